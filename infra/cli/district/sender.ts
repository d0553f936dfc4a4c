import { z } from 'zod'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import type { Intake, IntakeRow } from '#shared/intake/intake.ts'
import type { DemoActor, DemoCommand } from '#shared/pillar/demonstration.ts'
import type { Access } from '../graph/access.ts'
import { type Graph, GraphProblem } from '../graph/client.ts'
import { patiently } from '../graph/patience.ts'
import type { SentOutcome } from '../import/importer.ts'
import { sendRows } from '../import/send.ts'

/** What a mutation answered: a receipt, or why the rules refused it. */
export type Done = { receipt: { stream: string; token: string } } | { refused: { code: string; message: string } }

/** Speaks to the graph as the people of the demonstration. */
export type Sender = {
  send(command: DemoCommand, commandId: string): Promise<Done>
  ask(as: DemoActor, query: string, variables?: Record<string, unknown>): Promise<unknown>
  sendRows(intake: Intake, rows: readonly IntakeRow[]): Promise<SentOutcome[]>
}

type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>

const payloadForm = z.object({
  payload: z.object({
    receipt: z.object({ stream: z.string(), token: z.string() }).nullable(),
    rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
})

/** Every mutation has the same form. Throws what `ask` throws. */
export async function sendCommand(
  ask: Ask,
  { mutation, input }: Omit<DemoCommand, 'as'>,
  commandId: string,
): Promise<Done> {
  const type = inputTypeOf(mutation)
  const query = `mutation Demo($input: ${type}!) {
    payload: ${mutation}(input: $input) { receipt { stream token } rejection { code message } }
  }`
  const data = await ask(query, { input: { ...input, commandId } })
  const { receipt, rejection } = payloadForm.parse(data).payload
  if (rejection) return { refused: rejection }
  if (!receipt) throw new GraphProblem('INTERNAL', `${mutation} was neither done nor refused`)
  return { receipt }
}

const PATIENCE = { seconds: 30 }

/** Each command as the person who gives it. */
export function createSender(graph: Graph, access: Access): Sender {
  const tokens = new Map<string, () => Promise<string>>()

  function tokenOf(actor: DemoActor): () => Promise<string> {
    const token = tokens.get(actor.subject) ?? access.tokenOf(actor)
    tokens.set(actor.subject, token)
    return token
  }

  async function ask(as: DemoActor, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const { data } = await patiently(() => graph.ask({ query, variables, token: tokenOf(as) }), PATIENCE)
    return data
  }

  return {
    ask,
    send: (command, commandId) =>
      sendCommand((query, variables) => ask(command.as, query, variables), command, commandId),
    sendRows(intake, rows) {
      const token = tokenOf({ role: intake.role, subject: `demo-${intake.role}` })
      return patiently(() => sendRows(graph, intake, rows, { token }), PATIENCE)
    },
  }
}
