import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OutRecord, SendFailed } from '#shared/kafka/port.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { recordEncoder, type SentCommit } from './cloud-event.ts'
import { now } from './instant.ts'
import type { Entry } from './relay-backlog.ts'
import { type DeliveryDeps, deliver } from './relay-delivery.ts'

const encode = recordEncoder({ pillar: 'test', dataClassOf: () => 'PUBLIC' })

/** An entry that carries its commit of `events` events, each with a text of `size` bytes. */
function entry(stream: string, seq: number, { events = 1, size = 1 } = {}): Entry & { commit: SentCommit } {
  const event = { type: 'Any', schema: 1, at: now(), data: { text: 'x'.repeat(size) } }
  const commit = sampleCommit({
    stream,
    seq,
    version: seq * events,
    events: Array.from({ length: events }, () => event),
  })
  return { id: commit._id, stream, seq, commit }
}

const nameOf = ({ stream, seq }: Entry) => `${stream}${seq}`
const sequences = (records: OutRecord[]) => records.map(({ key, headers }) => `${key}${Number(headers.ce_sequence)}`)

/** Delivers and keeps what was sent and said; `answer` may refuse or fail. */
async function delivering(entries: Entry[], answer: (records: OutRecord[]) => void = () => {}, deps = {}) {
  const sends: OutRecord[][] = []
  const said: string[] = []
  const all: DeliveryDeps = {
    topicOf: () => 't',
    encode,
    store: { load: async () => new Map() },
    sender: {
      async send(_, records) {
        sends.push(records)
        answer(records)
      },
    },
    backlog: {
      acked: (acked) => said.push(`acked ${nameOf(acked)}`),
      failed: (failed) => failed.length > 0 && said.push(`failed ${failed.map(nameOf)}`),
      hold: (held, reason) => said.push(`${reason} ${held.map(nameOf)}`),
    },
    ...deps,
  }
  const error = await deliver(entries, all).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return { sends, said, error }
}

const tooLarge = () => {
  throw new SendFailed('too large', { refused: true })
}

test('commits go out in one send in their order, and each is acknowledged', async () => {
  const { sends, said } = await delivering([entry('a', 1), entry('a', 2, { events: 2 }), entry('b', 1)])
  assert.deepEqual(sends.map(sequences), [['a1', 'a3', 'a4', 'b1']])
  assert.deepEqual(said, ['acked a1', 'acked a2', 'acked b1'])
})

test('commits of two topics go out apart, each to its own', async () => {
  const sent: [string, string[]][] = []
  const { said } = await delivering([entry('a', 1), entry('b', 1), entry('a', 2)], () => {}, {
    topicOf: (stream: string) => `topic of ${stream}`,
    sender: { send: async (topic: string, records: OutRecord[]) => void sent.push([topic, sequences(records)]) },
  })
  assert.deepEqual(sent, [
    ['topic of a', ['a1', 'a2']],
    ['topic of b', ['b1']],
  ])
  assert.deepEqual(said, ['acked a1', 'acked a2', 'acked b1'])
})

test('a send that fails acknowledges nothing, and everything goes back in its order', async () => {
  const entries = [entry('a', 1), entry('b', 1)]
  const { said, error } = await delivering(entries, () => {
    throw new SendFailed('cut')
  })
  assert.ok(error instanceof SendFailed)
  assert.deepEqual(said, ['failed a1,b1'])
})

test('a batch is bounded in bytes and in records; what was acknowledged before a failure stays acknowledged', async () => {
  const entries = [entry('a', 1, { size: 500_000 }), entry('a', 2, { size: 500_000 }), entry('a', 3, { events: 900 })]
  let calls = 0
  const { sends, said } = await delivering(entries, () => {
    if (++calls === 4) throw new SendFailed('cut')
  })
  for (const records of sends) {
    assert.ok(records.length <= 500)
    assert.ok(records.reduce((bytes, { value }) => bytes + value.length, 0) < 1_000_000)
  }
  assert.deepEqual(said, ['acked a1', 'acked a2', 'failed a3'])
})

test('a commit that is not wholly acknowledged is not acknowledged', async () => {
  let calls = 0
  const { said } = await delivering([entry('a', 1, { events: 900 })], () => {
    if (++calls === 2) throw new SendFailed('cut')
  })
  assert.deepEqual(said, ['failed a1'])
})

test('one commit that cannot be encoded holds its stream alone', async () => {
  const refusing = (commit: SentCommit) => {
    if (commit.stream === 'bad' && commit.version === 2) throw new Error('no event Any is defined')
    return encode(commit)
  }
  const entries = [entry('bad', 1), entry('bad', 2), entry('bad', 3), entry('good', 1)]
  const { sends, said, error } = await delivering(entries, () => {}, { encode: refusing })
  assert.equal(error, undefined)
  assert.deepEqual(sends.map(sequences), [['bad1', 'good1']])
  assert.deepEqual(said, ['unencodable bad2,bad3', 'acked bad1', 'acked good1'])
})

test('one record that the broker refuses is found and holds its stream alone', async () => {
  const entries = [
    ...Array.from({ length: 5 }, (_, i) => entry('x', i + 1)),
    entry('big', 1),
    entry('big', 2, { size: 2000 }),
    entry('big', 3),
    ...Array.from({ length: 5 }, (_, i) => entry('y', i + 1)),
  ]
  const arrived: string[] = []
  const { said, error } = await delivering(entries, (records) => {
    if (records.some(({ value }) => value.length > 1000)) tooLarge()
    arrived.push(...sequences(records))
  })
  assert.equal(error, undefined)
  assert.deepEqual(arrived, ['x1', 'x2', 'x3', 'x4', 'x5', 'big1', 'y1', 'y2', 'y3', 'y4', 'y5'])
  assert.equal(said.filter((what) => what.startsWith('acked')).length, 11)
  assert.deepEqual(
    said.filter((what) => !what.startsWith('acked')),
    ['refused big2,big3'],
  )
})

test('a commit that is gone holds its stream', async () => {
  const gone = { ...entry('a', 1) }
  const { said } = await delivering([{ id: gone.id, stream: 'a', seq: 1 }, entry('b', 1)])
  assert.deepEqual(said, ['unencodable a1', 'acked b1'])
})

test('a store that does not answer sends everything back', async () => {
  const away = {
    load: async () => {
      throw new Error('away')
    },
  }
  const { id, stream, seq } = entry('a', 1)
  const { said, error } = await delivering([{ id, stream, seq }], () => {}, { store: away })
  assert.match(String(error), /away/)
  assert.deepEqual(said, ['failed a1'])
})
