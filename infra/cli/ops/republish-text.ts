import type { LostEvent, Plan } from './republish-plan.ts'
import { plural } from './table.ts'

/** So many of a list are said to a person; `--json` says all. */
const SAID = 10

/** What is told anew, and what a person must see to. */
export function describePlan({ service, topics, commits, lost, erased, resting }: Plan): string {
  return [
    `${service}: ${plural(commits, 'commit')} into ${topics.join(' and ')}.`,
    ...(lost.length > 0 ? describeLost(lost) : []),
    ...(erased.length > 0 ? ['  Erasures are among them; erase again:', ...some(erased)] : []),
    ...(resting.length > 0
      ? [
          `  What rests on them, in ${plural(resting.length, 'commit')}:`,
          ...some(resting.map((each) => `${each.types.join(', ')} ${each.stream} in ${each.service}, ${each.at}`)),
        ]
      : []),
  ].join('\n')
}

/** By what becomes of it: what people did is lost among what follows by itself. */
function describeLost(lost: readonly LostEvent[]): string[] {
  const { people = [], imports = [], services = [] } = Object.groupBy(lost, causeOf)
  const streams = new Set(lost.map(({ stream }) => stream)).size
  return [
    `  Lost, which had been told as done: ${plural(lost.length, 'event')} in ${plural(streams, 'stream')}:`,
    ...(people.length > 0
      ? [
          `  ${people.length} by people, to be entered again by whoever it concerns:`,
          ...some(
            people.map(({ stream, version, type, at, role }) => `${type} ${stream} ${version}, ${at}, by ${role}`),
          ),
        ]
      : []),
    ...(imports.length > 0 ? [`  ${imports.length} by imports: run them again, which doubles nothing.`] : []),
    ...(services.length > 0
      ? [
          `  ${services.length} by the services themselves, to be entered by nobody: what followed from another fact, or from a deadline, comes again once that stands, as things are then.`,
        ]
      : []),
  ]
}

function causeOf({ role, origin }: LostEvent): 'people' | 'imports' | 'services' {
  if (role === 'system') return 'services'
  return origin === 'import' ? 'imports' : 'people'
}

function some(lines: readonly string[]): string[] {
  const more = lines.length > SAID ? [`… and ${lines.length - SAID} more: --json says them all`] : []
  return [...lines.slice(0, SAID), ...more].map((line) => `    ${line}`)
}
