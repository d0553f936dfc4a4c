import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { COMMUNITY, type People, people, registerDistrict, send, sendWell, someMatter } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'

let stack: Stack
let who: People

before(async () => {
  stack = await startStack({ env: { LIMIT_SUBGRAPH_MS: '4000' } })
  who = await people(stack)
  await registerDistrict(stack)
})

after(() => stack.stop())

const QUERY = `query($code: String!) { community(code: $code) { id matters { totalCount } } matters { totalCount } }`

/** Nothing of what only tells how the house is built. */
function tellsNothing(answer: unknown): void {
  assert.doesNotMatch(JSON.stringify(answer), /127\.0\.0\.1|localhost|ECONN|\d{4,5}\/|\.ts\b|node_modules|\bat /)
}

test('a subgraph that is away costs its own fields, with a code, its name and nothing internal', async () => {
  await stack.service.kill()
  const answer = await stack.graph(QUERY, { code: COMMUNITY.slice(4) }, who.seat)
  assert.deepEqual(answer.data, { community: { id: COMMUNITY, matters: null }, matters: null })
  assert.deepEqual(
    answer.errors.map(({ extensions: { code, service } }) => [code, service]),
    [
      ['SUBGRAPH_UNAVAILABLE', 'smart-governance'],
      ['SUBGRAPH_UNAVAILABLE', 'smart-governance'],
    ],
  )
  tellsNothing(answer)
  const sent = await send(stack, who.seat, 'receiveMatter', someMatter())
  assert.deepEqual(sent, { payload: undefined, codes: ['SUBGRAPH_UNAVAILABLE'] })
  const { code, status, checks } = await stack.gateway.health()
  assert.deepEqual([code, status, checks['smart-governance']], [200, 'degraded', 'degraded'])
})

test('a subgraph that is back is asked again, by itself', async () => {
  await stack.service.start()
  await sendWell(stack, who.seat, 'receiveMatter', someMatter())
})

test('a subgraph that hangs is given up in time; a command may have been done, and the answer says so', async () => {
  stack.service.pause()
  const query = stack.graph(QUERY, { code: COMMUNITY.slice(4) }, who.seat)
  const mutation = stack.graph(
    'mutation($input: ReceiveMatterInput!) { receiveMatter(input: $input) { receipt { token } } }',
    { input: { commandId: 'while-it-hangs', ...someMatter() } },
    who.seat,
  )
  const answers = [await query, await mutation]
  stack.service.resume()
  for (const answer of answers) {
    assert.ok(answer.errors.length > 0)
    for (const { extensions } of answer.errors) assert.equal(extensions.code, 'SUBGRAPH_TIMEOUT')
    tellsNothing(answer)
  }
  assert.match(answers[1]?.errors[0]?.message ?? '', /send the same command again/)
  await sendWell(stack, who.seat, 'receiveMatter', { commandId: 'while-it-hangs', ...someMatter() })
})
