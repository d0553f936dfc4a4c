import { now } from '#shared/eventsourcing/instant.ts'
import { type Stuck, stuckOf, UNSETTLED } from '#shared/eventsourcing/policies-store.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Resolvers } from '#shared/graphql/schema.ts'
import { fields, type RightsTable } from '#shared/identity/rights.ts'
import { type HopRow, hopPhase } from './hop-entry.ts'
import type { Pillar } from './mechanism.ts'

/** As many hops as anybody reads; a flow has a handful. */
const MOST_HOPS = 200

/** `rule-of-law` → `ruleOfLaw`: each pillar answers with its own part of a flow. */
function fieldOf(pillar: string): string {
  return pillar.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** What happened by whom after what, across pillars: each adds the hops that start with it. */
export function flowSchema(pillar: string): string {
  return `
"A flow 流程: everything that one cause has set off, across the pillars, under one correlation id."
type Flow implements Node @key(fields: "id") {
  "\`flow_\` and the correlation id."
  id: ID!
  "The hops that begin in ${pillar}."
  ${fieldOf(pillar)}: FlowPart
}

"One pillar's part of a flow."
type FlowPart @shareable {
  "The hops that begin in this pillar, in the order in which they began."
  hops: [FlowHop!]!
  "Commands of this pillar's policies that the rules refused."
  refused: [FlowRefusal!]!
}

"A step from one mechanism to another 环节, and the time it may take."
type FlowHop @shareable {
  "Its own id."
  id: ID!
  "Which hop it is, like \`alert-to-matter\`."
  name: String!
  "Where it stands."
  phase: HopPhase!
  "The fact it began with; absent where the record of it has not arrived yet."
  from: FlowFact
  "The fact it led to."
  to: FlowFact
  "Until when it may take."
  dueAt: DateTime
}

"Where a hop stands."
enum HopPhase {
  "What is expected has not come yet."
  OPEN
  "It has come."
  DONE
  "It has not come in time: somebody has to look 滞留."
  STUCK
  "Somebody has settled it in another way: nothing is expected any more."
  SETTLED
}

"A fact of a flow."
type FlowFact @shareable {
  "The pillar that says it."
  pillar: String!
  "The stream it stands in: the id of what it is about."
  stream: ID!
  "Its type, like \`AlertConfirmed\`."
  type: String!
  "When it occurred."
  at: DateTime!
}

"A command that the rules refused."
type FlowRefusal @shareable {
  "The policy that issued it."
  policy: String!
  "The stream of the fact it answered."
  stream: ID!
  "That fact's type."
  type: String!
  "Code of the refusal."
  code: String!
  "The refusal as a sentence."
  message: String!
  "When."
  at: DateTime!
}
`
}

const auditors = { auditor: 'all' } as const

/** Flows are the auditor's. */
export function flowRights(pillar: string): RightsTable {
  return {
    ...fields('Flow', `id ${fieldOf(pillar)}`, auditors),
    ...fields('FlowPart', 'hops refused', auditors),
    ...fields('FlowHop', 'id name phase from to dueAt', auditors),
    ...fields('FlowFact', 'pillar stream type at', auditors),
    ...fields('FlowRefusal', 'policy stream type code message at', auditors),
  }
}

type HopNode = StoredRow<HopRow>

export function flowResolvers({ name, db, readers }: Pick<Pillar, 'name' | 'db' | 'readers'>): Resolvers {
  async function partOf({ id }: { id: string }) {
    const flow = id.slice('flow_'.length)
    const [hops, refused] = await Promise.all([
      readers.rows<HopRow>('hops').find({ flow }).limit(MOST_HOPS).toArray(),
      stuckOf(db)
        .find({ ...UNSETTLED, correlation: flow })
        .sort({ at: 1 })
        .limit(MOST_HOPS)
        .toArray(),
    ])
    return { hops: hops.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)), refused }
  }

  return {
    Flow: { [fieldOf(name)]: partOf },
    FlowHop: {
      id: ({ _id }: HopNode) => _id,
      name: ({ hop }: HopNode) => hop,
      phase: (hop: HopNode) => hopPhase(hop, now()),
    },
    FlowRefusal: { type: ({ eventType }: Stuck) => eventType },
  }
}

/** In the order of their beginnings; those that begin at one moment by their names, the same at every look. */
function placeOf({ from, to, hop, _id }: HopNode): string {
  return `${from?.at ?? to?.at ?? ''} ${hop} ${_id}`
}
