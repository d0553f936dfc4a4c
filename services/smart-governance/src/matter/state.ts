import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { DivisionId, PersonId, SubjectId, UnitId } from '#shared/governance/ids.ts'
import type { FollowUpOutcome, Level, Nature, SharedOutcome, Urgency } from './codes.ts'
import type { Area, Classes } from './event-fields.ts'
import type { MatterId } from './ids.ts'

/** What decisions need to know of a matter that was received here. No personal data: codes and times alone. */
export type Known = {
  number: string
  centreId: DivisionId
  /** The centre that has it in hand and, as they were at receipt, those above it. */
  centres: readonly DivisionId[]
  receivedAt: Instant
  nature: Nature
  urgency: Urgency
  classes: Classes
  area: Area
  /** The level the matter now belongs to: the lowest capable one, or higher where it was escalated. */
  level: Level | undefined
  escalated: boolean
  /** The legal entity it is against, where one is known. */
  subjectId: SubjectId | undefined
  /** Set at receipt, moved by an extension alone. */
  dueAt: Instant
  urgeAt: Instant
  /** Since when somebody has to work on it: receipt or the last reopening. */
  openSince: Instant
  overdue: boolean
  urged: boolean
  /** In the order the clock proposed them. A reopening leaves those that still wait for their decision. */
  criticisms: readonly Criticism[]
  extensions: number
  /** Returns to the present centre since the matter last went up. */
  returns: number
  reopens: number
  reporter: { person: PersonId; confidential: boolean } | undefined
  absorbed: readonly MatterId[]
  erased: readonly string[]
}

export type Criticism = { unitId: UnitId; state: 'proposed' | 'decided' }

export type Helper = { unitId: UnitId; answered: boolean }

/** Exactly one unit leads; helpers help. */
export type Handling = {
  unitId: UnitId
  unitDueAt: Instant
  returnUntil: Instant
  /** Absent once it was proposed: each unit that a matter is handed to has its own clock. */
  criticismAt: Instant | undefined
  helpers: readonly Helper[]
}

export type Resolved = {
  at: Instant
  outcome: SharedOutcome
  unitId: UnitId | undefined
  /** Those of the unit that resolved it. */
  helpers: readonly Helper[]
  failedCallBacks: number
}
export type FollowedUp = { outcome: FollowUpOutcome; reopenUntil: Instant }
/** A matter of the past, from a file: no clock of it ever ran here. */
export type History = {
  source: string
  record: string
  digest: string
  area: Area
  unitId: UnitId | undefined
  erased: readonly string[]
}

/** The unit that had it when it ended, and those that helped. */
export type Left = { leadId: UnitId | undefined; helpers: readonly Helper[] }

export type MatterState =
  | { phase: 'none' }
  | { phase: 'received'; matter: Known }
  | { phase: 'transferred'; matter: Known; handling: Handling }
  | { phase: 'accepted'; matter: Known; handling: Handling }
  | { phase: 'returned'; matter: Known }
  | { phase: 'resolved'; matter: Known; resolved: Resolved }
  | { phase: 'followed-up'; matter: Known; resolved: Resolved; followedUp: FollowedUp }
  | { phase: 'reopened'; matter: Known }
  | { phase: 'closed'; matter: Known; resolved: Resolved; followedUp: FollowedUp }
  | { phase: 'closed'; history: History }
  | { phase: 'declined'; matter: Known }
  | ({ phase: 'withdrawn'; matter: Known } & Left)
  | ({ phase: 'merged'; matter: Known; intoId: MatterId; shared: SharedOutcome | undefined } & Left)

export type Phase = MatterState['phase']
export type InPhase<P extends Phase> = Extract<MatterState, { phase: P }>

/** In the order a matter goes through them. */
export const PHASES = [
  'none',
  'received',
  'transferred',
  'accepted',
  'returned',
  'resolved',
  'followed-up',
  'reopened',
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const satisfies readonly Phase[]

/** Somebody still has to work on it: its deadlines run. */
export const OPEN_PHASES = [
  'received',
  'transferred',
  'accepted',
  'returned',
  'reopened',
] as const satisfies readonly Phase[]
export type OpenPhase = (typeof OPEN_PHASES)[number]

/** A lead unit has it. */
export const AT_UNIT = ['transferred', 'accepted'] as const satisfies readonly Phase[]

/** The earliest criticism that waits for its decision. */
export function waitingCriticism(state: MatterState): Criticism | undefined {
  return 'matter' in state ? state.matter.criticisms.find((criticism) => criticism.state === 'proposed') : undefined
}

export function isOpen(state: MatterState): state is InPhase<OpenPhase> {
  return OPEN_PHASES.some((phase) => phase === state.phase)
}

/** The lead unit, the one that resolved it, or the one that had it when it was withdrawn or merged. */
export function unitOf(state: MatterState): UnitId | undefined {
  if ('handling' in state) return state.handling.unitId
  if ('resolved' in state) return state.resolved.unitId
  if ('leadId' in state) return state.leadId
  return 'history' in state ? state.history.unitId : undefined
}

/** Who helps the lead unit, or did when the matter was resolved, withdrawn or merged. */
export function helpersOf(state: MatterState): readonly Helper[] {
  if ('handling' in state) return state.handling.helpers
  if ('resolved' in state) return state.resolved.helpers
  return 'leadId' in state ? state.helpers : []
}

export const initial: MatterState = { phase: 'none' }
