/** What the graph answers, whatever its status. */
export type GraphAnswer = {
  status: number
  data: Record<string, unknown> | null
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; [more: string]: unknown } }[]
  extensions: Record<string, unknown>
}

/** One request to the graph. */
export type Graph = (
  query: string,
  variables: object,
  token?: string,
  headers?: Record<string, string>,
) => Promise<GraphAnswer>

export function graphAt(gatewayUrl: string): Graph {
  return (query, variables, token, headers = {}) =>
    post(`${gatewayUrl}/graphql`, JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    })
}

/** Beyond each time limit of the house: whoever gets no answer at all fails here, and says where. */
const PATIENCE_MS = 60_000

/** Sends whatever it is given; whoever answers does so in GraphQL's form. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<GraphAnswer> {
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) })
  const answer = (await response.json()) as Partial<GraphAnswer>
  return {
    status: response.status,
    data: answer.data ?? null,
    errors: answer.errors ?? [],
    extensions: answer.extensions ?? {},
  }
}

/**
 * Asks with a receipt, again while the answer is marked STALE: a busy machine may need longer than a receipt waits. What
 * it gives must show what the receipt stands for.
 */
export async function askWith(
  receipt: string,
  graph: Graph,
  query: string,
  variables: object,
  token: string,
): Promise<GraphAnswer> {
  for (;;) {
    const answer = await graph(query, variables, token, { 'sizhi-receipts': receipt })
    if (answer.extensions.notices === undefined) return answer
  }
}
