import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { defaultLimits } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = readFileSync(new URL('../../../../docs/matter.md', import.meta.url), 'utf8')
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
    `docs/matter.md should hold:\n${transitionTable()}`,
  )
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

test('the documented default limits are the ones in force without a notice', () => {
  const { citizen, unit, extensions, reopenWithinDays, callBackAttempts, criticiseAfter } = defaultLimits
  assert.deepEqual(
    [
      citizen.urgent,
      citizen.enquiry,
      citizen.help,
      citizen.complaint,
      citizen.suggestion,
      citizen.thanks,
      citizen.other,
    ],
    [0, 3, 3, 13, 13, 5, 5],
  )
  assert.deepEqual([unit.urgent, unit.enquiry, unit.complaint, unit.thanks], [0, 2, 10, 4])
  assert.deepEqual(
    [extensions, reopenWithinDays, callBackAttempts, criticiseAfter],
    [{ atMost: 1, workingDays: 15 }, 15, 3, 5],
  )
})
