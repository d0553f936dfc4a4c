import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { Unreadable } from './intake.ts'
import type { Line } from './lines.ts'

/** A record by the number of its first line. */
export type CsvRecord = { line: number; fields: string[] }

type Bytes = { number: number; bytes: Buffer }
/** What was made of the first lines, and of how many. */
type Taken = { record: CsvRecord | Unreadable | undefined; lines: number }

/** A quoted value may go over several lines; over more than these it is taken for a quotation mark never closed. */
const MOST_LINES = 100
const MOST_BYTES = 262_144
const QUOTE = 0x22
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The records of CSV lines (RFC 4180, header included), each decoded and parsed on its own, so that damage stays where
 * it is: a line that is not UTF-8, a quotation mark that is never closed or stands in the wrong place, another number
 * of values than the first record has costs that line, and reading goes on with the next. Empty lines are passed over.
 * A line break within a value is one \n, so a file that went through Windows says the same as before.
 */
export async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<CsvRecord | Unreadable> {
  let open: Bytes[] = []
  let width: number | undefined

  function* settle(isWhole: boolean): Generator<CsvRecord | Unreadable> {
    while (open.length > 0) {
      const taken = takeRecord(open, width)
      if (!taken && !isWhole && !isTooMuch(open)) return
      const { record, lines } = taken ?? { record: malformed(open), lines: 1 }
      if (record && 'fields' in record) width ??= record.fields.length
      if (record) yield record
      open = open.slice(lines)
    }
  }

  for await (const { number, bytes } of lines) {
    if (bytes) open.push({ number, bytes: number === 1 ? withoutBom(bytes) : bytes })
    yield* settle(!bytes)
    if (!bytes) yield { line: number, code: 'LINE_TOO_LONG', reason: 'the line is too long for a row' }
  }
  yield* settle(true)
}

/** Undefined: a quotation mark is still open. A record of several lines that is none costs the first of them. */
function takeRecord(lines: readonly Bytes[], width: number | undefined): Taken | undefined {
  const [first] = lines
  if (first && !first.bytes.includes(QUOTE)) return { record: readRecord([first], width), lines: 1 }
  for (let count = 1; count <= lines.length; count++) {
    const some = lines.slice(0, count)
    if (hasOpenQuote(some)) continue
    const record = readRecord(some, width)
    return count > 1 && record && 'code' in record ? { record: malformed(lines), lines: 1 } : { record, lines: count }
  }
  return undefined
}

function readRecord(lines: readonly Bytes[], width: number | undefined): CsvRecord | Unreadable | undefined {
  const line = lines[0]?.number ?? 0
  const bytes = joined(lines)
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) return { line, code: 'NOT_UTF8', reason: 'the line is not UTF-8' }
  const fields = parseRecord(bytes)
  if (!fields) return malformed(lines)
  if (width === undefined || fields.length === width) return { line, fields }
  return { line, code: 'WRONG_COLUMNS', reason: `the line has ${fields.length} values, the header ${width}` }
}

function parseRecord(bytes: Buffer): string[] | undefined {
  try {
    return parse(bytes, { record_delimiter: '\n', relax_column_count: true })[0]
  } catch {
    return undefined
  }
}

function malformed(lines: readonly Bytes[]): Unreadable {
  const reason = 'a quotation mark is never closed or stands within a value'
  return { line: lines[0]?.number ?? 0, code: 'MALFORMED_CSV', reason }
}

/** Quotation marks within a quoted value are doubled, so an odd number of them means that one is open. */
function hasOpenQuote(lines: readonly Bytes[]): boolean {
  let open = false
  for (const { bytes } of lines) {
    for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) open = !open
  }
  return open
}

function isTooMuch(lines: readonly Bytes[]): boolean {
  return lines.length >= MOST_LINES || joined(lines).length >= MOST_BYTES
}

function joined(lines: readonly Bytes[]): Buffer {
  const [only] = lines
  if (only && lines.length === 1) return only.bytes
  return Buffer.concat(lines.flatMap(({ bytes }) => [bytes, Buffer.from('\n')])).subarray(0, -1)
}

function withoutBom(bytes: Buffer): Buffer {
  return bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes
}
