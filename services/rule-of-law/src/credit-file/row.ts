import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PenaltyType, Sector } from '#shared/governance/administrative-law.ts'
import type { CommunityId, SubjectId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { CreditFileEvent } from './events.ts'
import type { ActId, CreditRecordId, OrganId } from './ids.ts'
import type { CreditFileState } from './state.ts'

/** A file as it is read: the state it is decided on, and what people and lists read. */
export type CreditFileRow = {
  state: CreditFileState
  /** What lists find it by (facets.ts). */
  facets: string[]
  /** When its newest fact was stored: the order of lists. */
  changedAt: Instant
  /** What everybody may see of it, ready to be listed: of a person nothing. */
  shown: ShownPenalty[]
  /** Place of its newest public penalty in the order of all (`placeOf`); absent where there is none. */
  newestShown?: string | undefined
  timeline: Entry[]
}

/** A penalty while its publicity runs: every field of it is public. */
export type ShownPenalty = {
  recordId: CreditRecordId
  subjectId: SubjectId
  subjectName?: string
  communityId?: CommunityId
  organId: OrganId
  documentNumber: string
  actId?: ActId
  decidedOn: Day
  publishedOn: Day
  penaltyTypes: readonly PenaltyType[]
  sector: Sector
  amountFen?: number
  minimumUntil?: Instant
  until?: Instant
}

/** One fact, as short as a reader needs it. */
export type Entry = {
  version: number
  at: Instant
  type: CreditFileEvent['type']
  /** The role that acted; the clock and policies act as `system`. */
  role: string
  recordId: CreditRecordId
  /** Reason of a correction or withdrawal. */
  code?: string
}

/** Where a penalty stands among all: by its decision, two of one day by their ids. */
export function placeOf({ decidedOn, recordId }: Pick<ShownPenalty, 'decidedOn' | 'recordId'>): string {
  return `${decidedOn} ${recordId}`
}
