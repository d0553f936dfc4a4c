import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { runningIn } from '../native/running.ts'
import type { Home } from './home.ts'
import { keptKeys } from './keys.ts'

const FILE = 'addresses.json'

const schema = z.object({
  /** The start they belong to: those of an earlier one lead nowhere. */
  start: z.int(),
  MONGODB_URI: z.string(),
  KAFKA_BROKERS: z.string(),
  SIZHI_NAMESPACE: z.string().optional(),
})

/** Tells tools of the same machine where this start's servers are. For its owner alone: an address may hold a password. */
export async function keepAddresses(
  home: Home,
  servers: { MONGODB_URI: string; KAFKA_BROKERS: string },
): Promise<void> {
  const { SIZHI_NAMESPACE } = process.env
  const addresses = { start: process.pid, ...servers, ...(SIZHI_NAMESPACE && { SIZHI_NAMESPACE }) }
  const file = home.of(FILE)
  await writeFile(`${file}.new`, JSON.stringify(addresses, null, 2), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Addresses and master key of the `npm start` that runs from this home, as environment; undefined where none does. */
export async function runningStack(home: Home): Promise<Record<string, string | undefined> | undefined> {
  const running = runningIn(home.of('start.pid'))
  const addresses = await keptAddresses(home)
  if (running === undefined || addresses?.start !== running || !existsSync(home.of('keys.json'))) return undefined
  const { start: _, ...env } = addresses
  const { SIZHI_MASTER_KEY } = await keptKeys(home.of('keys.json'))
  return { ...env, SIZHI_MASTER_KEY }
}

async function keptAddresses(home: Home): Promise<z.output<typeof schema> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(home.of(FILE), 'utf8')))
  } catch {
    return undefined
  }
}
