import type { Reaches } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { MatterDocument } from '../queries.ts'
import { isWithin, type Reachable, reachableOf, seesReporter } from '../reach.ts'
import type { Entry } from '../row.ts'
import type { Criticism, Helper } from '../state.ts'

/** What the matter's resolvers are given: its row. */
export type MatterNode = MatterDocument
/** Parts of a matter that hold personal data keep their matter: it decides who may see them. */
export type ReporterNode = { matter: MatterNode }
export type ResolutionNode = { matter: MatterNode }
/** Another pillar's entity: its id is all that is known of it here. */
export type SubjectNode = { id: string }
export type HelperNode = Helper
export type CriticismNode = Criticism
export type TimelineNode = { matter: MatterNode; entry: Entry }

/** What decides who reaches it. */
export function reachable({ state }: MatterNode): Reachable {
  return reachableOf(state) ?? { area: {}, centres: [], helpers: [] }
}

const part = (node: { matter: MatterNode }, scope: Scope, who: Identity) => isWithin(reachable(node.matter), scope, who)

/** How far `own`, `unit` and `division` go in a matter and its parts. */
export const matterReaches: Reaches = {
  Matter: (row: MatterNode, scope: Scope, who: Identity) => isWithin(reachable(row), scope, who),
  Reporter: ({ matter }: ReporterNode, scope: Scope, who: Identity) => seesReporter(reachable(matter), scope, who),
  MatterResolution: part,
  TimelineEntry: part,
}

/** Whose personal data a matter's texts are: its reporter's, or the matter's own where nobody is known. */
export function subjectOf({ _id, reporter }: MatterNode): string {
  return reporter?.person ?? _id
}
