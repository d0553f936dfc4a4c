import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const publishers = { 'data-officer': 'all' } as const
const natures = 'urgent enquiry help suggestion complaint thanks other'
const notice = 'id edition title publishedAt inForceFrom'

/** Rules hang on the wall for everyone to read; the data officer hangs them. */
export const ruleNoticeRights: RightsTable = {
  ...fields('LimitsByNature', natures, everyone),
  ...fields('ExtensionLimits', 'atMost workingDays', everyone),
  ...fields(
    'MatterLimits',
    'citizen unit returnWithin returnsToEscalate extensions urgeAfter criticiseAfter callBackWithin callBackAttempts reopenWithinDays reopensToEscalate',
    everyone,
  ),
  ...fields('LowestLevel', 'subType level', everyone),
  ...fields('LimitsNotice', `${notice} limits`, everyone),
  ...fields('ClassificationNotice', `${notice} lowestLevels`, everyone),
  ...fields('Query', 'currentRules', everyone),
  ...fields('Mutation', 'publishLimits publishClassification', publishers),
  ...fields('RuleNoticePayload', 'ruleNotice receipt rejection', everyone),
}
