import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oncePerRequest, parseReceipts, receiptToken } from './context.ts'

test('a receipt comes back as it was given, for its own service', () => {
  const receipt = { service: 'smart-governance', stream: 'mat_1', version: 12 }
  const header = `other:mat_9:1, ${receiptToken(receipt)}`
  assert.deepEqual(parseReceipts(header, 'smart-governance'), [receipt])
  assert.deepEqual(parseReceipts(header, 'other'), [{ service: 'other', stream: 'mat_9', version: 1 }])
})

test('what is no receipt is left out, and no more than 16 are looked at', () => {
  for (const header of [undefined, '', ':', 'a:b', 'a:b:-1', 'a:b:1.5', 'a:b:9999999999', 'a:$b:1', 'a:b:1:c']) {
    assert.deepEqual(parseReceipts(header, 'a'), [])
  }
  assert.equal(parseReceipts(Array.from({ length: 40 }, (_, n) => `a:b${n}:1`).join(), 'a').length, 16)
})

test('a request makes a thing once, another request makes its own', () => {
  const [key, other] = [{}, {}]
  const once = oncePerRequest()
  const make = () => ({})
  assert.equal(once(key, make), once(key, make))
  assert.notEqual(once(key, make), once(other, make))
  assert.notEqual(once(key, make), oncePerRequest()(key, make))
})
