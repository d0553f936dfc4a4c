import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import kafkajsModule from 'kafkajs'
import { pino } from 'pino'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { kafkajs } from './kafkajs.ts'
import type { Batch, ConsumerOptions, InRecord, OutRecord } from './port.ts'

const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
const kafka = (brokers = kafkaBrokers()) => kafkajs({ brokers, log })
const values = (records: InRecord[]) => records.map((record) => record.value)

async function fill(t: TestContext, topic: string, records: OutRecord[]): Promise<void> {
  const sender = kafka().sender()
  t.after(() => sender.close())
  await sender.send(topic, records)
}

const numbered = (partition: number, from: number, to: number): OutRecord[] =>
  Array.from({ length: to - from }, (_, i) => ({ partition, key: 'k', value: `${from + i}`, headers: { ce_id: 'x' } }))

/** A consumer of all partitions from 0 whose records are kept, unless told otherwise. */
async function consuming(t: TestContext, topic: string, given: Partial<ConsumerOptions> = {}, from = kafka()) {
  const seen: InRecord[] = []
  const consumer = await from.consume({
    topic,
    group: freshNamespace(),
    startAt: async () => 0n,
    onBatch: async ({ records }) => void seen.push(...records),
    ...given,
  })
  t.after(() => consumer.stop())
  return { seen, consumer }
}

test('every partition begins at the offset that startAt gives, and later records follow', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, [...numbered(0, 0, 10), ...numbered(1, 0, 10)])
  const { seen } = await consuming(t, topic, { startAt: async (partition) => (partition === 0 ? 7n : 10n) })
  await until(() => seen.length === 3)
  await fill(t, topic, [...numbered(0, 10, 11), ...numbered(1, 10, 11)])
  await until(() => seen.length === 5)
  assert.deepEqual(values(seen.filter(({ partition }) => partition === 0)), ['7', '8', '9', '10'])
  assert.deepEqual(values(seen.filter(({ partition }) => partition === 1)), ['10'])
  assert.deepEqual(seen[0]?.headers, { ce_id: 'x' })
})

test('nothing is handed on before startAt has answered, however long it takes or fails', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 5))
  let asked = 0
  let answered = false
  const { seen } = await consuming(t, topic, {
    startAt: async () => {
      if (++asked <= 4) throw new Error('the store is away')
      await pause(700)
      answered = true
      return 3n
    },
    onBatch: async ({ records }) => {
      assert.ok(answered)
      seen.push(...records)
    },
  })
  await until(() => seen.length >= 2)
  assert.deepEqual(values(seen), ['3', '4'])
})

test('a batch that throws comes again from startAt, other partitions go on, the consumer lives', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, [...numbered(0, 0, 4), ...numbered(1, 0, 4)])
  let failures = 0
  const seen: InRecord[] = []
  await consuming(t, topic, {
    startAt: async () => (failures > 0 ? 1n : 0n),
    onBatch: async ({ partition, records }) => {
      if (partition === 0 && failures++ < 2) throw new Error('not this time')
      seen.push(...records)
    },
  })
  await until(() => seen.filter(({ partition }) => partition === 0).length >= 3)
  assert.deepEqual(values(seen.filter(({ partition }) => partition === 0)), ['1', '2', '3'])
  assert.ok(seen.filter(({ partition }) => partition === 1).length >= 3)
})

test('one batch at a time per partition, partitions at the same time', async (t) => {
  const topic = await testTopic(t)
  await fill(
    t,
    topic,
    [0, 1, 2, 3].flatMap((partition) => numbered(partition, 0, 3)),
  )
  const busy = new Set<number>()
  let most = 0
  const seen: Batch[] = []
  await consuming(t, topic, {
    onBatch: async (batch) => {
      assert.ok(!busy.has(batch.partition))
      busy.add(batch.partition)
      most = Math.max(most, busy.size)
      await pause(200)
      busy.delete(batch.partition)
      seen.push(batch)
    },
  })
  await until(() => seen.length >= 4)
  assert.equal(most, 4)
  assert.ok(seen.every(({ highWatermark }) => highWatermark === 3n))
})

test('a second consumer of the group takes partitions over where startAt says', async (t) => {
  const topic = await testTopic(t)
  const group = freshNamespace()
  const checkpoints = new Map<number, bigint>()
  const seen: string[] = []
  const options = {
    group,
    startAt: async (partition: number) => checkpoints.get(partition) ?? 0n,
    onBatch: async ({ partition, records }: Batch) => {
      for (const { offset, value } of records) {
        if (offset < (checkpoints.get(partition) ?? 0n)) continue
        checkpoints.set(partition, offset + 1n)
        seen.push(`${partition}/${value}`)
      }
    },
  }
  await fill(
    t,
    topic,
    [0, 1, 2, 3].flatMap((partition) => numbered(partition, 0, 20)),
  )
  await consuming(t, topic, options)
  await until(() => seen.length === 80)
  const second = await consuming(t, topic, options)
  await fill(
    t,
    topic,
    [0, 1, 2, 3].flatMap((partition) => numbered(partition, 20, 40)),
  )
  await until(() => seen.length === 160)
  await second.consumer.stop()
  await fill(
    t,
    topic,
    [0, 1, 2, 3].flatMap((partition) => numbered(partition, 40, 60)),
  )
  await until(() => seen.length === 240)
  assert.equal(new Set(seen).size, 240)
})

test('with a pace, what comes while it lasts comes together; the first record is not held up', async (t) => {
  const topic = await testTopic(t)
  const calls: string[][] = []
  const handled = Promise.withResolvers<void>()
  await consuming(t, topic, {
    paceMs: 3000,
    onBatch: async ({ records }) => {
      calls.push(values(records))
      handled.resolve()
    },
  })
  await fill(t, topic, numbered(0, 0, 1))
  await handled.promise
  for (const number of [1, 2, 3]) await fill(t, topic, numbered(0, number, number + 1))
  await until(() => calls.flat().length === 4)
  assert.deepEqual(calls, [['0'], ['1', '2', '3']])
})

test('what was handled is not held while the pace is waited for; who keeps a record has all of it', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 3))
  const batches: Batch[] = []
  const kept: InRecord[] = []
  await consuming(t, topic, {
    paceMs: 600_000,
    onBatch: async (batch) => {
      kept.push(...batch.records)
      batches.push(batch)
    },
  })
  await until(() => kept.length === 3 && batches.every(({ records }) => records.length === 0))
  assert.deepEqual(values(kept), ['0', '1', '2'])
  assert.deepEqual(kept[0]?.headers, { ce_id: 'x' })
})

test('who has fallen behind is not held up by the pace', async (t) => {
  const topic = await testTopic(t)
  for (const number of [0, 1, 2]) await fill(t, topic, numbered(0, number, number + 1))
  const calls: string[][] = []
  await consuming(t, topic, {
    paceMs: 600_000,
    batchBytes: 1,
    onBatch: async ({ records }) => void calls.push(values(records)),
  })
  await until(() => calls.flat().length === 3)
  assert.deepEqual(calls, [['0'], ['1'], ['2']])
})

test('a handler longer than the session timeout keeps its membership', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 1))
  const calls: string[][] = []
  await consuming(t, topic, {
    onBatch: async ({ records }) => {
      calls.push(values(records))
      if (calls.length === 1) await pause(8000)
    },
  })
  await until(() => calls.length === 1)
  await fill(t, topic, numbered(0, 1, 2))
  await until(() => calls.length === 2)
  assert.deepEqual(calls, [['0'], ['1']])
})

test('Kafka away at the start, cut later: it connects when it can and goes on', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 2))
  const [host = '', port = ''] = kafkaBrokers()[0]?.split(':') ?? []
  const proxy = await startCutProxy({ host, port: Number(port) })
  t.after(() => proxy.close())
  proxy.refuse()
  const { seen } = await consuming(t, topic, {}, kafka([`127.0.0.1:${proxy.port}`]))
  await pause(1500)
  assert.equal(seen.length, 0)
  proxy.heal()
  await until(() => seen.length === 2)
})

test('it goes on after every connection of the process was cut in the middle', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 2))
  let next = 0n
  const seen: string[] = []
  await consuming(t, topic, {
    startAt: async () => next,
    onBatch: async ({ records }) => {
      seen.push(...values(records))
      next = (records.at(-1)?.offset ?? -1n) + 1n
    },
  })
  await until(() => seen.length === 2)
  cutConnectionsToKafka()
  await fill(t, topic, numbered(0, 2, 4))
  await until(() => seen.length === 4)
  assert.deepEqual(seen, ['0', '1', '2', '3'])
})

test('it is made anew after a crash that kafkajs would not restart', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 1))
  const group = freshNamespace()
  const leaveGroup = await joinWithAnotherProtocol(topic, group)
  const { seen } = await consuming(t, topic, { group })
  await pause(1200)
  assert.equal(seen.length, 0)
  await leaveGroup()
  await until(() => seen.length === 1)
})

test('a topic that is missing at the start is consumed when it is there', async (t) => {
  const topic = `${freshNamespace()}.events.v1`
  const { seen } = await consuming(t, topic)
  await pause(600)
  await testTopic(t, topic)
  await fill(t, topic, numbered(2, 0, 1))
  await until(() => seen.length === 1)
})

test('stop waits for the batch in hand, and nothing is handed on after it', async (t) => {
  const topic = await testTopic(t)
  await fill(t, topic, numbered(0, 0, 1))
  let began = false
  let ended = false
  let after = 0
  const { consumer } = await consuming(t, topic, {
    onBatch: async () => {
      if (ended) after++
      began = true
      await pause(1500)
      ended = true
    },
  })
  await until(() => began)
  await consumer.stop()
  assert.ok(ended)
  await fill(t, topic, numbered(0, 1, 2))
  await pause(500)
  assert.equal(after, 0)
})

test('stop ends a consumer that never reached Kafka', async (t) => {
  const { consumer } = await consuming(t, 'nowhere', {}, kafka(['127.0.0.1:1']))
  await consumer.stop()
})

/** As long as this member is in the group, any of ours is refused: INCONSISTENT_GROUP_PROTOCOL, not to be retried. */
async function joinWithAnotherProtocol(topic: string, groupId: string): Promise<() => Promise<void>> {
  const { roundRobin } = kafkajsModule.PartitionAssigners
  const { MemberMetadata } = kafkajsModule.AssignerProtocol
  const client = new kafkajsModule.Kafka({ brokers: kafkaBrokers(), logLevel: 0 })
  const consumer = client.consumer({
    groupId,
    partitionAssigners: [
      (config) => ({
        ...roundRobin(config),
        name: 'another',
        protocol: ({ topics }) => ({
          name: 'another',
          metadata: MemberMetadata.encode({ version: 1, topics, userData: Buffer.alloc(0) }),
        }),
      }),
    ],
  })
  const { promise: joined, resolve } = Promise.withResolvers<void>()
  consumer.on(consumer.events.GROUP_JOIN, () => resolve())
  await consumer.subscribe({ topic })
  await consumer.run({ eachBatch: async () => {} })
  await joined
  return () => consumer.disconnect()
}

function cutConnectionsToKafka(): void {
  const ports = new Set(kafkaBrokers().map((broker) => Number(broker.split(':')[1])))
  const handles = (process as { _getActiveHandles?: () => { remotePort?: number; destroy?: (e: Error) => void }[] })
    ._getActiveHandles
  assert.ok(handles)
  const open = handles.call(process).filter(({ remotePort }) => remotePort && ports.has(remotePort))
  assert.ok(open.length > 0)
  for (const socket of open) socket.destroy?.(new Error('cut'))
}
