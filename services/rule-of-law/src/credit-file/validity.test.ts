import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { PENALTY_TYPES, type PenaltyType, SECTORS, type Sector } from '#shared/governance/administrative-law.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { day, endOf, MONDAY, TUESDAY } from './examples.ts'
import { validityOf } from './validity.ts'

const edition = publicityEditionAt(TUESDAY)
const penalty = (penaltyTypes: PenaltyType[], sector: Sector = 'other', decidedOn = MONDAY) =>
  validityOf({ kind: 'penalty', decidedOn, penaltyTypes, sector }, edition)

describe('the publicity of a penalty', () => {
  test('is three months for a mere warning or criticism', () =>
    assert.deepEqual(penalty(['warning', 'criticism']), {
      editionId: 'publicity-1',
      minimumUntil: endOf('2026-06-16'),
      until: endOf('2026-06-16'),
    }))

  test('is three years at most, of which three months cannot be shortened', () =>
    assert.deepEqual(penalty(['fine']), {
      editionId: 'publicity-1',
      minimumUntil: endOf('2026-06-16'),
      until: endOf('2029-03-16'),
    }))

  test('is that of the longest type', () => assert.deepEqual(penalty(['warning', 'fine']), penalty(['fine'])))

  for (const sector of ['special-equipment', 'work-safety', 'fire'] as const)
    test(`is at least a year in ${sector}`, () => {
      assert.equal(penalty(['warning'], sector).until, endOf('2027-03-16'))
      assert.equal(penalty(['fine'], sector).minimumUntil, endOf('2027-03-16'))
      assert.equal(penalty(['fine'], sector).until, endOf('2029-03-16'))
    })
})

describe('any penalty', () => {
  const decided = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => shanghaiDay(toInstant(date)))
  const types = fc.subarray([...PENALTY_TYPES], { minLength: 1 })
  const sectors = fc.constantFrom(...SECTORS)
  const monthsFrom = (one: Day, other: Instant) => (Date.parse(other) - Date.parse(one)) / 86_400_000 / (365.25 / 12)

  test('is public for three months to three years from its decision', () =>
    fc.assert(
      fc.property(decided, types, sectors, (decidedOn, penaltyTypes, sector) => {
        const { minimumUntil, until } = penalty(penaltyTypes, sector, decidedOn)
        assert.ok(minimumUntil && until && minimumUntil <= until)
        assert.ok(monthsFrom(decidedOn, minimumUntil) > 2.9 && monthsFrom(decidedOn, until) < 36.2)
      }),
    ))

  test('is public no shorter for another type more', () =>
    fc.assert(
      fc.property(decided, types, sectors, fc.constantFrom(...PENALTY_TYPES), (decidedOn, some, sector, more) => {
        const fewer = penalty(some, sector, decidedOn).until ?? assert.fail()
        const all = penalty([...some, more], sector, decidedOn).until ?? assert.fail()
        assert.ok(all >= fewer)
      }),
    ))
})

describe('other kinds', () => {
  const decision = { decidedOn: MONDAY, penaltyTypes: [], sector: 'fire' as const }

  test('a licence counts until it ends, and where it does not end it does not', () => {
    assert.equal(
      validityOf({ ...decision, kind: 'licence', validUntil: day('2030-01-01') }, edition).until,
      endOf('2030-01-01'),
    )
    assert.deepEqual(validityOf({ ...decision, kind: 'licence' }, edition), { editionId: 'publicity-1' })
  })

  test('a reward counts for three years, an inspection for one', () => {
    assert.equal(validityOf({ ...decision, kind: 'reward' }, edition).until, endOf('2029-03-16'))
    assert.equal(validityOf({ ...decision, kind: 'inspection' }, edition).until, endOf('2027-03-16'))
  })
})
