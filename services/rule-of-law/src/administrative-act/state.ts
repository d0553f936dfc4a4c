import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Sector } from '#shared/governance/administrative-law.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { ActKind } from './codes.ts'
import type { ActEventOf } from './events.ts'
import type { ActId, MatterId, OrganId, Whom } from './ids.ts'
import type { Punishment } from './publicity.ts'

/** Whom the act concerns, as decisions need it: a person's name stays in the facts, unread. */
export type KnownSubject = { id: Whom; name?: string; communityId?: CommunityId }

/** What decisions need to know of an act that was opened here. No personal data: codes and ids alone. */
export type Opened = {
  kind: ActKind
  organId: OrganId
  item: string | undefined
  sector: Sector | undefined
  subject: KnownSubject | undefined
  matterId: MatterId | undefined
  /** The inspection it follows from. */
  followsActId: ActId | undefined
  openedOn: Day
  /** Digests of the files attached so far. */
  evidence: readonly string[]
  /** The earliest day that evidence was collected on, where any has one. */
  evidenceFrom?: Day | undefined
  erased: readonly string[]
}

/** Findings of an inspection: the day each was put right. */
export type FindingState = { no: number; correctedOn?: Day }

/** What was decided, as its publication repeats it. */
export type Decided = {
  at: Instant
  subject: KnownSubject
  publishDueAt: Instant
  overdue: boolean
  findings: readonly FindingState[]
} & Pick<
  ActEventOf<'ActDecided'>,
  | 'documentNumber'
  | 'sector'
  | 'decidedOn'
  | 'item'
  | 'procedure'
  | 'basis'
  | 'penaltyTypes'
  | 'amountFen'
  | 'validFrom'
  | 'validUntil'
>

/** An inspection of the past, from a file: no clock of it ever ran here. */
export type History = {
  source: string
  record: string
  digest: string
  organId: OrganId | undefined
  subject: KnownSubject
  inspectedOn: Day
  findings: readonly FindingState[]
  erased: readonly string[]
}

export type ActState =
  | { phase: 'none' }
  | { phase: 'registered'; act: Opened }
  | { phase: 'evidenced'; act: Opened }
  | { phase: 'discontinued'; act: Opened }
  | { phase: 'decided'; act: Opened; decided: Decided }
  | { phase: 'served'; act: Opened; decided: Decided; servedOn: Day }
  | {
      phase: 'published'
      act: Opened
      decided: Decided
      servedOn: Day
      publishedAt: Instant
      publicUntil: Day | undefined
      /** Of what was decided, as its notice has it now. */
      says: Punishment
    }
  | { phase: 'revoked'; act: Opened; decided: Decided; wasPublished: boolean }
  | { phase: 'recorded'; history: History }

export type Phase = ActState['phase']
export type InPhase<P extends Phase> = Extract<ActState, { phase: P }>

/** In the order an act goes through them. */
export const PHASES = [
  'none',
  'registered',
  'evidenced',
  'discontinued',
  'decided',
  'served',
  'published',
  'revoked',
  'recorded',
] as const satisfies readonly Phase[]

/** Decided and not public yet: the limit of publication runs. */
export const UNPUBLISHED = ['decided', 'served'] as const satisfies readonly Phase[]

/** A decision stands. */
export const STANDING = ['decided', 'served', 'published'] as const satisfies readonly Phase[]

export function isUnpublished(state: ActState): state is InPhase<(typeof UNPUBLISHED)[number]> {
  return UNPUBLISHED.some((phase) => phase === state.phase)
}

export function isStanding({ phase }: ActState): boolean {
  return STANDING.some((each) => each === phase)
}

/** Whose act it is; of some history nobody knows. */
export function organIn(state: ActState): OrganId | undefined {
  if ('history' in state) return state.history.organId
  return 'act' in state ? state.act.organId : undefined
}

export const initial: ActState = { phase: 'none' }
