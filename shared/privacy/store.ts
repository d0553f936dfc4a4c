import { type ClientSession, type Db, MongoError, MongoServerError } from 'mongodb'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'

/**
 * Waits for the store. Its errors leave as StoreUnavailable with no more than their kind: a driver's error may hold
 * the document it was about, and here that is a wrapped key or who read whom.
 */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof MongoError) {
      throw new StoreUnavailable(`the store does not answer (${error.name} ${error.code ?? ''})`)
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

const ATTEMPTS = 10
/** The driver itself would go on for two minutes. */
const TRANSACTION_MS = 8_000

/** Whoever makes the same unique key at once starts over, and finds it. Throws StoreUnavailable. */
export async function inTransaction<T>(db: Db, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const deadline = Date.now() + TRANSACTION_MS
  const inTime = (session: ClientSession) => {
    if (Date.now() > deadline) throw new StoreUnavailable('the store does not answer in time')
    return work(session)
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.client.withSession((session) => session.withTransaction(inTime))
    } catch (error) {
      const lost = error instanceof MongoServerError && error.code === DUPLICATE_KEY
      if (!lost || attempt === ATTEMPTS) return await answered(Promise.reject(error))
    }
  }
}
