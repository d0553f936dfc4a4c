import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Collection, Db, Document } from 'mongodb'
import { within } from '#shared/kafka/deadline.ts'

export type LeaseRow = { _id: string; holder: string | null; until: Date; term: number }

export type LeaseOptions = {
  db: Db
  name: string
  /** How long a holder that has died keeps others waiting. */
  ttlMs?: number
  /** Unlike that of any other process, and of any earlier life of this one. */
  holder?: string
  /**
   * Called once the lease is held. When `signal` aborts (the lease is lost, or `stop` was called) it must end; only
   * after it has ended is the lease given up or taken again. `term` is higher for each later holder.
   */
  whileHeld(signal: AbortSignal, term: number): Promise<void>
  onError?(error: unknown): void
}

export type Lease = {
  isHeld(): boolean
  /** Ends `whileHeld` and gives the lease up, so that another takes it at its next look. */
  stop(): Promise<void>
}

/** Who holds a lease at this moment, by the database's clock; undefined: nobody. */
export async function leaseHolder(db: Db, name: string): Promise<string | undefined> {
  return (await rowInForce(db, name))?.holder ?? undefined
}

function rowInForce(db: Db, name: string): Promise<LeaseRow | null> {
  return db.collection<LeaseRow>('leases').findOne({ _id: name, $expr: { $gt: ['$until', '$$NOW'] } })
}

/**
 * Who not only holds a lease but was seen to renew it. Undefined as soon as nobody holds it, and at the latest when it
 * runs out.
 */
export async function leaseKeeper(db: Db, name: string): Promise<string | undefined> {
  let first: Date | undefined
  for (;;) {
    const row = await rowInForce(db, name)
    if (!row?.holder) return undefined
    if (first && row.until > first) return row.holder
    first ??= row.until
    await pause(100)
  }
}

type Held = { term: number; until: number }

/**
 * At most one holder at a time. The database's clock decides, and each process counts its time from before it asked, so
 * `signal` aborts before another process can take over. Only a process that was paused beyond its lease may still do
 * something between waking up and its timers: whatever a lease guards must bear that.
 */
export function holdLease(options: LeaseOptions): Lease {
  const { whileHeld, ttlMs = 6000, onError = () => {} } = options
  const lease = leaseRow({ ...options, ttlMs })
  const stopping = new AbortController()
  const lookMs = Math.min(ttlMs / 4, 1000)
  let held = false

  async function hold(first: Held): Promise<void> {
    const lost = new AbortController()
    const signal = AbortSignal.any([stopping.signal, lost.signal])
    const renewing = keep(first, lost, signal)
    held = true
    try {
      await whileHeld(signal, first.term)
    } catch (error) {
      onError(error)
    }
    held = false
    lost.abort()
    await renewing
    await lease.release(first.term).catch(onError)
  }

  /** Renews until the signal aborts; aborts `lost` itself when somebody else has the lease or nobody answers in time. */
  async function keep(first: Held, lost: AbortController, signal: AbortSignal): Promise<void> {
    const lose = () => lost.abort()
    const loseAt = (until: number) => setTimeout(lose, Math.max(0, until - performance.now()))
    let timer = loseAt(first.until)
    for (let waitMs = ttlMs / 3; await waited(waitMs, signal); ) {
      try {
        const until = await lease.renew(first.term)
        if (until === undefined) break
        clearTimeout(timer)
        timer = loseAt(until)
        waitMs = ttlMs / 3
      } catch (error) {
        onError(error)
        waitMs = ttlMs / 10
      }
    }
    clearTimeout(timer)
    lose()
  }

  async function run(): Promise<void> {
    do {
      const got = await lease.acquire().catch(onError)
      // An answer that took longer than the lease says nothing any more: another may have it by now.
      if (got && got.until > performance.now() && !stopping.signal.aborted) await hold(got)
    } while (await waited(lookMs, stopping.signal))
  }

  const done = run()
  return {
    isHeld: () => held,
    async stop() {
      stopping.abort()
      await done
    },
  }
}

/** Does the work once, while holding the lease. `stop` ends the wait for the lease and aborts the work's signal. */
export function whileLeased<T>(
  { db, name, stop }: { db: Db; name: string; stop?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const lease = holdLease({
    db,
    name,
    whileHeld: async (signal) => {
      await work(signal).then(resolve, reject)
      void lease.stop()
    },
  })
  const end = () => void lease.stop().then(() => reject(stop?.reason))
  if (stop?.aborted) end()
  else stop?.addEventListener('abort', end, { once: true })
  return promise
}

/** Tells an operator which process it is; the last part, this life of it from every other. */
function thisLife(): string {
  return `${hostname()}/${process.pid}/${randomUUID()}`
}

function leaseRow({ db, name, ttlMs, holder = thisLife() }: LeaseOptions & { ttlMs: number }) {
  const leases: Collection<LeaseRow> = db.collection('leases')
  const options = { writeConcern: { w: 'majority' } } as const
  const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ttlMs } }
  // An earlier try of this holder may have reached the store without its answer reaching this process.
  const free = { $or: [{ $lte: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }, { $eq: ['$holder', holder] }] }
  const ifFree = (mine: unknown, field: string) => ({ $cond: [free, mine, field] })
  const take: Document = {
    holder: ifFree(holder, '$holder'),
    until: ifFree(until, '$until'),
    term: ifFree({ $add: [{ $ifNull: ['$term', 0] }, 1] }, '$term'),
  }

  return {
    async acquire(): Promise<Held | undefined> {
      const began = performance.now()
      try {
        const taken = leases.findOneAndUpdate({ _id: name }, [{ $set: take }], {
          ...options,
          upsert: true,
          returnDocument: 'after',
        })
        const row = await within(ttlMs, 'the lease', taken)
        return row?.holder === holder ? { term: row.term, until: began + ttlMs } : undefined
      } catch (error) {
        // Two that make the row at the same moment: the other one has it.
        if (error instanceof Error && 'code' in error && error.code === 11000) return undefined
        throw error
      }
    },
    /** Until when it is held now; undefined where it is somebody else's. */
    async renew(term: number): Promise<number | undefined> {
      const began = performance.now()
      const renewed = leases.updateOne({ _id: name, holder, term }, [{ $set: { until } }], options)
      const { matchedCount } = await within(ttlMs, 'the lease', renewed)
      return matchedCount === 1 ? began + ttlMs : undefined
    },
    async release(term: number): Promise<void> {
      const given = { $set: { until: '$$NOW', holder: null } }
      await within(1000, 'the lease', leases.updateOne({ _id: name, holder, term }, [given], options))
    },
  }
}

/** False as soon as the signal aborts. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal }).catch(() => false)
}
