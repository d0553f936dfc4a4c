import assert from 'node:assert/strict'
import type { ReadAppeal } from '../services/smart-governance/src/matter/import.ts'
import type { Filled } from './growth-store.ts'

export type Question = { query: string; variables: object }
/** Another one each time, of what the district has. */
export type Asked = (district: Filled) => Question
/** `times`: how often a round asks it, where that is not as often as the others. */
export type Kind = { what: string; of: Asked; times?: number }

const LIST = `query($filter: MatterFilter, $orderBy: MatterOrder) { matters(first: 20, filter: $filter, orderBy: $orderBy) {
  edges { node { id number phase receivedAt dueAt } } pageInfo { hasNextPage endCursor } } }`
const COUNTED = LIST.replace('{\n  edges', '{\n  totalCount totalCountExact edges')

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const ofSome =
  <T>(of: (appeal: ReadAppeal['command']) => T | undefined) =>
  ({ sample }: Filled): T => {
    for (;;) {
      const value = of(oneOf(sample).command)
      if (value !== undefined) return value
    }
  }

const communityId = ofSome(({ area }) => area.communityId)
const streetId = ofSome(({ area }) => area.streetId)
const unitId = ofSome(({ unitId }) => unitId)
const receivedAt = ofSome(({ receivedAt }) => receivedAt)

const FILTERS: Record<string, (district: Filled) => object> = {
  'no filter': () => ({}),
  number: ({ numbers }) => ({ number: oneOf(numbers) }),
  phase: () => ({ phase: oneOf(['RECEIVED', 'TRANSFERRED', 'ACCEPTED', 'CLOSED']) }),
  community: (district) => ({ communityId: communityId(district) }),
  street: (district) => ({ streetId: streetId(district) }),
  unit: (district) => ({ unitId: unitId(district) }),
  nature: () => ({ nature: oneOf(['HELP', 'COMPLAINT', 'ENQUIRY']) }),
  channel: (district) => ({ channel: ofSome(({ channel }) => channel)(district) }),
  'main type': (district) => ({ mainType: ofSome(({ classes }) => classes.mainType)(district) }),
  'urgency urgent': () => ({ urgency: 'URGENT' }),
  'urgency normal': () => ({ urgency: 'NORMAL' }),
  overdue: () => ({ overdue: true }),
  'not overdue': () => ({ overdue: false }),
  flagged: () => ({ flagged: true }),
  'not flagged': () => ({ flagged: false }),
  'received between': (district) => {
    const [receivedFrom, receivedBefore] = [receivedAt(district), receivedAt(district)].toSorted()
    return { receivedFrom, receivedBefore }
  },
  'due before': (district) => ({ dueBefore: receivedAt(district) }),
  'reporter’s telephone': () => ({ reporterPhone: '13800138000' }),
  'community, nature and channel': (district) => ({
    communityId: communityId(district),
    nature: 'COMPLAINT',
    channel: ofSome(({ channel }) => channel)(district),
  }),
}

const ORDERS = { 'newest first': 'RECEIVED_DESC', 'by limit': 'DUE_ASC' }

const lists = Object.entries(FILTERS).flatMap(([filter, of]) =>
  Object.entries(ORDERS).map(([order, orderBy]) => ({
    what: `matters, ${filter}, ${order}`,
    of: (district: Filled) => ({ query: LIST, variables: { filter: of(district), orderBy } }),
  })),
)

const countedOf = (filter: string, of: (district: Filled) => object, times?: number): Kind => ({
  what: `totalCount, ${filter}`,
  of: (district) => ({ query: COUNTED, variables: { filter: of(district), orderBy: 'RECEIVED_DESC' } }),
  ...(times !== undefined && { times }),
})

const counted = [
  ...['no filter', 'phase', 'street', 'unit', 'nature', 'urgency normal', 'overdue'].map((filter) =>
    countedOf(filter, FILTERS[filter] ?? assert.fail(`there is no filter ${filter}`)),
  ),
  // Of two facets up to 10,000 rows are fetched.
  countedOf('street and nature', (district) => ({ streetId: streetId(district), nature: 'COMPLAINT' }), 8),
]

/** The year of all of them. */
const PERIOD = '{from: "2019-01", to: "2019-12"}'
const STATISTICS = `query($groupBy: StatisticsGroup, $filter: StatisticsFilter) {
  matterStatistics(period: ${PERIOD}, groupBy: $groupBy, filter: $filter) {
    received open onTime late unknownTimeliness notHandled flagged groups { key label received } } }`

const statistics = ['COMMUNITY', 'STREET', 'UNIT', 'NATURE', 'CHANNEL', 'MAIN_TYPE', 'MONTH'].map((groupBy) => ({
  what: `matterStatistics by ${groupBy.toLowerCase().replace('_', ' ')}`,
  of: () => ({ query: STATISTICS, variables: { groupBy } }),
}))
const filteredStatistics = Object.entries({ communityId, streetId, unitId }).map(([name, of]) => ({
  what: `matterStatistics of a ${name.slice(0, -2)}`,
  of: (district: Filled) => ({ query: STATISTICS, variables: { filter: { [name]: of(district) } } }),
}))

const community = {
  what: 'community',
  of: (district: Filled) => ({
    query: `query($code: String!) { community(code: $code) {
      name matters(first: 20) { edges { node { id number } } } matterStatistics(period: ${PERIOD}) { received open } } }`,
    variables: { code: communityId(district).slice('com_'.length) },
  }),
}

export const questions: Kind[] = [...lists, ...counted, ...statistics, ...filteredStatistics, community]
