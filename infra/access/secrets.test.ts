import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { ensureSecrets, readPassword } from './secrets.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-secrets-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('no program takes a password for an option', async () => {
  const services = Array.from({ length: 500 }, (_, index) => `service-${index}`)
  await ensureSecrets(folder, services)
  const passwords = services.flatMap((service) => [
    readPassword(folder, 'kafka', service),
    readPassword(folder, 'mongodb', service),
  ])
  assert.deepEqual(
    (await Promise.all(passwords)).filter((password) => password.startsWith('-')),
    [],
  )
})

test('a secret that was begun on a full disk is no secret: it is made, and said', async () => {
  await ensureSecrets(folder, [])
  const kept = await readFile(join(folder, 'mongodb.keyfile'), 'utf8')
  await writeFile(join(folder, 'master-key'), '')
  assert.deepEqual(await ensureSecrets(folder, []), ['master-key'])
  assert.match(await readFile(join(folder, 'master-key'), 'utf8'), /^k1:/)
  assert.equal((await stat(join(folder, 'master-key'))).mode & 0o777, 0o644)
  assert.equal(await readFile(join(folder, 'mongodb.keyfile'), 'utf8'), kept)
  assert.deepEqual(await ensureSecrets(folder, []), [])
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith('.new')),
    [],
  )
})

test('of two that fill the folder at once neither replaces what the other made', async () => {
  const made = (await Promise.all([ensureSecrets(folder, []), ensureSecrets(folder, [])])).flat()
  assert.equal(new Set(made).size, made.length)
})
