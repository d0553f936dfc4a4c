import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '#shared/testing/mongo.ts'
import { until } from '#shared/testing/until.ts'
import { policyProgress } from './policies-progress.ts'
import { beginAt } from './policies-store.ts'

/** One policy's progress as a process has it that starts now; unless told otherwise it is written at the end only. */
async function policy(t: TestContext) {
  const { db, drop } = await testDatabase('policies')
  t.after(drop)
  const of = { policy: 'inform', topic: 'topic' }
  await beginAt(db, of, [0n, 0n, 17n, 0n])
  return (everyMs = 1_000_000) => policyProgress(db, of, { everyMs })
}

test('a process goes on from where it stood, also before that was written', async (t) => {
  const process = await policy(t)
  const progress = process()
  assert.equal(await progress.startAt(2), 17n)
  progress.moved(2, 20)
  progress.moved(2, 25)
  assert.equal(await progress.startAt(2), 25n)
  assert.equal(await process().startAt(2), 17n)
  await progress.stop()
  assert.equal(await process().startAt(2), 25n)
})

test('progress is written now and then, and never goes back', async (t) => {
  const process = await policy(t)
  const [ahead, behind, reader] = [process(20), process(), process()]
  ahead.moved(1, 30)
  await until(async () => (await reader.startAt(1)) === 30n)
  behind.moved(1, 12)
  await behind.stop()
  assert.equal(await reader.startAt(1), 30n)
  await ahead.stop()
})
