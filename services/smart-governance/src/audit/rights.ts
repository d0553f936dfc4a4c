import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const

/** The trail is the auditor's alone; everybody may ask who they are. */
export const auditRights: RightsTable = {
  ...fields('Query', 'auditTrail', { auditor: 'all' }),
  ...fields('Query', 'me', everyone),
  ...fields('Me', 'subject roles division unit purpose', everyone),
}
