import {
  MongoBulkWriteError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoServerError,
  MongoSystemError,
  MongoTopologyClosedError,
} from 'mongodb'

const DRIVER_ERRORS = [
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoSystemError,
  MongoTopologyClosedError,
]

/** What a server says that is on its way out or is not primary any more. */
const SERVER_CODES = new Set([91, 189, 10107, 11600, 11602, 13435, 13436])

/** Whether the store is away for the moment: the same may succeed later. Anything else is a fault of ours. */
export function isStoreAway(error: unknown): boolean {
  if (DRIVER_ERRORS.some((type) => error instanceof type)) return true
  if (error instanceof MongoBulkWriteError && isStoreAway(error.errorResponse)) return true
  if (!(error instanceof MongoServerError)) return false
  return SERVER_CODES.has(Number(error.code)) || error.hasErrorLabel('TransientTransactionError')
}
