import type { Logger } from 'pino'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { newestOf } from '#shared/eventsourcing/epoch.ts'
import { checkTopics } from '#shared/eventsourcing/epoch-check.ts'
import { type ActiveViews, followActive } from '#shared/eventsourcing/generations-active.ts'
import { ensureGeneration } from '#shared/eventsourcing/generations-ensure.ts'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { startPolicies } from '#shared/eventsourcing/policies-run.ts'
import { ensureStuckIndexes } from '#shared/eventsourcing/policies-store.ts'
import { type LiveProjectors, projectLive } from '#shared/eventsourcing/projector-live.ts'
import { createReceipts, type Receipts } from '#shared/eventsourcing/receipts.ts'
import { type Relay, startRelay } from '#shared/eventsourcing/relay.ts'
import { PENDING_INDEX } from '#shared/eventsourcing/relay-store.ts'
import { startTimers } from '#shared/eventsourcing/timers.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { Consumer } from '#shared/kafka/port.ts'
import { ensureAuditIndexes } from '#shared/privacy/audit.ts'
import { ensureErasureIndexes, startErasing } from '#shared/privacy/erasure.ts'
import type { Part } from './config.ts'
import type { OpenPillar } from './open.ts'
import { dueCommand, pillarEraser } from './own-commands.ts'
import { createReaders, type Readers } from './readers.ts'
import { untilItWorks } from './until-it-works.ts'
import { type WiredPillar, wirePillar } from './wire.ts'

/** What of a process is running, for its health and metrics; a part that needs Kafka may come later. */
export type Running = {
  open: OpenPillar
  active: ActiveViews
  wired: WiredPillar
  readers: Readers
  receipts: Receipts
  relay?: Relay
  projectors?: LiveProjectors
  policies?: Consumer
  /** Whether Kafka has answered since the start. */
  kafkaSeen: boolean
  /** Since when a step of the start fails and is tried again: Kafka is away, or topics or views are not as they must be. */
  haltedSince?: number
  stop(): Promise<void>
}

async function ensureIndexes({ db }: OpenPillar): Promise<void> {
  await Promise.all([
    ensureCommitIndexes(db, [PENDING_INDEX]),
    ensureAuditIndexes(db),
    ensureStuckIndexes(db),
    ensureErasureIndexes(db),
  ])
}

type Stoppable = { stop(): Promise<void> | void }

/**
 * Starts the parts that the process is to be. What needs Kafka waits for it in the background: without it commands are
 * accepted all the same, and leave later.
 */
export async function startParts(open: OpenPillar, parts: readonly Part[], log: Logger): Promise<Running> {
  await ensureIndexes(open)
  const active = await followActive(open.views)
  const readers = createReaders(open.store, open.views, active.generation)
  const stopping = new AbortController()
  const started: Stoppable[] = [active]
  const running: Running = {
    open,
    active,
    wired: wirePillar(open, readers),
    readers,
    receipts: createReceipts(open.views, active),
    kafkaSeen: false,
    stop: async () => {
      stopping.abort()
      await waiting
      for (const part of started.toReversed()) await part.stop()
    },
  }
  const waiting = startWithKafka(running, { parts, log, started, signal: stopping.signal })
  return running
}

type Starting = { parts: readonly Part[]; log: Logger; started: Stoppable[]; signal: AbortSignal }

async function startWithKafka(running: Running, starting: Starting): Promise<void> {
  const { parts, log, started, signal } = starting
  const { open } = running
  const steps = [
    () => checkTopics(open.views, open.kafka),
    () => ensureTopics(open, open.views.topics),
    ...(parts.includes('relay') ? [async () => started.push(relayPart(running, log))] : []),
    ...(parts.includes('projector') ? [() => projectorPart(running, starting)] : []),
    ...(parts.includes('policies') ? [async () => started.push(...(await actingParts(running, log)))] : []),
  ]
  const onFailure = () => {
    running.haltedSince ??= Date.now()
  }
  for (const step of steps) {
    if (!(await untilItWorks(step, { log, signal, onFailure }))) return
    delete running.haltedSince
  }
  running.kafkaSeen = true
}

/** With the topics they read as those are called now: another pillar may have begun an epoch. */
async function inNewestEpochs({ kafka }: OpenPillar, policies: readonly Policy[]): Promise<Policy[]> {
  const admin = await kafka.admin()
  const standing = await admin.topics().finally(() => admin.close())
  return policies.map((policy) => ({ ...policy, topic: newestOf(policy.topic, standing) }))
}

async function ensureTopics({ kafka }: OpenPillar, topics: readonly string[]): Promise<void> {
  const admin = await kafka.admin()
  try {
    for (const topic of topics) await admin.ensureTopic(topic, PARTITIONS)
  } finally {
    await admin.close()
  }
}

function relayPart(running: Running, log: Logger): Stoppable {
  const { db, epoch, topic, views, definition, kafka, onAppend } = running.open
  const relay = startRelay({
    db,
    epoch,
    topic,
    topicOf: views.topicOf,
    pillar: definition.name,
    kafka,
    log,
    dataClassOf: (type) => dataClassOf(running.open, type),
  })
  onAppend((commit) => relay.wake([commit]))
  running.relay = relay
  return relay
}

export function dataClassOf({ definition }: OpenPillar, type: string) {
  for (const { projected } of definition.mechanisms) {
    const found = projected?.events.definitions[type]
    if (found) return found.dataClass
  }
  throw new Error(`no mechanism of ${definition.name} has an event ${type}`)
}

/** Projects first and for good: views that are made while records arrive are only then brought up to date. */
async function projectorPart(running: Running, { log, started, signal }: Starting): Promise<void> {
  const { views, kafka, viewsGroup } = running.open
  const deps = { kafka, group: viewsGroup, log }
  if (!running.projectors) {
    running.projectors = projectLive(views, deps)
    started.push(running.projectors)
  }
  await ensureGeneration(views, { ...deps, look: running.projectors.look, stop: signal })
}

/** Policies, the clock and the eraser: whatever issues commands by itself. */
async function actingParts(running: Running, log: Logger): Promise<Stoppable[]> {
  const { open, active, wired } = running
  const { db, kafka, namespace, definition } = open
  const policies = await inNewestEpochs(
    open,
    wired.wired.flatMap((each) => each.policies ?? []),
  )
  // Another pillar's topic too: whichever service starts first, nobody waits for a topic that nobody has made.
  await ensureTopics(open, [...new Set(policies.map(({ topic }) => topic))])
  running.policies = await startPolicies(policies, { db, kafka, group: `${namespace}-${definition.name}-policy`, log })
  return [
    running.policies,
    startTimers(open.views, active, { onDue: dueCommand(wired), log }),
    startErasing(pillarEraser(open, wired), { onError: (err) => log.warn({ err }, 'an erasure goes on later') }),
  ]
}
