import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Day, EARLIEST, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { ActSubject } from '../event-fields.ts'
import type { OrganId } from '../ids.ts'
import type { ActRules } from '../rules.ts'

export type Refusal = { rejection: Rejection } | undefined

export function notOnboarded(organ: OrganId, { isOnboarded }: ActRules): Refusal {
  if (isOnboarded(organ)) return undefined
  return rejected('ACT_ORGAN_NOT_ONBOARDED', 'only an organ that is on the list and joined acts')
}

export function withoutGround(isStanding: boolean): Refusal {
  if (isStanding) return undefined
  return rejected('ACT_FOLLOWS_NO_DECISION', 'the inspection it follows from is not decided, or was revoked')
}

/** One that an officer names, or that comes with the subject of the inspection that is followed. */
export function unknownCommunity(subject: ActSubject | undefined, { isKnown }: ActRules): Refusal {
  if (!subject?.communityId || isKnown(subject.communityId)) return undefined
  return rejected('ACT_COMMUNITY_UNKNOWN', 'there is no such community: name the one where the subject is registered')
}

export function impossibleDay(day: Day | undefined, at: Instant): Refusal {
  if (day === undefined) return undefined
  if (day > shanghaiDay(at)) return rejected('ACT_DATE_IN_FUTURE', `${day} has not come yet`)
  return day < EARLIEST ? rejected('ACT_DATE_TOO_EARLY', `no day before ${EARLIEST} is entered`) : undefined
}
