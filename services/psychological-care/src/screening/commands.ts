import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId, PersonId } from '#shared/governance/ids.ts'
import type { Instrument, ReviewOutcome } from './codes.ts'
import type { Consent, Source } from './event-fields.ts'
import type { Result } from './instruments.ts'

/** Personal text: encrypted before it becomes part of a command, passed on unread. */
type Encrypted = string

type CommandData = {
  /** The divisions above the community are found by the rules. */
  invite: {
    instrument: Instrument
    person: PersonId
    under14: boolean
    communityId: CommunityId
    name?: Encrypted
    phone: Encrypted
  }
  /** `result` was derived from the answers before they were encrypted. */
  submit: { consent: Consent; answers: Encrypted; result: Result }
  review: { outcome: ReviewOutcome; remark?: Encrypted }
  withdrawConsent: object
  /** From a file. */
  recordSubmitted: { instrument: Instrument; answers: Encrypted; result: Result; source: Source }
  /** By the eraser. */
  erase: { subject: string }
  /** By the timer: says what fell due, and nothing else. */
  passDeadline: object
}

export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type ScreeningCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
