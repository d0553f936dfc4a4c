import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { JOIN, keepingAnswers, onlyError, say } from './testing/toy-faults.ts'
import { startToyGateway, startToys, type ToyGateway, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
let gateway: ToyGateway
let hasty: ToyGateway
const { ask, tellNothing } = keepingAnswers()

before(async () => {
  toys = await startToys()
  gateway = await startToyGateway(toys, { LIMIT_ANSWER_BYTES: '10000' })
  hasty = await startToyGateway(toys, { LIMIT_SUBGRAPH_MS: '150' })
})
after(async () => {
  await gateway.close()
  await hasty.close()
  await toys.close()
})
beforeEach(() => toys.forget())

const reset = (response: ServerResponse) => void response.destroy()

/** As a proxy does that loses its own connection. */
const breakOff = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': 100, connection: 'close' }).write('{"data"')
  response.socket?.end()
}

/** A port where nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

test('a subgraph that is away costs its own fields only', async () => {
  const url = `http://127.0.0.1:${await deadPort()}/graphql`
  const alone = await startToyGateway(toys, { SUBGRAPH_RULE_OF_LAW_URL: url })
  const answer = await ask(alone, JOIN)
  await alone.close()
  const { code, service, message, requestId } = onlyError(answer)
  assert.deepEqual(answer.data.matter, { number: 'N1', community: { name: 'name of com_440310-1', grade: null } })
  assert.deepEqual([code, service, message], ['SUBGRAPH_UNAVAILABLE', 'rule-of-law', 'rule-of-law cannot be reached'])
  assert.equal(requestId, answer.headers.get('x-request-id'))
})

test('the owner of a shared entity that is away costs its own fields only', async () => {
  const url = `http://127.0.0.1:${await deadPort()}/graphql`
  const alone = await startToyGateway(toys, { SUBGRAPH_SMART_GOVERNANCE_URL: url })
  const { data, errors } = await ask(alone, '{ node(id: "com_440310-1") { id ... on Community { grade } } }')
  await alone.close()
  assert.equal(errors, undefined)
  assert.deepEqual(data.node, { id: 'com_440310-1', grade: 'grade of com_440310-1' })
})

test('a subgraph that never answers, or never ends, is given up in time', async () => {
  const trickle = (response: ServerResponse) => {
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }
  for (const silence of [() => {}, trickle]) {
    toys.law.instead.push(silence)
    const answer = await ask(hasty, JOIN)
    assert.deepEqual([onlyError(answer).code, onlyError(answer).service], ['SUBGRAPH_TIMEOUT', 'rule-of-law'])
    assert.equal(answer.data.matter.community.name, 'name of com_440310-1')
    assert.equal(toys.law.seen.length, 1, 'a timeout is not tried again')
    toys.law.seen.length = 0
  }
})

test('a mutation that was not answered in time may have been done, and says so', async () => {
  const { code, message } = onlyError(await ask(hasty, 'mutation { slowly(ms: 400) }'))
  assert.equal(code, 'SUBGRAPH_TIMEOUT')
  assert.match(message, /may have been done: send the same command again/)
})

test('the whole request has a limit too', async () => {
  const brief = await startToyGateway(toys, { LIMIT_REQUEST_MS: '150' })
  const answer = await ask(brief, '{ slow(ms: 1000) }')
  await brief.close()
  assert.equal(onlyError(answer).code, 'SUBGRAPH_TIMEOUT')
})

test('a query whose connection is reset is sent once more', async () => {
  toys.law.instead.push(reset)
  const { data, errors } = await ask(gateway, JOIN)
  assert.equal(errors, undefined)
  assert.equal(data.matter.community.grade, 'grade of com_440310-1')
  assert.equal(toys.law.seen.length, 2)
})

test('a query whose answer breaks off is sent once more', async () => {
  toys.law.instead.push((response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"data":', () => response.destroy())
  })
  assert.equal((await ask(gateway, JOIN)).errors, undefined)
  assert.equal(toys.law.seen.length, 2)
})

test('once more, not twice', async () => {
  toys.law.instead.push(reset, reset, reset)
  const answer = await ask(gateway, JOIN)
  assert.equal(onlyError(answer).code, 'SUBGRAPH_UNAVAILABLE')
  assert.equal(toys.law.seen.length, 2)
})

test('a mutation is never sent twice', async () => {
  const query = 'mutation ($input: ReceiveInput!) { receive(input: $input) { matter { number } } }'
  const receive = () => ask(gateway, query, { input: { commandId: 'c-1' } })
  async function sentOnce(): Promise<void> {
    toys.forget()
    toys.matters.instead.push(reset)
    const { code, message } = onlyError(await receive())
    assert.equal(code, 'SUBGRAPH_UNAVAILABLE')
    assert.match(message, /may have been done/)
    assert.equal(toys.matters.seen.length, 1)
  }
  await sentOnce()
  // Nor when its plan is at hand, over a connection that is open.
  assert.equal((await receive()).errors, undefined)
  await sentOnce()
})

for (const [name, answer] of [
  ['breaks off before a connection that ends', breakOff],
  ['is not HTTP', (response: ServerResponse) => void response.socket?.end('leak\r\n\r\n')],
  ['is not GraphQL', say('<html>leak</html>')],
] as const) {
  test(`a mutation whose answer ${name} may have been done, and says so`, async () => {
    toys.matters.instead.push(answer)
    const { code, message } = onlyError(await ask(gateway, 'mutation { slowly(ms: 0) }'))
    assert.equal(code, 'SUBGRAPH_UNAVAILABLE')
    assert.match(message, /may have been done: send the same command again/)
    assert.equal(toys.matters.seen.length, 1)
  })
}

test('a query whose answer breaks off before a connection that ends is sent once more', async () => {
  toys.law.instead.push(breakOff)
  assert.equal((await ask(gateway, JOIN)).errors, undefined)
  assert.equal(toys.law.seen.length, 2)
})

test('the reads after a mutation are queries and may be sent once more', async () => {
  toys.law.instead.push(reset)
  const query = 'mutation { receive(input: { commandId: "c-1" }) { matter { community { grade } } } }'
  const { data, errors } = await ask(gateway, query)
  assert.equal(errors, undefined)
  assert.equal(data.receive.matter.community.grade, 'grade of com_440310-1')
  assert.equal(toys.matters.seen.length, 1)
})

test('an answer beyond the size limit is given up', async () => {
  toys.law.instead.push(say(JSON.stringify({ data: { _entities: [{ grade: 'x'.repeat(10_000) }] } })))
  const answer = await ask(gateway, JOIN)
  assert.equal(onlyError(answer).code, 'LIMIT_EXCEEDED')
  assert.equal(answer.data.matter.number, 'N1')
})

test('an object that its owner does not know is null whole, on the short way too and whatever failed before', async () => {
  const query = '{ node(id: "com_440310-404") { id ... on Community { street grade } } }'
  await ask(gateway, query)
  const unknown = say(JSON.stringify({ data: { _entities: [null] } }))
  toys.matters.instead.push((response) => void setTimeout(unknown, 100, response))
  toys.law.instead.push(say('<html>', 502))
  assert.deepEqual((await ask(gateway, query)).data, { node: null })
  assert.deepEqual([toys.matters.seen.length, toys.law.seen.length], [2, 2])
})

test('nothing that was answered here tells an address, a stack or a file', () => tellNothing(10))
