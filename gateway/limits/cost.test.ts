import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql'
import { decidingVariables, type Variables, weigh } from './cost.ts'
import { measure } from './shape.ts'

const schema = buildSchema(`
  type Query { a: A  list: [A!]!  page(first: Int): Page  default(first: Int = 5): [A]  any: [Any]  both(first: Int, last: Int): [A] }
  type A { id: ID  tags: [String]  a: A  list: [A!]  page(first: Int): Page }
  type Page { edges: [Edge!]!  nodes: [A]  info: Info  total: Int }
  type Edge { node: A }
  type Info { text: String  list: [A] }
  type B { list: [A] }
  union Any = A | B
`)

function operationOf(query: string) {
  const { definitions } = parse(query)
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  }
  assert.ok(operation)
  return { schema, operation, fragments }
}

const objects = (query: string, variables: Variables = {}) => weigh(operationOf(query), variables).objects

test('an object counts 1, a value nothing', () => {
  assert.equal(objects('{ __typename a { id tags a { id } } }'), 2)
})

test('a list without a size counts 20, and everything in it as often', () => {
  assert.equal(objects('{ list { id } }'), 20)
  assert.equal(objects('{ list { a { id } list { id } } }'), 20 * (1 + 1 + 20))
})

test('a page counts itself and its size for the lists right in it; other lists inside are their own', () => {
  assert.equal(objects('{ page(first: 3) { edges { node { id } } info { text } total } }'), 1 + 3 * 2 + 1)
  assert.equal(objects('{ page(first: 3) { nodes { list { id } } } }'), 1 + 3 * (1 + 20))
  assert.equal(objects('{ page(first: 3) { info { list { id } } } }'), 1 + 1 + 20)
  assert.equal(objects('{ page { nodes { id } } }'), 1 + 20)
  assert.equal(objects('{ page(first: null) { nodes { id } } }'), 1 + 20)
})

test('sizes come from literals, variables, or the schema’s default', () => {
  assert.equal(objects('{ default { id } }'), 5)
  assert.equal(objects('{ default(first: 2) { id } }'), 2)
  assert.equal(objects('query ($n: Int) { default(first: $n) { id } }', { n: 9 }), 9)
  assert.equal(objects('{ both(first: 2, last: 4) { id } }'), 4)
  assert.equal(objects('{ default(first: -5) { id } }'), 0)
})

test('a size around a fragment counts inside it, and each size on its own', () => {
  const fragment = 'fragment F on Page { nodes { id } }'
  assert.equal(objects(`{ a: page(first: 2) { ...F } b: page(first: 30) { ...F } } ${fragment}`), 2 + 2 + 30)
})

test('types that exclude each other all count', () => {
  assert.equal(objects('{ any { ... on A { a { id } } ... on B { list { id } } } }'), 20 * (1 + 1 + 20))
})

test('what is skipped does not count', () => {
  const query = 'query ($x: Boolean!) { list @skip(if: $x) { id } a @include(if: $x) { id } }'
  assert.equal(objects(query, { x: true }), 1)
  assert.equal(objects(query, { x: false }), 20)
  assert.equal(objects('{ list @skip(if: true) { id } a @include(if: false) { id } }'), 0)
})

test('the largest page is told', () => {
  const { page } = weigh(operationOf('{ page(first: 3) { nodes { page(first: 77) { total } } } }'), {})
  assert.equal(page, 77)
})

test('the variables that decide are those of pages and conditions', () => {
  const query = `query ($n: Int, $m: Int, $x: Boolean!, $other: ID) {
    page(first: $n) { total } ...F
  } fragment F on Query { default(first: $m) { id @include(if: $x) } }`
  assert.deepEqual(decidingVariables(operationOf(query)), ['m', 'n', 'x'])
})

test('the cost is what counting the largest answer would give', () => {
  const field = fc.letrec<{ set: string }>((tie) => ({
    set: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          fc.constant('id'),
          tie('set').map((set) => `a { ${set} }`),
          tie('set').map((set) => `list { ${set} }`),
          fc.tuple(fc.nat(4), tie('set')).map(([n, set]) => `page(first: ${n}) { nodes { ${set} } }`),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((fields) => fields.map((text, n) => `f${n}: ${text}`).join(' ')),
  })).set
  fc.assert(
    fc.property(field, (set) => {
      assert.equal(objects(`{ a { ${set} } }`), count(`{ a { ${set} } }`))
    }),
  )
})

/** Builds the largest answer and counts its objects. */
function count(query: string): number {
  type Node = { kind: string; [key: string]: unknown }
  const { operation } = operationOf(query)
  const walk = (selections: readonly unknown[], size: number): number =>
    selections.reduce<number>((sum, selection) => {
      const {
        name,
        arguments: given,
        selectionSet,
      } = selection as Node & {
        name: { value: string }
        arguments: { value: { value: string } }[]
        selectionSet?: { selections: unknown[] }
      }
      if (!selectionSet) return sum
      const times = name.value === 'list' ? 20 : name.value === 'nodes' ? size : 1
      let total = sum
      for (let n = 0; n < times; n++) total += 1 + walk(selectionSet.selections, Number(given[0]?.value.value ?? 0))
      return total
    }, 0)
  return walk(operation.selectionSet.selections, 0)
}

test('depth, aliases, conditions and selections count fragments where they are spread', () => {
  const { operation, fragments } = operationOf(
    '{ x: a { ...F } y: a { ... @skip(if: true) { ...F } } } fragment F on A { z: a { id @include(if: false) @skip(if: true) } }',
  )
  assert.deepEqual(measure(operation, fragments), { depth: 3, aliases: 4, conditions: 5, selections: 9 })
})

test('introspection has no depth', () => {
  const { operation, fragments } = operationOf('{ __schema { types { fields { type { name } } } } a { id } }')
  assert.equal(measure(operation, fragments).depth, 2)
})
