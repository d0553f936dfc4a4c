import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Collection, Db, Filter } from 'mongodb'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { UnknownSubject } from './encryption.ts'
import type { KeyLifecycle } from './key-lifecycle.ts'
import { answered, DURABLE, unlessTaken } from './store.ts'

/** Why and for whom a subject is erased. `reasonCode` is a word of a list (`subject-request`), never free text. */
export type ErasureRequest = { subject: string; by: string; reasonCode: string }

/** How far an erasure has come; each step is recorded after it was done, and doing it again changes nothing. */
export type ErasureStep = 'requested' | 'blocked' | 'announced' | 'destroyed'

/** Kept for good, in the pillar's database: a key store restored from a backup is erased again from here. */
export type Erasure = {
  _id: string
  step: ErasureStep
  by: string
  reasonCode: string
  startedAt: Instant
  changedAt: Instant
  /** Written with the last step. Absent where older code took that one: the person's account stayed in commits. */
  accounts?: 'forgotten'
}

/** How far a resumed erasure has come, or why it could not. */
export type Resumed = { subject: string; step: ErasureStep } | { subject: string; error: unknown }

export type ErasureParts = {
  /** The pillar's database. */
  db: Db
  lifecycle: KeyLifecycle
  streamsNaming(subject: string): Promise<string[]>
  /** Appends ReporterErased. The command id is derived: the same command twice is one event. */
  appendErased(target: { stream: string; subject: string; commandId: string; by: string }): Promise<void>
  /** Who is erased with the subject in a stream: whose texts were written before it was known whom they concern. */
  erasedWith?(stream: string, subject: string): Promise<string | undefined>
}

export type Eraser = {
  /**
   * Records the erasure, blocks the key and tells the streams: from its return on nothing about the subject is
   * readable anywhere. The key is destroyed after the grace (key-lifecycle.ts) by whoever calls `advance` then; the
   * erasure has ended when the keys of those who go with it are, too. One whose key is missing (restored from an older
   * backup?) is erased like any other, since the key may come back.
   * Throws UnknownSubject where there is neither a key nor a stream that names it, StoreUnavailable.
   */
  request(request: ErasureRequest): Promise<Erasure>
  /** Does whatever can be done now. Any process may, several at once too. */
  advance(subject: string): Promise<Erasure>
  /** Advances every unfinished erasure. */
  resume(): Promise<Resumed[]>
  /**
   * Makes finished erasures unfinished whose key came back with a restored key store, and those of older code, which
   * left accounts in commits; asked once, at start.
   */
  reopen(): Promise<void>
}

export function createEraser({ db, lifecycle, streamsNaming, appendErased, erasedWith }: ErasureParts): Eraser {
  const erasures = erasuresOf(db)

  /** Tells every stream, and begins to erase who goes with the subject there. False while one of those has a key. */
  async function announce({ _id: subject, by, reasonCode }: Erasure): Promise<boolean> {
    let isAll = true
    for (const stream of await streamsNaming(subject)) {
      await appendErased({ stream, subject, commandId: erasureCommandId(subject, stream), by })
      const other = await erasedWith?.(stream, subject)
      if (other && !(await isErased({ subject: other, by, reasonCode }))) isAll = false
    }
    return isAll
  }

  /** Erases as far as can be done now. Who never had a text is not known. */
  async function isErased(wanted: ErasureRequest): Promise<boolean> {
    return !(await isKnown(wanted.subject)) || (await request(wanted)).step === 'destroyed'
  }

  /** The next step, or undefined where it has to wait. */
  const steps: Record<ErasureStep, (erasure: Erasure) => Promise<ErasureStep | undefined>> = {
    requested: async ({ _id }) => {
      await lifecycle.block(_id)
      return 'blocked'
    },
    blocked: async (erasure) => {
      await announce(erasure)
      return 'announced'
    },
    announced: async (erasure) => {
      if (!(await lifecycle.graceOver(erasure._id))) return undefined
      // A command that had encrypted before the block may have been stored after the first announcement.
      const isAll = await announce(erasure)
      return (await lifecycle.destroy(erasure._id)) && isAll ? 'destroyed' : undefined
    },
    destroyed: async () => undefined,
  }

  async function advance(subject: string): Promise<Erasure> {
    for (;;) {
      const erasure = await answered(erasures.findOne({ _id: subject }))
      if (!erasure) throw new UnknownSubject('no erasure of this subject was requested')
      const next = await steps[erasure.step](erasure)
      if (!next) return erasure
      await answered(erasures.updateOne({ _id: subject, step: erasure.step }, { $set: reached(next) }))
    }
  }

  async function isKnown(subject: string): Promise<boolean> {
    return (await lifecycle.states([subject])).size > 0 || (await streamsNaming(subject)).length > 0
  }

  async function request(wanted: ErasureRequest): Promise<Erasure> {
    if (!(await isKnown(wanted.subject))) throw new UnknownSubject('the data subject is not known')
    await unlessTaken(erasures.insertOne(newErasure(wanted)))
    return advance(wanted.subject)
  }

  async function resume(): Promise<Resumed[]> {
    const unfinished = await answered(erasures.find(UNFINISHED).toArray())
    const results: Resumed[] = []
    for (const { _id: subject } of unfinished) {
      results.push(
        await advance(subject).then(
          ({ step }) => ({ subject, step }),
          (error) => ({ subject, error }),
        ),
      )
    }
    return results
  }

  return { request, advance, resume, reopen: () => reopen(erasures, lifecycle) }
}

type Erasing = {
  pollMs?: number
  /** Told of each look: most of the time it is `announced`, the grace. */
  onStep?: (step: ErasureStep) => void
  /** Ends the waiting for the grace. */
  signal?: AbortSignal
}

/** Erases to the end: it takes as long as the grace. Ended early, any process goes on from where it stands. */
export async function eraseSubject(
  eraser: Eraser,
  request: ErasureRequest,
  { pollMs = 1000, onStep = () => {}, signal }: Erasing = {},
): Promise<Erasure> {
  let erasure = await eraser.request(request)
  while (erasure.step !== 'destroyed') {
    onStep(erasure.step)
    await pause(pollMs, undefined, { ...(signal && { signal }) }).catch(() => {})
    if (signal?.aborted) return erasure
    erasure = await eraser.advance(request.subject)
  }
  onStep(erasure.step)
  return erasure
}

/** Resumes at once and again and again, until stopped; what fails is told and tried again. */
export function startErasing(
  eraser: Eraser,
  { everyMs = 10_000, onError }: { everyMs?: number; onError: (error: unknown) => void },
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let reopened: Promise<void> | undefined

  async function round(): Promise<void> {
    reopened ??= eraser.reopen()
    await reopened.catch((error: unknown) => {
      reopened = undefined
      throw error
    })
    for (const result of await eraser.resume()) if ('error' in result) onError(result.error)
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await round().catch(onError)
      await pause(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

export const UNFINISHED: Filter<Erasure> = { step: { $ne: 'destroyed' } }

/** What is not ended is looked for again and again, and what has ended is kept for good. */
export async function ensureErasureIndexes(db: Db): Promise<void> {
  await answered(erasuresOf(db).createIndexes([{ key: { step: 1 } }], UNHURRIED))
}

export function erasuresOf(db: Db): Collection<Erasure> {
  return db.collection<Erasure>('erasures', DURABLE)
}

async function reopen(erasures: Collection<Erasure>, lifecycle: KeyLifecycle): Promise<void> {
  await reopenRestored(erasures, lifecycle)
  // What is under way forgets them in its last step, and where an older process takes that one, it comes here again.
  const ofOlderCode = { step: 'destroyed' as const, accounts: { $exists: false } }
  await answered(erasures.updateMany(ofOlderCode, { $set: reached('requested') }))
}

function reached(step: ErasureStep): Pick<Erasure, 'step' | 'changedAt' | 'accounts'> {
  return { step, changedAt: now(), ...(step === 'destroyed' && { accounts: 'forgotten' }) }
}

/** A key store that was restored from a backup has keys again that were destroyed, or blocked, since. */
async function reopenRestored(erasures: Collection<Erasure>, lifecycle: KeyLifecycle): Promise<void> {
  const all = await answered(erasures.find().toArray())
  const states = await lifecycle.states(all.map(({ _id }) => _id))
  for (const { _id, step } of all) {
    const state = states.get(_id)
    const restored = state === 'active' ? step !== 'requested' : state === 'blocked' && step === 'destroyed'
    if (restored) await answered(erasures.updateOne({ _id, step }, { $set: reached('requested') }))
  }
}

/** The same for every attempt, so that a stream is told once. */
function erasureCommandId(subject: string, stream: string): string {
  return `erase-${createHash('sha256').update(`${subject}\0${stream}`).digest('base64url')}`
}

function newErasure({ subject, by, reasonCode }: ErasureRequest): Erasure {
  if (!/^[a-z][a-z-]{0,39}$/.test(reasonCode)) throw new TypeError('the reason of an erasure is a code, not a text')
  const at = now()
  return { _id: subject, step: 'requested', by, reasonCode, startedAt: at, changedAt: at }
}
