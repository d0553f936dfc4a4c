import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningEvent } from '../events.ts'
import type { ScreeningRules } from '../rules.ts'
import type { Before } from '../transitions.ts'

/** Invites somebody to one questionnaire (邀请). Nobody has to answer, and nothing is known of anybody yet. */
export function invite(
  _: Before<'invite'>,
  { type: _type, at: _at, communityId, ...facts }: CommandOf<'invite'>,
  rules: ScreeningRules,
): Decision<ScreeningEvent> {
  const community = rules.community(communityId)
  if (!community) return rejected('SCREENING_COMMUNITY_UNKNOWN', 'there is no such community')
  if (community.retired) {
    const successor = community.successorId ? `, its successor is ${community.successorId}` : ''
    return rejected('SCREENING_COMMUNITY_RETIRED', `the community does not exist any more${successor}`)
  }
  return [{ type: 'ScreeningInvited', ...facts, area: community.area }]
}
