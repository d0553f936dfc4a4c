import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const auditors = { auditor: 'all' } as const

/** The trail is the auditor's alone; everybody may ask who they are. */
export const auditRights: RightsTable = {
  ...fields('Query', 'auditTrail', auditors),
  ...fields('AuditEntryConnection', 'edges pageInfo', auditors),
  ...fields('AuditEntryEdge', 'cursor node', auditors),
  ...fields('AuditEntry', 'at actor role purpose object person fields outcome reason requestId', auditors),
  ...fields('Query', 'me', everyone),
  ...fields('Me', 'subject roles division unit purpose', everyone),
}
