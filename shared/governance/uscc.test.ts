import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { realData } from '#shared/testing/real-data.ts'
import { subjectId } from './ids.ts'
import { completeUscc, isUscc, parseUscc } from './uscc.ts'

/** Made for this test: weights 3^(i−1) mod 31 over zeros and one other character are checked by hand. */
const BY_HAND = [
  // 9·1 + 1·3 + 4·9 + 4·27 + 3·26 = 234 = 7·31 + 17 → 31 − 17 = 14, which is E
  '91440300000000000E',
  // The same and an A (10) at the ninth place, 10·20 = 200: 434 = 14·31 → 31 mod 31 = 0
  '91440300A000000000',
]

describe('a unified social credit code', () => {
  for (const code of BY_HAND) test(`${code} is one`, () => assert.equal(parseUscc(code), code))

  test('is read in either case and with spaces around', () =>
    assert.equal(parseUscc(' 91440300a000000000 '), '91440300A000000000'))

  test('is stored in upper case alone', () => assert.equal(isUscc('91440300a000000000'), false))

  test('with any one character changed is none', () => {
    for (let place = 0; place < 18; place++) {
      const code = [...(BY_HAND[1] ?? '')]
      code[place] = code[place] === '7' ? '8' : '7'
      assert.equal(parseUscc(code.join('')), undefined, `place ${place + 1}`)
    }
  })

  for (const code of ['', '91440300000000000', '91440300000000000EE', '91440300O000000000', '9144O300000000000E'])
    test(`${JSON.stringify(code)} is none`, () => assert.equal(parseUscc(code), undefined))

  test('is completed from its first 17 characters', () => {
    assert.equal(completeUscc('91440300A00000000'), '91440300A000000000')
    assert.throws(() => completeUscc('91440300'), RangeError)
    assert.throws(() => completeUscc('91440300I00000000'), RangeError)
  })
})

describe('the id of a legal entity', () => {
  test('is made of a right code alone', () => {
    assert.equal(subjectId.schema.safeParse('sub_91440300A000000000').success, true)
    assert.equal(subjectId.schema.safeParse('sub_91440300A000000001').success, false)
    assert.equal(subjectId.is('sub_1'), false)
  })
})

/** Published codes are no part of this repository. */
test('published codes are judged as their table says', (t) => {
  const real = realData('uscc-vectors.csv')
  if (real.skip) return t.skip(real.skip)
  const rows = readFileSync(real.url, 'utf8').trim().split('\n').slice(1)
  assert.ok(rows.length > 0)
  for (const row of rows) {
    const [code = '', expected] = row.split(',')
    assert.equal(isUscc(code), expected === 'valid', code)
    assert.equal(parseUscc(code) !== undefined, expected !== 'invalid', code)
  }
})
