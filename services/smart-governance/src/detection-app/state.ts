import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Mapping, Settings } from './events.ts'

/** `name`: the application that was tried. */
export type Trial = { number: number; name: string; startedAt: Instant; settings: Settings; result?: TrialResult }
export type TrialResult = { at: Instant; checked: number; correct: number; passed: boolean }

/** The newest trial comes last; earlier ones stay, since what was seen in their time was decided by their settings. */
export type App = {
  name: string
  precisionFloor: number
  /** When it was proposed, the first time in a row under this name. */
  since: Instant
  trials: readonly Trial[]
  /** Where one of another name was tried in the place before: the first trial since that one's. The earlier are others'. */
  firstTrial?: number
}

export type DetectionAppState =
  | { phase: 'none' }
  | { phase: 'proposed'; app: App }
  | { phase: 'trial'; app: App }
  | { phase: 'live'; app: App; mapping: Mapping }
  | { phase: 'retired'; app: App }

export type Phase = DetectionAppState['phase']
export type InPhase<P extends Phase> = Extract<DetectionAppState, { phase: P }>

/** In the order an application goes through them. */
export const PHASES = ['none', 'proposed', 'trial', 'live', 'retired'] as const satisfies readonly Phase[]

export const initial: DetectionAppState = { phase: 'none' }
