import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asProperties, brokerSettings } from '../kafka-settings.ts'
import { freePort } from './ports.ts'

/** Warnings and worse, to standard output. */
const logging = `rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d %p %m (%c)%n
`

export type KafkaFiles = { settings: string; logging: string; logDir: string }

/** Written anew at each start: ports may change, the data does not depend on them. */
export async function writeKafkaFiles(
  port: number,
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<KafkaFiles> {
  const files = {
    settings: join(dataDir, 'server.properties'),
    logging: join(dataDir, 'log4j2.properties'),
    logDir: join(dataDir, 'log'),
  }
  const here = { listen: '127.0.0.1', host: '127.0.0.1', port, controllerPort: await freePort() }
  await writeFile(files.settings, asProperties({ ...brokerSettings({ ...here, logDir: files.logDir }), ...settings }))
  await writeFile(files.logging, logging)
  return files
}

/** A random id as Kafka wants it: 16 bytes in base64url, not beginning with a dash. */
export function clusterId(): string {
  const id = randomBytes(16).toString('base64url')
  return id.startsWith('-') ? clusterId() : id
}
