import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MongoClient } from 'mongodb'
import { type CommitStore, createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { type ReplicaSet, startReplicaSet } from './cluster.ts'

let set: ReplicaSet
let client: MongoClient
let store: CommitStore

before(async () => {
  set = await startReplicaSet()
  // However long a busy machine takes to elect another one.
  client = await connectMongo(set.env.MONGODB_URI, { retryWrites: false, selectionMs: 30_000 })
  const db = client.db('cluster')
  await ensureCommitIndexes(db)
  store = createCommitStore(db)
})

after(async () => {
  await client.close()
  await set.stop()
})

/** Appends and reads on and on, while this happens and until another primary has taken a write. */
async function meanwhile(name: string, happens: () => Promise<void>): Promise<void> {
  let isOver = false
  const writer = async (number: number) => {
    const stream = `${name}_${number}`
    for (let seq = 1; !isOver; seq++) {
      assert.deepEqual(await store.append(sampleCommit({ stream, seq })), { kind: 'stored' })
      assert.equal((await store.after(stream, 0)).length, seq)
    }
  }
  const writers = [1, 2, 3, 4].map(writer)
  try {
    await Promise.race([Promise.all(writers), happens()])
    await store.append(sampleCommit({ stream: `${name}_after` }))
  } finally {
    isOver = true
  }
  await Promise.all(writers)
}

test('a primary that steps down costs those who write and read nothing but time', async () => {
  const before = await set.primary()
  await meanwhile('down', () => set.stepDown())
  assert.notEqual(await set.primary(), before)
})

test('a primary that is killed costs those who write and read nothing but time, and comes back', async () => {
  const before = await set.primary()
  await meanwhile('killed', () => before.kill())
  assert.notEqual(await set.primary(), before)
  await before.start()
})
