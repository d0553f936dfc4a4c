import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { normalizeIdNumber } from './id-number.ts'

/*
 * Made for this test, nobody's: the sequence number 000 is given to no one. Sums checked by hand:
 * 110105 19491231 000: 7+9+0+5+0+20+2+9+24+27+7+18+30+5+0+0+0 = 163 = 14·11 + 9 → 3
 */
const NOBODY = '110105194912310003'

describe('an identity number', () => {
  test('is read in any spelling', () => {
    assert.equal(normalizeIdNumber(NOBODY), NOBODY)
    assert.equal(normalizeIdNumber(' 110105 19491231 0003 '), NOBODY)
    assert.equal(normalizeIdNumber('１１０１０５１９４９１２３１０００３'), NOBODY)
  })
  test('with a letter at its end is read in either case', () => {
    // 110105 19491231 002: 163 + 2·2 = 167 = 15·11 + 2 → X
    assert.equal(normalizeIdNumber('11010519491231002x'), '11010519491231002X')
  })
  for (const [text, why] of [
    ['110105194912310004', 'another check character'],
    ['110105194902300007', 'the 30th of February'],
    ['11010519491231000', 'too short'],
    ['010105194912310003', 'a region that begins with 0'],
    ['', 'nothing'],
  ])
    test(`with ${why} is none`, () => assert.equal(normalizeIdNumber(text ?? ''), undefined))
  test('of somebody not yet born is none', () =>
    assert.equal(normalizeIdNumber(NOBODY, new Date('1949-12-30T00:00:00Z')), undefined))
  test('with any one digit changed is none', () => {
    for (let place = 0; place < 17; place++) {
      const digits = [...NOBODY]
      digits[place] = String((Number(digits[place]) + 1) % 10)
      assert.equal(normalizeIdNumber(digits.join('')), undefined, `place ${place + 1}`)
    }
  })
})
