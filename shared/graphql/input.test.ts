import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { parseGiven, parseInput, parseText, sought } from './input.ts'

const SECRET = '家住三楼'
const short = z.string().max(2, 'is longer than 2 characters')

test('an absent text stays absent, a good one is as its schema makes it', () => {
  assert.equal(parseText(short, null, 'place'), undefined)
  assert.equal(parseText(short, undefined, 'place'), undefined)
  assert.equal(parseText(z.string().trim().max(2), ' ab ', 'place'), 'ab')
})

test('an argument that is left out stays out; an empty one is given, and no value of any kind', () => {
  for (const absent of [null, undefined]) assert.equal(parseGiven(sought, absent, 'number'), undefined)
  assert.equal(parseGiven(sought, '坪-1', 'number'), '坪-1')
  assert.throws(() => parseGiven(sought, '', 'number'), { extensions: { code: 'BAD_USER_INPUT' } })
})

test('a text to look for has an end: it goes to the store as it is', () => {
  assert.equal(parseGiven(sought, '坪'.repeat(300), 'number'), '坪'.repeat(300))
  assert.throws(() => parseGiven(sought, 'x'.repeat(301), 'number'), { extensions: { code: 'BAD_USER_INPUT' } })
})

test('what is refused is named, and not repeated', () => {
  assert.throws(() => parseText(short, SECRET, 'place'), {
    message: 'place is longer than 2 characters',
    extensions: { code: 'BAD_USER_INPUT' },
  })
  assert.throws(() => parseInput(z.enum(['a', 'b']), SECRET, 'unitId'), {
    message: 'unitId is no id or value of its kind',
    extensions: { code: 'BAD_USER_INPUT' },
  })
  assert.equal(parseInput(z.enum(['a', 'b']), 'b', 'unitId'), 'b')
})
