import { type Transition, transitionsOf } from '#shared/eventsourcing/transitions.ts'
import type { CommandType } from './commands.ts'
import { AT_UNIT, type InPhase, OPEN_PHASES, PHASES, type Phase } from './state.ts'

const LIVE = PHASES.filter((phase) => phase !== 'none')

/**
 * Which command is possible in which phase, and where it leads: decide() obeys it, `availableCommands` is read from
 * it, the documentation prints it. A unit keeps what it has: transfer and escalate ask besides whether it has ended.
 */
export const transitions = {
  receive: { from: ['none'], to: ['received'] },
  recordClosed: { from: ['none', 'closed'], to: ['closed'] },
  answerOnTheSpot: { from: ['received'], to: ['resolved'] },
  decline: { from: ['received', 'returned'], to: ['declined'] },
  amend: { from: OPEN_PHASES, to: ['same'] },
  transfer: { from: OPEN_PHASES, to: ['transferred'] },
  accept: { from: ['transferred'], to: ['accepted'] },
  return: { from: AT_UNIT, to: ['returned'] },
  requestCollaboration: { from: ['accepted'], to: ['same'] },
  answerCollaboration: { from: AT_UNIT, to: ['same'] },
  extend: { from: AT_UNIT, to: ['same'] },
  urge: { from: AT_UNIT, to: ['same'] },
  criticise: { from: LIVE, to: ['same'] },
  resolve: { from: AT_UNIT, to: ['resolved'] },
  followUp: { from: ['resolved'], to: ['resolved', 'followed-up'] },
  reopen: { from: ['followed-up', 'closed'], to: ['reopened'] },
  withdraw: { from: OPEN_PHASES, to: ['withdrawn'] },
  merge: { from: OPEN_PHASES, to: ['merged'] },
  escalate: { from: OPEN_PHASES, to: ['same'] },
  close: { from: ['followed-up'], to: ['closed'] },
  absorb: { from: LIVE.filter((phase) => phase !== 'withdrawn'), to: ['same'] },
  shareOutcome: { from: ['merged'], to: ['same'] },
  eraseReporter: { from: LIVE, to: ['same'] },
  passDeadline: { from: LIVE, to: ['same'] },
} as const satisfies Record<CommandType, Transition<Phase>>

/** The states in which a command is decided. */
export type Before<T extends CommandType> = InPhase<(typeof transitions)[T]['from'][number]>

export const { COMMANDS, phasesAfter, isPossible, transitionTable } = transitionsOf(PHASES, transitions)
