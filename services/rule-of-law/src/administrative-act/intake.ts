import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Row, rowsOf } from '#shared/intake/csv-table.ts'
import {
  type Intake,
  type IntakeRow,
  type IntakeSource,
  type Place,
  type Unreadable,
  UnreadableSource,
} from '#shared/intake/intake.ts'
import { COLUMNS, type InspectionRow, recordOf } from './inspection-row.ts'

type File = keyof typeof COLUMNS
type Table<F extends File> = { rows: Row<(typeof COLUMNS)[F][number]>[]; unreadable: Unreadable[] }
type Tables = { [F in File]: Table<F> }

const PIECE_BYTES = 65_536

/** Inspections of a city's open data, with what they found and when that was put right, as acts of the past. */
export const intake: Intake = {
  name: 'inspections',
  description:
    "imports a folder of a city's inspections (businesses.csv, inspections.csv, violations.csv, legend.csv) as inspection acts of the past",
  argument: { name: 'folder', description: 'the folder with the four files' },
  open: openFolder,
  mutation: 'importInspections',
  role: 'data-officer',
  question: '{ organCoverage { listed } }',
}

/** The four files are joined in memory: an inspection is whole only with its findings. */
async function openFolder(path: string): Promise<IntakeSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) throw new UnreadableSource(`There is no folder ${path}.`)
  const rows = await inspectionRows(async (file) => {
    const place = join(path, file)
    if (!(await stat(place).catch(() => undefined))) throw new UnreadableSource(`There is no file ${place}.`)
    return createReadStream(place, { highWaterMark: PIECE_BYTES })
  })
  let sent = 0
  async function* counted() {
    for (const row of rows) {
      sent += 1
      yield row
    }
  }
  return { rows: counted(), progress: () => (rows.length === 0 ? 1 : sent / rows.length), close: () => {} }
}

/** The rows of the four files, wherever their bytes come from. Throws UnreadableSource where a file is none of these. */
export async function inspectionRows(
  open: (file: `${File}.csv`) => Promise<AsyncIterable<Buffer>>,
): Promise<(IntakeRow | Unreadable)[]> {
  return joined({
    businesses: await readTable('businesses', open),
    inspections: await readTable('inspections', open),
    violations: await readTable('violations', open),
    legend: await readTable('legend', open),
  })
}

async function readTable<F extends File>(
  name: F,
  open: (file: `${F}.csv`) => Promise<AsyncIterable<Buffer>>,
): Promise<Table<F>> {
  const pieces = await open(`${name}.csv`)
  const table: Table<F> = { rows: [], unreadable: [] }
  const columns: readonly (typeof COLUMNS)[F][number][] = COLUMNS[name]
  try {
    for await (const row of rowsOf(pieces, columns)) {
      if ('code' in row) table.unreadable.push({ ...row, file: `${name}.csv` })
      else table.rows.push(row)
    }
  } catch (error) {
    if (error instanceof UnreadableSource) throw new UnreadableSource(`${name}.csv: ${error.message}`)
    throw error
  }
  return table
}

/**
 * A row per inspection, then one per business and day that only findings speak of: none is dropped. Findings name
 * business and day alone; where one day has several inspections they go with the one that scored lowest, and all of
 * them say so.
 */
function joined(tables: Tables): (IntakeRow | Unreadable)[] {
  const { inspections, violations, businesses, legend } = tables
  const names = new Map(businesses.rows.map(({ values }) => [values.business_id.trim(), values.name]))
  const findings = Map.groupBy(violations.rows, ({ values }) => keyOf(values))
  const days = Map.groupBy(inspections.rows, ({ values }) => keyOf(values))

  const inspected = inspections.rows.map((row) => {
    const { business_id: businessId, date, type, score } = row.values
    const sameDay = days.get(keyOf(row.values)) ?? []
    const found = row === lowest(sameDay) ? (findings.get(keyOf(row.values)) ?? []) : []
    return toRow(
      { file: 'inspections.csv', line: row.line },
      {
        ...{ businessId, businessName: names.get(businessId.trim()), date, type, score },
        rating: ratingOf(score, legend),
        findings: found.map(({ values }) => values.description),
        sharedDay: sameDay.length > 1 && findings.has(keyOf(row.values)),
      },
    )
  })
  const alone = [...findings].flatMap(([key, rows]) => {
    const [first] = rows
    if (!first || days.has(key)) return []
    const { business_id: businessId, date } = first.values
    const found = rows.map(({ values }) => values.description)
    return [
      toRow(
        { file: 'violations.csv', line: first.line },
        { businessId, businessName: names.get(businessId.trim()), date, findings: found },
      ),
    ]
  })
  return [...Object.values(tables).flatMap(({ unreadable }) => unreadable), ...inspected, ...alone]
}

function toRow(place: Place, row: InspectionRow): IntakeRow {
  return { ...place, record: recordOf(row), input: row }
}

function keyOf(values: { business_id: string; date: string }): string {
  return `${values.business_id.trim()} ${values.date.trim()}`
}

function lowest(sameDay: Table<'inspections'>['rows']) {
  return sameDay.reduce<Table<'inspections'>['rows'][number] | undefined>(
    (low, row) => (low && scoreOf(low) <= scoreOf(row) ? low : row),
    undefined,
  )
}

/** One without a score has not scored lower than any other. */
function scoreOf({ values: { score } }: Table<'inspections'>['rows'][number]): number {
  return score.trim() === '' ? Number.POSITIVE_INFINITY : Number(score)
}

function ratingOf(score: string, { rows }: Table<'legend'>): string | undefined {
  const number = Number(score)
  if (score.trim() === '' || Number.isNaN(number)) return undefined
  const band = rows.find(
    ({ values }) => Number(values.Minimum_Score) <= number && number <= Number(values.Maximum_Score),
  )
  return band?.values.Description
}
