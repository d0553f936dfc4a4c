import assert from 'node:assert/strict'
import { getPriority } from 'node:os'
import { test } from 'node:test'
import { beGoodNeighbour, v8Threads } from './good-neighbour.ts'

const skip = process.platform !== 'linux' && 'threads have priorities of their own on Linux alone'

test('threads of V8 have the lowest priority, and the one that answers keeps its own', { skip }, () => {
  const before = getPriority()
  beGoodNeighbour()
  assert.ok(v8Threads().length > 0)
  for (const thread of v8Threads()) assert.equal(getPriority(thread), 19)
  assert.equal(getPriority(), before)
})
