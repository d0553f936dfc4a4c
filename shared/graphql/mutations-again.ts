import pRetry from 'p-retry'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { isStoreAway } from '#shared/mongo/away.ts'

/** A little more than the 3 s for which the driver looks for a primary: it looks twice. */
const WITHIN_MS = 3500

/**
 * Resolvers of mutations, each asked again after up to 3.5 s where nothing of its command stands because the store
 * was away: the driver does each read and write of persons, keys and numbers twice, and both may meet a server that is
 * about to go. A command's id makes that safe, as it does for its sender.
 */
export function askedAgain(mutations: object): object {
  const entries = Object.entries(mutations).map(([name, resolve]) => {
    if (typeof resolve !== 'function') throw new TypeError(`Mutation.${name} is no function`)
    return [name, (...asked: unknown[]) => untilStoreIsBack(async () => resolve(...asked))]
  })
  return Object.fromEntries(entries)
}

function untilStoreIsBack(attempt: () => Promise<unknown>): Promise<unknown> {
  return pRetry(attempt, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 20,
    maxTimeout: 500,
    randomize: true,
    maxRetryTime: WITHIN_MS,
    shouldRetry: ({ error }) => (error instanceof StoreUnavailable ? error.wasAway : isStoreAway(error)),
  })
}
