import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { realData } from '#shared/testing/real-data.ts'
import { ANSWER_FIELDS, readScreening, type SurveyRow } from './import.ts'
import { isModerateOrAbove, resultOf } from './instruments.ts'

/** A row as the file has them; its values are invented. */
function row(more: Partial<SurveyRow> = {}): SurveyRow {
  return { seqn: '90001.0', ...Object.fromEntries(ANSWER_FIELDS.map((field) => [field, '0.0'])), ...more }
}

function read(more: Partial<SurveyRow> = {}) {
  const result = readScreening(row(more))
  if ('rejection' in result) assert.fail(result.rejection.message)
  return result
}

function refusal(more: Partial<SurveyRow>): { code: string; message: string } {
  const result = readScreening(row(more))
  assert.ok('rejection' in result)
  return result.rejection
}

describe('a row of the survey', () => {
  test('is PHQ-9, item by item in the file’s order', () => {
    const { instrument, answers } = read({ dpq010: '3.0', dpq050: '1', dpq090: '2.0' })
    assert.equal(instrument, 'phq-9')
    assert.deepEqual(answers, [
      'nearly-every-day',
      'not-at-all',
      'not-at-all',
      'not-at-all',
      'several-days',
      'not-at-all',
      'not-at-all',
      'not-at-all',
      'more-than-half-the-days',
    ])
  })
  test('that was refused, not known or left blank has no score there', () => {
    const { answers } = read({ dpq010: '7.0', dpq020: '9.0', dpq030: '', dpq040: undefined, dpq050: null, dpq060: ' ' })
    assert.deepEqual(answers.slice(0, 6), ['refused', 'unknown', undefined, undefined, undefined, undefined])
    assert.deepEqual(resultOf('phq-9', answers), { complete: false, urgent: false })
  })
  test('has one identity: its record number, however it is written', () => {
    assert.equal(read({ seqn: '90001' }).id, read({ seqn: ' 90001.0 ' }).id)
    assert.equal(read({ dpq010: '3' }).id, read().id)
    assert.notEqual(read({ seqn: '90002' }).id, read().id)
    assert.match(read().id, /^scr_[a-z2-7]{20}$/)
    assert.equal(read().source.record, '90001')
  })
})

describe('a row that is not understood', () => {
  test('has no record number, or none that is one', () => {
    assert.equal(refusal({ seqn: ' ' }).code, 'IMPORT_RECORD_MISSING')
    for (const seqn of ['x', '-1', '1.5', '1e9', '0x10', '1'.repeat(13), '01'])
      assert.equal(refusal({ seqn }).code, 'IMPORT_VALUE_INVALID', seqn)
  })
  test('has a value that no item can have, named by its column and never repeated', () => {
    for (const value of ['4', '-1', '0.5', '8.0', 'constructor', '__proto__', 'NaN', '{"$gt":""}', '1.0.0']) {
      const { code, message } = refusal({ dpq070: value })
      assert.equal(code, 'IMPORT_VALUE_INVALID', value)
      assert.match(message, /^DPQ070 /)
      assert.ok(!message.includes(value) || value.length < 4)
    }
  })
})

test('whatever stands in a row, it is read or refused, and a blank is never taken for an answer', () => {
  const value = fc.oneof(fc.constantFrom('0', '1.0', '2', '3.0', '7', '9.0', '', ' '), fc.string())
  fc.assert(
    fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (values) => {
      const result = readScreening(row(Object.fromEntries(ANSWER_FIELDS.map((field, index) => [field, values[index]]))))
      if ('rejection' in result) return
      values.forEach((given, index) => {
        assert.equal(result.answers[index] === undefined, given.trim() === '')
      })
    }),
  )
})

test('the real survey comes out as it is', async (t) => {
  const real = realData('nhanes-dpq-extract.csv')
  if (real.skip) return t.skip(real.skip)
  const text = await readFile(real.url, 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true })
  const read = rows.map((each) => {
    const result = readScreening(
      Object.fromEntries(Object.entries(each).map(([k, v]) => [k.toLowerCase(), v])) as SurveyRow,
    )
    if ('rejection' in result) assert.fail(result.rejection.message)
    return { ...result, result: resultOf('phq-9', result.answers) }
  })
  const count = (of: (each: (typeof read)[number]) => boolean) => read.filter(of).length
  assert.deepEqual(
    {
      submitted: new Set(read.map(({ id }) => id)).size,
      complete: count(({ result }) => result.complete),
      moderateOrAbove: count(({ result }) => isModerateOrAbove(result)),
      urgentReview: count(({ result }) => result.urgent),
      urgentBelowModerate: count(({ result }) => result.urgent && result.complete && !isModerateOrAbove(result)),
      partial: count(({ result, answers }) => !result.complete && answers.some((answer) => answer !== undefined)),
      blank: count(({ answers }) => answers.every((answer) => answer === undefined)),
    },
    {
      submitted: 1500,
      complete: 1383,
      moderateOrAbove: 125,
      urgentReview: 46,
      urgentBelowModerate: 17,
      partial: 6,
      blank: 111,
    },
  )
})
