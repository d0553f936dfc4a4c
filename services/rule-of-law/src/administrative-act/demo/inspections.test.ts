import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from './figures.ts'
import { demoBusinesses } from './inspections.ts'

const ROWS = 400
const SEEDS = [1, 2, 3, 42]
const businessesOf = (seed: number, rows = ROWS) => [...demoBusinesses({ seed, rows })]

test('a seed makes the same businesses each time, another seed others, as many inspections as were asked for', () => {
  assert.deepEqual(businessesOf(7), businessesOf(7))
  for (const rows of [0, 1, 2, 137, ROWS]) assert.equal(figuresOf({ seed: 5, rows }).inspections, rows)
  const [one, other] = [7, 8].map((seed) => new Set(businessesOf(seed).map(({ id }) => id)))
  assert.ok(one && other?.isDisjointFrom(one))
})

test('a longer file begins like a shorter one', () => {
  const shorter = businessesOf(3, 100).slice(0, -1)
  assert.deepEqual(businessesOf(3, 200).slice(0, shorter.length), shorter)
})

for (const seed of SEEDS) {
  test(`days that only findings speak of, days with two inspections, findings open and put right (seed ${seed})`, () => {
    const { businesses, onlyFindings, findings, corrections, withoutScore } = figuresOf({ seed, rows: ROWS })
    assert.ok(businesses > ROWS / 4 && businesses < ROWS / 2, String(businesses))
    assert.ok(onlyFindings >= 8 && onlyFindings <= businesses / 10, String(onlyFindings))
    assert.ok(withoutScore >= 2)
    assert.ok(findings > 2 * ROWS && corrections > findings / 2 && corrections < findings)
    const shared = businessesOf(seed).filter(
      ({ inspections }) => new Set(inspections.map(({ date }) => date)).size < inspections.length,
    )
    assert.equal(shared.length, withoutScore)
  })

  test(`scores say what was found (seed ${seed})`, () => {
    for (const { inspections, days } of businessesOf(seed)) {
      for (const { date, score } of inspections.filter((each) => each.type === 'routine')) {
        const found = days.some((day) => day.date === date)
        assert.equal(score === '100', !found)
      }
    }
  })
}
