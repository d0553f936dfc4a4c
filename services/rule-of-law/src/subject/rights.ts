import { fields, type RightsTable } from '#shared/identity/rights.ts'

/** That a code is one says nothing of anybody. */
export const subjectRights: RightsTable = fields('Subject', 'id uscc', { public: 'all' })
