import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { GraphQLSchema } from 'graphql'
import { subgraphSchema } from '#shared/graphql/schema.ts'
import { checkApart } from '#shared/pillar/at-fault.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'

/** A service as the contracts see it: what its main.ts lists, and the folder it stands in. */
export type PillarSource = PillarDefinition & { src: URL }

/** The house, as a folder. */
export const ROOT = new URL('../../', import.meta.url)

/** Every service of services/, by name: a new one is found by its folder. */
export async function readPillars(root: URL): Promise<PillarSource[]> {
  const services = new URL('services/', root)
  const folders = (await readdir(services)).toSorted().map((name) => new URL(`${name}/src/`, services))
  return Promise.all(folders.filter((src) => existsSync(new URL('main.ts', src))).map(readPillar))
}

async function readPillar(src: URL): Promise<PillarSource> {
  const { pillar }: { pillar: PillarDefinition } = await import(new URL('main.ts', src).href)
  checkApart(pillar.mechanisms)
  return { ...pillar, src }
}

/** Its part of the graph, as types alone. */
export function schemaOf({ mechanisms }: PillarDefinition): GraphQLSchema {
  return subgraphSchema(
    mechanisms.flatMap(({ schema }) => schema ?? []),
    [],
  )
}
