import { Agent, fetch } from 'undici'
import { z } from 'zod'

/** An answer without errors. `stale`: something asked for with a receipt was not readable in time. */
export type Answer = { data: unknown; stale: boolean }

export type Question = {
  query: string
  variables?: Record<string, unknown>
  /** Tokens of receipts that the answer must have seen, at most 16. */
  receipts?: readonly string[]
  /** Somebody else's token than the connection's. */
  token?: () => Promise<string>
}

/** The graph did not answer as asked. `code` is one of the graph's, or NOT_REACHED or NO_GRAPH. */
export class GraphProblem extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function isGraphProblem(error: unknown): error is GraphProblem {
  return error instanceof GraphProblem
}

/** What passes when one waits: whoever went away comes back, and the same command may be sent again. */
const PASSING = new Set([
  'NOT_REACHED',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'STORE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'CONFLICT_RETRIES_EXHAUSTED',
  'ISSUER_UNAVAILABLE',
])

export function isPassingCode(code: string): boolean {
  return PASSING.has(code)
}

export type Graph = {
  url: string
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

export type GraphOptions = {
  url: string
  /** A token for the next question; asked for each time, so that an expired one is replaced. */
  token: () => Promise<string>
  /** Who made these tokens by itself. A graph of another issuer does not take them, and whoever asked gave none. */
  madeBy?: string | undefined
  /** Why we ask: header sizhi-purpose. */
  purpose: string
}

/** Longer than the gateway itself allows. */
const TIME_LIMIT_MS = 40_000

const answerForm = z
  .object({
    data: z.unknown().optional(),
    errors: z
      .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() }))
      .min(1)
      .optional(),
    extensions: z.object({ notices: z.array(z.object({ code: z.string() })).optional() }).optional(),
  })
  // A server that is being stopped says so in JSON too.
  .refine(({ data, errors }) => data !== undefined || errors !== undefined)

/** The graph as a client sees it. Every failure is a GraphProblem; one error in an answer counts for all of it. */
export function connectGraph({ url, token, madeBy, purpose }: GraphOptions): Graph {
  const dispatcher = new Agent({ connectTimeout: 5000, headersTimeout: TIME_LIMIT_MS, bodyTimeout: TIME_LIMIT_MS })

  async function post(body: string, headers: Record<string, string>): Promise<Reply> {
    try {
      const response = await fetch(url, { dispatcher, method: 'POST', headers, body })
      return { status: response.status, text: await response.text() }
    } catch (error) {
      throw new GraphProblem('NOT_REACHED', `no connection to ${url}${reasonOf(error)}`)
    }
  }

  return {
    url,
    async ask({ query, variables, receipts = [], token: ownToken = token }) {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await ownToken()}`,
        'sizhi-purpose': purpose,
        ...(receipts.length > 0 && { 'sizhi-receipts': receipts.join(',') }),
      }
      try {
        return understand(url, await post(JSON.stringify({ query, variables }), headers))
      } catch (error) {
        throw madeBy === undefined || !isUnauthenticated(error) ? error : notTaken(error, madeBy)
      }
    },
    close: () => dispatcher.destroy(),
  }
}

function isUnauthenticated(error: unknown): error is GraphProblem {
  return isGraphProblem(error) && error.code === 'UNAUTHENTICATED'
}

function notTaken({ code, message }: GraphProblem, madeBy: string): GraphProblem {
  return new GraphProblem(
    code,
    `${message}: this token was made by ${madeBy}, which is not that graph's; give one of its own issuer in SIZHI_TOKEN`,
  )
}

type Reply = { status: number; text: string }

function understand(url: string, { status, text }: Reply): Answer {
  const parsed = answerForm.safeParse(parseJson(text))
  if (!parsed.success) {
    // A proxy in front of a graph that is being restarted answers in its own words.
    const code = status >= 500 ? 'NOT_REACHED' : 'NO_GRAPH'
    throw new GraphProblem(code, `what answers at ${url} is no graph (HTTP ${status})`)
  }
  const { data, errors, extensions } = parsed.data
  const [error] = errors ?? []
  if (error) throw new GraphProblem(error.extensions?.code ?? 'INTERNAL', error.message)
  return { data, stale: extensions?.notices?.some(({ code }) => code === 'STALE') ?? false }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
}
