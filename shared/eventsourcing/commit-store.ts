import { setTimeout as pause } from 'node:timers/promises'
import { type Collection, type Db, type IndexDescription, MongoError } from 'mongodb'
import { isStoreAway } from '#shared/mongo/away.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { type Commit, checkCommit } from './commit.ts'
import { groupAppend, type InsertOutcome } from './group-append.ts'

/**
 * What became of an append: it is stored; another commit has its place in the stream; or its command was accepted
 * before, with this commit.
 */
export type AppendResult = { kind: 'stored' } | { kind: 'version-taken' } | { kind: 'command-known'; commit: Commit }

export type CommitStore = {
  commits: Collection<Commit>
  /**
   * Stores the commit once, however often the write is repeated. Throws CommitRefused, StoreUnavailable (certainly not
   * stored) or OutcomeUnknown (nobody knows; the caller asks again with the same command id).
   */
  append(commit: Commit): Promise<AppendResult>
  /** The stream's commits with a higher `seq`, in order. */
  after(stream: string, seq: number): Promise<Commit[]>
  /** The commit of a command. `actors`: every name that its sender may have been recorded under. */
  byCommand(stream: string, actors: readonly string[], commandId: string): Promise<Commit | undefined>
  /** The stream's commits with events after `version`, in order. */
  since(stream: string, version: number): Promise<Commit[]>
  /** Streams that hold data of this person. */
  streamsNaming(subject: string): Promise<string[]>
  /** Replaces the accounts of citizens that older code recorded in this stream by nobody. */
  forgetAccounts(stream: string): Promise<void>
}

/** The store does not answer and nothing of the command was stored. */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE'
  /** True where the store was only away. Otherwise it answered with an error, and a retry meets the same one. */
  readonly wasAway: boolean

  constructor(message: string, { cause, wasAway = false }: { cause?: unknown; wasAway?: boolean } = {}) {
    super(message, { cause })
    this.wasAway = wasAway
  }
}

/** The store did not say in time whether the commit stands; the same command id may be sent again. */
export class OutcomeUnknown extends Error {
  readonly code = 'OUTCOME_UNKNOWN'
}

export const COMMIT_INDEXES: IndexDescription[] = [
  { key: { stream: 1, seq: 1 }, unique: true },
  { key: { stream: 1, 'command.actor': 1, 'command.id': 1 }, unique: true },
  { key: { subjects: 1 }, partialFilterExpression: { subjects: { $exists: true } } },
]

type CommitStoreOptions = {
  /** Milliseconds for which an unknown outcome is looked up again before the caller hears OUTCOME_UNKNOWN. */
  deadlineMs?: number
  /** Told of each stored commit: the relay need not wait for its next poll, nor read it again. */
  onAppend?: (commit: Commit) => void
}

export function createCommitStore(
  db: Db,
  { deadlineMs = 8000, onAppend = () => {} }: CommitStoreOptions = {},
): CommitStore {
  const commits = db.collection<Commit>('commits')
  const insert = groupAppend(db)

  async function after(stream: string, seq: number): Promise<Commit[]> {
    return reading(commits.find({ stream, seq: { $gt: seq } }, { sort: { seq: 1 } }).toArray())
  }

  async function byCommand(stream: string, actors: readonly string[], commandId: string) {
    const sent = { stream, 'command.actor': { $in: [...actors] }, 'command.id': commandId }
    const commit = await reading(commits.findOne(sent))
    return commit ?? undefined
  }

  async function since(stream: string, version: number): Promise<Commit[]> {
    return reading(commits.find({ stream, version: { $gt: version } }, { sort: { seq: 1 } }).toArray())
  }

  async function streamsNaming(subject: string): Promise<string[]> {
    return reading(commits.distinct('stream', { subjects: subject }))
  }

  async function forgetAccounts(stream: string): Promise<void> {
    const byAccount = { stream, 'command.role': 'citizen', 'command.actor': { $not: /^person_/ } }
    // Each under a name of its own: two accounts may have used the same command id.
    await reading(commits.updateMany(byAccount, [{ $set: { 'command.actor': { $toString: '$_id' } } }]))
  }

  /**
   * Finds out which unique key was hit, and whether by an earlier try of this very commit: the server names only one
   * key.
   */
  async function explain(commit: Commit): Promise<AppendResult> {
    const known = await byCommand(commit.stream, [commit.command.actor], commit.command.id).catch(() => {
      throw new OutcomeUnknown('the store did not answer in time; send the same command again')
    })
    if (known?._id.equals(commit._id)) return { kind: 'stored' }
    return known ? { kind: 'command-known', commit: known } : { kind: 'version-taken' }
  }

  async function append(commit: Commit): Promise<AppendResult> {
    const bytes = checkCommit(commit)
    const outcome = await insertUntilKnown(() => insert(commit, bytes), deadlineMs)
    const result: AppendResult = outcome === 'stored' ? { kind: 'stored' } : await explain(commit)
    if (result.kind === 'stored') onAppend(commit)
    return result
  }

  return { commits, append, after, byCommand, since, streamsNaming, forgetAccounts }
}

/** The driver's errors stay in this folder. */
async function reading<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof MongoError) {
      throw new StoreUnavailable('the store does not answer', { cause: error, wasAway: isStoreAway(error) })
    }
    throw error
  }
}

/** Inserting the same document again is safe: it is stored or collides with its own `_id`. */
async function insertUntilKnown(insert: () => Promise<InsertOutcome>, deadlineMs: number): Promise<InsertOutcome> {
  const deadline = Date.now() + deadlineMs
  let sent = false
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    const outcome = await insert()
    if (typeof outcome === 'object') throw new StoreUnavailable(outcome.failed.message)
    if (outcome === 'stored' || outcome === 'duplicate') return outcome
    sent ||= outcome === 'unknown'
    if (Date.now() + wait > deadline) break
    await pause(wait * (0.5 + Math.random()))
  }
  if (sent) throw new OutcomeUnknown('the store did not answer in time; send the same command again')
  throw new StoreUnavailable('the store does not answer')
}

export async function ensureCommitIndexes(db: Db, more: IndexDescription[] = []): Promise<void> {
  await db.collection<Commit>('commits').createIndexes([...COMMIT_INDEXES, ...more], UNHURRIED)
}
