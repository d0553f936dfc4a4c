import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { Reaches } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { Answer } from '../codes.ts'
import type { Result } from '../instruments.ts'
import { isWithin } from '../reach.ts'
import type { ScreeningRow } from '../row.ts'

/** What the screening's resolvers are given: its row. */
export type ScreeningNode = StoredRow<ScreeningRow>
/** A community is smart-governance's: here it is its id. */
export type CommunityNode = { id: string }
/** Parts of a screening that hold personal data keep their screening: it decides who may see them. */
export type PartNode = { screening: ScreeningNode }
export type ResultNode = Result & { total?: number | undefined; answers: AnswerNode[] }
export type AnswerNode = { item: string; number: number; answer: Answer | undefined }

const part = ({ screening }: PartNode, scope: Scope, who: Identity) => isWithin(screening, scope, who)

/** How far `own` and `division` go in a screening and its parts. */
export const screeningReaches: Reaches = {
  Screening: (row: ScreeningNode, scope: Scope, who: Identity) => isWithin(row, scope, who),
  ScreeningParticipant: part,
  ScreeningConsent: part,
  ScreeningReview: part,
}
