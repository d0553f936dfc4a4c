import { type CsvRecord, recordsOf } from './csv-records.ts'
import { type Unreadable, UnreadableSource } from './intake.ts'
import { linesOf } from './lines.ts'

/** A row by its columns' names, whatever order the file has them in. */
export type Row<C extends string> = { line: number; values: Record<C, string> }

/**
 * The rows of a CSV file whose first line names exactly these columns, in any order. Throws UnreadableSource, one sentence,
 * where it does not: then nothing in the file can be understood.
 */
export async function* rowsOf<C extends string>(
  pieces: AsyncIterable<Buffer>,
  columns: readonly C[],
): AsyncGenerator<Row<C> | Unreadable> {
  let places: [C, number][] | undefined
  for await (const record of recordsOf(linesOf(pieces))) {
    if (!places) places = placesOf(record, columns)
    else yield 'code' in record ? record : { line: record.line, values: valuesOf(record, places) }
  }
  if (!places) throw new UnreadableSource('The file is empty: its first line must name the columns.')
}

function valuesOf<C extends string>({ fields }: CsvRecord, places: readonly [C, number][]): Record<C, string> {
  return Object.fromEntries(places.map(([column, place]) => [column, fields[place] ?? ''])) as Record<C, string>
}

function placesOf<C extends string>(header: CsvRecord | Unreadable, columns: readonly C[]): [C, number][] {
  if ('code' in header)
    throw new UnreadableSource(`The file's first line must name the columns, and it cannot be read: ${header.reason}.`)
  const names = header.fields.map((name) => name.trim())
  if (names.some((name) => name.includes('\0')))
    throw new UnreadableSource('The file is UTF-16: save it as UTF-8 and try again.')
  const complaints = [
    complaint(
      'lacks',
      columns.filter((column) => !names.includes(column)),
    ),
    complaint(
      'has unknown',
      names.filter((name) => !columns.some((column) => column === name)),
    ),
    complaint(
      'repeats',
      names.filter((name, place) => names.indexOf(name) !== place),
    ),
  ].filter((text) => text !== undefined)
  if (complaints.length > 0) {
    throw new UnreadableSource(
      `The file does not have the ${columns.length} columns of this kind: it ${complaints.join(' and ')}.`,
    )
  }
  return columns.map((column) => [column, names.indexOf(column)])
}

const NAMED = 6

function complaint(verb: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const shown = names.slice(0, NAMED).map((name) => (name === '' ? '(no name)' : name.slice(0, 40)))
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  return `${verb} ${shown.join(', ')}${more}`
}
