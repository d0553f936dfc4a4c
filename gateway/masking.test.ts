import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { JOIN, keepingAnswers, onlyError, say } from './testing/toy-faults.ts'
import { openToys, startToyGateway } from './testing/toy-gateway.ts'

const { toys, gateway } = await openToys()
const { ask, tellNothing } = keepingAnswers()
beforeEach(() => toys.forget())

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
    // One sign each.
    'failed\n at open',
    'failed at open (native:7:1)',
    'ended with ECONNRESET',
    'no answer from 10.0.0.7',
    'no answer from [fd00::7]',
    'no answer from localhost',
    'cannot load node_modules',
    'cannot load decider.ts',
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

test('of many errors of one kind the log has one line, which counts them', async () => {
  gateway.log.length = 0
  const errors = Array.from({ length: 500 }, (_, n) => ({
    message: 'no',
    path: ['grades', n],
    extensions: { code: n < 499 ? 'FORBIDDEN' : 'CONFLICT_RETRIES_EXHAUSTED' },
  }))
  toys.law.instead.push(say(JSON.stringify({ data: { grades: null }, errors })))
  const answer = await ask(gateway, '{ grades { id } }')
  assert.equal(answer.errors?.length, 500)
  const lines = gateway.log.filter((line) => line.includes('"refused"')).map((line) => JSON.parse(line))
  const told = lines.map(({ code, subgraph, count, requestId }) => ({ code, subgraph, count, requestId }))
  const requestId = answer.headers.get('x-request-id')
  assert.deepEqual(told, [
    { code: 'FORBIDDEN', subgraph: 'rule-of-law', count: 499, requestId },
    { code: 'CONFLICT_RETRIES_EXHAUSTED', subgraph: 'rule-of-law', count: 1, requestId },
  ])
})

test('a subgraph that does not take our token is our fault, not the client’s', async () => {
  const errors = [{ message: 'this service answers its gateway only', extensions: { code: 'UNAUTHENTICATED' } }]
  toys.law.instead.push(say(JSON.stringify({ errors }), 401))
  gateway.log.length = 0
  assert.equal(onlyError(await ask(gateway, JOIN)).code, 'INTERNAL')
  assert.match(
    gateway.log.join(''),
    /rule-of-law.*does not take this gateway’s token: is its key in GATEWAY_PUBLIC_JWK there/,
  )
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

test('nothing that was answered here tells an address, a stack or a file', () => tellNothing(20))
