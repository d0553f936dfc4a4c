import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { MatterEvent } from './events.ts'
import { later } from './rules.ts'
import { type InPhase, isOpen, type MatterState, type OpenPhase } from './state.ts'

/**
 * What lies in the past at `at` and nobody has said yet: overdue, then urged, then a criticism proposed. Each occurs
 * at the time that was computed when its clock started, however late it is said.
 */
export function due(state: MatterState, at: Instant): readonly MatterEvent[] {
  if (!isOpen(state)) return []
  return nextClocks(state)
    .filter(({ event }) => event.at !== undefined && event.at < at)
    .map(({ event }) => event)
}

type Clock = { name: string; event: MatterEvent & { at: Instant } }

/** The clocks that still run. */
export function nextClocks(state: InPhase<OpenPhase>): Clock[] {
  const { matter } = state
  const { overdue, urged, dueAt, urgeAt, openSince } = matter
  const handling = 'handling' in state ? state.handling : undefined
  const unitId = handling && { unitId: handling.unitId }
  const clocks: (Clock | false)[] = [
    !overdue && { name: 'overdue', event: { type: 'MatterOverdue', at: later(dueAt, openSince), dueAt, ...unitId } },
    !urged && { name: 'urge', event: { type: 'MatterUrged', at: urgeAt, automatic: true, ...unitId } },
    handling?.criticismAt !== undefined && {
      name: 'criticism',
      event: { type: 'CriticismProposed', at: handling.criticismAt, unitId: handling.unitId },
    },
  ]
  return clocks.filter((clock) => clock !== false)
}
