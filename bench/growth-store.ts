import type { Db } from 'mongodb'
import { pino } from 'pino'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { rebuild } from '#shared/eventsourcing/rebuild.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { storeConfig } from '#shared/pillar/config.ts'
import { storesOf } from '#shared/pillar/open.ts'
import { mongoUri, uniqueName } from '#shared/testing/mongo.ts'
import { kafkaBrokers } from '#shared/testing/servers.ts'
import { pillar } from '../services/smart-governance/src/main.ts'
import type { ReadAppeal } from '../services/smart-governance/src/matter/import.ts'
import { appeals, communityOf, historyOf, lifeOf, take } from './matters.ts'
import { inParts } from './views.ts'

/** A district of so many matters and its views, as a stack of this namespace finds them. */
export type Filled = {
  namespace: string
  db: Db
  admin: Db
  /** Events of the commit store a second, when the views were made of it. */
  rebuilt: number
  /** Numbers of matters that are being worked on. */
  numbers: string[]
  /** Some of those that are closed, of all times alike. */
  sample: ReadAppeal[]
  remove(): Promise<void>
}

/** One matter of twenty is being worked on: received, transferred or accepted; the others are closed history. */
const ONE_OPEN_OF = 20

export async function fillStore(matters: number): Promise<Filled> {
  const client = await connectMongo(mongoUri())
  const namespace = uniqueName('growth')
  const config = storeConfig.omit({ SIZHI_MASTER_KEY: true }).parse({
    MONGODB_URI: mongoUri(),
    KAFKA_BROKERS: kafkaBrokers().join(),
    SIZHI_NAMESPACE: namespace,
  })
  const log = pino({ level: 'silent' })
  const { db, kafka, views, viewsGroup: group } = await storesOf(client, pillar, config, log)
  await ensureCommitIndexes(db)
  const told = await fill(db, matters)
  const admin = await kafka.admin()
  for (const topic of views.topics) await admin.ensureTopic(topic, PARTITIONS)
  await admin.close()
  const began = performance.now()
  const { events } = await rebuild(views, { kafka, group, log })
  const rebuilt = (events * 1000) / (performance.now() - began)
  async function remove() {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
    for (const { name } of databases) if (name.startsWith(`${namespace}-`)) await client.db(name).dropDatabase()
    await client.close()
  }
  return { namespace, db, admin: client.db('admin'), rebuilt, ...told, remove }
}

async function fill(db: Db, matters: number): Promise<Pick<Filled, 'numbers' | 'sample'>> {
  // Of a file's rows some are not understood.
  const source = appeals(Math.ceil(matters * 1.1) + 100)
  const numbers: string[] = []
  const sample: ReadAppeal[] = []
  const between = Math.max(2, Math.floor(matters / 1000))
  const communities = new Map<string | undefined, Commit | undefined>()
  // The next ones are made while MongoDB stores these.
  let storing: Promise<unknown> = Promise.resolve()
  for (const part of inParts(
    Array.from({ length: matters }, (_, index) => index),
    1000,
  )) {
    const commits = part.flatMap((index) => {
      const [appeal] = take(source, 1) as [ReadAppeal]
      communities.set(appeal.command.area.communityId, communityOf(appeal))
      if (index % ONE_OPEN_OF !== 0) {
        if (index % between === 1) sample.push(appeal)
        return historyOf(appeal)
      }
      numbers.push(numberOf(index))
      return underWay(appeal, index / ONE_OPEN_OF)
    })
    // They have left long ago.
    const stored = commits.map(({ pending: _, ...commit }) => commit)
    await storing
    storing = db.collection('commits').insertMany(stored, { ordered: false })
  }
  await storing
  await db.collection('commits').insertMany([...communities.values()].filter((commit) => commit !== undefined))
  return { numbers, sample }
}

/** The `count`-th of those in work: one of ten is urgent. */
function underWay(appeal: ReadAppeal, count: number): Commit[] {
  const life = lifeOf(appeal, {
    number: numberOf(count * ONE_OPEN_OF),
    urgency: count % 10 === 0 ? 'urgent' : 'normal',
  })
  return life.slice(0, 1 + (count % 3))
}

const numberOf = (index: number) => `坪-20180101-${String(index / ONE_OPEN_OF).padStart(5, '0')}`
