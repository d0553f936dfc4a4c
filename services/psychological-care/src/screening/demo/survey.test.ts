import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { surveyCsv } from '../generator.ts'
import { readScreening, type SurveyRow } from '../import.ts'
import { isModerateOrAbove, resultOf } from '../instruments.ts'
import { SURVEY_COLUMNS, surveyIntakeRow } from '../intake.ts'
import { surveyRow } from './survey.ts'

const ROWS = 3000
const rowsOf = (seed: number, rows = ROWS) => Array.from({ length: rows }, (_, index) => surveyRow(seed, index))
const rows = rowsOf(1)

function read(seed = 1) {
  return rowsOf(seed).map((values) => {
    const result = readScreening(surveyIntakeRow(values).input as SurveyRow)
    if ('rejection' in result) assert.fail(result.rejection.message)
    return { ...result, result: resultOf(result.instrument, result.answers) }
  })
}

test('the same seed makes the same file, another seed another one, and no row needs those before it', () => {
  assert.deepEqual(rowsOf(1, 50), rows.slice(0, 50))
  assert.notDeepEqual(rowsOf(2, 50), rows.slice(0, 50))
  assert.deepEqual(surveyRow(1, 700), rows[700])
})

test('the file holds the header and the rows', () => {
  const text = [...surveyCsv({ seed: 5, rows: 200 })].join('')
  assert.deepEqual(text.split('\n', 1), [SURVEY_COLUMNS.join(',')])
  assert.deepEqual(parse(text, { columns: true }), rowsOf(5, 200))
})

test('record numbers rise, differ between seeds, and are short enough for an import, whatever the seed and the row', () => {
  const numbers = [...rows, ...rowsOf(2)].map(({ SEQN }) => Number(SEQN))
  assert.ok(numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)))
  assert.ok(Number(surveyRow(1, 99_999_999).SEQN) < Number(surveyRow(2, 0).SEQN))
  for (const seed of [0, 1999, 999_999_999]) {
    const read = readScreening(surveyIntakeRow(surveyRow(seed, 99_999_999)).input as SurveyRow)
    assert.ok('id' in read, String(seed))
  }
})

test('every irregularity of a real survey is among them: blank, broken off, refused, not known, urgent below moderate', () => {
  for (const seed of [1, 2, 3]) {
    const all = read(seed)
    const count = (of: (each: (typeof all)[number]) => boolean) => all.filter(of).length
    const share = (of: Parameters<typeof count>[0]) => count(of) / all.length
    assert.ok(count(({ answers }) => answers.every((answer) => answer === undefined)) > 100)
    assert.ok(count(({ answers }) => answers[0] !== undefined && answers[8] === undefined) >= 1)
    for (const none of ['refused', 'unknown'] as const) assert.ok(count(({ answers }) => answers.includes(none)) >= 3)
    assert.ok(share(({ result }) => isModerateOrAbove(result)) > 0.04)
    assert.ok(share(({ result }) => isModerateOrAbove(result)) < 0.2)
    assert.ok(count(({ result }) => result.urgent && result.complete && !isModerateOrAbove(result)) >= 10)
    for (const band of ['minimal', 'mild', 'moderate', 'moderately-severe', 'severe'])
      assert.ok(count(({ result }) => result.band === band) > 0, band)
  }
})
