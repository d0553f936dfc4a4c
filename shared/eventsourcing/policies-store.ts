import type { BulkWriteOptions, Collection, Db, Filter } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { type Instant, now } from './instant.ts'

/** What a policy could not do: a command that the rules refused, or an event that it cannot act on. Somebody must look. */
export type Stuck = {
  /** Policy and event: the same event is stuck once. */
  _id: string
  policy: string
  stream: string
  eventType: string
  correlation: string
  code: string
  message: string
  at: Instant
  /** Where the event stands, so that it can be acted on again. */
  topic: string
  partition: number
  offset: number
  /** Somebody has settled it in another way. It stays: nothing else remembers that the event is not to be acted on. */
  dismissedAt?: Instant
}

/** What somebody must still look at. */
export const UNSETTLED: Filter<Stuck> = { dismissedAt: { $exists: false } }

export function stuckOf(db: Db): Collection<Stuck> {
  return db.collection<Stuck>('stuck')
}

/** By what is still to be looked at, the oldest first, and by the flow it belongs to. */
export async function ensureStuckIndexes(db: Db): Promise<void> {
  await stuckOf(db).createIndexes([{ key: { dismissedAt: 1, at: 1 } }, { key: { correlation: 1, at: 1 } }], UNHURRIED)
}

/**
 * Settles a stuck event for good: when it is told again, the policy passes over it. False where it is not on the list.
 */
export async function dismissStuck(db: Db, id: string): Promise<boolean> {
  const { matchedCount } = await stuckOf(db).updateOne({ ...UNSETTLED, _id: id }, { $set: { dismissedAt: now() } })
  return matchedCount > 0
}

/** Which of these somebody has dismissed. */
export async function dismissedAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const dismissed = { _id: { $in: [...ids] }, dismissedAt: { $exists: true } }
  const found = await stuckOf(db)
    .find(dismissed, { projection: { _id: 1 } })
    .toArray()
  return new Set(found.map(({ _id }) => _id))
}

/** The next offset that a policy has not acted on, per partition. */
type PolicyCheckpoint = { _id: { policy: string; topic: string; partition: number }; next: number }

function checkpointsOf(db: Db): Collection<PolicyCheckpoint> {
  return db.collection<PolicyCheckpoint>('policyCheckpoints')
}

export type PolicyTopic = { policy: string; topic: string }

/** Throws where the policy was never started. */
export async function policyCheckpoint(db: Db, of: PolicyTopic, partition: number): Promise<number> {
  const known = await checkpointsOf(db).findOne({ _id: { ...of, partition } })
  if (!known) throw new Error(`policy ${of.policy} has no checkpoint for partition ${partition} of ${of.topic}`)
  return known.next
}

/** They never move back: of two processes that had the same records, the one that came further stands. */
export async function moveCheckpoints(
  db: Db,
  of: PolicyTopic,
  moves: readonly { partition: number; next: number }[],
  options: BulkWriteOptions = {},
): Promise<void> {
  const writes = moves.map(({ partition, next }) => ({
    updateOne: { filter: { _id: { ...of, partition } }, update: { $max: { next } }, upsert: true },
  }))
  await checkpointsOf(db).bulkWrite(writes, { ...options, ordered: false })
}

/** Whether the policy has stood at all partitions of its topic before. */
export async function hasCheckpoints(db: Db, { policy, topic }: PolicyTopic): Promise<boolean> {
  const ids = Array.from({ length: PARTITIONS }, (_, partition) => ({ policy, topic, partition }))
  return (await checkpointsOf(db).countDocuments({ _id: { $in: ids } })) === PARTITIONS
}

/** Sets where a new policy begins; where another process has set it, that stands. */
export async function beginAt(db: Db, of: PolicyTopic, next: readonly bigint[]): Promise<void> {
  const writes = next.map((offset, partition) => ({
    updateOne: {
      filter: { _id: { ...of, partition } },
      update: { $setOnInsert: { next: Number(offset) } },
      upsert: true,
    },
  }))
  await checkpointsOf(db).bulkWrite(writes, { ordered: false })
}

/**
 * Forgets how far policies have come in these topics and what they are stuck with there: in the topics of a new epoch
 * they begin anew. What was dismissed stays dismissed: it is the same event there.
 */
export async function forgetTopics(db: Db, topics: readonly string[]): Promise<void> {
  await checkpointsOf(db).deleteMany({ '_id.topic': { $in: topics } }, overAll('epoch'))
  await stuckOf(db).deleteMany({ ...UNSETTLED, topic: { $in: topics } }, overAll('epoch'))
}

/** How far each policy that ever started here has come, by topic and partition. */
export async function policyPositions(db: Db): Promise<(PolicyTopic & { next: Map<number, number> })[]> {
  const all = await checkpointsOf(db).find().sort({ _id: 1 }).toArray()
  const grouped = Map.groupBy(all, ({ _id: { policy, topic } }) => JSON.stringify([policy, topic]))
  return [...grouped.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { policy, topic } = first._id
    return { policy, topic, next: new Map(own.map(({ _id, next }) => [_id.partition, next])) }
  })
}
