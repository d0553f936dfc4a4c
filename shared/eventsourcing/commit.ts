import { BSON, type ObjectId } from 'mongodb'
import type { StoredEvent } from './event.ts'
import type { Instant } from './instant.ts'

/** Who commands: a token's subject, the role it acted in and the purpose it stated. */
export type Actor = {
  id: string
  role: string
  purpose?: string
  /**
   * Of a citizen, whose account is not stored: the account and the persons it is known as. A commit of this citizen may
   * name any of these; `id` is none of them, and is replaced by the stream's owner when stored.
   */
  aliases?: readonly string[]
}

/** Every name under which commits of this actor may be found. */
export function namesOf({ id, aliases = [] }: Actor): string[] {
  return [id, ...aliases]
}

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
  /**
   * How many of its events, the first ones, fell due before the command and are said in the name of the clock. Absent:
   * none, or not known.
   */
  due?: number
  command: { id: string; type: string; digest: string; actor: string; role: string; purpose?: string }
  /** Shared by everything that followed from one first cause. */
  correlation: string
  /**
   * The id of the event that caused the command, where a policy sent it. The events that fell due are caused by time
   * alone.
   */
  causation?: string
  /** W3C traceparent of the request. */
  trace?: string
  /** Imported history: deadlines do not run for it, and referrals do not follow from it. */
  origin?: 'import'
  /** Persons whose data the events hold, encrypted: where erasure finds them. */
  subjects?: string[]
  recordedAt: Instant
  /** Set until the relay has sent the commit to its topic. */
  pending?: true
  /** The epoch for which it was last marked to be sent again; absent if it never was. */
  epoch?: number
}

/**
 * Whether the event at this index of a commit fell due before the command: then neither the command nor its cause led
 * to it.
 */
export function isDue({ due = 0 }: Pick<Commit, 'due'>, index: number): boolean {
  return index < due
}

/**
 * The role in which the event at this index of a commit is said: `system` for what fell due, whoever's command said it
 * first.
 */
export function roleOf(commit: Pick<Commit, 'due'> & { command: { role: string } }, index: number): string {
  return isDue(commit, index) ? 'system' : commit.command.role
}

/** What an answer proves: this service has this stream at this version. */
export type Receipt = { service: string; stream: string; version: number }

/** An event must fit a Kafka record (1 MB by default) with its headers; a commit holds a few of them. */
const MAX_COMMIT_BYTES = 900_000

/** The commit cannot be stored as it is; nothing was written. */
export class CommitRefused extends Error {
  readonly code: 'COMMIT_TOO_LARGE' | 'TEXT_NOT_WELL_FORMED'
  constructor(code: CommitRefused['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Checks a commit before it joins others in one write, so that one caller cannot fail the rest. Gives an upper bound of
 * its bytes: they are counted exactly only near the limit, since counting costs as much as writing. Throws
 * CommitRefused where it is too large, or holds a lone surrogate, which the driver would silently store as U+FFFD.
 */
export function checkCommit(commit: Commit): number {
  const most = mostBytes(commit)
  const bytes = most > MAX_COMMIT_BYTES ? BSON.calculateObjectSize(commit) : most
  if (bytes > MAX_COMMIT_BYTES)
    throw new CommitRefused('COMMIT_TOO_LARGE', 'the command holds more than a commit takes')
  return bytes
}

/** In BSON: a type, a name and its end before each value, of a text the length and its end. Throws CommitRefused. */
function mostBytes(value: unknown): number {
  if (typeof value === 'string') return 5 + bytesOf(value)
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return 16
  return Object.entries(value).reduce((sum, [name, item]) => sum + 2 + bytesOf(name) + mostBytes(item), 5)
}

function bytesOf(text: string): number {
  if (!text.isWellFormed()) throw new CommitRefused('TEXT_NOT_WELL_FORMED', 'a text holds half a character')
  return 3 * text.length
}
