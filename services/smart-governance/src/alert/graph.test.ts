import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Kind, parse } from 'graphql'
import { MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import { alertRights } from './rights.ts'
import { PHASES } from './state.ts'
import { DIMENSIONS } from './statistics.ts'
import { COMMANDS } from './transitions.ts'

const { definitions } = parse(readFileSync(new URL('alert.graphql', import.meta.url), 'utf8'))
const upper = (code: string) => code.toUpperCase().replaceAll('-', '_')

function valuesOf(name: string): string[] {
  const found = definitions.find((each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === name)
  assert.ok(found?.kind === Kind.ENUM_TYPE_DEFINITION, `there is no enum ${name}`)
  return (found.values ?? []).map((value) => value.name.value)
}

const fields = definitions.flatMap((each) =>
  each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION
    ? (each.fields ?? []).map(({ name }) => `${each.name.value}.${name.value}`)
    : [],
)

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
      assert.deepEqual(valuesOf(name).toSorted(), values.map(upper).toSorted()))

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
