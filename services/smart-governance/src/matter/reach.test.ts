import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { SCOPES } from '#shared/identity/rights.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  accepted,
  asked,
  cityManagement,
  community,
  district,
  received,
  recordedClosed,
  reporterId,
  resolved,
  returned,
  street,
  streetOffice,
  transferred,
  waterBureau,
} from './examples.ts'
import { lives } from './random-lives.ts'
import { isWithin, type Reaching, reachableOf, rowsWithin, seesReporter, type Within } from './reach.ts'
import type { MatterRow } from './row.ts'

const inHand = rowOf(received(), transferred(), accepted(), asked())
const reaches = (row: MatterRow, ...[scope, who]: [(typeof SCOPES)[number], Reaching]) => {
  const matter = reachableOf(row.state)
  return matter !== undefined && isWithin(matter, scope, who)
}

function isListed({ facets, district }: MatterRow, within: Within | undefined): boolean {
  if (!within) return true
  if ('facets' in within) return within.facets.some((facet) => facets.includes(facet))
  return within.districts.some((code) => code === district)
}

describe('reaching a matter', () => {
  test('a division reaches what lies in it and below', () => {
    for (const division of [district, street, community]) assert.ok(reaches(inHand, 'division', { division }))
    assert.ok(!reaches(inHand, 'division', { division: 'com_440310-10012' }))
    assert.ok(!reaches(inHand, 'division', { division: 'nonsense' }))
    assert.ok(!reaches(inHand, 'division', {}))
  })

  test('what no place is known of is the district’s', () => {
    const row = rowOf(recordedClosed({ area: {} }))
    assert.ok(reaches(row, 'division', { division: district }))
    assert.ok(!reaches(row, 'division', { division: street }))
  })

  test('a unit reaches what it leads, helps with or has resolved', () => {
    assert.ok(reaches(inHand, 'unit', { unit: cityManagement }))
    assert.ok(reaches(inHand, 'unit', { unit: waterBureau }))
    assert.ok(!reaches(inHand, 'unit', { unit: streetOffice }))
    assert.ok(!reaches(inHand, 'unit', {}))
    assert.ok(reaches(rowOf(received(), transferred(), resolved()), 'unit', { unit: cityManagement }))
    assert.ok(!reaches(rowOf(received(), transferred(), returned()), 'unit', { unit: cityManagement }))
  })

  test('a citizen reaches what was reported in person', () => {
    assert.ok(reaches(inHand, 'own', { persons: [reporterId] }))
    assert.ok(!reaches(inHand, 'own', { persons: ['person_other'] }))
    assert.ok(!reaches(inHand, 'own', {}))
    assert.ok(!reaches(rowOf(received({ reporter: undefined })), 'own', { persons: [] }))
  })

  test('nobody reaches anything with no scope, and a matter that does not exist is nobody’s', () => {
    assert.ok(!reaches(inHand, 'no', { division: district, unit: cityManagement, persons: [reporterId] }))
    assert.equal(reachableOf({ phase: 'none' }), undefined)
  })

  test('a confidential reporter is seen by the centre and the reporter, not by units', () => {
    const row = rowOf(received({ reporter: { person: reporterId, confidential: true } }), transferred())
    const matter = reachableOf(row.state)
    assert.ok(matter)
    assert.ok(seesReporter(matter, 'division', { division: street }))
    assert.ok(seesReporter(matter, 'own', { persons: [reporterId] }))
    assert.ok(!seesReporter(matter, 'unit', { unit: cityManagement }))
    const open = reachableOf(inHand.state)
    assert.ok(open && seesReporter(open, 'unit', { unit: cityManagement }))
  })

  test('a narrowed list holds exactly what is within reach', () =>
    fc.assert(
      fc.property(
        lives.map(eventsOf).filter((events) => events.length > 0),
        fc.constantFrom(...SCOPES),
        fc.record({
          division: fc.constantFrom(district, street, community, 'dis_440304', 'str_other'),
          unit: fc.constantFrom(cityManagement, waterBureau, streetOffice, 'unit_other'),
          persons: fc.subarray([reporterId, 'person_other']),
        }),
        (events, scope, who) => {
          const row = folded(events)
          assert.equal(isListed(row, rowsWithin(scope, who)), reaches(row, scope, who))
        },
      ),
      { numRuns: 500 },
    ))
})
