import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { MongoClient } from 'mongodb'
import { pino } from 'pino'
import { coordinatorAnswers } from '#shared/kafka/coordinator.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { Kafka, KafkaAdmin } from '#shared/kafka/port.ts'
import { type KafkaServer, startKafka } from './kafka.ts'
import { type Mongod, startMongod } from './mongod.ts'
import { freePort, isFree } from './ports.ts'

let home: string
const running = new Set<KafkaServer | Mongod>()

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'sizhi-native-'))
})

after(async () => {
  for (const server of running) await server.stop()
  await rm(home, { recursive: true })
})

async function mongodOn(port: number): Promise<Mongod> {
  const server = await startMongod({ port, dataDir: join(home, 'mongod') })
  running.add(server)
  return server
}

async function kafkaOn(port: number, dataDir = join(home, 'kafka')): Promise<KafkaServer> {
  const server = await startKafka({ port, dataDir })
  running.add(server)
  return server
}

async function withClient<T>(uri: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

test('mongod takes a transaction as soon as it is started, and finds its data again on another port', async () => {
  const first = await mongodOn(await freePort())
  await withClient(first.uri, (client) =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        await client.db('native').collection('kept').insertOne({ word: 'kept' }, { session })
      }),
    ),
  )
  await first.stop()
  const again = await mongodOn(await freePort())
  const found = await withClient(again.uri, (client) => client.db('native').collection('kept').findOne({}))
  assert.equal(found?.word, 'kept')
})

test('mongod comes back on the same data after kill -9', async () => {
  const port = await freePort()
  const first = await mongodOn(port)
  await withClient(first.uri, (client) => client.db('native').collection('journaled').insertOne({ word: 'kept' }))
  process.kill(first.pid, 'SIGKILL')
  await first.ended
  const again = await mongodOn(port)
  const found = await withClient(again.uri, (client) => client.db('native').collection('journaled').findOne({}))
  assert.equal(found?.word, 'kept')
  await again.stop()
  assert.ok(await isFree(port))
})

const topic = 'native.events.v1'

async function withKafka<T>(brokers: string, use: (kafka: Kafka, admin: KafkaAdmin) => Promise<T>): Promise<T> {
  const kafka = kafkajs({ brokers: [brokers], log: pino({ level: 'silent' }) })
  const admin = await kafka.admin()
  try {
    return await use(kafka, admin)
  } finally {
    await admin.close()
  }
}

async function sendOne(kafka: Kafka): Promise<void> {
  const sender = kafka.sender()
  try {
    await sender.send(topic, [{ partition: 0, key: 'stream', value: 'fact', headers: {} }])
  } finally {
    await sender.close()
  }
}

test('Kafka coordinates groups as soon as it is started, frees its port, and finds its data again on another one', async () => {
  const port = await freePort()
  const first = await kafkaOn(port)
  assert.ok(await coordinatorAnswers([first.brokers]))
  await withKafka(first.brokers, async (kafka, admin) => {
    await admin.ensureTopic(topic, 1)
    await sendOne(kafka)
  })
  await first.stop()
  assert.ok(await isFree(port))
  assert.equal(await coordinatorAnswers([first.brokers]), false)
  const again = await kafkaOn(await freePort())
  assert.deepEqual(await withKafka(again.brokers, (_, admin) => admin.endOffsets(topic)), [1n])
})

test('Kafka keeps its data where it was told, whatever letters path and locale have, and finds it there again', async (t) => {
  const { LC_ALL: locale } = process.env
  process.env.LC_ALL = 'C'
  t.after(() => {
    if (locale === undefined) delete process.env.LC_ALL
    else process.env.LC_ALL = locale
  })
  const parent = join(home, 'parent')
  const place = join(parent, '四治 \\u00e9')
  const first = await kafkaOn(await freePort(), join(place, 'kafka'))
  await first.stop()
  const again = await kafkaOn(await freePort(), join(place, 'kafka'))
  await again.stop()
  assert.deepEqual(await readdir(place), ['kafka'])
  assert.deepEqual(await readdir(parent), ['四治 \\u00e9'])
})
