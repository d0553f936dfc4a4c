import type { Role } from '#shared/identity/identity.ts'

/**
 * A kind of file that a mechanism takes in: `intake.ts` in its folder exports one as `intake`, and
 * `npm run import -- <name> <path>` is there. Rows go to the graph in batches, as `rows` of the mutation's input; the
 * payload's `rows` say what became of each (`record outcome flags rejection receipt`), in the same order.
 */
export type Intake = {
  /** The word on the command line. */
  name: string
  description: string
  argument: { name: 'file' | 'folder'; description: string }
  /** What may be said beside the path: fields of the mutation's input, the same for every batch. */
  options?: readonly { flag: `--${string} <${string}>`; field: string; description: string }[]
  /** Throws UnreadableSource where nothing of it can be understood. */
  open(path: string): Promise<IntakeSource>
  /** The mutation that takes a batch of rows; its input type is called after it. */
  mutation: string
  /** In whose role the development issuer's token is, where no token is given. */
  role: Role
  /** A question that the service answers to this role: with the last receipts it says when everything can be read. */
  question: string
}

export type IntakeSource = {
  rows: AsyncIterable<IntakeRow | Unreadable>
  /** How much of it has been read, from 0 to 1. */
  progress(): number
  close(): void
}

/** Where a row begins; `file` where a folder has several. */
export type Place = { file?: string; line: number }

/** A row as the mutation's input wants it. */
export type IntakeRow = Place & {
  /** Its identity in its source, which the payload gives back. */
  record: string
  input: object
}

export type UnreadableCode = 'NOT_UTF8' | 'LINE_TOO_LONG' | 'MALFORMED_CSV' | 'WRONG_COLUMNS' | 'NOT_JSON'

/** A row that cannot be read, and why. */
export type Unreadable = Place & { code: UnreadableCode; reason: string }

/** Nothing of the file can be understood. Its message is one sentence for the person who named it. */
export class UnreadableSource extends Error {
  readonly code = 'UNREADABLE_SOURCE'
}

export function isUnreadableSource(error: unknown): error is UnreadableSource {
  return error instanceof Error && 'code' in error && error.code === 'UNREADABLE_SOURCE'
}
