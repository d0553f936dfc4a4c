import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Doubt } from './codes.ts'

/** What becomes of an application's detections, as its trial says. */
export type Settings = { windowMinutes: number; raiseAt: number; raiseWithoutConfidence: boolean }
/** Settings by the number of the trial they belong to; 0: no trial has said any. */
export type Edition = { number: number; settings: Settings }

/** Of an application that nobody has tried yet, as files may name one. The same as a trial's by default. */
export const DEFAULT_SETTINGS: Settings = { windowMinutes: 30, raiseAt: 0.6, raiseWithoutConfidence: true }

/** `since`: when the application was proposed. `firstTrial`: where another one had the place before, its first trial. */
export type AppTrials = {
  trials: readonly { number: number; startedAt: Instant; settings: Settings }[]
  since: Instant
  firstTrial?: number
}

/**
 * In force when something was seen: the newest trial begun by then; of what lies before all trials, the first. What was
 * seen since the application was proposed is never of a trial that was another's.
 */
export function editionAt(app: AppTrials | undefined, seenAt: Instant): Edition {
  const { trials, since, firstTrial = 0 } = app ?? { trials: [], since: seenAt }
  const own = seenAt >= since ? trials.filter(({ number }) => number >= firstTrial) : trials
  return own.findLast(({ startedAt }) => startedAt <= seenAt) ?? own[0] ?? { number: 0, settings: DEFAULT_SETTINGS }
}

/** Whether what was seen is of the application that has the place now, and not of one that had it before. */
export function isSeenFor(
  { since, firstTrial = 0 }: Pick<AppTrials, 'since' | 'firstTrial'>,
  { edition, firstSeenAt }: { edition: number; firstSeenAt: Instant },
): boolean {
  return edition >= firstTrial || (edition === 0 && firstSeenAt >= since)
}

/** Why a detection alone raises no alert; undefined: it does. No confidence is none, not a low one. */
export function doubtOf(
  { confidence, doubted }: { confidence?: number | undefined; doubted?: boolean | undefined },
  { raiseAt, raiseWithoutConfidence }: Settings,
): Doubt | undefined {
  if (doubted) return 'source-doubts'
  if (confidence === undefined) return raiseWithoutConfidence ? undefined : 'no-confidence'
  return confidence < raiseAt ? 'low-confidence' : undefined
}
