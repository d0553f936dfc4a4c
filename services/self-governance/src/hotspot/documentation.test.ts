import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { defaultRules } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = readFileSync(new URL('../../../../docs/hotspots.md', import.meta.url), 'utf8')
/** A table's cells, however they are padded. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('the documentation prints the transition table that decides', () => {
  const printed = /<!-- hotspot transitions -->\n([\s\S]*)\n<!-- \/hotspot transitions -->/.exec(page)?.[1]
  assert.deepEqual(
    cellsOf(printed ?? ''),
    cellsOf(transitionTable()),
    `docs/hotspots.md should hold:\n${transitionTable()}`,
  )
})

test('every refusal of a hotspot has a line in the documentation, and every line a refusal', () => {
  const source = readFileSync(new URL('decider.ts', import.meta.url), 'utf8')
  const codes = new Set([...source.matchAll(/rejected\(\s*'([A-Z_0-9]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| (HOTSPOT_[A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('the documented threshold is the one in force before the first edition', () =>
  assert.match(page, new RegExp(`from ${defaultRules.candidateAt} voices on`)))
