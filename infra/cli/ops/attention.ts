import type { ServiceStatus, Standing } from './status-read.ts'
import { plural, span } from './table.ts'

/** Something that a person should look at: a stable code, a sentence, and the part of docs/operations.md that helps. */
export type Attention = { service: string | null; code: string; message: string; see: string }

/** A commit, a deadline or an erasure that has stood longer than this is not merely under way. Seconds. */
const LONG = { pending: 30, overdue: 300, erasure: 600 }

type Age = (standing: Standing) => number
/** What the operator's page says under this heading helps; undefined: nothing is found. */
type Finding = { see: string; find(status: ServiceStatus, age: Age): string | undefined }

const RESTORED = 'Begin a new epoch'

/** In the order in which they should be looked at: what holds up everything after it comes first. */
export const FINDINGS: Record<string, Finding> = {
  STORE_BEHIND_TOPICS: { see: RESTORED, find: differenceOf('STORE_BEHIND_TOPICS') },
  TOPICS_LOST: { see: RESTORED, find: differenceOf('TOPICS_LOST') },
  NO_RELAY: {
    see: 'Nothing leaves',
    find: ({ service, relay }) =>
      says(relay === null, `no process sends its commits: start ${service}, or one with the part relay`),
  },
  COMMITS_WAIT: {
    see: 'Nothing leaves',
    find: ({ pending }, age) =>
      says(
        age(pending) > LONG.pending,
        `${plural(pending.count, 'commit')} wait since ${span(age(pending))}: see Kafka and the service's log`,
      ),
  },
  VIEWS_MISSING: {
    see: 'The views stand still',
    find: ({ service, views }) =>
      says(views.reading === null, `no views are read: ${service} is building its first ones, or does not run`),
  },
  OTHER_RELEASE: {
    see: 'Rebuild the views',
    find: ({ views }) =>
      says(
        views.reading !== null && !views.ofThisRelease,
        "the views are another release's: redrive and rebuild act on this release's only",
      ),
  },
  VIEWS_DIFFER: {
    see: 'Rebuild the views',
    find: ({ service, views }) => differing(service, views.generations),
  },
  VIEWS_STALLED: {
    see: 'The views stand still',
    find: ({ views }) =>
      says(
        views.stalled,
        `the views stand still, ${plural(views.behind ?? 0, 'record')} behind: does a process with the part projector run? its log says more`,
      ),
  },
  PARKED: {
    see: 'A stream is parked',
    find: ({ service, parked }) =>
      says(parked.count > 0, `${plural(parked.count, 'stream')} parked: parked ${service} says why`),
  },
  POLICIES_STALLED: {
    see: 'A policy is stuck',
    find: ({ policies }) => {
      const names = policies.filter(({ stalled }) => stalled).map(({ policy }) => policy)
      return says(
        names.length > 0,
        `${names.join(', ')} stand still: does a process with the part policies run, of the newest release? its log says more`,
      )
    },
  },
  STUCK: {
    see: 'A policy is stuck',
    find: ({ service, stuck }) =>
      says(stuck.count > 0, `${plural(stuck.count, 'act')} of policies refused: stuck ${service} says why`),
  },
  HOPS_STUCK: {
    see: 'A hop is stuck',
    find: ({ service, hops }) =>
      says(hops.count > 0, `${plural(hops.count, 'hop')} of flows took too long: stuck ${service} says which`),
  },
  OVERDUE: {
    see: 'Deadlines pass unsaid',
    find: ({ overdue, timers }, age) =>
      says(
        age(overdue) > LONG.overdue,
        `${plural(overdue.count, 'deadline')} passed unsaid: ${timers === null ? 'no process keeps the clock, start one with the part policies' : "the clock's commands are refused, see its log"}`,
      ),
  },
  ERASURE_SLOW: {
    see: 'Erase a subject',
    find: ({ erasures }, age) =>
      says(
        age(erasures) > LONG.erasure,
        `${plural(erasures.count, 'erasure')} have not ended: erase with the subject again says why`,
      ),
  },
}

/** What of a service needs a person, the most pressing first. `at`: the moment of the figures. */
export function attentionOf(status: ServiceStatus, at: Date): Attention[] {
  const { service, differs } = status
  const age: Age = ({ oldestAt }) => (oldestAt ? (at.getTime() - Date.parse(oldestAt)) / 1000 : 0)
  const found = Object.entries(FINDINGS).flatMap(([code, { see, find }]) => {
    const message = find(status, age)
    return message === undefined ? [] : [{ service, code, message, see }]
  })
  // Where store and topics do not belong together, everything else follows from it.
  return differs ? found.slice(0, 1) : found
}

/** A service of which nothing stands in this store. Nobody can say how it does. */
export function noStore(service: string, namespace: string): Attention {
  return {
    service,
    code: 'NO_STORE',
    message: `${namespace}-${service} is not in this store: MONGODB_URI or SIZHI_NAMESPACE is another, the service was never started, or its database is lost`,
    see: 'Restore',
  }
}

export const KAFKA_AWAY: Attention = {
  service: null,
  code: 'KAFKA_AWAY',
  message: 'Kafka does not answer at KAFKA_BROKERS: commands are accepted and leave when it is back',
  see: 'Nothing leaves',
}

function says(isSo: boolean, message: string): string | undefined {
  return isSo ? message : undefined
}

function differenceOf(code: string): Finding['find'] {
  return ({ differs }) => (differs?.code === code ? differs.message : undefined)
}

function differing(service: string, generations: ServiceStatus['views']['generations']): string | undefined {
  const waiting = generations.find(({ differs, read }) => differs !== null && !read)
  if (!waiting) return undefined
  const { generation, differs } = waiting
  return `generation ${generation} differs in ${differs} places and waits: flip ${service} ${generation} or drop ${service} ${generation}`
}
