import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { type BatchContext, decodeRecord, decodeRecordsInOnePass, type Reader } from './kafkajs-decode.ts'

const RECORD = 'kafkajs/src/protocol/recordBatch/record/v0'
const require = createRequire(import.meta.url)
const encode: (fields: object) => { buffer: Buffer } = require(RECORD)
const theirs: (reader: Reader, context: BatchContext) => unknown = require(`${RECORD}/decoder`)
const Decoder: new (buffer: Buffer) => Reader & { readVarIntBytes(): Buffer } = require('kafkajs/src/protocol/decoder')

const context = { firstOffset: '4000000000', firstTimestamp: '1543544100000', timestampType: 0, magicByte: 2 }

/** A record's bytes without the length before them, as kafkajs hands them to its decoder. */
function bytesOf(fields: object): Buffer {
  return new Decoder(Buffer.from(encode(fields).buffer)).readVarIntBytes()
}

/** Theirs keep headers as bytes; ours are the same bytes as texts. */
function plain(record: unknown): unknown {
  const { headers, ...rest } = record as { headers: Record<string, Buffer | string> }
  return { ...rest, headers: Object.entries(headers).map(([name, value]) => [name, value.toString()]) }
}

const text = fc.string({ unit: 'binary', maxLength: 300 })
const name = fc.string({ unit: 'binary', maxLength: 140 }).filter((word) => !(word in {}))

test('a record is decoded to what kafkajs makes of it', () => {
  const record = fc.record({
    key: text,
    value: text,
    headers: fc.dictionary(name, text, { maxKeys: 20 }),
    offsetDelta: fc.nat({ max: 100_000 }),
    timestampDelta: fc.integer({ min: -1000, max: 100_000_000 }),
  })
  fc.assert(
    fc.property(record, (fields) => {
      const bytes = bytesOf(fields)
      const ours = decodeRecord(new Decoder(bytes), context)
      assert.ok(ours)
      assert.deepEqual(plain(ours), plain(theirs(new Decoder(bytes), context)))
    }),
    { numRuns: 1000 },
  )
})

test('other records are left to kafkajs, unread', () => {
  const usual = { key: 'k', value: 'v', headers: { h: 'x' } }
  const unusual: [object, BatchContext][] = [
    [{ ...usual, key: null }, context],
    [{ ...usual, value: null }, context],
    [{ ...usual, headers: { h: ['x', 'y'] } }, context],
    [{ ...usual, headers: { constructor: 'x' } }, context],
    [{ ...usual, timestampDelta: 2 ** 40 }, context],
    [usual, { ...context, firstOffset: String(2n ** 60n) }],
    [usual, { ...context, timestampType: 1, maxTimestamp: '1543544100001' }],
  ]
  for (const [fields, batch] of unusual) {
    const reader = new Decoder(bytesOf(fields))
    assert.equal(decodeRecord(reader, batch), undefined, JSON.stringify(fields))
    assert.equal(reader.offset, 0)
  }
})

test('a record that is cut off is not read as a shorter one', () => {
  const whole = bytesOf({ key: 'key', value: 'value', headers: { name: 'text' } })
  for (let length = 1; length < whole.length; length++) {
    assert.equal(decodeRecord(new Decoder(whole.subarray(0, length)), context), undefined, `${length}`)
  }
})

test('kafkajs uses it, and falls back to its own', () => {
  decodeRecordsInOnePass()
  const used: typeof theirs = require(`${RECORD}/decoder`)
  assert.notEqual(used, theirs)
  for (const fields of [
    { key: 'k', value: 'v', headers: { h: 'x' } },
    { key: 'k', value: null, headers: {} },
  ]) {
    const bytes = bytesOf(fields)
    assert.deepEqual(plain(used(new Decoder(bytes), context)), plain(theirs(new Decoder(bytes), context)))
  }
})
