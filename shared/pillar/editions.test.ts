import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { editionsIn, inForce } from './editions.ts'

const time = (day: string) => `${day}T00:00:00.000Z` as Instant
const edition = (name: string, inForceFrom: string, publishedAt = inForceFrom) => ({
  edition: name,
  inForceFrom: time(inForceFrom),
  publishedAt: time(publishedAt),
})

describe('of published editions', () => {
  const editions = [edition('2020', '2020-01-01'), edition('2019', '2019-01-01'), edition('2021', '2021-01-01')]
  const nameAt = (day: string) => inForce(editions, time(day))?.edition

  test('none is in force before the first', () => assert.equal(nameAt('2018-12-31'), undefined))
  test('each is in force from its date until the next', () => {
    assert.equal(nameAt('2019-01-01'), '2019')
    assert.equal(nameAt('2020-06-01'), '2020')
    assert.equal(nameAt('2030-01-01'), '2021')
  })
  test('of two for the same date the one published later counts', () => {
    const corrected = [edition('b', '2020-01-01', '2019-12-02'), edition('a', '2020-01-01', '2019-12-01')]
    assert.equal(inForce(corrected, time('2020-01-01'))?.edition, 'b')
  })
})

test('editions are read from their rows, without those that are parked at their beginning', async (t) => {
  const { db, drop } = await testDatabase('editions')
  t.after(drop)
  const rows = db.collection<{ _id: string; v: number }>('rules')
  await rows.insertMany([
    { _id: 'a', v: 1, ...edition('2019', '2019-01-01') },
    { _id: 'b', v: 0 },
  ])
  const editions = editionsIn({ rows: () => rows as never }, 'rules')
  assert.equal((await editions.at(time('2019-05-01')))?.edition, '2019')
})
