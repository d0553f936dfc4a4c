import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKafka } from '#infra/native/kafka.ts'
import { startMongod } from '#infra/native/mongod.ts'
import { freePort } from '#infra/native/ports.ts'
import type { ServerProcess } from '#infra/native/process.ts'

/** A real server that belongs to one test, which may kill it and start it again on the same data and port. */
export type OwnServer = {
  /** What tells the stack to use it. */
  env: Record<string, string>
  /** Where its data lie. */
  dataDir: string
  /** SIGKILL, or with the signal given; resolves when it is gone. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** SIGSTOP: it stands still, and its connections stay open. */
  pause(): void
  /** SIGCONT. */
  resume(): void
  /** Resolves when it is ready. */
  start(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

type Place = { port: number; dataDir: string }

export function startOwnMongod(): Promise<OwnServer> {
  return ownServer(startMongod, (port) => ({ MONGODB_URI: `mongodb://127.0.0.1:${port}/?replicaSet=rs0` }))
}

/** A broker that was killed is let in again when its controller thinks it dead: by default after 9 s. */
export const QUICK = { 'broker.session.timeout.ms': '2500', 'broker.heartbeat.interval.ms': '500' }

export function startOwnKafka(): Promise<OwnServer> {
  return ownServer(
    (place) => startKafka({ ...place, settings: QUICK }),
    (port) => ({ KAFKA_BROKERS: `127.0.0.1:${port}` }),
  )
}

/** `given`: its port, where others must know it beforehand. */
export async function ownServer(
  launch: (place: Place) => Promise<ServerProcess>,
  envOf: (port: number) => Record<string, string>,
  given?: number,
): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sizhi-own-'))
  const port = given ?? (await freePort())
  let running = await launch({ port, dataDir })
  return {
    env: envOf(port),
    dataDir,
    start: async () => {
      running = await launch({ port, dataDir })
    },
    kill: async (signal = 'SIGKILL') => {
      if (signal === 'SIGTERM') return running.stop()
      running.kill()
      await running.ended
    },
    pause: () => process.kill(running.pid, 'SIGSTOP'),
    resume: () => process.kill(running.pid, 'SIGCONT'),
    stop: async () => {
      await running.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}
