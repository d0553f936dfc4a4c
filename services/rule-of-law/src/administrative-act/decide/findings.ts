import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { type Day, shanghaiDay, startOfDay } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { ActSubject } from '../event-fields.ts'
import type { ActEvent } from '../events.ts'
import { earliest, knownSubject, subjectFields } from '../evolve.ts'
import type { FindingState } from '../state.ts'
import type { Before } from '../transitions.ts'
import { impossibleDay, type Refusal } from './refusals.ts'

/**
 * Findings were put right (整改), today where no day is said. Those that were already stay as they are, unless another
 * day is said of them.
 */
export function correctFindings(
  state: Before<'correctFindings'>,
  { at, findings, correctedOn }: CommandOf<'correctFindings'>,
): Decision<ActEvent> {
  const { findings: known, subject } = 'history' in state ? state.history : state.decided
  const on = correctedOn ?? shanghaiDay(at)
  const refusal = impossibleDay(on, at) ?? beforeInspection(state, on)
  if (refusal) return refusal
  const unknown = findings.find((no) => !known.some((finding) => finding.no === no))
  if (unknown !== undefined) return rejected('ACT_FINDING_UNKNOWN', `the inspection has no finding ${unknown}`)
  const open = openOf(known)
  return corrections(
    { findings: known, subject: subjectFields({ id: subject.id }) },
    findings.filter((no) => correctedOn ?? open.has(no)).map((no) => ({ no, correctedOn: on })),
  )
}

/** Of one that was decided here nobody says when it was made: before nothing that its act has a day of. */
function beforeInspection(state: Before<'correctFindings'>, correctedOn: Day): Refusal {
  const since =
    'history' in state
      ? state.history.inspectedOn
      : earliest(state.act.openedOn, state.act.evidenceFrom, state.decided.decidedOn)
  if (!since || correctedOn >= since) return undefined
  return rejected('ACT_CORRECTED_BEFORE', `nothing of this inspection is older than ${since}`)
}

/**
 * Records an inspection of the past from a file, with what was put right since; it invents no stages and no clock
 * starts. The same row again changes nothing, a row that knows of more corrections adds them, a row that says anything
 * otherwise is reported.
 */
export function recordInspection(
  state: Before<'recordInspection'>,
  { type: _type, at: _at, corrections: corrected, ...row }: CommandOf<'recordInspection'>,
): Decision<ActEvent> {
  const subjectIds = subjectFields({ id: knownSubject(row.subject).id })
  if (state.phase === 'none') {
    const recorded = { type: 'InspectionRecorded' as const, at: startOfDay(row.inspectedOn), ...row }
    return [recorded, ...corrections({ ...row, subject: subjectIds }, corrected)]
  }
  const { digest, findings } = state.history
  const isOtherwise = ({ no, correctedOn }: FindingState) =>
    correctedOn !== undefined && corrected.find((each) => each.no === no)?.correctedOn !== correctedOn
  if (digest !== row.digest || findings.some(isOtherwise)) {
    return rejected('ALREADY_EXISTS', 'this record is known with other content; what was recorded first stays')
  }
  return corrections({ findings, subject: subjectIds }, corrected)
}

/** One fact per day, in the order of the days, each with how many findings are open after it. */
function corrections(
  { findings, subject }: { findings: readonly FindingState[]; subject: ActSubject },
  corrected: readonly { no: number; correctedOn: Day }[],
): ActEvent[] {
  const known = new Map(findings.map(({ no, correctedOn }) => [no, correctedOn]))
  const news = corrected
    .filter(({ no, correctedOn }) => known.has(no) && known.get(no) !== correctedOn)
    .toSorted((one, other) => compare(one.correctedOn, other.correctedOn))
  const open = openOf(findings)
  return [...Map.groupBy(news, ({ correctedOn }) => correctedOn)].map(([correctedOn, some]) => {
    const numbers = [...new Set(some.map(({ no }) => no))]
    for (const no of numbers) open.delete(no)
    const at = startOfDay(correctedOn)
    return { type: 'FindingsCorrected', at, subject, findings: numbers, correctedOn, open: open.size }
  })
}

function openOf(findings: readonly FindingState[]): Set<number> {
  return new Set(findings.filter(({ correctedOn }) => correctedOn === undefined).map(({ no }) => no))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
