import { type Collection, MongoBulkWriteError, MongoServerSelectionError } from 'mongodb'
import type { Commit } from './commit.ts'
import { gathering } from './gathering.ts'

/** What one insert tells about one commit: it stands, it met a unique key, or nobody knows. */
export type InsertOutcome = 'stored' | 'duplicate' | 'unknown' | 'not-sent' | { failed: Error }

type Sized = { commit: Commit; bytes: number }

/** 256 commits a write, two writes in flight: measured best at 16 to 200 writers (docs/performance.md). */
const BATCH = 256
const BATCH_BYTES = 8_000_000
const IN_FLIGHT = ['one', 'other']

/**
 * Sends commits that wait at the same moment as one unordered insertMany: the round trip and the journal flush are
 * shared. Each caller gets the outcome of its own commit; no error of the driver passes this function.
 */
export function groupAppend(commits: Collection<Commit>): (commit: Commit, bytes: number) => Promise<InsertOutcome> {
  const append = gathering<string, Sized, InsertOutcome>({
    workers: IN_FLIGHT,
    weightOf: ({ bytes }) => bytes,
    most: { weight: BATCH_BYTES, items: BATCH },
    work: (_, batch) =>
      insertBatch(
        commits,
        batch.map(({ commit }) => commit),
      ),
  })
  return (commit, bytes) => append({ commit, bytes })
}

async function insertBatch(commits: Collection<Commit>, batch: Commit[]): Promise<InsertOutcome[]> {
  try {
    await commits.insertMany(batch, { ordered: false })
    return batch.map(() => 'stored')
  } catch (error) {
    return outcomesOf(error, batch.length)
  }
}

/**
 * Reads the outcomes from `error.result`: beside a write concern error `error.writeErrors` is empty, and whoever lost
 * would look like a winner. Unless the server accounted for every commit, each of them is unknown and inserted again.
 */
export function outcomesOf(error: unknown, size: number): InsertOutcome[] {
  const all = (outcome: InsertOutcome) => Array.from({ length: size }, () => outcome)
  if (!(error instanceof MongoBulkWriteError)) return all(neverLeft(error) ? 'not-sent' : 'unknown')
  if (neverLeft(error.errorResponse)) return all('not-sent')
  const failures = error.result.getWriteErrors()
  const accounted = error.result.ok === 1 && error.insertedCount + failures.length === size
  if (!accounted || error.result.getWriteConcernError()) return all('unknown')
  const outcomes = all('stored')
  for (const { index, code } of failures) {
    outcomes[index] = code === 11000 ? 'duplicate' : { failed: new Error(`the store refused a commit (${code})`) }
  }
  return outcomes
}

/** No server was found to send to. Certain only where the driver does not itself repeat writes. */
function neverLeft(error: unknown): boolean {
  return error instanceof MongoServerSelectionError
}
