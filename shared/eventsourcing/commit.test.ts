import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BSON } from 'mongodb'
import { sampleCommit } from '#shared/testing/commits.ts'
import { type Commit, checkCommit } from './commit.ts'

/** With whatever an event may hold. */
function commitWith(data: unknown): Commit {
  const commit = sampleCommit({ stream: 'toy_1' })
  commit.events = [{ ...commit.events[0], data } as Commit['events'][0]]
  return commit
}

test('a commit takes no more bytes than is said of it', () => {
  const values = fc.jsonValue({ maxDepth: 5 })
  fc.assert(
    fc.property(values, (data) => {
      const commit = commitWith(data)
      assert.ok(checkCommit(commit) >= BSON.calculateObjectSize(commit))
    }),
    { numRuns: 1000 },
  )
})

test('where it comes near the limit its bytes are counted', () => {
  const near = commitWith('x'.repeat(890_000))
  assert.equal(checkCommit(near), BSON.calculateObjectSize(near))
  assert.throws(() => checkCommit(commitWith('街'.repeat(300_000))), { code: 'COMMIT_TOO_LARGE' })
})
