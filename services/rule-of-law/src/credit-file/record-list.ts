import { type Connection, type PageArguments, toConnection } from '#shared/graphql/connection.ts'
import type { RecordStatus } from './codes.ts'
import { keysOf, type Place, placeAt } from './cursor.ts'
import type { CreditRecord } from './state.ts'

/** Records of one file, the newest decision first. */
export function recordList(records: readonly CreditRecord[], status: RecordStatus | undefined): CreditRecord[] {
  return records.filter((record) => !status || record.status === status).toSorted(newestFirst)
}

/** A page of them: a file is one document, so its records are at hand. Throws BAD_USER_INPUT for a strange cursor. */
export function pageOfRecords(records: readonly CreditRecord[], page: PageArguments): Connection<CreditRecord> {
  const rest = page.after == null ? records : after(records, page.after)
  return toConnection(rest, page, keysOf)
}

function after(records: readonly CreditRecord[], cursor: string): CreditRecord[] {
  const place = placeAt(cursor)
  return records.filter((record) => newestFirst(place, record) < 0)
}

function newestFirst(one: Place, other: Place): number {
  return other.decidedOn.localeCompare(one.decidedOn) || other.recordId.localeCompare(one.recordId)
}
