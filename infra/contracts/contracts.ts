import { existsSync } from 'node:fs'
import { readTypeDefinitions } from '#shared/graphql/schema.ts'
import { composeSupergraph } from '../../gateway/compose.ts'
import { PILLAR_PORTS } from '../pillars.ts'
import { asyncApi } from './asyncapi.ts'
import { eventVersions, schemaFile } from './events.ts'
import type { PillarSource } from './pillars.ts'
import { resolverTypes } from './resolver-types.ts'
import { rightsMatrix, rightsTables } from './rights-matrix.ts'

/** A generated file: where it stands in the house, and what stands in it. */
export type Contract = { path: string; text: string }

/** Everything that is generated from the code, the same text each time. Throws what is wrong with the code. */
export async function contractsOf(pillars: readonly PillarSource[]): Promise<Contract[]> {
  const all = [
    ...graph(pillars),
    { path: 'contracts/asyncapi.yaml', text: asyncApi(pillars) },
    ...eventSchemas(pillars),
    { path: 'contracts/rights.md', text: rightsMatrix(pillars) },
    { path: 'contracts/rights.json', text: rightsTables(pillars) },
    ...(await transitions(pillars)),
    { path: 'shared/pillar/hop-names.generated.ts', text: hopNames(pillars) },
    ...(await Promise.all(pillars.map(typesOf))),
  ]
  return all.map(({ path, text }) => ({ path, text: `${text.trimEnd()}\n` }))
}

function graph(pillars: readonly PillarSource[]): Contract[] {
  const { supergraph, api } = composeSupergraph(
    pillars.map(({ name, mechanisms }) => ({
      name,
      url: addressOf(name),
      typeDefs: readTypeDefinitions(mechanisms.flatMap(({ schema }) => schema ?? [])),
      entities: Object.assign({}, ...mechanisms.map(({ stubs, entities }) => ({ ...stubs, ...entities }))),
    })),
  )
  return [
    { path: 'contracts/supergraph.graphql', text: supergraph },
    { path: 'contracts/api.graphql', text: api },
  ]
}

/** Where the gateway looks unless SUBGRAPH_<NAME>_URL says otherwise. */
function addressOf(name: string): string {
  const port = Object.entries(PILLAR_PORTS).find(([pillar]) => pillar === name)?.[1]
  return port ? `http://127.0.0.1:${port}/graphql` : `http://${name}/graphql`
}

function eventSchemas(pillars: readonly PillarSource[]): Contract[] {
  return pillars.flatMap(eventVersions).map((event) => ({
    path: `contracts/events/${schemaFile(event)}`,
    text: JSON.stringify(event.schema, null, 2),
  }))
}

/** What becomes of what by which command: from the mechanisms whose folder has a transition table. */
async function transitions(pillars: readonly PillarSource[]): Promise<Contract[]> {
  const tables = await Promise.all(
    pillars.flatMap(({ name, mechanisms, src }) =>
      mechanisms.map(async (mechanism) => {
        const file = new URL(`${mechanism.name}/transitions.ts`, src)
        if (!existsSync(file)) return []
        const { transitionTable }: { transitionTable(): string } = await import(file.href)
        return [`## ${name}: ${mechanism.name}\n\n${transitionTable()}\n`]
      }),
    ),
  )
  const text = ['# Which command leads from which phase to which\n', ...tables.flat()].join('\n')
  return [{ path: 'contracts/transitions.md', text }]
}

/** What the kit cannot know: it is below the pillars, each of which knows its own hops alone. */
function hopNames(pillars: readonly PillarSource[]): string {
  const hops = pillars.flatMap(({ mechanisms }) => mechanisms.flatMap(({ flow }) => flow?.hops ?? []))
  const lines = hops.map(({ name }) => `  '${name}',\n`).toSorted()
  return `/** The hops of all pillars. */\nexport const HOP_NAMES = [\n${lines.join('')}]\n`
}

async function typesOf(pillar: PillarSource): Promise<Contract> {
  const path = `services/${pillar.src.pathname.split('/').at(-3)}/src/graphql.generated.ts`
  return { path, text: await resolverTypes(pillar) }
}
