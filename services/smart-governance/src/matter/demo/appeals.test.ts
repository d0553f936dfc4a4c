import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { realData } from '#shared/testing/real-data.ts'
import { appealsCsv } from '../generator.ts'
import { appeal } from './appeals.ts'
import { classes } from './classes.ts'
import { APPEAL_COLUMNS, type AppealColumn, type AppealRow } from './columns.ts'
import { parameters } from './parameters.ts'
import { units } from './units.ts'

const ROWS = 1200
const rowsOf = (seed: number, rows = ROWS) => Array.from({ length: rows }, (_, index) => appeal(seed, rows, index))
const files = [1, 2, 3, 42].map((seed) => ({ seed, rows: rowsOf(seed) }))

function each(claim: string, holds: (rows: AppealRow[]) => void) {
  for (const { seed, rows } of files) test(`${claim} (seed ${seed})`, () => holds(rows))
}

/** Values of `column` by value of `key`. */
function valuesBy(rows: readonly AppealRow[], key: AppealColumn, column: AppealColumn): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const row of rows) found.set(row[key], (found.get(row[key]) ?? new Set()).add(row[column]))
  found.delete('-')
  return found
}

const severalOf = (found: Map<string, Set<string>>) => [...found].filter(([, values]) => values.size > 1)
const distinct = (rows: readonly AppealRow[], column: AppealColumn) => new Set(rows.map((row) => row[column]))

test('a seed makes the same file each time, another seed another one that shares no record with it', () => {
  assert.deepEqual(rowsOf(7, 300), rowsOf(7, 300))
  const [one, other] = [distinct(rowsOf(7, 300), 'REC_ID'), distinct(rowsOf(8, 300), 'REC_ID')]
  assert.ok(one.isDisjointFrom(other))
})

test('any row can be made without those before it', () => {
  const alone = appeal(3, ROWS, 700)
  assert.deepEqual(alone, rowsOf(3)[700])
})

test('the file holds the header and the rows, in values that need no quoting', () => {
  const text = [...appealsCsv({ seed: 5, rows: 450 })].join('')
  assert.deepEqual(parse(text, { columns: true }), rowsOf(5, 450))
  assert.deepEqual(text.split('\n', 1), [APPEAL_COLUMNS.join(',')])
  assert.doesNotMatch(text, /["\r]/)
})

each('record numbers are distinct and rise, times never fall', (rows) => {
  assert.equal(distinct(rows, 'REC_ID').size, rows.length)
  assert.ok(rows.every((row, index) => index === 0 || BigInt(row.REC_ID) > BigInt(rows[index - 1]?.REC_ID ?? 0)))
  const times = rows.map((row) => row.CREATE_TIME)
  assert.deepEqual(times, times.toSorted())
  assert.ok(times.every((time) => new RegExp(`^${parameters.year}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$`).test(time)))
})

each('six channels, seven natures, all communities and streets', (rows) => {
  assert.equal(distinct(rows, 'EVENT_SRC_NAME').size, 6)
  assert.equal(distinct(rows, 'EVENT_PROPERTY_NAME').size, 7)
  assert.equal(distinct(rows, 'COMMUNITY_NAME').size, 23 + 1)
  assert.equal(distinct(rows, 'STREET_NAME').size, 6 + 1)
})

each('on time, late and unknown', (rows) => {
  const timeliness = rows.map((row) => `${row.INTIME_ARCHIVE_NUM}${row.OVERTIME_ARCHIVE_NUM}`)
  assert.deepEqual([...new Set(timeliness)].toSorted(), ['--', '01', '10'])
  const late = timeliness.filter((each) => each === '01').length / rows.length
  assert.ok(late > 0.1 && late < 0.25, String(late))
})

each('unit ids with several names, and one name with two ids', (rows) => {
  const names = valuesBy(rows, 'DISPOSE_UNIT_ID', 'DISPOSE_UNIT_NAME')
  const share = severalOf(names).length / names.size
  assert.ok(share > 0.15 && share < 0.5, String(share))
  assert.equal(severalOf(valuesBy(rows, 'DISPOSE_UNIT_NAME', 'DISPOSE_UNIT_ID')).length, 1)
})

each('sub-type ids with several names, a name with two ids, a sub-type under two main types', (rows) => {
  assert.ok(severalOf(valuesBy(rows, 'SUB_TYPE_ID', 'SUB_TYPE_NAME')).length >= 1)
  assert.equal(severalOf(valuesBy(rows, 'SUB_TYPE_NAME', 'SUB_TYPE_ID')).length, 1)
  assert.equal(severalOf(valuesBy(rows, 'SUB_TYPE_ID', 'MAIN_TYPE_ID')).length, 1)
  assert.equal(severalOf(valuesBy(rows, 'MAIN_TYPE_ID', 'EVENT_TYPE_ID')).length, 0)
})

each('absent values in the columns that real files leave open, in about one row of thirty', (rows) => {
  const open = APPEAL_COLUMNS.filter((column) => rows.some((row) => row[column] === '-')).toSorted()
  assert.deepEqual(open, [
    'COMMUNITY_ID',
    'COMMUNITY_NAME',
    'DISPOSE_UNIT_ID',
    'DISPOSE_UNIT_NAME',
    'DISTRICT_ID',
    'DISTRICT_NAME',
    'EVENT_PROPERTY_ID',
    'EVENT_PROPERTY_NAME',
    'INTIME_ARCHIVE_NUM',
    'OCCUR_PLACE',
    'OVERTIME_ARCHIVE_NUM',
    'STREET_ID',
    'STREET_NAME',
  ])
  const flagged = rows.filter(({ OCCUR_PLACE: _, ...row }) => Object.values(row).includes('-')).length
  assert.ok(flagged > rows.length / 40 && flagged < rows.length / 20, String(flagged))
})

each('bursts: the same community, sub-type and day, two of five or more, more of three', (rows) => {
  const clusters = Object.groupBy(
    rows.filter(({ COMMUNITY_NAME }) => COMMUNITY_NAME !== '-'),
    (row) => `${row.COMMUNITY_ID} ${row.SUB_TYPE_ID} ${row.CREATE_TIME.slice(0, 10)}`,
  )
  const sizes = Object.values(clusters).map((cluster) => cluster?.length ?? 0)
  assert.ok(sizes.filter((size) => size >= 5).length >= 2)
  assert.ok(sizes.filter((size) => size >= 3).length >= 6)
})

test('units and classes have an id each, and the first name of a unit is its own but for one pair', () => {
  assert.equal(new Set(units.map(({ code }) => code)).size, units.length)
  assert.equal(new Set(units.map(({ names }) => names[0])).size, units.length - 1)
  assert.ok(new Set(classes.map(({ subType }) => subType.code)).size > 150)
})

/** Public facts and the format's own words; everything else must be the project's invention. */
const PUBLIC = /^(.{2}(社区|街道)|坪山区|-|投诉|咨询|求决|感谢|建议|其他)$/

test('no name or number of the real extract is in the vocabulary', async (t) => {
  const real = realData('pingshan-appeals-2018-extract.csv')
  if (real.skip) return t.skip(real.skip)
  const text = await readFile(real.url, 'utf8')
  const theirs: AppealRow[] = parse(text, { columns: true })
  const ours = files.flatMap(({ rows }) => rows)
  const own = ['REC_ID', 'CREATE_TIME', 'SUB_TYPE_ID', 'MAIN_TYPE_ID', 'EVENT_TYPE_ID', 'EVENT_SRC_ID'] as const
  for (const column of [
    ...own,
    'DISPOSE_UNIT_ID',
    ...APPEAL_COLUMNS.filter((name) => name.endsWith('_NAME')),
  ] as const) {
    const shared = distinct(ours, column).intersection(distinct(theirs, column))
    assert.deepEqual(
      [...shared].filter((value) => !PUBLIC.test(value)),
      [],
      column,
    )
  }
})
