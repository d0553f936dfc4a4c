import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { execa } from 'execa'
import { ROOT } from './pillars.ts'

/** A front-end team's client: generated from the published graph, compiled as strictly as TypeScript can. */
const CLIENT = `
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import { graphql } from './gql/index.ts'

const unitsQuery = graphql(\`
  query Units($after: String) {
    units(first: 50, after: $after) {
      edges { node { id name retiredAt division { __typename id level } } }
      pageInfo { hasNextPage endCursor }
    }
  }
\`)

const registerUnit = graphql(\`
  mutation RegisterUnit($input: RegisterUnitInput!) {
    registerUnit(input: $input) { unit { id name } receipt { token } rejection { code message } }
  }
\`)

const rulesQuery = graphql(\`
  query Rules {
    currentRules { __typename id edition ... on LimitsNotice { limits { citizen { complaint } } } }
  }
\`)

const mattersQuery = graphql(\`
  query Matters($filter: MatterFilter, $after: String) {
    matters(filter: $filter, after: $after, orderBy: DUE_ASC) {
      totalCount
      edges { node { id number phase dueAt overdue unit { name } reporter { phone } timeline { at type } availableCommands } }
      pageInfo { hasNextPage endCursor }
    }
    matterStatistics(period: { from: "2018-10", to: "2018-12" }, groupBy: COMMUNITY) { received groups { key late } }
  }
\`)

const transferMatter = graphql(\`
  mutation Transfer($input: TransferMatterInput!) {
    transferMatter(input: $input) { matter { phase unitDueAt } receipt { token } rejection { code message } }
  }
\`)

export function toHandOn({ matters }: ResultOf<typeof mattersQuery>): VariablesOf<typeof transferMatter>['input'][] {
  const nodes = matters?.edges.map(({ node }) => node) ?? []
  return nodes
    .filter(({ phase, availableCommands }) => phase === 'RECEIVED' && availableCommands.includes('TRANSFER'))
    .map(({ id }) => ({ commandId: 'hand-on-' + id, matterId: id, unitId: 'unit_1583' }))
}

export function refusedBecause({ transferMatter: answer }: ResultOf<typeof transferMatter>): string | undefined {
  return answer?.rejection?.code
}

export function unitNames({ units }: ResultOf<typeof unitsQuery>): string[] {
  return units?.edges.map(({ node }) => node.name ?? node.id) ?? []
}

export function levels({ units }: ResultOf<typeof unitsQuery>): ('DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID' | null | undefined)[] {
  return units?.edges.map(({ node }) => node.division?.level) ?? []
}

export function complaintDays({ currentRules }: ResultOf<typeof rulesQuery>): number | undefined {
  const limits = currentRules?.find((rule) => rule.__typename === 'LimitsNotice')
  return limits?.limits.citizen.complaint
}

export const variables: VariablesOf<typeof registerUnit> = {
  input: { commandId: 'c1', code: '1583', name: 'Water bureau', divisionId: 'str_440310-101' },
}
`

const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    module: 'nodenext',
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    types: [],
  },
  include: ['*.ts', 'gql/*.ts'],
}

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-client-'))
  await mkdir(join(folder, 'gql'))
  await symlink(fileURLToPath(new URL('node_modules', ROOT)), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
})
after(() => rm(folder, { recursive: true }))

async function generated(source: string): Promise<void> {
  await writeFile(join(folder, 'client.ts'), source)
  await generate({
    cwd: folder,
    schema: fileURLToPath(new URL('contracts/api.graphql', ROOT)),
    documents: [join(folder, 'client.ts')],
    silent: true,
    generates: {
      [join(folder, 'gql/')]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          strictScalars: true,
          scalars: { DateTime: 'string' },
          useTypeImports: true,
          enumsAsTypes: true,
          importExtension: '.ts',
        },
      },
    },
  })
}

/** What the compiler says: nothing where all is well. */
async function compiled(): Promise<string> {
  const tsc = fileURLToPath(new URL('node_modules/.bin/tsc', ROOT))
  const { all } = await execa(tsc, ['-p', folder], { reject: false, all: true })
  return all
}

test('a client generated from the published graph compiles under every strict option', async () => {
  await generated(CLIENT)
  assert.equal(await compiled(), '')
})

test('a field that the graph does not have is refused when the client is generated', async () => {
  await assert.rejects(generated(CLIENT.replace('edition ...', 'edition colour ...')), /Cannot query field "colour"/)
})

test('what may be null cannot be used as if it were there', async () => {
  await generated(
    CLIENT.replace('units?.edges.map(({ node }) => node.name ?? ', 'units.edges.map(({ node }) => node.name ?? '),
  )
  assert.match(await compiled(), /client\.ts\(\d+,\d+\): error TS18047: 'units' is possibly 'null'/)
})
