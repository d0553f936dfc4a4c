import { z } from 'zod'
import { hashedBody } from '#shared/governance/ids.ts'
import { APPEAL_COLUMNS, type AppealColumn } from '../../../services/smart-governance/src/matter/demo/columns.ts'
import type { Row } from '../csv/table.ts'
import { type Graph, GraphProblem, isPassingCode } from '../graph/client.ts'
import type { SentOutcome } from './importer.ts'

const IMPORT_MATTERS = `mutation ImportMatters($input: ImportMattersInput!) {
  importMatters(input: $input) {
    rows { recId outcome flags rejection { code message } receipt { token } }
  }
}`

const payloadForm = z.object({
  importMatters: z.object({
    rows: z.array(
      z.object({
        recId: z.string(),
        outcome: z.enum(['RECEIVED', 'ALREADY_KNOWN', 'CHANGED', 'REJECTED']),
        flags: z.array(z.string()),
        rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
        receipt: z.object({ token: z.string() }).nullable(),
      }),
    ),
  }),
})
type ImportedRow = z.output<typeof payloadForm>['importMatters']['rows'][number]

/** `EVENT_PROPERTY_ID` is `eventPropertyId` in the graph. */
const fields = new Map(
  APPEAL_COLUMNS.map((column) => [
    column,
    column.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
  ]),
)

/**
 * Sends rows of appeals as they stand in the file; the graph validates them. The command id follows from the rows, so
 * the same batch again is the same command. Throws GraphProblem where nothing, or not everything, is known.
 */
export async function sendAppeals(
  graph: Graph,
  rows: readonly Row<AppealColumn>[],
  token?: () => Promise<string>,
): Promise<SentOutcome[]> {
  const inputs = rows.map(({ values }) =>
    Object.fromEntries(APPEAL_COLUMNS.map((column) => [fields.get(column), values[column]])),
  )
  const commandId = `import-${hashedBody(JSON.stringify(inputs))}`
  const variables = { input: { commandId, rows: inputs } }
  const { data } = await graph.ask({ query: IMPORT_MATTERS, variables, ...(token && { token }) })
  const parsed = payloadForm.safeParse(data)
  const imported = parsed.data?.importMatters.rows ?? []
  if (imported.length !== rows.length)
    throw new GraphProblem('INTERNAL', 'the graph answered for other rows than it was given')
  return rows.map((row, index) => toOutcome(row, imported[index]))
}

function toOutcome({ line, values }: Row<AppealColumn>, imported: ImportedRow | undefined): SentOutcome {
  if (imported?.recId !== values.REC_ID) throw new GraphProblem('INTERNAL', 'the graph answered for another row')
  const { outcome, flags, rejection, receipt, recId: record } = imported
  if (outcome !== 'REJECTED') {
    return { line, outcome, record, flagged: flags.length > 0, ...(receipt && { receipt: receipt.token }) }
  }
  const { code, message } = rejection ?? { code: 'INTERNAL', message: 'refused without a reason' }
  if (isPassingCode(code)) throw new GraphProblem(code, message)
  return { line, outcome, record, code, reason: message }
}
