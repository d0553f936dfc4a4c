import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { freePort } from '../native/ports.ts'
import { isProblem } from '../problem.ts'
import { holderOf } from './port-holder.ts'
import { portOf } from './ports.ts'

const variables = ['GATEWAY_PORT', 'MONGODB_PORT'] as const
const before = variables.map((name) => [name, process.env[name]] as const)
const inUse = createServer()

after(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  inUse.close()
})

async function sentenceOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => assert.fail('it was not refused'),
    (reason: unknown) => reason,
  )
  assert.ok(isProblem(error))
  return error.message
}

test('a port in use is one sentence: who has it, what needs it, and what moves it', async () => {
  const port = await freePort()
  await once(inUse.listen(port, '127.0.0.1'), 'listening')
  process.env.GATEWAY_PORT = String(port)
  process.env.MONGODB_PORT = String(port)
  const holder = holderOf(port)
  if (process.platform === 'linux') assert.match(holder ?? '', new RegExp(`, process ${process.pid}$`))
  const by = holder ? ` by ${holder}` : ''
  assert.equal(
    await sentenceOf(portOf('gateway')),
    `Port ${port}, which the gateway needs, is in use${by}: stop that or set GATEWAY_PORT to another port.`,
  )
  assert.match(
    await sentenceOf(portOf('mongodb')),
    /, set MONGODB_PORT to another port or give its address in MONGODB_URI/,
  )
})

test('a free port is taken as it is', async () => {
  const port = await freePort()
  process.env.GATEWAY_PORT = String(port)
  assert.equal(await portOf('gateway'), port)
  assert.equal(holderOf(port), undefined)
})

test('what is no port is told', async () => {
  process.env.GATEWAY_PORT = 'forty'
  assert.match(await sentenceOf(portOf('gateway')), /^GATEWAY_PORT must be a port/)
})
