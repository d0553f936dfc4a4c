import { table } from '#infra/cli/ops/table.ts'
import { median } from '#shared/testing/median.ts'
import type { Seen, Sent } from './client.ts'
import { nameOf, type Step } from './plan.ts'
import { type Evidence, receiptOf, type Verdict } from './verdict.ts'

/** A step that has happened, from its first fault until every pillar answered again. Milliseconds of `performance.now()`. */
export type Happened = { step: Step; from: number; to: number }

export type Report = Pick<Evidence, 'seen' | 'repeated'> & {
  happened: readonly Happened[]
  verdicts: Verdict[]
}

/** Of what is broken so much is told. */
const MOST_TOLD = 10

export function isBroken({ verdicts }: Report): boolean {
  return verdicts.some(({ broken }) => broken.length > 0)
}

export function describe(report: Report): string {
  const { seen, happened, verdicts } = report
  return [
    table([['fault', 'times', 'median', 'longest'], ...unavailability(report), withoutFault(report)]),
    'Unavailability is the longest that a command waited, from its first sending until its answer, of those under way between the fault and the first answer of every pillar after it.',
    commandsIn(seen),
    counted('Asked again because of', seen.passing),
    counted('Refused by the rules', refusalsIn(seen.commands)),
    `${happened.length} steps. ${isBroken(report) ? 'A promise was broken.' : 'Every promise was kept.'}`,
    verdicts.map(describeVerdict).join('\n'),
  ].join('\n\n')
}

function describeVerdict({ promise, broken }: Verdict): string {
  if (broken.length === 0) return `✓ ${promise}`
  const more = broken.length > MOST_TOLD ? [`… and ${broken.length - MOST_TOLD} more`] : []
  return [
    `✗ ${promise}: ${broken.length}`,
    ...[...broken.slice(0, MOST_TOLD), ...more].map((line) => `    ${line}`),
  ].join('\n')
}

function unavailability({ seen, happened }: Report): string[][] {
  const kinds = Map.groupBy(happened, ({ step }) => nameOf(step.faults))
  return [...kinds]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, some]) => {
      const longest = some.map(({ from, to }) => Math.max(0, ...waitsWithin(seen.commands, from, to)))
      return [name, String(some.length), seconds(median(longest)), seconds(Math.max(...longest))]
    })
}

function waitsWithin(commands: readonly Sent[], from: number, to: number): number[] {
  return commands.filter((sent) => isWithin(sent, from, to)).map(waitOf)
}

/** Whether a command was under way meanwhile. */
export function isWithin(sent: Sent, from: number, to: number): boolean {
  return sent.from < to && (sent.to ?? to) > from
}

const waitOf = ({ from, to = performance.now() }: Sent) => to - from

function withoutFault({ seen, happened }: Report): string[] {
  const calm = seen.commands.filter((sent) => !happened.some(({ from, to }) => isWithin(sent, from, to)))
  if (calm.length === 0) return ['(without a fault)', '0 commands', seconds(0), seconds(0)]
  const waits = calm.map(waitOf)
  return ['(without a fault)', `${waits.length} commands`, seconds(median(waits)), seconds(Math.max(...waits))]
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

function commandsIn({ commands, imported }: Seen): string {
  const acknowledged = commands.filter((sent) => receiptOf(sent) !== undefined)
  const again = commands.filter(({ attempts }) => attempts > 1)
  const attempts = again.reduce((sum, sent) => sum + sent.attempts - 1, 0)
  const refused = commands.filter(({ done }) => done && 'refused' in done)
  return `${acknowledged.length} commands acknowledged, ${refused.length} refused by the rules; ${imported.length} rows imported. ${again.length} commands were sent again, ${attempts} times.`
}

function refusalsIn(commands: readonly Sent[]): Map<string, number> {
  const codes = commands.flatMap(({ done }) => (done && 'refused' in done ? done.refused.code : []))
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, some]) => [code, some.length]))
}

function counted(what: string, numbers: ReadonlyMap<string, number>): string {
  const listed = [...numbers].map(([name, number]) => `${name} ${number}`)
  return `${what}: ${listed.join(', ') || 'nothing'}.`
}
