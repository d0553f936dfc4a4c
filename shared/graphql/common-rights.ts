import { fields, type RightsTable } from '#shared/identity/rights.ts'

/** Types of common.graphql: they say nothing of anybody. */
export const COMMON_RIGHTS: RightsTable = {
  ...fields('Receipt', 'service stream version token', { public: 'all' }),
  ...fields('Rejection', 'code message', { public: 'all' }),
  ...fields('PageInfo', 'hasNextPage hasPreviousPage startCursor endCursor', { public: 'all' }),
}
