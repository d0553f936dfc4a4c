import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const dataOfficers = { 'data-officer': 'all' } as const

/** The directory of units is public; the data officer keeps it. */
export const unitRights: RightsTable = {
  ...fields('Unit', 'id name aliases division retiredAt successor', everyone),
  ...fields('UnitConnection', 'edges pageInfo', everyone),
  ...fields('UnitEdge', 'cursor node', everyone),
  ...fields('Query', 'units', everyone),
  ...fields('Mutation', 'registerUnit renameUnit retireUnit', dataOfficers),
  ...fields('UnitPayload', 'unit receipt rejection', everyone),
}
