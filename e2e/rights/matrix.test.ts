import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { getNamedType, isObjectType } from 'graphql'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { ROLES } from '#shared/identity/identity.ts'
import { ANYTHING } from './district.ts'
import { OWNED } from './examples.ts'
import { expected } from './expected.ts'
import { API, cell, fieldsOf, MATRIX } from './matrix.ts'
import { questionsOf } from './questions.ts'

const rows = new Set(PILLARS.flatMap(fieldsOf))
const ofGraph = Object.values(API.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

/** The gateway answers these itself, with an id and nothing else. */
const GATEWAYS_OWN = ['node', 'community', 'unit', 'subject', 'flow'].map((name) => `Query.${name}`)

describe('the committed matrix', () => {
  test('names every field and mutation of the graph', () => {
    const missing = ofGraph.filter((field) => !rows.has(field) && !GATEWAYS_OWN.includes(field))
    assert.deepEqual(missing, [], 'contracts/rights.json has no row for them')
  })

  test('names nothing that the graph does not have', () => {
    const known = new Set([...ofGraph, ...GATEWAYS_OWN])
    const strays = [...rows].filter((row) => !known.has(row))
    assert.deepEqual(strays, [], 'the graph has no such fields')
  })

  test('has every list in which the examples are looked for', () => {
    assert.deepEqual(
      OWNED.filter(({ pillar, list }) => !MATRIX[pillar][list]),
      [],
    )
  })

  test('grants nobody what no way leads to', () => {
    const unreachable = PILLARS.flatMap((pillar) => fieldsOf(pillar).flatMap((field) => pointless(pillar, field)))
    assert.deepEqual(unreachable, [])
  })
})

test('the walk names no type, no input and no mutation of a mechanism', () => {
  const own = PILLARS.flatMap((pillar) => [
    ...new Set(Object.keys(MATRIX[pillar]).map((row) => row.split('.')[0] ?? '')),
  ])
  // What several pillars have is the kit's or an entity that they share.
  const types = own.filter((type) => own.indexOf(type) === own.lastIndexOf(type))
  const mutations = Object.values(API.getMutationType()?.getFields() ?? {})
  const inputs = mutations.flatMap(({ args }) => args.map(({ type }) => getNamedType(type).name))
  const names = new Set([...types, ...inputs, ...mutations.map(({ name }) => name)])
  assert.ok(names.size > mutations.length)
  const folder = new URL('./', import.meta.url)
  const words = readdirSync(folder).flatMap((file) =>
    (readFileSync(new URL(file, folder), 'utf8').match(/\w+/g) ?? []).map((word) => [file, word] as const),
  )
  assert.deepEqual(
    words.filter(([, word]) => names.has(word)),
    [],
  )
})

const questions = PILLARS.flatMap((pillar) => questionsOf(pillar, ANYTHING))

/** Roles that a row names and that cannot come to the field, whatever is theirs. Rows for everybody hang on others. */
function pointless(pillar: PillarName, field: string): string[] {
  const asked = questions.filter((question) => question.pillar === pillar && question.field === field)
  if (asked.length === 0 || MATRIX[pillar][field]?.rights.public === 'all') return []
  const granted = ROLES.filter((role) => cell(pillar, field, role) !== 'no')
  const cannot = granted.filter(
    (role) => !asked.some(({ steps }) => expected(pillar, steps, { role, side: 'inside' }) === 'delivered'),
  )
  return cannot.map((role) => `${pillar} ${field}: ${role}`)
}
