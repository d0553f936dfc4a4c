import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sampleCommit } from '#shared/testing/commits.ts'
import { until } from '#shared/testing/until.ts'
import { runRelay } from './relay-session.ts'
import type { RelayStore } from './relay-store.ts'

test('a store that held up one look does not hold up the next', async () => {
  const commit = sampleCommit({ stream: 'mat_1', seq: 1 })
  const { _id: id, stream, seq } = commit
  let looks = 0
  const store: RelayStore = {
    async scan() {
      looks++
      if (looks === 1) await pause(2000)
      return looks === 1 ? [] : [{ id, stream, seq, commit }]
    },
    load: async () => new Map(),
    predecessors: async () => [],
    clear: async () => {},
  }
  const stopping = new AbortController()
  const session = runRelay(
    {
      store,
      sender: { send: async () => {} },
      topicOf: () => 'topic',
      encode: ({ _id }) => [recordOf(_id.toHexString())],
    },
    stopping.signal,
  )
  // As often as it took it would not look again for a minute.
  await until(() => session.report().sent === 1, 20_000, 'the commit leaves')
  stopping.abort()
  await session.done
  assert.deepEqual(session.report().held, [])
})

const recordOf = (value: string) => ({ partition: 0, key: 'mat_1', value, headers: {} })
