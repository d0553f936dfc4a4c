import type { Db } from 'mongodb'
import pRetry, { type Options } from 'p-retry'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { type Consumer, type Kafka, type KafkaAdmin, longestSilence } from '#shared/kafka/port.ts'
import type { Policy } from './policies.ts'
import { eventNameOf, react } from './policies-act.ts'
import { policyProgress } from './policies-progress.ts'
import { beginAt, hasCheckpoints, policyPositions } from './policies-store.ts'
import { type PolicyReader, type Reading, readTogether } from './policies-together.ts'

/** Most of what comes is none of a policy's business: it is looked through in few batches, not in many. */
const PACE_MS = 200
/** Longer than a store takes to have a new primary: whoever then failed need not read alone from then on. */
const PATIENCE_MS = 10_000
/** Records: who stands farther behind would have the others read so many again. */
const FAR_BEHIND = 10_000

export type PolicyDeps = Pick<Reading, 'group' | 'log'> & {
  db: Db
  kafka: Pick<Kafka, 'consume' | 'admin'>
  /** How long policies that read together wait for one. */
  patienceMs?: number
}

/**
 * Starts policies. Those that stand near each other in a topic read it together; one that is slow or begins anew holds
 * up no other. Events of a stream are acted on in order. What fails because something is away is tried again until it
 * succeeds, and nothing after it in its stream happens before. What can never succeed is recorded as stuck, and the
 * policy goes on.
 */
export async function startPolicies(policies: readonly Policy[], deps: PolicyDeps): Promise<Consumer> {
  await begin(policies, deps)
  const far = await farBehind(policies, deps.db)
  const stopping = new AbortController()
  const own = { patienceMs: PATIENCE_MS, ...deps, signal: stopping.signal }
  const consumers: Promise<Consumer>[] = []
  for (const [topic, ofTopic] of Map.groupBy(policies, (policy) => policy.topic)) {
    for (const [paceMs, atPace] of Map.groupBy(ofTopic, (policy) => policy.paceMs ?? PACE_MS)) {
      const named = Map.groupBy(atPace, (policy) => (far.has(policy) ? policy.name : `together-${topic}-${paceMs}`))
      for (const [name, together] of named) {
        const readers = together.map((policy) => readerOf(policy, own))
        consumers.push(readTogether(name, readers, { ...own, topic, paceMs }))
      }
    }
  }
  const started = await Promise.all(consumers)
  return {
    silentMs: () => longestSilence(started),
    stop: async () => {
      stopping.abort()
      await Promise.all(started.map((consumer) => consumer.stop()))
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

/** Those behind others of the same topic. */
async function farBehind(policies: readonly Policy[], db: Db): Promise<Set<Policy>> {
  const positions = await policyPositions(db)
  function placeOf({ name, topic }: Policy): number {
    const own = positions.find((each) => each.policy === name && each.topic === topic)
    return own?.next.values().reduce((sum, each) => sum + each, 0) ?? 0
  }
  const isFar = (policy: Policy) =>
    policies.some((other) => other.topic === policy.topic && placeOf(other) - placeOf(policy) > FAR_BEHIND)
  return new Set(policies.filter(isFar))
}

function readerOf(
  policy: Policy,
  { db, patienceMs, signal }: Pick<PolicyDeps, 'db'> & Pick<Reading, 'patienceMs' | 'signal'>,
): PolicyReader {
  const { name, topic, on } = policy
  const progress = policyProgress(db, { policy: name, topic })
  const nexts = new Map<number, bigint>()
  const underWay = new Map<number, Promise<unknown>>()
  const again: Options = {
    ...{ minTimeout: 250, factor: 1, retries: Number.POSITIVE_INFINITY, maxRetryTime: patienceMs },
    shouldRetry: () => !signal.aborted,
  }

  function moved(partition: number, next: bigint): void {
    nexts.set(partition, next)
    progress.moved(partition, Number(next))
  }

  return {
    name,
    async startAt(partition) {
      await underWay.get(partition)
      const next = await progress.startAt(partition)
      nexts.set(partition, next)
      return next
    },
    take({ partition, records }) {
      const from = nexts.get(partition) ?? 0n
      const next = (records.at(-1)?.offset ?? -1n) + 1n
      if (next <= from) return undefined
      const wanted = records.filter((record) => record.offset >= from && on[eventNameOf(record)])
      if (wanted.length === 0) return void moved(partition, next)
      const acting = pRetry(() => react(policy, wanted, db), again).then(() => moved(partition, next))
      underWay.set(
        partition,
        acting.catch(() => {}),
      )
      return acting
    },
    async stop() {
      await Promise.all(underWay.values())
      await progress.stop()
    },
  }
}
