import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { AnyRow } from './fold.ts'
import type { ViewStore } from './generations.ts'
import type { ActiveViews } from './generations-active.ts'
import { type Instant, now } from './instant.ts'
import { holdLease } from './lease.ts'
import type { Deadline } from './view.ts'

export type TimerOptions = {
  /** Sends the command that names the deadline; the same one twice must be one. */
  onDue(stream: string, deadline: Deadline): Promise<void>
  log: { warn(fields: object, message: string): void }
  everyMs?: number
  /** Another clock, for tests. */
  clock?: () => Instant
  leaseMs?: number
}

const AT_ONCE = 20
const A_LOOK = 200
/** A row whose deadline stays although it was said (its stream is parked, its view is behind) is left alone this long. */
const AGAIN_MS = 30_000

/**
 * Says deadlines in time: one process, by a lease, looks for rows of the active views whose earliest deadline has
 * passed, and sends for each a command that names it. A clock that stood still loses nothing: the rows are still there.
 */
export function startTimers(store: ViewStore, active: ActiveViews, options: TimerOptions): { stop(): Promise<void> } {
  const { onDue, log, everyMs = 1000, clock = now, leaseMs = 10_000 } = options
  const said = new LRUCache<string, true>({ max: 50_000, ttl: AGAIN_MS })

  async function look(signal: AbortSignal): Promise<void> {
    for (const mechanism of store.mechanisms.filter(({ view }) => view.deadlines)) {
      const waiting = await dueRows(store.rows(mechanism, active.generation()))
      for (let start = 0; start < waiting.length && !signal.aborted; start += AT_ONCE) {
        await Promise.all(waiting.slice(start, start + AT_ONCE).map(say))
      }
    }
  }

  /** The earliest first; those that were said a moment ago do not stand in the way of the others. */
  async function dueRows(rows: ReturnType<ViewStore['rows']>): Promise<AnyRow[]> {
    const due = rows.find({ timerAt: { $lte: clock() } }, { projection: { timers: 1, timerAt: 1, v: 1 } })
    const waiting: AnyRow[] = []
    for await (const row of due.sort({ timerAt: 1 })) {
      if (!said.has(keyOf(row))) waiting.push(row)
      if (waiting.length === A_LOOK) break
    }
    return waiting
  }

  async function say(row: AnyRow): Promise<void> {
    said.set(keyOf(row), true)
    const due = (row.timers ?? []).find(({ at }) => at === row.timerAt)
    if (due) await onDue(row._id, due).catch((err: unknown) => log.warn({ err, stream: row._id }, 'a deadline waits'))
  }

  const onError = (err: unknown) => log.warn({ err }, 'the clock will look again')
  const lease = holdLease({
    db: store.db,
    name: 'timers',
    ttlMs: leaseMs,
    onError,
    whileHeld: async (signal) => {
      while (!signal.aborted) {
        await look(signal).catch(onError)
        await pause(everyMs, undefined, { signal }).catch(() => {})
      }
    },
  })
  return { stop: () => lease.stop() }
}

/** The version tells a deadline that was set anew from one that was said. */
function keyOf({ _id, v, timerAt }: AnyRow): string {
  return `${_id} ${v} ${timerAt}`
}
