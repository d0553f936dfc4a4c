import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { type GraphAnswer, startToyGateway, startToys, type ToyGateway, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
let gateway: ToyGateway
let hasty: ToyGateway
/** Everything that any test here was answered; none of it may tell how the house is built. */
const answers: string[] = []

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

const JOIN = '{ matter(id: "mat_1") { number community { name grade } } }'
const reset = (response: ServerResponse) => void response.destroy()
const say =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status).end(body)

/** As a proxy does that loses its own connection. */
const breakOff = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': 100, connection: 'close' }).write('{"data"')
  response.socket?.end()
}

async function ask(to: ToyGateway, query: string, variables?: Record<string, unknown>): Promise<GraphAnswer> {
  const answer = await to.ask(query, variables)
  answers.push(answer.text)
  return answer
}

function onlyError({ errors }: GraphAnswer) {
  assert.equal(errors?.length, 1)
  const { message = '', extensions = {}, path } = errors?.[0] ?? {}
  return { message, path, code: extensions.code, service: extensions.service, requestId: extensions.requestId }
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
  toys.matters.instead.push(reset)
  const query = 'mutation ($input: ReceiveInput!) { receive(input: $input) { matter { number } } }'
  const answer = await ask(gateway, query, { input: { commandId: 'c-1' } })
  const { code, message } = onlyError(answer)
  assert.equal(code, 'SUBGRAPH_UNAVAILABLE')
  assert.match(message, /may have been done/)
  assert.equal(toys.matters.seen.length, 1)
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

test('an object that its owner does not know is null whole, on the short way too and whatever failed before', async () => {
  const query = '{ node(id: "com_440310-404") { id ... on Community { street grade } } }'
  await ask(gateway, query)
  const unknown = say(JSON.stringify({ data: { _entities: [null] } }))
  toys.matters.instead.push((response) => void setTimeout(unknown, 100, response))
  toys.law.instead.push(say('<html>', 502))
  assert.deepEqual((await ask(gateway, query)).data, { node: null })
  assert.deepEqual([toys.matters.seen.length, toys.law.seen.length], [2, 2])
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

test('what is not GraphQL is not repeated to anybody', async () => {
  const html = '<html>nginx/1.2 at 10.0.0.7:8080</html>'
  for (const answer of [
    say(html, 502),
    say(html),
    say(''),
    say('null'),
    say('[]'),
    say('{}'),
    say('"leak"'),
    say('{"errors":"leak"}'),
    say('{"data":', 200),
    say('', 204),
  ]) {
    toys.law.instead.push(answer)
    const answered = await ask(gateway, JOIN)
    assert.equal(onlyError(answered).code, 'SUBGRAPH_UNAVAILABLE')
    assert.equal(answered.data.matter.community.name, 'name of com_440310-1')
  }
})

test('malformed GraphQL answers do no harm', async () => {
  for (const body of [
    { data: { _entities: null } },
    { data: { _entities: 'leak' } },
    { data: null },
    { data: 7, errors: [{}] },
    { errors: [null, 7, { message: 7, path: 'leak', extensions: 'leak' }] },
    { data: { _entities: [{ grade: { leak: 'leak' } }] } },
  ]) {
    toys.law.instead.push(say(JSON.stringify(body)))
    const { status, data } = await ask(gateway, JOIN)
    assert.equal(status, 200)
    assert.equal(data.matter.number, 'N1')
  }
  toys.law.instead.push(say('{"data":{"_entities":[{"__proto__":{"polluted":true},"grade":"g"}]}}'))
  assert.equal((await ask(gateway, JOIN)).data.matter.community.grade, 'g')
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('a subgraph’s refusal with a code of ours keeps its sentence and nothing else', async () => {
  const answer = await ask(gateway, '{ fail(code: "FORBIDDEN", message: "this matter is another unit’s") }')
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.errors, [
    {
      message: 'this matter is another unit’s',
      path: ['fail'],
      extensions: {
        code: 'FORBIDDEN',
        service: 'smart-governance',
        requestId: answer.headers.get('x-request-id'),
      },
    },
  ])
})

test('a sentence that tells how the house is built is replaced', async () => {
  for (const message of [
    'connect ECONNREFUSED 127.0.0.1:27017',
    'no answer from mongo-0.internal:27017',
    'mongodb://leak:leak@db/',
    'Error: x\n    at handler (/srv/leak/matter.ts:1:2)',
    'failed at open (decider.ts:7:1)',
    'cannot read /etc/leak/key.pem',
    'see http://leak/',
  ]) {
    const { code, message: told } = onlyError(
      await ask(gateway, 'query ($m: String!) { fail(code: "STORE_UNAVAILABLE", message: $m) }', { m: message }),
    )
    assert.equal(code, 'STORE_UNAVAILABLE')
    assert.equal(told, 'the store does not answer; where there is no receipt, nothing was changed')
  }
})

test('other errors of a subgraph are INTERNAL and nothing more; its code and path are logged', async () => {
  gateway.log.length = 0
  for (const code of ['E11000', undefined]) {
    const variables = { code, m: 'leak: duplicate key { phone: 13800000000 }' }
    const answer = await ask(
      gateway,
      'query ($code: String, $m: String!) { fail(code: $code, message: $m) }',
      variables,
    )
    const { message, ...error } = onlyError(answer)
    assert.equal(message, 'something went wrong here')
    assert.deepEqual([error.code, error.service, error.path], ['INTERNAL', 'smart-governance', ['fail']])
  }
  const log = gateway.log.join('')
  assert.match(log, /"code":"E11000"/)
  assert.doesNotMatch(log, /13800000000|leak/)
})

test('a subgraph that does not take our token is our fault, not the client’s', async () => {
  const errors = [{ message: 'this service answers its gateway only', extensions: { code: 'UNAUTHENTICATED' } }]
  toys.law.instead.push(say(JSON.stringify({ errors }), 401))
  assert.equal(onlyError(await ask(gateway, JOIN)).code, 'INTERNAL')
})

test('a subgraph does not set the status or headers of the answer', async () => {
  const extensions = { code: 'FORBIDDEN', http: { status: 418 } }
  toys.law.instead.push(say(JSON.stringify({ data: { grades: null }, errors: [{ message: 'no', extensions }] })))
  assert.equal((await ask(gateway, '{ grades { id } }')).status, 200)
})

test('the switch that turns masking off shows what a subgraph says', async () => {
  const frank = await startToyGateway(toys, { ERROR_MASKING: 'off' })
  const { errors } = await frank.ask('{ fail(code: "E11000", message: "the message") }')
  await frank.close()
  assert.equal(errors?.[0]?.message, 'the message')
  assert.equal(errors?.[0]?.extensions.code, 'E11000')
})

test('nothing that was answered here tells an address, a stack or a file', () => {
  assert.ok(answers.length > 30)
  for (const text of answers) {
    assert.doesNotMatch(
      text,
      /127\.0\.0\.1|localhost|ECONN|\d{2,3}\.\d+\.\d+\.\d+|:\d{4,5}\b|node_modules|\.[jt]s\b|stack|leak/,
    )
    assert.doesNotMatch(text, /\n\s+at |\\n\s+at /)
  }
})
