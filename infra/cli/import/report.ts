import type { Place, UnreadableCode } from '#shared/intake/intake.ts'

/** What became of one line of the file. */
export type LineOutcome = Place &
  (
    | { outcome: 'RECEIVED' | 'ALREADY_KNOWN' | 'CHANGED'; flags: readonly string[]; record: string }
    | { outcome: 'REJECTED'; code: UnreadableCode | (string & {}); reason: string; record?: string }
  )
export type Rejected = Extract<LineOutcome, { outcome: 'REJECTED' }>

/** How the import ended: all rows done, stopped by a signal, or by something that did not pass. */
export type Ending = { kind: 'finished' } | { kind: 'stopped'; signal: string } | { kind: 'failed'; reason: string }

export type Report = {
  read: number
  received: number
  alreadyKnown: number
  changed: number
  /** Of the three above: kept although values were absent. */
  flagged: number
  /** How many of those bear which flag; a line may bear several. */
  flags: Record<string, number>
  rejected: number
  /** The last line of which, and of all before it, the outcome is known. */
  lastLine: number
  /** In which file that is, where there are several. */
  lastFile?: string
  /** The first rejected and changed lines; every rejected one is in the rejects file. */
  rejections: (Place & { record?: string; code: string; reason: string })[]
  changes: (Place & { record: string })[]
}

/** Lines named one by one in the report. */
export const NAMED = 50

export function emptyReport(): Report {
  return {
    read: 0,
    received: 0,
    alreadyKnown: 0,
    changed: 0,
    flagged: 0,
    flags: {},
    rejected: 0,
    lastLine: 0,
    rejections: [],
    changes: [],
  }
}

/** Adds a line to the report; its size does not grow with the file's. */
export function note(report: Report, line: LineOutcome): void {
  report.read += 1
  if (line.outcome === 'REJECTED') {
    const { outcome: _, ...rejection } = line
    report.rejected += 1
    if (report.rejections.length < NAMED) report.rejections.push(rejection)
    return
  }
  if (line.flags.length > 0) report.flagged += 1
  for (const flag of line.flags) report.flags[flag] = (report.flags[flag] ?? 0) + 1
  if (line.outcome === 'RECEIVED') report.received += 1
  if (line.outcome === 'ALREADY_KNOWN') report.alreadyKnown += 1
  if (line.outcome === 'CHANGED') {
    report.changed += 1
    const { file, line: number, record } = line
    if (report.changes.length < NAMED) report.changes.push({ ...(file && { file }), line: number, record })
  }
}

/** The report for people. */
export function describe(report: Report, { seconds, ending }: { seconds: number; ending: Ending }): string {
  const { read, received, alreadyKnown, changed, flagged, flags, rejected, rejections, changes } = report
  const counts = [
    ['rows read', read],
    ['received', received],
    ['already known', alreadyKnown],
    ['changed since', changed],
    ['flagged (values absent)', flagged],
    ...Object.entries(flags).map(([flag, count]) => [`  ${flag}`, count] as const),
    ['rejected', rejected],
  ] satisfies (readonly [string, number])[]
  return [
    ...counts.map(([name, count]) => `${name.padEnd(24)}${String(count).padStart(10)}`),
    `${'time taken'.padEnd(24)}${`${seconds.toFixed(1)} s`.padStart(10)}`,
    ...listed('Rejected', rejected, rejections, (one) => `${placeOf(one)}: ${one.reason} (${one.code})`),
    ...listed('Changed since', changed, changes, (one) => `${placeOf(one)}: record ${one.record}`),
    ...lastWords(report, ending),
  ].join('\n')
}

function listed<T>(title: string, count: number, named: readonly T[], describeOne: (one: T) => string): string[] {
  if (count === 0) return []
  const more = count > named.length ? [`  … and ${count - named.length} more`] : []
  return [`${title}:`, ...named.map((one) => `  ${describeOne(one)}`), ...more]
}

export function placeOf({ file, line }: Place): string {
  return file === undefined ? `line ${line}` : `line ${line} of ${file}`
}

function lastWords({ lastLine: line, lastFile: file }: Report, ending: Ending): string[] {
  if (ending.kind === 'finished') return []
  const reached = line > 0 ? `everything up to ${placeOf({ line, ...(file && { file }) })} is done` : 'nothing was done'
  const why = ending.kind === 'stopped' ? `Stopped by ${ending.signal}` : ending.reason
  return [`${why}: ${reached}. Run the same command again to go on; nothing is doubled.`]
}
