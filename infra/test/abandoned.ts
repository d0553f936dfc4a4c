import { lstat, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markOf, runningIn, stopLeftover } from '../native/running.ts'

const prefix = 'sizhi-test-'

/** A new folder of the temporary ones that says whose it is from the moment it has its name. */
export async function ownedFolder(): Promise<string> {
  const nameless = await mkdtemp(join(tmpdir(), 'sizhi-new-'))
  await writeFile(join(nameless, 'owner.pid'), markOf(process.pid) ?? '')
  const folder = nameless.replace('sizhi-new-', prefix)
  await rename(nameless, folder)
  return folder
}

/** Stops the servers and removes the data of our test runs that were killed before they could do it themselves. */
export async function sweepAbandoned(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const folder = join(tmpdir(), entry)
    if (!entry.startsWith(prefix) || !(await isOurs(folder)) || runningIn(join(folder, 'owner.pid'))) continue
    for (const server of ['mongod', 'kafka']) await stopLeftover(join(folder, server, 'server.pid'), 10_000)
    await rm(folder, { recursive: true, force: true })
  }
}

/** The folder is shared by the users of this machine, and closed to each is what the others put there. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found !== undefined && found.uid === (process.getuid?.() ?? found.uid)
}
