import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { after, before, beforeEach, test } from 'node:test'
import { type GraphAnswer, startToyGateway, startToys, type ToyGateway, type Toys } from './testing/toy-gateway.ts'

/**
 * One suite for the two ways of a request: past Apollo Server, once it has served the operation, and through it. What
 * is asked here twice goes the short way the second time; the gateway beside it has that way switched off.
 */
let toys: Toys
let hot: ToyGateway
let apollo: ToyGateway
const SETTINGS = { LIMIT_SUBGRAPH_MS: '150', LIMIT_BODY_BYTES: '5000', LIMIT_VALUES: '100' }
before(async () => {
  toys = await startToys()
  hot = await startToyGateway(toys, SETTINGS)
  apollo = await startToyGateway(toys, { ...SETTINGS, HOT_ROUTE: 'off' })
})
after(async () => {
  await hot.close()
  await apollo.close()
  await toys.close()
})
beforeEach(() => toys.forget())

const JOIN = 'query ($id: ID = "mat_1") { matter(id: $id) { number community { name grade } } }'
const reset = (response: ServerResponse) => void response.destroy()
const silence = () => {}
const say = (body: object) => (response: ServerResponse) => void response.end(JSON.stringify(body))

type Case = {
  query: string
  variables?: Record<string, unknown>
  headers?: Record<string, string>
  /** What rule-of-law answers the request in question with. */
  instead?: ((response: ServerResponse) => void)[]
  extensions?: Record<string, unknown>
  /** Which way the second request goes. */
  by: 'hot' | 'apollo' | 'nobody'
}

async function executed(by: string): Promise<number> {
  const { text } = await hot.request('/metrics')
  return Number(new RegExp(`gateway_executions_total\\{by="${by}",service="gateway"\\} (\\d+)`).exec(text)?.[1] ?? 0)
}

function told({ status, text, headers }: GraphAnswer) {
  const head = [...headers].filter(([name]) => !['date', 'keep-alive'].includes(name))
  return { status, text, head }
}

/** What the subgraphs were asked, with what goes along but for what is new each time. */
function asked(): string[] {
  return [toys.matters, toys.law].flatMap(({ name, seen }) =>
    seen.map(({ headers, query, variables }) => {
      const { authorization, host, 'content-length': _, ...others } = headers
      return JSON.stringify({ name, hasToken: authorization !== undefined, others, query, variables })
    }),
  )
}

async function askOnce(gateway: ToyGateway, { query, variables, headers, instead = [], extensions = {} }: Case) {
  for (const toy of [toys.matters, toys.law]) toy.seen.length = 0
  toys.law.instead.splice(0, Number.POSITIVE_INFINITY, ...instead)
  toys.law.extensions = extensions
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const answer = await gateway.ask(query, variables, { 'x-request-id': 'same', traceparent, ...headers })
  return { told: told(answer), asked: asked() }
}

const CASES: Record<string, Case> = {
  'a join': { query: JOIN, by: 'hot' },
  'a join with other variables': { query: JOIN, variables: { id: 'mat_2' }, by: 'hot' },
  'a mutation': {
    query: 'mutation ($n: ID!) { receive(input: { commandId: $n }) { matter { number community { grade } } } }',
    variables: { n: 'c-1' },
    by: 'hot',
  },
  'a purpose and receipts': {
    query: JOIN,
    headers: { 'sizhi-purpose': 'callback', 'sizhi-receipts': 'smart-governance:mat_1:2,rule-of-law:sub_1:7' },
    by: 'hot',
  },
  'a STALE notice': { query: JOIN, extensions: { notices: [{ code: 'STALE', stream: 'sub_1' }] }, by: 'hot' },
  'an accept of everything': { query: JOIN, headers: { accept: 'text/html, */*;q=0.1' }, by: 'hot' },
  'an accept of GraphQL’s own type': {
    query: JOIN,
    headers: { accept: 'application/graphql-response+json' },
    by: 'hot',
  },
  'an accept of something else': { query: JOIN, headers: { accept: 'image/png' }, by: 'apollo' },
  'an error of a subgraph': {
    query: JOIN,
    instead: [
      say({
        data: { _entities: [null] },
        errors: [{ message: 'x', path: ['_entities', 0], extensions: { code: 'FORBIDDEN' } }],
      }),
    ],
    by: 'apollo',
  },
  'a STALE notice beside an error': {
    query: JOIN,
    instead: [
      say({ data: null, errors: [{ message: 'no' }], extensions: { notices: [{ code: 'STALE', stream: 's' }] } }),
    ],
    by: 'apollo',
  },
  'a subgraph that breaks off once': { query: JOIN, instead: [reset], by: 'hot' },
  'a subgraph that breaks off': { query: JOIN, instead: [reset, reset], by: 'apollo' },
  'a subgraph that never answers': { query: JOIN, instead: [silence], by: 'apollo' },
  'what is no GraphQL': { query: JOIN, instead: [(response) => void response.end('<html>')], by: 'apollo' },
  'null where something must be': {
    query: '{ community(code: "440310-1") { id name grade } }',
    instead: [say({ data: { _entities: [{ grade: 7 }] } })],
    by: 'apollo',
  },
  'a value that the graph does not know': {
    query: '{ community(code: "440310-1") { id details { levels } } }',
    instead: [say({ data: { _entities: [{ details: { levels: ['MIDDLE'] } }] } })],
    by: 'apollo',
  },
  'a page beyond the limit': {
    query: 'query ($n: Int = 5) { recent(first: $n) { id } }',
    variables: { n: 101 },
    by: 'nobody',
  },
  'a variable of another type': { query: JOIN, variables: { id: { a: 1 } }, by: 'nobody' },
  'a variable with half a character': { query: JOIN, variables: { id: '\ud800' }, by: 'nobody' },
  'more values than one request may hold': {
    query: JOIN,
    variables: { id: 'mat_1', more: Array(100).fill('') },
    by: 'nobody',
  },
  'a purpose that nobody knows': { query: JOIN, headers: { 'sizhi-purpose': 'curiosity' }, by: 'nobody' },
  'receipts that are none': { query: JOIN, headers: { 'sizhi-receipts': 'x' }, by: 'nobody' },
  'a token that is not good': { query: JOIN, headers: { authorization: 'Bearer a.b.c' }, by: 'nobody' },
  'a body that is too large': { query: JOIN, variables: { id: 'x'.repeat(6000) }, by: 'nobody' },
  'another type of content': { query: JOIN, headers: { 'content-type': 'text/plain' }, by: 'nobody' },
}

for (const [name, each] of Object.entries(CASES)) {
  test(`${name}: the same answer and the same requests on both ways`, async () => {
    // Served once well, so that the operation is known.
    await hot.ask(each.query, each.query === JOIN ? undefined : { n: each.query.startsWith('mutation') ? 'c' : 1 })
    await askOnce(hot, { ...each, instead: [] })
    const before = [await executed('hot'), await executed('apollo')] as const
    const short = await askOnce(hot, each)
    const after = [await executed('hot'), await executed('apollo')] as const
    const long = await askOnce(apollo, each)
    assert.deepEqual(short, long)
    const went = after[0] > before[0] ? 'hot' : after[1] > before[1] ? 'apollo' : 'nobody'
    if (each.headers?.accept !== 'image/png') assert.equal(went, each.by)
  })
}

test('a signed-in person is somebody on both ways, and each subgraph gets a token for itself', async () => {
  const token = await toys.issuer.sign({ roles: ['seat'], subject: 'wang' })
  const one: Case = { query: JOIN, headers: { authorization: `Bearer ${token}` }, by: 'hot' }
  await askOnce(hot, one)
  const before = await executed('hot')
  assert.deepEqual(await askOnce(hot, one), await askOnce(apollo, one))
  assert.equal(await executed('hot'), before + 1)
})

test('what is more than a query, its variables and its name goes through Apollo Server', async () => {
  const post = (body: unknown) =>
    hot.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await post({ query: JOIN })
  const before = await executed('hot')
  await post({ query: JOIN, variables: null, operationName: null })
  assert.equal(await executed('hot'), before + 1)
  for (const body of [
    { query: JOIN, extensions: {} },
    [{ query: JOIN }],
    { query: JOIN, other: 1 },
    { query: JOIN, operationName: '' },
  ]) {
    await post(body)
  }
  const search = new URLSearchParams({ query: JOIN })
  const got = await hot.request(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
  assert.equal(got.status, 200)
  assert.equal(await executed('hot'), before + 1)
})

test('operations of one document are told apart on the short way too', async () => {
  const query = 'query A { __typename } query B { matter(id: "mat_1") { id } }'
  const post = (operationName?: string) =>
    hot.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    })
  for (const _ of ['first', 'again']) {
    assert.deepEqual((await post('A')).data, { __typename: 'Query' })
    assert.deepEqual((await post('B')).data, { matter: { id: 'mat_1' } })
    assert.equal((await post()).status, 400)
  }
})

test('requests are counted by their kind on both ways', async () => {
  const count = async () => {
    const { text } = await hot.request('/metrics')
    return Number(/gateway_request_seconds_count\{service="gateway",kind="query"\} (\d+)/.exec(text)?.[1])
  }
  await hot.ask(JOIN)
  const [before, short] = [await count(), await executed('hot')]
  await hot.ask(JOIN)
  assert.deepEqual([await count(), await executed('hot')], [before + 1, short + 1])
})
