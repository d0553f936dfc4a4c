import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { recorded } from '#shared/eventsourcing/event.ts'
import { createRights } from '#shared/graphql/rights.ts'
import type { Identity, Role } from '#shared/identity/identity.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import { historyOf, inspected, inspectionHere, natural, person, registered, THURSDAY } from './examples.ts'
import { reachable } from './graph/node.ts'
import type { ActDocument } from './queries.ts'
import { lives } from './random-lives.ts'
import { facetsWithin, isWithin, mayCommand, reachableOf } from './reach.ts'
import { actRights } from './rights.ts'

const scopes = ['no', 'own', 'unit', 'division', 'all'] as const
const somebody = fc.record(
  { unit: fc.constantFrom('unit_1583', 'unit_1600', 'nonsense'), persons: fc.subarray([person, 'person_other']) },
  { requiredKeys: [] },
)

describe('reaching an act', () => {
  const own = reachableOf(rowOf(...historyOf.decided).state)
  const about = reachableOf(rowOf(registered({ subject: natural })).state)

  test('its organ’s unit reaches it, another one does not', () => {
    assert.ok(own && isWithin(own, 'unit', { unit: 'unit_1583' }))
    assert.ok(!isWithin(own, 'unit', { unit: 'unit_1600' }))
    assert.ok(!isWithin(own, 'unit', {}))
  })
  test('a person reaches what is about that person', () => {
    assert.ok(about && isWithin(about, 'own', { persons: [person] }))
    assert.ok(!isWithin(about, 'own', { persons: ['person_other'] }))
    assert.ok(own && !isWithin(own, 'own', { persons: [person] }))
  })
  test('nobody reaches anything with no scope, and an act that does not exist is nobody’s', () => {
    assert.ok(own && !isWithin(own, 'no', { unit: 'unit_1583', persons: [person] }))
    assert.equal(reachableOf({ phase: 'none' }), undefined)
  })
  test('history without an organ is nobody’s own', () => {
    const history = reachableOf(folded([recorded(inspected(), THURSDAY)]).state)
    assert.ok(history && isWithin(history, 'all', {}))
    assert.ok(!isWithin(history, 'unit', { unit: 'unit_1583' }))
  })
  test('a list narrowed by facets holds exactly what is within reach', () =>
    fc.assert(
      fc.property(lives, fc.constantFrom(...scopes), somebody, (life, scope, who) => {
        if (life.length === 0) return
        const row = folded(eventsOf(life))
        const facets = facetsWithin(scope, who)
        const listed = facets === undefined || facets.some((facet) => row.facets.includes(facet))
        assert.equal(listed, isWithin(reachable(row as ActDocument), scope, who))
        const decidedOn = reachableOf(row.state)
        assert.equal(listed, decidedOn !== undefined && isWithin(decidedOn, scope, who))
      }),
      { numRuns: 300 },
    ))
})

describe('putting findings right', () => {
  const rights = createRights(actRights, {})
  const who = (unit: string, ...roles: Role[]): Identity => ({ subject: 'somebody', roles, unit, purpose: 'handling' })
  const may = (identity: Identity, state = rowOf(...inspectionHere).state) =>
    mayCommand(rights, { mutation: 'correctFindings', state, identity })
  const history = rowOf(inspected()).state

  test('is for the organ that inspected, not for a data officer, in its own house neither', () => {
    assert.ok(may(who('unit_1583', 'law-officer')))
    assert.ok(!may(who('unit_1600', 'law-officer')))
    assert.ok(!may(who('unit_1583', 'data-officer')))
    assert.ok(!may(who('unit_1600', 'data-officer', 'law-officer')))
    assert.ok(may(who('unit_1583', 'data-officer', 'law-officer')))
  })
  test('of history is for a data officer, and for no organ that does not stand behind it', () => {
    assert.ok(may(who('unit_1583', 'data-officer'), history))
    assert.ok(!may(who('unit_1583', 'law-officer'), history))
  })
})
