import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Row = { recId: string; createTime: string } & Record<string, string>
type Body = { query: string; variables?: { input: { commandId: string; rows: Row[] } } }

/** What happens to a request in place of an answer. */
export type Mishap = { code: string; afterwards?: boolean } | 'cut' | 'cut afterwards' | { status: number }

export type FakeGraph = {
  url: string
  /** By REC_ID: the row as it was first sent. */
  stored: Map<string, string>
  /** How often a row was stored, which must be once. */
  stores: number
  requests: { operation: 'import' | 'read' | 'other'; rows: number; receipts: string[]; commandId?: string }[]
  /** Asked before each request with the number of import requests so far. */
  mishap: (operation: 'import' | 'read' | 'other', nth: number) => Mishap | undefined
  /** Receipts that are not readable yet. */
  unreadable: Set<string>
  close(): Promise<void>
  reopen(): Promise<void>
}

/** importMatters as the graph's schema describes it, in memory and on loopback, with mishaps on demand. */
export async function openFakeGraph(): Promise<FakeGraph> {
  let server = createServer()
  const graph: FakeGraph = {
    url: '',
    stored: new Map(),
    stores: 0,
    requests: [],
    mishap: () => undefined,
    unreadable: new Set(),
    close: () => closed(server),
    async reopen() {
      server = await listening(graph, Number(new URL(graph.url).port))
    },
  }
  server = await listening(graph, 0)
  graph.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return graph
}

async function listening(graph: FakeGraph, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(graph, request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function answer(graph: FakeGraph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables } = await readBody(request)
  const operation = query.includes('importMatters') ? 'import' : query.includes('units') ? 'read' : 'other'
  const receipts = receiptsOf(request)
  const { commandId = '', rows = [] } = variables?.input ?? {}
  graph.requests.push({ operation, rows: rows.length, receipts, commandId })
  const nth = graph.requests.filter((each) => each.operation === operation).length
  const mishap = graph.mishap(operation, nth)
  const outcomes = mishap && !happensAfterwards(mishap) ? [] : rows.map((row) => store(graph, row))
  if (mishap) return befall(mishap, response)
  const stale = receipts.filter((receipt) => graph.unreadable.delete(receipt))
  send(response, {
    data: operation === 'import' ? { payload: { rows: outcomes } } : { __typename: 'Query' },
    ...(stale.length > 0 && { extensions: { notices: stale.map((stream) => ({ code: 'STALE', stream })) } }),
  })
}

function receiptsOf({ headers }: IncomingMessage): string[] {
  return String(headers['sizhi-receipts'] ?? '')
    .split(',')
    .filter((receipt) => receipt !== '')
}

function happensAfterwards(mishap: Mishap): boolean {
  return mishap === 'cut afterwards' || (typeof mishap === 'object' && 'code' in mishap && mishap.afterwards === true)
}

function befall(mishap: Mishap, response: ServerResponse): void {
  if (typeof mishap === 'string') response.destroy()
  else if ('status' in mishap) response.writeHead(mishap.status).end('out of order')
  else send(response, { errors: [{ message: 'as the test wants it', extensions: { code: mishap.code } }] })
}

function store(graph: FakeGraph, row: Row) {
  const { recId, createTime } = row
  const content = JSON.stringify(row)
  const flags = Object.entries(row).some(([field, value]) => value === '-' && field !== 'occurPlace') ? ['OTHER'] : []
  const receipt = { token: `fake:mat_${recId}:1` }
  const known = graph.stored.get(recId)
  if (!/^\d{4}-/.test(createTime)) {
    const rejection = { code: 'MATTER_ROW_NOT_UNDERSTOOD', message: 'CREATE_TIME is no time' }
    return { record: recId, outcome: 'REJECTED', flags: [], rejection, receipt: null }
  }
  if (known === undefined) {
    graph.stored.set(recId, content)
    graph.stores += 1
    return { record: recId, outcome: 'RECEIVED', flags, rejection: null, receipt }
  }
  return { record: recId, outcome: known === content ? 'ALREADY_KNOWN' : 'CHANGED', flags, rejection: null, receipt }
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

function send(response: ServerResponse, content: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content))
}
