import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { launch, type ServerProcess, untilReady } from './process.ts'
import { markOf } from './running.ts'

let dataDir: string
const started: ServerProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sizhi-process-'))
})

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  await rm(dataDir, { recursive: true })
})

async function run(script: string, graceMs = 5000): Promise<ServerProcess> {
  const args = ['-e', `${script}; console.log('up'); setInterval(() => {}, 1000)`]
  const server = await launch({ command: process.execPath, args, dataDir, graceMs })
  started.push(server)
  return server
}

const saysUp = (server: ServerProcess) => async () => (await server.lastLines(5)).includes('up')

test('stop asks first: a server that listens ends by itself', async () => {
  const server = await run(`process.on('SIGTERM', () => process.exit(7))`)
  await untilReady('server', server, saysUp(server))
  await server.stop()
  assert.equal(await server.ended, 'exit code 7')
  assert.equal(markOf(server.pid), undefined)
})

test('stop ends a server that does not listen', async () => {
  const server = await run(`process.on('SIGTERM', () => {})`, 50)
  await untilReady('server', server, saysUp(server))
  await server.stop()
  assert.equal(await server.ended, 'signal SIGKILL')
})

test('a server that ends before it is ready is reported with its last words', async () => {
  const server = await run(`console.log('disk full'); process.exit(3)`)
  await assert.rejects(
    untilReady('Kafka', server, async () => false),
    /Kafka ended by itself \(exit code 3\); its last words:\ndisk full/,
  )
})

test('a server left behind on the same data is stopped before the next one starts', async () => {
  const left = await run('')
  const next = await run('')
  assert.equal(markOf(left.pid), undefined)
  assert.ok(next.running())
})

test('a pid that now belongs to another process is left alone', async () => {
  await writeFile(join(dataDir, 'server.pid'), `${process.pid} 1`)
  const server = await run('')
  assert.ok(server.running())
})

test('a command that does not exist is an exception, not a silent server', async () => {
  await assert.rejects(launch({ command: 'no-such-server', args: [], dataDir }), /ENOENT/)
})
