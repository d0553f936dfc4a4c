import { z } from 'zod'
import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { defineEvents, type EventOf, instant } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { View } from '#shared/eventsourcing/view.ts'

/** A fact as a flow shows it. */
const flowFact = z.strictObject({
  pillar: z.string(),
  stream: z.string(),
  type: z.string(),
  at: instant,
})
export type FlowFact = z.output<typeof flowFact>

const hop = z.string().meta({ description: 'Which step from one mechanism to another, alert-to-matter' })
const flow = z.string().meta({ description: 'The flow that it is a step of: the `ce_correlationid` of all its facts' })

/** A hop's facts: its stream carries the flow's correlation, so these say it too. */
export const hopEvents = defineEvents({
  HopOpened: {
    version: 1,
    description: 'A fact after which another pillar, or another mechanism, is expected to act in time.',
    dataClass: 'INTERNAL',
    data: z.strictObject({
      hop,
      flow,
      from: flowFact.meta({ description: 'The fact that it begins with' }),
      dueAt: instant.meta({ description: 'Until when the expected fact is to come' }),
    }),
  },
  HopClosed: {
    version: 1,
    description: 'The fact that was expected has come, or one after which it is expected no longer.',
    dataClass: 'INTERNAL',
    data: z.strictObject({
      hop,
      flow,
      to: flowFact.meta({ description: 'The fact that came: the expected one, or one that makes it needless' }),
    }),
  },
  HopStuck: {
    version: 1,
    description: 'The fact that was expected has not come in time: somebody has to look.',
    dataClass: 'INTERNAL',
    data: z.strictObject({}),
  },
  HopSettled: {
    version: 1,
    description: 'Somebody has settled it in another way: nothing is expected any more.',
    dataClass: 'INTERNAL',
    data: z.strictObject({}),
  },
})
export type HopEvent = EventOf<typeof hopEvents.definitions>

export type HopState = { dueAt?: Instant; isClosed: boolean; isStuck: boolean; isSettled: boolean }

export type HopCommand =
  | (Command & { type: 'open'; hop: string; flow: string; from: FlowFact; dueAt: Instant })
  | (Command & { type: 'close' | 'lapse'; hop: string; flow: string; to: FlowFact })
  | (Command & { type: 'passDeadline' | 'settle' })

/** The topics of two pillars have no order between them: a hop may close before it opens, and is whole after both. */
export const hopDecider: Decider<HopState, HopCommand, HopEvent> = {
  initial: { isClosed: false, isStuck: false, isSettled: false },
  decide: decideHop,
  evolve(state, event) {
    switch (event.type) {
      case 'HopOpened':
        return { ...state, dueAt: event.dueAt }
      case 'HopClosed':
        return { ...state, isClosed: true }
      case 'HopStuck':
        return { ...state, isStuck: true }
      case 'HopSettled':
        return { ...state, isSettled: true }
    }
  },
  due({ dueAt, isClosed, isStuck, isSettled }, at) {
    const isOver = isClosed || isStuck || isSettled
    return dueAt !== undefined && dueAt <= at && !isOver ? [{ type: 'HopStuck', at: dueAt }] : []
  },
}

const noSuchHop = rejected('HOP_NOT_FOUND', 'there is no such hop')

function decideHop(state: HopState, command: HopCommand): Decision<HopEvent> {
  switch (command.type) {
    case 'open': {
      const { hop: name, flow, from, dueAt } = command
      return state.dueAt === undefined ? [{ type: 'HopOpened', hop: name, flow, from, dueAt }] : []
    }
    case 'close':
    case 'lapse': {
      const { hop: name, flow, to } = command
      const isOver = state.isClosed || (command.type === 'lapse' && state.dueAt === undefined)
      return isOver ? [] : [{ type: 'HopClosed', hop: name, flow, to }]
    }
    case 'settle':
      if (state.dueAt === undefined) return noSuchHop
      return state.isClosed || state.isSettled ? [] : [{ type: 'HopSettled' }]
    case 'passDeadline':
      return state.dueAt === undefined ? noSuchHop : []
  }
}

export type HopRow = {
  hop: string
  /** The correlation of everything in the flow. */
  flow: string
  from?: FlowFact
  to?: FlowFact
  dueAt?: Instant
  /** Since when it is stuck, while it is. */
  stuckAt?: Instant | undefined
  settledAt?: Instant
}

export const hopView: View<HopRow, HopEvent> = {
  collection: 'hops',
  revision: 3,
  indexes: [{ key: { flow: 1, _id: 1 } }, { key: { stuckAt: 1 }, options: { sparse: true } }],
  fold(row, event) {
    switch (event.type) {
      case 'HopOpened':
        return { ...row, hop: event.hop, flow: event.flow, from: event.from, dueAt: event.dueAt }
      case 'HopClosed':
        return { ...row, hop: event.hop, flow: event.flow, to: event.to, stuckAt: undefined }
      case 'HopStuck':
        return { ...(row as HopRow), stuckAt: event.at }
      case 'HopSettled':
        return { ...(row as HopRow), settledAt: event.at, stuckAt: undefined }
    }
  },
  deadlines: ({ dueAt, to, stuckAt, settledAt }) =>
    dueAt && !to && !stuckAt && !settledAt ? [{ name: 'stuck', at: dueAt }] : [],
}

/** Where a hop stands at a moment. What comes late ends it all the same. */
export function hopPhase({ to, settledAt, dueAt }: HopRow, at: Instant): 'open' | 'done' | 'stuck' | 'settled' {
  if (to) return 'done'
  if (settledAt) return 'settled'
  return dueAt !== undefined && dueAt <= at ? 'stuck' : 'open'
}
