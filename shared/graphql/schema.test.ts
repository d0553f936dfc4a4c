import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ExecutionResult, graphql } from 'graphql'
import { subgraphSchema } from './schema.ts'

const TYPES = `
  type Query {
    "Says how it was asked."
    asked(order: Order! = DUE_SOON, orders: [Order!]! = [NEWEST, DUE_SOON], filter: Filter = {order: NEWEST, inner: {orders: [DUE_SOON]}}): String!
    "When it is."
    when(at: DateTime!): DateTime!
    "Which."
    which: Order!
  }
  enum Order { DUE_SOON NEWEST }
  input Filter { order: Order = DUE_SOON, inner: Inner, name: String = "DUE_SOON" }
  input Inner { orders: [Order!] }
`
const schema = subgraphSchema(
  [TYPES],
  [
    { Query: { asked: (_: unknown, given: object) => JSON.stringify(given) } },
    { Query: { when: (_: unknown, { at }: { at: string }) => at, which: () => 'due-soon' } },
  ],
)

async function ask(source: string): Promise<Record<string, unknown>> {
  const { data, errors }: ExecutionResult = await graphql({ schema, source })
  assert.equal(errors, undefined)
  return data ?? {}
}

test('enums are codes inside, given or by default, alone, in lists and in inputs', async () => {
  const { asked } = await ask('{ asked }')
  assert.deepEqual(JSON.parse(String(asked)), {
    order: 'due-soon',
    orders: ['newest', 'due-soon'],
    filter: { order: 'newest', inner: { orders: ['due-soon'] }, name: 'DUE_SOON' },
  })
  const given = await ask('{ asked(order: NEWEST, orders: [NEWEST], filter: {inner: {orders: [NEWEST]}}) }')
  assert.deepEqual(JSON.parse(String(given.asked)), {
    order: 'newest',
    orders: ['newest'],
    filter: { order: 'due-soon', inner: { orders: ['newest'] }, name: 'DUE_SOON' },
  })
})

test('an enum is answered in the graph’s spelling, an instant in UTC with milliseconds', async () => {
  assert.deepEqual(
    { ...(await ask('{ which when(at: "2026-01-01T08:00:00+08:00") }')) },
    { which: 'DUE_SOON', when: '2026-01-01T00:00:00.000Z' },
  )
})

test('parts of one type are put together', () => {
  assert.deepEqual(
    Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => !name.startsWith('_')),
    ['asked', 'when', 'which'],
  )
})
