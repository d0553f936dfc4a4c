import type { TestContext } from 'node:test'
import { Kafka, logLevel } from 'kafkajs'
import { pino } from 'pino'
import type { Commit } from '#shared/eventsourcing/commit.ts'
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

/** Ids of events by stream, in the stream's order. */
export type Told = Map<string, string[]>

/**
 * What a consumer makes of records that keeps to the AsyncAPI document: with a new epoch it begins anew, what an earlier
 * one still says and what it has seen it drops, and a missing version stops it.
 */
export function consumed(records: readonly InRecord[]): Told {
  let epoch = 1
  let told: Told = new Map()
  for (const { key, headers } of records) {
    const { ce_epoch = '1', ce_sequence = '', ce_id = '' } = headers
    if (Number(ce_epoch) < epoch) continue
    if (Number(ce_epoch) > epoch) [epoch, told] = [Number(ce_epoch), new Map()]
    const before = told.get(key) ?? []
    if (Number(ce_sequence) <= before.length) continue
    if (Number(ce_sequence) > before.length + 1) throw new Error(`${key} has no version ${before.length + 1}`)
    told.set(key, [...before, ce_id])
  }
  return told
}

/** What a store has to tell. */
export function tellable(commits: readonly Commit[]): Told {
  const told: Told = new Map()
  for (const { stream, _id, events } of commits.toSorted((a, b) => a.seq - b.seq)) {
    told.set(stream, [...(told.get(stream) ?? []), ...events.map((_, index) => `${_id.toHexString()}/${index}`)])
  }
  return told
}
