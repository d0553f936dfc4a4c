import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, print } from 'graphql'
import { executeStock } from '../engine/fallback.ts'
import { answerByEngine, composeInMemory } from '../testing/memory-graph.ts'
import { noCounts } from './counts.ts'
import { tryGateway } from './http-trial.ts'
import { withoutKnownFault } from './known-fault.ts'
import type { Schemas } from './schemas.ts'
import { tryEngine } from './trial.ts'

/** The long run, with other seeds, is `npm run fuzz -- --minutes M`. */
const SEEDS = [1, 2, 3, 4, 5, 6]

test('the engine answers as the stock executor does, whatever goes wrong, and sends nothing else', async () => {
  const counts = noCounts()
  for (const seed of SEEDS) assert.deepEqual(await tryEngine(seed, 8, counts), [])
  assert.ok(counts.answers.engine > 300, `the engine answered ${counts.answers.engine} operations`)
  assert.ok(counts.answers.left > 100, `the engine left ${counts.answers.left} operations`)
})

test('a gateway with the engine answers as one without it', async () => {
  const counts = noCounts()
  for (const seed of SEEDS.slice(0, 2)) assert.deepEqual(await tryGateway(seed, 4, counts), [])
  assert.ok(counts.requests.same > 40, `${counts.requests.same} answers were compared`)
})

/** docs/decisions/0044: when these fail, Apollo has put it right, and known-fault.ts can be the shorter. */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@provides", "@shareable"])`

test('the stock executor loses a field in a fragment on an interface within a fragment on its own type', async () => {
  const users = `${LINK} type Query { user: User }  interface Node { id: ID! }
    type User implements Node { id: ID!  name: String }`
  await assertLost({ users }, '{ user { ... on Node { ... on User { name } } } }', {
    fetched: { user: { name: 'Wang' } },
    lost: { user: {} },
  })
})

test('the stock executor loses a field in a fragment on the type that an interface’s field has in what implements it', async () => {
  const wards = `${LINK} type Query { place: Place }  interface Place { within: Place }
    type Ward implements Place @key(fields: "id") {
      id: ID!  within: Ward @provides(fields: "name")  name: String @external }`
  const names = `${LINK} type Ward @key(fields: "id") { id: ID!  name: String @shareable }`
  await assertLost({ wards, names }, '{ place { within { ... on Ward { name } } } }', {
    fetched: { place: { __typename: 'Ward', within: { name: 'East' } } },
    lost: { place: { within: {} } },
    kept: { place: { within: { name: 'East' } } },
  })
})

async function assertLost(
  schemas: Schemas,
  query: string,
  { fetched, lost, kept = fetched }: { fetched: object; lost: object; kept?: object },
): Promise<void> {
  const graph = composeInMemory(schemas, async () => JSON.stringify({ data: fetched }))
  const prepared = graph.prepare(query)
  const { result, left } = await answerByEngine(graph, prepared)
  assert.equal(left, undefined)
  assert.equal(JSON.stringify(result.data), JSON.stringify(kept))
  const { operation, requested } = prepared
  const stock = await executeStock(graph.supergraph, graph.subgraphs([]), operation, requested, [])
  assert.equal(JSON.stringify(stock.data), JSON.stringify(lost))
  const plain = withoutKnownFault(graph.supergraph.schema, parse(query))
  assert.ok(plain)
  const plainly = graph.prepare(print(plain))
  const known = await executeStock(graph.supergraph, graph.subgraphs([]), plainly.operation, plainly.requested, [])
  assert.equal(JSON.stringify(known.data), JSON.stringify(kept))
}
