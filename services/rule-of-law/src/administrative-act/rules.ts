import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { PublicityEdition } from '#shared/governance/publicity.ts'
import type { WorkingCalendar } from '#shared/governance/working-calendar.ts'
import type { ActKind } from './codes.ts'
import type { OrganId } from './ids.ts'
import type { Punishment } from './publicity.ts'

/** How acts are to be done, as one dated edition says it. */
export type ActEdition = {
  /** As events name it. */
  id: string
  /** Where it comes from, for people. */
  source: string
  inForceFrom: Instant
  /** Different officers whose certificates a decision needs. */
  officers: Record<ActKind, number>
  /** Working days from the decision to its publication. */
  publishWithin: number
}

/** What an act stands on while it is worked on: both may have ended since it was opened. */
export type Grounds = {
  /** Whether the organ is on the list and joined. */
  isOnboarded(organ: OrganId): boolean
  /** Whether the inspection that the act follows from stands, where it follows from one. */
  groundStands: boolean
}

/** What is in force when a command is decided. */
export type ActRules = Grounds & {
  edition: ActEdition
  calendar: WorkingCalendar
  /** How long penalties are public. */
  publicity: PublicityEdition
  /** Whether the community that the command names is one. */
  isKnown(community: CommunityId): boolean
  /**
   * Whether another decision of the organ about the same subject stands under the number that the command names, as far as
   * the view knows it.
   */
  isNumberTaken: boolean
  /** The credit record that was made of the act, as its file has it now; undefined: it is not there. */
  record: StandingRecord | undefined
}

/** What a notice follows of the credit record that was made of its act. */
export type StandingRecord = {
  /** When it ends, or has ended; undefined: never. */
  endsAt: Instant | undefined
  /** Of what was decided, as it stands there; of a record that was withdrawn nothing. */
  says?: Punishment
}

/**
 * Two officers: Administrative Penalty Law 行政处罚法 §42. Seven working days: the state's rule of double publicity 双公示.
 * One officer for rewards and licences is this project's.
 */
export const actEditions: readonly ActEdition[] = [
  {
    id: 'acts-1',
    source: 'Administrative Penalty Law §42; double publicity: 7 working days from the decision',
    inForceFrom: '2015-01-01T00:00:00.000Z' as Instant,
    officers: { reward: 1, licence: 1, inspection: 2, penalty: 2 },
    publishWithin: 7,
  },
]

/** The edition in force at a time; what lies before the first is decided by the first. */
export function actEditionAt(at: Instant, editions = actEditions): ActEdition {
  const [first] = editions
  if (!first) throw new RangeError('there is no edition of the rules of acts')
  return editions.filter(({ inForceFrom }) => inForceFrom <= at).at(-1) ?? first
}
