import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { defaultRules } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('hotspots.md')

test('the documentation prints the transition table that decides', () =>
  assertPrints('hotspots.md', 'hotspot transitions', transitionTable()))

test('every refusal of a hotspot has a line in the documentation, and every line a refusal', () => {
  const documented = [...page.matchAll(/^\| (HOTSPOT_[A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn([new URL('decider.ts', import.meta.url)]))
})

test('the documented threshold is the one in force before the first edition', () =>
  assert.match(page, new RegExp(`from ${defaultRules.candidateAt} voices on`)))
