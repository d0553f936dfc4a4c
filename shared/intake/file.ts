import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { rowsOf } from './csv-table.ts'
import { type IntakeRow, type IntakeSource, type Unreadable, UnreadableSource } from './intake.ts'
import { jsonObjectsOf } from './json-objects.ts'
import { linesOf } from './lines.ts'

const PIECE_BYTES = 65_536

/** A file as it is read from beginning to end. Throws UnreadableSource where there is none. */
export async function openFile(
  path: string,
  rowsFrom: (stream: ReadStream) => AsyncIterable<IntakeRow | Unreadable>,
): Promise<IntakeSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UnreadableSource(`There is no file ${path}.`)
  if (found.isDirectory()) throw new UnreadableSource(`${path} is a folder: name the file in it.`)
  const stream = createReadStream(path, { highWaterMark: PIECE_BYTES })
  return {
    rows: rowsFrom(stream),
    progress: () => (found.size === 0 ? 1 : Math.min(1, stream.bytesRead / found.size)),
    close: () => stream.destroy(),
  }
}

/** A file of JSON objects, one a line or written over several; `toRow` makes of each what the graph is given. */
export function openJson(path: string, toRow: (value: object) => Omit<IntakeRow, 'line'>): Promise<IntakeSource> {
  return openFile(path, async function* (stream) {
    for await (const found of jsonObjectsOf(linesOf(stream))) {
      yield 'code' in found ? found : { line: found.line, ...toRow(found.value) }
    }
  })
}

/** A CSV file with exactly these columns, in any order; `toRow` makes of its values what the graph is given. */
export function openCsv<C extends string>(
  path: string,
  columns: readonly C[],
  toRow: (values: Record<C, string>) => Omit<IntakeRow, 'line'>,
): Promise<IntakeSource> {
  return openFile(path, async function* (stream) {
    for await (const row of rowsOf(stream, columns)) {
      yield 'code' in row ? row : { line: row.line, ...toRow(row.values) }
    }
  })
}
