import { setTimeout as pause } from 'node:timers/promises'
import type { Kafka } from '#shared/kafka/port.ts'

/** How far a reader of a topic is: records it has not worked on, and whether it stands still before them. */
export type Position = { behind: number | null; stalled: boolean }

/** A reader that works moves within this time. */
const STILL_MS = 3000

/** Where topics end at one moment, by partition; a topic that does not stand is not in it. */
export type Ends = ReadonlyMap<string, readonly bigint[]>

/** The reader's next offsets in a topic, by partition. */
type ReadNext = (topic: string) => Promise<ReadonlyMap<number, number>>

/** Looked at twice where something is missing: one look cannot tell work from standstill. */
export async function positionOf(
  ends: Ends | undefined,
  topics: readonly string[],
  readNext: ReadNext,
): Promise<Position> {
  if (!ends) return { behind: null, stalled: false }
  const missing = (await Promise.all(topics.map(async (topic) => missingIn(topic, ends, await readNext(topic))))).flat()
  const behind = missing.reduce((sum, { count }) => sum + count, 0)
  if (behind === 0) return { behind, stalled: false }
  await pause(STILL_MS)
  const later = new Map(await Promise.all(topics.map(async (topic) => [topic, await readNext(topic)] as const)))
  return { behind, stalled: missing.some(({ topic, partition, next }) => later.get(topic)?.get(partition) === next) }
}

type Missing = { topic: string; partition: number; next: number | undefined; count: number }

function missingIn(topic: string, ends: Ends, nexts: ReadonlyMap<number, number>): Missing[] {
  return (ends.get(topic) ?? []).flatMap((end, partition) => {
    const next = nexts.get(partition)
    const count = Number(end) - (next ?? 0)
    return count > 0 ? [{ topic, partition, next, count }] : []
  })
}

/** The end offsets of those topics that stand; undefined where Kafka does not answer. */
export async function endsOf(kafka: Pick<Kafka, 'admin'>, topics: readonly string[]): Promise<Ends | undefined> {
  const admin = await kafka.admin().catch(() => undefined)
  if (!admin) return undefined
  try {
    const standing = await admin.topics()
    const wanted = topics.filter((topic) => standing.has(topic))
    const ends = await Promise.all(wanted.map(async (topic) => [topic, await admin.endOffsets(topic)] as const))
    return new Map(ends)
  } catch {
    return undefined
  } finally {
    await admin.close()
  }
}
