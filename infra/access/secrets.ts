import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { Problem } from '../problem.ts'
import { ANALYST } from './grants.ts'

/** Of both stores. */
export const ADMIN = 'admin'

export type Store = 'kafka' | 'mongodb'

/** The file in which a user's password for a store stands, beside the others. */
export function passwordFile(folder: string, store: Store, user: string): string {
  return join(folder, `${store}.${user}`)
}

export async function readPassword(folder: string, store: Store, user: string): Promise<string> {
  return (await readFile(passwordFile(folder, store, user), 'utf8')).trimEnd()
}

/**
 * Makes what is missing of the secrets of docker-compose.yml, one a file, and tells the names of what was made. What is
 * there stays, and a gateway's key that the services do not know yet is added to those they know. Kafka's lists of users
 * follow from their passwords and are written anew. The folder is its owner's alone, whoever made it, and so are the
 * files in it; within a container each is mounted by itself and may be read by whatever user the image has. Throws
 * Problem where the master key alone is missing, unless it may be replaced.
 */
export async function ensureSecrets(
  folder: string,
  services: readonly string[],
  { mayReplaceMasterKey = false } = {},
): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const all = makers(folder, services)
  if (!mayReplaceMasterKey) await refuseWithoutMasterKey(folder, Object.keys(all))
  const made: string[] = []
  for (const [name, make] of Object.entries(all)) {
    if (await isNew(join(folder, name), make)) made.push(name)
  }
  if (await gatewayWasUnknown(folder)) made.push(PUBLIC_HALF)
  for (const [name, text] of Object.entries(await listeners(folder, services))) {
    await written(join(folder, name), text, rename)
  }
  return made
}

/**
 * One made by the way would stand where the lost one belongs, and be kept in its place. The others are looked at first:
 * whoever fills the folder at the same time makes the master key before them.
 */
async function refuseWithoutMasterKey(folder: string, names: readonly string[]): Promise<void> {
  const others = names.filter((name) => name !== MASTER_KEY).map((name) => sizeOf(join(folder, name)))
  if ((await Promise.all(others)).every((size) => !size)) return
  const file = join(folder, MASTER_KEY)
  if (await sizeOf(file)) return
  throw new Problem(
    `${file} is missing, other secrets are there, and nothing was made: bring the lost one back from where it is kept, for nothing else opens what the services have stored of persons; npm run keys -- --new-master-key makes another, with which only stores that begin anew can be used.`,
  )
}

/** Whatever the umask of who makes it. */
const READABLE = 0o644

const MASTER_KEY = 'master-key'
const PRIVATE_HALF = 'gateway.private-jwk'
const PUBLIC_HALF = 'gateway.public-jwk'

type Make = () => string | Promise<string>

function makers(folder: string, services: readonly string[]): Record<string, Make> {
  const users = [
    ...[ADMIN, ANALYST, ...services].map((user) => passwordFile('', 'kafka', user)),
    ...[ADMIN, ...services].map((user) => passwordFile('', 'mongodb', user)),
    'grafana.admin',
  ]
  return {
    [MASTER_KEY]: () => newMasterKey(newKeyId()),
    [PRIVATE_HALF]: async () => JSON.stringify((await generateInternalKeys()).privateJwk),
    // Made once too: while one key takes the place of another it holds both.
    [PUBLIC_HALF]: async () => JSON.stringify(await publicHalf(folder)),
    // What the members of a replica set know each other by.
    'mongodb.keyfile': () => randomBytes(128).toString('base64'),
    ...Object.fromEntries(users.map((name) => [name, newPassword])),
  }
}

/** Nobody else's, so that two keys can stand beside each other, and with the day, by which the one of a backup is found. */
function newKeyId(): string {
  return `${now().slice(0, '2026-01-01'.length)}-${randomBytes(3).toString('hex')}`
}

/** Not beginning with a dash: on a command line that would be an option. */
function newPassword(): string {
  const password = randomBytes(24).toString('base64url')
  return password.startsWith('-') ? newPassword() : password
}

/** An empty file is what a full disk left, and is missing. */
async function isNew(file: string, make: Make): Promise<boolean> {
  const size = await sizeOf(file)
  if (size) return false
  if (size === 0) await rm(file)
  try {
    await written(file, await make(), link)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
}

/** Written whole beside the file, then named: by `link` where nothing has the name, by `rename` in place of what has. */
async function written(file: string, text: string, named: typeof rename): Promise<void> {
  const part = `${file}.${randomUUID()}.new`
  try {
    await writeFile(part, text)
    await chmod(part, READABLE)
    await named(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

const half = z.object({ kty: z.string(), crv: z.string(), x: z.string() })

async function publicHalf(folder: string): Promise<z.infer<typeof half>> {
  return half.parse(JSON.parse(await readFile(join(folder, PRIVATE_HALF), 'utf8')))
}

/**
 * Makes the services know the gateway's key where they would not: its private half was lost and made anew. The halves
 * there were stay beside it, for what a gateway that still runs has signed.
 */
async function gatewayWasUnknown(folder: string): Promise<boolean> {
  const file = join(folder, PUBLIC_HALF)
  const own = await publicHalf(folder)
  const known = [JSON.parse(await readFile(file, 'utf8'))].flat().map((each) => half.parse(each))
  if (known.some(({ x }) => x === own.x)) return false
  await written(file, JSON.stringify([own, ...known]), rename)
  return true
}

/** Whom each listener of the broker knows: on the published one nobody can sign in but the analyst. */
async function listeners(folder: string, services: readonly string[]): Promise<Record<string, string>> {
  return {
    'kafka.controller.jaas': await jaas(folder, [ADMIN]),
    'kafka.inside.jaas': await jaas(folder, [ADMIN, ...services]),
    'kafka.analysts.jaas': await jaas(folder, [ANALYST]),
  }
}

/** As Kafka's PLAIN mechanism wants it. The first is who the broker itself is where it signs in through this listener. */
async function jaas(folder: string, users: readonly [string, ...string[]]): Promise<string> {
  const own = `username="${users[0]}" password="${await readPassword(folder, 'kafka', users[0])}"`
  const known = users.map(async (user) => `user_${user}="${await readPassword(folder, 'kafka', user)}"`)
  return `org.apache.kafka.common.security.plain.PlainLoginModule required ${own} ${(await Promise.all(known)).join(' ')};`
}
