import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Source } from 'graphql'
import type { FieldRights, RightsTable } from '#shared/identity/rights.ts'
import { ROOT, readPillars } from './pillars.ts'
import { lintSchema, schemaFindings } from './schema-lint.ts'

const GOOD = `
"Node." interface Node { "Id." id: ID! }
"Page." type PageInfo { "More." hasNextPage: Boolean! }
"Receipt." type Receipt { "Version." version: Int! }
"Rejection." type Rejection { "Code." code: String! }

"State." enum State {
  "Open." OPEN
  "Followed up." FOLLOWED_UP
}
"A thing." type Thing implements Node @key(fields: "id") {
  "\`thi_\` and its number." id: ID!
  "State." state: State!
}
"Another pillar's." type Community implements Node @key(fields: "id") {
  "Id." id: ID!
  "How many." things: Int
}
"A page." type ThingConnection {
  "Edges." edges: [ThingEdge!]!
  "Page." pageInfo: PageInfo!
}
"An edge." type ThingEdge {
  "Cursor." cursor: String!
  "Thing." node: Thing!
}
extend type Query {
  "Things." things("How many." first: Int = 20 "Where from." after: String): ThingConnection
}
"What is opened." input OpenThingInput {
  "Id." commandId: ID!
  "Version." expectedVersion: Int
}
"What became of it." type ThingPayload {
  "Thing." thing: Thing
  "Proof." receipt: Receipt
  "Why not." rejection: Rejection
}
"Rows." input ImportThingsInput {
  "Id." commandId: ID!
  "Unused." expectedVersion: Int
}
"A row." type ThingRow {
  "Proof." receipt: Receipt
  "Why not." rejection: Rejection
}
"What became of the rows." type ImportThingsPayload { "Rows." rows: [ThingRow!]! }
extend type Mutation {
  "Opens." openThing("Thing." input: OpenThingInput!): ThingPayload
  "Imports." importThings("Rows." input: ImportThingsInput!): ImportThingsPayload
}
`

const RIGHTS: RightsTable = {
  'Thing.id': { citizen: 'own', seat: 'all' },
  'Thing.state': { citizen: 'own', seat: 'all' },
}

function lint(sdl: string, rights = RIGHTS): string[] {
  return lintSchema([new Source(sdl, 'thing.graphql')], { entities: { thi: 'Thing' }, rights })
}

/** What is written differently, and the finding that must follow. */
const wrong: [before: string, after: string, finding: RegExp][] = [
  ['"A thing."', '', /^thing\.graphql:\d+: Thing has no description$/],
  ['"State." state', 'state', /state has no description/],
  ['"State." state', '" " state', /state has no description/],
  ['"State." enum', 'enum', /State has no description/],
  ['"Open." OPEN', 'OPEN', /OPEN has no description/],
  ['"Node." interface', 'interface', /Node has no description/],
  ['"How many." first', 'first', /first has no description/],
  ['"What is opened." input', 'input', /OpenThingInput has no description/],
  ['"Id." commandId', 'commandId', /commandId has no description/],
  ['FOLLOWED_UP', 'FollowedUp', /enum value FollowedUp must be UPPER_CASE/],
  ['): ThingConnection', '): ThingConnection!', /root field things must be nullable/],
  ['): ThingPayload', '): ThingPayload!', /root field openThing must be nullable/],
  ['edges: [ThingEdge!]!', 'edges: [ThingEdge]', /ThingConnection must have edges: \[ThingEdge!\]!/],
  ['"Page." pageInfo: PageInfo!', '', /ThingConnection must have pageInfo: PageInfo!/],
  ['cursor: String!', 'cursor: ID!', /ThingEdge must have cursor: String!/],
  ['node: Thing!', 'node: Thing', /ThingEdge must have node: Thing!/],
  ['first: Int = 20', 'first: Int = 50', /things must take first: Int = 20/],
  ['first: Int = 20', 'limit: Int = 20', /things must take first: Int = 20/],
  ['"Where from." after: String', '', /things must take .* after: String/],
  ['Thing implements Node @key', 'Thing @key', /Thing must implement Node/],
  [
    'Thing implements Node @key(fields: "id")',
    'Thing implements Node @key(fields: "id state")',
    /must have the key id/,
  ],
  ['`thi_` and its number.', 'Its number.', /Thing\.id must say how its ids begin: `thi_`/],
  [
    '"Cursor." cursor',
    '"`thi_` and its number." id: ID! "Cursor." cursor',
    /^thing\.graphql:\d+: ThingEdge\.id begins with `thi_` like Thing\.id/,
  ],
  ['things: Int\n', 'things: Int!\n', /Community\.things is added to another pillar’s type/],
  ['openThing(', 'thingOpened(', /thingOpened must take input: ThingOpenedInput! and nothing else/],
  ['openThing(', 'open(', /mutation open must be a verb and a noun/],
  ['input: OpenThingInput!', 'input: OpenThingInput', /openThing must take input: OpenThingInput! and nothing else/],
  ['input: OpenThingInput!)', 'input: OpenThingInput! "More." more: Int)', /openThing must take .* nothing else/],
  ['"Id." commandId: ID!\n  "Version."', '"Version."', /OpenThingInput must have commandId: ID!/],
  ['"Version." expectedVersion: Int', '', /OpenThingInput must have expectedVersion: Int/],
  ['): ThingPayload', '): Thing', /openThing must answer with a nullable …Payload/],
  ['"Thing." thing: Thing\n', '', /ThingPayload must have one nullable entity/],
  ['"Thing." thing: Thing\n', '"Thing." thing: Thing!\n', /ThingPayload must have one nullable entity/],
  [
    '"Thing." thing: Thing\n',
    '"Thing." thing: Thing "More." more: Int\n',
    /ThingPayload must have one nullable entity/,
  ],
  ['"Proof." receipt: Receipt\n  "Why not." rejection: Rejection\n}\n"Rows."', '}\n"Rows."', /ThingPayload must have/],
  ['importThings("Rows." input', 'importThings("Rows." rows', /importThings must take input/],
  ['rows: [ThingRow!]!', 'rows: [ThingRow]', /ImportThingsPayload must have rows/],
  [
    '"A row." type ThingRow {\n  "Proof." receipt: Receipt',
    '"A row." type ThingRow {',
    /ImportThingsPayload must have rows/,
  ],
]

describe('a schema as the house wants it', () => {
  test('is found to be in order', () => assert.deepEqual(lint(GOOD), []))

  for (const [before, after, finding] of wrong) {
    test(`${before.trim().split('\n')[0]} → ${after.trim().split('\n')[0] || 'nothing'}`, () => {
      assert.ok(GOOD.includes(before))
      const findings = lint(GOOD.replace(before, after))
      assert.ok(
        findings.some((each) => finding.test(each)),
        findings.join('\n') || 'nothing was found',
      )
    })
  }

  for (const narrower of [{ seat: 'all' }, { citizen: 'own', seat: 'division' }, {}] satisfies FieldRights[]) {
    test(`a field is nullable where its object is seen by more than ${JSON.stringify(narrower)}`, () => {
      const rights = { ...RIGHTS, 'Thing.state': narrower }
      assert.match(lint(GOOD, rights).join(), /^thing\.graphql:\d+: Thing\.state is kept from some .*(citizen|seat)/)
      assert.deepEqual(lint(GOOD.replace('state: State!', 'state: State'), rights), [])
    })
  }

  test('a finding says the file and the line', () => {
    assert.deepEqual(lint('"A."\ntype A {\n  b: Int\n}\n'), ['thing.graphql:3: b has no description'])
  })

  test('a field that an extension adds counts', () => {
    const extended = `${GOOD}\nextend type Thing { "Pages." pages: ThingConnection }`
    assert.deepEqual(lint(extended).length, 1)
  })
})

test('the schemas of all pillars are in order', async () => {
  assert.deepEqual(schemaFindings(await readPillars(ROOT)), [])
})
