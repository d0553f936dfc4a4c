import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { type GraphAnswer, openToys, startToyGateway } from './testing/toy-gateway.ts'

const { toys, gateway } = await openToys()
beforeEach(() => {
  toys.matters.seen.length = 0
  gateway.log.length = 0
})

const ECHO = 'query ($input: EchoInput!) { echo(input: $input) }'

function post(body: string | Buffer, type = 'application/json'): Promise<GraphAnswer> {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return gateway.request('/graphql', { method: 'POST', headers: { 'content-type': type }, body: bytes })
}

const withVariables = (variables: string) => `{"query":${JSON.stringify(ECHO)},"variables":${variables}}`

function assertRefused({ status, data, errors }: GraphAnswer, code = 'BAD_USER_INPUT', expected = 400): void {
  assert.equal(status, expected)
  assert.equal(data, undefined)
  assert.equal(errors?.[0]?.extensions.code, code)
  assert.equal(typeof errors?.[0]?.extensions.requestId, 'string')
  assert.equal(toys.matters.seen.length, 0, 'nothing may be sent for what is refused')
}

test('well-formed text of any script passes unchanged', async () => {
  const text = '坪山区𠮷 \u0000 \n "quoted" 👩‍👧'
  assert.equal((await gateway.ask(ECHO, { input: { text } })).data.echo, text)
})

for (const [name, variables] of Object.entries({
  '__proto__ as a key': '{"input":{"text":"x","__proto__":{"a":1}}}',
  '__proto__ written with escapes': '{"input":{"text":"x","__\\u0070roto__":{"a":1}}}',
  'constructor.prototype': '{"input":{"text":"x","constructor":{"prototype":{"a":1}}}}',
  'half a character': '{"input":{"text":"x\\ud83d"}}',
  'half a character in a key': '{"input":{"text":"x","\\udc00":1}}',
  'an operator in place of a text': '{"input":{"text":{"$ne":""}}}',
  'an operator as a key': '{"input":{"text":"x","$where":"1"}}',
  'another type': '{"input":{"text":7}}',
  'a field that is not there': '{"input":{"text":"x","other":1}}',
  'nothing where something must be': '{}',
  'a list in place of an object': '[]',
  'a text in place of an object': '"x"',
  'nesting without end': `{"input":${'{"inside":'.repeat(5000)}1${'}'.repeat(5000)}}`,
})) {
  test(`${name} in variables is refused`, async () => assertRefused(await post(withVariables(variables))))
}

test('the same is refused in a GET', async () => {
  for (const variables of ['{"input":{"text":"x","__proto__":{"a":1}}}', '{"input":{"text":"x\\ud83d"}}']) {
    const search = new URLSearchParams({ query: ECHO, variables })
    assertRefused(await gateway.request(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } }))
  }
})

for (const [name, body] of Object.entries({
  'no JSON': '{"query":',
  'an empty body': '',
  'no object': '7',
  'no query': '{"variables":{}}',
  'a query that is no text': '{"query":{"kind":"Document"}}',
  'half a character in the query': '{"query":"{ echo(input: { text: \\"\\ud83d\\" }) }"}',
  'a syntax error': '{"query":"{"}',
  'an unknown field': '{"query":"{ nothing }"}',
  'a persisted query of an unknown kind': '{"query":"{ __typename }","operationName":7}',
})) {
  test(`${name} is refused`, async () => assertRefused(await post(body)))
}

test('a body that is not UTF-8 is refused rather than changed', async () => {
  const body = Buffer.from(withVariables('{"input":{"text":"坪"}}'))
  const cut = body.indexOf(Buffer.from('坪'))
  assertRefused(await post(Buffer.concat([body.subarray(0, cut), body.subarray(cut + 1)])))
})

test('deeply nested JSON is refused', async () => {
  assertRefused(await post(withVariables(`{"input":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)))
})

test('other content types are refused', async () => {
  for (const type of ['application/xml', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
    assertRefused(await post('{"query":"{ __typename }"}', type), 'BAD_USER_INPUT', 415)
  }
})

test('a request that a browser sends without asking first is refused, and can be let in', async () => {
  const search = new URLSearchParams({ query: '{ __typename }' })
  assertRefused(await gateway.request(`/graphql?${search}`))
  const allowed = await gateway.request(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
  assert.equal(allowed.status, 200)
  const open = await startToyGateway(toys, { CSRF_PREVENTION: 'off' })
  assert.equal((await open.request(`/graphql?${search}`)).status, 200)
  await open.close()
})

test('a mutation by GET is refused', async () => {
  const search = new URLSearchParams({ query: 'mutation { receive(input: { commandId: "c" }) { matter { id } } }' })
  const answer = await gateway.request(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
  assertRefused(answer, 'BAD_USER_INPUT', 405)
})

test('a kind of operation that the graph does not have is refused as what it is, and is no error of ours', async () => {
  const { status, errors } = await gateway.ask('subscription { anything }')
  assert.equal(status, 400)
  assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
  assert.equal(errors?.[0]?.message, 'the graph has no subscriptions')
  assert.doesNotMatch(gateway.log.join(''), /unexpected error/)
})

test('persisted queries are declined in the words clients know', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'x' } }
  const { errors } = await post(JSON.stringify({ extensions }))
  assert.equal(errors?.[0]?.extensions.code, 'PERSISTED_QUERY_NOT_SUPPORTED')
})

test('a wrong value is told by its place and what it must be, and is not repeated', async () => {
  const { errors } = await gateway.ask(ECHO, { input: { text: ['13800138000'] } })
  assert.equal(
    errors?.[0]?.message,
    'the value at input.text is not what it must be: String cannot represent a non string value',
  )
  const literal = await gateway.ask('{ echo(input: { text: 13800138000 }) }')
  assert.equal(literal.errors?.[0]?.message, 'String cannot represent a non string value')
})

test('neither is what stands where the syntax has no place for it', async () => {
  for (const [query, sentence] of [
    ['{ node(id "Zhang San") { id } }', 'Syntax Error: Expected ":", found String'],
    ['{ node(id: "x" "Zhang San: at home") { id } }', 'Syntax Error: Expected Name, found String'],
    ['{ node(id """Zhang San""") { id } }', 'Syntax Error: Expected ":", found BlockString'],
    ['{ node(id "㛃𠮷") { id } }', 'Syntax Error: Expected ":", found String'],
  ] as const) {
    const { errors } = await gateway.ask(query)
    assert.equal(errors?.[0]?.message, sentence)
  }
})

/** A sentence that was looked through from each of its characters on would take an hour. */
test('a key of half a megabyte is refused, and not repeated', async () => {
  for (const key of ['a.'.repeat(250_000), 'a'.repeat(500_000), ' cannot represent '.repeat(28_000)]) {
    const { errors, text } = await gateway.ask(ECHO, { input: { text: 'x', [key]: 1 } })
    assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    assert.ok(text.length < 1000)
  }
})

test('refusals are logged with their code and without what was sent', async () => {
  const token = `Bearer ${await toys.issuer.sign({ roles: ['seat'] })}`
  await gateway.ask(ECHO, { input: { text: { phone: 'LEAK-13800000000' } } }, { authorization: token })
  await gateway.ask(ECHO, { input: { text: 'LEAK\ud83d' } })
  await post('{"query":"LEAK')
  await gateway.ask('{ leakedField(name: "LEAK") }')
  await gateway.ask(ECHO, { input: { text: 'LEAK' } })
  const log = gateway.log.join('')
  assert.equal(log.match(/"code":"BAD_USER_INPUT"/g)?.length, 4)
  assert.doesNotMatch(log, /LEAK|13800000000|leakedField/)
  assert.ok(!log.includes(token.slice(7)))
})
