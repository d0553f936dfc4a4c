import type { Db, MongoClient } from 'mongodb'
import { recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { type ViewStore, viewStore } from '#shared/eventsourcing/generations.ts'
import type { Kafka, OutRecord } from '#shared/kafka/port.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { mongoUri, uniqueName } from '#shared/testing/mongo.ts'
import { pillar } from '../services/smart-governance/src/main.ts'
import { benchTopic, dataClassOf } from './relayed.ts'

/** All of smart-governance's views, their counters and indexes, on a database and a topic of the benchmark's own. */
export type BenchViews = { client: MongoClient; db: Db; kafka: Kafka; store: ViewStore; remove(): Promise<void> }

export async function benchViews(): Promise<BenchViews> {
  const client = await connectMongo(mongoUri())
  const db = client.db(uniqueName('bench'))
  await ensureCommitIndexes(db)
  const { kafka, topic, remove } = await benchTopic()
  const mechanisms = pillar.mechanisms.flatMap(({ projected }) => projected ?? [])
  return {
    client,
    db,
    kafka,
    store: viewStore(db, { topic, mechanisms }),
    async remove() {
      await db.dropDatabase()
      await client.close()
      await remove()
    },
  }
}

const encode = recordEncoder({ pillar: pillar.name, dataClassOf })

/** Sends commits in batches of the relay's size. */
export async function publish(kafka: Kafka, topic: string, commits: readonly Commit[]): Promise<void> {
  const sender = kafka.sender()
  try {
    for (let from = 0; from < commits.length; from += 2000) {
      const records: OutRecord[] = commits.slice(from, from + 2000).flatMap(encode)
      for (const part of inParts(records, 500)) await sender.send(topic, part)
    }
  } finally {
    await sender.close()
  }
}

export function* inParts<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
