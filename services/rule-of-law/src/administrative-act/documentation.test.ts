import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { actEditions } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = readFileSync(new URL('../../../../docs/acts.md', import.meta.url), 'utf8')
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
  assert.deepEqual(cellsOf(printed ?? ''), cellsOf(transitionTable()))
})

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const files = [
    ...readdirSync(here('decide/')).map((name) => here(`decide/${name}`)),
    here('decider.ts'),
    here('import.ts'),
  ]
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const codes = new Set([...sources.matchAll(/rejected\(\s*'([A-Z_0-9]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| ([A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('the documented limits are those of the edition in force', () => {
  const { publishWithin, officers } = actEditions.at(-1) ?? assert.fail()
  assert.equal(publishWithin, 7)
  assert.deepEqual(officers, { reward: 1, licence: 1, inspection: 2, penalty: 2 })
})
