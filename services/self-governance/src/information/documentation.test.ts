import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf } from '#shared/testing/documentation.ts'
import { defaultRules } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('hotspots.md')
const here = (name: string) => new URL(name, import.meta.url)

test('the documentation prints the transition table that decides', () =>
  assertPrints('hotspots.md', 'information transitions', transitionTable()))

test('every refusal of an information has a line in the documentation, and every line a refusal', () => {
  const files = [...readdirSync(here('decide/')).map((name) => here(`decide/${name}`)), here('decider.ts')]
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const codes = new Set([...sources.matchAll(/'((?:INFORMATION|ALREADY)_[A-Z_]+)'/g)].map(([, code]) => code))
  const documented = [...page.matchAll(/^\| ((?:INFORMATION|ALREADY)_[A-Z_]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), [...codes].toSorted())
})

test('the documented limit is the one in force before the first edition', () =>
  assert.match(page, new RegExp(`${defaultRules.answerWithin} working days, or what the edition in\\s+force says`)))
