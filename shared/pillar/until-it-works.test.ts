import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silent } from '#shared/testing/views.ts'
import { untilItWorks } from './until-it-works.ts'

test('whatever it fails with, it is done again until it succeeds, and each failure is told', async () => {
  const failures: unknown[] = [new TypeError('no answer'), new Error('away'), new RangeError('odd'), 'a text']
  const left = [...failures]
  const told: unknown[] = []
  const log = { warn: ({ err }: { err: unknown }) => void told.push(err) }
  const step = async () => {
    if (left.length > 0) throw left.shift()
  }
  assert.equal(await untilItWorks(step, { log, signal: new AbortController().signal }), true)
  assert.deepEqual(told, failures)
})

test('what is not wanted any more is not done again', async () => {
  const stopping = new AbortController()
  let times = 0
  const step = async () => {
    times += 1
    stopping.abort()
    throw new TypeError('no answer')
  }
  assert.equal(await untilItWorks(step, { log: silent, signal: stopping.signal }), false)
  assert.equal(await untilItWorks(step, { log: silent, signal: stopping.signal }), false)
  assert.equal(times, 1)
})
