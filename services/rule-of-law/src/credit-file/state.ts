import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { RecordStatus, WithdrawalReason } from './codes.ts'
import type { Correctable, Identifying, Validity } from './event-fields.ts'
import type { CreditSubject } from './ids.ts'

type Known = Omit<Identifying, 'subjectId' | 'personId'> &
  Correctable &
  Validity & {
    collectedAt: Instant
    publishedOn?: Day
    /** The last day that its organ fixed for the notice of its act, where it did. */
    publicUntil?: Day
    /** How often it was corrected. */
    corrections: number
  }

/** Credit record 信用记录: live while its validity runs, history afterwards. */
export type CreditRecord =
  | (Known & { status: 'live' })
  | (Known & { status: 'expired'; endedAt: Instant })
  | (Known & { status: 'withdrawn'; endedAt: Instant; reason: WithdrawalReason })
export type LiveRecord = Extract<CreditRecord, { status: 'live' }>

export type OpenFile = {
  phase: 'open'
  subject: CreditSubject
  /** Of a legal entity, as the newest decision has it that says it and was not withdrawn. */
  subjectName?: string
  /** Where the subject is registered, as the newest decision has it that says it and was not withdrawn. */
  communityId?: CommunityId
  /** In the order of their collection. */
  records: readonly CreditRecord[]
}
export type CreditFileState = { phase: 'none' } | OpenFile

export const initial: CreditFileState = { phase: 'none' }

export function recordsOf(state: CreditFileState): readonly CreditRecord[] {
  return state.phase === 'open' ? state.records : []
}

export function recordIn(state: CreditFileState, id: string): CreditRecord | undefined {
  return recordsOf(state).find(({ recordId }) => recordId === id)
}

export function isLive(record: CreditRecord): record is LiveRecord {
  return record.status === 'live'
}

/** Where a record stands in the table of transitions: `none` has not been collected. */
export type Phase = 'none' | RecordStatus

export function phaseOf(record: CreditRecord | undefined): Phase {
  return record?.status ?? 'none'
}
