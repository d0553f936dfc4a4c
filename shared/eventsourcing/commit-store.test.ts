import assert from 'node:assert/strict'
import { after, before, describe, type TestContext, test } from 'node:test'
import { type Collection, type DbOptions, MongoNetworkError } from 'mongodb'
import { connectMongo } from '#shared/mongo/connect.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { type CutProxy, startCutProxy } from '#shared/testing/cut-proxy.ts'
import { mongoUri, type TestDatabase, testDatabase, uniqueName } from '#shared/testing/mongo.ts'
import type { Commit } from './commit.ts'
import { type CommitStore, createCommitStore, ensureCommitIndexes } from './commit-store.ts'
import { groupAppend, outcomesOf } from './group-append.ts'

let database: TestDatabase
let store: CommitStore
let commits: Collection<Commit>

before(async () => {
  database = await testDatabase('commit-store')
  await ensureCommitIndexes(database.db)
  store = createCommitStore(database.db)
  commits = store.commits
})

after(() => database.drop())

describe('what an append answers', () => {
  test('a commit that fits stands, and is read back in order', async () => {
    const stream = uniqueName('toy')
    assert.deepEqual(await store.append(sampleCommit({ stream })), { kind: 'stored' })
    assert.deepEqual(await store.append(sampleCommit({ stream, seq: 2 })), { kind: 'stored' })
    assert.deepEqual(
      (await store.after(stream, 0)).map((commit) => commit.seq),
      [1, 2],
    )
    assert.deepEqual(
      (await store.after(stream, 1)).map((commit) => commit.seq),
      [2],
    )
  })

  test('another commit at the same place is told the version is taken', async () => {
    const stream = uniqueName('toy')
    await store.append(sampleCommit({ stream }))
    const late = sampleCommit({ stream, command: { ...sampleCommit({ stream }).command, id: 'other' } })
    assert.deepEqual(await store.append(late), { kind: 'version-taken' })
  })

  test('a command that stands is told so, also where the version is taken too', async () => {
    const stream = uniqueName('toy')
    const first = sampleCommit({ stream })
    await store.append(first)
    for (const seq of [1, 2]) {
      const again = sampleCommit({ stream, seq, command: first.command })
      const result = await store.append(again)
      assert.equal(result.kind, 'command-known')
      assert.ok(result.kind === 'command-known' && result.commit._id.equals(first._id))
    }
  })

  test('the same document twice is stored once', async () => {
    const commit = sampleCommit({ stream: uniqueName('toy') })
    assert.deepEqual(await store.append(commit), { kind: 'stored' })
    assert.deepEqual(await store.append(commit), { kind: 'stored' })
    assert.equal(await commits.countDocuments({ stream: commit.stream }), 1)
  })

  test('one loser in a full batch leaves every other commit stored', async () => {
    const taken = sampleCommit({ stream: uniqueName('toy') })
    await store.append(taken)
    const batch = Array.from({ length: 100 }, () => sampleCommit({ stream: uniqueName('toy') }))
    const loser = sampleCommit({ stream: taken.stream, command: { ...taken.command, id: 'other' } })
    const results = await Promise.all([...batch.slice(0, 50), loser, ...batch.slice(50)].map(store.append))
    assert.deepEqual(
      results.map((result) => result.kind).filter((kind) => kind !== 'stored'),
      ['version-taken'],
    )
    assert.equal(results[50]?.kind, 'version-taken')
  })
})

test('the accounts of citizens are replaced in their stream, each by another name; persons and officers keep theirs', async () => {
  const [stream, other] = [uniqueName('toy'), uniqueName('toy')]
  const by = (of: string, seq: number, role: string, actor: string) => {
    const commit = sampleCommit({ stream: of, seq })
    return { ...commit, command: { ...commit.command, role, actor } }
  }
  const given = [
    by(stream, 1, 'citizen', 'account-1'),
    by(stream, 2, 'citizen', 'account-2'),
    by(stream, 3, 'citizen', 'person_1'),
    by(stream, 4, 'seat', 'account-3'),
    by(other, 1, 'citizen', 'account-1'),
  ]
  for (const commit of given) await store.append(commit)
  await store.forgetAccounts(stream)
  const actors = async (of: string) => (await store.after(of, 0)).map(({ command }) => command.actor)
  assert.deepEqual(await actors(stream), [`${given[0]?._id}`, `${given[1]?._id}`, 'person_1', 'account-3'])
  assert.deepEqual(await actors(other), ['account-1'])
})

test('a commit stands where a majority has it in its journal, whatever the connection leaves open', async () => {
  const asked: unknown[] = []
  const command = async (sent: { documents: Commit[]; writeConcern: unknown }) => {
    asked.push(sent.writeConcern)
    return { n: sent.documents.length }
  }
  const silent = new Proxy(database.db, {
    get: (db, name) => (name === 'command' ? command : name === 'writeConcern' ? undefined : Reflect.get(db, name)),
  })
  assert.equal(await groupAppend(silent)(sampleCommit({ stream: uniqueName('toy') }), 100), 'stored')
  assert.deepEqual(asked, [{ w: 'majority', j: true }])
})

describe('what cannot be stored is refused before it joins others', () => {
  test('half a character', async () => {
    const commit = sampleCommit({ stream: uniqueName('toy') })
    commit.events = [{ ...sampleCommit({ stream: 'x' }).events[0], data: { deep: ['\ud83d'] } } as Commit['events'][0]]
    await assert.rejects(store.append(commit), { code: 'TEXT_NOT_WELL_FORMED' })
    assert.equal(await commits.countDocuments({ stream: commit.stream }), 0)
  })

  test('more than a commit takes', async () => {
    const commit = sampleCommit({ stream: uniqueName('toy'), correlation: 'x'.repeat(1_000_000) })
    await assert.rejects(store.append(commit), { code: 'COMMIT_TOO_LARGE' })
    assert.equal(await commits.countDocuments({ stream: commit.stream }), 0)
  })
})

describe('reading outcomes from the server', () => {
  /** What can never be acknowledged: there is one server, and two are asked for. */
  const neverEnough = { writeConcern: { w: 2, wtimeoutMS: 50 } }
  const outcomes = (batch: Commit[], options?: DbOptions) => {
    const append = groupAppend(database.db.client.db(database.db.databaseName, options))
    return Promise.all(batch.map((commit) => append(commit, 2000)))
  }

  test('a write concern error leaves every commit unknown, losers included', async () => {
    const taken = sampleCommit({ stream: uniqueName('toy') })
    await store.append(taken)
    const batch = [
      sampleCommit({ stream: uniqueName('toy') }),
      { ...taken },
      sampleCommit({ stream: uniqueName('toy') }),
    ]
    assert.deepEqual(await outcomes(batch, neverEnough), ['unknown', 'unknown', 'unknown'])
    const written = await commits.findOne({ stream: batch[2]?.stream ?? '' }, { readConcern: { level: 'local' } })
    assert.ok(written, 'though it was written')
    // Inserted again, each of them shows what it is.
    assert.deepEqual(await Promise.all(batch.map(async (commit) => (await store.append(commit)).kind)), [
      'stored',
      'stored',
      'stored',
    ])
  })

  test('a write concern error alone leaves every commit unknown', async () => {
    const batch = [sampleCommit({ stream: uniqueName('toy') }), sampleCommit({ stream: uniqueName('toy') })]
    assert.deepEqual(await outcomes(batch, neverEnough), ['unknown', 'unknown'])
  })

  test('losers are told by their index', async () => {
    const taken = sampleCommit({ stream: uniqueName('toy') })
    await store.append(taken)
    const fresh = () => sampleCommit({ stream: uniqueName('toy') })
    const batch = [fresh(), fresh(), { ...taken }, fresh(), { ...taken }]
    assert.deepEqual(await outcomes(batch), ['stored', 'stored', 'duplicate', 'stored', 'duplicate'])
  })

  test('a commit that the server refuses fails alone, with the number of the reason', async () => {
    const odd = sampleCommit({ stream: uniqueName('toy') })
    // A server keeps no key of two lists.
    Object.assign(odd, { stream: ['one', 'other'], seq: [1, 2] })
    const [fits, refused] = await outcomes([sampleCommit({ stream: uniqueName('toy') }), odd])
    assert.equal(fits, 'stored')
    assert.match(String(typeof refused === 'object' && refused.failed), /refused a commit \(\d+\)/)
  })

  test('an answer that does not account for each commit leaves all of them unknown', () => {
    for (const answer of [{ n: 1 }, { n: 3 }, { n: 1, writeErrors: [{ index: 0 }] }, {}, null])
      assert.deepEqual(outcomesOf(answer, 2), ['unknown', 'unknown'])
  })

  test('what is undefined is not stored', async () => {
    const commit = sampleCommit({ stream: uniqueName('toy') })
    await store.append(Object.assign(commit, { trace: undefined }))
    const stored = await commits.findOne({ _id: commit._id })
    assert.ok(stored && !('trace' in stored))
  })
})

describe('a store that is cut off', () => {
  let proxy: CutProxy

  before(async () => {
    const { hostname, port } = new URL(mongoUri())
    proxy = await startCutProxy({ host: hostname, port: Number(port) })
  })

  after(() => proxy.close())

  async function throughProxy(t: TestContext, deadlineMs: number): Promise<CommitStore> {
    const uri = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`
    const client = await connectMongo(uri, { selectionMs: 400, retryWrites: false })
    t.after(() => client.close())
    t.after(() => proxy.heal())
    return createCommitStore(client.db(database.db.databaseName), { deadlineMs })
  }

  test('an answer that was lost: the commit is asked for again and stands once', async (t) => {
    const cutOff = await throughProxy(t, 15_000)
    const commit = sampleCommit({ stream: uniqueName('toy') })
    await cutOff.append(sampleCommit({ stream: uniqueName('toy') }))
    proxy.loseAnswers()
    const result = cutOff.append(commit)
    while ((await commits.countDocuments({ stream: commit.stream })) === 0) {}
    proxy.heal()
    assert.deepEqual(await result, { kind: 'stored' })
    assert.equal(await commits.countDocuments({ stream: commit.stream }), 1)
  })

  test('answers lost until the deadline: OUTCOME_UNKNOWN, and the commit may stand', async (t) => {
    const cutOff = await throughProxy(t, 600)
    const commit = sampleCommit({ stream: uniqueName('toy') })
    await cutOff.append(sampleCommit({ stream: uniqueName('toy') }))
    proxy.loseAnswers()
    await assert.rejects(cutOff.append(commit), { code: 'OUTCOME_UNKNOWN' })
    proxy.heal()
    assert.deepEqual(await store.append(commit), { kind: 'stored' })
  })

  test('a unique key that was hit and cannot be looked up: OUTCOME_UNKNOWN, since it may be this very commit', async (t) => {
    const mine = createCommitStore(database.db)
    const commit = sampleCommit({ stream: uniqueName('toy') })
    await mine.append(commit)
    const { mock } = t.mock.method(mine.commits, 'findOne', async () => {
      throw new MongoNetworkError('gone')
    })
    await assert.rejects(mine.append(commit), { code: 'OUTCOME_UNKNOWN' })
    mock.restore()
    assert.deepEqual(await mine.append(commit), { kind: 'stored' })
  })

  test('a store that is away for less than the deadline costs an append nothing but time', async (t) => {
    const cutOff = await throughProxy(t, 15_000)
    const commit = sampleCommit({ stream: uniqueName('toy') })
    proxy.refuse()
    await cutOff.after(commit.stream, 0).catch(() => {})
    const result = cutOff.append(commit)
    // By the time that two reads have given up, one after the other, the append has found no server either.
    for (const _ of [1, 2]) await assert.rejects(cutOff.after(commit.stream, 0), { code: 'STORE_UNAVAILABLE' })
    proxy.heal()
    assert.deepEqual(await result, { kind: 'stored' })
  })

  test('a store that was never reached: STORE_UNAVAILABLE, and nothing stands', async (t) => {
    const cutOff = await throughProxy(t, 600)
    const commit = sampleCommit({ stream: uniqueName('toy') })
    proxy.refuse()
    // The pool may still hold a connection that it takes for alive: the first failure clears it.
    await cutOff.after(commit.stream, 0).catch(() => {})
    await assert.rejects(cutOff.append(commit), { code: 'STORE_UNAVAILABLE' })
    // What was away for the moment says so: whoever asked may ask again.
    await assert.rejects(cutOff.after(commit.stream, 0), { code: 'STORE_UNAVAILABLE', wasAway: true })
    proxy.heal()
    assert.equal(await commits.countDocuments({ stream: commit.stream }), 0)
  })
})
