import type { GenericContainer } from 'testcontainers'
import { coordinatorAnswers } from '#shared/kafka/coordinator.ts'
import { asEnvironment, brokerSettings } from '../kafka-settings.ts'
import { replicaSetReady } from '../replica-set.ts'
import type { Server, ServerName, Wanted } from '../servers.ts'
import { until } from '../until.ts'

/** The public images that docker-compose.yml uses too. */
export const images: Record<ServerName, string> = { mongodb: 'mongo:8', kafka: 'apache/kafka:4.2.0' }

type Plan = {
  address: string
  data: string
  configure(container: GenericContainer): GenericContainer
  answers(): Promise<boolean>
}

/**
 * One server in a container, ready for use. Inside it listens on the very port that is published: both servers tell
 * their clients where they are, and that must hold inside and outside alike.
 */
export async function startContainer(name: ServerName, host: string, wanted: Wanted): Promise<Server> {
  const { GenericContainer, Wait } = await import('testcontainers')
  const port = await wanted.port(name)
  const plan = plans[name](host, port)
  const volume = wanted.volumes?.[name]
  const container = plan
    .configure(new GenericContainer(images[name]))
    .withExposedPorts({ container: port, host: port })
    .withBindMounts(volume ? [{ source: volume, target: plan.data }] : [])
    .withWaitStrategy(Wait.forListeningPorts())
  const running = await container.start()
  const stop = async () => {
    await running.stop({ timeout: 20_000 })
  }
  try {
    await until(plan.answers, `${images[name]} does not become ready within two minutes.`)
  } catch (error) {
    await stop()
    throw error
  }
  return { address: plan.address, origin: `Docker image ${images[name]}`, stop }
}

const plans: Record<ServerName, (host: string, port: number) => Plan> = {
  mongodb: (host, port) => ({
    address: `mongodb://${host}:${port}/?replicaSet=rs0`,
    data: '/data/db',
    configure: (container) => container.withCommand(['mongod', ...mongodArguments(port)]),
    answers: () => replicaSetReady(`${host}:${port}`),
  }),
  kafka: (host, port) => ({
    address: `${host}:${port}`,
    data: '/var/lib/kafka/data',
    configure: (container) => container.withEnvironment(kafkaEnvironment(host, port)),
    answers: () => coordinatorAnswers([`${host}:${port}`]),
  }),
}

function mongodArguments(port: number): string[] {
  return ['--replSet', 'rs0', '--port', String(port), '--bind_ip_all', '--quiet', '--wiredTigerCacheSizeGB', '1']
}

function kafkaEnvironment(host: string, port: number): Record<string, string> {
  const controllerPort = port === 9093 ? 9094 : 9093
  const settings = brokerSettings({ listen: '0.0.0.0', host, port, controllerPort, logDir: '/var/lib/kafka/data' })
  return { ...asEnvironment(settings), KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m' }
}
