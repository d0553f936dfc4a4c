import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { ADAPTERS } from './import.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('alerts.md')

test('the documentation prints the transition table that decides', () =>
  assertPrints('alerts.md', 'alert transitions', transitionTable()))

/** Its code, without its tests. */
function sourcesIn(folder: string): URL[] {
  const here = new URL(folder, import.meta.url)
  const names = readdirSync(here, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /(?<!\.test)\.ts$/.test(name)).map((name) => new URL(name, here))
}

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const files = ['./', '../detection-app/', '../camera/'].flatMap(sourcesIn)
  const documented = [...page.matchAll(/^\| ([A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn(files))
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
