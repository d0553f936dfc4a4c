import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { type DemoBusiness, demoBusinesses } from './demo/inspections.ts'
import { legend } from './demo/parameters.ts'
import { COLUMNS } from './inspection-row.ts'

/** Inspections of invented businesses, in the four files and with the columns that the intake takes. */
export function inspectionFiles(wanted: Wanted) {
  return {
    'businesses.csv': table(COLUMNS.businesses, wanted, ({ id, name }) => [
      [id, name, '1 Nowhere Lane', 'Exampleton', 'EX', '00000', '0', '0'],
    ]),
    'inspections.csv': table(COLUMNS.inspections, wanted, ({ id, inspections }) =>
      inspections.map(({ score, date, type }) => [id, score, date, type]),
    ),
    'violations.csv': table(COLUMNS.violations, wanted, ({ id, days }) =>
      days.flatMap(({ date, findings }) =>
        findings.map(({ text, corrected }) => [
          ...[id, date],
          corrected === undefined ? text : `${text}  [ date violation corrected: ${corrected} ]`,
        ]),
      ),
    ),
    'legend.csv': [COLUMNS.legend, ...legend].map(record),
  }
}

export const generator: FileGenerator = {
  name: 'inspections',
  description:
    "generated inspections of businesses: four files with a city's columns and irregularities, into a folder",
  folder: inspectionFiles,
}

/** One piece of text a business. */
function* table(
  columns: readonly string[],
  wanted: Wanted,
  recordsOf: (business: DemoBusiness) => (readonly string[])[],
): Generator<string> {
  yield record(columns)
  for (const business of demoBusinesses(wanted)) yield recordsOf(business).map(record).join('')
}

function record(values: readonly (string | number)[]): string {
  return `${values.map((value) => quoted(String(value))).join(',')}\n`
}

function quoted(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
