import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { createLogger } from '#shared/telemetry/logger.ts'
import { admit } from './admission.ts'
import { createGraph } from './executor.ts'
import { createMetrics } from './metrics.ts'
import { type GatewayContext, newTraceparent } from './request.ts'
import { composeInMemory } from './testing/memory-graph.ts'

const schema = `
  type Query { found(filter: Filter, ids: [ID!], names: [String!]): String }
  input Filter { text: String, more: [Filter!] }`
const graph = composeInMemory({ matters: schema }, async () => '{"data":{}}')
const QUERY = `query ($filter: Filter, $ids: [ID!], $names: [String!]) {
  found(filter: $filter, ids: $ids, names: $names) }`
const limits = { depth: 10, aliases: 10, conditions: 10, page: 10, cost: 10, values: 30_000 }

function refusals(variables: Record<string, unknown>): string[] {
  const admitted = admit(graph.prepare(QUERY).operation, variables, {
    supergraph: graph.supergraph,
    limits,
    hidesSuggestions: true,
  })
  return 'errors' in admitted ? admitted.errors.map(({ message }) => message) : []
}

const log = createLogger({ service: 'gateway', level: 'fatal' })
const unknown = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 0]))

/** Of each error graphql-js writes a text with all that was sent. */
test('of any number of wrong variables the first one is told, and the others are not looked at', () => {
  const withheld = 'the value at $filter is not what it must be: Field "…" is not defined by type "Filter".'
  assert.deepEqual(refusals({ filter: unknown(4000) }), [withheld])
  assert.deepEqual(refusals({ filter: { more: [unknown(4000), unknown(4000)] } }), [
    'the value at filter.more[0] is not what it must be: Field "…" is not defined by type "Filter".',
  ])
  assert.deepEqual(refusals({ ids: Array.from({ length: 20_000 }, () => ({})) }), [
    'the value at ids[0] is not what it must be: ID cannot represent value',
  ])
  assert.deepEqual(refusals({ filter: unknown(1), ids: [{}], names: [7] }), [withheld])
  assert.deepEqual(refusals({ filter: { text: '' }, ids: ['a'] }), [])
})

test('what the short way has refused is not looked at again on the long one, which says so', async () => {
  const engine = { attempt: () => assert.fail('nothing may be asked'), finish: () => assert.fail('nothing is left') }
  const { supergraph } = graph
  const rest = { tellsCost: false, hidesSuggestions: true, masksErrors: true, log }
  const { gateway, answerHot } = createGraph({ supergraph, engine, limits, metrics: createMetrics([]), ...rest })
  let looked = 0
  const variables = {
    get names() {
      looked++
      return [7]
    },
  }
  const { operation, requested } = graph.prepare(QUERY, variables)
  const context = requested.context as GatewayContext
  const scope = { requestId: 'r', kind: 'refused', traceparent: newTraceparent() } as const
  assert.equal(await answerHot(operation, variables, context, scope), undefined)
  const before = looked
  const { executor } = await gateway.load({ apollo: {} })
  const answered = await executor?.({ ...requested, document: parse(QUERY) })
  assert.match(answered?.errors?.[0]?.message ?? '', /names\[0\]/)
  assert.equal(looked, before)
})
