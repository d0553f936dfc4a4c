import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { SharedOutcome } from '../codes.ts'
import type { CommandOf, MergeTarget } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Known, MatterState } from '../state.ts'
import type { Before } from '../transitions.ts'

/** All of them stand in the outcome's fact. A few more may come in at the same moment. */
const MOST_MERGED = 1000

/** The reporter takes the matter back (撤回), unless others' matters were merged into it. */
export function withdraw({ matter }: Before<'withdraw'>, { remark }: CommandOf<'withdraw'>): Decision<MatterEvent> {
  if (matter.absorbed.length > 0) {
    return rejected('MATTER_HAS_OTHER_REPORTERS', 'matters of other reporters were merged into it')
  }
  return [{ type: 'MatterWithdrawn', remark }]
}

/** Puts this matter into an earlier one (并案): always the later into the earlier, never the other way round. */
export function merge({ matter }: Before<'merge'>, { into }: CommandOf<'merge'>): Decision<MatterEvent> {
  if (!isEarlier(into, matter)) return rejected('MATTER_NOT_EARLIER', 'a matter is merged into an earlier one only')
  if (into.ended) return rejected('MATTER_MERGE_TARGET_ENDED', 'that matter is declined, withdrawn or merged itself')
  if (into.merged >= MOST_MERGED) {
    return rejected('MATTER_MERGE_TARGET_FULL', `at most ${MOST_MERGED} matters are merged into one`)
  }
  return [{ type: 'MatterMerged', intoId: into.id }]
}

/** Notes that another matter was merged into this one: its reporter gets the outcome too. */
export function absorb(state: Before<'absorb'>, { matterId }: CommandOf<'absorb'>): Decision<MatterEvent> {
  if ('history' in state) return rejected('MATTER_IS_HISTORY', 'nothing is merged into a matter from a file')
  if (state.matter.absorbed.includes(matterId)) return []
  return [{ type: 'DuplicateAbsorbed', matterId, outcome: outcomeOf(state) }]
}

/** Tells a merged matter's reporter what came of the earlier one, and the reporters merged into this one before. */
export function shareOutcome(
  state: Before<'shareOutcome'>,
  { fromId, outcome }: CommandOf<'shareOutcome'>,
): Decision<MatterEvent> {
  if (fromId !== state.intoId) return rejected('MATTER_MERGED_ELSEWHERE', 'it was merged into another matter')
  if (state.shared === outcome) return []
  return [{ type: 'OutcomeShared', fromId, outcome, informs: [...state.matter.absorbed] }]
}

/** What came of it, as it stands: nothing while it is worked on, and nothing of one from a file. */
export function outcomeOf(state: MatterState): SharedOutcome | undefined {
  if ('resolved' in state) return state.resolved.outcome
  if (state.phase === 'declined') return 'declined'
  return state.phase === 'merged' ? state.shared : undefined
}

/** By receipt; two of the same moment by their numbers. */
function isEarlier(target: MergeTarget, matter: Known): boolean {
  if (target.receivedAt !== matter.receivedAt) return target.receivedAt < matter.receivedAt
  return target.number < matter.number
}
