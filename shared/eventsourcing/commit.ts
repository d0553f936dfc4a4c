import type { ObjectId } from 'mongodb'
import type { StoredEvent } from './event.ts'
import type { Instant } from './instant.ts'

/** Who commands: a token's subject, the role it acted in and the purpose it stated. */
export type Actor = { id: string; role: string; purpose?: string }

/** One accepted command and its events: one document, the unit of truth. */
export type Commit = {
  /** Fixed before the first attempt, so that inserting again is safe. */
  _id: ObjectId
  stream: string
  /** Counts the stream's commits, from 1. */
  seq: number
  /** The stream's version after this commit: the number of its events so far. */
  version: number
  events: StoredEvent[]
  command: { id: string; type: string; digest: string; actor: string; role: string; purpose?: string }
  /** Shared by everything that followed from one first cause. */
  correlation: string
  /** The event that caused the command, where a policy sent it. */
  causation?: string
  /** W3C traceparent of the request. */
  trace?: string
  /** History taken from a file: deadlines and referrals do not act on it. */
  origin?: 'import'
  recordedAt: Instant
  /** Set until the relay has sent the commit to its topic. */
  pending?: true
}

/** What an answer proves: this service has this stream at this version. */
export type Receipt = { service: string; stream: string; version: number }
