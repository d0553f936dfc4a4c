import { z } from 'zod'
import { hashedBody } from '#shared/governance/ids.ts'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import type { Intake, IntakeRow } from '#shared/intake/intake.ts'
import { type Graph, GraphProblem, isPassingCode } from '../graph/client.ts'
import type { SentOutcome } from './importer.ts'

const payloadForm = z.object({
  payload: z.object({
    rows: z.array(
      z.object({
        record: z.string(),
        outcome: z.enum(['RECEIVED', 'ALREADY_KNOWN', 'CHANGED', 'REJECTED']),
        flags: z.array(z.string()),
        rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
        receipt: z.object({ token: z.string() }).nullable(),
      }),
    ),
  }),
})
type ImportedRow = z.output<typeof payloadForm>['payload']['rows'][number]

/**
 * Sends rows as they stand in the file; the graph validates them. The command id follows from the rows, so the same
 * batch again is the same command. Throws GraphProblem where nothing, or not everything, is known.
 */
export async function sendRows(
  graph: Graph,
  { mutation }: Pick<Intake, 'mutation'>,
  rows: readonly IntakeRow[],
  { token, fields = {} }: { token?: () => Promise<string>; fields?: Record<string, unknown> } = {},
): Promise<SentOutcome[]> {
  const inputs = rows.map(({ input }) => input)
  const commandId = `import-${hashedBody(JSON.stringify(inputs), ...(isEmpty(fields) ? [] : [JSON.stringify(fields)]))}`
  const variables = { input: { ...fields, commandId, rows: inputs } }
  const { data } = await graph.ask({ query: queryOf(mutation), variables, ...(token && { token }) })
  const imported = payloadForm.safeParse(data).data?.payload.rows ?? []
  if (imported.length !== rows.length)
    throw new GraphProblem('INTERNAL', 'the graph answered for other rows than it was given')
  return rows.map((row, index) => toOutcome(row, imported[index]))
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0
}

function queryOf(mutation: string): string {
  const type = inputTypeOf(mutation)
  return `mutation Import($input: ${type}!) {
    payload: ${mutation}(input: $input) {
      rows { record outcome flags rejection { code message } receipt { token } }
    }
  }`
}

function toOutcome({ input: _, ...row }: IntakeRow, imported: ImportedRow | undefined): SentOutcome {
  if (imported?.record !== row.record) throw new GraphProblem('INTERNAL', 'the graph answered for another row')
  const { outcome, flags, rejection, receipt } = imported
  if (outcome !== 'REJECTED') {
    return { ...row, outcome, flags, ...(receipt && { receipt: receipt.token }) }
  }
  const { code, message } = rejection ?? { code: 'INTERNAL', message: 'refused without a reason' }
  if (isPassingCode(code)) throw new GraphProblem(code, message)
  return { ...row, outcome, code, reason: message }
}
