import { type Db, MongoServerSelectionError } from 'mongodb'
import { z } from 'zod'
import type { Commit } from './commit.ts'
import { gathering } from './gathering.ts'

/**
 * What an insert tells about one commit: it is stored, a unique key was hit, nobody knows, it was certainly not sent,
 * or an error of its own.
 */
export type InsertOutcome = 'stored' | 'duplicate' | 'unknown' | 'not-sent' | { failed: Error }

type Sized = { commit: Commit; bytes: number }

/** Commits a write, and two writes in flight: more or fewer of these change nothing (docs/decisions/0213). */
const BATCH = 256
/** They travel in one document, of which a server takes 16 MB. */
const BATCH_BYTES = 8_000_000
const IN_FLIGHT = ['one', 'other']

/**
 * Sends commits that wait at the same moment as one unordered insert: the round trip and the journal flush are shared.
 * Each caller gets the outcome of its own commit; no error of the driver passes this function.
 */
export function groupAppend(db: Db): (commit: Commit, bytes: number) => Promise<InsertOutcome> {
  const append = gathering<string, Sized, InsertOutcome>({
    workers: IN_FLIGHT,
    weightOf: ({ bytes }) => bytes,
    most: { weight: BATCH_BYTES, items: BATCH },
    work: (_, batch) =>
      insertBatch(
        db,
        batch.map(({ commit }) => commit),
      ),
  })
  return (commit, bytes) => append({ commit, bytes })
}

/**
 * The server's own command: insertMany turns each commit into bytes by itself before they are put together, which costs
 * a third more. A command has no options but its own.
 */
async function insertBatch(db: Db, batch: Commit[]): Promise<InsertOutcome[]> {
  const { w = 'majority', journal: j = true, wtimeoutMS: wtimeout } = db.writeConcern ?? {}
  const writeConcern = { w, j, ...(wtimeout !== undefined && { wtimeout }) }
  try {
    const command = { insert: 'commits', documents: batch, ordered: false, writeConcern }
    const answer = await db.command(command, { ignoreUndefined: true })
    return outcomesOf(answer, batch.length)
  } catch (error) {
    // The driver repeats no command of this kind: where no server was found to send to, nothing was sent.
    const outcome = error instanceof MongoServerSelectionError ? 'not-sent' : 'unknown'
    return batch.map(() => outcome)
  }
}

const insertAnswer = z.object({
  n: z.number(),
  writeErrors: z.array(z.object({ index: z.number(), code: z.number() })).default([]),
})

/**
 * Unless the server accounted for every commit, each of them is unknown and inserted again. Beside a write concern
 * error there is no answer: the driver throws it, and whoever lost cannot be told from who won.
 */
export function outcomesOf(answer: unknown, size: number): InsertOutcome[] {
  const { success, data } = insertAnswer.safeParse(answer)
  if (!success || data.n + data.writeErrors.length !== size) return Array.from({ length: size }, () => 'unknown')
  const outcomes: InsertOutcome[] = Array.from({ length: size }, () => 'stored')
  for (const { index, code } of data.writeErrors) {
    outcomes[index] = code === 11000 ? 'duplicate' : { failed: new Error(`the store refused a commit (${code})`) }
  }
  return outcomes
}
