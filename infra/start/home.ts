import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { markOf, runningIn, stopLeftover } from '../native/running.ts'
import { PILLARS } from '../pillars.ts'
import { Problem } from '../problem.ts'
import type { ServerName } from '../servers.ts'

/** Everything `npm start` keeps between starts, in one folder that git does not see. */
export type Home = {
  root: string
  /** Of one server or service: its data, log and pid file. */
  of(name: string): string
}

const processes = ['gateway', ...PILLARS, 'kafka', 'mongod']
const kept = ['keys.json', 'addresses.json', 'dev-issuer', 'demonstration.unfinished']

export function homeFolder(): Home {
  const root = resolve(process.env.SIZHI_HOME || '.sizhi')
  return { root, of: (name) => join(root, name) }
}

/**
 * Makes the folder ours until we end. Refuses while another start has it; what a killed start has left running on it
 * is stopped.
 */
export async function claim(home: Home): Promise<void> {
  const pidFile = home.of('start.pid')
  try {
    await mkdir(home.root, { recursive: true, mode: 0o700 })
    if (!runningIn(pidFile)) await rm(pidFile, { force: true })
    await writeFile(pidFile, markOf(process.pid) ?? '', { flag: 'wx' })
  } catch (cause) {
    throw refused(home, cause)
  }
  await Promise.all(processes.map((name) => stopLeftover(join(home.of(name), 'server.pid'), 20_000)))
}

function refused({ root, of }: Home, cause: unknown): Problem {
  // Of two that begin at the same moment one finds the other's.
  if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST' && existsSync(of('start.pid'))) {
    const other = runningIn(of('start.pid')) ?? 'that has just begun'
    return new Problem(`sizhi already runs from ${root} (process ${other}): use it, or stop it first.`, { cause })
  }
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Problem(
    `${root} cannot be written (${why}): see that it is a folder of yours with room, or set SIZHI_HOME to another.`,
    { cause },
  )
}

/** Begins anew: data, keys and logs go, the claim stays. Servers of the environment are not ours to empty. */
export async function reset(home: Home): Promise<void> {
  const given = ['MONGODB_URI', 'KAFKA_BROKERS'].filter((name) => process.env[name])
  if (given.length > 0) {
    throw new Problem(
      `--reset clears only what npm start itself keeps, and ${given.join(' and ')} names a server of yours: unset it, or set SIZHI_NAMESPACE to a new word to begin anew there.`,
    )
  }
  for (const name of [...processes, ...kept]) await rm(home.of(name), { recursive: true, force: true })
}

/** The names of its Docker volumes: another instance has others. */
export function volumesOf(instance: string): Record<ServerName, string> {
  return { mongodb: `sizhi-${instance}-mongodb`, kafka: `sizhi-${instance}-kafka` }
}
