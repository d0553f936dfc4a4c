import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Kind, parse } from 'graphql'
import { DEFAULT_SETTINGS } from './mutations.ts'
import { detectionAppRights } from './rights.ts'
import { PHASES } from './state.ts'

const { definitions } = parse(readFileSync(new URL('detection-app.graphql', import.meta.url), 'utf8'))

test('the phases of the graph are those of the facts', () => {
  const phases = definitions.find((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
  assert.deepEqual(
    phases?.values?.map(({ name }) => name.value.toLowerCase()),
    PHASES.filter((phase) => phase !== 'none'),
  )
})

test('every field has a row in the matrix, and no row is without a field', () => {
  const fields = definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (each.fields ?? []).map(({ name }) => `${each.name.value}.${name.value}`)
      : [],
  )
  assert.deepEqual(Object.keys(detectionAppRights).toSorted(), fields.toSorted())
})

test('only the data officer commands', () => {
  for (const [field, rights] of Object.entries(detectionAppRights))
    if (field.startsWith('Mutation.')) assert.deepEqual(rights, { 'data-officer': 'all' }, field)
})

test('the settings that the schema shows as default are those that are used', () => {
  const input = definitions.find(
    (each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && each.name.value === 'StartDetectionAppTrialInput',
  )
  assert.ok(input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
  const shown = (input.fields ?? []).flatMap(({ name, defaultValue }) =>
    defaultValue && 'value' in defaultValue ? [[name.value, JSON.parse(String(defaultValue.value))]] : [],
  )
  assert.deepEqual(Object.fromEntries(shown), DEFAULT_SETTINGS)
})
