import { fields, type RightsTable } from '#shared/identity/rights.ts'

/** Types of common.graphql: they say nothing of anybody, but for the audit trail, which is the auditor's alone. */
export const COMMON_RIGHTS: RightsTable = {
  ...fields('Receipt', 'service stream version token', { public: 'all' }),
  /** Whoever sees what it belongs to. */
  ...fields('Attachment', 'key mediaType sha256 bytes', { public: 'all' }),
  ...fields('Rejection', 'code message', { public: 'all' }),
  ...fields('AuditEntryConnection', 'edges pageInfo', { auditor: 'all' }),
  ...fields('AuditEntryEdge', 'cursor node', { auditor: 'all' }),
  ...fields('AuditEntry', 'at actor role purpose object person fields outcome reason requestId', { auditor: 'all' }),
  ...fields('PageInfo', 'hasNextPage hasPreviousPage startCursor endCursor', { public: 'all' }),
}
