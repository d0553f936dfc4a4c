import { setTimeout as pause } from 'node:timers/promises'
import { reasonOf } from './fold-arrivals.ts'
import type { ViewStore } from './generations.ts'
import type { ActiveViews } from './generations-active.ts'
import { type Instant, now } from './instant.ts'
import { holdLease } from './lease.ts'
import type { Deadline } from './view.ts'

export type TimerDeps = {
  /**
   * Sends the command that names the deadline, with an id derived from stream and deadline: what comes twice changes
   * nothing.
   */
  onDue(stream: string, deadline: Deadline): Promise<void>
  log: { warn(fields: object, message: string): void }
  /** How many commands are under way at the same time. */
  atOnce?: number
  lookMs?: number
  /** How long a deadline that does not go away is left alone; doubled each time, up to `rareMs`. */
  againMs?: number
  rareMs?: number
}

export type Timers = {
  status(): TimerStatus
  stop(): Promise<void>
}

export type TimerStatus = {
  /** Whether this process is the one whose clock acts. */
  held: boolean
  /** Commands sent since the start. */
  sent: number
  /** Deadlines that have passed and still stand in their row although their command was sent: parked, or refused. */
  standing: number
}

/**
 * Sends a command for every deadline that has passed in the active generation; one process at a time does so, by a
 * lease. A deadline counts from its time whether or not the timer runs: the decider says that it has passed at the
 * stream's next command. So nothing is lost while no timer runs, and two at once do no harm.
 */
export function startTimers(store: ViewStore, active: Pick<ActiveViews, 'generation'>, deps: TimerDeps): Timers {
  const clock = clockOf(store, active, deps)
  const lease = holdLease({
    db: store.db,
    name: 'timers',
    whileHeld: clock.run,
    onError: (err) => deps.log.warn({ err }, 'the lease of the timers is in doubt'),
  })
  return { status: () => ({ held: lease.isHeld(), ...clock.status() }), stop: lease.stop }
}

function clockOf(store: ViewStore, active: Pick<ActiveViews, 'generation'>, deps: TimerDeps) {
  const { onDue, log, atOnce = 8, lookMs = 1000, againMs = 2000, rareMs = 300_000 } = deps
  const attempts = attemptsOf(againMs, rareMs)
  let sent = 0

  async function send(stream: string, deadline: Deadline): Promise<void> {
    sent++
    await onDue(stream, deadline).catch((err) => {
      log.warn({ err, stream, deadline: deadline.name, code: reasonOf(err).code }, 'a deadline could not be said')
    })
  }

  /** All that has passed, the oldest first. */
  async function look(signal: AbortSignal): Promise<void> {
    const underWay = new Set<Promise<void>>()
    const began = performance.now()
    for await (const { stream, deadline } of passed(store, active.generation())) {
      if (signal.aborted) break
      if (!attempts.isDue(`${stream} ${deadline.name} ${deadline.at}`)) continue
      if (underWay.size >= atOnce) await Promise.race(underWay)
      const sending = send(stream, deadline).then(() => void underWay.delete(sending))
      underWay.add(sending)
    }
    await Promise.all(underWay)
    if (!signal.aborted) attempts.forgetBefore(began)
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await look(signal).catch((err) => log.warn({ err }, 'the deadlines could not be looked through'))
      await pause(lookMs, undefined, { signal }).catch(() => {})
    }
  }

  return { run, status: () => ({ sent, standing: attempts.size() }) }
}

/** Which deadlines were tried and when each is to be tried again. */
function attemptsOf(againMs: number, rareMs: number) {
  const tried = new Map<string, { waitMs: number; notBefore: number; seen: number }>()

  function isDue(key: string): boolean {
    const seen = performance.now()
    const before = tried.get(key)
    if (before && seen < before.notBefore) {
      before.seen = seen
      return false
    }
    const waitMs = before ? Math.min(before.waitMs * 2, rareMs) : againMs
    tried.set(key, { waitMs, notBefore: seen + waitMs, seen })
    return true
  }

  /** What was not seen since has gone from its row. */
  function forgetBefore(time: number): void {
    for (const [key, { seen }] of tried) if (seen < time) tried.delete(key)
  }

  return { isDue, forgetBefore, size: () => tried.size }
}

/** How many rows of a generation have a deadline that has passed, and the oldest of these: what the clock has not said. */
export async function overdueDeadlines(
  store: ViewStore,
  generation: number,
): Promise<{ count: number; oldestAt?: Instant }> {
  const passed = { timerAt: { $lte: now() } }
  const found = await Promise.all(
    store.mechanisms
      .filter(({ view }) => view.deadlines)
      .map(async (mechanism) => {
        const rows = store.rows(mechanism, generation)
        const [count, oldest] = await Promise.all([
          rows.countDocuments(passed),
          rows.findOne(passed, { sort: { timerAt: 1 }, projection: { timerAt: 1 } }),
        ])
        return { count, oldestAt: oldest?.timerAt }
      }),
  )
  const [oldestAt] = found.flatMap(({ oldestAt: at }) => at ?? []).sort()
  return { count: found.reduce((sum, { count }) => sum + count, 0), ...(oldestAt && { oldestAt }) }
}

async function* passed(store: ViewStore, generation: number): AsyncGenerator<{ stream: string; deadline: Deadline }> {
  const at = now()
  for (const mechanism of store.mechanisms) {
    if (!mechanism.view.deadlines) continue
    const due = store
      .rows(mechanism, generation)
      .find({ timerAt: { $lte: at } }, { sort: { timerAt: 1 }, projection: { timers: 1 }, batchSize: 500 })
    for await (const { _id: stream, timers = [] } of due) {
      for (const deadline of timers) if (deadline.at <= at) yield { stream, deadline }
    }
  }
}
