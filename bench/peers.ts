import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Say } from '#infra/problem.ts'

/** What a user would pick instead, in a folder of its own under peers/ with its own lock: it is never shipped. */
export type PeerName = 'emmett' | 'hive' | 'mercurius'

/**
 * Installs a peer as its lock says, where that has not been done; the address of one of its files. Undefined, and said
 * so, where no registry answers: then everything else is measured without it.
 */
export async function installedPeer(name: PeerName, file: string, say: Say): Promise<string | undefined> {
  const folder = new URL(`peers/${name}/`, import.meta.url)
  say(`Looking whether ${name} is installed`)
  const setup = await execa(process.execPath, ['infra/setup.mjs', fileURLToPath(folder)], { reject: false })
  if (setup.exitCode === 0) return new URL(file, folder).href
  say(`${name} is left out, since it is not here. ${setup.stderr.split('\n')[0]}`)
  return undefined
}
