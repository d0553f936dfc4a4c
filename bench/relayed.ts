import { setTimeout as pause } from 'node:timers/promises'
import type { Db, MongoClient } from 'mongodb'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { type Relay, startRelay } from '#shared/eventsourcing/relay.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { Kafka } from '#shared/kafka/port.ts'
import { uniqueName } from '#shared/testing/mongo.ts'
import { kafkaBrokers } from '#shared/testing/servers.ts'
import { deleteTopic } from '#shared/testing/topic.ts'
import { silent } from '#shared/testing/views.ts'
import { matterEvents } from '../services/smart-governance/src/matter/events.ts'

/** A commit store's database and topic, with the relay between them. */
export type Relayed = {
  db: Db
  relay: Relay
  /** Nothing of one round is left to do in the next. */
  drained(): Promise<void>
  remove(): Promise<void>
}

export async function relayed(client: MongoClient): Promise<Relayed> {
  const db = client.db(uniqueName('bench'))
  await ensureCommitIndexes(db)
  const { kafka, topic, remove } = await benchTopic()
  const relay = startRelay({ db, topic, pillar: 'smart-governance', kafka, log: silent, dataClassOf })
  return {
    db,
    relay,
    async drained() {
      while ((await relay.status()).lag.pending > 0) await pause(20)
    },
    async remove() {
      await relay.stop()
      await db.dropDatabase()
      await remove()
    },
  }
}

/** A topic of this benchmark's own. */
export async function benchTopic(): Promise<{ kafka: Kafka; topic: string; remove(): Promise<void> }> {
  const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })
  const topic = `${uniqueName('bench')}.events.v1`
  const admin = await kafka.admin()
  await admin.ensureTopic(topic, PARTITIONS).finally(() => admin.close())
  return { kafka, topic, remove: () => deleteTopic(topic) }
}

export function dataClassOf(type: string) {
  return Reflect.get(matterEvents.definitions, type).dataClass
}
