import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import { mainOf, type PillarName } from '#infra/pillars.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { storeConfig } from '#shared/pillar/config.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { type OpenPillar, openPillar } from '#shared/pillar/open.ts'
import { createReaders } from '#shared/pillar/readers.ts'
import { wirePillar } from '#shared/pillar/wire.ts'
import { assertDeadlinesPass } from '#shared/testing/deadlines.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { plainFold, storedViews } from '#shared/testing/views.ts'
import type { Stack } from './stack.ts'
import { PATIENCE_MS } from './waiting.ts'

export type Views = ReturnType<typeof plainFold>

/** Policies and projectors that have something to do write within this: hops are followed once a second. */
const SETTLED_MS = 1500

/** What a pillar of the stack has stored, seen past its services. */
export type Stores = {
  open: OpenPillar
  commits(): Promise<Commit[]>
  /** The pillar's topics, whole. Waits until everything that was committed has left. */
  records(): Promise<InRecord[]>
  /** Resolves when readers see everything that was committed. */
  caughtUp(): Promise<void>
  /** Rows and counters as readers see them now. */
  stored(): Promise<Views>
  /** What folding these commits from the beginning gives. */
  folded(commits: readonly Commit[]): Views
  /** Asserts that rows and counters, as readers see them, are what folding every commit from the beginning gives. */
  viewsAreFolds(): Promise<void>
  /** Documents by collection, of all databases of the stack. */
  counts(): Promise<Record<string, number>>
  /** The same once nothing is under way: what follows from earlier commands has been written. */
  settledCounts(): Promise<Record<string, number>>
  close(): Promise<void>
}

export async function openStores(stack: Stack, pillar: PillarName = 'smart-governance'): Promise<Stores> {
  const { pillar: definition }: { pillar: PillarDefinition } = await import(mainOf(pillar).href)
  const config = storeConfig.parse({ ...process.env, ...stack.env })
  const open = await openPillar(definition, config, pino({ level: 'silent' }))
  const { db, views, store } = open

  const commits = () => store.commits.find().sort({ stream: 1, seq: 1 }).toArray()

  async function records(): Promise<InRecord[]> {
    await until(async () => (await store.commits.countDocuments({ pending: true })) === 0, PATIENCE_MS)
    const topics = await Promise.all(views.topics.map((topic) => readTopic(topic, config.KAFKA_BROKERS)))
    return topics.flat()
  }

  function folded(all: readonly Commit[]): Views {
    const byMechanism = Map.groupBy(all, ({ stream }) => views.mechanismOf(stream))
    const parts = views.mechanisms.map((mechanism) => plainFold(mechanism, byMechanism.get(mechanism) ?? []))
    return {
      rows: new Map(parts.flatMap(({ rows }) => [...rows])),
      counts: new Map(parts.flatMap(({ counts }) => [...counts])),
    }
  }

  async function counts(): Promise<Record<string, number>> {
    const { databases } = await db.client.db('admin').admin().listDatabases({ nameOnly: true })
    const ours = databases.filter(({ name }) => name.startsWith(`${stack.namespace}-`))
    const collections = await Promise.all(ours.map(({ name }) => db.client.db(name).collections({ nameOnly: true })))
    const counted = collections.flat().map(async (each) => [each.namespace, await each.countDocuments()] as const)
    return Object.fromEntries((await Promise.all(counted)).sort())
  }

  async function settledCounts(): Promise<Record<string, number>> {
    await caughtUp()
    for (let before = await counts(); ; ) {
      await pause(SETTLED_MS)
      const after = await counts()
      if (isDeepStrictEqual(before, after)) return after
      before = after
    }
  }

  const stored = async () => storedViews(views, (await activeGeneration(views)) ?? 0)

  async function caughtUp(): Promise<void> {
    const versions = new Map((await commits()).map(({ stream, version }) => [stream, version]))
    await until(async () => {
      const { rows } = await stored()
      return [...versions].every(([stream, version]) => versionOf(rows.get(stream)) >= version)
    }, PATIENCE_MS)
  }

  /** Policies go on writing after the last command was answered: what is compared is of a moment without a commit. */
  async function viewsAreFolds(): Promise<void> {
    for (;;) {
      const before = await store.commits.countDocuments()
      await caughtUp()
      const [seen, plain] = [await stored(), folded(await commits())]
      if ((await store.commits.countDocuments()) === before) return assert.deepEqual(seen, plain)
    }
  }

  return {
    open,
    commits,
    records,
    caughtUp,
    stored,
    folded,
    viewsAreFolds,
    counts,
    settledCounts,
    close: () => open.close(),
  }
}

/**
 * For the end, once the stack has stopped: no deadline stands in its views that would outlast its time, whatever the
 * tests left open.
 */
export async function assertDeadlinesPassIn(stack: Stack): Promise<void> {
  for (const pillar of stack.services.keys()) {
    const { open, close } = await openStores(stack, pillar)
    try {
      const generation = await activeGeneration(open.views)
      assert.ok(generation !== undefined)
      const readers = createReaders(open.store, open.views, () => generation)
      await assertDeadlinesPass({ open, wired: wirePillar(open, readers), readers })
    } finally {
      await close()
    }
  }
}

const versionOf = (row: unknown): number => z.object({ v: z.number() }).safeParse(row).data?.v ?? 0

/** Duplicates and late old records are normal; a version that does not follow the highest one so far is a gap. */
export function gapsIn(records: readonly InRecord[]): string[] {
  const highest = new Map<string, number>()
  const gaps: string[] = []
  for (const { headers } of records) {
    const { ce_subject: stream = '', ce_sequence: sequence } = headers
    const [version, before] = [Number(sequence), highest.get(stream) ?? 0]
    if (version > before + 1) gaps.push(`${stream}: ${version} after ${before}`)
    highest.set(stream, Math.max(version, before))
  }
  return gaps
}
