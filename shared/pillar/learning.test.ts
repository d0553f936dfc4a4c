import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Command } from '#shared/eventsourcing/decider.ts'
import { recordedEvent } from '#shared/testing/policies.ts'
import { learningPolicy } from './learning.ts'

type Learn = Command & { type: 'learn'; name: string }

/** A directory of units whose commands end when the test says so. */
function directory() {
  const asked: { name: string; end(failure?: Error): void }[] = []
  const handler: Pick<CommandHandler<undefined, Learn>, 'handle'> = {
    handle(_stream, { name }) {
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      asked.push({ name, end: (failure) => (failure ? reject(failure) : resolve(undefined as never)) })
      return promise
    },
  }
  const policy = learningPolicy(
    {
      name: 'learn-units',
      topic: 'topic',
      event: 'Recorded',
      reads: z.object({ unit: z.string() }),
      mentions: ({ unit }) => [{ stream: 'unit_1', command: { name: unit } }],
    },
    handler as CommandHandler<undefined, Learn>,
  )
  return {
    asked,
    learn: async (unit: string) =>
      policy.on.Recorded?.act(recordedEvent({ id: unit, type: 'Recorded', stream: 'mat_1', data: { unit } })),
  }
}

test('rows of one unit that arrive at the same moment are one command, and each waits for it', async () => {
  const { asked, learn } = directory()
  let done = 0
  const learning = ['城市管理局', '城市管理局', '水务局'].map(async (unit) => {
    await learn(unit)
    done += 1
  })
  assert.deepEqual(
    asked.map(({ name }) => name),
    ['城市管理局', '水务局'],
  )
  assert.equal(done, 0)
  for (const { end } of asked) end()
  await Promise.all(learning)
  await learn('水务局')
  assert.equal(asked.length, 2)
})

test('what could not be learnt fails for each that waits, and is asked again', async () => {
  const { asked, learn } = directory()
  const learning = [learn('城市管理局'), learn('城市管理局')]
  asked[0]?.end(new Error('the store is away'))
  for (const { status } of await Promise.allSettled(learning)) assert.equal(status, 'rejected')
  const again = learn('城市管理局')
  asked[1]?.end()
  await again
  assert.equal(asked.length, 2)
})
