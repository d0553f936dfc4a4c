import { isDeepStrictEqual } from 'node:util'
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

/** What a notice of a penalty says of it that the credit record made of it may be corrected in. */
export type Punishment = Punished & { amountFen?: number | undefined }

export function punishmentOf({ decidedOn, penaltyTypes, sector, amountFen }: Punishment) {
  return { decidedOn, penaltyTypes: [...penaltyTypes], sector, ...(amountFen !== undefined && { amountFen }) }
}

/** The order in which types are named says nothing. */
export function isSamePunishment(one: Punishment, other: Punishment): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

function comparable(punishment: Punishment): Punishment {
  return punishmentOf({ ...punishment, penaltyTypes: punishment.penaltyTypes.toSorted() })
}
