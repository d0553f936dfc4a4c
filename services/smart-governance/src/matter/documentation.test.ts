import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { assertPrints, pageOf, refusalsIn } from '#shared/testing/documentation.ts'
import { defaultLimits } from './rules.ts'
import { transitionTable } from './transitions.ts'

const page = pageOf('matter.md')
const here = (name: string) => new URL(name, import.meta.url)

test('the documentation prints the transition table that decides', () =>
  assertPrints('matter.md', 'transitions', transitionTable()))

test('every refusal has a line in the documentation, and every line a refusal', () => {
  const files = [
    ...readdirSync(here('decide/')).map((name) => here(`decide/${name}`)),
    here('decider.ts'),
    here('import.ts'),
  ]
  const documented = [...page.matchAll(/^\| ([A-Z_0-9]+) +\|/gm)].map(([, code]) => code)
  assert.deepEqual(documented.toSorted(), refusalsIn(files))
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
