import type { Position } from './position.ts'
import type { Status } from './status.ts'
import type { ServiceStatus, Standing } from './status-read.ts'
import { span, table } from './table.ts'

/** The figures of all services side by side, and under them what needs a person. */
export function describeStatus({ at, services, attention }: Status): string {
  const age = ({ count, oldestAt }: Standing) =>
    oldestAt ? `${count}, oldest ${span((Date.parse(at) - Date.parse(oldestAt)) / 1000)}` : String(count)
  const rows: [name: string, figure: (status: ServiceStatus) => string][] = [
    ['', ({ service }) => service],
    ['commits to send', ({ pending }) => age(pending)],
    ['relay', ({ relay }) => processOf(relay)],
    ['views read', viewsOf],
    ['views kept or built', othersOf],
    ['records behind', ({ views }) => positionText(views)],
    ['parked streams', ({ parked }) => age(parked)],
    ['policies behind', policiesOf],
    ['stuck acts', ({ stuck }) => age(stuck)],
    ['stuck hops', ({ hops }) => age(hops)],
    ['overdue unsaid', ({ overdue }) => age(overdue)],
    ['clock', ({ timers }) => processOf(timers)],
    ['erasures under way', ({ erasures }) => age(erasures)],
  ]
  const figures =
    services.length > 0 ? table(rows.map(([name, figure]) => [name, ...services.map(figure)])) : 'Nothing stands here.'
  const needs = attention.flatMap(({ service, code, message, see }) => [
    `${code}${service ? ` ${service}` : ''}: ${message}`,
    `  docs/operations.md: ${see}`,
  ])
  return `${figures}\n\n${needs.length > 0 ? `Needs a person:\n  ${needs.join('\n  ')}` : 'Nothing needs a person.'}`
}

/** `host/process/life`: a person looks for the first two. */
function processOf(holder: string | null): string {
  return holder === null ? 'nobody' : holder.split('/').slice(0, 2).join(' process ')
}

function viewsOf({ views: { reading, ofThisRelease } }: ServiceStatus): string {
  if (reading === null) return 'none'
  return `generation ${reading}${ofThisRelease ? '' : ' (another release)'}`
}

function othersOf({ views: { reading, generations } }: ServiceStatus): string {
  const others = generations.filter(({ generation }) => generation !== reading)
  const words = others.map(({ generation, state, read, ofThisRelease, differs }) => {
    if (state === 'building') return `${generation} is being built`
    if (differs !== null && !read) return `${generation} differs`
    return ofThisRelease ? `${generation} kept` : `${generation} kept (another release; drop --force)`
  })
  return words.length > 0 ? words.join(', ') : '-'
}

function positionText({ behind, stalled }: Position): string {
  if (behind === null) return 'not known'
  return stalled ? `${behind}, standing still` : String(behind)
}

function policiesOf({ policies }: ServiceStatus): string {
  if (policies.some(({ behind }) => behind === null)) return 'not known'
  const late = policies.filter(({ behind }) => behind !== 0)
  return late.length > 0 ? late.map((each) => `${each.policy} ${positionText(each)}`).join(', ') : '0'
}
