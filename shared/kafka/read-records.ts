import { randomUUID } from 'node:crypto'
import type { InRecord, Kafka } from './port.ts'

export type Place = { partition: number; offset: number }

/** The topic does not hold what was asked for: it is another one than it was. */
export class NoSuchRecord extends Error {
  readonly code = 'NO_SUCH_RECORD'
}

/** These records of a topic, in the order of the places. Reads from the first of each partition on. Throws NoSuchRecord. */
export async function readRecords(
  kafka: Pick<Kafka, 'consume' | 'admin'>,
  topic: string,
  places: readonly Place[],
): Promise<InRecord[]> {
  if (places.length === 0) return []
  await checkThere(kafka, topic, places)
  const missing = new Set(places.map(keyOf))
  const found = new Map<string, InRecord>()
  const { promise: complete, resolve } = Promise.withResolvers<void>()
  const consumer = await kafka.consume({
    topic,
    // A group of its own: nobody's partitions move.
    group: `read-${randomUUID()}`,
    startAt: async (partition) => BigInt(firstIn(places, partition)),
    async onBatch({ partition, records }) {
      for (const record of records) {
        const key = keyOf({ partition, offset: Number(record.offset) })
        if (missing.delete(key)) found.set(key, record)
      }
      if (missing.size === 0) resolve()
    },
  })
  await complete
  await consumer.stop()
  return places.flatMap((place) => found.get(keyOf(place)) ?? [])
}

async function checkThere(kafka: Pick<Kafka, 'admin'>, topic: string, places: readonly Place[]): Promise<void> {
  const admin = await kafka.admin()
  try {
    const ends = await admin.endOffsets(topic)
    const beyond = places.find(({ partition, offset }) => BigInt(offset) >= (ends[partition] ?? 0n))
    if (beyond) throw new NoSuchRecord(`${topic} has no record ${beyond.offset} in partition ${beyond.partition}`)
  } finally {
    await admin.close()
  }
}

function keyOf({ partition, offset }: Place): string {
  return `${partition}/${offset}`
}

/** Partitions in which nothing is wanted flow from their beginning, unread, until the rest is there. */
function firstIn(places: readonly Place[], partition: number): number {
  const own = places.filter((place) => place.partition === partition).map(({ offset }) => offset)
  return own.length > 0 ? Math.min(...own) : 0
}
