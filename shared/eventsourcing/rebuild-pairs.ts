import type { ClientSession } from 'mongodb'
import { type AnyRow, type ProjectedMechanism, rowIn } from './fold.ts'
import type { ViewStore } from './generations.ts'

/** One stream's rows in two generations, or `equal` where they are so to the byte. */
export type Pair = 'equal' | { stream: string; old: AnyRow | undefined; fresh: AnyRow | undefined }

export type PairedGenerations = { old: number; fresh: number; versionsOnly: boolean; session: ClientSession }

/** Walks through a mechanism's rows of both generations in the order of their streams, under the session's snapshot. */
export async function* pairedRows(
  store: ViewStore,
  mechanism: ProjectedMechanism,
  generations: PairedGenerations,
): AsyncGenerator<Pair> {
  const olds = rawRows(store, mechanism, generations.old, generations)
  const freshes = rawRows(store, mechanism, generations.fresh, generations)
  // One after the other: the session's first read fixes its snapshot, and two at once would each take their own.
  let a = await nextOf(olds)
  let b = await nextOf(freshes)
  while (a || b) {
    const pair = pairOf(a, b)
    yield pair
    const [movesOld, movesFresh] = pair === 'equal' ? [true, true] : [pair.old, pair.fresh]
    ;[a, b] = await Promise.all([movesOld ? nextOf(olds) : a, movesFresh ? nextOf(freshes) : b])
  }
}

/** The pair of the stream that comes first. */
function pairOf(a: Buffer | undefined, b: Buffer | undefined): Pair {
  if (a && b && Buffer.compare(a, b) === 0) return 'equal'
  const old = a && rowIn(a)
  const fresh = b && rowIn(b)
  const [stream = ''] = [old?._id, fresh?._id].filter((id) => id !== undefined).sort()
  return { stream, old: old?._id === stream ? old : undefined, fresh: fresh?._id === stream ? fresh : undefined }
}

/** Undecoded, since nearly all are equal. */
async function* rawRows(
  store: ViewStore,
  mechanism: ProjectedMechanism,
  generation: number,
  { versionsOnly, session }: PairedGenerations,
): AsyncGenerator<Buffer> {
  const cursor = store.rows(mechanism, generation).find(
    {},
    {
      sort: { _id: 1 },
      batchSize: 2000,
      raw: true,
      session,
      readConcern: { level: 'snapshot' },
      ...(versionsOnly && { projection: { v: 1 } }),
    },
  )
  try {
    while (await cursor.hasNext()) {
      for (const document of cursor.readBufferedDocuments()) {
        const bytes: unknown = document
        if (Buffer.isBuffer(bytes)) yield bytes
      }
    }
  } finally {
    await cursor.close()
  }
}

async function nextOf(rows: AsyncGenerator<Buffer>): Promise<Buffer | undefined> {
  const { value, done } = await rows.next()
  return done ? undefined : value
}
