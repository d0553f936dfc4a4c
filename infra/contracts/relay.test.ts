import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { ROOT } from './pillars.ts'

/** What a Relay front end writes: a page that reads on, an object found again by its id. */
const SOURCE = `
graphql\`
  query UnitsQuery($divisionId: ID) {
    ...Units_query @arguments(divisionId: $divisionId)
  }
\`

graphql\`
  fragment Units_query on Query
    @refetchable(queryName: "UnitsPage")
    @argumentDefinitions(divisionId: { type: "ID" }, first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
    units(divisionId: $divisionId, first: $first, after: $after) @connection(key: "Units_units") {
      edges { node { id ...Units_unit } }
    }
  }
\`

graphql\`
  fragment Units_unit on Unit @refetchable(queryName: "UnitAgain") {
    name
    division { name level }
  }
\`

graphql\`
  query UnitsMattersQuery($code: String!) {
    community(code: $code) { name matters(first: 20) @connection(key: "Units_matters") { edges { node { ...Units_matter } } } }
  }
\`

graphql\`
  fragment Units_matter on Matter @refetchable(queryName: "MatterAgain") { number phase receivedAt unit { ...Units_unit } }
\`

graphql\`
  mutation UnitsRegisterMutation($input: RegisterUnitInput!) {
    registerUnit(input: $input) { unit { id ...Units_unit } receipt { token } rejection { code } }
  }
\`
`

const API = readFileSync(new URL('contracts/api.graphql', ROOT), 'utf8')

const CONFIG = {
  src: 'src',
  schema: 'schema.graphql',
  language: 'typescript',
  artifactDirectory: 'made',
  customScalarTypes: { DateTime: 'string' },
}

/** Relay's compiler on a schema: what it says, and the artifacts it made. */
async function compiled(t: TestContext, schema: string): Promise<{ says: string; made: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-relay-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const each of ['src', 'made']) await mkdir(join(folder, each))
  await writeFile(join(folder, 'schema.graphql'), schema)
  await writeFile(join(folder, 'src/Units.ts'), SOURCE)
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(CONFIG))
  const compiler = fileURLToPath(new URL('node_modules/.bin/relay-compiler', ROOT))
  const { all } = await execa(compiler, ['relay.config.json', '--noWatchman'], {
    cwd: folder,
    reject: false,
    all: true,
  })
  return { says: all, made: await readdir(join(folder, 'made')) }
}

test('Relay’s compiler accepts the published graph: connections, refetching by id, mutations', async (t) => {
  const { says, made } = await compiled(t, API)
  assert.deepEqual(made.toSorted(), [
    'MatterAgain.graphql.ts',
    'UnitAgain.graphql.ts',
    'UnitsMattersQuery.graphql.ts',
    'UnitsPage.graphql.ts',
    'UnitsQuery.graphql.ts',
    'UnitsRegisterMutation.graphql.ts',
    'Units_matter.graphql.ts',
    'Units_query.graphql.ts',
    'Units_unit.graphql.ts',
  ])
  assert.doesNotMatch(says, /error|warn/i)
})

const broken: [what: string, before: RegExp, after: string, says: RegExp][] = [
  ['an edge without a cursor', /(type UnitEdge \{.*?)cursor: String!/s, '$1place: String!', /cursor/],
  ['a unit that is no Node', /type Unit implements Node/, 'type Unit', /Node/],
  ['a page without an end cursor', /endCursor: String/, 'theEnd: String', /endCursor/],
]

for (const [what, before, after, says] of broken) {
  test(`it would refuse ${what}`, async (t) => {
    assert.match(API, before)
    const answer = await compiled(t, API.replace(before, after))
    assert.match(answer.says, says)
    assert.deepEqual(answer.made, [])
  })
}
