import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { type Answered, answerByEngine, composeInMemory, type Sent } from '../testing/memory-graph.ts'
import { NotClean } from './not-clean.ts'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])'
const MATTERS = `${LINK}
  type Query { matters(first: Int): [Matter!]  found: Found  things: [Found]  alerted: [Found]  twice: [Found]  node: Node  board: [Row] @shareable }
  type Row { number: Int }
  type Mutation { receive(number: String!): Matter }
  interface Node { id: ID! }
  union Found = Matter | Alert | Community
  type Alert @key(fields: "id") { id: ID!  community: Community }
  type Matter implements Node @key(fields: "id") { id: ID!  number: String!  phase: Phase  weight: Float  community: Community }
  enum Phase { OPEN CLOSED }
  type Community implements Node @key(fields: "id", resolvable: false) { id: ID! }`
const COMMUNITIES = `${LINK}
  type Query { communities: [Community!]  board: [Row] @shareable }
  type Row { name: String }
  type Community @key(fields: "id") { id: ID!  name: String!  tags: [String!]  inside: Community }
  type Alert @key(fields: "id") { id: ID!  level: Int }`
const GRADES = `${LINK} type Community @key(fields: "id") { id: ID!  grade: Int }`

const matter = (n: number) => ({
  __typename: 'Matter',
  id: `m${n}`,
  number: `N${n}`,
  phase: 'OPEN',
  weight: 1.5,
  community: { id: `c${n % 3}` },
})
const community = ({ id }: { id: string }) => ({
  id,
  name: `name of ${id}`,
  tags: ['a'],
  inside: { id: 'c9', tags: ['a'] },
})

const schemas: Record<string, GraphQLSchema> = {
  matters: buildSubgraphSchema({
    typeDefs: parse(MATTERS),
    resolvers: {
      Query: {
        matters: (_, { first = 3 }) => Array.from({ length: first }, (_, n) => matter(n)),
        found: () => matter(1),
        things: () => [matter(1), { __typename: 'Community', id: 'c1' }, null],
        alerted: () => [matter(1), { __typename: 'Alert', id: 'a1', community: { id: 'c1' } }],
        twice: () => ['c1', 'a1', 'c1', 'a1'].map((id) => ({ __typename: id === 'c1' ? 'Community' : 'Alert', id })),
        node: () => matter(2),
        board: () => [{ number: 1 }, null, { number: 3 }],
      },
      Mutation: { receive: (_, { number }) => ({ ...matter(1), number }) },
    },
  }),
  communities: buildSubgraphSchema({
    typeDefs: parse(COMMUNITIES),
    resolvers: {
      Query: {
        communities: () => [community({ id: 'c1' })],
        board: () => [{ name: 'one' }, null, { name: 'three' }],
      },
      Community: { __resolveReference: community },
      Alert: { __resolveReference: ({ id }: { id: string }) => ({ id, level: 7 }) },
    },
  }),
  grades: buildSubgraphSchema({
    typeDefs: parse(GRADES),
    resolvers: { Community: { __resolveReference: ({ id }: { id: string }) => ({ id, grade: Number(id.slice(1)) }) } },
  }),
}

/** Changes the texts that a subgraph answers, one after the other. */
const changes: Record<string, ((text: string) => string | Promise<string>)[]> = {}
beforeEach(() => {
  for (const name of Object.keys(schemas)) changes[name] = []
})

async function answer({ service, body }: Sent): Promise<string> {
  const { query, variables } = JSON.parse(body)
  const schema = schemas[service]
  assert.ok(schema)
  const text = JSON.stringify(await execute({ schema, document: parse(query), variableValues: variables }))
  const change = changes[service]?.shift()
  return change ? change(text) : text
}

const graph = composeInMemory({ matters: MATTERS, communities: COMMUNITIES, grades: GRADES }, answer)
const ask = (query: string, variables?: Record<string, unknown>) =>
  answerByEngine(graph, graph.prepare(query, variables))
const dataOf = ({ result }: Answered) => JSON.parse(JSON.stringify(result.data))

function assertNothingTwice({ sent }: Answered): void {
  assert.equal(new Set(sent.map(({ service, body }) => service + body)).size, sent.length)
}

const JOIN = '{ matters { number community { name grade } } }'

test('a clean join is answered by the engine: what was asked for, in the order of the query', async () => {
  const answered = await ask(JOIN)
  assert.equal(answered.left, undefined)
  assert.equal(
    JSON.stringify(answered.result.data),
    JSON.stringify({
      matters: [0, 1, 2].map((n) => ({ number: `N${n}`, community: { name: `name of c${n}`, grade: n } })),
    }),
  )
})

test('an entity that stands in several places is asked for once', async () => {
  const answered = await ask('{ matters(first: 7) { community { name inside { grade } } } }')
  assert.equal(answered.left, undefined)
  const asked = answered.sent.map(({ body }) => JSON.parse(body).variables.representations?.length)
  assert.deepEqual(asked, [undefined, 3, 1])
  assert.deepEqual(dataOf(answered).matters[6], { community: { name: 'name of c0', inside: { grade: 9 } } })
})

test('what one representation answered is another thing in each place that selects something else of it', async () => {
  const answered = await ask(`{ alerted {
    ... on Matter { community { inside { id } } }  ... on Alert { community { inside { tags id } } } } }`)
  assert.equal(answered.left, undefined)
  assert.equal(answered.sent.length, 2)
  const [matter, alert] = dataOf(answered).alerted
  assert.deepEqual(matter, { community: { inside: { id: 'c9' } } })
  assert.deepEqual(alert, { community: { inside: { tags: ['a'], id: 'c9' } } })
})

test('an entity in several places is asked for once where its fields get their names back, too', async () => {
  const answered = await ask('{ twice { ... on Community { label: name } ... on Alert { label: level } } }')
  assert.equal(answered.left, undefined)
  const [, entities] = answered.sent.map(({ body }) => JSON.parse(body))
  assert.match(entities.query, /label__alias/)
  assert.equal(entities.variables.representations.length, 2)
  const [c1, a1] = [{ label: 'name of c1' }, { label: 7 }]
  assert.deepEqual(dataOf(answered).twice, [c1, a1, c1, a1])
})

test('types of a union are told apart, and one operation serves all conditions', async () => {
  const query = `query ($more: Boolean = true, $less: Boolean!) {
    things { __typename ... on Matter { number phase @include(if: $more) } ... on Community @skip(if: $less) { name } }
  }`
  const whole = await ask(query, { less: false })
  const part = await ask(query, { more: false, less: true })
  assert.deepEqual([whole.left, part.left], [undefined, undefined])
  assert.deepEqual(dataOf(whole).things, [
    { __typename: 'Matter', number: 'N1', phase: 'OPEN' },
    { __typename: 'Community', name: 'name of c1' },
    null,
  ])
  assert.deepEqual(dataOf(part).things, [{ __typename: 'Matter', number: 'N1' }, { __typename: 'Community' }, null])
})

test('a list that two subgraphs answer is put together row by row', async () => {
  const answered = await ask('{ board { number name } }')
  assert.equal(answered.left, undefined)
  assert.deepEqual(dataOf(answered).board, [{ number: 1, name: 'one' }, null, { number: 3, name: 'three' }])
})

const withErrors = (text: string) =>
  JSON.stringify({ ...JSON.parse(text), errors: [{ message: 'no', path: ['_entities', 1, 'name'] }] })
const instead = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `${text} has no ${from}`)
  return text.replace(from, to)
}

for (const [name, service, change, query] of [
  ['an error', 'communities', withErrors, JOIN],
  ['no GraphQL', 'communities', () => '<html>', JOIN],
  ['no data', 'matters', () => '{"data":null}', JOIN],
  ['null where something must be', 'communities', instead('"name of c1"', 'null'), JOIN],
  ['a number for a text', 'matters', instead('"N1"', '7'), JOIN],
  ['a name that is none of the enum’s', 'matters', instead('"OPEN"', '"SECRET"'), '{ matters { phase } }'],
  ['a text for a number', 'matters', instead('1.5', '"1.5"'), '{ matters { weight } }'],
  ['a list of another length', 'communities', instead('{"name":"one"},', ''), '{ board { number name } }'],
  ['an object for a list', 'communities', instead('["a"]', '{}'), '{ communities { tags } }'],
  ['a list for an object', 'matters', instead('{"__typename":"Matter"', '[],"x":{"y":"'), '{ found { __typename } }'],
  ['an unknown type', 'matters', instead('"Matter"', '"Nobody"'), '{ found { ... on Matter { id } } }'],
  ['too few entities', 'communities', instead('"_entities":[', '"_entities":[null,'), JOIN],
  ['an entity that is a text', 'communities', () => '{"data":{"_entities":["a","b","c"]}}', JOIN],
  ['a prototype', 'communities', instead('{"name"', '{"__proto__":{"polluted":true},"name"'), JOIN],
] as const) {
  test(`${name} is left to Apollo, and nothing is sent twice`, async () => {
    changes[service]?.push(change)
    const answered = await ask(query)
    assert.ok(answered.left instanceof Error)
    assert.ok(answered.result.errors || answered.result.extensions || answered.result.data)
    assertNothingTwice(answered)
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
  })
}

test('an error keeps its path, at each of the places that asked', async () => {
  changes.communities?.push(withErrors)
  const answered = await ask('{ matters(first: 5) { community { name } } }')
  assert.ok(answered.left instanceof NotClean)
  assert.deepEqual(
    answered.result.errors?.map(({ path }) => path?.join('.')),
    ['matters.1.community.name', 'matters.4.community.name'],
  )
})

test('a mutation whose answer is unusual is not sent again', async () => {
  changes.matters?.push(instead('"N7"', 'null'))
  const answered = await ask('mutation { receive(number: "N7") { number community { grade } } }')
  assert.ok(answered.left instanceof NotClean)
  assert.deepEqual(
    answered.sent.map(({ service }) => service),
    ['matters', 'grades'],
  )
  assert.equal(answered.result.data?.receive, null)
})

test('what is on its way when the engine leaves is waited for', async () => {
  changes.communities?.push(withErrors)
  changes.grades?.push(async (text) => {
    for (let wait = 0; wait < 5; wait++) await turn()
    return text
  })
  const answered = await ask(JOIN)
  assert.ok(answered.left instanceof NotClean)
  assert.equal(answered.sentBefore, 3)
  assert.equal(answered.sent.length, 3)
  assert.equal(dataOf(answered).matters[2].community.grade, 2)
})

test('introspection and names that reach prototypes are Apollo’s from the start', async () => {
  for (const query of [
    '{ __schema { queryType { name } } matters { number } }',
    '{ matters { __proto__: number } }',
    '{ matters { constructor: number } }',
  ]) {
    const answered = await ask(query)
    assert.ok(answered.left instanceof Error)
    assert.equal(answered.sentBefore, 0)
    assert.equal(answered.sent.length, 1)
    assert.equal(answered.result.errors, undefined)
  }
})

test('a field in a fragment on an interface of its own type is there', async () => {
  const answered = await ask('{ matters(first: 1) { ... on Node { ... on Matter { number } } } }')
  assert.equal(answered.left, undefined)
  assert.deepEqual(dataOf(answered), { matters: [{ number: 'N0' }] })
})
