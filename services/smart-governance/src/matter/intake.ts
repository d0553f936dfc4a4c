import { openCsv } from '#shared/intake/file.ts'
import type { Intake } from '#shared/intake/intake.ts'
import { APPEAL_COLUMNS, type AppealRow } from './demo/columns.ts'

/** `EVENT_PROPERTY_ID` is `eventPropertyId` in the graph. */
const FIELDS = APPEAL_COLUMNS.map((column) => {
  return [column, column.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())] as const
})

/** A row as the graph is given it, value by value as it stands in the file. */
export function appealIntakeRow(values: AppealRow): { record: string; input: object } {
  return { record: values.REC_ID, input: Object.fromEntries(FIELDS.map(([column, field]) => [field, values[column]])) }
}

/** The district's published appeals 民生诉求数据 as closed matters. */
export const intake: Intake = {
  name: 'appeals',
  description: "imports the district's appeals file (民生诉求数据, CSV in UTF-8, 26 columns) as closed matters",
  argument: { name: 'file', description: 'the CSV file' },
  open: (path) => openCsv(path, APPEAL_COLUMNS, appealIntakeRow),
  mutation: 'importMatters',
  role: 'data-officer',
  question: '{ units(first: 1) { pageInfo { hasNextPage } } }',
}
