import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { z } from 'zod'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import type { Kafka } from '#shared/kafka/port.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { parcelCommits, posted } from '#shared/testing/parcels.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { undoing } from '#shared/testing/undo.ts'
import { until } from '#shared/testing/until.ts'
import { recordsOf, silent } from '#shared/testing/views.ts'
import { StoreUnavailable } from './commit-store.ts'
import { definePolicy, reaction } from './policies.ts'
import { startPolicies } from './policies-run.ts'
import { beginAt, policyPositions } from './policies-store.ts'

const kafka = kafkajs({ brokers: kafkaBrokers(), log: silent })

type Act = (stream: string) => Promise<void> | void

/** Policies of one topic by name, each with what it does beside noting the stream; and who reads. */
async function policiesOf(t: TestContext, acts: Record<string, Act>, patienceMs = 60_000) {
  const topic = await testTopic(t)
  const undo = undoing(t)
  const { db, drop } = await testDatabase('policies')
  undo(drop)
  const acted = new Map(Object.keys(acts).map((name) => [name, [] as string[]]))
  const policies = Object.entries(acts).map(([name, act]) => {
    const note = reaction(z.object({}), async (_data, { stream }) => {
      await act(stream)
      acted.get(name)?.push(stream)
      return undefined
    })
    return definePolicy({ name, topic, startAt: 'beginning', seesImports: true, on: { ParcelPosted: note } })
  })
  const group = freshNamespace()
  const groups: string[] = []
  const counted: Pick<Kafka, 'consume' | 'admin'> = {
    ...kafka,
    consume(options) {
      groups.push(options.group.slice(group.length + 1))
      return kafka.consume(options)
    },
  }
  const sender = kafka.sender()
  undo(() => sender.close())
  return {
    ...{ db, topic, groups },
    async start() {
      const running = await startPolicies(policies, { db, kafka: counted, group, log: silent, patienceMs })
      undo(running.stop)
      return running
    },
    say: (...streams: string[]) =>
      sender.send(topic, recordsOf(streams.flatMap((stream) => parcelCommits(stream, [posted('north', 1)])))),
    saw: (name: string, ...streams: string[]) =>
      until(() => streams.every((stream) => acted.get(name)?.includes(stream)), undefined, `${name} saw ${streams}`),
    acted: (name: string) => acted.get(name)?.toSorted(),
  }
}

const streams = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `par_${from + index}`)

test('policies that stand together are one consumer, and each goes on from its own place', async (t) => {
  const at = await policiesOf(t, { one: () => {}, other: () => {} })
  await at.say(...streams(0, 8))
  await beginAt(at.db, { policy: 'other', topic: at.topic }, [1000n, 1000n, 1000n, 1000n])
  await at.start()
  await at.saw('one', ...streams(0, 8))
  assert.deepEqual(at.groups, [`together-${at.topic}-200`])
  assert.deepEqual(at.acted('other'), [])
})

test('one that fails for a short time is waited for', async (t) => {
  let away = 3
  const at = await policiesOf(t, {
    sound: () => {},
    failing: () => {
      if (away-- > 0) throw new StoreUnavailable('the store does not answer')
    },
  })
  await at.start()
  await at.say('par_1')
  await at.saw('failing', 'par_1')
  assert.deepEqual(at.groups, [`together-${at.topic}-200`])
})

test('one that fails for longer holds up no other, goes on alone, and acts when it can', async (t) => {
  let away = true
  const failing = () => {
    if (away) throw new StoreUnavailable('the store does not answer')
  }
  const at = await policiesOf(t, { sound: () => {}, failing }, 500)
  await at.start()
  for (const stream of streams(0, 4)) {
    await at.say(stream)
    await at.saw('sound', stream)
  }
  await until(() => at.groups.length === 2)
  assert.deepEqual(at.groups, [`together-${at.topic}-200`, 'failing'])
  away = false
  await at.saw('failing', ...streams(0, 4))
  assert.deepEqual(at.acted('sound'), streams(0, 4), 'nothing acted twice')
})

test('one that takes long holds up no other for long, and never meets its own first try', async (t) => {
  const held = Promise.withResolvers<void>()
  const at = await policiesOf(t, { sound: () => {}, slow: () => held.promise }, 500)
  const running = await at.start()
  for (const stream of streams(0, 4)) {
    await at.say(stream)
    await at.saw('sound', stream)
  }
  await until(() => at.groups.length === 2)
  assert.deepEqual(at.groups, [`together-${at.topic}-200`, 'slow'])
  held.resolve()
  await at.saw('slow', ...streams(0, 4))
  await running.stop()
  assert.deepEqual(at.acted('slow'), streams(0, 4), 'nothing acted twice')
  for (const { next } of await policyPositions(at.db)) {
    assert.equal(
      next.values().reduce((sum, each) => sum + each, 0),
      4,
    )
  }
})

test('one that is far behind reads alone from the start', async (t) => {
  const at = await policiesOf(t, { anew: () => {}, settled: () => {} })
  await at.say(...streams(0, 4))
  await beginAt(at.db, { policy: 'settled', topic: at.topic }, [9000n, 9000n, 9000n, 9000n])
  await at.start()
  assert.deepEqual(at.groups.toSorted(), ['anew', `together-${at.topic}-200`])
  await at.saw('anew', ...streams(0, 4))
})
