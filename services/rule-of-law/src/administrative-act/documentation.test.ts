import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { actEditions } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('acts.md')
const here = (name: string) => new URL(name, import.meta.url)

test('the documentation prints the transition table that decides', () =>
  assertPrints('acts.md', 'transitions', transitionTable()))

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const files = [
    ...readdirSync(here('decide/')).map((name) => here(`decide/${name}`)),
    here('decider.ts'),
    here('import.ts'),
  ]
  const documented = [...page.matchAll(/^\| ([A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn(files))
})

test('the documented limits are those of the edition in force', () => {
  const { publishWithin, officers } = actEditions.at(-1) ?? assert.fail()
  assert.equal(publishWithin, 7)
  assert.deepEqual(officers, { reward: 1, licence: 1, inspection: 2, penalty: 2 })
})
