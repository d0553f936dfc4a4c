import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Document } from 'mongodb'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { type AuditQuestion, createAudit, ensureAuditIndexes, type NewAuditEntry } from './audit.ts'

function entry(given: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return {
    actor: 'officer-1',
    role: 'seat',
    purpose: 'handling',
    object: 'mat_1',
    person: 'person_1',
    fields: ['Reporter.name'],
    outcome: 'granted',
    requestId: 'request-1',
    ...given,
  }
}

async function auditOf(t: TestContext) {
  const { db, drop } = await testDatabase('audit')
  t.after(drop)
  await ensureAuditIndexes(db)
  return { db, audit: createAudit(db) }
}

test('the auditor finds entries by object, person, actor, outcome and time', async (t) => {
  const { audit, db } = await auditOf(t)
  await audit.append([
    entry(),
    entry({ object: 'mat_2', person: 'person_2', actor: 'officer-2', outcome: 'denied', reason: 'not-own' }),
  ])
  const found = async (question: Omit<AuditQuestion, 'limit'>) =>
    (await audit.query({ ...question, limit: 10 })).map(({ object }) => object)
  assert.deepEqual((await found({})).sort(), ['mat_1', 'mat_2'])
  for (const question of [
    { object: 'mat_2' },
    { person: 'person_2' },
    { actor: 'officer-2' },
    { outcome: 'denied' as const },
  ]) {
    assert.deepEqual(await found(question), ['mat_2'])
  }
  assert.deepEqual(await found({ actor: 'officer-2', outcome: 'granted' }), [])

  const at = '2018-11-30T00:00:00.000Z' as Instant
  await db.collection('audit').updateOne({ object: 'mat_1' }, { $set: { at } })
  assert.deepEqual(await found({ from: at, until: '2018-11-30T00:00:00.001Z' as Instant }), ['mat_1'])
  assert.deepEqual(await found({ until: at }), [])
  assert.deepEqual(await found({ from: '2018-11-30T00:00:00.001Z' as Instant }), ['mat_2'])
})

test('pages follow one another newest first, without gap or repeat, also within one millisecond', async (t) => {
  const { audit } = await auditOf(t)
  for (let batch = 0; batch < 5; batch++) {
    await audit.append(Array.from({ length: 7 }, (_, n) => entry({ requestId: `${batch}-${n}` })))
  }
  const pages: string[] = []
  let after: AuditQuestion['after']
  for (;;) {
    const page = await audit.query({ actor: 'officer-1', limit: 4, ...(after && { after }) })
    const last = page.at(-1)
    if (!last) break
    pages.push(...page.map(({ requestId }) => requestId))
    after = { at: last.at, id: last._id.toHexString() }
  }
  const all = await audit.query({ limit: 100 })
  assert.equal(pages.length, 35)
  assert.deepEqual(
    pages,
    all.map(({ requestId }) => requestId),
  )
  assert.equal(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed()
      .join(),
    all.map(({ at }) => at).join(),
  )
})

test('each question is answered from an index in the order of the answer', async (t) => {
  const { audit, db } = await auditOf(t)
  await audit.append(Array.from({ length: 50 }, (_, n) => entry({ object: `mat_${n}`, actor: `officer-${n % 5}` })))
  const after = { at: '2100-01-01T00:00:00.000Z' as Instant, id: 'f'.repeat(24) }
  const questions: Omit<AuditQuestion, 'limit'>[] = [
    {},
    { object: 'mat_1' },
    { person: 'p' },
    { actor: 'officer-1' },
    { outcome: 'denied' },
  ]
  for (const question of questions.flatMap((each) => [each, { ...each, after }])) {
    const plans: Document[] = []
    const watched = createAudit(
      new Proxy(db, {
        get: (target, name) => (name === 'collection' ? explained(target, plans) : Reflect.get(target, name)),
      }),
    )
    await watched.query({ ...question, limit: 5 })
    const plan = JSON.stringify(plans)
    assert.match(plan, /IXSCAN/, JSON.stringify(question))
    assert.doesNotMatch(plan, /COLLSCAN|"SORT"/, JSON.stringify(question))
  }
})

/** A collection whose finds are explained as well. */
function explained(db: Awaited<ReturnType<typeof auditOf>>['db'], plans: Document[]) {
  return (name: string) => {
    const collection = db.collection(name)
    const find = collection.find.bind(collection)
    Object.assign(collection, {
      find: (filter: Document) => {
        const cursor = find(filter)
        const toArray = cursor.toArray.bind(cursor)
        return Object.assign(cursor, {
          toArray: async () => {
            plans.push((await cursor.clone().explain('queryPlanner')).queryPlanner.winningPlan)
            return toArray()
          },
        })
      },
    })
    return collection
  }
}

test('nothing is appended twice or half: an entry that cannot be stored is an error without its content', async (t) => {
  const { db, drop } = await testDatabase('audit')
  t.after(drop)
  await db.command({ create: 'audit', validator: { object: { $ne: 'mat_2' } } })
  const refused = createAudit(db).append([entry({ object: 'mat_2', person: 'person_secret' })])
  await assert.rejects(refused, (error: unknown) => {
    return (
      error instanceof StoreUnavailable &&
      !`${error.message}${JSON.stringify(error)}${String(error.cause)}`.includes('person_secret')
    )
  })
  await createAudit(db).append([])
})
