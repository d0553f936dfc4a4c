import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { editionTable, examplesTable } from './documentation.ts'
import { syntheticEdition } from './synthetic-edition.ts'

const page = readFileSync(new URL('../../../../docs/credit.md', import.meta.url), 'utf8')

/** A table's cells, however they are padded. */
function cellsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

function printed(name: string): string {
  return new RegExp(`<!-- ${name} -->\\n([\\s\\S]*)\\n<!-- /${name} -->`).exec(page)?.[1] ?? ''
}

for (const [name, table] of [
  ['edition', editionTable(syntheticEdition)],
  ['examples', examplesTable(syntheticEdition)],
] as const)
  test(`the documentation prints the ${name} of the edition that ships`, () =>
    assert.deepEqual(cellsOf(printed(name)), cellsOf(table), `docs/credit.md should hold:\n${table}`))

test('the documentation says that the edition is synthetic, and its limits of what is set by hand', () => {
  assert.match(page, /The edition that ships is synthetic/)
  const { longestMonths, signWithin } = syntheticEdition.override
  assert.match(page, new RegExp(`at most ${longestMonths} months on`))
  assert.match(page.replace(/\s+/g, ' '), new RegExp(`Unsigned for ${signWithin} working days it lapses`))
})

test('every refusal of the profile has a line in the documentation, and every such line a refusal', () => {
  const sources = readdirSync(new URL('decide/', import.meta.url))
    .map((name) => readFileSync(new URL(`decide/${name}`, import.meta.url), 'utf8'))
    .join('\n')
  const codes = new Set([...sources.matchAll(/rejected\(\s*'([A-Z_]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| ((?:CREDIT_PROFILE|GRADE)_[A-Z_]*) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})
