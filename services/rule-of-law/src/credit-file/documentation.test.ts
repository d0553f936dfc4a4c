import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { publicityTable } from './documentation.ts'
import { MOST_RECORDS } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('credit.md')

for (const [name, table] of [
  ['transitions', transitionTable()],
  ['publicity', publicityTable()],
] as const)
  test(`the documentation prints the table of ${name} that decides`, () => assertPrints('credit.md', name, table))

test('every refusal of the file has a line in the documentation, and every such line a refusal', () => {
  const here = new URL('decide/', import.meta.url)
  const files = readdirSync(here).map((name) => new URL(name, here))
  const documented = [...page.matchAll(/^\| ((?:ALREADY_EXISTS|CREDIT_)[A-Z_]*) +\|/gm)]
    .map(([, code]) => code)
    .filter((code) => code !== 'CREDIT_PROFILE_UNKNOWN')
  assert.deepEqual(documented.toSorted(), refusalsIn(files))
})

test('a thousand records are what a file holds', () => assert.equal(MOST_RECORDS, 1000))
