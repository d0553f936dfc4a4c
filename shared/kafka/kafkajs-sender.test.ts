import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProducerRecord, RecordMetadata } from 'kafkajs'
import { pino } from 'pino'
import { freshNamespace, kafkaBrokers } from '#shared/testing/servers.ts'
import { testTopic } from '#shared/testing/topic.ts'
import { kafkajs } from './kafkajs.ts'
import { type DroppableProducer, senderOver } from './kafkajs-sender.ts'
import { isSendFailed, type OutRecord, type SendFailed } from './port.ts'

const record = (partition: number, value = 'v'): OutRecord => ({ partition, key: `k${partition}`, value, headers: {} })

const answerFor = (sent: ProducerRecord): RecordMetadata[] =>
  [...new Set(sent.messages.map((message) => message.partition ?? -1))].map((partition) => ({
    topicName: sent.topic,
    partition,
    errorCode: 0,
    baseOffset: '0',
  }))

/** Producers of kafkajs' shape that answer as told; counts what was made and dropped. */
function fakeProducers(answer: (sent: ProducerRecord, producer: number) => Promise<RecordMetadata[]>) {
  const log = { made: 0, dropped: [] as number[], sends: [] as { producer: number; sent: ProducerRecord }[] }
  const make = (connect = async () => {}): DroppableProducer => {
    const producer = log.made++
    return {
      connect,
      send(sent) {
        log.sends.push({ producer, sent })
        return answer(sent, producer)
      },
      drop: () => void log.dropped.push(producer),
    }
  }
  return { log, make }
}

const deadlines = { connectMs: 50, sendMs: 50 }

async function failure(promise: Promise<unknown>): Promise<SendFailed> {
  const error = await promise.then(
    () => assert.fail('it resolved'),
    (reason: unknown) => reason,
  )
  assert.ok(isSendFailed(error), String(error))
  return error
}

test('a send counts when the answer names its partition with error 0, and the producer is kept', async () => {
  const { log, make } = fakeProducers(async (sent) => answerFor(sent))
  const sender = senderOver(make, deadlines)
  await sender.send('t', [record(1)])
  await sender.send('t', [record(1)])
  assert.deepEqual([log.made, log.dropped], [1, []])
  assert.equal(log.sends[0]?.sent.acks, -1)
})

test('an answer that leaves out a partition is a failure, and the next send has a new producer', async () => {
  const { log, make } = fakeProducers(async (sent, producer) => (producer === 0 ? [] : answerFor(sent)))
  const sender = senderOver(make, deadlines)
  await failure(sender.send('t', [record(2)]))
  assert.deepEqual(log.dropped, [0])
  await sender.send('t', [record(2)])
  assert.equal(log.sends[1]?.producer, 1)
})

test('an answer about another partition or another topic acknowledges nothing', async () => {
  const other = async (sent: ProducerRecord) => answerFor({ ...sent, messages: [{ value: '', partition: 3 }] })
  await failure(senderOver(fakeProducers(other).make, deadlines).send('t', [record(2)]))
  const elsewhere = async (sent: ProducerRecord) => answerFor({ ...sent, topic: 'elsewhere' })
  await failure(senderOver(fakeProducers(elsewhere).make, deadlines).send('t', [record(2)]))
})

test('one partition acknowledged too little fails the whole send', async () => {
  const { log, make } = fakeProducers(async (sent) => answerFor(sent).filter(({ partition }) => partition !== 1))
  await failure(senderOver(make, deadlines).send('t', [record(0), record(1)]))
  assert.equal(log.dropped.length, 1)
})

test('an error code in the answer is a failure', async () => {
  const { make } = fakeProducers(async (sent) => answerFor(sent).map((line) => ({ ...line, errorCode: 7 })))
  await failure(senderOver(make, deadlines).send('t', [record(0)]))
})

test('a late answer is not believed: the send has failed and its producer is gone', async () => {
  const late = Promise.withResolvers<RecordMetadata[]>()
  const { log, make } = fakeProducers(async (sent, producer) => (producer === 0 ? late.promise : answerFor(sent)))
  const sender = senderOver(make, deadlines)
  await failure(sender.send('t', [record(0)]))
  late.resolve([{ topicName: 't', partition: 0, errorCode: 0 }])
  assert.deepEqual(log.dropped, [0])
  await sender.send('t', [record(0)])
  assert.equal(log.made, 2)
})

test('a connect that never answers is a failure', async () => {
  const { log, make } = fakeProducers(async (sent) => answerFor(sent))
  const sender = senderOver(() => make(() => new Promise(() => {})), deadlines)
  await failure(sender.send('t', [record(0)]))
  assert.deepEqual([log.sends.length, log.dropped], [0, [0]])
})

test('sends to one partition go one at a time, to another at the same time', async () => {
  const held = Promise.withResolvers<void>()
  const { log, make } = fakeProducers(async (sent) => {
    if (sent.messages[0]?.partition === 0) await held.promise
    return answerFor(sent)
  })
  const sender = senderOver(make, { connectMs: 5000, sendMs: 5000 })
  const first = sender.send('t', [record(0, 'a')])
  const second = sender.send('t', [record(0, 'b')])
  await sender.send('t', [record(1, 'c')])
  assert.deepEqual(
    log.sends.map(({ sent }) => sent.messages[0]?.value),
    ['a', 'c'],
  )
  held.resolve()
  await Promise.all([first, second])
  assert.deepEqual(
    log.sends.map(({ sent }) => sent.messages[0]?.value),
    ['a', 'c', 'b'],
  )
})

test('a closed sender sends nothing', async () => {
  const { log, make } = fakeProducers(async (sent) => answerFor(sent))
  const sender = senderOver(make, deadlines)
  await sender.close()
  await failure(sender.send('t', [record(0)]))
  assert.equal(log.made, 0)
})

test('a real broker acknowledges; a record over its limit is refused, and the sender goes on', async (t) => {
  const topic = await testTopic(t)
  const sender = kafkajs({ brokers: kafkaBrokers(), log: pino({ level: 'silent' }) }).sender()
  t.after(() => sender.close())
  await sender.send(topic, [record(0), record(1), record(2), record(3)])
  const refusal = await failure(sender.send(topic, [record(0, 'x'.repeat(1_200_000))]))
  assert.equal(refusal.refused, true)
  await sender.send(topic, [record(0)])
})

test('a topic that is missing, a broker that is away: failures that are worth another try', async (t) => {
  const log = pino({ level: 'silent' })
  const sender = kafkajs({ brokers: kafkaBrokers(), log }).sender()
  t.after(() => sender.close())
  assert.equal((await failure(sender.send(freshNamespace(), [record(0)]))).refused, false)
  const nowhere = kafkajs({ brokers: ['127.0.0.1:1'], log }).sender()
  assert.equal((await failure(nowhere.send('t', [record(0)]))).refused, false)
  await nowhere.close()
})
