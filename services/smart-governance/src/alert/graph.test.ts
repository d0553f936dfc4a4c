import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import { alertRights } from './rights.ts'
import { PHASES } from './state.ts'
import { DIMENSIONS } from './statistics.ts'
import { COMMANDS } from './transitions.ts'

const { fields, valuesOf } = schemaPart(new URL('alert.graphql', import.meta.url))

describe('the alert’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    AlertPhase: PHASES.filter((phase) => phase !== 'none'),
    DetectionDoubt: codes.DOUBTS,
    DetectionFlag: codes.FLAGS,
    AlertDismissal: codes.DISMISSALS,
    AlertCommand: Object.keys(MUTATIONS),
    AlertGroup: [...DIMENSIONS, 'month'],
  }
  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () =>
    assert.deepEqual(Object.keys(alertRights).toSorted(), fields.toSorted()))

  test('no citizen sees an alert, and nobody decides on one beyond the own division', () => {
    for (const [field, rights] of Object.entries(alertRights)) {
      if (/^(Alert|Query|Community)\./.test(field)) assert.ok(!('citizen' in rights) && !('public' in rights), field)
      if (/^Mutation\.(confirm|dismiss|merge)/.test(field)) {
        assert.deepEqual(rights, { seat: 'division', 'centre-lead': 'division' }, field)
      }
    }
  })

  test('every command is a mutation, but for the merging of detections, which is a machine’s', () => {
    assert.deepEqual(
      COMMANDS.filter((type) => !(type in MUTATIONS)),
      ['addDetection'],
    )
    const mutations = fields.filter((field) => field.startsWith('Mutation.'))
    const expected = [...Object.values(MUTATIONS), 'reportDetection', 'importDetections']
    assert.deepEqual(mutations.toSorted(), expected.map((name) => `Mutation.${name}`).toSorted())
  })
})
