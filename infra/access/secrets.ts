import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
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
    const file = join(folder, name)
    await writeFile(`${file}.new`, text)
    await chmod(`${file}.new`, READABLE)
    await rename(`${file}.new`, file)
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

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

async function isNew(file: string, make: Make): Promise<boolean> {
  try {
    await writeFile(file, await make(), { flag: 'wx' })
    await chmod(file, READABLE)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
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
