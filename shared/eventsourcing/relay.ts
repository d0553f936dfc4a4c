import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { BaseLogger } from 'pino'
import type { Kafka } from '#shared/kafka/port.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { recordEncoder } from './cloud-event.ts'
import type { Commit } from './commit.ts'
import { epochOf } from './epoch.ts'
import type { DataClass } from './event.ts'
import { holdLease } from './lease.ts'
import type { HeldStream } from './relay-backlog.ts'
import { type RelaySession, runRelay, type SessionReport } from './relay-session.ts'
import { type Lag, PENDING_INDEX, relayLag, relayStore } from './relay-store.ts'

export type RelayOptions = {
  /** The service's own database. */
  db: Db
  /** Exists already, with our partitions. */
  topic: string
  /** The topic of a stream where some of them have another one, which exists too. */
  topicOf?(stream: string): string
  /** Of these topics; 1 unless told otherwise. */
  epoch?: number
  pillar: string
  /** From the event catalogues; throws where the type is unknown. */
  dataClassOf(type: string): DataClass
  kafka: Pick<Kafka, 'sender'>
  log: Pick<BaseLogger, 'info' | 'warn'>
  leaseMs?: number
}

/** `lag` is the service's, from whichever process it is asked; the rest is what this process has done. */
export type RelayStatus = { isLeader: boolean; lag: Lag } & SessionReport

export type Relay = {
  /**
   * Tells the relay that something was appended, so that it sends at once. Commits that are handed over are sent
   * without being read again: hand over only what is stored with majority. Does nothing in a process that does not hold
   * the lease.
   */
  wake(commits?: readonly Commit[]): void
  status(): Promise<RelayStatus>
  /** Ends within about a second; what is not sent then is sent by the next holder of the lease. */
  stop(): Promise<void>
}

/** The store tells its facts in topics of another epoch by now: this process must be started anew. */
export class EpochOver extends Error {
  readonly code = 'EPOCH_OVER'
}

const GRACE_MS = 1000
const IDLE: SessionReport = { sent: 0, held: [] }

/**
 * Sends the service's pending commits to their topics, by one process at a time. Every commit arrives, each stream's in
 * their order; repeated and late old records are normal (docs/decisions/0020), a missing one is not.
 */
export function startRelay(options: RelayOptions): Relay {
  const { db, topic, topicOf = () => topic, epoch = 1, kafka, log, leaseMs: ttlMs } = options
  const commits = db.collection<Commit>('commits')
  const encode = recordEncoder(options)
  const onFailure = (err: unknown) => log.warn({ err, topic }, 'the relay will try again')
  const onHeld = ({ stream, seq, reason, error }: HeldStream) =>
    log.warn({ stream, seq, reason, why: error }, 'a stream is held: what follows in it does not leave')
  let session: RelaySession | undefined
  let before = IDLE

  async function whileHeld(signal: AbortSignal, term: number): Promise<void> {
    // An epoch begins under this lease: while it is held none does.
    const current = await epochOf(db)
    if (current !== epoch) throw new EpochOver(`the store tells epoch ${current}: start this process anew`)
    await commits.createIndexes([PENDING_INDEX], UNHURRIED)
    const sender = kafka.sender()
    session = runRelay({ store: relayStore(commits, epoch), sender, topicOf, encode, onFailure, onHeld }, signal)
    log.info({ topic, term }, 'this process relays')
    signal.addEventListener('abort', () => {
      pause(GRACE_MS, undefined, { ref: false }).then(() => sender.close(), onFailure)
    })
    await session.done
    await sender.close()
    before = session.report()
    session = undefined
  }

  const lease = holdLease({ db, name: 'relay', whileHeld, onError: onFailure, ...(ttlMs && { ttlMs }) })
  return {
    wake: (appended) => session?.wake(appended),
    async status() {
      return { isLeader: lease.isHeld(), lag: await relayLag(commits), ...(session?.report() ?? before) }
    },
    stop: () => lease.stop(),
  }
}
