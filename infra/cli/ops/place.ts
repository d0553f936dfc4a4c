import type { Db, MongoClient } from 'mongodb'
import type { Logger } from 'pino'
import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { connectStore, type PillarStores, type StoresConfig, storesOf } from '#shared/pillar/open.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { ROOT, readPillars } from '../../contracts/pillars.ts'
import { Problem } from '../../problem.ts'
import { asService, type Need, type Passwords, readStores } from './settings.ts'

/** Where an operator's command works: every pillar of this house that has a database there. */
export type Place<Config extends StoresConfig = StoresConfig> = {
  config: Config
  log: Logger
  definitions: readonly PillarDefinition[]
  /** The stores of those that have ever been started, by name. */
  pillars: readonly PillarStores[]
}

/** Connects, does the work and lets go. Nothing is written before the work writes. */
export async function atStores<T>(need: Need, work: (place: Place) => Promise<T>): Promise<T> {
  return inPlace(await readStores(need), work)
}

export async function inPlace<Config extends StoresConfig & Passwords, T>(
  config: Config,
  work: (place: Place<Config>) => Promise<T>,
): Promise<T> {
  const definitions = await readPillars(ROOT)
  const log = createLogger({ service: 'ops', level: config.LOG_LEVEL }, process.stderr)
  const clients: MongoClient[] = []
  const pillars: PillarStores[] = []
  try {
    for (const definition of definitions) {
      const own = await asService(config, definition.name)
      const client = await connectStore(own)
      clients.push(client)
      const stores = await storesOf(client, definition, own, log)
      if (await exists(stores.db)) pillars.push(stores)
    }
    return await work({ config, log, definitions, pillars })
  } finally {
    await Promise.all(clients.map((client) => client.close()))
  }
}

async function exists(db: Db): Promise<boolean> {
  return db.listCollections({ name: 'commits' }, { nameOnly: true }).hasNext()
}

/** The pillar of that name. Throws a Problem where there is none, or nothing of it in this store. */
export function pillarNamed({ definitions, pillars, config }: Place, name: string): PillarStores {
  refuseUnknown(definitions, name)
  const found = pillars.find(({ definition }) => definition.name === name)
  if (found) return found
  throw new Problem(
    `${name} has no database here (${config.SIZHI_NAMESPACE}-${name}): it was never started on this store, or SIZHI_NAMESPACE is another.`,
  )
}

/** Throws a Problem where the house has no service of that name. */
export function refuseUnknown(definitions: Place['definitions'], name: string): void {
  const names = definitions.map((definition) => definition.name)
  if (!names.includes(name)) throw new Problem(`There is no service ${name}: the services are ${names.join(', ')}.`)
}

/**
 * All that are here, or the one named. Throws a Problem where there is none: what looked at nothing found nothing. Those
 * that are not here are said on standard error, since their database may be lost.
 */
export function pillarsNamed(place: Place, name: string | undefined): readonly PillarStores[] {
  if (name !== undefined) return [pillarNamed(place, name)]
  const { pillars, config } = place
  const missing = notHere(place)
  if (pillars.length > 0 && missing.length > 0)
    process.stderr.write(`Not in this store, and left alone: ${missing.join(', ')}.\n`)
  if (pillars.length > 0) return pillars
  throw new Problem(
    `No service has a database here: this is another store, or SIZHI_NAMESPACE (${config.SIZHI_NAMESPACE}) another.`,
  )
}

/** The services of which nothing stands in this store. */
export function notHere({ definitions, pillars }: Place): string[] {
  const there = new Set(pillars.map(({ definition }) => definition.name))
  return definitions.map(({ name }) => name).filter((name) => !there.has(name))
}

/** The pillar whose streams begin like this one. */
export function pillarOfStream(place: Place, stream: string): PillarStores {
  const prefix = prefixOf(stream)
  const owner = place.definitions.find(({ mechanisms }) =>
    mechanisms.some(({ projected }) => projected?.prefixes.includes(prefix)),
  )
  if (owner) return pillarNamed(place, owner.name)
  const known = place.definitions.flatMap(({ mechanisms }) =>
    mechanisms.flatMap(({ projected }) => projected?.prefixes ?? []),
  )
  throw new Problem(
    `No service has streams like ${stream}: a stream's id begins with ${known.map((each) => `${each}_`).join(', ')}.`,
  )
}
