import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PersonId } from '#shared/governance/ids.ts'
import type { Instrument } from './codes.ts'
import type { Area, Source } from './event-fields.ts'

/** What decisions need to know of a screening that somebody was invited to. No personal data: codes and times alone. */
export type Known = {
  instrument: Instrument
  person: PersonId
  under14: boolean
  area: Area
  erased: readonly string[]
}

/** A review that is owed. */
export type Owed = { dueAt: Instant; urgent: boolean; overdue: boolean }

/** Taken from a file: anonymous, and no clock of it ever ran here. */
export type History = Source & { instrument: Instrument; erased: readonly string[] }

export type ScreeningState =
  | { phase: 'none' }
  | { phase: 'invited'; screening: Known }
  | { phase: 'submitted'; screening: Known; owed?: Owed | undefined }
  | { phase: 'reviewed'; screening: Known }
  | { phase: 'withdrawn'; screening: Known }
  | { phase: 'erased'; screening: Known }
  | { phase: 'recorded'; history: History }

export type Phase = ScreeningState['phase']
export type InPhase<P extends Phase> = Extract<ScreeningState, { phase: P }>

/** In the order a screening goes through them. */
export const PHASES = [
  'none',
  'invited',
  'submitted',
  'reviewed',
  'withdrawn',
  'erased',
  'recorded',
] as const satisfies readonly Phase[]

/** A person may still do something with it. */
export const LIVE_PHASES = ['invited', 'submitted', 'reviewed'] as const satisfies readonly Phase[]

export const initial: ScreeningState = { phase: 'none' }

/** The subjects whose erasure this screening has been told of. */
export function erasedIn(state: ScreeningState): readonly string[] {
  if ('history' in state) return state.history.erased
  return 'screening' in state ? state.screening.erased : []
}
