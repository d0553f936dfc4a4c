import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
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
 * there stays: without the master key the persons in the store cannot be read. Kafka's lists of users follow from their
 * passwords and are written anew. The folder is its owner's alone, whoever made it, and so are the files in it; within a
 * container each is mounted by itself and may be read by whatever user the image has.
 */
export async function ensureSecrets(folder: string, services: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const made: string[] = []
  for (const [name, make] of Object.entries(makers(folder, services))) {
    if (await isNew(join(folder, name), make)) made.push(name)
  }
  for (const [name, text] of Object.entries(await listeners(folder, services))) {
    await written(join(folder, name), text, rename)
  }
  return made
}

/** Whatever the umask of who makes it. */
const READABLE = 0o644

type Make = () => string | Promise<string>

function makers(folder: string, services: readonly string[]): Record<string, Make> {
  const users = [
    ...[ADMIN, ANALYST, ...services].map((user) => passwordFile('', 'kafka', user)),
    ...[ADMIN, ...services].map((user) => passwordFile('', 'mongodb', user)),
    'grafana.admin',
  ]
  return {
    'master-key': () => newMasterKey('k1'),
    'gateway.private-jwk': async () => JSON.stringify((await generateInternalKeys()).privateJwk),
    // Made once too: while one key takes the place of another it holds both.
    'gateway.public-jwk': () => publicHalf(join(folder, 'gateway.private-jwk')),
    // What the members of a replica set know each other by.
    'mongodb.keyfile': () => randomBytes(128).toString('base64'),
    ...Object.fromEntries(users.map((name) => [name, newPassword])),
  }
}

/** Not beginning with a dash: on a command line that would be an option. */
function newPassword(): string {
  const password = randomBytes(24).toString('base64url')
  return password.startsWith('-') ? newPassword() : password
}

/** An empty file is what a full disk left, and is missing. */
async function isNew(file: string, make: Make): Promise<boolean> {
  const size = await stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
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

async function publicHalf(file: string): Promise<string> {
  const half = z.object({ kty: z.string(), crv: z.string(), x: z.string() })
  return JSON.stringify(half.parse(JSON.parse(await readFile(file, 'utf8'))))
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
