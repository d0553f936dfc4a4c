import { z } from 'zod'
import { type Command, type Decider, rejected } from '#shared/eventsourcing/decider.ts'
import { defineEvents, type EventOf, instant } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'

/** The smallest mechanism with everything a mechanism can have: a tally that may be closed and falls overdue. */
export const tallyEvents = defineEvents({
  TallyCounted: {
    version: 1,
    description: 'Something was counted',
    dataClass: 'PUBLIC',
    data: z.strictObject({ amount: z.int(), dueAt: instant.optional() }),
  },
  TallyOverdue: {
    version: 1,
    description: 'Nobody closed the tally in time',
    dataClass: 'PUBLIC',
    data: z.strictObject({}),
  },
  TallyClosed: { version: 1, description: 'The tally was closed', dataClass: 'PUBLIC', data: z.strictObject({}) },
})

export type TallyEvent = EventOf<(typeof tallyEvents)['definitions']>
export type TallyState = { total: number; closed: boolean; overdue: boolean; dueAt?: Instant }
export type TallyCommand =
  | (Command & { type: 'count'; amount: number; dueAt?: Instant })
  | (Command & { type: 'close' })
  | (Command & { type: 'remind' })

export const tallyDecider: Decider<TallyState, TallyCommand, TallyEvent, { limit: number }> = {
  initial: { total: 0, closed: false, overdue: false },

  decide(state, command, { limit }) {
    if (command.type === 'remind') return []
    if (state.closed) return rejected('TALLY_CLOSED', 'the tally is closed')
    if (command.type === 'close') return [{ type: 'TallyClosed' }]
    if (state.total + command.amount > limit) return rejected('TALLY_FULL', 'the tally is full')
    const { amount, dueAt } = command
    return [{ type: 'TallyCounted', amount, ...(dueAt && { dueAt }) }]
  },

  evolve(state, event) {
    switch (event.type) {
      case 'TallyCounted':
        return { ...state, total: state.total + event.amount, ...(event.dueAt && { dueAt: event.dueAt }) }
      case 'TallyOverdue':
        return { ...state, overdue: true }
      case 'TallyClosed':
        return { ...state, closed: true }
    }
  },

  due({ dueAt, overdue, closed }, at) {
    return dueAt && dueAt < at && !overdue && !closed ? [{ type: 'TallyOverdue', at: dueAt }] : []
  },
}
