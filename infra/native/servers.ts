import { join } from 'node:path'
import type { Server, ServerName, Wanted } from '../servers.ts'
import { startKafka } from './kafka.ts'
import { startMongod } from './mongod.ts'

/** Servers as processes of this machine, both at once. Where one cannot be started, the other is stopped again. */
export async function fromNative(names: ServerName[], wanted: Wanted): Promise<Partial<Record<ServerName, Server>>> {
  if (names.length > 0) wanted.say('Starting real servers as processes of this machine')
  const starts = names.map(async (name) => [name, await start[name](wanted)] as const)
  const outcomes = await Promise.allSettled(starts)
  const servers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failure) {
    await Promise.all(servers.map(([, server]) => server.stop()))
    throw failure.reason
  }
  return Object.fromEntries(servers)
}

const start: Record<ServerName, (wanted: Wanted) => Promise<Server>> = {
  async mongodb({ dataDir, port, say }) {
    const server = await startMongod({ port: await port('mongodb'), dataDir: join(dataDir, 'mongod'), say })
    return { address: server.uri, origin: 'MongoDB as a process of this machine', stop: server.stop, process: server }
  },
  async kafka({ dataDir, port, say }) {
    const server = await startKafka({ port: await port('kafka'), dataDir: join(dataDir, 'kafka'), say })
    return { address: server.brokers, origin: 'Kafka as a process of this machine', stop: server.stop, process: server }
  },
}
