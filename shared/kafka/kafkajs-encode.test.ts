import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeRecord, encodeRecordsInOnePiece, type RecordFields } from './kafkajs-encode.ts'

const encoder = 'kafkajs/src/protocol/recordBatch/record/v0'
const require = createRequire(import.meta.url)
const theirs: (fields: RecordFields) => { buffer: Buffer } = require(encoder)

const text = fc.string({ unit: 'binary', maxLength: 300 })

test('a record of texts is encoded to the bytes that kafkajs gives it', () => {
  const record = fc.record({
    key: text,
    value: text,
    headers: fc.dictionary(fc.string({ unit: 'binary', maxLength: 140 }), text, { maxKeys: 20 }),
    offsetDelta: fc.nat({ max: 100_000 }),
    timestampDelta: fc.nat({ max: 100_000_000 }),
  })
  fc.assert(
    fc.property(record, (fields) => {
      assert.deepEqual(encodeRecord(fields)?.buffer, Buffer.from(theirs(fields).buffer))
    }),
    { numRuns: 1000 },
  )
})

test('long values too', () => {
  for (const length of [62, 63, 64, 8191, 8192, 1_048_575, 1_048_576, 3_000_000]) {
    const fields = { key: 'k', value: '街'.repeat(length / 2), headers: { h: 'x'.repeat(length) } }
    assert.ok(encodeRecord(fields)?.buffer.equals(theirs(fields).buffer), `${length}`)
  }
})

test('other records are left to kafkajs', () => {
  const usual = { key: 'k', value: 'v', headers: { h: 'x' } }
  const unusual: RecordFields[] = [
    { ...usual, key: null },
    { ...usual, value: null },
    { ...usual, value: Buffer.from('v') },
    { ...usual, headers: { h: Buffer.from('x') } },
    { ...usual, headers: { h: ['x', 'y'] } },
    { ...usual, timestampDelta: 2 ** 40 },
    { ...usual, timestampDelta: -1 },
  ]
  for (const fields of unusual) assert.equal(encodeRecord(fields), undefined)
})

test('kafkajs uses it, and falls back to its own', () => {
  encodeRecordsInOnePiece()
  const used: typeof theirs = require(encoder)
  assert.notEqual(used, theirs)
  for (const value of ['v', Buffer.from('v')]) {
    const fields = { key: 'k', value, headers: { h: 'x' } }
    assert.deepEqual(Buffer.from(used(fields).buffer), Buffer.from(theirs(fields).buffer))
  }
})
