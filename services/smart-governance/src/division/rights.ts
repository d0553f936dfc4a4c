import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const dataOfficers = { 'data-officer': 'all' } as const
const described = 'id level name aliases official code parent retiredAt successor'

/** The directory of divisions is public; the data officer keeps it. */
export const divisionRights: RightsTable = {
  ...fields('District', described, everyone),
  ...fields('Street', described, everyone),
  ...fields('Community', described, everyone),
  ...fields('Grid', described, everyone),
  ...fields('DivisionConnection', 'edges pageInfo', everyone),
  ...fields('DivisionEdge', 'cursor node', everyone),
  ...fields('Query', 'divisions', everyone),
  ...fields('Mutation', 'registerDivision renameDivision publishDivisionCode retireDivision', dataOfficers),
  ...fields('DivisionPayload', 'division receipt rejection', everyone),
}
