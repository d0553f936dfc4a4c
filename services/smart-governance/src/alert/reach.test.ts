import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { recorded } from '#shared/eventsourcing/event.ts'
import { SCOPES } from '#shared/identity/rights.ts'
import { alertDecider } from './decider.ts'
import type { AlertEvent } from './events.ts'
import { community, district, historyOf, merged, raised, SEEN, street, waterBureau } from './examples.ts'
import { facetsOf } from './facets.ts'
import { facetsWithin, isWithin } from './reach.ts'
import { type AlertState, initial, PHASES } from './state.ts'

const fold = (...events: readonly AlertEvent[]): AlertState =>
  events.reduce((state, event) => alertDecider.evolve(state, recorded(event, SEEN)), initial)
const nowhere = fold(merged('m-1', { area: {} }), raised)

describe('reaching an alert', () => {
  const inHand = fold(...historyOf.confirmed)

  test('a division reaches what lies in it; what no place is known of is the district’s', () => {
    for (const division of [community, street, district]) assert.ok(isWithin(inHand, 'division', { division }))
    assert.ok(!isWithin(inHand, 'division', { division: 'str_other' }))
    assert.ok(!isWithin(inHand, 'division', {}))
    assert.ok(isWithin(nowhere, 'division', { division: district }))
    assert.ok(!isWithin(nowhere, 'division', { division: street }))
  })
  test('a unit reaches what was handed over to it', () => {
    assert.ok(isWithin(inHand, 'unit', { unit: waterBureau }))
    assert.ok(!isWithin(inHand, 'unit', { unit: 'unit_1' }))
    assert.ok(!isWithin(fold(...historyOf.raised), 'unit', { unit: waterBureau }))
  })
  test('nothing is anybody’s own, and an alert that does not exist is nobody’s', () => {
    assert.ok(!isWithin(inHand, 'own', { division: district, unit: waterBureau }))
    assert.ok(!isWithin(initial, 'all', {}))
  })

  test('a list narrowed by facets holds exactly what is within reach', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          nowhere,
          ...PHASES.filter((phase) => phase !== 'none').map((phase) => fold(...historyOf[phase])),
        ),
        fc.constantFrom(...SCOPES),
        fc.record({
          division: fc.constantFrom(district, street, community, 'dis_440304', 'nonsense'),
          unit: fc.constantFrom(waterBureau, 'unit_other', 'nonsense'),
        }),
        (state, scope, who) => {
          assert.ok(state.phase !== 'none')
          const facets = facetsOf({ state })
          const wanted = facetsWithin(scope, who)
          const listed = wanted === undefined || wanted.some((facet) => facets.includes(facet))
          assert.equal(listed, isWithin(state, scope, who))
        },
      ),
    ))
})
