import assert from 'node:assert/strict'
import { followActive } from '#shared/eventsourcing/generations-active.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { createReaders } from '#shared/pillar/readers.ts'
import { wirePillar } from '#shared/pillar/wire.ts'
import { type ErasureStep, eraseSubject } from '#shared/privacy/erasure.ts'
import { createKeyLifecycle } from '#shared/privacy/key-lifecycle.ts'
import type { Stores } from '../stores.ts'

/** Erases by the pillar's own eraser, which does not wait 75 s for other processes' keys in memory. */
export async function eraseQuickly({ open }: Stores, subjects: readonly string[]): Promise<ErasureStep[]> {
  const active = await followActive(open.views)
  const wired = wirePillar(open, createReaders(open.store, open.views, active.generation))
  const eraser = pillarEraser(open, wired, createKeyLifecycle(open.privacy.keys, { graceMs: 100 }))
  const steps: ErasureStep[] = []
  try {
    for (const subject of subjects) {
      const request = { subject, by: 'test', reasonCode: 'subject-request' }
      steps.push((await eraseSubject(eraser, request, { pollMs: 50 })).step)
    }
    return steps
  } finally {
    active.stop()
  }
}

/** Of a key that is not in use nothing stands that could be unwrapped. */
export async function nothingIsLeftOfErasedKeys({ open }: Stores): Promise<void> {
  const erased = await open.privacy.keys.subjects.find({ state: { $ne: 'active' } }, overAll('test')).toArray()
  assert.ok(erased.length > 0)
  for (const subject of erased) {
    assert.equal(subject.state, 'destroyed')
    assert.ok(!('wrapped' in subject) && !('master' in subject))
  }
}
