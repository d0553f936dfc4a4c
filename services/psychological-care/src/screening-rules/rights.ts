import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const

/** Rules hang on the wall for everyone to read; the care lead or the data officer hangs them. */
export const screeningRulesRights: RightsTable = {
  ...fields(
    'ScreeningRules',
    'id edition title publishedAt inForceFrom urgentWithinHours reviewWithin publishAfterDays smallestCount',
    everyone,
  ),
  ...fields('ScreeningRulesPayload', 'screeningRules receipt rejection', everyone),
  ...fields('Query', 'currentScreeningRules', everyone),
  ...fields('Mutation', 'publishScreeningRules', { 'care-lead': 'all', 'data-officer': 'all' }),
}
