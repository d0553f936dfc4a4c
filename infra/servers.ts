import { fromDocker } from './docker/servers.ts'
import { fromEnvironment } from './given.ts'
import type { ServerProcess } from './native/process.ts'
import { fromNative } from './native/servers.ts'
import type { Say } from './problem.ts'

export type ServerName = 'mongodb' | 'kafka'

/** One server to use, and how to let go of it. */
export type Server = {
  address: string
  /** Where it comes from, for people: "MongoDB 6.0.5, a process of this machine". */
  origin: string
  stop(): Promise<void>
  /** Where it is a process of ours. */
  process?: ServerProcess
}

export type Wanted = {
  /** Data are kept here (native) or in volumes named after it (Docker). */
  dataDir: string
  /** Asked only when a server is started: an address in the environment needs no port. */
  port(server: ServerName): Promise<number>
  /** Docker volumes that keep the data between starts; absent: the data goes with the container. */
  volumes?: Record<ServerName, string>
  say: Say
}

export type Servers = {
  mongodb: Server
  kafka: Server
  env: { MONGODB_URI: string; KAFKA_BROKERS: string }
  stop(): Promise<void>
}

/** Where a server comes from; the first of these that has it wins. Undefined: not from here, ask the next. */
export type Source = (names: ServerName[], wanted: Wanted) => Promise<Partial<Record<ServerName, Server>>>

const sources: Source[] = [fromEnvironment, fromDocker, fromNative]

/**
 * A MongoDB replica set and a Kafka that are ready for use: from the environment, else from a Docker engine, else as
 * processes of this machine. Throws a Problem when there is no way to have one; nothing is left running then.
 */
export async function bringUpServers(wanted: Wanted): Promise<Servers> {
  const found: Partial<Record<ServerName, Server>> = {}
  try {
    for (const source of sources) Object.assign(found, await source(stillMissing(found), wanted))
    const { mongodb, kafka } = found
    if (!mongodb || !kafka) throw new Error(`no source has ${stillMissing(found).join(' and ')}`)
    return {
      mongodb,
      kafka,
      env: { MONGODB_URI: mongodb.address, KAFKA_BROKERS: kafka.address },
      stop: () => stopAll([kafka, mongodb]),
    }
  } catch (error) {
    await stopAll(Object.values(found))
    throw error
  }
}

function stillMissing(found: Partial<Record<ServerName, Server>>): ServerName[] {
  const names: ServerName[] = ['mongodb', 'kafka']
  return names.filter((name) => !found[name])
}

/** Stops all, also when one of them fails to stop. */
export async function stopAll(servers: { stop(): Promise<void> }[]): Promise<void> {
  await Promise.allSettled(servers.map((server) => server.stop()))
}
