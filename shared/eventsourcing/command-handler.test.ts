import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { ObjectId } from 'mongodb'
import { type TestDatabase, testDatabase, uniqueName } from '#shared/testing/mongo.ts'
import { type TallyCommand, type TallyState, tallyDecider, tallyEvents } from '#shared/testing/tally.ts'
import { type CommandContext, type CommandHandler, createCommandHandler, type Outcome } from './command-handler.ts'
import type { Commit } from './commit.ts'
import { createCommitStore, ensureCommitIndexes } from './commit-store.ts'
import { eventsOf } from './fold.ts'
import { type Instant, now, toInstant } from './instant.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase('command-handler')
  await ensureCommitIndexes(database.db)
})

after(() => database.drop())

/** One process of the service: a handler with a cache of its own. */
function instance(limit = 1_000_000): CommandHandler<TallyState, TallyCommand> {
  return createCommandHandler({
    store: createCommitStore(database.db),
    events: tallyEvents,
    decider: tallyDecider,
    rules: () => ({ limit }),
    creates: (command) => command.type === 'count' && command.amount === 0,
    owner: () => 'person_1',
  })
}

function context(given: Partial<CommandContext> = {}): CommandContext {
  return {
    commandId: randomUUID(),
    actor: { id: 'someone', role: 'seat' },
    digest: 'digest',
    correlation: randomUUID(),
    ...given,
  }
}

const count = (amount: number, more: { at?: Instant; dueAt?: Instant } = {}): TallyCommand => ({
  type: 'count',
  amount,
  at: now(),
  ...more,
})

function receiptOf(outcome: Outcome<TallyState>): number {
  assert.equal(outcome.kind, 'accepted')
  return outcome.version
}

describe('a command', () => {
  test('is decided, stored and answered with the new state and its version', async () => {
    const stream = uniqueName('tally')
    const outcome = await instance().handle(stream, count(3), context())
    assert.equal(outcome.kind, 'accepted')
    assert.equal(outcome.state.total, 3)
    assert.equal(outcome.version, 1)
  })

  test('is stored with who sent it, why, and what it follows from', async () => {
    const stream = uniqueName('tally')
    const actor = { id: 'unit-lead-1', role: 'unit', purpose: 'handling' }
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const from = { correlation: 'a flow', causation: 'a fact of it', trace, origin: 'import' } as const
    const sent = context({ actor, ...from, subjects: ['person_1'] })
    await instance().handle(stream, count(3), sent)
    const [commit] = await createCommitStore(database.db).after(stream, 0)
    const { _id, recordedAt, events, ...stored } = commit ?? assert.fail('nothing was stored')
    assert.deepEqual(stored, {
      stream,
      seq: 1,
      version: 1,
      command: {
        ...{ id: sent.commandId, type: 'count', digest: 'digest' },
        ...{ actor: 'unit-lead-1', role: 'unit', purpose: 'handling' },
      },
      ...from,
      subjects: ['person_1'],
      pending: true,
    })
  })

  test('that changes nothing is not remembered: sent again it is decided anew', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const sent = context()
    const outcome = await handler.handle(stream, { type: 'remind', at: now() }, sent)
    assert.deepEqual([outcome.kind, outcome.version], ['unchanged', 0])
    assert.equal(await database.db.collection('commits').countDocuments({ stream }), 0)
    const dueAt = toInstant(new Date('2018-11-30T16:00:00Z'))
    await handler.handle(stream, count(1, { at: toInstant(new Date('2018-11-29T00:00:00Z')), dueAt }), context())
    assert.equal((await handler.handle(stream, { type: 'remind', at: now() }, sent)).kind, 'accepted')
  })

  test('is for those who reach the stream as it is by now, whatever an instance remembers', async () => {
    const stream = uniqueName('tally')
    const [one, other] = [instance(), instance()]
    const upTo = (most: number) => (state: TallyState) => state.total <= most
    await one.handle(stream, count(1), context())
    await other.handle(stream, count(4), context())
    await assert.rejects(one.handle(stream, count(1), context(), { permits: upTo(4) }), { code: 'FORBIDDEN' })
    const atLeast = (least: number) => (state: TallyState) => state.total >= least
    await other.handle(stream, count(1), context())
    assert.equal(receiptOf(await one.handle(stream, count(1), context(), { permits: atLeast(6) })), 4)
  })

  test('is sealed once, where it would be accepted; then the same is decided with what was sealed', async () => {
    const stream = uniqueName('tally')
    let seals = 0
    const seal = async () => {
      seals++
      return { command: count(4), subjects: ['person_a'] }
    }
    const refused = await instance(3).handle(stream, count(9), context(), { seal })
    assert.equal(refused.kind, 'rejected')
    const again = await instance().handle(stream, { type: 'remind', at: now() }, context(), { seal })
    assert.equal(again.kind, 'unchanged')
    assert.equal(seals, 0)

    const [one, other] = [instance(), instance()]
    await one.handle(stream, count(1), context())
    await other.handle(stream, count(1), context())
    const accepted = await one.handle(stream, count(0), context(), { seal })
    assert.equal(accepted.state.total, 6)
    assert.equal(seals, 1)
    assert.deepEqual(await createCommitStore(database.db).streamsNaming('person_a'), [stream])
  })

  test('in one’s own matter is recorded as its owner’s, and recognised by whatever it may stand under', async () => {
    const stream = uniqueName('tally')
    const own = context({ actor: { id: 'nameless', role: 'citizen', aliases: ['account', 'person_1'] } })
    const first = receiptOf(await instance().handle(stream, count(1), own))
    const commits = database.db.collection<Commit>('commits')
    for (const actor of ['person_1', 'account']) {
      await commits.updateOne({ stream }, { $set: { 'command.actor': actor } })
      const again = await instance().handle(stream, count(1), own)
      assert.ok(again.kind === 'accepted' && again.repeated, actor)
      assert.deepEqual([again.version, again.state.total], [first, 1])
    }
    receiptOf(await instance().handle(stream, count(1), { ...own, commandId: 'next' }))
    receiptOf(await instance().handle(stream, count(1), context()))
    const actors = await commits
      .find({ stream }, { sort: { seq: 1 } })
      .map(({ command }) => command.actor)
      .toArray()
    assert.deepEqual(actors, ['account', 'person_1', 'someone'])
  })

  test('that begins a citizen’s stream and arrives twice at once is answered twice, though the first arrival alone makes its person', async () => {
    const stream = uniqueName('tally')
    const process = () =>
      createCommandHandler({
        store: createCommitStore(database.db),
        events: tallyEvents,
        decider: tallyDecider,
        rules: ({ type }, { total }) => ({ limit: type === 'count' && total > 0 ? 0 : 1 }),
        creates: () => true,
        owner: ({ total }) => (total > 0 ? 'person_made' : undefined),
      })
    const own = context({ actor: { id: 'nameless', role: 'citizen', aliases: ['account'] } })
    let seals = 0
    const seal = async () => {
      seals++
      return { command: count(1), subjects: ['person_made'] }
    }
    const one = process()
    const sent = (handler: typeof one, given: CommandContext) => handler.handle(stream, count(1), given, { seal })
    const [first, second] = await Promise.all([sent(one, own), sent(one, own)])
    for (const again of [second, await sent(process(), own)]) {
      assert.ok(again.kind === 'accepted' && again.repeated)
      assert.equal(again.version, receiptOf(first))
    }
    for (const handler of [one, process()]) {
      assert.equal((await sent(handler, { ...own, commandId: 'another' })).kind, 'rejected')
    }
    assert.equal(seals, 1)
  })

  test('repeated makes nothing again, also where an instance does not know its stream', async () => {
    const stream = uniqueName('tally')
    const own = context()
    const people: string[] = []
    const seal = async () => {
      people.push(`person_${people.length}`)
      return { command: count(0), subjects: people.slice(-1) }
    }
    const first = receiptOf(await instance().handle(stream, count(0), own, { seal }))
    await instance().handle(stream, count(3), context())
    const again = await instance().handle(stream, count(0), own, { seal })
    assert.ok(again.kind === 'accepted' && again.repeated)
    assert.deepEqual([again.version, again.state.total], [first, 3])
    const reused = await instance().handle(stream, count(0), { ...own, digest: 'other' }, { seal })
    assert.ok(reused.kind === 'rejected')
    assert.equal(reused.rejection.code, 'COMMAND_ID_REUSED')
    assert.deepEqual(people, ['person_0'])
  })

  test('that took the stream out of its own reach answers a repeat like the first time', async () => {
    const stream = uniqueName('tally')
    const own = context()
    const permits = (state: TallyState) => state.total < 5
    await instance().handle(stream, count(1), context())
    const first = receiptOf(await instance().handle(stream, count(9), own, { permits }))
    const again = await instance().handle(stream, count(9), own, { permits })
    assert.ok(again.kind === 'accepted' && again.repeated)
    assert.equal(again.version, first)
    const reused = instance().handle(stream, count(9), { ...own, digest: 'other' }, { permits })
    await assert.rejects(reused, { code: 'FORBIDDEN' })
  })

  test('on what is not the actor’s is refused alike whether it is there or not; one who reaches all hears it', async () => {
    const [there, none] = [uniqueName('tally'), uniqueName('tally')]
    await instance().handle(there, count(1), context())
    for (const stream of [there, none]) {
      const refused = instance().handle(stream, { type: 'close', at: now() }, context(), { permits: () => false })
      await assert.rejects(refused, { code: 'FORBIDDEN', message: 'this is not yours to change, or is not there' })
    }
    assert.equal((await instance().load(none)).version, 0)
    const heard = await instance().handle(none, count(2), context(), { permits: () => true })
    assert.equal(heard.kind, 'accepted')
  })

  test('of a person continues the correlation of its case, one of a policy that of its cause', async () => {
    const stream = uniqueName('tally')
    const ofCase = createCommandHandler({
      store: createCommitStore(database.db),
      events: tallyEvents,
      decider: tallyDecider,
      rules: () => ({ limit: 100 }),
      isCase: true,
    })
    await ofCase.handle(stream, count(1), context({ correlation: 'the case' }))
    await ofCase.handle(stream, count(1), context({ correlation: 'a request' }))
    await ofCase.handle(stream, count(1), context({ correlation: 'another flow', causation: 'a fact of it' }))
    await instance().handle(stream, count(1), context({ correlation: 'no case' }))
    const commits = await createCommitStore(database.db).after(stream, 0)
    assert.deepEqual(
      commits.map(({ correlation }) => correlation),
      ['the case', 'the case', 'another flow', 'no case'],
    )
    assert.equal((await ofCase.load(stream)).correlation, 'the case')
  })

  test('that is refused leaves nothing behind', async () => {
    const stream = uniqueName('tally')
    const outcome = await instance(2).handle(stream, count(3), context())
    assert.ok(outcome.kind === 'rejected' && outcome.rejection.code === 'TALLY_FULL')
    assert.equal(await database.db.collection('commits').countDocuments({ stream }), 0)
  })

  test('says what fell overdue before it, at the time it fell due', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const dueAt = toInstant(new Date('2018-11-30T16:00:00Z'))
    await handler.handle(stream, count(1, { at: toInstant(new Date('2018-11-29T00:00:00Z')), dueAt }), context())
    const outcome = await handler.handle(stream, { type: 'remind', at: now() }, context())
    assert.ok(outcome.kind === 'accepted' && outcome.state.overdue)
    assert.deepEqual(outcome.commit.events, [{ type: 'TallyOverdue', schema: 1, at: dueAt, data: {} }])
    const twice = await handler.handle(stream, { type: 'remind', at: now() }, context())
    assert.equal(twice.kind, 'unchanged')
  })

  test('says in its own role what it does, and as the clock what fell due before', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const dueAt = toInstant(new Date('2018-11-30T16:00:00Z'))
    await handler.handle(stream, count(1, { at: toInstant(new Date('2018-11-29T00:00:00Z')), dueAt }), context())
    const seal = async () => ({ command: count(2), subjects: [] })
    await handler.handle(stream, count(2), context(), { seal })
    await handler.handle(stream, count(3), context())
    const commits = await createCommitStore(database.db).after(stream, 0)
    assert.deepEqual(
      commits.flatMap(eventsOf).map(({ type, role }) => [type, role]),
      [
        ['TallyCounted', 'seat'],
        ['TallyOverdue', 'system'],
        ['TallyCounted', 'seat'],
        ['TallyCounted', 'seat'],
      ],
    )
  })
})

describe('a repeated command', () => {
  test('changes nothing and answers the first receipt, also later', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const repeated = context()
    const first = receiptOf(await handler.handle(stream, count(1), repeated))
    await handler.handle(stream, count(1), context())
    const outcome = await handler.handle(stream, count(1), repeated)
    assert.equal(receiptOf(outcome), first)
    assert.ok(outcome.kind === 'accepted' && outcome.repeated)
    assert.equal(outcome.state.total, 2)
  })

  test('whose first answer was lost gets that receipt from another instance with an older cache', async () => {
    const stream = uniqueName('tally')
    const [one, other] = [instance(), instance()]
    await other.handle(stream, count(1), context())
    const lost = context()
    await one.handle(stream, count(1), lost)
    await one.handle(stream, { type: 'close', at: now() }, context())
    const outcome = await other.handle(stream, count(1), lost)
    assert.equal(receiptOf(outcome), 2)
    assert.ok(outcome.state.closed)
  })

  test('that would be refused by now still gets its first receipt', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const lost = context()
    await handler.handle(stream, { type: 'close', at: now() }, lost)
    assert.equal(receiptOf(await handler.handle(stream, { type: 'close', at: now() }, lost)), 1)
    assert.equal(receiptOf(await instance().handle(stream, { type: 'close', at: now() }, lost)), 1)
  })

  test('that could not be sealed today gets its first receipt from an instance that remembers nothing', async () => {
    const stream = uniqueName('tally')
    const lost = context()
    const seal = () => Promise.reject(new Error('the key is gone'))
    await assert.rejects(instance().handle(stream, count(0), lost, { seal }), /the key is gone/)
    await instance().handle(stream, count(0), lost)
    await instance().handle(stream, count(1), context())
    const outcome = await instance().handle(stream, count(0), lost, { seal })
    assert.ok(outcome.kind === 'accepted' && outcome.repeated)
    assert.equal(outcome.version, 1)
    const other = await instance().handle(stream, count(0), { ...lost, digest: 'another' }, { seal })
    assert.ok(other.kind === 'rejected' && other.rejection.code === 'COMMAND_ID_REUSED')
  })

  test('with other content is COMMAND_ID_REUSED', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const repeated = context()
    await handler.handle(stream, count(1), repeated)
    const outcome = await handler.handle(stream, count(2), { ...repeated, digest: 'another' })
    assert.ok(outcome.kind === 'rejected' && outcome.rejection.code === 'COMMAND_ID_REUSED')
    assert.equal(outcome.state.total, 1)
  })

  test('is known by a digest that seal makes, or by whoever recognises the commit', async () => {
    const stream = uniqueName('tally')
    const own = context()
    const seal = async () => ({ command: count(2), subjects: [], digest: 'sealed' })
    const recognises = async ({ command: { digest } }: Commit) => digest === 'sealed'
    const first = receiptOf(await instance().handle(stream, count(0), own, { seal, recognises }))
    const again = await instance().handle(stream, count(0), own, { seal, recognises })
    assert.ok(again.kind === 'accepted' && again.repeated)
    assert.deepEqual([again.version, again.state.total, again.commit.command.digest], [first, 2, 'sealed'])
    const reused = await instance().handle(stream, count(0), own, { seal, recognises: async () => false })
    assert.ok(reused.kind === 'rejected' && reused.rejection.code === 'COMMAND_ID_REUSED')
  })

  test('of another actor is another command', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const mine = context()
    await handler.handle(stream, count(1), mine)
    const theirs = await handler.handle(stream, count(1), { ...mine, actor: { id: 'another', role: 'seat' } })
    assert.equal(theirs.state.total, 2)
  })
})

describe('expectedVersion', () => {
  test('switches deciding again off', async () => {
    const stream = uniqueName('tally')
    const [one, other] = [instance(), instance()]
    await other.handle(stream, count(1), context())
    await one.handle(stream, count(1), context())
    const outcome = await other.handle(stream, count(1), context({ expectedVersion: 1 }))
    assert.ok(outcome.kind === 'rejected' && outcome.rejection.code === 'VERSION_CONFLICT')
    assert.equal(outcome.version, 2)
  })

  test('of a cache that is behind is no conflict', async () => {
    const stream = uniqueName('tally')
    const [one, other] = [instance(), instance()]
    await other.handle(stream, count(1), context())
    await one.handle(stream, count(1), context())
    assert.equal(receiptOf(await other.handle(stream, count(1), context({ expectedVersion: 2 }))), 3)
  })
})

describe('races', () => {
  test('200 writers on one stream in four instances: each version is won once and every writer is answered', async () => {
    const stream = uniqueName('tally')
    const instances = [instance(), instance(), instance(), instance()]
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const handler = instances[index % 4] ?? instance()
        for (;;) {
          const mine = context()
          const outcome = await handler.handle(stream, count(1), mine).catch((error: { code?: string }) => error)
          if ('kind' in outcome) return receiptOf(outcome)
          assert.equal(outcome.code, 'CONFLICT_RETRIES_EXHAUSTED')
        }
      }),
    )
    assert.deepEqual(
      outcomes.toSorted((a, b) => a - b),
      Array.from({ length: 200 }, (_, index) => index + 1),
    )
    assert.equal((await instance().load(stream)).state.total, 200)
  })

  test('a creation that meets its own stream is decided again on what stands', async () => {
    const stream = uniqueName('tally')
    await instance().handle(stream, count(5), context())
    const outcome = await instance().handle(stream, count(0), context())
    assert.equal(receiptOf(outcome), 2)
    assert.equal(outcome.state.total, 5)
  })

  test('a stream with an event of a newer release refuses every command, names the event, and stands as it was', async () => {
    const stream = uniqueName('tally')
    const handler = instance()
    const first = await handler.handle(stream, count(5), context())
    assert.ok(first.kind === 'accepted')
    const [event] = first.commit.events
    assert.ok(event)
    const newer = { ...first.commit, _id: new ObjectId(), seq: 2, version: first.version + 1 }
    const commits = database.db.collection<Commit>('commits')
    const command = { ...first.commit.command, id: randomUUID() }
    await commits.insertOne({ ...newer, command, events: [{ ...event, schema: 99 }] })
    const unreadable = { code: 'STREAM_UNREADABLE', stream, version: newer.version }
    for (const each of [instance(), handler]) {
      await assert.rejects(each.handle(stream, count(1), context({ expectedVersion: newer.version })), unreadable)
      await assert.rejects(each.load(stream), unreadable)
    }
    // An instance that has not seen it meets it at the append.
    await assert.rejects(handler.handle(stream, count(1), context()), unreadable)
    assert.equal(await commits.countDocuments({ stream }), 2)
  })

  test('a stream that is always lost ends in CONFLICT_RETRIES_EXHAUSTED', async () => {
    const store = createCommitStore(database.db)
    const handler = createCommandHandler({
      store: { ...store, append: async () => ({ kind: 'version-taken' }) },
      events: tallyEvents,
      decider: tallyDecider,
      rules: () => ({ limit: 10 }),
    })
    await assert.rejects(handler.handle(uniqueName('tally'), count(1), context()), {
      code: 'CONFLICT_RETRIES_EXHAUSTED',
    })
  })
})
