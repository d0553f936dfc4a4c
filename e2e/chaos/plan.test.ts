import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLUSTER_FAULTS } from './cluster.ts'
import { createPlan, describeStep, nameOf } from './plan.ts'
import { SINGLE_FAULTS } from './servers.ts'

const first = (seed: number, count: number) =>
  createPlan(seed, SINGLE_FAULTS).steps().take(count).map(describeStep).toArray()

test('a seed always gives the same plan, another one another', () => {
  assert.deepEqual(first(7, 50), first(7, 50))
  assert.notDeepEqual(first(7, 50), first(8, 50))
})

test('every fault comes once before one comes again, and nobody comes to harm twice at once', () => {
  const steps = createPlan(7, SINGLE_FAULTS).steps().take(60).toArray()
  const faults = steps.flatMap((step) => step.faults.map((fault) => nameOf([fault])))
  const different = new Set(faults)
  assert.deepEqual(new Set(faults.slice(0, different.size)), different)
  for (const step of steps) {
    assert.equal(new Set(step.faults.map(({ victim }) => victim)).size, step.faults.length)
    if (step.faults.some(({ kind }) => kind === 'pause')) assert.ok(step.holdMs > 6000, 'longer than a lease')
  }
})

test('a cluster begins with each broker in turn, a primary that steps down and one that is killed', () => {
  const steps = createPlan(7, CLUSTER_FAULTS).steps().take(6).toArray()
  assert.deepEqual(
    steps.map(({ faults }) => nameOf(faults)),
    [
      'restart Kafka 1',
      'restart Kafka 2',
      'restart Kafka 3',
      'step down MongoDB primary',
      'kill MongoDB primary',
      'restart MongoDB primary',
    ],
  )
  assert.ok(steps.every(createPlan(7, CLUSTER_FAULTS).isBorne))
})
