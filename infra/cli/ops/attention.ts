import type { ServiceStatus, Standing } from './status-read.ts'
import { plural, span } from './table.ts'

/** Something that a person should look at, as a stable code and a sentence that says what to do. */
export type Attention = { service: string | null; code: string; message: string }

/** A commit, a deadline or an erasure that has stood longer than this is not merely under way. Seconds. */
const LONG = { pending: 30, overdue: 300, erasure: 600 }

type Age = (standing: Standing) => number
type Finding = (status: ServiceStatus, age: Age) => string | undefined

/** In the order in which they should be looked at: what holds up everything after it comes first. */
const FINDINGS: Record<string, Finding> = {
  NO_RELAY: ({ service, relay }) =>
    says(relay === null, `no process sends its commits: start ${service}, or one with the part relay`),
  COMMITS_WAIT: ({ pending }, age) =>
    says(
      age(pending) > LONG.pending,
      `${plural(pending.count, 'commit')} wait since ${span(age(pending))}: see Kafka and the service's log`,
    ),
  VIEWS_MISSING: ({ service, views }) =>
    says(views.reading === null, `no views are read: ${service} is building its first ones, or does not run`),
  OTHER_RELEASE: ({ views }) =>
    says(
      views.reading !== null && !views.ofThisRelease,
      "the views are another release's: redrive and rebuild act on this release's only",
    ),
  VIEWS_DIFFER: ({ service, views }) => differing(service, views.generations),
  VIEWS_STALLED: ({ views }) =>
    says(
      views.stalled,
      `the views stand still, ${plural(views.behind ?? 0, 'record')} behind: does a process with the part projector run? its log says more`,
    ),
  PARKED: ({ service, parked }) =>
    says(parked.count > 0, `${plural(parked.count, 'stream')} parked: parked ${service} says why`),
  POLICIES_STALLED: ({ policies }) => {
    const names = policies.filter(({ stalled }) => stalled).map(({ policy }) => policy)
    return says(
      names.length > 0,
      `${names.join(', ')} stand still: does a process with the part policies run? its log says more`,
    )
  },
  STUCK: ({ service, stuck }) =>
    says(stuck.count > 0, `${plural(stuck.count, 'act')} of policies refused: stuck ${service} says why`),
  HOPS_STUCK: ({ service, hops }) =>
    says(hops.count > 0, `${plural(hops.count, 'hop')} of flows took too long: stuck ${service} says which`),
  OVERDUE: ({ overdue, timers }, age) =>
    says(
      age(overdue) > LONG.overdue,
      `${plural(overdue.count, 'deadline')} passed unsaid: ${timers === null ? 'no process keeps the clock, start one with the part policies' : "the clock's commands are refused, see its log"}`,
    ),
  ERASURE_SLOW: ({ erasures }, age) =>
    says(
      age(erasures) > LONG.erasure,
      `${plural(erasures.count, 'erasure')} have not ended: erase with the subject again says why`,
    ),
}

/** What of a service needs a person, the most pressing first. `at`: the moment of the figures. */
export function attentionOf(status: ServiceStatus, at: Date): Attention[] {
  const age: Age = ({ oldestAt }) => (oldestAt ? (at.getTime() - Date.parse(oldestAt)) / 1000 : 0)
  return Object.entries(FINDINGS).flatMap(([code, find]) => {
    const message = find(status, age)
    return message === undefined ? [] : [{ service: status.service, code, message }]
  })
}

export const KAFKA_AWAY: Attention = {
  service: null,
  code: 'KAFKA_AWAY',
  message: 'Kafka does not answer at KAFKA_BROKERS: commands are accepted and leave when it is back',
}

function says(isSo: boolean, message: string): string | undefined {
  return isSo ? message : undefined
}

function differing(service: string, generations: ServiceStatus['views']['generations']): string | undefined {
  const waiting = generations.find(({ differs, read }) => differs !== null && !read)
  if (!waiting) return undefined
  const { generation, differs } = waiting
  return `generation ${generation} differs in ${differs} places and waits: flip ${service} ${generation} or drop ${service} ${generation}`
}
