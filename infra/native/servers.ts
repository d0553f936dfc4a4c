import { join } from 'node:path'
import type { Server, ServerName, Wanted } from '../servers.ts'
import { startKafka } from './kafka.ts'
import { startMongod } from './mongod.ts'

/** Servers as processes of this machine, both at once. Where one cannot be started, the other is stopped again. */
export async function fromNative(names: ServerName[], wanted: Wanted): Promise<Partial<Record<ServerName, Server>>> {
  if (names.length > 0) wanted.say('Starting real servers as processes of this machine')
  const ports = await portsOf(names, wanted)
  const starts = names.map(async (name) => [name, await start[name](ports[name], wanted)] as const)
  const outcomes = await Promise.allSettled(starts)
  const servers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failure) {
    await Promise.all(servers.map(([, server]) => server.stop()))
    throw failure.reason
  }
  return Object.fromEntries(servers)
}

/** All of them before the first start: a port in use is told at once. */
async function portsOf(names: ServerName[], wanted: Wanted): Promise<Record<ServerName, number>> {
  const ports = { mongodb: 0, kafka: 0 }
  for (const name of names) ports[name] = await wanted.port(name)
  return ports
}

const start: Record<ServerName, (port: number, wanted: Wanted) => Promise<Server>> = {
  async mongodb(port, { dataDir, say }) {
    const server = await startMongod({ port, dataDir: join(dataDir, 'mongod'), say })
    return { address: server.uri, origin: 'MongoDB as a process of this machine', stop: server.stop, process: server }
  },
  async kafka(port, { dataDir, say }) {
    const server = await startKafka({ port, dataDir: join(dataDir, 'kafka'), say })
    return { address: server.brokers, origin: 'Kafka as a process of this machine', stop: server.stop, process: server }
  },
}
