import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plural, span, table } from './table.ts'

test('columns stand under each other, Chinese characters counted as the two columns they take', () => {
  const rows = [
    ['unit', 'name', 'x'],
    ['unit_1', '城管局', ''],
    ['u', 'ab', 'y'],
  ]
  assert.equal(table(rows), 'unit    name    x\nunit_1  城管局\nu       ab      y')
  assert.equal(table([]), '')
})

test('a span is said in its two largest units', () => {
  const spans = [0, 0.4, 45, 60, 200, 3600, 18_660, 86_399, 273_600, 90_061].map(span)
  const expected = [
    '0 s',
    '0 s',
    '45 s',
    '1 min',
    '3 min 20 s',
    '1 h',
    '5 h 11 min',
    '23 h 59 min',
    '3 d 4 h',
    '1 d 1 h',
  ]
  assert.deepEqual(spans, expected)
  assert.equal(span(-5), '0 s')
})

test('one is one, none and more are many', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => plural(count, 'row')),
    ['0 rows', '1 row', '2 rows'],
  )
})
