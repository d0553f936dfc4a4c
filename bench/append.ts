import { randomUUID } from 'node:crypto'
import { type Collection, ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { alternate, loadOf, median, type Round } from './measure.ts'

/** Append through the commit store beside insertOne of the same document with the same durability and indexes. */
export async function benchAppend(uri: string, writers: number, count: number, rounds = 5) {
  const client = await connectMongo(uri, { poolSize: Math.max(50, writers) })
  const name = `bench-append-${randomUUID().slice(0, 8)}`
  const [ourDb, plainDb] = [client.db(name), client.db(`${name}-plain`)]
  try {
    for (const db of [ourDb, plainDb]) await ensureCommitIndexes(db)
    const store = createCommitStore(ourDb)
    const plain: Collection<Commit> = plainDb.collection('commits')
    await loadOf(writers, count / 4, () => store.append(document()))
    await loadOf(writers, count / 4, () => plain.insertOne(document()))
    const results = await alternate(
      rounds,
      () => loadOf(writers, count, () => store.append(document())),
      () => loadOf(writers, count, () => plain.insertOne(document())),
    )
    return { writers, results, ratio: median(results.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond)) }
  } finally {
    for (const db of [ourDb, plainDb]) await db.dropDatabase()
    await client.close()
  }
}

/** A matter's first commit in size and shape. */
function document(): Commit {
  const at = now()
  const stream = `mat_${randomUUID()}`
  return {
    _id: new ObjectId(),
    stream,
    seq: 1,
    version: 1,
    events: [
      {
        type: 'MatterReceived',
        schema: 1,
        at,
        data: {
          number: '坪-20181130-00042',
          community: 'com_440310-10018',
          street: 'div_440310006',
          nature: '2',
          channel: '12',
          mainType: '22',
          subType: '554',
          urgency: 'normal',
          dueAt: at,
          classification: 'edition-2018',
          limits: 'edition-2019',
        },
      },
    ],
    command: { id: randomUUID(), type: 'receive', digest: 'q'.repeat(43), actor: 'seat-1', role: 'seat' },
    correlation: randomUUID(),
    recordedAt: at,
    pending: true,
  }
}
export type AppendRound = Round
