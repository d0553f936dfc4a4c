import assert from 'node:assert/strict'
import { test } from 'node:test'
import { narrator } from './narrator.ts'

test('while one thing takes long, its time is told; with the next word it begins anew; at rest there is silence', ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setInterval', 'Date'] })
  const said: string[] = []
  const { say, rest } = narrator((text) => said.push(text), 10_000)
  say('Fetching')
  mock.timers.tick(10_000)
  mock.timers.tick(10_000)
  say('Starting')
  mock.timers.tick(9_000)
  rest()
  mock.timers.tick(60_000)
  assert.deepEqual(said, ['Fetching\n', '  … 10 s\n', '  … 20 s\n', 'Starting\n'])
})
