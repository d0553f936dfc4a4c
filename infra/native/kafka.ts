import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coordinatorAnswers } from '#shared/kafka/coordinator.ts'
import { type Say, silent } from '../problem.ts'
import { findJava, type Java } from './java.ts'
import { kafkaLibraries } from './kafka-libraries.ts'
import { brokerSettings, clusterId, logSettings } from './kafka-settings.ts'
import { freePort } from './ports.ts'
import { launch, type ServerProcess, untilReady } from './process.ts'
import { runTool } from './tool.ts'

export type KafkaServer = ServerProcess & { brokers: string }

export type KafkaOptions = {
  port: number
  /** Kept between starts; created when missing. */
  dataDir: string
  say?: Say
}

/**
 * Starts one Kafka node (KRaft, broker and controller in one) and resolves when a group coordinator answers: before
 * that, consumers meet "coordinator is loading".
 */
export async function startKafka({ port, dataDir, say = silent }: KafkaOptions): Promise<KafkaServer> {
  const java = await findJava(say)
  const libraries = join(await kafkaLibraries(java, say), '*')
  await mkdir(dataDir, { recursive: true })
  const settings = await writeSettings(port, dataDir)
  if (!existsSync(join(dataDir, 'log', 'meta.properties'))) await format(java, libraries, settings)
  const server = await launch({
    command: java.command,
    args: [
      '-Xms256m',
      '-Xmx512m',
      `-Dlog4j2.configurationFile=${join(dataDir, 'log4j2.properties')}`,
      '-cp',
      libraries,
      'kafka.Kafka',
      settings,
    ],
    dataDir,
  })
  const brokers = `127.0.0.1:${port}`
  try {
    await untilReady('Kafka', server, () => coordinatorAnswers([brokers]))
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...server, brokers }
}

/** Written anew at each start: ports may change, the data does not depend on them. */
async function writeSettings(port: number, dataDir: string): Promise<string> {
  const settings = join(dataDir, 'server.properties')
  await writeFile(settings, brokerSettings({ port, controllerPort: await freePort(), logDir: join(dataDir, 'log') }))
  await writeFile(join(dataDir, 'log4j2.properties'), logSettings)
  return settings
}

async function format(java: Java, libraries: string, settings: string): Promise<void> {
  const args = ['-cp', libraries, 'kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', settings]
  await runTool(java.command, args, { to: 'format the Kafka log directory', missing: 'install Java 17 or newer' })
}
