import { type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import type { CommandOf, Linked } from '../commands.ts'
import type { Place } from '../event-fields.ts'
import type { InformationEvent } from '../events.ts'
import type { InformationRules } from '../rules.ts'
import type { Before } from '../transitions.ts'

type Refusal = { rejection: Rejection } | undefined
type Compiling = CommandOf<'compileTopic'> | CommandOf<'proposeHotspot'>

export const MOST_LINKS = 100

/** Makes a topic (专题信息) of confirmed messages: a tier rises only by linking lower items. */
export function compileTopic(
  _: Before<'compileTopic'>,
  command: CommandOf<'compileTopic'>,
  rules: InformationRules,
): Decision<InformationEvent> {
  const refusal =
    unlinkable(command.items, {
      phase: 'verified',
      code: 'INFORMATION_NOT_CONFIRMED',
      message: 'a topic rests on messages that were looked into and confirmed',
      unlike: 'was not',
    }) ?? outside(command, rules)
  return refusal ?? [{ type: 'TopicCompiled', ...compiled(command, rules) }]
}

/** Puts topics together to a report on a hotspot (热点报告); a person approves it or sends it back. */
export function proposeHotspot(
  _: Before<'proposeHotspot'>,
  command: CommandOf<'proposeHotspot'>,
  rules: InformationRules,
): Decision<InformationEvent> {
  const { items, hotspot, divisionId } = command
  const refusal =
    unlinkable(items, {
      phase: 'compiled',
      code: 'INFORMATION_NOT_A_TOPIC',
      message: 'a report rests on topics',
      unlike: 'is none',
    }) ?? outside(command, rules)
  if (refusal) return refusal
  if (hotspot && !hotspot.isCandidate) {
    return rejected('INFORMATION_HOTSPOT_FORMING', 'a report is written on a hotspot that is a candidate')
  }
  // Approving the report reports the hotspot: nobody does that beyond the own division.
  if (hotspot && !liesIn(hotspot.place, divisionId)) {
    return rejected('INFORMATION_OUTSIDE_DIVISION', 'the hotspot lies outside the division')
  }
  return [{ type: 'ReportProposed', ...compiled(command, rules), ...(hotspot && { hotspotId: hotspot.id }) }]
}

/** Approves the report (审定): the hotspot it is about is reported by this. */
export function approveReport(
  { compilation: { hotspotId } }: Before<'approveReport'>,
  { remark }: CommandOf<'approveReport'>,
): Decision<InformationEvent> {
  return [{ type: 'ReportApproved', ...(hotspotId && { hotspotId }), ...(remark && { remark }) }]
}

/** Sends it back (退回); its topics may be put into another one. */
export function returnReport(
  _: Before<'returnReport'>,
  { remark }: CommandOf<'returnReport'>,
): Decision<InformationEvent> {
  return [{ type: 'ReportReturned', remark }]
}

function compiled({ divisionId, items, title, content }: Compiling, rules: InformationRules) {
  const place = rules.division(divisionId)?.place ?? {}
  return { divisionId, place, links: items.map(({ id }) => id), title, content }
}

/** `unlike`: what is said of those that are not so. */
type Wanted = { phase: Linked['phase']; code: string; message: string; unlike: string }

function unlinkable(items: readonly Linked[], { phase, code, message, unlike }: Wanted): Refusal {
  if (items.length === 0) return rejected('INFORMATION_NOTHING_LINKED', 'a tier rises only by linking lower items')
  if (items.length > MOST_LINKS)
    return rejected('INFORMATION_TOO_MANY_LINKS', `it rests on ${MOST_LINKS} items at most`)
  const others = items.filter((item) => item.phase !== phase)
  return others.length > 0 ? rejected(code, `${message}: ${named(others)} ${unlike}`) : undefined
}

function outside({ divisionId, items }: Compiling, rules: InformationRules): Refusal {
  const known = rules.division(divisionId)
  if (!known) return rejected('INFORMATION_DIVISION_UNKNOWN', 'there is no such division')
  if (known.retired) return rejected('INFORMATION_DIVISION_RETIRED', 'the division does not exist any more')
  const others = items.filter(({ place }) => !liesIn(place, divisionId))
  if (others.length === 0) return undefined
  return rejected('INFORMATION_OUTSIDE_DIVISION', `outside the division: ${named(others)}`)
}

/** The ids that whoever compiles has given. */
function named(items: readonly Linked[]): string {
  return items.map(({ id }) => id).join(', ')
}

function liesIn(place: Place, divisionId: DivisionId): boolean {
  return Object.values(place).some((id) => id === divisionId)
}
