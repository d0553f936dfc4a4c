import {
  type Bounds,
  endWithin,
  type PublicityEdition,
  type Punished,
  publicityOf,
} from '#shared/governance/publicity.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { ActKind } from './codes.ts'

/** What of a notice says how long it is public. */
type Notice = Punished & { kind: ActKind; publicUntil?: Day | undefined }

/** Between which days the publicity of a notice ends. A penalty's alone is bounded. */
export function noticeBounds(notice: Notice, edition: PublicityEdition): Bounds<Day> | undefined {
  return notice.kind === 'penalty' ? publicityOf(notice, edition) : undefined
}

/**
 * The last day of its publicity: of a penalty always one, the longest allowed where the organ fixed none; of another
 * act what the organ fixed.
 */
export function noticeEnd(notice: Notice, edition: PublicityEdition): Day | undefined {
  const bounds = noticeBounds(notice, edition)
  return bounds ? endWithin(bounds, notice.publicUntil) : notice.publicUntil
}
