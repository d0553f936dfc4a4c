import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type GraphAnswer, startToyGateway, startToys, type ToyGateway, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
let limited: ToyGateway
let open: ToyGateway
const OFF = {
  LIMIT_TOKENS: 'off',
  LIMIT_DEPTH: 'off',
  LIMIT_ALIASES: 'off',
  LIMIT_CONDITIONS: 'off',
  LIMIT_PAGE: 'off',
  LIMIT_COST: 'off',
  LIMIT_VALUES: 'off',
}

before(async () => {
  toys = await startToys()
  limited = await startToyGateway(toys, { LIMIT_BODY_BYTES: '50000' })
  open = await startToyGateway(toys, { ...OFF, LIMIT_BODY_BYTES: 'off' })
})
after(async () => {
  await limited.close()
  await open.close()
  await toys.close()
})
beforeEach(() => {
  toys.matters.seen.length = 0
})

/** A query just within a limit, one just beyond it, and what the refusal speaks of. */
type Edge = {
  within: string
  beyond: string
  variables?: [Record<string, unknown>, Record<string, unknown>]
  about: RegExp
}

/** A field in a fragment is 4 tokens, the braces are 2. */
const ofTokens = (count: number) =>
  `{ ${'... { __typename } '.repeat(Math.floor((count - 2) / 4))}${'__typename '.repeat((count - 2) % 4)}}`
const nested = (levels: number) =>
  `{ matter(id: "mat_1") { ${'parent { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`
const spread = (count: number) => `{ ${Array(count).fill('...F').join(' ')} } fragment F on Query { a: __typename }`
const conditional = (count: number) => `{ ${'__typename @skip(if: false) '.repeat(count)}}`
/** Each level spreads the next one twice: 2, 6, 14 conditions, and so on. */
const conditionalSpreads = (levels: number) => {
  const fragments = Array.from(
    { length: levels },
    (_, n) => `fragment F${n} on Matter { ...F${n + 1} @include(if: $on) ...F${n + 1} @skip(if: $on) }`,
  )
  const last = `fragment F${levels} on Matter { number }`
  return `query ($on: Boolean = true) { matter(id: "mat_1") { ...F0 } } ${fragments.join(' ')} ${last}`
}
const inPages =
  '($a: Int, $b: Int) { matters(first: $a) { edges { node { similarPages(first: $b) { edges { cursor } } } } } }'

const EDGES: Record<string, Edge> = {
  tokens: { within: ofTokens(1000), beyond: ofTokens(1001), about: /tokens/ },
  depth: { within: nested(10), beyond: nested(11), about: /11 fields deep; at most 10/ },
  aliases: { within: aliased(15), beyond: aliased(16), about: /16 aliases; at most 15/ },
  'aliases by fragments': { within: spread(15), beyond: spread(16), about: /16 aliases/ },
  conditions: { within: conditional(50), beyond: conditional(51), about: /51 conditions; at most 50/ },
  'conditions by fragments': {
    within: conditionalSpreads(4),
    beyond: conditionalSpreads(5),
    about: /62 conditions; at most 50/,
  },
  page: { within: '{ recent(first: 100) { id } }', beyond: '{ recent(first: 101) { id } }', about: /at most 100/ },
  'page by a variable': {
    within: 'query ($n: Int) { recent(first: $n) { id } }',
    beyond: 'query ($n: Int) { recent(first: $n) { id } }',
    variables: [{ n: 100 }, { n: 101 }],
    about: /at most 100/,
  },
  'page by a variable’s default': {
    within: 'query ($n: Int = 100) { recent(first: $n) { id } }',
    beyond: 'query ($n: Int = 101) { recent(first: $n) { id } }',
    about: /at most 100/,
  },
  // 1 page + 71 × (edge + node + (page + 69 edges)) = 1 + 71 × 72 is within; 100 × 100 is not
  'cost by variables': {
    within: `query ${inPages}`,
    beyond: `query ${inPages}`,
    variables: [
      { a: 71, b: 100 },
      { a: 100, b: 100 },
    ],
    about: /10301 objects; at most 10000/,
  },
  'values of variables': {
    within: '{ __typename }',
    beyond: '{ __typename }',
    variables: [{ ids: Array(19_999).fill(0) }, { ids: Array(20_000).fill(0) }],
    about: /at most 20000 values/,
  },
}

function assertRefused({ status, data, errors }: GraphAnswer, about: RegExp): void {
  assert.equal(status, 400)
  assert.equal(data, undefined)
  assert.equal(errors?.[0]?.extensions.code, 'LIMIT_EXCEEDED')
  assert.match(errors?.[0]?.message ?? '', about)
  assert.equal(typeof errors?.[0]?.extensions.requestId, 'string')
}

for (const [name, { within, beyond, variables, about }] of Object.entries(EDGES)) {
  test(`the limit of ${name}: passes just within, refuses just beyond, and can be switched off`, async () => {
    assert.equal((await limited.ask(within, variables?.[0])).errors, undefined)
    const asked = toys.matters.seen.length
    assertRefused(await limited.ask(beyond, variables?.[1]), about)
    assert.equal(toys.matters.seen.length, asked, 'nothing may be sent for what is refused')
    assert.equal((await open.ask(beyond, variables?.[1])).errors, undefined)
  })
}

test('a query that is too much work to validate is refused as what it is', async () => {
  assertRefused(await open.ask(`{ ${'__typename '.repeat(1500)}}`), /too much work/)
})

test('fragments that spread each other many times over are refused at once', async () => {
  const levels = 60
  const fragments = Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
  const query = `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { recent(first: 1) { id } }`
  assertRefused(await limited.ask(query), /fields; at most 10000/)
  assert.equal(toys.matters.seen.length, 0)
})

test('conditional fragments that spread each other are refused before they are planned', async () => {
  assertRefused(await limited.ask(conditionalSpreads(9)), /1022 conditions/)
})

test('what is skipped costs nothing', async () => {
  const page = 'similarPages(first: 100) @include(if: $deep) { edges { cursor } }'
  const query = `query ($deep: Boolean!) { recent(first: 100) { id ${page} } }`
  assert.equal((await limited.ask(query, { deep: false })).errors, undefined)
  assertRefused(await limited.ask(query, { deep: true }), /objects/)
})

test('introspection as tools ask for it passes', async () => {
  const { getIntrospectionQuery } = await import('graphql')
  const { errors, data } = await limited.ask(getIntrospectionQuery())
  assert.equal(errors, undefined)
  assert.ok(data.__schema.types.length > 10)
})

test('the body has a limit, which can be switched off', async () => {
  const padded = (bytes: number) => {
    const empty = JSON.stringify({ query: '{ __typename }', extensions: { pad: '' } })
    return JSON.stringify({ query: '{ __typename }', extensions: { pad: 'x'.repeat(bytes - empty.length) } })
  }
  const post = (gateway: ToyGateway, body: string) =>
    gateway.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  assert.equal((await post(limited, padded(50_000))).status, 200)
  const refused = await post(limited, padded(50_001))
  assert.equal(refused.status, 413)
  assert.equal(refused.errors?.[0]?.extensions.code, 'LIMIT_EXCEEDED')
  assert.match(refused.errors?.[0]?.message ?? '', /at most 50000 bytes/)
  assert.equal((await post(open, padded(10_000_000))).status, 200)
})

test('a body of 10 MB is refused by default', async () => {
  const gateway = await startToyGateway(toys)
  const { status, errors } = await gateway.ask('{ __typename }', { pad: 'x'.repeat(10_000_000) })
  await gateway.close()
  assert.equal(status, 413)
  assert.equal(errors?.[0]?.extensions.code, 'LIMIT_EXCEEDED')
})

test('several operations in one request are refused', async () => {
  const one = { query: '{ __typename }' }
  const { status, errors } = await limited.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([one, one]),
  })
  assert.equal(status, 400)
  assert.match(errors?.[0]?.message ?? '', /batching/)
})

test('the cost is told in development and not in production', async () => {
  const { extensions } = await limited.ask('{ recent(first: 7) { id } }')
  assert.deepEqual(extensions, { cost: 7 })
})
