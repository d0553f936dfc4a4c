import assert from 'node:assert/strict'
import { constants, getPriority } from 'node:os'
import { test } from 'node:test'
import { beGoodNeighbour, v8Threads } from './good-neighbour.ts'

const skip = process.platform !== 'linux' && 'threads have priorities of their own on Linux alone'

test('threads of V8 come after the one that answers, which keeps its priority', { skip }, () => {
  const before = getPriority()
  beGoodNeighbour()
  assert.ok(v8Threads().length > 0)
  for (const thread of v8Threads()) assert.equal(getPriority(thread), constants.priority.PRIORITY_BELOW_NORMAL)
  assert.equal(getPriority(), before)
})
