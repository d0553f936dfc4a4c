import type { TestContext } from 'node:test'
import { Kafka, logLevel } from 'kafkajs'
import { pino } from 'pino'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { freshNamespace, kafkaBrokers } from './servers.ts'
import { until } from './until.ts'

/** A topic of this test's own, deleted after it. */
export async function testTopic(t: TestContext, name = `${freshNamespace()}.events.v1`): Promise<string> {
  const admin = await kafkajs({ brokers: kafkaBrokers(), log: pino({ level: 'silent' }) }).admin()
  await admin.ensureTopic(name, PARTITIONS)
  await admin.close()
  t.after(() => deleteTopic(name))
  return name
}

export async function deleteTopic(topic: string): Promise<void> {
  const admin = new Kafka({ brokers: kafkaBrokers(), logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  await admin.deleteTopics({ topics: [topic] }).finally(() => admin.disconnect())
}

/** Every record the topic holds now, per partition in order. */
export async function readTopic(topic: string, brokers = kafkaBrokers()): Promise<InRecord[]> {
  const kafka = kafkajs({ brokers, log: pino({ level: 'silent' }) })
  const admin = await kafka.admin()
  const ends = await admin.endOffsets(topic)
  await admin.close()
  const records: InRecord[] = []
  const wanted = ends.reduce((sum, end) => sum + end, 0n)
  const consumer = await kafka.consume({
    topic,
    group: freshNamespace(),
    startAt: async () => 0n,
    onBatch: async (batch) => void records.push(...batch.records),
  })
  await until(() => BigInt(records.length) >= wanted)
  await consumer.stop()
  return records
}
