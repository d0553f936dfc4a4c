import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ExecutionResult, graphql } from 'graphql'
import { MongoNetworkError, MongoServerError } from 'mongodb'
import { Forbidden } from '#shared/eventsourcing/command-handler.ts'
import { OutcomeUnknown, StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { subgraphSchema } from './schema.ts'

const TYPES = `
  type Query {
    "Counts."
    count: Int!
  }
  type Mutation {
    "Counts on."
    count(by: Int!): Int!
  }
`

/** Answers once it has failed with each of these in turn; how often it was asked stands beside the answer. */
async function counted(failures: unknown[]): Promise<{ asked: number[]; result: ExecutionResult }> {
  const asked: number[] = []
  const left = [...failures]
  const count = (_: unknown, { by }: { by: number }) => {
    asked.push(by)
    if (left.length > 0) throw left.shift()
    return by
  }
  const schema = subgraphSchema([TYPES], [{ Query: { count }, Mutation: { count } }])
  return { asked, result: await graphql({ schema, source: 'mutation { count(by: 3) }' }) }
}

const away = new StoreUnavailable('the store does not answer', { wasAway: true })

test('a mutation is asked again while the store changes its primary, with the same input', async () => {
  const notPrimary = new MongoServerError({ code: 10107 })
  const { asked, result } = await counted([away, notPrimary, away])
  assert.deepEqual(asked, [3, 3, 3, 3])
  assert.equal(result.data?.count, 3)
})

test('what is refused, or may stand already, or is a fault of ours is asked once', async () => {
  const refused = new StoreUnavailable('the disk is full')
  for (const failure of [new Forbidden('no'), new OutcomeUnknown('?'), refused, new TypeError('x'), new Error('y')]) {
    const { asked, result } = await counted([failure])
    assert.deepEqual(asked, [3])
    assert.equal(result.errors?.[0]?.originalError, failure)
  }
})

test('a store that stays away is not asked for ever, and the last answer is said', async () => {
  const nobody = new MongoNetworkError('nobody')
  const { asked, result } = await counted(Array.from({ length: 1000 }, () => nobody))
  assert.ok(asked.length > 1 && asked.length < 1000)
  assert.equal(result.errors?.[0]?.originalError, nobody)
})
