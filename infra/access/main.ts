import { MongoClient } from 'mongodb'
import { z } from 'zod'
import { readConfig } from '#shared/config/config.ts'
import { coordinatorAnswers, isRefusedKafkaUser } from '#shared/kafka/coordinator.ts'
import { setRights } from '#shared/kafka/kafkajs-rights.ts'
import { storeConfig } from '#shared/pillar/config.ts'
import { authOf, connectStore, saslOf } from '#shared/pillar/open.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { endCommand } from '../cli/ending.ts'
import { ROOT, readPillars } from '../contracts/pillars.ts'
import { Problem } from '../problem.ts'
import { isRefusedUser, replicaSetReady } from '../replica-set.ts'
import { until } from '../until.ts'
import { type Grants, grantsOf, rightsOn } from './grants.ts'
import { grantOnMongodb } from './mongodb.ts'
import { readPassword } from './secrets.ts'

const config = storeConfig.omit({ SIZHI_MASTER_KEY: true }).extend({
  SERVICE_PASSWORDS: z.string().describe("the folder with the services' passwords"),
})
type Config = z.output<typeof config>

/**
 * `node infra/access/main.ts`: gives each user of the stores what grantsOf says and no more. The stores' administrator
 * runs it before the services start, and again whenever something was added; it changes only what is otherwise.
 */
await endCommand(grantAll())

async function grantAll(): Promise<void> {
  const settings = readConfig(config)
  const grants = grantsOf(await readPillars(ROOT), settings.SIZHI_NAMESPACE)
  // One after the other: what MongoDB refuses is said without waiting for Kafka.
  await onMongodb(settings, grants)
  await onKafka(settings, grants)
  process.stdout.write(`These have their rights: ${grants.map(({ user }) => user).join(', ')}\n`)
}

async function onMongodb(settings: Config, grants: readonly Grants[]): Promise<void> {
  const own = grants.filter(({ databases }) => databases.length > 0)
  const users = own.map(async (each) => ({
    ...each,
    password: await readPassword(settings.SERVICE_PASSWORDS, 'mongodb', each.user),
  }))
  const client = await connectedAsAdmin(settings)
  await grantOnMongodb(client, await Promise.all(users)).finally(() => client.close())
}

async function connectedAsAdmin(settings: Config): Promise<MongoClient> {
  try {
    await makePrimary(settings)
    return await connectStore(settings)
  } catch (cause) {
    if (!isRefusedUser(cause)) throw cause
    throw new Problem(
      `MongoDB refuses ${settings.MONGODB_USERNAME ?? 'the user in MONGODB_URI'} with that password: secrets/mongodb.admin must hold the one with which this store was first started, or that of the backup that was brought back.`,
      { cause },
    )
  }
}

/** A set of one is made on its first start. One of several members is its operators' to make. */
async function makePrimary(settings: Config): Promise<void> {
  const [only, ...others] = new MongoClient(settings.MONGODB_URI).options.hosts.map(String)
  if (!only || others.length > 0) return
  await until(
    () => replicaSetReady(only, { auth: authOf(settings) }),
    'MongoDB does not become primary at MONGODB_URI: see its log.',
  )
}

async function onKafka(settings: Config, grants: readonly Grants[]): Promise<void> {
  const { KAFKA_BROKERS: brokers, LOG_LEVEL: level } = settings
  const { sasl } = saslOf(settings)
  await kafkaAnswers(settings)
  const log = createLogger({ service: 'access', level })
  await setRights({ brokers, clientId: 'access', ...(sasl && { sasl }), log }, grants.flatMap(rightsOn))
}

async function kafkaAnswers(settings: Config): Promise<void> {
  const { sasl } = saslOf(settings)
  try {
    const answers = () => coordinatorAnswers(settings.KAFKA_BROKERS, sasl)
    await until(answers, 'Kafka does not answer at KAFKA_BROKERS: see its log.')
  } catch (cause) {
    if (!isRefusedKafkaUser(cause)) throw cause
    throw new Problem(
      'Kafka refuses KAFKA_USERNAME with that password: it knows those of its own start, so start it and this anew with what is in secrets/ now.',
      { cause },
    )
  }
}
