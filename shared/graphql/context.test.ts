import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oncePerRequest } from './context.ts'

test('a request makes a thing once, another request makes its own', () => {
  const [key, other] = [{}, {}]
  const once = oncePerRequest()
  const make = () => ({})
  assert.equal(once(key, make), once(key, make))
  assert.notEqual(once(key, make), once(other, make))
  assert.notEqual(once(key, make), oncePerRequest()(key, make))
})
