import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine, stopLeftover } from '../native/leftover.ts'

/** Stops the servers and removes the data of test runs that were killed before they could do it themselves. */
export async function sweepAbandoned(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const owner = Number(/^sizhi-test-(\d+)-/.exec(entry)?.[1] ?? process.pid)
    if (commandLine(owner).includes('infra/test.ts')) continue
    if (owner === process.pid) continue
    const home = join(tmpdir(), entry)
    for (const server of ['mongod', 'kafka']) {
      await stopLeftover(join(home, server, 'server.pid'), join(home, server), 10_000)
    }
    await rm(home, { recursive: true, force: true })
  }
}
