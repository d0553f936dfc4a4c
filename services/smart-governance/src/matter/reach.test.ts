import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import { SCOPES } from '#shared/identity/rights.ts'
import type { MatterEvent } from './events.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  accepted,
  asked,
  cityManagement,
  closed,
  community,
  district,
  FRIDAY,
  followedUp,
  formerStreet,
  merged,
  received,
  recordedClosed,
  reopened,
  reporterId,
  resolved,
  returned,
  street,
  streetOffice,
  transferred,
  waterBureau,
  withdrawn,
} from './examples.ts'
import { lives } from './random-lives.ts'
import { isWithin, mayCommand, type Reaching, reachableOf, rowsWithin, seesReporter, type Within } from './reach.ts'
import type { MatterRow } from './row.ts'

const inHand = rowOf(received(), transferred(), accepted(), asked())
const reaches = (row: MatterRow, ...[scope, who]: [(typeof SCOPES)[number], Reaching]) => {
  const matter = reachableOf(row.state)
  return matter !== undefined && isWithin(matter, scope, who)
}

const tells = (row: MatterRow, ...[scope, who]: [(typeof SCOPES)[number], Reaching]) => {
  const matter = reachableOf(row.state)
  return matter !== undefined && seesReporter(matter, scope, who)
}
const escalated: MatterEvent = {
  type: 'MatterEscalated',
  at: FRIDAY,
  fromCentreId: street,
  toCentreId: district,
  level: 'district',
  cause: 'requested',
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

  test('a unit reaches what it leads, helps with or has resolved, and what ended while it had it', () => {
    assert.ok(reaches(inHand, 'unit', { unit: cityManagement }))
    assert.ok(reaches(inHand, 'unit', { unit: waterBureau }))
    assert.ok(!reaches(inHand, 'unit', { unit: streetOffice }))
    assert.ok(!reaches(inHand, 'unit', {}))
    assert.ok(reaches(rowOf(received(), transferred(), resolved()), 'unit', { unit: cityManagement }))
    assert.ok(!reaches(rowOf(received(), transferred(), returned()), 'unit', { unit: cityManagement }))
    for (const end of [withdrawn, merged]) {
      assert.ok(reaches(rowOf(received(), transferred(), accepted(), end), 'unit', { unit: cityManagement }))
      assert.ok(!reaches(rowOf(received(), transferred(), returned(), end), 'unit', { unit: cityManagement }))
    }
  })

  test('a unit that helps keeps in sight what ends while it does, as the one that leads it does', () => {
    const helps = (...then: readonly MatterEvent[]) =>
      reaches(rowOf(received(), transferred(), accepted(), asked(), ...then), 'unit', { unit: waterBureau })
    const unsatisfied = [resolved(), followedUp('unsatisfied')]
    for (const end of [[resolved()], unsatisfied, [...unsatisfied, closed], [withdrawn], [merged]])
      assert.ok(helps(...end), JSON.stringify(end.at(-1)))
    for (const back of [[returned()], [returned(), withdrawn], [...unsatisfied, reopened]])
      assert.ok(!helps(...back), JSON.stringify(back.at(-1)))
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

  const confidential = { reporter: { person: reporterId, confidential: true } }
  const atStreet = received(confidential)
  const nextDoor = streetId.of('440310-102')

  test('a confidential reporter is seen by the centre that has the matter, those above and the reporter', () => {
    const row = rowOf(atStreet, transferred())
    for (const division of [street, district]) assert.ok(tells(row, 'division', { division }))
    assert.ok(!tells(row, 'division', { division: community }), 'the community it may be about')
    assert.ok(tells(row, 'own', { persons: [reporterId] }))
    assert.ok(!tells(row, 'unit', { unit: cityManagement }))
    assert.ok(tells(inHand, 'unit', { unit: cityManagement }))
    assert.ok(tells(inHand, 'division', { division: community }))
  })

  test('of an escalated matter the parent centre sees the confidential reporter, the lower one no longer', () => {
    const row = rowOf(atStreet, escalated)
    assert.ok(tells(row, 'division', { division: district }))
    assert.ok(!tells(row, 'division', { division: street }))
    assert.ok(reaches(row, 'division', { division: street }))
    const successor = rowOf(received({ ...confidential, centreId: community }), { ...escalated, toCentreId: nextDoor })
    assert.ok(tells(successor, 'division', { division: district }), 'above the street that another took the place of')
    assert.ok(tells(successor, 'division', { division: nextDoor }), 'the street that took its place')
    assert.ok(!tells(successor, 'division', { division: street }))
  })

  test('a centre that was not above it at receipt sees no confidential reporter where the place is corrected', () => {
    const area = { communityId: communityId.of('440304-1'), districtId: districtId.of('440304') }
    const row = rowOf(atStreet, { type: 'MatterAmended', at: FRIDAY, area })
    assert.ok(reaches(row, 'division', { division: 'dis_440304' }))
    assert.ok(!tells(row, 'division', { division: 'dis_440304' }))
  })

  test('what ends a matter for good is for no centre below the one that has it in hand', () => {
    const may = (row: MatterRow, command: 'decline' | 'transfer', division: string) => {
      const matter = reachableOf(row.state)
      return matter !== undefined && mayCommand(matter, command, 'division', { division })
    }
    const row = rowOf(atStreet)
    for (const division of [street, district]) assert.ok(may(row, 'decline', division))
    assert.ok(!may(row, 'decline', community))
    assert.ok(may(row, 'transfer', community))
    assert.ok(!may(row, 'transfer', nextDoor), 'what it does not reach it does not command')
    assert.ok(!may(rowOf(atStreet, escalated), 'decline', street), 'it went up')
    assert.ok(may(rowOf(received({ centreId: formerStreet })), 'decline', street), 'the successor')
  })

  test('a narrowed list holds exactly what is within reach', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          lives.map(eventsOf).filter((events) => events.length > 0),
          fc.constant([
            { ...received({ centreId: community }), at: FRIDAY },
            { ...escalated, toCentreId: nextDoor, at: FRIDAY },
          ]),
        ),
        fc.constantFrom(...SCOPES),
        fc.record({
          division: fc.constantFrom(district, street, community, nextDoor, 'dis_440304', 'str_other'),
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
