import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ADAPTERS } from './import.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
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
  const printed = /<!-- alert transitions -->\n([\s\S]*)\n<!-- \/alert transitions -->/.exec(page)?.[1] ?? ''
  assert.deepEqual(cellsOf(printed), cellsOf(transitionTable()), `docs/alerts.md should hold:\n${transitionTable()}`)
})

/** What a folder refuses with. */
function codesIn(folder: string): string[] {
  const here = new URL(folder, import.meta.url)
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const sources = files.map((name) => readFileSync(new URL(name, here), 'utf8')).join('\n')
  return [...sources.matchAll(/rejected\(\s*'([A-Z_0-9]+)'/g)].map(([, code]) => code ?? '')
}

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const codes = new Set(['./', '../detection-app/', '../camera/'].flatMap(codesIn))
  const documented = [...page.matchAll(/^\| ([A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('the documented default settings are the ones that files without a trial are taken by', () => {
  assert.deepEqual(DEFAULT_SETTINGS, { windowMinutes: 30, raiseAt: 0.6, raiseWithoutConfidence: true })
  assert.match(
    page,
    /by default a window of 30 minutes, raised from a\s+confidence of 0\.6 on, and raised too where no/,
  )
})

test('every format that is understood is documented', () => {
  for (const { source } of ADAPTERS) assert.match(page, new RegExp(`^\\| (NVIDIA )?${source} `, 'im'))
})
