import { fields, type RightsTable } from '#shared/identity/rights.ts'

/** The trail is the auditor's alone. */
export const auditRights: RightsTable = fields('Query', 'careAuditTrail', { auditor: 'all' })
