import type { Db } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { Batch, Consumer, InRecord, Kafka, KafkaAdmin } from '#shared/kafka/port.ts'
import { readCloudEvent } from './cloud-event.ts'
import { reasonOf } from './fold-arrivals.ts'
import { now } from './instant.ts'
import type { Policy } from './policies.ts'
import { policyProgress } from './policies-progress.ts'
import { beginAt, hasCheckpoints, type Stuck, stuckOf } from './policies-store.ts'

/** Most of what comes is none of a policy's business: it is looked through in few batches, not in many. */
const PACE_MS = 200

export type PolicyDeps = { db: Db; kafka: Pick<Kafka, 'consume' | 'admin'>; group: string }

/**
 * Each policy consumes by itself: one that is slow or starts anew holds up no other. A stream's events act in their
 * order. What fails because something is away is tried again until it succeeds, and so nothing after it acts before;
 * what can never succeed becomes a visible stuck fact, and the policy goes on.
 */
export async function startPolicies(policies: readonly Policy[], deps: PolicyDeps): Promise<Consumer> {
  await begin(policies, deps)
  const consumers = await Promise.all(policies.map((policy) => startPolicy(policy, deps)))
  return {
    stop: async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
    },
  }
}

/** All of them before the first acts: a start that fails here has started nothing and can be tried again. */
async function begin(policies: readonly Policy[], { db, kafka }: PolicyDeps): Promise<void> {
  const known = await Promise.all(policies.map(({ name, topic }) => hasCheckpoints(db, { policy: name, topic })))
  const fresh = policies.filter((_, index) => !known[index])
  if (fresh.length === 0) return
  const admin = await kafka.admin()
  try {
    for (const policy of fresh) {
      await beginAt(db, { policy: policy.name, topic: policy.topic }, await startOf(policy, admin))
    }
  } finally {
    await admin.close()
  }
}

/** The end of a topic that does not stand yet is its beginning. */
async function startOf({ topic, startAt }: Policy, admin: KafkaAdmin): Promise<bigint[]> {
  const isThere = startAt === 'end' && (await admin.topics()).has(topic)
  return isThere ? admin.endOffsets(topic) : Array.from({ length: PARTITIONS }, () => 0n)
}

async function startPolicy(policy: Policy, { db, kafka, group }: PolicyDeps): Promise<Consumer> {
  const progress = policyProgress(db, { policy: policy.name, topic: policy.topic })
  const consumer = await kafka.consume({
    topic: policy.topic,
    group: `${group}-${policy.name}`,
    paceMs: policy.paceMs ?? PACE_MS,
    startAt: progress.startAt,
    onBatch: async (batch) => {
      await react(policy, batch, db)
      progress.moved(batch.partition, Number(batch.records.at(-1)?.offset ?? 0n) + 1)
    },
  })
  return {
    async stop() {
      await consumer.stop()
      await progress.stop()
    },
  }
}

/**
 * Streams side by side, each stream's events in order: where one fails, its stream's later ones wait for it. Ends only
 * when nothing is under way any more, so that a batch that comes again never meets its own first try.
 */
async function react(policy: Policy, { records }: Batch, db: Db): Promise<void> {
  const wanted = records.filter((record) => policy.on[eventNameOf(record)])
  const streams = Map.groupBy(wanted, ({ key }) => key)
  const done = await Promise.allSettled([...streams.values()].map((events) => reactInOrder(policy, events, db)))
  const failed = done.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

async function reactInOrder(policy: Policy, records: readonly InRecord[], db: Db): Promise<void> {
  for (const record of records) {
    const refusal = await actOn(policy, record)
    if (refusal) await rememberStuck(policy, record, refusal, db)
  }
}

export type Refusal = { code: string; message: string }

/**
 * Lets a policy act on one record; says why where that was refused or can never be done. Throws where it failed for a
 * reason that may pass.
 */
export async function actOn(policy: Policy, record: InRecord): Promise<Refusal | undefined> {
  try {
    const event = readCloudEvent(record)
    if (event.origin === 'import' && !policy.seesImports) return undefined
    const outcome = await policy.on[event.type]?.act(event)
    return outcome?.kind === 'rejected' ? outcome.rejection : undefined
  } catch (error) {
    if (isHopeless(error)) return hopelessReason(error)
    throw error
  }
}

async function rememberStuck(policy: Policy, record: InRecord, { code, message }: Refusal, db: Db): Promise<void> {
  const { key: stream, partition, offset, headers } = record
  const fact: Omit<Stuck, '_id'> = {
    policy: policy.name,
    stream,
    eventType: eventNameOf(record),
    correlation: headers.ce_correlationid ?? '',
    code,
    message,
    at: now(),
    topic: policy.topic,
    partition,
    offset: Number(offset),
  }
  const event = headers.ce_id ?? `${policy.topic}/${partition}/${offset}`
  await stuckOf(db).updateOne({ _id: `${policy.name}:${event}` }, { $set: fact }, { upsert: true })
}

/** The record, the command or the code is at fault: however often it is tried, it comes to the same. */
const HOPELESS = new Set([
  'MALFORMED_RECORD',
  'EVENT_NOT_UNDERSTOOD',
  'COMMIT_TOO_LARGE',
  'TEXT_NOT_WELL_FORMED',
  'ZodError',
  'TypeError',
  'RangeError',
  'ReferenceError',
])

function isHopeless(error: unknown): boolean {
  return HOPELESS.has(reasonOf(error).code)
}

/** These say what is wrong without repeating what was sent. */
const FOR_PEOPLE = new Set(['MALFORMED_RECORD', 'EVENT_NOT_UNDERSTOOD', 'COMMIT_TOO_LARGE', 'TEXT_NOT_WELL_FORMED'])

function hopelessReason(error: unknown): Refusal {
  const { code, message } = reasonOf(error)
  return { code, message: FOR_PEOPLE.has(code) && error instanceof Error ? error.message : message }
}

/** `sizhi.smart-governance.MatterReceived.v1` → `MatterReceived` */
function eventNameOf({ headers: { ce_type: type = '' } }: InRecord): string {
  return type.split('.')[2] ?? ''
}
