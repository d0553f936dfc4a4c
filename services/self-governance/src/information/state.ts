import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { DivisionId, PersonId } from '#shared/governance/ids.ts'
import type { Area, Place } from './event-fields.ts'
import type { HotspotId, InformationId } from './ids.ts'

/** Given here, or in a topic or report that rests on it. */
export type Answer = { at: Instant; through: InformationId | undefined }

type Item = {
  answer: Answer | undefined
  /** Topics and reports that rest on it. */
  linkedInto: readonly InformationId[]
  erased: readonly string[]
}

/** What decisions need to know of a message 短消息. No personal data: codes and times alone. */
export type Message = Item & {
  receivedAt: Instant
  area: Area
  subType: string | undefined
  submitter: { person: PersonId } | undefined
  answerDueAt: Instant
  overdue: boolean
}

/** What they need to know of a topic 专题信息 or report 热点报告. */
export type Compilation = Item & {
  divisionId: DivisionId
  place: Place
  links: readonly InformationId[]
  hotspotId: HotspotId | undefined
}

export type InformationState =
  | { phase: 'none' }
  | { phase: 'submitted'; message: Message }
  | { phase: 'verified'; message: Message }
  | { phase: 'unfounded'; message: Message }
  | { phase: 'compiled'; compilation: Compilation }
  | { phase: 'proposed'; compilation: Compilation }
  | { phase: 'approved'; compilation: Compilation }
  | { phase: 'returned'; compilation: Compilation }

export type Phase = InformationState['phase']
export type InPhase<P extends Phase> = Extract<InformationState, { phase: P }>

/** In the order of the tiers, each in the order an item goes through them. */
export const PHASES = [
  'none',
  'submitted',
  'verified',
  'unfounded',
  'compiled',
  'proposed',
  'approved',
  'returned',
] as const satisfies readonly Phase[]
export const MESSAGE_PHASES = ['submitted', 'verified', 'unfounded'] as const satisfies readonly Phase[]
export const COMPILATION_PHASES = ['compiled', 'proposed', 'approved', 'returned'] as const satisfies readonly Phase[]

export const initial: InformationState = { phase: 'none' }

export function itemOf(state: InformationState): Item | undefined {
  if ('message' in state) return state.message
  return 'compilation' in state ? state.compilation : undefined
}
