import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const
const dataOfficers = { 'data-officer': 'all' } as const

/** The list of organs and how many are joined are public; the data officer keeps it. */
export const organRights: RightsTable = {
  ...fields('Organ', 'id version name phase unit unitKnown list onboardedAt', everyone),
  ...fields('OrganList', 'title publishedOn', everyone),
  ...fields('OrganConnection', 'edges pageInfo', everyone),
  ...fields('OrganEdge', 'cursor node', everyone),
  ...fields('OrganCoverage', 'listed onboarded percent target', everyone),
  ...fields('OrganPayload', 'organ receipt rejection', everyone),
  ...fields('Unit', 'id organ', everyone),
  ...fields('Query', 'organs organCoverage', everyone),
  ...fields('Mutation', 'listOrgan onboardOrgan delistOrgan', dataOfficers),
}
