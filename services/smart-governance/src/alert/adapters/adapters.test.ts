import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { deepstreamMessage, frigateMessage } from '../demo/messages.ts'
import { readMessage } from '../import.ts'
import type { SourceMessage } from './adapter.ts'

function read(value: unknown): SourceMessage {
  const result = readMessage(typeof value === 'string' ? value : JSON.stringify(value))
  if ('rejection' in result) assert.fail(result.rejection.message)
  return result
}

function refusal(value: unknown): string {
  const result = readMessage(typeof value === 'string' ? value : JSON.stringify(value))
  assert.ok('rejection' in result)
  return result.rejection.code
}

const deepstream = (more: object = {}) => ({ ...deepstreamMessage({ seed: 1, index: 3 }), ...more })
const frigate = (more: object = {}) => {
  const message = frigateMessage({ seed: 1, index: 3 })
  return { ...message, after: { ...message.after, ...more } }
}

describe('a message of DeepStream', () => {
  test('has its own id, its time, its camera, object and kind', () => {
    const { messageid, sensor, object, event } = deepstream()
    const message = read(deepstream({ '@timestamp': '2018-09-12T17:20:38.026Z' }))
    assert.deepEqual(
      { ...message, confidence: undefined },
      {
        source: 'deepstream',
        messageId: messageid,
        seenAt: '2018-09-12T17:20:38.026Z',
        camera: sensor.id,
        objectId: object.id,
        kind: event.type,
        label: 'vehicle',
        confidence: undefined,
      },
    )
  })
  test('states its confidence in object.vehicle.confidence', () => {
    const seen = (vehicle: object | undefined) => read(deepstream({ object: { id: 'o', vehicle } })).confidence
    assert.equal(seen({ type: 'sedan', confidence: 0.73 }), 0.73)
    assert.equal(seen({ type: '', confidence: 1 }), 1)
  })
  test('with 0.0 and an unknown vehicle, or with nothing, states none; 0.0 and a known vehicle is low', () => {
    const seen = (vehicle: object | undefined) => read(deepstream({ object: { id: 'o', vehicle } })).confidence
    for (const vehicle of [{ type: 'UNKNOWN', confidence: 0 }, { type: 'UNKNOWN' }, { type: 'sedan' }, {}, undefined])
      assert.equal(seen(vehicle), undefined)
    assert.equal(seen({ type: 'sedan', confidence: 0 }), 0)
    assert.equal(seen({ type: 'UNKNOWN', confidence: 0.4 }), 0.4)
  })
  test('leaves number plates, positions and pictures where they are', () => {
    const text = JSON.stringify(read(deepstream({ videoPath: 'rtsp://secret', place: { name: 'secret' } })))
    assert.ok(!/secret|license|bbox|location/.test(text))
  })
})

describe('a message of Frigate', () => {
  test('is told by the object’s id and the picture’s time, which is when it was seen', () => {
    const message = read(frigate({ id: '1565748300.25-abc', frame_time: 1565748301.5 }))
    assert.equal(message.messageId, '1565748300.25-abc@1565748301.5')
    assert.equal(message.objectId, '1565748300.25-abc')
    assert.equal(message.seenAt, toInstant(1565748301500))
    const next = read(frigate({ id: '1565748300.25-abc', frame_time: 1565748302.5 }))
    assert.notEqual(next.messageId, message.messageId)
  })
  test('states the confidence of its picture, not the best one ever', () => {
    assert.equal(read(frigate({ score: 0.55, top_score: 0.95 })).confidence, 0.55)
    for (const score of [null, undefined]) assert.equal(read(frigate({ score })).confidence, undefined)
  })
  test('is doubted where Frigate calls it a false positive', () => {
    assert.equal(read(frigate({ false_positive: true })).doubted, true)
    for (const doubt of [false, null, undefined])
      assert.equal(read(frigate({ false_positive: doubt })).doubted, undefined)
  })
})

describe('what is no message of theirs', () => {
  test('is refused, and what it held is not repeated', () => {
    assert.equal(refusal('{'), 'IMPORT_NOT_JSON')
    for (const value of ['1', 'null', '"text"']) assert.equal(refusal(value), 'IMPORT_NOT_JSON')
    for (const value of [{}, [], { messageid: '1' }, { before: {} }])
      assert.equal(refusal(value), 'IMPORT_FORMAT_UNKNOWN')
    const values: object[] = [
      deepstream({ '@timestamp': 'yesterday' }),
      deepstream({ sensor: { id: 'two words' } }),
      deepstream({ messageid: ' ' }),
      deepstream({ messageid: 'x'.repeat(201) }),
      deepstream({ object: { vehicle: { confidence: 1.5 } } }),
      frigate({ frame_time: -1 }),
      frigate({ frame_time: '1607123962' }),
      frigate({ score: 2 }),
      frigate({ camera: '' }),
    ]
    for (const value of values) assert.equal(refusal(value), 'IMPORT_VALUE_INVALID')
    const result = readMessage(JSON.stringify(deepstream({ sensor: { id: 'a secret' } })))
    assert.ok('rejection' in result && result.rejection.message.startsWith('sensor.id'))
    assert.ok(!result.rejection.message.includes('secret'))
  })
  test('whatever it is, is read or refused', () =>
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant('{"messageid":"1","@timestamp":{}}')), (text) => {
        const result = readMessage(text)
        if ('rejection' in result) assert.match(result.rejection.code, /^IMPORT_/)
      }),
      { numRuns: 500 },
    ))
})
