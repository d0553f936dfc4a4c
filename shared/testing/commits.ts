import assert from 'node:assert/strict'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { CommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { StoredEvent } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'

/** A commit of one event with sensible content, for tests of what stores, sends and folds commits. */
export function sampleCommit(given: Partial<Commit> & { stream: string }): Commit {
  const { seq = 1 } = given
  const at = now()
  return {
    _id: new ObjectId(),
    seq,
    version: seq,
    events: [{ type: 'Counted', schema: 1, at, data: { amount: seq } }],
    command: { id: `command-${seq}`, type: 'count', digest: 'digest', actor: 'someone', role: 'seat' },
    correlation: 'correlation',
    recordedAt: at,
    pending: true,
    ...given,
  }
}

/** Events as the next commit of their stream, stored behind what stands in it. */
export async function storeNext(
  store: Pick<CommitStore, 'after' | 'append'>,
  stream: string,
  events: StoredEvent[],
): Promise<Commit> {
  const last = (await store.after(stream, 0)).at(-1)
  const place = { seq: (last?.seq ?? 0) + 1, version: (last?.version ?? 0) + events.length }
  const commit = sampleCommit({ stream, ...place, events })
  assert.deepEqual(await store.append(commit), { kind: 'stored' })
  return commit
}
