import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** What is published is everybody's: nothing in it tells of anyone. The care lead decides that it is published. */
const everyone: FieldRights = { public: 'all' }
const lead: FieldRights = { 'care-lead': 'all' }

export const screeningCountsRights: RightsTable = {
  ...fields(
    'ScreeningCounts',
    'month publishedAt submitted complete incomplete moderateOrAbove urgentReview',
    everyone,
  ),
  ...fields('ScreeningCountsSeries', 'id district from nextMonth nextPublishAt', everyone),
  ...fields('District', 'id screeningCounts', everyone),
  ...fields('Community', 'screeningCounts', everyone),
  ...fields('ScreeningCountsPayload', 'series receipt rejection', everyone),
  ...fields('Mutation', 'beginScreeningCounts publishScreeningCounts', lead),
}
