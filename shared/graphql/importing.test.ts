import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { importAll, MOST_ROWS, toImported } from './importing.ts'

const commit = sampleCommit({ stream: 'mat_1' })
const receipt = { service: 'service', stream: 'mat_1', version: 1, token: 't' }

test('a row is received once, known afterwards, and changed where its record has other content', () => {
  const accepted = { kind: 'accepted', state: {}, version: 1, commit } as const
  const of = (outcome: Parameters<typeof toImported>[2]) => toImported(() => receipt, 'mat_1', outcome)
  assert.deepEqual(of({ ...accepted, repeated: false }), { outcome: 'received', rejection: null, receipt })
  const known = { outcome: 'already-known', rejection: null, receipt }
  assert.deepEqual(of({ ...accepted, repeated: true }), known)
  assert.deepEqual(of({ kind: 'unchanged', state: {}, version: 1 }), known)
  const rejection = { code: 'ALREADY_EXISTS', message: 'it exists with other content' }
  const changed = { outcome: 'changed', rejection, receipt: null }
  assert.deepEqual(of({ kind: 'rejected', rejection, state: {}, version: 1 }), changed)
})

test('a batch is answered row by row; one that is too large is refused before anything is looked at', async () => {
  const rows = Array.from({ length: MOST_ROWS + 1 }, (_, index) => index)
  const begun: unknown[] = []
  const begin = () => {
    begun.push(true)
    return {} as CommandContext
  }
  const twice = async (row: number) => row * 2
  await assert.rejects(importAll(rows, begin, twice), { extensions: { code: 'LIMIT_EXCEEDED' } })
  assert.equal(begun.length, 0)
  assert.deepEqual(await importAll(rows.slice(0, 3), begin, twice), { rows: [0, 2, 4] })
})
