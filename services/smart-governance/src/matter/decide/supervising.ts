import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { waitingCriticism } from '../state.ts'
import type { Before } from '../transitions.ts'

/** The centre urges the lead unit (催办), whenever it sees reason to; the clock does it by itself after expiry. */
export function urge({ handling }: Before<'urge'>, { remark }: CommandOf<'urge'>): Decision<MatterEvent> {
  return [{ type: 'MatterUrged', unitId: handling.unitId, automatic: false, remark }]
}

/**
 * A centre lead decides on the criticism that the clock proposed (通报批评), the earliest first: nobody else's finding
 * starts one. What became of the matter since does not matter.
 */
export function criticise(
  state: Before<'criticise'>,
  { decision, remark }: CommandOf<'criticise'>,
): Decision<MatterEvent> {
  const waiting = waitingCriticism(state)
  if (!waiting) {
    return rejected('MATTER_NO_CRITICISM_PROPOSED', 'no criticism is proposed or waiting for a decision')
  }
  const { unitId } = waiting
  return [{ type: decision === 'issue' ? 'MatterCriticised' : 'CriticismWaived', unitId, remark }]
}
