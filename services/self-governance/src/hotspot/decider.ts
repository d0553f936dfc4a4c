import { type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf, HotspotCommand } from './commands.ts'
import type { HotspotEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { HotspotRules } from './rules.ts'
import { type HotspotState, initial } from './state.ts'
import { type Before, isPossible } from './transitions.ts'

/** Hotspot 热点: where many speak of the same on the same day. */
export const hotspotDecider: Decider<HotspotState, HotspotCommand, HotspotEvent, HotspotRules> = {
  initial,
  decide(state, command, rules) {
    if (command.type !== 'report') return noteVoice(state, command, rules)
    if (!isPossible(state.phase, command.type)) return impossible(state)
    return report(state as Before<'report'>, command)
  },
  evolve,
}

/**
 * Counts a matter or message once, however often it arrives. At the threshold of its day's rules the hotspot is a
 * candidate. What is counted stays counted, whatever becomes of the matter: it was voiced.
 */
function noteVoice(
  state: HotspotState,
  command: CommandOf<'noteAppeal'> | CommandOf<'noteMessage'>,
  { candidateAt, edition }: HotspotRules,
): Decision<HotspotEvent> {
  const { key, area, receivedAt } = command
  const voices = state.phase === 'none' ? [] : state.voices
  const voice = command.type === 'noteAppeal' ? command.matterId : command.informationId
  if (voices.includes(voice)) return []

  const noted = { at: receivedAt, ...key, ...above(area), receivedAt }
  const facts: HotspotEvent[] =
    command.type === 'noteAppeal'
      ? [{ type: 'AppealNoted', ...noted, matterId: command.matterId }]
      : [{ type: 'MessageNoted', ...noted, informationId: command.informationId }]
  const size = voices.length + 1
  const isNews = state.phase === 'noted' || state.phase === 'forming'
  return isNews && size >= candidateAt
    ? [...facts, { type: 'HotspotDetected', ...key, size, candidateAt, edition }]
    : facts
}

/** A person says that it is one (热点上报). A further report on a reported hotspot is kept with it. */
function report({ phase, key, voices, reports }: Before<'report'>, { reportId }: CommandOf<'report'>) {
  if (phase === 'reported') {
    if (!reportId) return rejected('HOTSPOT_REPORTED_ALREADY', 'somebody has reported this hotspot')
    if (reports.includes(reportId)) return []
  }
  const reported: HotspotEvent = { type: 'HotspotReported', ...key, size: voices.length, ...(reportId && { reportId }) }
  return [reported]
}

function impossible({ phase }: HotspotState): Decision<HotspotEvent> {
  if (phase === 'none' || phase === 'noted') return rejected('HOTSPOT_NOT_FOUND', 'there is no such hotspot')
  return rejected('HOTSPOT_NOT_CANDIDATE', 'it has fewer voices than make a candidate')
}

function above({ streetId, districtId }: CommandOf<'noteAppeal'>['area']) {
  return { ...(streetId && { streetId }), ...(districtId && { districtId }) }
}
