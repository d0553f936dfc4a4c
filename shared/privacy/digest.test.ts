import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createDigest } from './digest.ts'
import { newKey } from './wrapping.ts'

test('equal inputs have equal digests whatever the order of their keys', () => {
  const digest = createDigest(newKey())
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(digest(reversed(value)), digest(value))
    }),
  )
})

test('another value, another place or another key gives another digest', () => {
  const digest = createDigest(newKey())
  const inputs = [
    { a: 1 },
    { a: '1' },
    { b: 1 },
    { a: { b: 1 } },
    { a: [1] },
    [{ a: 1 }],
    [1, 2],
    [2, 1],
    {},
    [],
    null,
    undefined,
    '',
  ]
  assert.equal(new Set(inputs.map(digest)).size, inputs.length)
  assert.notEqual(createDigest(newKey())({ a: 1 }), digest({ a: 1 }))
  assert.equal(digest({ a: 1, b: undefined }), digest({ a: 1 }))
})

test('a key named __proto__ counts like any other', () => {
  const digest = createDigest(newKey())
  assert.notEqual(digest(JSON.parse('{"__proto__":{"a":1}}')), digest({}))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
