import { test } from 'node:test'
import { testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, readingOf } from '#shared/testing/plans.ts'
import { now } from './instant.ts'
import { ensureStuckIndexes, type Stuck, stuckOf, UNSETTLED } from './policies-store.ts'

test('what is stuck is found by an index, the oldest first, and so is what of one flow is', async (t) => {
  const { db, drop } = await testDatabase('stuck')
  t.after(drop)
  await ensureStuckIndexes(db)
  const facts = Array.from({ length: 400 }, (_, index): Stuck => {
    const about = { policy: 'count', stream: `par_${index}`, eventType: 'ParcelPosted', code: 'FULL', message: 'full' }
    const place = { topic: 'topic', partition: 0, offset: index }
    const settled = index % 40 === 0 ? {} : { dismissedAt: now() }
    return { _id: `count ${index}`, correlation: `flow ${index % 200}`, at: now(), ...about, ...place, ...settled }
  })
  await stuckOf(db).insertMany(facts)
  for (const filter of [UNSETTLED, { ...UNSETTLED, correlation: 'flow 40' }])
    assertFromIndex(await readingOf(stuckOf(db), { filter, sort: { at: 1 } }), JSON.stringify(filter))
})
