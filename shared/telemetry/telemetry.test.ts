import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { describeError } from './describe-error.ts'
import { type HealthChecks, readHealth, serveHealth } from './health.ts'
import { createLogger } from './logger.ts'
import { boundedLabel, counter, createRegistry, duration, gauge } from './metrics.ts'

function capture() {
  const lines: string[] = []
  const log = createLogger({ service: 'test', level: 'info' }, { write: (line) => void lines.push(line) })
  return { log, lines }
}

test('log lines carry no credentials, variables or personal data, at the top or one level down', () => {
  const { log, lines } = capture()
  const secret = { token: 'leak', authorization: 'leak', phone: 'leak', variables: { a: 'leak' }, description: 'leak' }
  log.warn({ ...secret, request: secret, code: 'FORBIDDEN' }, 'refused')
  assert.equal(lines.length, 1)
  assert.ok(!lines[0]?.includes('leak'))
  assert.ok(lines[0]?.includes('"code":"FORBIDDEN"'))
  assert.ok(lines[0]?.includes('"service":"test"'))
})

test('an error is logged by name, code and frames; its message, which may repeat data, is not', () => {
  const { log, lines } = capture()
  const cause = Object.assign(new Error('duplicate key { phone: "13800000000" }'), { code: 11000 })
  log.error({ err: new Error('could not store 13800000000', { cause }) }, 'failed')
  assert.ok(!lines[0]?.includes('13800000000'))
  const { err } = JSON.parse(lines[0] ?? '')
  assert.equal(err.cause.code, '11000')
  assert.match(err.at[0], /telemetry\.test\.ts/)
})

test('a fault of the program keeps its message', () => {
  assert.equal(describeError(new TypeError('x is not a function')).message, 'x is not a function')
  assert.deepEqual(describeError('thrown text'), { name: 'string' })
})

test('a message of several lines that looks like frames is not taken for them', () => {
  const { at } = describeError(new Error('first\n    at second 13800000000'))
  assert.ok(at && at.length > 0)
  assert.ok(!JSON.stringify(at).includes('13800000000'))
})

const state = (state: 'ok' | 'degraded' | 'down') => ({ read: () => state, orElse: 'down' as const })

async function ready(checks: HealthChecks) {
  const app = fastify()
  serveHealth(app, checks, createRegistry('test'))
  const response = await app.inject('/readyz')
  await app.close()
  return { code: response.statusCode, body: response.json() }
}

test('readiness names its checks: 200 while ok or degraded, 503 when down', async () => {
  assert.deepEqual(await ready({ store: state('ok'), kafka: state('degraded') }), {
    code: 200,
    body: { status: 'degraded', checks: { store: 'ok', kafka: 'degraded' } },
  })
  assert.deepEqual(await ready({ store: state('down'), kafka: state('degraded') }), {
    code: 503,
    body: { status: 'down', checks: { store: 'down', kafka: 'degraded' } },
  })
  assert.equal((await ready({})).body.status, 'ok')
})

test('a check that throws or never answers counts as its `orElse`', async () => {
  const never = { read: () => new Promise<never>(() => {}), orElse: 'degraded' } as const
  const throws = { read: () => Promise.reject(new Error('away')), orElse: 'down' } as const
  const { checks } = await readHealth({ never, throws }, 1)
  assert.deepEqual(checks, { never: 'degraded', throws: 'down' })
})

test('liveness and metrics answer', async () => {
  const app = fastify()
  const registry = createRegistry('test')
  counter(registry, { name: 'refused_total', help: 'Refused requests', labels: ['code'] }).inc({ code: 'FORBIDDEN' })
  duration(registry, { name: 'seconds', help: 'Durations' }).observe(0.2)
  gauge(registry, { name: 'lag', help: 'Lag' }, () => 7)
  serveHealth(app, {}, registry)
  assert.equal((await app.inject('/livez')).statusCode, 200)
  const { payload } = await app.inject('/metrics')
  await app.close()
  assert.match(payload, /refused_total\{code="FORBIDDEN",service="test"\} 1/)
  assert.match(payload, /lag\{service="test"\} 7/)
  assert.match(payload, /process_cpu_seconds_total/)
})

test('a figure that cannot be read, at once or ever, keeps no other back', async () => {
  const registry = createRegistry('test')
  const failing = () => {
    throw new Error('the store is away')
  }
  gauge(registry, { name: 'failing', help: 'Fails' }, failing)
  gauge(registry, { name: 'silent', help: 'Never answers' }, () => new Promise<number>(() => {}))
  gauge(registry, { name: 'lag', help: 'Lag' }, () => 7)
  const text = await registry.metrics()
  assert.match(text, /^failing\{service="test"\} nan$/im)
  assert.match(text, /^silent\{service="test"\} nan$/im)
  assert.match(text, /^lag\{service="test"\} 7$/m)
})

test('a bounded label lets only known values through', () => {
  const label = boundedLabel(['a'])
  assert.deepEqual([label('a'), label('b')], ['a', 'other'])
})
