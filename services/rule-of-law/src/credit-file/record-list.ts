import { type Connection, decodeCursor, type PageArguments, toConnection } from '#shared/graphql/connection.ts'
import type { RecordStatus } from './codes.ts'
import type { CreditRecord } from './state.ts'

/** Records of one file, the newest decision first. */
export function recordList(records: readonly CreditRecord[], status: RecordStatus | undefined): CreditRecord[] {
  return records.filter((record) => !status || record.status === status).toSorted(newestFirst)
}

/** A page of them: a file is one document, so its records are at hand. Throws BAD_USER_INPUT for a strange cursor. */
export function pageOfRecords(records: readonly CreditRecord[], page: PageArguments): Connection<CreditRecord> {
  const rest = page.after == null ? records : after(records, page.after)
  return toConnection(rest, page, ({ decidedOn, recordId }) => [decidedOn, recordId])
}

function after(records: readonly CreditRecord[], cursor: string): CreditRecord[] {
  const [decidedOn = '', recordId = ''] = decodeCursor(cursor).map(String)
  return records.filter((record) => newestFirst({ decidedOn, recordId }, record) < 0)
}

function newestFirst(
  one: { decidedOn: string; recordId: string },
  other: { decidedOn: string; recordId: string },
): number {
  return other.decidedOn.localeCompare(one.decidedOn) || other.recordId.localeCompare(one.recordId)
}
