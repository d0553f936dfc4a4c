import { ObjectId } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { InRecord, Kafka, KafkaAdmin } from '#shared/kafka/port.ts'
import { type Range, scanRecords } from '#shared/kafka/read-records.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Commit } from './commit.ts'
import { epochIn, epochsOf, topicIn } from './epoch.ts'
import { readCheckpoints, readGeneration, type ViewStore } from './generations.ts'

/** The store and its topics do not belong together any more: everything must be told anew, in topics of a new epoch. */
export class TopicsDiffer extends Error {
  readonly code: 'STORE_BEHIND_TOPICS' | 'TOPICS_LOST'
  constructor(code: TopicsDiffer['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** A topic, and what of it the views have not seen. */
export type Unseen = { topic: string; range: Range }

/**
 * Throws TopicsDiffer where the topics hold commits that this store does not have (it was restored from a backup), or no
 * longer hold what the store's views have seen of them (Kafka has lost it). Whatever the views have seen was in the store
 * when they saw it, so only what came after it is looked at: mostly nothing.
 */
export async function checkTopics(views: ViewStore, kafka: Pick<Kafka, 'admin' | 'consume'>): Promise<void> {
  const admin = await kafka.admin()
  const unseen = await unseenBy(views, admin).finally(() => admin.close())
  for (const each of unseen) {
    const { topic, range } = each
    if (epochIn(topic) > epochIn(views.topic)) throw behind(`${topic} has been begun`)
    if (range.from.some((seen, partition) => seen > (range.to[partition] ?? 0n))) throw lost(topic)
    await scanLost(views, kafka, each, async (records) => {
      if (records.length > 0) throw behind(`${topic} has commits that the store does not have`)
      return true
    })
  }
  if (!unseen.some(({ topic }) => topic === views.topic) && (await hasTold(views))) throw lost(views.topic)
}

/** What of its topics the views of a store have not seen: in this epoch, its own by default, and in those after it. */
export async function unseenBy(views: ViewStore, admin: KafkaAdmin, since = epochIn(views.topic)): Promise<Unseen[]> {
  const standing = await admin.topics()
  const topics = views.topics.flatMap((topic) =>
    epochsOf(topic, standing).flatMap((epoch) => (epoch >= since ? topicIn(epoch, topic) : [])),
  )
  const unseen: Unseen[] = []
  for (const topic of topics) {
    // In this order: whatever the views have seen stands before the end that is read after it.
    const from = await seenOf(views, topic)
    unseen.push({ topic, range: { from, to: await admin.endOffsets(topic) } })
  }
  return unseen
}

/** Where the views that are read, or were read last, stand in a topic. */
async function seenOf(views: ViewStore, topic: string): Promise<bigint[]> {
  const generation = await readGeneration(views)
  const seen = generation && (await readCheckpoints(views, generation._id, topic))
  return Array.from({ length: PARTITIONS }, (_, partition) => BigInt(seen?.get(partition) ?? 0))
}

async function hasTold({ db }: ViewStore): Promise<boolean> {
  const sent = { pending: { $exists: false } }
  return (
    (await db.collection<Commit>('commits').findOne(sent, { ...overAll('epoch'), projection: { _id: 1 } })) !== null
  )
}

/** Hands over, of each batch of what is unseen, the records of commits that the store does not have, perhaps none. */
export async function scanLost(
  { db }: ViewStore,
  kafka: Pick<Kafka, 'consume'>,
  { topic, range }: Unseen,
  take: (lost: readonly InRecord[]) => Promise<boolean>,
): Promise<void> {
  await scanRecords(kafka, topic, range, async (records) => {
    const ids = new Set(records.flatMap((record) => commitIn(record) ?? []))
    const wanted = { _id: { $in: [...ids].map((id) => new ObjectId(id)) } }
    const found = await db
      .collection<Commit>('commits')
      .find(wanted, { projection: { _id: 1 } })
      .toArray()
    const lostIds = ids.difference(new Set(found.map(({ _id }) => _id.toHexString())))
    return take(records.filter((record) => lostIds.has(commitIn(record) ?? '')))
  })
}

/** The id of the commit that a record tells an event of; undefined: no relay has sent it. */
function commitIn({ headers }: InRecord): string | undefined {
  return /^([0-9a-f]{24})\/\d+$/.exec(headers.ce_id ?? '')?.[1]
}

function behind(why: string): TopicsDiffer {
  return new TopicsDiffer(
    'STORE_BEHIND_TOPICS',
    `${why}: it was restored from a backup, and tells nothing until an epoch begins`,
  )
}

function lost(topic: string): TopicsDiffer {
  return new TopicsDiffer('TOPICS_LOST', `${topic} does not hold what it held: nothing is told until an epoch begins`)
}
