import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Area } from './area.ts'
import type { Dismissal } from './codes.ts'
import type { Handover } from './events.ts'
import type { AlertId, AppId } from './ids.ts'
import type { Window } from './window.ts'

/**
 * What the detections of the window come to. Each number is the same whatever order they arrived in: sums, the least
 * and the greatest.
 */
export type Seen = {
  appId: AppId
  edition: number
  camera: string
  window: Window
  area: Area
  detections: number
  firstSeenAt: Instant
  lastSeenAt: Instant
  /** The earliest that was sure enough; absent: none was. */
  raisedAt?: Instant
  /** Of those that state one. */
  highestConfidence?: number
  withoutConfidence: number
}

export type AlertState =
  | { phase: 'none' }
  | { phase: 'suppressed'; seen: Seen }
  | { phase: 'raised'; seen: Seen }
  | { phase: 'confirmed'; seen: Seen; decidedAt: Instant; handover?: Handover }
  | { phase: 'dismissed'; seen: Seen; decidedAt: Instant; reason: Dismissal }
  | { phase: 'merged'; seen: Seen; decidedAt: Instant; intoId: AlertId }

export type Phase = AlertState['phase']
export type InPhase<P extends Phase> = Extract<AlertState, { phase: P }>

/** In the order an alert goes through them. */
export const PHASES = [
  'none',
  'suppressed',
  'raised',
  'confirmed',
  'dismissed',
  'merged',
] as const satisfies readonly Phase[]

export const initial: AlertState = { phase: 'none' }
