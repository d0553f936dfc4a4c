import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { createClientTokenVerifier } from '#shared/identity/client-token.ts'
import { openToys, startToyGateway } from './testing/toy-gateway.ts'
import { ruleOfLaw } from './testing/toy-graph.ts'
import { startToySubgraph } from './testing/toy-subgraph.ts'

const { toys, gateway } = await openToys({ CORS_ORIGINS: 'https://desk.example, https://map.example' })

test('liveness and readiness, with the subgraphs by name', async () => {
  assert.equal((await gateway.request('/livez')).status, 200)
  const { status, text } = await gateway.request('/readyz')
  assert.equal(status, 200)
  assert.deepEqual(JSON.parse(text), {
    status: 'ok',
    checks: { supergraph: 'ok', 'smart-governance': 'ok', 'rule-of-law': 'ok' },
  })
})

test('a subgraph that is away degrades the gateway; it is ready, and well again when the subgraph is back', async () => {
  const law = await startToySubgraph(ruleOfLaw)
  const lame = await startToyGateway(toys, { SUBGRAPH_RULE_OF_LAW_URL: law.url })
  const ready = async () => {
    const { status, text } = await lame.request('/readyz')
    return { status, health: JSON.parse(text) }
  }
  await law.close()
  const { status, health } = await ready()
  assert.equal(status, 200)
  assert.deepEqual([health.status, health.checks['rule-of-law']], ['degraded', 'degraded'])
  const back = await startToySubgraph(ruleOfLaw, law.port)
  assert.equal((await ready()).health.status, 'ok')
  assert.equal((await lame.ask('{ grades { grade } }')).errors, undefined)
  await lame.close()
  await back.close()
})

test('metrics count requests by kind, fetches by subgraph, errors by code', async () => {
  await gateway.ask('{ recent { id } }')
  await gateway.ask('mutation { receive(input: { commandId: "c" }) { matter { id } } }')
  await gateway.ask('{ nothing }')
  const { text } = await gateway.request('/metrics')
  assert.match(text, /gateway_request_seconds_count\{service="gateway",kind="query"\} [1-9]/)
  assert.match(text, /gateway_request_seconds_count\{service="gateway",kind="mutation"\} 1/)
  assert.match(text, /gateway_request_seconds_count\{service="gateway",kind="refused"\} 1/)
  const fetched =
    /gateway_subgraph_request_seconds_count\{service="gateway",subgraph="smart-governance",kind="query",outcome="ok"\}/
  assert.match(text, fetched)
  assert.match(text, /gateway_errors_total\{code="BAD_USER_INPUT",service="gateway"\} 1/)
  assert.match(text, /gateway_executions_total\{by="engine",service="gateway"\} [2-9]/)
  assert.match(text, /gateway_errors_total\{code="INTERNAL",service="gateway"\} 0/)
})

test('the labels of metrics stay few, whatever clients send', async () => {
  const series = async () =>
    (await gateway.request('/metrics')).text.split('\n').filter((line) => line.startsWith('gateway_')).length
  await gateway.ask('query Warm { recent { id } }')
  const before = await series()
  for (let n = 0; n < 20; n++)
    await gateway.ask(`query Name${n} { f${n}: recent { id } }`, undefined, { 'x-request-id': `r${n}` })
  assert.equal(await series(), before)
})

test('the origins that are allowed, and no others, get CORS headers', async () => {
  const preflight = (origin: string) =>
    gateway.request('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,sizhi-receipts',
      },
    })
  const allowed = await preflight('https://map.example')
  assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://map.example')
  assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /sizhi-receipts/)
  assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null)
  const answer = await gateway.ask('{ __typename }', undefined, { origin: 'https://desk.example' })
  assert.match(answer.headers.get('access-control-expose-headers') ?? '', /x-request-id/)
})

test('without a setting no origin is allowed', async () => {
  const closed = await startToyGateway(toys)
  const { headers } = await closed.ask('{ __typename }', undefined, { origin: 'https://map.example' })
  await closed.close()
  assert.equal(headers.get('access-control-allow-origin'), null)
})

test('a request that names no host is the client’s fault, whether it was served before or not', async () => {
  const body = '{"query":"{ __typename }"}'
  for (let time = 0; time < 2; time++) {
    for (const host of ['[', '']) {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
      const head = ['POST /graphql HTTP/1.0', `Host: ${host}`, 'Content-Type: application/json']
      socket.end([...head, `Content-Length: ${body.length}`, '', body].join('\r\n'))
      assert.match(await text(socket), /^HTTP\/1\.1 400 .*"BAD_USER_INPUT"/s)
    }
    await gateway.ask('{ __typename }')
  }
})

/** What is answered to bytes that are sent as they are. */
async function sendRaw(url: string, bytes: string, more?: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(bytes)
  const dripping = setInterval(() => more && socket.writable && socket.write(more), 100)
  const answer = await text(socket)
  clearInterval(dripping)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const id = /x-request-id: (\S+)/i.exec(head)?.[1]
  return { status: Number(head.slice(9, 12)), id, body }
}

const POST = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

for (const [what, bytes, status, code] of [
  [
    'larger headers than are taken',
    `${POST}Authorization: Bearer ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'LIMIT_EXCEEDED',
  ],
  ['what is no HTTP', 'nonsense\r\n\r\n', 400, 'BAD_USER_INPUT'],
] as const) {
  test(`${what}: refused in the same form`, async () => {
    const answer = await sendRaw(gateway.url, bytes)
    const [error] = JSON.parse(answer.body).errors
    assert.equal(answer.status, status)
    assert.deepEqual(error.extensions, { code, requestId: answer.id })
  })
}

test('a request that trickles in ends when the time for a request does, in the same form', async () => {
  const hasty = await startToyGateway(toys, { LIMIT_REQUEST_MS: '300' })
  for (const bytes of [`${POST}Content-Length: 1000\r\n\r\n{`, POST]) {
    const { status, body } = await sendRaw(hasty.url, bytes, 'X')
    assert.equal(status, 408)
    assert.equal(JSON.parse(body).errors[0].extensions.code, 'LIMIT_EXCEEDED')
  }
  await hasty.close()
})

test('a request may be given longer than the server gives one by itself', async () => {
  const patient = await startToyGateway(toys, { LIMIT_REQUEST_MS: '600000' })
  assert.equal((await patient.ask('{ __typename }')).status, 200)
  await patient.close()
})

test('other paths are refused in the same form', async () => {
  const { status, errors, headers } = await gateway.request('/nothing')
  assert.equal(status, 404)
  assert.equal(errors?.[0]?.extensions.requestId, headers.get('x-request-id'))
})

test('GraphiQL comes whole from this machine', async () => {
  const { text, headers } = await gateway.request('/graphiql')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/)
  const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map(([, file]) => file ?? '')
    .filter((file) => file !== 'data:,')
  assert.equal(files.length, 5)
  for (const file of files) {
    assert.match(file, /^\/graphiql\//)
    const { status, text: content } = await gateway.request(file)
    assert.equal(status, 200)
    assert.ok(content.length > 100)
  }
})

test('the development issuer can be discovered', async () => {
  const { text } = await gateway.request('/.well-known/openid-configuration')
  const { issuer, jwks_uri } = JSON.parse(text)
  assert.equal(issuer, toys.issuer.issuer)
  const jwks = await (await fetch(jwks_uri)).json()
  assert.deepEqual(jwks, toys.issuer.jwks)
  const token = await toys.issuer.sign({ roles: ['seat'] })
  await createClientTokenVerifier([toys.issuer.trusted])(token)
})
