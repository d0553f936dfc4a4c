import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeText } from './answer-text.ts'

test('an answer is written as JSON on a line, and holds nothing any more', () => {
  const answer = { data: { matters: [{ number: 'N1' }], page: null }, extensions: { cost: 2 } }
  assert.equal(takeText(answer), '{"data":{"matters":[{"number":"N1"}],"page":null},"extensions":{"cost":2}}\n')
  assert.deepEqual(answer.data, { matters: undefined, page: undefined })
})

test('an answer without data is written too', () => {
  assert.equal(takeText({ errors: [{ message: 'no' }] }), '{"errors":[{"message":"no"}]}\n')
  assert.equal(takeText({ data: null }), '{"data":null}\n')
})
