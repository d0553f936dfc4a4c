import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Kafka } from 'cloudevents'
import fc from 'fast-check'
import { partitionOf } from '#shared/kafka/partition.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { MalformedRecord, readCloudEvent, recordEncoder } from './cloud-event.ts'
import type { Instant } from './instant.ts'

const encode = recordEncoder({ pillar: 'smart-governance', dataClassOf: () => 'INTERNAL' })
const at = '2018-11-30T02:15:00.000Z' as Instant
const recordedAt = '2018-11-30T02:15:01.000Z' as Instant

const commit = sampleCommit({
  stream: 'mat_街道',
  seq: 4,
  version: 9,
  events: [
    { type: 'MatterReturned', schema: 1, at, data: { reason: 'not-our-duty' } },
    { type: 'MatterEscalated', schema: 2, at, data: { toCentreId: 'district' } },
  ],
  correlation: 'first-cause',
  causation: '5bfe/0',
  trace: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  origin: 'import',
  recordedAt,
})

const received = (index: number, changes: Partial<InRecord> = {}): InRecord => {
  const record = encode(commit)[index]
  assert.ok(record)
  return { ...record, offset: 7n, ...changes }
}

test('a commit becomes one record per event, and each reads back as it was', () => {
  const id = commit._id.toHexString()
  const events = encode(commit).map((record) => readCloudEvent({ ...record, offset: 0n }))
  const common = {
    pillar: 'smart-governance',
    stream: 'mat_街道',
    epoch: 1,
    at,
    recordedAt,
    correlation: 'first-cause',
    causation: '5bfe/0',
    origin: 'import',
    role: 'seat',
    dataClass: 'INTERNAL',
    trace: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  }
  assert.deepEqual(events, [
    { ...common, id: `${id}/0`, type: 'MatterReturned', schema: 1, version: 8, data: { reason: 'not-our-duty' } },
    { ...common, id: `${id}/1`, type: 'MatterEscalated', schema: 2, version: 9, data: { toCentreId: 'district' } },
  ])
})

test('what fell due before a command is told as the clock’s, whoever commanded', () => {
  const roles = (due?: number) => encode({ ...commit, ...(due && { due }) }).map(({ headers }) => headers.ce_role)
  assert.deepEqual(roles(1), ['system', 'seat'])
  assert.deepEqual(roles(2), ['system', 'system'])
  assert.deepEqual(roles(), ['seat', 'seat'])
})

test('what fell due before a command was not caused by what caused the command', () => {
  const causes = (due: number) => encode({ ...commit, due }).map(({ headers }) => headers.ce_causationid)
  assert.deepEqual(causes(1), [undefined, '5bfe/0'])
  assert.deepEqual(causes(2), [undefined, undefined])
  const [due] = encode({ ...commit, due: 1 })
  assert.ok(due && !('ce_causationid' in due.headers))
})

test('records are addressed by their stream', () => {
  for (const { key, partition } of encode(commit)) {
    assert.deepEqual([key, partition], ['mat_街道', partitionOf('mat_街道')])
  }
})

test('the CloudEvents SDK reads the record as a valid event with its official extensions', () => {
  const record = received(1)
  const message = { headers: record.headers, key: record.key, value: record.value, body: record.value }
  const event = Kafka.toEvent(message)
  assert.ok(!Array.isArray(event))
  // Throws where an attribute is not as the specification wants it.
  assert.equal('validate' in event && typeof event.validate === 'function' && event.validate(), true)
  assert.equal(event.id, `${commit._id.toHexString()}/1`)
  assert.equal(event.type, 'sizhi.smart-governance.MatterEscalated.v2')
  assert.equal(event.source, '/sizhi/smart-governance')
  assert.equal(event.subject, 'mat_街道')
  assert.equal(event.specversion, '1.0')
  assert.equal(event.time, at)
  assert.equal(event.dataschema, 'urn:sizhi:smart-governance:MatterEscalated:v2')
  assert.equal(event.datacontenttype, 'application/json')
  assert.deepEqual(event.data, { toCentreId: 'district' })
  const { sequence, recordedtime, correlationid, causationid, dataclassification, origin, role } = event
  assert.deepEqual(
    { sequence, recordedtime, correlationid, causationid, dataclassification, origin, role },
    {
      sequence: '0000000009',
      recordedtime: recordedAt,
      correlationid: 'first-cause',
      causationid: '5bfe/0',
      dataclassification: 'internal',
      origin: 'import',
      role: 'seat',
    },
  )
})

test('what a commit does not have, its records do not have', () => {
  const bare = encode(sampleCommit({ stream: 'mat_1' }))[0]
  assert.ok(bare)
  for (const name of ['ce_causationid', 'ce_origin', 'traceparent']) assert.ok(!(name in bare.headers), name)
  const event = readCloudEvent({ ...bare, offset: 0n })
  for (const name of ['causation', 'origin', 'trace']) assert.ok(!(name in event), name)
})

test('sequences compare as texts as versions compare as numbers', () => {
  const sequence = (version: number) => encode(sampleCommit({ stream: 'mat_1', version }))[0]?.headers.ce_sequence ?? ''
  const version = fc.integer({ min: 1, max: 2_147_483_647 })
  fc.assert(fc.property(version, version, (a, b) => assert.equal(sequence(a) < sequence(b), a < b)))
})

test('whatever JSON an event holds arrives unchanged', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const sent = encode({ ...commit, events: [{ type: 'Any', schema: 1, at, data }] })[0]
      assert.ok(sent)
      const value = Buffer.from(sent.value).toString()
      assert.deepEqual(readCloudEvent({ ...sent, value, offset: 0n }).data, JSON.parse(JSON.stringify(data)))
    }),
  )
})

test('a record that is not one of ours is a MalformedRecord that says where and what, not the content', () => {
  const { headers } = received(0)
  const { ce_id: _, ...withoutId } = headers
  const broken: [string, Partial<InRecord>, RegExp][] = [
    ['no headers', { headers: {} }, /content-type/],
    ['no id', { headers: withoutId }, /ce_id/],
    ['another specification', { headers: { ...headers, ce_specversion: '0.3' } }, /ce_specversion/],
    ['a foreign type', { headers: { ...headers, ce_type: 'com.example.secret' } }, /ce_type/],
    ['an unpadded sequence', { headers: { ...headers, ce_sequence: '9' } }, /ce_sequence/],
    ['version zero', { headers: { ...headers, ce_sequence: '0000000000' } }, /ce_sequence/],
    ['a time that is none', { headers: { ...headers, ce_time: 'yesterday secret' } }, /ce_time/],
    ['a class nobody knows', { headers: { ...headers, ce_dataclassification: 'secret' } }, /ce_dataclassification/],
    ['another key', { key: 'secret' }, /key/],
    ['no JSON', { value: '{"secret"' }, /not JSON/],
    ['no object', { value: '"secret"' }, /value/],
    ['an array', { value: '["secret"]' }, /value/],
    ['a tombstone', { value: '' }, /not JSON/],
  ]
  for (const [what, changes, expected] of broken) {
    assert.throws(
      () => readCloudEvent(received(0, changes)),
      (error: unknown) => {
        assert.ok(error instanceof MalformedRecord, what)
        assert.match(error.message, /record 7 of partition \d/)
        assert.match(error.message, expected)
        assert.doesNotMatch(error.message, /secret|yesterday/)
        return true
      },
    )
  }
})
