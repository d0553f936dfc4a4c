import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { editionTable, examplesTable } from './documentation.ts'
import { syntheticEdition } from './synthetic-edition.ts'

const page = pageOf('credit.md')

for (const [name, table] of [
  ['edition', editionTable(syntheticEdition)],
  ['examples', examplesTable(syntheticEdition)],
] as const)
  test(`the documentation prints the ${name} of the edition that ships`, () => assertPrints('credit.md', name, table))

test('the documentation says that the edition is synthetic, and its limits of what is set by hand', () => {
  assert.match(page, /The edition that ships is synthetic/)
  const { longestMonths, signWithin } = syntheticEdition.override
  assert.match(page, new RegExp(`at most ${longestMonths} months on`))
  assert.match(page.replace(/\s+/g, ' '), new RegExp(`Unsigned for ${signWithin} working days it lapses`))
})

test('every refusal of the profile has a line in the documentation, and every such line a refusal', () => {
  const here = new URL('decide/', import.meta.url)
  const files = readdirSync(here).map((name) => new URL(name, here))
  const documented = [...page.matchAll(/^\| ((?:CREDIT_PROFILE|GRADE)_[A-Z_]*) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn(files))
})
