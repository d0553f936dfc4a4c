type Broker = {
  /** Address to listen on: loopback, or everything inside a container. */
  listen: string
  /** Host by which clients reach it. */
  host: string
  port: number
  controllerPort: number
  logDir: string
}

/**
 * One node for development and tests: everything replicated once, no topic made by mistake, groups formed at once.
 * The internal topics have one partition, so that "the coordinator answers" is true of all groups together.
 */
export function brokerSettings({ listen, host, port, controllerPort, logDir }: Broker): Record<string, string> {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://${listen}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${host}:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': logDir,
    'auto.create.topics.enable': 'false',
    'offsets.topic.num.partitions': '1',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.num.partitions': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
  }
}

/** As a server.properties file, which Java reads as ISO 8859-1: every other letter of a path is written as an escape. */
export function asProperties(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${escaped(value)}\n`)
    .join('')
}

function escaped(value: string): string {
  const asEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return value.replaceAll('\\', '\\\\').replaceAll(/[^ -~]/g, asEscape)
}

/** As the environment of the public image: `log.dirs` is KAFKA_LOG_DIRS. */
export function asEnvironment(settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [`KAFKA_${key.replaceAll('.', '_').toUpperCase()}`, value]),
  )
}
