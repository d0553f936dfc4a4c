import { z } from 'zod'
import { isConfigProblem, readConfig } from '#shared/config/config.ts'
import { list, logLevel } from '#shared/config/fields.ts'
import { type StoreConfig, storeConfig } from '#shared/pillar/config.ts'
import type { StoresConfig } from '#shared/pillar/open.ts'
import { readPassword } from '../../access/secrets.ts'
import { Problem } from '../../problem.ts'
import { runningStack } from '../../start/addresses.ts'
import { homeFolder } from '../../start/home.ts'

/** Figures and reports are the only output, unless somebody wants to hear the drivers. */
const quiet = { LOG_LEVEL: logLevel().default('silent'), SERVICE_PASSWORDS: z.string().optional() }
const topics = storeConfig.omit({ SIZHI_MASTER_KEY: true }).extend(quiet)
const store = topics.extend({ KAFKA_BROKERS: list().default([]) })
const topicsAndKeys = storeConfig.extend(quiet)
const keys = topicsAndKeys.extend({ KAFKA_BROKERS: list().default([]) })

/** What a subcommand needs: the store alone, or Kafka too. */
export type Need = 'store' | 'topics'

/** A folder with the services' passwords, where the stores know users. */
export type Passwords = { SERVICE_PASSWORDS?: string | undefined }

/** The same stores, reached as this service: a service's stores are open to nobody else. */
export async function asService<Config extends StoresConfig & Passwords>(
  config: Config,
  service: string,
): Promise<Config> {
  const { SERVICE_PASSWORDS: folder } = config
  if (folder === undefined) return config
  const [MONGODB_PASSWORD, KAFKA_PASSWORD] = await Promise.all([
    readPassword(folder, 'mongodb', service),
    readPassword(folder, 'kafka', service),
  ])
  return { ...config, MONGODB_USERNAME: service, MONGODB_PASSWORD, KAFKA_USERNAME: service, KAFKA_PASSWORD }
}

/** From the environment; beside a running `npm start`, from its home. Throws a Problem that says what is missing. */
export async function readStores(need: Need): Promise<StoresConfig & Passwords> {
  return read((env) => (need === 'topics' ? readConfig(topics, env) : readConfig(store, env)))
}

/** The same, with the master key. Throws MasterKeyError where it is malformed. */
export async function readStoresAndKeys(need: Need = 'store'): Promise<StoreConfig & Passwords> {
  return read((env) => (need === 'topics' ? readConfig(topicsAndKeys, env) : readConfig(keys, env)))
}

type Environment = Record<string, string | undefined>

async function read<T>(parse: (env: Environment) => T): Promise<T> {
  const home = homeFolder()
  const running = await runningStack(home)
  try {
    return parse(merged(running, process.env))
  } catch (error) {
    if (!isConfigProblem(error)) throw error
    const hint = running ? '' : ` (npm start, which would tell it, does not run from ${home.root})`
    throw new Problem(`${error.message}${hint}: set it in the environment.`)
  }
}

/** Keys of one place never meet the store of another: the home counts for its own store alone. */
function merged(running: Environment | undefined, env: Environment): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const { MONGODB_URI: uri } = given
  return uri === undefined || uri === running?.MONGODB_URI ? { ...running, ...given } : given
}
