import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Sector } from '#shared/governance/administrative-law.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { ActFlag, ActKind, DiscontinuationReason, RevocationReason, ServiceMethod } from './codes.ts'
import type { ActSubject, Evidence, Finding } from './event-fields.ts'
import type { ActEventOf } from './events.ts'
import type { ActId, MatterId, OrganId } from './ids.ts'
import type { ActState } from './state.ts'

/** Personal text: copied as it is, decrypted in resolvers alone. */
type Encrypted = string

/**
 * An act as it is read: the state it is decided on, so that no rule is written twice, and what people read.
 * All of it follows from the act's own events.
 */
export type ActRow = {
  state: ActState
  /** What lists find it by (facets.ts), and in which order. */
  facets: string[]
  /** When it was opened; of history the day of the inspection. */
  openedAt: Instant
  /** Only while the limit of its publication runs. */
  due?: Instant | undefined
  /** Once it is public. */
  publishedAt?: Instant | undefined
  origin?: 'import' | undefined

  kind: ActKind
  organId?: OrganId | undefined
  item?: string | undefined
  sector?: Sector | undefined
  subject?: ActSubject | undefined
  matterId?: MatterId | undefined
  followsActId?: ActId | undefined
  /** Why it was opened. */
  cause?: Encrypted | undefined
  evidence: readonly Evidence[]
  discontinuation?: { at: Instant; reason: DiscontinuationReason; remark?: Encrypted | undefined } | undefined
  decision?: DecisionPart | undefined
  service?: { at: Instant; method: ServiceMethod; servedOn: Day } | undefined
  publication?: Publication | undefined
  revocation?: { at: Instant; reason: RevocationReason; remark?: Encrypted | undefined } | undefined
  findings: readonly RowFinding[]
  history?: HistoryPart | undefined
  flags: readonly ActFlag[]
  timeline: Entry[]
}

export type DecisionPart = { at: Instant } & Omit<
  ActEventOf<'ActDecided'>,
  'type' | 'at' | 'kind' | 'organId' | 'subject' | 'sector' | 'item' | 'findings'
>

/** What everybody may read once it is public: nothing of a person. */
export type Publication = { at: Instant; rewordedAt?: Instant | undefined; correctedAt?: Instant | undefined } & Omit<
  ActEventOf<'ActPublished'>,
  'type' | 'at'
>

export type RowFinding = Finding & { correctedOn?: Day | undefined }

export type HistoryPart = Pick<
  ActEventOf<'InspectionRecorded'>,
  'source' | 'record' | 'inspectedOn' | 'inspectionType' | 'score' | 'rating'
>

/** One fact in the act's timeline. */
export type Entry = {
  version: number
  at: Instant
  type: string
  role: string
  /** A reason, method, kind of evidence or day, as a code. */
  code?: string | undefined
  /** A remark. */
  text?: Encrypted | undefined
}
