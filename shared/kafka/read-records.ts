import { randomUUID } from 'node:crypto'
import type { InRecord, Kafka } from './port.ts'

export type Place = { partition: number; offset: number }

/** The topic does not hold what was asked for: it is another one than it was. */
export class NoSuchRecord extends Error {
  readonly code = 'NO_SUCH_RECORD'
}

/** What the names of the consumer groups begin with that look records up. */
export const READING_GROUPS = 'read-'

/** From which offset and up to which, that one left out, by partition. Both must be there. */
export type Range = { from: readonly bigint[]; to: readonly bigint[] }

/**
 * Hands over the records of a range of a topic, batch by batch, each partition's in order, until there are no more or
 * `take` says false. Throws what `take` throws.
 */
export async function scanRecords(
  kafka: Pick<Kafka, 'consume'>,
  topic: string,
  { from, to }: Range,
  take: (records: readonly InRecord[]) => Promise<boolean>,
): Promise<void> {
  const next = [...from]
  const isOver = () => to.every((end, partition) => (next[partition] ?? 0n) >= end)
  if (isOver()) return
  const { promise: over, resolve, reject } = Promise.withResolvers<void>()
  const consumer = await kafka.consume({
    topic,
    // A group of its own: nobody's partitions move.
    group: `${READING_GROUPS}${randomUUID()}`,
    startAt: async (partition) => next[partition] ?? 0n,
    async onBatch({ partition, records }) {
      const [first, end] = [next[partition] ?? 0n, to[partition] ?? 0n]
      const wanted = records.filter(({ offset }) => offset >= first && offset < end)
      if (wanted.length === 0) return
      await take(wanted).then((goOn) => {
        next[partition] = (wanted.at(-1)?.offset ?? 0n) + 1n
        if (!goOn || isOver()) resolve()
      }, reject)
    },
  })
  await over.finally(() => consumer.stop())
}

/** These records of a topic, in the order of the places. Reads from the first of each partition on. Throws NoSuchRecord. */
export async function readRecords(
  kafka: Pick<Kafka, 'consume' | 'admin'>,
  topic: string,
  places: readonly Place[],
): Promise<InRecord[]> {
  if (places.length === 0) return []
  const missing = new Set(places.map(keyOf))
  const found = new Map<string, InRecord>()
  await scanRecords(kafka, topic, rangeOf(places, await endsWith(kafka, topic, places)), async (records) => {
    for (const record of records) {
      const key = keyOf({ partition: record.partition, offset: Number(record.offset) })
      if (missing.delete(key)) found.set(key, record)
    }
    return true
  })
  return places.flatMap((place) => found.get(keyOf(place)) ?? [])
}

/** Where the topic ends, if all of the places are in it. */
async function endsWith(kafka: Pick<Kafka, 'admin'>, topic: string, places: readonly Place[]): Promise<bigint[]> {
  const admin = await kafka.admin()
  try {
    const ends = await admin.endOffsets(topic)
    const beyond = places.find(({ partition, offset }) => BigInt(offset) >= (ends[partition] ?? 0n))
    if (beyond) throw new NoSuchRecord(`${topic} has no record ${beyond.offset} in partition ${beyond.partition}`)
    return ends
  } finally {
    await admin.close()
  }
}

function keyOf({ partition, offset }: Place): string {
  return `${partition}/${offset}`
}

/** Nothing is read of a partition in which nothing is wanted. */
function rangeOf(places: readonly Place[], ends: readonly bigint[]): Range {
  const own = ends.map((_, partition) => places.filter((place) => place.partition === partition))
  const offsets = own.map((each) => each.map(({ offset }) => offset))
  return {
    from: offsets.map((each, partition) => (each.length > 0 ? BigInt(Math.min(...each)) : (ends[partition] ?? 0n))),
    to: offsets.map((each, partition) => (each.length > 0 ? BigInt(Math.max(...each)) + 1n : (ends[partition] ?? 0n))),
  }
}
