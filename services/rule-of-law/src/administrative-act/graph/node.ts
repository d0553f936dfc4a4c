import type { Reaches } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { Evidence } from '../event-fields.ts'
import type { ActDocument } from '../queries.ts'
import { isWithin, type Reachable } from '../reach.ts'
import type { Entry, Publication, RowFinding } from '../row.ts'

/** What the act's resolvers are given: its row. */
export type ActNode = ActDocument
/** Parts of an act that hold personal data keep their act: it decides who may see them. */
type Part = { act: ActNode }
export type SubjectPartNode = Part
export type DecisionNode = Part
export type DiscontinuationNode = Part
export type RevocationNode = Part
export type EvidenceNode = Part & { evidence: Evidence }
export type FindingNode = Part & { finding: RowFinding }
export type TimelineNode = Part & { entry: Entry }
/** A public notice; whether the act was revoked since is the act's to say. */
export type NoticeNode = Part & { publication: Publication }

/** Other rooms' and pillars' entities: their ids. */
export type MatterNode = { id: string }

/** What decides who reaches it. */
export function reachable({ organId, subject }: ActNode): Reachable {
  return { organId, personId: subject?.personId }
}

const part = ({ act }: Part, scope: Scope, who: Identity) => isWithin(reachable(act), scope, who)

/** How far `own` and `unit` go in an act and its parts. */
export const actReaches: Reaches = {
  AdministrativeAct: (row: ActNode, scope: Scope, who: Identity) => isWithin(reachable(row), scope, who),
  ActSubject: part,
  ActEvidence: part,
  ActDecision: part,
  ActDiscontinuation: part,
  ActRevocation: part,
  InspectionFinding: part,
  ActTimelineEntry: part,
}

/** Whose personal data an act's texts are: the person's it concerns, or the act's own. */
export function subjectOf({ _id, subject }: ActNode): string {
  return subject?.personId ?? _id
}

export function noticeOf(act: ActNode): NoticeNode | null {
  return act.publication ? { act, publication: act.publication } : null
}
