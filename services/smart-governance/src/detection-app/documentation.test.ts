import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { transitionTable } from './transitions.ts'

const page = readFileSync(new URL('../../../../docs/alerts.md', import.meta.url), 'utf8')
/** A table's cells, however they are padded. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('the documentation prints the transition table that decides', () => {
  const printed = /<!-- app transitions -->\n([\s\S]*)\n<!-- \/app transitions -->/.exec(page)?.[1] ?? ''
  assert.deepEqual(cellsOf(printed), cellsOf(transitionTable()), `docs/alerts.md should hold:\n${transitionTable()}`)
})
