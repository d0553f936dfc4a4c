import { type Document, MongoClient } from 'mongodb'
import { startKafka } from '#infra/native/kafka.ts'
import { clusterId } from '#infra/native/kafka-files.ts'
import { startMongod } from '#infra/native/mongod.ts'
import { freePorts } from '#infra/native/ports.ts'
import { type OwnServer, ownServer, QUICK } from '../servers.ts'
import { type Fault, type ServerFaults, serverFaults } from './plan.ts'
import type { ChaosServers } from './servers.ts'

const MEMBERS = 3
const BROKERS = ['Kafka 1', 'Kafka 2', 'Kafka 3']
const [PRIMARY, SECONDARY] = ['MongoDB primary', 'MongoDB secondary']
const STEP_DOWN: Fault = { kind: 'step down', victim: PRIMARY }

/** What an operator does or meets first: each broker is restarted in turn, the primary steps down, another is killed. */
export const CLUSTER_FAULTS: ServerFaults = {
  faults: [...serverFaults(...BROKERS, PRIMARY, SECONDARY), STEP_DOWN],
  first: [
    ...BROKERS.map((victim): Fault => ({ kind: 'restart', victim })),
    STEP_DOWN,
    { kind: 'kill', victim: PRIMARY },
    { kind: 'restart', victim: PRIMARY },
  ],
  // A primary that stands still is only missed when it is waited for in vain.
  isBorne: ({ kind, victim }) => [...BROKERS, SECONDARY].includes(victim) || (victim === PRIMARY && kind !== 'pause'),
}

/** Three brokers, each a controller too, and a replica set of three. */
export async function startClusterServers(): Promise<ChaosServers> {
  const [brokers, set] = await Promise.all([startBrokers(), startReplicaSet()])
  return {
    env: { ...brokers.env, ...set.env },
    victim: async (name) => {
      if (name === PRIMARY) return { ...(await set.primary()), stepDown: set.stepDown }
      return name === SECONDARY ? set.secondary() : brokers.members[BROKERS.indexOf(name)]
    },
    stop: async () => {
      await Promise.all([set, ...brokers.members].map((each) => each.stop()))
    },
  }
}

const hostAt = (port: number) => `127.0.0.1:${port}`

async function startBrokers() {
  const ports = await freePorts(2 * MEMBERS)
  const [clients, controllers] = [ports.slice(0, MEMBERS), ports.slice(MEMBERS)]
  const cluster = clusterId()
  const voters = controllers.map((port, index) => `${index + 1}@${hostAt(port)}`).join(',')
  const env = { KAFKA_BROKERS: clients.map(hostAt).join(',') }
  const started = clients.map((port, index) => {
    const settings = {
      ...QUICK,
      ...REPLICATED,
      'node.id': String(index + 1),
      'controller.quorum.voters': voters,
      listeners: `PLAINTEXT://${hostAt(port)},CONTROLLER://${hostAt(controllers[index] ?? 0)}`,
    }
    return ownServer(
      (place) => startKafka({ ...place, settings, cluster }),
      () => env,
      port,
    )
  })
  return { env, members: await Promise.all(started) }
}

/** Everything stands on three brokers, and what two of them have is acknowledged. */
const REPLICATED = {
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'offsets.topic.replication.factor': '3',
  'transaction.state.log.replication.factor': '3',
  'transaction.state.log.min.isr': '2',
  'share.coordinator.state.topic.replication.factor': '3',
  'share.coordinator.state.topic.min.isr': '2',
}

export type ReplicaSet = {
  env: { MONGODB_URI: string }
  primary(): Promise<OwnServer>
  /** One of those that are not primary. */
  secondary(): Promise<OwnServer>
  /** Hands over to another. */
  stepDown(): Promise<void>
  stop(): Promise<void>
}

/** A set of three. */
export async function startReplicaSet(): Promise<ReplicaSet> {
  const ports = await freePorts(MEMBERS)
  const members = ports.map(hostAt)
  const env = { MONGODB_URI: `mongodb://${members.join(',')}/?replicaSet=rs0` }
  const started = ports.map(async (port) => {
    const server = await ownServer(
      (place) => startMongod({ ...place, members }),
      () => env,
      port,
    )
    return [hostAt(port), server] as const
  })
  const servers = await Promise.all(started)

  async function member(isPrimary: boolean): Promise<OwnServer> {
    const { primary } = await command({ hello: 1 })
    const found = servers.find(([host]) => (host === primary) === isPrimary)
    if (!found) throw new Error('the replica set has no such member')
    return found[1]
  }

  async function command(of: Document): Promise<Document> {
    const client = new MongoClient(env.MONGODB_URI)
    try {
      return await client.db('admin').command(of)
    } finally {
      await client.close()
    }
  }

  return {
    env,
    primary: () => member(true),
    secondary: () => member(false),
    stepDown: async () => {
      await command({ replSetStepDown: 10 })
    },
    stop: async () => {
      await Promise.all(servers.map(([, server]) => server.stop()))
    },
  }
}
