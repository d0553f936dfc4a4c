import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const dataOfficers = { 'data-officer': 'all' } as const

/** The classification is public; the data officer keeps it. */
export const classRights: RightsTable = {
  ...fields('MatterClass', 'id kind code name aliases official parents retired', everyone),
  ...fields('MatterClassConnection', 'edges pageInfo', everyone),
  ...fields('MatterClassEdge', 'cursor node', everyone),
  ...fields('Query', 'classes', everyone),
  ...fields('Mutation', 'registerClass retireClass', dataOfficers),
  ...fields('MatterClassPayload', 'matterClass receipt rejection', everyone),
}
