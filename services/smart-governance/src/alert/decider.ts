import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { divisionsOf } from './area.ts'
import type { AlertCommand, CommandOf, CommandType } from './commands.ts'
import type { AlertEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { AlertRules } from './rules.ts'
import { type AlertState, initial, type Seen } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

type Decide<T extends CommandType> = (
  state: Before<T>,
  command: CommandOf<T>,
  rules: AlertRules,
) => Decision<AlertEvent>

const decisions: { [T in CommandType]: Decide<T> } = {
  addDetection,
  confirm,
  dismiss: ({ seen }, { reason }) => [{ type: 'AlertDismissed', ...aboutOf(seen), reason }],
  merge,
}

/** Alert 预警: what one application saw with one camera in one window. A person decides before anything happens. */
export const alertDecider: Decider<AlertState, AlertCommand, AlertEvent, AlertRules> = {
  initial,
  decide(state, command, rules) {
    if (!isPossible(state.phase, command.type)) return impossible(state, command)
    return decisionOf(command.type)(state, command, rules)
  },
  evolve,
}

/** The table was asked before, so the state is one that the command's function takes. */
function decisionOf(type: CommandType) {
  return decisions[type] as (state: AlertState, command: AlertCommand, rules: AlertRules) => Decision<AlertEvent>
}

/** Every detection is kept. The first that is sure enough raises the alert, in whatever order they come. */
function addDetection(
  state: Before<'addDetection'>,
  { type: _type, at: _at, seenAt, ...detection }: CommandOf<'addDetection'>,
): Decision<AlertEvent> {
  const { appId, camera, area, doubt } = detection
  const merged: AlertEvent = { type: 'DetectionMerged', at: seenAt, ...detection }
  const about = { at: seenAt, appId, camera, area }
  if (state.phase !== 'none' && state.phase !== 'suppressed') return [merged]
  if (!doubt) return [merged, { type: 'AlertRaised', ...about }]
  return state.phase === 'none' ? [merged, { type: 'AlertSuppressed', ...about, doubt }] : [merged]
}

/**
 * There is something. Of an application in use it becomes a matter, so somebody must know where it is, and what the
 * matter is made with must be in use: a confirmation that the matter's rules refuse afterwards could not be repeated.
 */
function confirm(
  { seen }: Before<'confirm'>,
  { centreId, communityId = seen.area.communityId }: CommandOf<'confirm'>,
  { mapping, ended, areaOf }: AlertRules,
): Decision<AlertEvent> {
  const area = communityId ? areaOf(communityId) : seen.area
  if (!area) return rejected('ALERT_COMMUNITY_UNKNOWN', 'there is no such community (any more): say which one it is')
  if (area.communityId && !divisionsOf(area).some((division) => division === centreId)) {
    return rejected('ALERT_OUTSIDE_CENTRE', 'the community lies outside the area of your centre')
  }
  if (mapping && !area.communityId) {
    return rejected('ALERT_PLACE_UNKNOWN', 'nobody knows where this is: say which community')
  }
  if (ended) {
    const because = `the ${ended} of its matters is not used any more: map the application anew`
    return ended === 'channel' ? rejected('ALERT_CHANNEL_RETIRED', because) : rejected('ALERT_CLASS_RETIRED', because)
  }
  return [{ type: 'AlertConfirmed', ...aboutOf(seen), area, handover: mapping && { centreId, ...mapping } }]
}

/**
 * A happening that goes on into the next window is one happening: always the later alert into the earlier one. One that
 * may become a matter goes into none of a former application, which becomes nothing.
 */
function merge(
  { seen }: Before<'merge'>,
  { into }: CommandOf<'merge'>,
  { isOfThePlace }: AlertRules,
): Decision<AlertEvent> {
  const isSameApp = into.appId === seen.appId && isOfThePlace(into) === isOfThePlace(seen)
  if (!isSameApp || into.camera !== seen.camera) {
    return rejected('ALERT_OF_ANOTHER_CAMERA', 'alerts of one application and one camera are merged')
  }
  if (into.window.from >= seen.window.from) {
    return rejected('ALERT_NOT_EARLIER', 'an alert is merged into an earlier one only')
  }
  if (into.phase !== 'raised' && into.phase !== 'confirmed') {
    return rejected('ALERT_MERGE_TARGET_ENDED', 'that alert is neither raised nor confirmed')
  }
  return [{ type: 'AlertMerged', ...aboutOf(seen), intoId: into.id }]
}

function impossible({ phase }: AlertState, { type }: AlertCommand): Decision<AlertEvent> {
  if (phase === 'none') return rejected('ALERT_NOT_FOUND', 'there is no such alert')
  return rejected('ALERT_WRONG_PHASE', `${type} is not possible while an alert is ${phase}`)
}

function aboutOf({ appId, camera, area }: Seen) {
  return { appId, camera, area }
}
