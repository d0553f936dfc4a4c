import { MongoError, MongoServerError } from 'mongodb'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { isStoreAway } from '#shared/mongo/away.ts'

/**
 * Waits for the store. Its errors leave as StoreUnavailable with no more than their kind: a driver's error may hold
 * the document it was about, and here that is a wrapped key or who read whom.
 */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof MongoError) {
      throw new StoreUnavailable(`the store does not answer (${error.name} ${error.code ?? ''})`, {
        wasAway: isStoreAway(error),
      })
    }
    throw error
  }
}

/** What a key or an audit entry is written and read with: with less, a failover could take a key back after its use. */
export const DURABLE = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
} as const

export const DUPLICATE_KEY = 11000

/** Waits for the write of one document; undefined where another document has what must be its own. */
export function unlessTaken<T>(write: Promise<T>): Promise<T | undefined> {
  return answered(
    write.catch((error: unknown) => {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return undefined
      throw error
    }),
  )
}
