import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { QUESTIONNAIRES } from './instruments.ts'
import { defaultLimits } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = readFileSync(new URL('../../../../docs/screening.md', import.meta.url), 'utf8')
/** A table's cells, however they are padded. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
const here = (name: string) => new URL(name, import.meta.url)

test('the documentation prints the transition table that decides', () => {
  const printed = /<!-- transitions -->\n([\s\S]*)\n<!-- \/transitions -->/.exec(page)?.[1]
  assert.deepEqual(
    cellsOf(printed ?? ''),
    cellsOf(transitionTable()),
    `docs/screening.md should hold:\n${transitionTable()}`,
  )
})

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const folders = ['decide/', 'graph/', './', '../screening-counts/']
  const files = folders.flatMap((folder) => readdirSync(here(folder)).map((name) => here(`${folder}${name}`)))
  const sources = files
    .filter(({ pathname }) => pathname.endsWith('.ts') && !pathname.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const codes = new Set([...sources.matchAll(/rejected\(\s*'([A-Z_0-9]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| ([A-Z][A-Z_0-9]{5,}) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('the documented limits, codes and bands are the ones that decide', () => {
  assert.deepEqual(defaultLimits, { urgentWithinHours: 24, reviewWithin: 5 })
  assert.match(page, /within 24 hours.+within 5 working days/s)
  for (const { items, total, bands } of Object.values(QUESTIONNAIRES)) {
    for (const code of [...items, total]) assert.ok(page.includes(code), code)
    for (const [band, from] of bands) assert.ok(page.includes(`${band} ${from}`), `${band} ${from}`)
  }
})
