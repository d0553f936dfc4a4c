import type { Plan } from './republish-plan.ts'
import { plural } from './table.ts'

/** So many of a list are said to a person; `--json` says all. */
const SAID = 10

/** What is told anew, and what a person must see to. */
export function describePlan({ service, topics, commits, lost, erased, resting }: Plan): string {
  return [
    `${service}: ${plural(commits, 'commit')} into ${topics.join(' and ')}.`,
    ...(lost.length > 0
      ? [
          `  Lost, which had been answered as done: ${plural(lost.length, 'event')} in ${plural(new Set(lost.map(({ stream }) => stream)).size, 'stream')}:`,
          ...some(lost.map(({ stream, version, type, at, role }) => `${type} ${stream} ${version}, ${at}, by ${role}`)),
        ]
      : []),
    ...(erased.length > 0 ? ['  Erasures are among them; erase again:', ...some(erased)] : []),
    ...(resting.length > 0
      ? [
          `  What rests on them, in ${plural(resting.length, 'commit')}:`,
          ...some(resting.map((each) => `${each.types.join(', ')} ${each.stream} in ${each.service}, ${each.at}`)),
        ]
      : []),
  ].join('\n')
}

function some(lines: readonly string[]): string[] {
  const more = lines.length > SAID ? [`… and ${lines.length - SAID} more: --json says them all`] : []
  return [...lines.slice(0, SAID), ...more].map((line) => `    ${line}`)
}
