import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { answersIn, readAnswers, writeAnswers } from './answers.ts'
import { ANSWERS, type Answer, BANDS, INSTRUMENTS, type Instrument } from './codes.ts'
import { answered } from './examples.ts'
import { type Answers, isModerateOrAbove, QUESTIONNAIRES, resultOf, totalOf } from './instruments.ts'

const SCORED = ANSWERS.slice(0, 4)
const instrument = fc.constantFrom(...INSTRUMENTS)

/** Answers to a questionnaire, drawn from these. */
function answers<A extends Answer | undefined>(drawn: readonly A[]) {
  return instrument.chain((of) => {
    const length = QUESTIONNAIRES[of].items.length
    return fc.record({
      of: fc.constant(of),
      answers: fc.array(fc.constantFrom(...drawn), { minLength: length, maxLength: length }),
    })
  })
}

const anything = answers<Answer | undefined>([...ANSWERS, undefined])
const complete = answers(SCORED)
const sumOf = (given: Answers) => given.reduce((sum, answer) => sum + SCORED.indexOf(answer as never), 0)
/** The lowest total of each band, by the published scales. */
const CUT_OFFS: Record<Instrument, readonly (readonly [number, string])[]> = {
  'phq-9': [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'moderately-severe'],
    [20, 'severe'],
  ],
  'gad-7': [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'severe'],
  ],
}

describe('a complete questionnaire', () => {
  test('has the sum of its items as total, and the band that this total lies in', () =>
    fc.assert(
      fc.property(complete, ({ of, answers: given }) => {
        const total = sumOf(given)
        assert.equal(totalOf(of, given), total)
        assert.equal(resultOf(of, given).band, CUT_OFFS[of].findLast(([from]) => from <= total)?.[1])
      }),
    ))

  test('runs from 0 to 27, and from 0 to 21', () => {
    const extremes = (of: Instrument) =>
      (['not-at-all', 'nearly-every-day'] as const).map((all) => totalOf(of, answered(of, all)))
    assert.deepEqual(extremes('phq-9'), [0, 27])
    assert.deepEqual(extremes('gad-7'), [0, 21])
  })

  test('changes its band at each cut-off, and nowhere else', () => {
    for (const of of INSTRUMENTS) {
      const { items } = QUESTIONNAIRES[of]
      const bandOf = (total: number) => {
        const given = items.map((_, place) => SCORED[Math.min(3, Math.max(0, total - 3 * place))])
        assert.equal(totalOf(of, given), total)
        return resultOf(of, given).band
      }
      const changes = Array.from({ length: items.length * 3 + 1 }, (_, total) => total).filter(
        (total) => total === 0 || bandOf(total) !== bandOf(total - 1),
      )
      assert.deepEqual(
        changes,
        CUT_OFFS[of].map(([from]) => from),
      )
    }
  })

  test('is moderate or above from a total of 10 on', () =>
    fc.assert(
      fc.property(complete, ({ of, answers: given }) =>
        assert.equal(isModerateOrAbove(resultOf(of, given)), sumOf(given) >= 10),
      ),
    ))
})

describe('a blank, refused or unknown item', () => {
  test('leaves the questionnaire incomplete, without total and band, and never counts as 0', () =>
    fc.assert(
      fc.property(anything, ({ of, answers: given }) => {
        const result = resultOf(of, given)
        const isComplete = given.every((answer) => answer !== undefined && SCORED.includes(answer))
        assert.equal(result.complete, isComplete)
        assert.equal(totalOf(of, given) === undefined, !isComplete)
        assert.equal(result.band === undefined, !isComplete)
      }),
    ))

  test('alone is enough', () => {
    for (const open of ['refused', 'unknown', undefined] as const)
      assert.deepEqual(resultOf('phq-9', answered('phq-9', 'nearly-every-day', { 1: open })), {
        complete: false,
        urgent: true,
      })
  })
})

describe('an urgent review', () => {
  test('is called for by item 9 of PHQ-9 from several days on, whatever the others say', () =>
    fc.assert(
      fc.property(anything, ({ of, answers: given }) => {
        const score = SCORED.indexOf(given[8] as never)
        assert.equal(resultOf(of, given).urgent, of === 'phq-9' && score >= 1)
      }),
    ))
  test('is called for below the moderate band too', () =>
    assert.deepEqual(resultOf('phq-9', answered('phq-9', 'not-at-all', { 9: 'several-days' })), {
      complete: true,
      band: 'minimal',
      urgent: true,
    }))
})

describe('answers', () => {
  test('are written as a text of one length and read back as they were', () =>
    fc.assert(
      fc.property(anything, ({ of, answers: given }) => {
        const text = writeAnswers(of, given)
        assert.equal(text.length, QUESTIONNAIRES[of].items.length)
        assert.deepEqual(readAnswers(of, text), given)
      }),
    ))
  test('are taken by their items, in any order; what is left out is blank', () =>
    assert.deepEqual(
      answersIn('gad-7', [
        { item: '69736-7', answer: 'refused' },
        { item: '69725-0', answer: 'several-days' },
      ]),
      ['several-days', undefined, undefined, undefined, undefined, undefined, 'refused'],
    ))
  test('to an item of another questionnaire, or twice to one, are none', () => {
    assert.equal(answersIn('gad-7', [{ item: '44260-8', answer: 'several-days' }]), undefined)
    const twice = [
      { item: '69725-0', answer: 'several-days' as const },
      { item: '69725-0', answer: 'not-at-all' as const },
    ]
    assert.equal(answersIn('gad-7', twice), undefined)
  })
})

test('every item, panel and total has a LOINC code of its own, and every band is one of the scale', () => {
  const codes = Object.values(QUESTIONNAIRES).flatMap(({ panel, total, items }) => [panel, total, ...items])
  assert.equal(new Set(codes).size, codes.length)
  for (const code of codes) assert.ok(hasCheckDigit(code), code)
  for (const { bands } of Object.values(QUESTIONNAIRES)) for (const [band] of bands) assert.ok(BANDS.includes(band))
})

/** LOINC's check digit: Mod 10 over the doubled digits from the right. */
function hasCheckDigit(code: string): boolean {
  const [number = '', check] = code.split('-')
  const doubled = [...number].toReversed().map((digit, place) => (place % 2 === 0 ? Number(digit) * 2 : Number(digit)))
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}
