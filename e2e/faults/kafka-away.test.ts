import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '#shared/testing/until.ts'
import { type People, people, type Received, receiveMatter, registerDistrict, sendWell, UNIT } from '../district.ts'
import { type OwnServer, startOwnKafka } from '../servers.ts'
import { type Stack, startStack } from '../stack.ts'
import { gapsIn, openStores, type Stores } from '../stores.ts'

let kafka: OwnServer
let stack: Stack
let stores: Stores
let who: People

before(async () => {
  kafka = await startOwnKafka()
  stack = await startStack({ env: kafka.env })
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
  await stores.caughtUp()
})

after(async () => {
  await stores.close()
  await stack.stop()
  await kafka.stop()
})

const VERSION = 'query($id: ID!) { matter(id: $id) { version } }'

/** A matter received and transferred, and the receipt of the transfer. */
async function transferred(): Promise<Received> {
  const { id } = await receiveMatter(stack, who.seat)
  const { receipt } = await sendWell(stack, who.seat, 'transferMatter', { matterId: id, unitId: UNIT })
  return { id, receipt: receipt.token }
}

const kafkaIs = (state: string) => async () => (await stack.service.health()).checks.kafka === state

test('without Kafka commands are accepted and answered, readiness is 200 and names it, and a receipt gives a STALE notice', async () => {
  await kafka.kill()
  const { id, receipt } = await transferred()

  const { data, errors, extensions } = await stack.graph(VERSION, { id }, who.seat, { 'sizhi-receipts': receipt })
  assert.deepEqual(errors, [])
  assert.deepEqual(data, { matter: null })
  assert.deepEqual(extensions.notices, [{ code: 'STALE', service: 'smart-governance', stream: id }])

  await until(kafkaIs('degraded'))
  assert.deepEqual(await stack.service.health(), {
    code: 200,
    status: 'degraded',
    checks: { store: 'ok', views: 'ok', kafka: 'degraded', parked: 'ok' },
  })
  assert.equal((await stack.gateway.health()).code, 200)
})

test('a service that starts without Kafka is ready too, and accepts commands', async () => {
  await kafka.kill()
  await stack.service.kill()
  await stack.service.start()
  assert.equal((await stack.service.health()).checks.kafka, 'degraded')
  await transferred()
})

test('when Kafka is back everything leaves and is seen, by itself', async () => {
  await kafka.kill()
  await until(kafkaIs('degraded'))
  await transferred()
  await kafka.start()
  await stores.viewsAreFolds()
  const commits = await stores.commits()
  const records = (await stores.records()).filter(({ key }) => commits.some(({ stream }) => stream === key))
  assert.deepEqual(gapsIn(records), [])
  assert.deepEqual(new Set(records.map(({ key }) => key)), new Set(commits.map(({ stream }) => stream)))
  await until(kafkaIs('ok'))
  const { id, receipt } = await transferred()
  await until(async () => {
    const { data } = await stack.graph(VERSION, { id }, who.seat, { 'sizhi-receipts': receipt })
    return JSON.stringify(data) === JSON.stringify({ matter: { version: 2 } })
  })
})

test('that Kafka is away is noticed although nobody writes, and that it is back too', async () => {
  await until(kafkaIs('ok'))
  await stores.settledCounts()
  await kafka.kill()
  await until(kafkaIs('degraded'))
  await kafka.start()
  await until(kafkaIs('ok'))
})
