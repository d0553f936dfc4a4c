import type { Reaches } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import { isWithin, type Reachable, reachableOf } from '../reach.ts'
import type { InformationDocument, Step } from '../row.ts'

/** What the information's resolvers are given: its row. */
export type InformationNode = InformationDocument
/** Parts that hold personal data keep their information: it decides who may see them. */
export type PartNode = { information: InformationNode }
export type StepNode = { information: InformationNode; step: Step }

export function reachable({ state }: InformationNode): Reachable {
  return reachableOf(state) ?? { place: {}, person: undefined }
}

const part = ({ information }: PartNode, scope: Scope, who: Identity) => isWithin(reachable(information), scope, who)

/** How far `own` and `division` go in an information and its parts. */
export const informationReaches: Reaches = {
  Information: (row: InformationNode, scope: Scope, who: Identity) => isWithin(reachable(row), scope, who),
  Submitter: part,
  InformationAnswer: part,
  InformationStep: part,
}

/** Whose personal data an information's texts are: its submitter's, or its own where nobody is known. */
export function subjectOf({ _id, submitter }: InformationNode): string {
  return submitter?.person ?? _id
}
