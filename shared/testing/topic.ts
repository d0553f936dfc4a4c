import type { TestContext } from 'node:test'
import { Kafka, logLevel } from 'kafkajs'
import { pino } from 'pino'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { freshNamespace, kafkaBrokers } from './servers.ts'

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
