import { setTimeout as pause } from 'node:timers/promises'
import { type Done, type Sender, sendCommand } from '#infra/cli/district/sender.ts'
import { type Access, readAccess } from '#infra/cli/graph/access.ts'
import {
  connectGraph,
  type Graph,
  GraphProblem,
  isGraphProblem,
  isPassingCode,
  type Question,
} from '#infra/cli/graph/client.ts'
import type { SentOutcome } from '#infra/cli/import/importer.ts'
import { sendRows } from '#infra/cli/import/send.ts'
import type { DemoActor, DemoCommand } from '#shared/pillar/demonstration.ts'

/** One command from its first sending to the answer that counts. */
export type Sent = {
  command: DemoCommand
  commandId: string
  attempts: number
  /** Milliseconds of `performance.now()`. */
  from: number
  to?: number
  done?: Done
}

/** What clients saw of the graph. */
export type Seen = {
  commands: Sent[]
  /** Receipts of rows that were imported. */
  imported: string[]
  /** How often each code made a client ask again. */
  passing: Map<string, number>
  /** Errors that no client should see: with a code that is no passing one, or in words of the house's parts. */
  improper: string[]
}

/** Clients of the graph that ask again, always the same, until they are answered, and keep what they saw. */
export type Clients = {
  seen: Seen
  access: Access
  /** Stops with everybody: for whoever asks by itself. */
  graph: Graph
  /** `edition` goes before the command ids that it is given. */
  sender(edition: string): Sender
  /** Sends the same command once more. */
  repeat(sent: Sent): Promise<Done>
  /** From now on nothing is begun: it throws GraphProblem STOPPED. What is under way goes on until it is answered. */
  stop(): void
  close(): Promise<void>
}

const AGAIN_MS = 100
const CODES_OF_REFUSAL = ['FORBIDDEN']
/** Names of parts, addresses and places in the source are the house's business. */
const TELLS_TALES = /mongo|E11000|topolog|kafkajs|ECONN|EPIPE|socket|127\.0\.0\.1|localhost|node_modules|\.ts\b/i

export function openClients(url: string, issuerDirectory: string): Clients {
  const access = readAccess({ SIZHI_DEV_ISSUER_DIR: issuerDirectory })
  const plain = connectGraph({ url, token: access.tokenOf({ role: 'auditor' }), purpose: 'handling' })
  const seen: Seen = { commands: [], imported: [], passing: new Map(), improper: [] }
  const tokens = new Map<string, () => Promise<string>>()
  let isStopped = false

  function tokenOf(actor: DemoActor): () => Promise<string> {
    const token = tokens.get(actor.subject) ?? access.tokenOf(actor)
    tokens.set(actor.subject, token)
    return token
  }

  async function ask(question: Question) {
    try {
      return await plain.ask(question)
    } catch (error) {
      note(seen, error)
      throw error
    }
  }

  const begin = () => {
    if (isStopped) throw new GraphProblem('STOPPED', 'the clients have gone home')
  }

  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!isGraphProblem(error) || !isPassingCode(error.code)) throw error
      }
      await pause(AGAIN_MS)
    }
  }

  function send(command: DemoCommand, commandId: string, onAttempt = () => {}): Promise<Done> {
    const token = tokenOf(command.as)
    const asking = (query: string, variables: Record<string, unknown>) =>
      insist(async () => {
        onAttempt()
        return (await ask({ query, variables, token })).data
      })
    return sendCommand(asking, command, commandId)
  }

  async function sendNoted(command: DemoCommand, commandId: string): Promise<Done> {
    begin()
    const sent: Sent = { command, commandId, attempts: 0, from: performance.now() }
    seen.commands.push(sent)
    sent.done = await send(command, commandId, () => {
      sent.attempts += 1
    })
    sent.to = performance.now()
    return sent.done
  }

  const graph: Graph = {
    ...plain,
    ask: async (question) => {
      begin()
      return ask(question)
    },
  }

  return {
    seen,
    access,
    graph,
    sender: (edition) => ({
      send: (command, commandId) => sendNoted(command, `${edition} ${commandId}`),
      ask: async (as, query, variables = {}) => {
        begin()
        const { data } = await insist(() => ask({ query, variables, token: tokenOf(as) }))
        return data
      },
      sendRows: async (intake, rows) => {
        begin()
        const token = tokenOf({ role: intake.role, subject: `demo-${intake.role}` })
        const outcomes = await insist(() => sendRows({ ...plain, ask }, intake, rows, { token }))
        seen.imported.push(...receiptsOf(outcomes))
        return outcomes
      },
    }),
    repeat: ({ command, commandId }) => send(command, commandId),
    stop: () => {
      isStopped = true
    },
    close: () => plain.close(),
  }
}

function receiptsOf(outcomes: readonly SentOutcome[]): string[] {
  return outcomes.flatMap(({ receipt }) => receipt ?? [])
}

function note({ passing, improper }: Seen, error: unknown): void {
  if (!isGraphProblem(error)) return void improper.push(String(error))
  const { code, message } = error
  if (isPassingCode(code)) passing.set(code, (passing.get(code) ?? 0) + 1)
  else if (!CODES_OF_REFUSAL.includes(code)) improper.push(`${code}: ${message}`)
  // Who cannot reach the gateway says so itself.
  if (code !== 'NOT_REACHED' && TELLS_TALES.test(message)) improper.push(`${code}: ${message}`)
}
