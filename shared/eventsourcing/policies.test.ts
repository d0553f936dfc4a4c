import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { Kafka, OutRecord } from '#shared/kafka/port.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { moved, type ParcelEvent, parcelCommits, posted } from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { type TallyCommand, tallyDecider, tallyEvents } from '#shared/testing/tally.ts'
import { deleteTopic, testTopic } from '#shared/testing/topic.ts'
import { undoing } from '#shared/testing/undo.ts'
import { until } from '#shared/testing/until.ts'
import { recordsOf, silent } from '#shared/testing/views.ts'
import type { RecordedEvent } from './cloud-event.ts'
import { createCommandHandler } from './command-handler.ts'
import type { Commit } from './commit.ts'
import { createCommitStore, ensureCommitIndexes, StoreUnavailable } from './commit-store.ts'
import { now } from './instant.ts'
import { definePolicy, type Policy, reaction } from './policies.ts'
import { actAgain } from './policies-again.ts'
import { startPolicies } from './policies-run.ts'
import {
  dismissStuck,
  ensureStuckIndexes,
  forgetTopics,
  policyPositions,
  stuckOf,
  UNSETTLED,
} from './policies-store.ts'

const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })

type Options = Partial<Pick<Policy, 'startAt' | 'seesImports'>> & {
  topic?: string
  /** Called before each act: a test lets it fail or be slow here. */
  before?(event: RecordedEvent): Promise<void> | void
  /** How much a tally holds. */
  limit?: number
}

/** A pillar that keeps a tally of each depot's grams, from the parcels that another pillar posts. */
async function pillar(t: TestContext, options: Options = {}) {
  const { startAt = 'beginning', seesImports = true, before = () => {} } = options
  const topic = options.topic ?? (await testTopic(t))
  const undo = undoing(t)
  const { db, drop } = await testDatabase('policies')
  undo(drop)
  await ensureCommitIndexes(db)
  await ensureStuckIndexes(db)
  const limits = { limit: options.limit ?? 1_000_000 }
  const handler = createCommandHandler<
    ReturnType<typeof tallyDecider.evolve>,
    TallyCommand,
    typeof tallyEvents.definitions,
    typeof limits
  >({ store: createCommitStore(db), events: tallyEvents, decider: tallyDecider, rules: () => limits })
  const acted: string[] = []

  const count = reaction(z.object({ depot: z.string(), grams: z.int() }), async ({ depot, grams }, event, context) => {
    await before(event)
    acted.push(`${event.stream} ${event.version}`)
    return handler.handle(`tly_${depot}`, { type: 'count', at: now(), amount: grams }, context)
  })
  const note = reaction(z.object({ depot: z.string() }), async ({ depot }, event, context) => {
    await before(event)
    acted.push(`${event.stream} ${event.version}`)
    return handler.handle(`tly_${depot}`, { type: 'count', at: now(), amount: 1 }, context)
  })
  const policy = definePolicy({
    name: 'count-parcels',
    topic,
    startAt,
    seesImports,
    on: { ParcelPosted: count, ParcelMoved: note },
  })

  const group = freshNamespace()
  async function start(own: Pick<Kafka, 'consume' | 'admin'> = kafka) {
    const running = await startPolicies([policy], { db, kafka: own, group, log: silent })
    undo(() => running.stop())
    return running
  }

  const sender = kafka.sender()
  undo(() => sender.close())
  const send = (records: OutRecord[]) => sender.send(topic, records)
  const say = (commits: readonly Commit[]) => send(recordsOf(commits))
  const total = async (depot: string) => (await handler.load(`tly_${depot}`)).state.total
  return { db, topic, policy, limits, acted, start, send, say, total, stuck: () => stuckOf(db).find().toArray() }
}

const parcel = (stream: string, ...events: ParcelEvent[]) => parcelCommits(stream, events)
const parcels = (depot: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => parcel(`par_${depot}-${from + index}`, posted(depot, 1))).flat()

test('what stood in the topic before acts too, where the policy begins at the beginning', async (t) => {
  const { say, start, total, db } = await pillar(t)
  await say(parcels('north', 0, 20))
  await start()
  await until(async () => (await total('north')) === 20)
  await say(parcels('north', 20, 25))
  await until(async () => (await total('north')) === 25)
  const [commit] = await db.collection<Commit>('commits').find().toArray()
  assert.partialDeepStrictEqual(commit?.command, { actor: 'policy:count-parcels', role: 'system', type: 'count' })
  assert.equal(commit?.command.id, `count-parcels:${commit?.causation}`)
  assert.equal(commit?.correlation, 'correlation')
})

test('a policy that begins at the end knows from its first start on where that was', async (t) => {
  const { say, start, total, acted } = await pillar(t, { startAt: 'end' })
  await say(parcels('north', 0, 8))
  const first = await start()
  await first.stop()
  // Nothing has acted yet: without its place kept, the end would be a later one now.
  await say(parcels('north', 8, 10))
  await start()
  await until(async () => (await total('north')) === 2)
  assert.deepEqual(acted.toSorted(), ['par_north-8 1', 'par_north-9 1'])
})

test('the end of a topic that does not stand yet is its beginning', async (t) => {
  const topic = `${freshNamespace()}.events.v1`
  const { say, start, total } = await pillar(t, { startAt: 'end', topic })
  await start()
  const admin = await kafka.admin()
  await admin.ensureTopic(topic, 4).finally(() => admin.close())
  t.after(() => deleteTopic(topic))
  await say(parcels('north', 0, 3))
  await until(async () => (await total('north')) === 3)
})

for (const seesImports of [true, false]) {
  test(`history from files ${seesImports ? 'acts, and what it causes is history too' : 'does not act'}`, async (t) => {
    const { say, start, total, db, acted } = await pillar(t, { seesImports })
    const history = parcels('north', 0, 4).map((commit) => ({ ...commit, origin: 'import' as const }))
    await say([...history, ...parcels('north', 4, 5)])
    await start()
    await until(async () => (await total('north')) === (seesImports ? 5 : 1))
    await pause(50)
    assert.equal(acted.length, seesImports ? 5 : 1)
    const imported = await db.collection<Commit>('commits').countDocuments({ origin: 'import' }, overAll('test'))
    assert.equal(imported, seesImports ? 4 : 0)
  })
}

test('an event that comes twice, or from the beginning again, changes nothing', async (t) => {
  const { say, start, total, db, acted } = await pillar(t)
  const commits = parcels('north', 0, 5)
  await say([...commits, ...commits])
  const running = await start()
  await until(() => acted.length === 10)
  await running.stop()
  assert.equal(await total('north'), 5)
  await db.collection('policyCheckpoints').updateMany({}, { $set: { next: 0 } })
  await start()
  await until(() => acted.length === 20)
  assert.equal(await total('north'), 5)
  assert.equal(await db.collection('commits').countDocuments(), 5)
})

test('a command that the rules refuse becomes a visible stuck fact, once, and the policy goes on', async (t) => {
  const { say, start, total, stuck, topic } = await pillar(t, { limit: 100 })
  const heavy = parcel('par_heavy', posted('north', 101))
  await say([...heavy, ...heavy, ...parcel('par_light', posted('north', 60))])
  await start()
  await until(async () => (await total('north')) === 60)
  await until(async () => (await stuck()).length > 0)
  const [fact, ...others] = await stuck()
  assert.deepEqual(others, [])
  assert.partialDeepStrictEqual(fact, {
    policy: 'count-parcels',
    stream: 'par_heavy',
    eventType: 'ParcelPosted',
    code: 'TALLY_FULL',
    message: 'the tally is full',
    topic,
  })
})

test('a command that fails because something is away is tried again, and what follows in its stream waits', async (t) => {
  let away = true
  const at = await pillar(t, {
    before: ({ stream, version }) => {
      if (away && stream === 'par_1' && version === 2) throw new StoreUnavailable('the store does not answer')
    },
  })
  await at.say([...parcel('par_1', posted('north', 100), moved('north'), moved('north')), ...parcels('south', 0, 12)])
  const running = await at.start()
  await until(async () => (await at.total('south')) === 12)
  assert.ok(!at.acted.includes('par_1 3'))
  const behind = async () => {
    const [position] = await policyPositions(at.db)
    return [...(position?.next.values() ?? [])].reduce((sum, next) => sum + next, 0)
  }
  assert.ok((await behind()) < 15, 'the checkpoint does not pass what has not succeeded')
  await running.stop()
  away = false
  await at.start()
  await until(async () => (await at.total('north')) === 102)
  await until(async () => (await behind()) === 15)
  assert.deepEqual(await at.stuck(), [])
})

test('a stream’s events act in their order, however slow each is and whichever fails on the way', async (t) => {
  const failures = new Map<string, number>()
  const at = await pillar(t, {
    before: async ({ stream, version }) => {
      await pause(Math.random() * 10)
      const key = `${stream} ${version}`
      const tried = failures.get(key) ?? 0
      failures.set(key, tried + 1)
      if (version % 3 === 2 && tried === 0) throw new StoreUnavailable('the store does not answer')
    },
  })
  const streams = ['par_1', 'par_2', 'par_3', 'par_4', 'par_5']
  const life = [posted('north'), ...Array.from({ length: 7 }, () => moved('north'))]
  await at.say(streams.flatMap((stream) => parcel(stream, ...life)))
  await at.start()
  await until(async () => (await at.total('north')) === 5 * 107)
  for (const stream of streams) {
    const firsts = [...new Set(at.acted.filter((act) => act.startsWith(`${stream} `)))]
    assert.deepEqual(
      firsts,
      life.map((_, index) => `${stream} ${index + 1}`),
    )
  }
})

test('after a restart a policy goes on where it was', async (t) => {
  const { say, start, acted, db } = await pillar(t)
  await say(parcels('north', 0, 10))
  const running = await start()
  const acts = async () => {
    const [position] = await policyPositions(db)
    return [...(position?.next.values() ?? [])].reduce((sum, next) => sum + next, 0)
  }
  await until(async () => (await acts()) === 10)
  await running.stop()
  await say(parcels('north', 10, 13))
  await start()
  await until(async () => (await acts()) === 13)
  assert.equal(acted.length, 13, 'nothing acted twice')
})

test('two processes share the work, and each event has its effect once', async (t) => {
  const { say, start, total } = await pillar(t)
  await say(parcels('north', 0, 40))
  await Promise.all([start(), start()])
  await say(parcels('north', 40, 80))
  await until(async () => (await total('north')) === 80)
})

test('what can never be done is stuck without its data, and holds up nobody', async (t) => {
  const at = await pillar(t, {
    before: ({ stream }) => {
      if (stream === 'par_code') throw new TypeError('a policy that is wrong')
    },
  })
  const [malformed] = recordsOf(parcel('par_malformed', posted('secret depot')))
  const [strange] = recordsOf(parcel('par_strange', posted('secret depot')))
  assert.ok(malformed && strange)
  await at.send([
    { ...malformed, value: '{"depot": "secret depot"' },
    { ...strange, value: JSON.stringify({ depot: 'secret depot', grams: 'secret weight' }) },
    ...recordsOf(parcel('par_code', posted('north', 5), moved('north'))),
    ...recordsOf(parcels('north', 0, 8)),
  ])
  await at.start()
  await until(async () => (await at.total('north')) === 8)
  await until(async () => (await at.stuck()).length === 4)
  const facts = await at.stuck()
  assert.deepEqual(facts.map(({ stream, code }) => `${stream} ${code}`).sort(), [
    'par_code TypeError',
    'par_code TypeError',
    'par_malformed MALFORMED_RECORD',
    'par_strange EVENT_NOT_UNDERSTOOD',
  ])
  assert.match(facts.find(({ stream }) => stream === 'par_strange')?.message ?? '', /^ParcelPosted version 2 .* grams$/)
  assert.doesNotMatch(JSON.stringify(facts), /secret/)
})

test('when the cause is gone, what is stuck acts again in its order; what is refused again stays', async (t) => {
  const at = await pillar(t, { limit: 100 })
  await at.say([
    ...parcel('par_1', posted('north', 101)),
    ...parcel('par_2', posted('north', 102)),
    ...parcel('par_3', posted('north', 900)),
  ])
  const running = await at.start()
  await until(async () => (await at.stuck()).length === 3)
  await running.stop()
  at.limits.limit = 300
  const acted = await actAgain(at.policy, await at.stuck(), { db: at.db, kafka })
  assert.deepEqual(acted.map(({ stuck, refusal }) => `${stuck.stream} ${refusal?.code}`).sort(), [
    'par_1 undefined',
    'par_2 undefined',
    'par_3 TALLY_FULL',
  ])
  assert.equal(await at.total('north'), 203)
  assert.deepEqual(
    (await at.stuck()).map(({ stream }) => stream),
    ['par_3'],
  )
  const [left] = await at.stuck()
  assert.ok(left)
  const elsewhere = { ...left, offset: left.offset + 1000 }
  await assert.rejects(actAgain(at.policy, [elsewhere], { db: at.db, kafka }), { code: 'NO_SUCH_RECORD' })
})

test('what somebody has dismissed is not done when it is told again, though nothing refuses it any more', async (t) => {
  const { say, start, total, stuck, limits, db, topic } = await pillar(t, { limit: 100 })
  await say([...parcel('par_1', posted('north', 101)), ...parcel('par_2', posted('north', 102))])
  const running = await start()
  await until(async () => (await stuck()).length === 2)
  await running.stop()
  const settled = (await stuck()).find(({ stream }) => stream === 'par_1')
  assert.equal(await dismissStuck(db, settled?._id ?? ''), true)
  assert.equal(await dismissStuck(db, settled?._id ?? ''), false)
  limits.limit = 300
  await forgetTopics(db, [topic])
  await say(parcel('par_3', posted('south', 1)))
  await start()
  await until(async () => (await total('south')) === 1 && (await total('north')) > 0)
  await pause(50)
  assert.equal(await total('north'), 102)
  assert.deepEqual(await stuckOf(db).find(UNSETTLED).toArray(), [])
})

test('a start that fails has started nothing, so that it can be tried again', async (t) => {
  const { start, say, total } = await pillar(t, { startAt: 'end' })
  let consumers = 0
  const broken: Pick<Kafka, 'consume' | 'admin'> = {
    admin: async () => Promise.reject(new Error('no broker answers')),
    consume: async (options) => {
      consumers++
      return kafka.consume(options)
    },
  }
  await assert.rejects(start(broken), /no broker answers/)
  assert.equal(consumers, 0)
  await start()
  await say(parcels('north', 0, 2))
  await until(async () => (await total('north')) === 2)
})
