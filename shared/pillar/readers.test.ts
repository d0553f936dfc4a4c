import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ObjectId } from 'mongodb'
import { now } from '#shared/eventsourcing/instant.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { flowOf } from './hops.ts'

test('a stream that somebody else decides by, with an event of a newer release, is told with the event’s place', async (t) => {
  const { open, readers } = await listeningPillar(t, { name: 'seeing', mechanisms: [flowOf('seeing', [])] }, ['seeing'])
  const events = [{ type: 'HopOpened', schema: 99, at: now(), data: {} }]
  await open.store.commits.insertOne(sampleCommit({ _id: new ObjectId(), stream: 'hop_1', seq: 1, version: 1, events }))
  await assert.rejects(readers.fresh('hop_1'), { code: 'STREAM_UNREADABLE', stream: 'hop_1', version: 1 })
})
