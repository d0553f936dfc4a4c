import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from './period.ts'

describe('a period', () => {
  test('is whole months', () =>
    assert.deepEqual(parsePeriod({ from: '2018-11', to: '2019-01' }), ['2018-11', '2018-12', '2019-01']))
  test('of nonsense, backwards or beyond ten years is refused', () => {
    for (const [from, to] of [
      ['2018-13', '2018-12'],
      ['2018-1', '2018-12'],
      ['', ''],
      ['2018-12', '2018-11'],
      ['2010-01', '2020-01'],
      ['0001-01', '9999-12'],
    ] as const)
      assert.throws(() => parsePeriod({ from, to }), { extensions: { code: 'BAD_USER_INPUT' } })
    assert.equal(parsePeriod({ from: '2010-01', to: '2019-12' }).length, 120)
  })
  test('any two months in order are as many as lie between them', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1199 }), fc.integer({ min: 0, max: 119 }), (start, length) => {
        const month = (number: number) =>
          `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
        if (start + length < 1200)
          assert.equal(parsePeriod({ from: month(start), to: month(start + length) }).length, length + 1)
      }),
    ))
})
