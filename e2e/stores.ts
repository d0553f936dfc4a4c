import { pino } from 'pino'
import { mainOf, type PillarName } from '#infra/pillars.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { storeConfig } from '#shared/pillar/config.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { type OpenPillar, openPillar } from '#shared/pillar/open.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { plainFold, storedViews } from '#shared/testing/views.ts'
import type { Stack } from './stack.ts'

type Views = ReturnType<typeof plainFold>

/** What a pillar of the stack has stored, seen past its services. */
export type Stores = {
  open: OpenPillar
  commits(): Promise<Commit[]>
  /** The pillar's topics, whole. Waits until everything that was committed has left. */
  records(): Promise<InRecord[]>
  /** Rows and counters as readers see them. */
  stored(): Promise<Views>
  /** Rows and counters as folding every commit from the beginning gives them. */
  folded(): Promise<Views>
  /** Documents by collection, of all databases of the stack. */
  counts(): Promise<Record<string, number>>
  close(): Promise<void>
}

export async function openStores(stack: Stack, pillar: PillarName = 'smart-governance'): Promise<Stores> {
  const { pillar: definition }: { pillar: PillarDefinition } = await import(mainOf(pillar).href)
  const config = storeConfig.parse({ ...process.env, ...stack.env })
  const open = await openPillar(definition, config, pino({ level: 'silent' }))
  const { db, views, store } = open

  const commits = () => store.commits.find().sort({ stream: 1, seq: 1 }).toArray()

  async function records(): Promise<InRecord[]> {
    await until(async () => (await store.commits.countDocuments({ pending: true })) === 0)
    const topics = await Promise.all(views.topics.map((topic) => readTopic(topic, config.KAFKA_BROKERS)))
    return topics.flat()
  }

  async function folded(): Promise<Views> {
    const byMechanism = Map.groupBy(await commits(), ({ stream }) => views.mechanismOf(stream))
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

  return {
    open,
    commits,
    records,
    stored: async () => storedViews(views, (await activeGeneration(views)) ?? 0),
    folded,
    counts,
    close: () => open.close(),
  }
}
