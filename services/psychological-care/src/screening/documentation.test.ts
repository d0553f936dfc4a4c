import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { QUESTIONNAIRES } from './instruments.ts'
import { defaultLimits } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('screening.md')
const here = (name: string) => new URL(name, import.meta.url)

test('the documentation prints the transition table that decides', () =>
  assertPrints('screening.md', 'transitions', transitionTable()))

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const folders = ['decide/', 'graph/', './', '../screening-counts/']
  const files = folders.flatMap((folder) => readdirSync(here(folder)).map((name) => here(`${folder}${name}`)))
  const documented = [...page.matchAll(/^\| ([A-Z][A-Z_0-9]{5,}) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn(files.filter(({ pathname }) => /(?<!\.test)\.ts$/.test(pathname))))
})

test('the documented limits, codes and bands are the ones that decide', () => {
  assert.deepEqual(defaultLimits, { urgentWithinHours: 24, reviewWithin: 5 })
  assert.match(page, /within 24 hours.+within 5 working days/s)
  for (const { items, total, bands } of Object.values(QUESTIONNAIRES)) {
    for (const code of [...items, total]) assert.ok(page.includes(code), code)
    for (const [band, from] of bands) assert.ok(page.includes(`${band} ${from}`), `${band} ${from}`)
  }
})
