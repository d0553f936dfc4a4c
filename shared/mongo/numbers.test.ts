import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { createNumbers } from './numbers.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase('numbers')
})

after(() => database.drop())

test('two processes never give the same number, and each ascends', async () => {
  const processes = [createNumbers(database.db, 3), createNumbers(database.db, 3)]
  const given = await Promise.all(
    processes.map((numbers) => Promise.all(Array.from({ length: 50 }, () => numbers.next('坪-20181130')))),
  )
  for (const numbers of given)
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
  assert.equal(new Set(given.flat()).size, 100)
})

test('each series begins at one, and a process that ends leaves a gap only', async () => {
  assert.equal(await createNumbers(database.db, 20).next('坪-20181201'), 1)
  assert.equal(await createNumbers(database.db, 20).next('坪-20181201'), 21)
})
