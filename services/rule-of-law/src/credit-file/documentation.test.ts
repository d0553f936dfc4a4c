import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { publicityTable } from './documentation.ts'
import { MOST_RECORDS } from './rules.ts'
import { transitionTable } from './transitions.ts'

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
  ['transitions', transitionTable()],
  ['publicity', publicityTable()],
] as const)
  test(`the documentation prints the table of ${name} that decides`, () =>
    assert.deepEqual(cellsOf(printed(name)), cellsOf(table), `docs/credit.md should hold:\n${table}`))

test('every refusal of the file has a line in the documentation, and every such line a refusal', () => {
  const sources = readdirSync(new URL('decide/', import.meta.url))
    .map((name) => readFileSync(new URL(`decide/${name}`, import.meta.url), 'utf8'))
    .join('\n')
  const codes = new Set([...sources.matchAll(/rejected\(\s*'([A-Z_]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| ((?:ALREADY_EXISTS|CREDIT_)[A-Z_]*) +\|/gm)]
    .map(([, code]) => code)
    .filter((code) => code !== 'CREDIT_PROFILE_UNKNOWN')
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('a thousand records are what a file holds', () => assert.equal(MOST_RECORDS, 1000))
