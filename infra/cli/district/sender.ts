import { z } from 'zod'
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

const payloadForm = z.object({
  payload: z.object({
    receipt: z.object({ stream: z.string(), token: z.string() }).nullable(),
    rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
})

const PATIENCE = { seconds: 30 }

/** Each command as the person who gives it; every mutation has the same form. */
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
    async send({ as, mutation, input }, commandId) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
      const query = `mutation Demo($input: ${type}!) {
        payload: ${mutation}(input: $input) { receipt { stream token } rejection { code message } }
      }`
      const data = await ask(as, query, { input: { ...input, commandId } })
      const { receipt, rejection } = payloadForm.parse(data).payload
      if (rejection) return { refused: rejection }
      if (!receipt) throw new GraphProblem('INTERNAL', `${mutation} was neither done nor refused`)
      return { receipt }
    },
    sendRows(intake, rows) {
      const token = tokenOf({ role: intake.role, subject: `demo-${intake.role}` })
      return patiently(() => sendRows(graph, intake, rows, { token }), PATIENCE)
    },
  }
}
