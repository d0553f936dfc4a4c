import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type CutProxy, startCutProxy } from '#shared/testing/cut-proxy.ts'
import { mongodbUri } from '#shared/testing/servers.ts'
import { until } from '#shared/testing/until.ts'
import { insist, type People, people, receiveMatter, registerDistrict, send, someMatter, UNIT } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'

let proxy: CutProxy
let stack: Stack
let stores: Stores
let who: People

before(async () => {
  const { hostname, port } = new URL(mongodbUri())
  proxy = await startCutProxy({ host: hostname, port: Number(port) })
  const MONGODB_URI = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`
  // The service gives a commit up after 8 s; a busy machine must not make the gateway give up first.
  stack = await startStack({ env: { MONGODB_URI, LIMIT_SUBGRAPH_MS: '25000' } })
  stores = await openStores({ ...stack, env: { ...stack.env, MONGODB_URI: mongodbUri() } })
  who = await people(stack)
  await registerDistrict(stack)
})

after(async () => {
  proxy.heal()
  await stores.close()
  await stack.stop()
  await proxy.close()
})

const VERSION = 'query($id: ID!) { matter(id: $id) { version } }'
const commitsOf = async (id: string) => (await stores.commits()).filter(({ command }) => command.id === id)

/** Each with what it is sent with, before the store went. */
async function someCommands(): Promise<[token: string, mutation: string, input: object][]> {
  const { id } = await receiveMatter(stack, who.seat)
  const reporter = { name: '李四', phone: '13800138000' }
  return [
    [who.seat, 'receiveMatter', someMatter({ description: '路灯不亮', reporter })],
    [who.citizen, 'receiveMatter', someMatter({ description: '路灯不亮' })],
    [who.seat, 'transferMatter', { matterId: id, unitId: UNIT, remark: '请尽快' }],
    [await stack.token({ roles: ['data-officer'] }), 'renameUnit', { unitId: UNIT, name: '城管局' }],
  ]
}

test('without MongoDB a command fails with a code and nothing half done; the same command id then succeeds once', async () => {
  const commands = (await someCommands()).map(([token, mutation, input]) => ({
    token,
    mutation,
    input: { ...input, commandId: randomUUID() },
  }))
  const before = await stores.settledCounts()
  proxy.refuse()
  const refused = await Promise.all(commands.map(({ token, mutation, input }) => send(stack, token, mutation, input)))
  for (const { payload, codes } of refused) {
    assert.equal(payload, undefined)
    assert.deepEqual(codes, ['STORE_UNAVAILABLE'])
  }
  assert.deepEqual(await stores.counts(), before)

  proxy.heal()
  for (const { token, mutation, input } of commands) {
    await insist(stack, token, mutation, input)
    await insist(stack, token, mutation, input)
    assert.equal((await commitsOf(input.commandId)).length, 1)
  }
})

test('queries fail with the same code, whoever asks, and readiness says that the store is down', async () => {
  const { id } = await receiveMatter(stack, who.seat)
  proxy.refuse()
  const tokens = [who.seat, who.citizen, who.auditor]
  for (const { data, errors } of await Promise.all(tokens.map((token) => stack.graph(VERSION, { id }, token)))) {
    assert.deepEqual(data, { matter: null })
    assert.deepEqual(
      errors.map(({ extensions }) => extensions.code),
      ['STORE_UNAVAILABLE'],
    )
  }
  const { code, checks } = await stack.service.health()
  assert.deepEqual([code, checks.store], [503, 'down'])
  proxy.heal()
})

test('an answer that is lost leaves the outcome unknown, and the same command id then tells it', async () => {
  const isWell = async () => (await stack.service.health()).code === 200
  const attempt = async () => {
    await until(isWell)
    const { id } = await receiveMatter(stack, who.seat)
    const input = { matterId: id, unitId: UNIT, commandId: randomUUID() }
    proxy.loseAnswers()
    const { codes } = await send(stack, who.seat, 'transferMatter', input)
    proxy.heal()
    return { input, codes }
  }
  let { input, codes } = await attempt()
  // On a busy machine the store may be known to be away before the command has left.
  for (let tries = 1; codes[0] === 'STORE_UNAVAILABLE' && tries < 5; tries++) {
    assert.deepEqual(await commitsOf(input.commandId), [])
    ;({ input, codes } = await attempt())
  }
  assert.deepEqual(codes, ['OUTCOME_UNKNOWN'])
  await insist(stack, who.seat, 'transferMatter', input)
  assert.equal((await commitsOf(input.commandId)).length, 1)
})

test('all heals by itself: the views catch up, and readiness is 200', async () => {
  await stores.viewsAreFolds()
  await until(async () => (await stack.service.health()).code === 200)
})
