import { type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { InformationEvent } from '../events.ts'
import type { InformationRules } from '../rules.ts'
import { itemOf } from '../state.ts'
import type { Before } from '../transitions.ts'

type Refusal = { rejection: Rejection } | undefined

/** Takes a message in (短消息) and starts the clock of its answer. Who submits need not know its class. */
export function submit(
  _: Before<'submit'>,
  { at, kind, communityId, subType, submitter, content }: CommandOf<'submit'>,
  rules: InformationRules,
): Decision<InformationEvent> {
  const refusal = unknownCommunity(communityId, rules) ?? unknownClass(subType, rules)
  if (refusal) return refusal
  const { at: answerDueAt, provisional } = rules.calendar.endOfWorkingDay(at, rules.answerWithin)
  return [
    {
      type: 'ShortMessageSubmitted',
      kind,
      area: { ...rules.division(communityId)?.place, communityId },
      ...(subType && { subType }),
      ...(submitter && { submitter }),
      content,
      edition: rules.edition,
      answerDueAt,
      provisional,
    },
  ]
}

/** Says what looking into it came to (核实), and puts it under its class where that was not known or is another one. */
export function verify(
  { message }: Before<'verify'>,
  { outcome, subType, remark }: CommandOf<'verify'>,
  rules: InformationRules,
): Decision<InformationEvent> {
  const refusal = unknownClass(subType, rules)
  if (refusal) return refusal
  const { subType: earlier, area, receivedAt } = message
  const classified: InformationEvent[] =
    subType && subType !== earlier
      ? [{ type: 'MessageClassified', subType, ...(earlier && { earlier }), area, receivedAt }]
      : []
  return [...classified, { type: 'InformationVerified', outcome, ...(remark && { remark }) }]
}

/** The personal data are unreadable from now on: their key is destroyed. */
export function eraseSubmitter(
  state: Before<'eraseSubmitter'>,
  { subject }: CommandOf<'eraseSubmitter'>,
): Decision<InformationEvent> {
  return itemOf(state)?.erased.includes(subject) ? [] : [{ type: 'SubmitterErased', subject }]
}

function unknownCommunity(communityId: CommandOf<'submit'>['communityId'], rules: InformationRules): Refusal {
  const known = rules.division(communityId)
  if (!known) return rejected('INFORMATION_COMMUNITY_UNKNOWN', 'there is no such community')
  if (!known.retired) return undefined
  const successor = known.successorId ? `, its successor is ${known.successorId}` : ''
  return rejected('INFORMATION_COMMUNITY_RETIRED', `the community does not exist any more${successor}`)
}

function unknownClass(subType: string | undefined, rules: InformationRules): Refusal {
  if (subType === undefined) return undefined
  const known = rules.subType(subType)
  if (!known) return rejected('INFORMATION_CLASS_UNKNOWN', 'there is no such sub-type')
  return known.retired ? rejected('INFORMATION_CLASS_RETIRED', 'this sub-type is not used any more') : undefined
}
