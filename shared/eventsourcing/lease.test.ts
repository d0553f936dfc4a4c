import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { mongodbUri } from '#shared/testing/servers.ts'
import { undoing } from '#shared/testing/undo.ts'
import { until } from '#shared/testing/until.ts'
import { holdLease, type LeaseOptions, type LeaseRow, leaseHolder } from './lease.ts'

type Undo = ReturnType<typeof undoing>

async function database(t: TestContext): Promise<{ db: Db; undo: Undo }> {
  const { db, drop } = await testDatabase('lease')
  const undo = undoing(t)
  undo(drop)
  return { db, undo }
}

const aborted = (signal: AbortSignal) => new Promise<void>((done) => signal.addEventListener('abort', () => done()))

/** A holder that stays inside until it is told to leave. */
function holding({ db, undo }: { db: Db; undo: Undo }, given: Partial<LeaseOptions> = {}) {
  const terms: number[] = []
  const lease = holdLease({
    db,
    name: 'relay',
    ttlMs: 1000,
    async whileHeld(signal, term) {
      terms.push(term)
      await aborted(signal)
    },
    ...given,
  })
  undo(() => lease.stop())
  return { lease, terms }
}

const rowOf = (db: Db) => db.collection<LeaseRow>('leases').findOne({ _id: 'relay' })

test('one of many holds it, over many renewals, and each change of holder raises the term', async (t) => {
  const at = await database(t)
  let inside = 0
  let most = 0
  const terms: number[] = []
  const whileHeld = async (signal: AbortSignal, term: number) => {
    most = Math.max(most, ++inside)
    terms.push(term)
    await Promise.race([aborted(signal), pause(900)])
    inside--
  }
  // Long enough that no pause of a busy machine outlasts it: then two would be inside, as a lease allows.
  for (let i = 0; i < 4; i++) holding(at, { whileHeld, ttlMs: 2000 })
  await until(() => terms.length >= 5)
  assert.equal(most, 1)
  assert.deepEqual(
    terms,
    [...new Set(terms)].sort((a, b) => a - b),
  )
})

test('everybody can ask who holds it, and hears nobody when it is given up or has passed', async (t) => {
  const at = await database(t)
  assert.equal(await leaseHolder(at.db, 'relay'), undefined)
  const { lease } = holding(at, { ttlMs: 60_000 })
  await until(() => lease.isHeld())
  assert.match((await leaseHolder(at.db, 'relay')) ?? '', new RegExp(`/${process.pid}/`))
  await lease.stop()
  assert.equal(await leaseHolder(at.db, 'relay'), undefined)
  await at.db
    .collection<LeaseRow>('leases')
    .updateOne({ _id: 'relay' }, { $set: { holder: 'dead', until: new Date(0) } })
  assert.equal(await leaseHolder(at.db, 'relay'), undefined)
})

test('stop gives it up at once: the row is free before its time', async (t) => {
  const at = await database(t)
  const first = holding(at, { ttlMs: 60_000 })
  await until(() => first.lease.isHeld())
  const second = holding(at, { ttlMs: 60_000 })
  await first.lease.stop()
  assert.equal(first.lease.isHeld(), false)
  await until(() => second.lease.isHeld())
  assert.deepEqual(second.terms, [2])
})

test('it is not given up before whileHeld has ended', async (t) => {
  const at = await database(t)
  let ended = false
  const slow = holding(at, {
    async whileHeld(signal) {
      await aborted(signal)
      await pause(300)
      ended = true
    },
  })
  await until(() => slow.lease.isHeld())
  const other = holding(at, {
    async whileHeld(signal) {
      assert.ok(ended)
      await aborted(signal)
    },
  })
  await slow.lease.stop()
  await until(() => other.lease.isHeld())
})

test('a holder that dies is followed by another when its time has passed', async (t) => {
  const at = await database(t)
  const child = fork(new URL('./lease-holder.fixture.ts', import.meta.url), [at.db.databaseName])
  at.undo(() => child.kill('SIGKILL'))
  await once(child, 'message')
  const { lease, terms } = holding(at)
  await pause(1500)
  assert.equal(lease.isHeld(), false)
  child.kill('SIGKILL')
  await until(() => lease.isHeld())
  assert.deepEqual(terms, [2])
})

test('a holder that was paused beyond its time leaves when it wakes up', async (t) => {
  const at = await database(t)
  const child = fork(new URL('./lease-holder.fixture.ts', import.meta.url), [at.db.databaseName])
  at.undo(() => child.kill('SIGKILL'))
  await once(child, 'message')
  const { lease } = holding(at)
  child.kill('SIGSTOP')
  await until(() => lease.isHeld())
  const left = once(child, 'message')
  child.kill('SIGCONT')
  assert.deepEqual((await left)[0], 'left')
  assert.equal((await rowOf(at.db))?.term, 2)
})

test('a holder whose row was taken over leaves at its next renewal and does not free it', async (t) => {
  const at = await database(t)
  const { lease, terms } = holding(at)
  await until(() => lease.isHeld())
  const theirs = { holder: 'another', term: 7, until: new Date(Date.now() + 3000) }
  await at.db.collection<LeaseRow>('leases').updateOne({ _id: 'relay' }, { $set: theirs })
  await until(() => !lease.isHeld())
  assert.equal((await rowOf(at.db))?.holder, 'another')
  await until(() => lease.isHeld())
  assert.deepEqual(terms, [1, 8])
})

for (const [name, away, isNext] of [
  ['without the database', 'refuse', (term = 0) => term === 2],
  // Each try that it heard nothing of has taken the lease anew.
  ['with a database that takes everything and says nothing', 'swallowAnswers', (term = 0) => term >= 2],
] as const) {
  test(`${name} the holder leaves when its time has passed, and comes back later`, async (t) => {
    const [host = '', port = ''] = new URL(mongodbUri()).host.split(':')
    const proxy = await startCutProxy({ host, port: Number(port) })
    const { db, drop } = await testDatabase('lease', `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`)
    const undo = undoing(t)
    undo(() => proxy.close())
    undo(drop)
    const { lease, terms } = holding({ db, undo })
    await until(() => lease.isHeld())
    proxy[away]()
    await until(() => !lease.isHeld())
    proxy.heal()
    await until(() => lease.isHeld())
    const [first, second, ...more] = terms
    assert.deepEqual([first, isNext(second), more], [1, true, []], `the terms were ${terms}`)
  })
}

test('an error inside is told, and the lease is taken again', async (t) => {
  const at = await database(t)
  const errors: unknown[] = []
  const broken = new Error('broken')
  let calls = 0
  const { lease } = holding(at, {
    onError: (error) => errors.push(error),
    async whileHeld(signal) {
      if (++calls === 1) throw broken
      await aborted(signal)
    },
  })
  await until(() => calls === 2 && lease.isHeld())
  assert.deepEqual(errors, [broken])
})
