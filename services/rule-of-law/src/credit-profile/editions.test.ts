import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { editionAfter, gradingEditionAt, gradingEditionOf, gradingEditions } from './editions.ts'
import { endOf, TUESDAY } from './examples.ts'
import type { GradingEdition } from './grading-rules.ts'
import { syntheticEdition } from './synthetic-edition.ts'
import { creditProfileView } from './views.ts'

const next: GradingEdition = { ...syntheticEdition, id: 'synthetic-2', inForceFrom: endOf('2026-12-31') }
const editions = [syntheticEdition, next]

describe('editions of the grading rules', () => {
  test('are in force from their day on, until the next one', () => {
    assert.equal(gradingEditionAt(TUESDAY, editions).id, 'synthetic-1')
    assert.equal(gradingEditionAt(endOf('2026-12-31'), editions).id, 'synthetic-2')
  })

  test('are found by the id that facts name, and a grade waits for the next one', () => {
    assert.equal(gradingEditionOf('synthetic-2', editions), next)
    assert.throws(() => gradingEditionOf('synthetic-3', editions), RangeError)
    assert.equal(editionAfter('synthetic-1', editions), next)
    assert.equal(editionAfter('synthetic-2', editions), undefined)
  })

  test('have names of their own, stand in the order of their days, and raised the view’s revision', () => {
    assert.equal(new Set(gradingEditions.map(({ id }) => id)).size, gradingEditions.length)
    const days = gradingEditions.map(({ inForceFrom }) => inForceFrom)
    assert.deepEqual(days, days.toSorted())
    assert.ok(creditProfileView.revision >= gradingEditions.length)
  })

  test('hang together: floors fall with the grades, more risk takes more away', () => {
    for (const { grade, risk, examples } of gradingEditions) {
      assert.ok(grade.floors.a > grade.floors.b && grade.floors.b > grade.floors.c)
      for (const effects of Object.values(grade.effects)) {
        const { low, moderate, elevated, high } = effects
        assert.ok(0 <= low && low <= moderate && moderate <= elevated && elevated <= high)
      }
      const steps = risk.inspection.map(({ atLeast }) => atLeast)
      assert.deepEqual(
        steps,
        steps.toSorted((one, other) => other - one),
      )
      assert.ok(examples.length > 0)
    }
  })
})
