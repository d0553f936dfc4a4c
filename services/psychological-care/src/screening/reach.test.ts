import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SCOPES } from '#shared/identity/rights.ts'
import { screeningDecider } from './decider.ts'
import { folded, rowOf } from './example-rows.ts'
import { answeredUrgently, community, district, historyOf, person, recorded, street } from './examples.ts'
import { lives } from './random-lives.ts'
import { facetsWithin, isWithin, type Reaching, reachableOf } from './reach.ts'

const row = rowOf(...answeredUrgently)
const history = rowOf(...recorded())

describe('a screening is reached', () => {
  test('in the division of the care worker and below, and nowhere else', () => {
    for (const division of [community, street, district]) assert.ok(isWithin(row, 'division', { division }))
    for (const who of [{ division: 'com_elsewhere' }, { division: '' }, {}]) assert.ok(!isWithin(row, 'division', who))
  })
  test('by its participant', () => {
    assert.ok(isWithin(row, 'own', { persons: ['person_b', person] }))
    assert.ok(!isWithin(row, 'own', { persons: ['person_b'] }))
    assert.ok(!isWithin(row, 'own', {}))
  })
  test('by nobody through a unit, or without a right', () => {
    for (const scope of ['unit', 'no'] as const)
      assert.ok(!isWithin(row, scope, { division: district, persons: [person] }))
  })
  test('where it is anonymous history, only by whoever reaches everything', () => {
    assert.ok(isWithin(history, 'all', {}))
    for (const scope of ['division', 'own', 'unit', 'no'] as const)
      assert.ok(!isWithin(history, scope, { division: district, persons: [person] }))
  })
})

test('lists reach exactly what single screenings do, and a state reaches what its row does', () => {
  const whoever: fc.Arbitrary<Reaching> = fc.record(
    {
      division: fc.constantFrom<string>(community, street, district, 'com_other', 'nonsense'),
      persons: fc.subarray<string>([person, 'person_b']),
    },
    { requiredKeys: [] },
  )
  const lived = lives.filter((life) => life.length > 0)
  fc.assert(
    fc.property(lived, whoever, fc.constantFrom(...SCOPES), (life, who, scope) => {
      const events = life.flatMap((step) => step.events)
      if (events.length === 0) return
      const lifeRow = folded(events)
      const facets = facetsWithin(scope, who)
      const isListed = facets === undefined || facets.some((each) => lifeRow.facets.includes(each))
      assert.equal(isListed, isWithin(lifeRow, scope, who))
      const state = events.reduce(screeningDecider.evolve, screeningDecider.initial)
      assert.equal(isWithin(reachableOf(state), scope, who), isWithin(lifeRow, scope, who))
    }),
  )
})

test('a screening that does not exist is nobody’s', () => {
  assert.deepEqual(historyOf.none, [])
  assert.ok(!isWithin(reachableOf({ phase: 'none' }), 'division', { division: district }))
})
