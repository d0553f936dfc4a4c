import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'

/** The four pillars and their ports by convention. */
export const PILLAR_PORTS = {
  'rule-of-law': 4001,
  'smart-governance': 4002,
  'psychological-care': 4003,
  'self-governance': 4004,
} as const

export type PillarName = keyof typeof PILLAR_PORTS

const SERVICES = new URL('../services/', import.meta.url)

/** Those that have a service, in the order of their ports. */
export const PILLARS = (Object.keys(PILLAR_PORTS) as PillarName[]).filter((name) => existsSync(mainOf(name)))

export function mainOf(pillar: PillarName): URL {
  return new URL(`${pillar}/src/main.ts`, SERVICES)
}

/** The variable that says where a pillar's subgraph is. */
export function urlVariable(pillar: PillarName): string {
  return `SUBGRAPH_${pillar.toUpperCase().replaceAll('-', '_')}_URL`
}

/** A file of this name in a mechanism's folder, wherever there is one. */
export type MechanismFile = { pillar: PillarName; mechanism: string; file: URL }

export async function mechanismFiles(name: string): Promise<MechanismFile[]> {
  const found = await Promise.all(
    PILLARS.map(async (pillar) => {
      const src = new URL('.', mainOf(pillar))
      const folders = (await readdir(src)).toSorted()
      return folders.map((mechanism) => ({ pillar, mechanism, file: new URL(`${mechanism}/${name}`, src) }))
    }),
  )
  return found.flat().filter(({ file }) => existsSync(file))
}
