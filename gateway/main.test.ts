import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { startToys, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
before(async () => {
  toys = await startToys()
})
after(() => toys.close())

const script = fileURLToPath(new URL('main.ts', import.meta.url))

function run(
  changes: Record<string, string> = {},
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [script], {
    env: { ...toys.env, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  assert.ok(child.stdout && child.stderr)
  return child
}

/** Resolves with the port as soon as the log tells it. */
function portOf(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let log = ''
  child.stdout?.on('data', (chunk) => {
    log += chunk
    const port = /"port":(\d+)/.exec(log)?.[1]
    if (port) resolve(Number(port))
  })
  child.once('exit', () => reject(new Error(`it did not listen: ${log}`)))
  return promise
}

function ask(port: number, query: string, agent: Agent): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const headers = { 'content-type': 'application/json' }
  request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent }, (response) =>
    resolve(text(response)),
  )
    .on('error', reject)
    .end(JSON.stringify({ query }))
  return promise
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal}: what is being answered is answered, nothing new is taken, the exit code is 0`, async () => {
    const child = run()
    const port = await portOf(child)
    const agent = new Agent({ keepAlive: true })
    await ask(port, '{ __typename }', agent)
    toys.matters.seen.length = 0
    const slow = ask(port, '{ slow(ms: 700) }', agent)
    while (toys.matters.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const exited = once(child, 'exit')
    child.kill(signal)
    assert.deepEqual(JSON.parse(await slow).data, { slow: 'at last' })
    assert.deepEqual(await exited, [0, null])
    await assert.rejects(ask(port, '{ __typename }', new Agent()))
    agent.destroy()
  })
}

test('what never ends is given up after the grace period', async () => {
  const child = run({ SHUTDOWN_GRACE_MS: '100', LIMIT_SUBGRAPH_MS: 'off', LIMIT_REQUEST_MS: 'off' })
  const port = await portOf(child)
  toys.matters.seen.length = 0
  toys.matters.instead.push(() => {})
  const endless = ask(port, '{ slow(ms: 1) }', new Agent())
  while (toys.matters.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await assert.rejects(endless)
  assert.deepEqual(await exited, [0, null])
})

test('a collector of traces that is away does not make a crash of the end', async () => {
  const child = run({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_EXPORTER_OTLP_TIMEOUT: '500' })
  const [log, words] = [text(child.stdout), text(child.stderr)]
  const port = await portOf(child)
  const agent = new Agent()
  await ask(port, '{ __typename }', agent)
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  assert.deepEqual(await exited, [0, null])
  for (const line of ['while stopping', 'the gateway has stopped']) assert.ok((await log).includes(`"msg":"${line}"`))
  assert.equal(await words, '')
})

async function lastWords(changes: Record<string, string>): Promise<{ code: number; words: string }> {
  const child = run(changes)
  const words = text(child.stderr)
  const [code] = await once(child, 'exit')
  return { code, words: await words }
}

test('what a person can put right is one sentence, without a stack', async () => {
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const address = busy.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  for (const [changes, sentence] of [
    [{ PORT: port }, 'The gateway cannot start: the port is in use: stop what uses it, or set PORT to another.\n'],
    [{ PORT: 'x' }, 'The gateway cannot start: PORT must be a whole number from 0 to 65535.\n'],
    [
      { NODE_ENV: 'production', SIZHI_DEV_ISSUER: '0', LIMIT_DEPTH: 'off' },
      'The gateway cannot start: LIMIT_DEPTH cannot be off in production.\n',
    ],
  ] as const) {
    assert.deepEqual(await lastWords(changes), { code: 1, words: sentence })
  }
  busy.close()
})
