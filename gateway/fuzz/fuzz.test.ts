import assert from 'node:assert/strict'
import { test } from 'node:test'
import { executeStock } from '../engine/fallback.ts'
import { answerByEngine, composeInMemory } from '../testing/memory-graph.ts'
import { noCounts } from './counts.ts'
import { tryGateway } from './http-trial.ts'
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

/** docs/decisions/0044: when this fails, Apollo has put it right, and known-fault.ts can go. */
test('the stock executor loses a field in a fragment on an interface within a fragment on its own type', async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [])
    type Query { user: User }  interface Node { id: ID! }  type User implements Node { id: ID!  name: String }`
  const graph = composeInMemory({ users: sdl }, async () => '{"data":{"user":{"name":"Wang"}}}')
  const prepared = graph.prepare('{ user { ... on Node { ... on User { name } } } }')
  const { result } = await answerByEngine(graph, prepared)
  assert.deepEqual(result.data, { user: { name: 'Wang' } })
  const { operation, requested } = prepared
  const stock = await executeStock(graph.supergraph, graph.subgraphs([]), operation, requested, [])
  assert.equal(JSON.stringify(stock.data), '{"user":{}}')
})
