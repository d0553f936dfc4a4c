import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import kafkajsModule from 'kafkajs'
import { pino } from 'pino'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { deleteTopic, testTopic } from '#shared/testing/topic.ts'
import { kafkajs } from './kafkajs.ts'
import { kafkajsAdmin } from './kafkajs-admin.ts'

/** Node warns of a kind of mistake once in a process: listened to from the start. */
const warnings: string[] = []
process.on('warning', (warning) => warnings.push(warning.name))

const log = pino({ level: 'silent' })
const kafka = kafkajs({ brokers: kafkaBrokers(), log })

test('a topic is made once, kept forever, and its end offsets are told per partition', async (t) => {
  const admin = await kafka.admin()
  t.after(() => admin.close())
  const topic = await testTopic(t)
  await admin.ensureTopic(topic, 4)
  const standing = await admin.topics()
  assert.deepEqual([standing.has(topic), standing.has(`${topic}.none`)], [true, false])
  assert.deepEqual(await admin.endOffsets(topic), [0n, 0n, 0n, 0n])
  const sender = kafka.sender()
  t.after(() => sender.close())
  await sender.send(topic, [{ partition: 2, key: 'k', value: 'v', headers: {} }])
  assert.deepEqual(await admin.endOffsets(topic), [0n, 0n, 1n, 0n])
})

test('two that make the same topic at the same moment both succeed', async (t) => {
  const topic = freshNamespace()
  const admins = await Promise.all([kafka.admin(), kafka.admin()])
  t.after(() => Promise.all(admins.map((admin) => admin.close())))
  t.after(() => deleteTopic(topic))
  await Promise.all(admins.map((admin) => admin.ensureTopic(topic, 4)))
  assert.equal((await admins[0].endOffsets(topic)).length, 4)
})

test('a topic with other partitions, or one that forgets, is refused with its name', async (t) => {
  const admin = await kafka.admin()
  t.after(() => admin.close())
  const topic = await testTopic(t)
  await assert.rejects(admin.ensureTopic(topic, 12), { code: 'TOPIC_MISMATCH', message: new RegExp(topic) })
  const compacted = freshNamespace()
  await createCompacted(compacted)
  t.after(() => deleteTopic(compacted))
  await assert.rejects(admin.ensureTopic(compacted, 4), { code: 'TOPIC_MISMATCH', message: /cleanup\.policy=compact/ })
})

test('a connection that waits for nothing sets no timer, and Node has nothing to warn of', async (t) => {
  const admin = await kafka.admin()
  await admin.endOffsets(await testTopic(t))
  await admin.close()
  assert.deepEqual(warnings, [])
})

/** What of kafkajs asks any broker that there is. */
const { prototype: pool } = createRequire(import.meta.url)('kafkajs/src/cluster/brokerPool')

test('a broker that dies under a question is no fault of the program: it may pass', async (t) => {
  const admin = await kafka.admin()
  t.after(() => admin.close())
  const topic = await testTopic(t)
  const dying = t.mock.method(pool, 'withBroker', async () => null)
  const isNoAnswer = ({ code, cause }: { code: string; cause: unknown }) =>
    code === 'KAFKA_DOES_NOT_ANSWER' && cause instanceof TypeError
  await assert.rejects(admin.topics(), isNoAnswer)
  await assert.rejects(admin.ensureTopic(topic, 4), isNoAnswer)
  dying.mock.restore()
  assert.ok((await admin.topics()).has(topic))
})

test('a broker that says nothing is not waited for without an end', async (t) => {
  const admin = await kafkajsAdmin({ brokers: kafkaBrokers(), log }, 1000)
  t.after(() => admin.close())
  t.mock.method(pool, 'withBroker', () => new Promise(() => {}))
  await assert.rejects(admin.topics(), /longer than 1000 ms/)
})

async function createCompacted(topic: string): Promise<void> {
  const admin = new kafkajsModule.Kafka({ brokers: kafkaBrokers(), logLevel: 0 }).admin()
  await admin.connect()
  const configEntries = [{ name: 'cleanup.policy', value: 'compact' }]
  await admin.createTopics({ topics: [{ topic, numPartitions: 4, configEntries }] })
  await admin.disconnect()
}
