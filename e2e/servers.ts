import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKafka } from '#infra/native/kafka.ts'
import { startMongod } from '#infra/native/mongod.ts'
import { freePort } from '#infra/native/ports.ts'
import type { ServerProcess } from '#infra/native/process.ts'

/** A real server that belongs to one test, which may kill it and start it again on the same data and port. */
export type OwnServer = {
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
  /** Resolves when it is ready. */
  start(): Promise<void>
  stop(): Promise<void>
}

export type OwnServers = {
  mongod: OwnServer
  kafka: OwnServer
  /** For the stack that runs on them. */
  env: { MONGODB_URI: string; KAFKA_BROKERS: string }
  stop(): Promise<void>
}

/** A mongod and a Kafka of the test's own, on a temporary folder. */
export async function startOwnServers(): Promise<OwnServers> {
  const directory = await mkdtemp(join(tmpdir(), 'sizhi-own-'))
  const [mongodPort, kafkaPort] = [await freePort(), await freePort()]
  const mongod = ownServer(() => startMongod({ port: mongodPort, dataDir: join(directory, 'mongod') }))
  const kafka = ownServer(() => startKafka({ port: kafkaPort, dataDir: join(directory, 'kafka') }))
  await Promise.all([mongod.start(), kafka.start()])
  return {
    mongod,
    kafka,
    env: {
      MONGODB_URI: `mongodb://127.0.0.1:${mongodPort}/?replicaSet=rs0`,
      KAFKA_BROKERS: `127.0.0.1:${kafkaPort}`,
    },
    stop: async () => {
      await Promise.all([mongod.stop(), kafka.stop()])
      await rm(directory, { recursive: true })
    },
  }
}

function ownServer(launch: () => Promise<ServerProcess>): OwnServer {
  let running: ServerProcess | undefined
  return {
    start: async () => {
      running = await launch()
    },
    kill: async () => {
      running?.kill()
      await running?.ended
    },
    stop: async () => running?.stop(),
  }
}
