import type { Collection, Db } from 'mongodb'
import type { z } from 'zod'
import type { Batch, Consumer, Kafka } from '#shared/kafka/port.ts'
import { type RecordedEvent, readCloudEvent } from './cloud-event.ts'
import type { CommandContext, Outcome } from './command-handler.ts'
import { inTurn } from './in-turn.ts'
import { type Instant, now } from './instant.ts'

/**
 * What a mechanism does when another mechanism's fact arrives, of its own pillar or another: it issues commands. Their
 * ids are derived from the event's id, so an event that comes twice changes nothing.
 */
export type Policy = {
  name: string
  /** Whose topic it reads. */
  topic: string
  /** Where it starts when it is new. */
  startAt: 'beginning' | 'end'
  /** Whether history from files acts too. */
  seesImports: boolean
  on: Record<string, Reaction>
}

export type Reaction = {
  /** Only the fields this policy reads. */
  reads: z.ZodObject
  act(event: RecordedEvent): Promise<Outcome<unknown> | undefined>
}

type PolicyDefinition = Omit<Policy, 'on'> & { on: Record<string, (policy: string) => Reaction> }

export function definePolicy({ on, ...policy }: PolicyDefinition): Policy {
  const bound = Object.entries(on).map(([type, reactionOf]) => [type, reactionOf(policy.name)] as const)
  return { ...policy, on: Object.fromEntries(bound) }
}

/** Ties an action to the fields it reads, so that neither is there without the other. */
export function reaction<S extends z.ZodObject>(
  reads: S,
  act: (data: z.output<S>, event: RecordedEvent, context: CommandContext) => Promise<Outcome<unknown> | undefined>,
): (policy: string) => Reaction {
  return (policy) => ({
    reads,
    act: async (event) => act(reads.parse(event.data), event, policyContext(policy, event)),
  })
}

function policyContext(policy: string, event: RecordedEvent): CommandContext {
  return {
    commandId: `${policy}:${event.id}`,
    actor: { id: `policy:${policy}`, role: 'system' },
    digest: event.id,
    correlation: event.correlation,
    causation: event.id,
    ...(event.trace && { trace: event.trace }),
    ...(event.origin && { origin: event.origin }),
  }
}

/** A command of a policy that the rules refused: somebody must look at it. */
export type Stuck = {
  _id: string
  policy: string
  stream: string
  eventType: string
  correlation: string
  code: string
  message: string
  at: Instant
}

type PolicyCheckpoint = { _id: { policy: string; topic: string; partition: number }; next: number }

export type PolicyDeps = { db: Db; kafka: Pick<Kafka, 'consume' | 'admin'>; group: string }

export function stuckOf(db: Db): Collection<Stuck> {
  return db.collection<Stuck>('stuck')
}

/** Each policy consumes by itself: one that is slow or starts anew holds up no other. */
export async function startPolicies(policies: readonly Policy[], deps: PolicyDeps): Promise<Consumer> {
  const consumers = await Promise.all(policies.map((policy) => startPolicy(policy, deps)))
  return {
    stop: async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
    },
  }
}

async function startPolicy(policy: Policy, { db, kafka, group }: PolicyDeps): Promise<Consumer> {
  const checkpoints = db.collection<PolicyCheckpoint>('policyCheckpoints')
  const id = (partition: number) => ({ policy: policy.name, topic: policy.topic, partition })
  return kafka.consume({
    topic: policy.topic,
    group: `${group}-${policy.name}`,
    startAt: async (partition) => {
      const known = await checkpoints.findOne({ _id: id(partition) })
      if (known) return BigInt(known.next)
      return policy.startAt === 'beginning' ? 0n : endOf(kafka, policy.topic, partition)
    },
    onBatch: async (batch) => {
      await react(policy, batch, stuckOf(db))
      const next = Number(batch.records.at(-1)?.offset ?? 0n) + 1
      await checkpoints.updateOne({ _id: id(batch.partition) }, { $max: { next } }, { upsert: true })
    },
  })
}

async function endOf(kafka: Pick<Kafka, 'admin'>, topic: string, partition: number): Promise<bigint> {
  const admin = await kafka.admin()
  try {
    return (await admin.endOffsets(topic))[partition] ?? 0n
  } finally {
    await admin.close()
  }
}

/** Streams side by side, each stream's events in order. */
async function react(policy: Policy, { records }: Batch, stuck: Collection<Stuck>): Promise<void> {
  const turns = inTurn()
  await Promise.all(
    records
      .filter((record) => policy.on[eventNameOf(record.headers.ce_type)])
      .map(readCloudEvent)
      .filter((event) => policy.seesImports || event.origin !== 'import')
      .map((event) => turns(event.stream, () => reactTo(policy, event, stuck))),
  )
}

async function reactTo(policy: Policy, event: RecordedEvent, stuck: Collection<Stuck>): Promise<void> {
  const outcome = await policy.on[event.type]?.act(event)
  if (outcome?.kind !== 'rejected') return
  const { code, message } = outcome.rejection
  const { stream, type: eventType, correlation } = event
  const fact = { policy: policy.name, stream, eventType, correlation, code, message, at: now() }
  await stuck.updateOne({ _id: `${policy.name}:${event.id}` }, { $set: fact }, { upsert: true })
}

/** `sizhi.smart-governance.MatterReceived.v1` → `MatterReceived` */
function eventNameOf(type = ''): string {
  return type.split('.')[2] ?? ''
}
