import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestIdFrom } from '../request.ts'
import { entryTypes, isIdOf } from './table.ts'

test('whatever id a client may choose for a request, its flow is found by it', () => {
  const [flow] = entryTypes({ flow: 'Flow' })
  for (const id of ['req_42', 'a.b', '-x', '0192f-4', 'x'.repeat(64)]) {
    assert.equal(requestIdFrom({ 'x-request-id': id }), id)
    assert.equal(flow?.root?.toId(id), `flow_${id}`)
    assert.ok(isIdOf('flow', `flow_${id}`))
  }
  for (const id of ['', 'a b', '道', 'x'.repeat(65)]) assert.equal(flow?.root?.toId(id), undefined)
})
