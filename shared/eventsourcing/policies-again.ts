import type { Db } from 'mongodb'
import type { Kafka } from '#shared/kafka/port.ts'
import { readRecords } from '#shared/kafka/read-records.ts'
import type { Policy } from './policies.ts'
import { actOn, type Refusal } from './policies-act.ts'
import { type Stuck, stuckOf } from './policies-store.ts'

export type ActedAgain = { stuck: Stuck; refusal?: Refusal }

/**
 * Lets a policy act again on events that it is stuck with, in their order. Its command ids are the same as then, so what
 * was done meanwhile is not done twice. What succeeds is stuck no longer; what is refused again keeps its place with the
 * reason of today. Throws NoSuchRecord, and what may pass (a store or a broker that is away).
 */
export async function actAgain(
  policy: Policy,
  stuck: readonly Stuck[],
  { db, kafka }: { db: Db; kafka: Pick<Kafka, 'consume' | 'admin'> },
): Promise<ActedAgain[]> {
  const inOrder = stuck.toSorted((a, b) => a.partition - b.partition || a.offset - b.offset)
  // Where it was seen, which is the policy's topic of this epoch.
  const records = await readRecords(kafka, stuck[0]?.topic ?? policy.topic, inOrder)
  const acted: ActedAgain[] = []
  for (const [index, fact] of inOrder.entries()) {
    const record = records[index]
    if (!record) continue
    const refusal = await actOn(policy, record)
    if (refusal) await stuckOf(db).updateOne({ _id: fact._id }, { $set: refusal })
    else await stuckOf(db).deleteOne({ _id: fact._id })
    acted.push({ stuck: fact, ...(refusal && { refusal }) })
  }
  return acted
}
