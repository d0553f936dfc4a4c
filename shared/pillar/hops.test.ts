import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import type { HopRow } from './hop-entry.ts'
import { ends, flowOf, hopHandler, starts } from './hops.ts'

const HOPS = flowOf('seeing', [
  {
    flow: {
      hops: [
        {
          name: 'seen-to-handled',
          from: starts('seeing', 'AlertConfirmed', z.object({ certain: z.boolean() }), ({ certain }, { id }) =>
            certain ? id : undefined,
          ),
          orFrom: [starts('seeing', 'AlertReviewed', z.object({}))],
          to: ends('handling', 'MatterReceived', z.object({})),
          within: { hours: 1 },
        },
      ],
    },
  },
])

/** A pillar whose facts begin hops, beside the topic of the one where they end. */
async function pillarWithHops(t: TestContext) {
  const pillars = ['seeing', 'handling'] as const
  const { open, readers, say } = await listeningPillar(t, { name: 'seeing', mechanisms: [HOPS] }, pillars)
  return {
    tell: (pillar: (typeof pillars)[number], commit: Commit) => say(pillar, 'INTERNAL', [commit]),
    /** The hops as their own commits have them. */
    async hops(): Promise<HopRow[]> {
      const streams = await open.store.commits.distinct('stream')
      const rows = await Promise.all(streams.map((stream) => readers.fresh<HopRow>(stream)))
      return rows.filter((row) => row !== null)
    },
  }
}

function fact(type: string, data: Record<string, unknown>, more: Partial<Commit> = {}): Commit {
  const events = [{ type, schema: 1, at: now(), data }]
  return sampleCommit({
    _id: new ObjectId(),
    stream: `x_${new ObjectId()}`,
    seq: 1,
    events,
    correlation: randomUUID(),
    ...more,
  })
}

const idOf = ({ _id }: Commit) => `${_id.toHexString()}/0`

test('a hop opens with its fact and closes with the one that this caused, in either order, under one correlation', async (t) => {
  const { tell, hops } = await pillarWithHops(t)
  const [first, second] = [fact('AlertConfirmed', { certain: true }), fact('AlertConfirmed', { certain: true })]
  const caused = (commit: Commit) =>
    fact('MatterReceived', {}, { causation: idOf(commit), correlation: commit.correlation })
  await tell('seeing', first)
  await tell('handling', caused(second))
  await until(async () => (await hops()).length === 2)
  await tell('seeing', fact('AlertConfirmed', { certain: false }))
  await tell('seeing', second)
  await tell('seeing', second)
  await until(async () => (await hops()).every(({ from }) => from))
  const byFlow = new Map((await hops()).map((row) => [row.flow, row]))
  assert.equal(byFlow.get(second.correlation)?.to?.type, 'MatterReceived')
  assert.equal(byFlow.get(first.correlation)?.to, undefined)
  assert.equal(byFlow.get(first.correlation)?.from?.stream, first.stream)
  assert.equal(byFlow.size, 2)
})

test('of two facts that may begin a hop each begins one, and what came after one of them closes that one alone', async (t) => {
  const { tell, hops } = await pillarWithHops(t)
  const [confirmed, reviewed] = [fact('AlertConfirmed', { certain: true }), fact('AlertReviewed', {})]
  await tell('seeing', confirmed)
  await tell('seeing', reviewed)
  await tell('handling', fact('MatterReceived', {}, { causation: idOf(reviewed), correlation: reviewed.correlation }))
  await until(async () => (await hops()).some(({ to }) => to))
  const seen = (await hops()).map(({ from, to }) => [from?.type, to?.type]).sort()
  assert.deepEqual(seen, [
    ['AlertConfirmed', undefined],
    ['AlertReviewed', 'MatterReceived'],
  ])
})

test('history from files begins no hop', async (t) => {
  const { tell, hops } = await pillarWithHops(t)
  await tell('seeing', fact('AlertConfirmed', { certain: true }, { origin: 'import' }))
  await tell('seeing', fact('AlertConfirmed', { certain: true }))
  await until(async () => (await hops()).length > 0)
  assert.equal((await hops()).length, 1)
})

test('what the clock says of a hop belongs to the flow that the hop is of', async (t) => {
  const { db, drop } = await testDatabase('hops')
  t.after(drop)
  await ensureCommitIndexes(db)
  const store = createCommitStore(db)
  const handler = hopHandler({ handler: (options) => createCommandHandler({ ...options, store }) })
  const from = { pillar: 'seeing', stream: 'x_1', type: 'AlertConfirmed', at: now() }
  const policy = { actor: { id: 'policy:hops-seeing', role: 'system' }, correlation: 'the flow', causation: '5bfe/0' }
  const opened = { type: 'open', at: now(), hop: 'seen-to-handled', flow: 'the flow', from, dueAt: now() } as const
  await handler.handle('hop_1', opened, { ...policy, commandId: 'opened', digest: '' })
  const clock = { actor: { id: 'clock', role: 'system' }, correlation: randomUUID() }
  await handler.handle('hop_1', { type: 'passDeadline', at: now() }, { ...clock, commandId: 'passed', digest: '' })
  const commits = await store.after('hop_1', 0)
  assert.deepEqual(
    commits.map(({ events, correlation }) => [events[0]?.type, correlation]),
    [
      ['HopOpened', 'the flow'],
      ['HopStuck', 'the flow'],
    ],
  )
})
