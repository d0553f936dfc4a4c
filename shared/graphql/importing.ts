import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import type { Rejection } from '#shared/eventsourcing/decider.ts'
import { type Payload, toPayload } from './commands.ts'
import { graphError } from './errors.ts'
import type { ReceiptTokens } from './receipt-tokens.ts'

/** As many rows as a batch of an import may have. */
export const MOST_ROWS = 500

/** What became of a row: what every import's payload says of it, beside the mechanism's own id and flags. */
export type Imported = {
  outcome: 'received' | 'already-known' | 'changed' | 'rejected'
  rejection: Rejection | null
  receipt: Payload['receipt']
}

/** A row whose record stands already with other content is changed: it is told, and the record stays as it was. */
export function toImported<S>(receiptOf: ReceiptTokens['receiptOf'], stream: string, outcome: Outcome<S>): Imported {
  const { rejection, receipt } = toPayload(receiptOf, stream, outcome)
  if (rejection) return { outcome: 'changed', rejection, receipt }
  const isNew = outcome.kind === 'accepted' && !outcome.repeated
  return { outcome: isNew ? 'received' : 'already-known', rejection, receipt }
}

/**
 * All rows at the same time: they share the store's writes. Throws LIMIT_EXCEEDED where they are too many, before
 * anything else is looked at.
 */
export async function importAll<Row, Node>(
  rows: readonly Row[],
  begin: () => CommandContext,
  importRow: (row: Row, context: CommandContext) => Promise<Node>,
): Promise<{ rows: Node[] }> {
  if (rows.length > MOST_ROWS) throw graphError('LIMIT_EXCEEDED', `a batch has at most ${MOST_ROWS} rows`)
  const context = begin()
  return { rows: await Promise.all(rows.map((row) => importRow(row, context))) }
}
