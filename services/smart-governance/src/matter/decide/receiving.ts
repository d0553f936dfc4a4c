import { type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import { inPlaceOf, placeOn, successorOf, walked } from '#shared/governance/hierarchy.ts'
import type { CommunityId, DivisionId } from '#shared/governance/ids.ts'
import { higher, type Level } from '../codes.ts'
import type { CommandOf } from '../commands.ts'
import type { Area, Classes } from '../event-fields.ts'
import type { MatterEvent, MatterEventOf } from '../events.ts'
import { divisionsFrom, limitFor, type MatterRules, urgeTime } from '../rules.ts'
import type { Known } from '../state.ts'
import type { Before } from '../transitions.ts'
import { completed, lowestLevel, sameClasses, unknownClass } from './classes.ts'
import { escalation } from './handing-on.ts'
import { isLed } from './lead-unit.ts'

type Refusal = { rejection: Rejection } | undefined

const OUTSIDE_CENTRE = rejected('MATTER_OUTSIDE_CENTRE', 'the community lies outside the area of this centre')

/**
 * Takes a matter in at a centre (集中接待) and starts the citizen's time limit, once and for all: handing it on never
 * restarts it.
 */
export function receive(
  _: Before<'receive'>,
  command: CommandOf<'receive'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const refusal =
    unknownChannel(command.channel, rules) ??
    unknownClass(command.classes, rules) ??
    unknownCommunity(command.communityId, rules) ??
    outsideCentre(command, rules)
  if (refusal) return refusal

  const { type: _type, at, communityId, ...facts } = command
  const limit = limitFor(rules.limits.citizen, command.nature, command.urgency)
  const { at: dueAt, provisional } = rules.calendar.endOfWorkingDay(at, limit)
  return [
    {
      type: 'MatterReceived',
      ...facts,
      classes: completed(command.classes, rules),
      area: placeOn(divisionsFrom(communityId, rules)),
      level: lowestLevel(command.classes, rules),
      noticeId: rules.noticeId,
      editionId: rules.editionId,
      dueAt,
      urgeAt: urgeTime(rules, dueAt, at),
      provisional,
    },
  ]
}

/** Answers at the counter (直接答复); the reporter is called back all the same. */
export function answerOnTheSpot(
  { matter }: Before<'answerOnTheSpot'>,
  { at, reply }: CommandOf<'answerOnTheSpot'>,
  { calendar, limits }: MatterRules,
): Decision<MatterEvent> {
  const callBackDueAt = calendar.endOfWorkingDay(at, limits.callBackWithin).at
  return [{ type: 'MatterAnsweredOnTheSpot', reply, callBackDueAt, informs: [...matter.absorbed] }]
}

/** Does not take the matter on (不予受理), for a reason the law knows. */
export function decline(
  { matter }: Before<'decline'>,
  { reason, remark }: CommandOf<'decline'>,
): Decision<MatterEvent> {
  return [{ type: 'MatterDeclined', reason, remark, informs: [...matter.absorbed] }]
}

/** Corrects what the matter is. The time limit stays; a later transfer sets the unit's limit by what it is then. */
export function amend(
  state: Before<'amend'>,
  { nature, urgency, communityId, subjectId, ...given }: CommandOf<'amend'>,
  rules: MatterRules,
): Decision<MatterEvent> {
  const { matter } = state
  const refusal =
    (given.classes && unknownClass(given.classes, rules)) ?? (communityId && unknownCommunity(communityId, rules))
  if (refusal) return refusal
  const move = communityId ? moveTo(communityId, state, rules) : { place: {}, ascent: [] }
  if (!move) return OUTSIDE_CENTRE

  const classes = given.classes && completed(given.classes, rules, matter.classes)
  const changed = {
    ...(nature && nature !== matter.nature && { nature }),
    ...(urgency && urgency !== matter.urgency && { urgency }),
    ...(classes && !sameClasses(classes, matter.classes) && { classes, editionId: rules.editionId }),
    ...move.place,
    ...(subjectId && subjectId !== matter.subjectId && { subjectId }),
  }
  if (Object.keys(changed).length === 0) return []
  const level = changed.classes && levelOf(matter, changed.classes, rules)
  return [{ type: 'MatterAmended', ...changed, level }, ...move.ascent]
}

/** Where it lies and who has it once its community is said; undefined: no centre can have it that this lies in. */
function moveTo(community: CommunityId, state: Before<'amend'>, rules: MatterRules) {
  const area = otherArea(community, state.matter, rules)
  const ascent = area ? ascentTo(community, state, rules) : []
  const centreId = ascent?.length === 0 ? heirOf(state.matter, community, rules) : undefined
  return ascent && { place: { ...(area && { area }), ...(centreId && { centreId }) }, ascent }
}

/**
 * The steps up to a centre that the community lies in; undefined: none is open. What no unit has is escalated by itself
 * first. What a unit has cannot be, so it goes up with the correction, and stays with its unit.
 */
function ascentTo(community: CommunityId, state: Before<'amend'>, rules: MatterRules) {
  let { matter } = state
  const steps: MatterEventOf<'MatterEscalated'>[] = []
  while (!isCentreOf(community, inForceOf(matter.centreId, rules), rules)) {
    const [step] = isLed(state, rules) ? escalation(matter, 'requested', rules) : []
    if (!step) return undefined
    steps.push(step)
    matter = { ...matter, centreId: step.toCentreId, level: step.level }
  }
  return steps
}

/**
 * The centre that took the place of the one that has it, where that has ended and the community is its own: it has it
 * from now on, as it has what happens there. Undefined: the centre is still one, or nobody's successor.
 */
function heirOf({ centreId }: Known, community: CommunityId, rules: MatterRules): DivisionId | undefined {
  const now = inForceOf(centreId, rules)
  return now !== centreId && isCentreOf(community, now, rules) ? now : undefined
}

/** Where it lies by its community; undefined: there it lies already. A street that has ended is another one's by now. */
function otherArea(community: CommunityId, { area }: Known, rules: MatterRules): Area | undefined {
  const place: Area = placeOn(divisionsFrom(community, rules))
  const isSame = (['communityId', 'streetId', 'districtId'] as const).every((level) => place[level] === area[level])
  return isSame ? undefined : place
}

/** The lowest level capable of these classes; an escalated matter never sinks below where it is. */
function levelOf({ escalated, level }: Known, classes: Classes, rules: MatterRules): Level | undefined {
  const lowest = lowestLevel(classes, rules)
  return escalated && level ? higher(level, lowest) : lowest
}

function unknownChannel(channel: string, rules: MatterRules): Refusal {
  return rules.isChannel(channel) ? undefined : rejected('MATTER_CHANNEL_UNKNOWN', 'there is no such channel')
}

function unknownCommunity(communityId: CommunityId, rules: MatterRules): Refusal {
  const known = rules.division(communityId)
  if (!known) return rejected('MATTER_COMMUNITY_UNKNOWN', 'there is no such community')
  if (!known.retired) return undefined
  return rejected('MATTER_COMMUNITY_RETIRED', `the community does not exist any more${successorOf(known)}`)
}

function outsideCentre({ centreId, communityId }: CommandOf<'receive'>, rules: MatterRules): Refusal {
  const known = rules.division(centreId)
  if (!known || known.retired || known.level === 'grid') {
    return rejected('MATTER_CENTRE_UNKNOWN', 'there is no centre of this division')
  }
  return isCentreOf(communityId, centreId, rules) ? undefined : OUTSIDE_CENTRE
}

function isCentreOf(communityId: CommunityId, centreId: DivisionId, rules: MatterRules): boolean {
  return divisionsFrom(communityId, rules).includes(centreId)
}

function inForceOf(centreId: DivisionId, rules: MatterRules): DivisionId {
  return walked(inPlaceOf(centreId), (id) => rules.division(id))
}
