import { z } from 'zod'
import type { DemoActor, DemoCommand } from '../../../services/smart-governance/src/matter/demo/commands.ts'
import type { Access } from '../graph/access.ts'
import { type Graph, GraphProblem } from '../graph/client.ts'
import { patiently } from '../graph/patience.ts'

/** What a mutation answered: a receipt, or why the rules refused it. */
export type Done = { receipt: { stream: string; token: string } } | { refused: { code: string; message: string } }

export type Sender = {
  send(command: DemoCommand, commandId: string): Promise<Done>
}

const payloadForm = z.object({
  payload: z.object({
    receipt: z.object({ stream: z.string(), token: z.string() }).nullable(),
    rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
})

const PATIENCE_SECONDS = 30

/** Sends commands of the demonstration, each as the person who gives it; every mutation has the same form. */
export function createSender(graph: Graph, access: Access): Sender {
  const tokens = new Map<string, () => Promise<string>>()

  function tokenOf(actor: DemoActor): () => Promise<string> {
    const token = tokens.get(actor.subject) ?? access.tokenOf(actor)
    tokens.set(actor.subject, token)
    return token
  }

  return {
    async send({ as, mutation, input }, commandId) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
      const query = `mutation Demo($input: ${type}!) {
        payload: ${mutation}(input: $input) { receipt { stream token } rejection { code message } }
      }`
      const question = { query, variables: { input: { ...input, commandId } }, token: tokenOf(as) }
      const { data } = await patiently(() => graph.ask(question), { seconds: PATIENCE_SECONDS })
      const { receipt, rejection } = payloadForm.parse(data).payload
      if (rejection) return { refused: rejection }
      if (!receipt) throw new GraphProblem('INTERNAL', `${mutation} was neither done nor refused`)
      return { receipt }
    },
  }
}
