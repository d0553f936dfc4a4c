import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { coordinatorAnswers } from '#shared/kafka/coordinator.ts'
import type { KafkaSettings } from '#shared/kafka/kafkajs-client.ts'
import { type Say, silent } from '../problem.ts'
import { findJava, type Java } from './java.ts'
import { clusterId, type KafkaFiles, writeKafkaFiles } from './kafka-files.ts'
import { kafkaLibraries } from './kafka-libraries.ts'
import { launch, type ServerProcess, untilReady } from './process.ts'
import { runTool } from './tool.ts'

export type KafkaServer = ServerProcess & { brokers: string }

export type KafkaOptions = {
  port: number
  /** Kept between starts; created when missing. */
  dataDir: string
  /** On top of the house's own, for tests. */
  settings?: Record<string, string>
  /** Who asks whether it is ready, where it knows users. */
  sasl?: KafkaSettings['sasl']
  /** The same for all nodes of a cluster; by default it is one of its own. */
  cluster?: string
  say?: Say
}

/**
 * Starts one Kafka node (KRaft, broker and controller in one) and resolves when a group coordinator answers: before
 * that, consumers meet "coordinator is loading".
 */
export async function startKafka({
  port,
  dataDir,
  settings,
  sasl,
  cluster,
  say = silent,
}: KafkaOptions): Promise<KafkaServer> {
  const java = await findJava(say)
  const jars = join(await kafkaLibraries(java, say), '*')
  await mkdir(dataDir, { recursive: true })
  const files = await writeKafkaFiles(port, dataDir, settings)
  if (!existsSync(join(files.logDir, 'meta.properties'))) await format(java, jars, files, cluster)
  const options = [...machine, `-Dlog4j2.configurationFile=${files.logging}`]
  const args = [...options, '-cp', jars, 'kafka.Kafka', files.settings]
  const server = await launch({ command: java.command, args, dataDir, env: java.env })
  const brokers = `127.0.0.1:${port}`
  try {
    await untilReady('Kafka', server, () => coordinatorAnswers([brokers], sasl))
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...server, brokers }
}

/** A small heap, and the quick compiler alone: to be ready costs 4 s of one core instead of 7 (measured). */
const machine = ['-Xms256m', '-Xmx512m', '-XX:TieredStopAtLevel=1']

async function format(java: Java, jars: string, files: KafkaFiles, cluster = clusterId()): Promise<void> {
  const args = [...machine, '-cp', jars, 'kafka.tools.StorageTool', 'format', '-t', cluster, '-c', files.settings]
  await runTool(java.command, args, {
    to: 'format the Kafka log directory',
    missing: 'install Java 17 or newer',
    failed: `see that ${files.logDir} may be written and has room`,
    env: java.env,
  })
}
