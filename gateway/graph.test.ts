import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startToyGateway, startToys, type ToyGateway, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
let gateway: ToyGateway
before(async () => {
  toys = await startToys()
  gateway = await startToyGateway(toys)
})
after(async () => {
  await gateway.close()
  await toys.close()
})
beforeEach(() => {
  toys.matters.seen.length = 0
  toys.law.seen.length = 0
})

test('without a token __typename answers', async () => {
  const { status, data } = await gateway.ask('{ __typename }')
  assert.equal(status, 200)
  assert.deepEqual(data, { __typename: 'Query' })
})

test('a join over two subgraphs', async () => {
  const { data, errors } = await gateway.ask('{ matter(id: "mat_1") { number community { name grade } } }')
  assert.equal(errors, undefined)
  assert.deepEqual(data.matter, {
    number: 'N1',
    community: { name: 'name of com_440310-1', grade: 'grade of com_440310-1' },
  })
})

test('a mutation', async () => {
  const { data } = await gateway.ask(
    'mutation ($input: ReceiveInput!) { receive(input: $input) { matter { number } } }',
    {
      input: { commandId: 'c-1' },
    },
  )
  assert.equal(data.receive.matter.number, 'c-1')
})
