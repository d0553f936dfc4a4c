import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
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
