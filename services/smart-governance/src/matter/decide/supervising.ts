import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Before } from '../transitions.ts'

/** The centre urges the lead unit (催办), whenever it sees reason to; the clock does it by itself after expiry. */
export function urge({ handling }: Before<'urge'>, { remark }: CommandOf<'urge'>): Decision<MatterEvent> {
  return [{ type: 'MatterUrged', unitId: handling.unitId, automatic: false, remark }]
}

/** A centre lead decides on the criticism that the clock proposed (通报批评): nobody else's finding starts one. */
export function criticise(
  state: Before<'criticise'>,
  { decision, remark }: CommandOf<'criticise'>,
): Decision<MatterEvent> {
  const criticism = 'matter' in state ? state.matter.criticism : undefined
  if (criticism?.state !== 'proposed') {
    return rejected('MATTER_NO_CRITICISM_PROPOSED', 'no criticism is proposed or waiting for a decision')
  }
  const { unitId } = criticism
  return [{ type: decision === 'issue' ? 'MatterCriticised' : 'CriticismWaived', unitId, remark }]
}
