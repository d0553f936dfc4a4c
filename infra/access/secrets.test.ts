import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { z } from 'zod'
import { parseMasterKeys } from '#shared/privacy/master-key.ts'
import { isProblem } from '../problem.ts'
import { ensureSecrets, readPassword } from './secrets.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-secrets-'))
})

afterEach(() => rm(folder, { recursive: true }))

const read = (name: string) => readFile(join(folder, name), 'utf8')

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
  const kept = await read('mongodb.keyfile')
  await writeFile(join(folder, 'grafana.admin'), '')
  assert.deepEqual(await ensureSecrets(folder, []), ['grafana.admin'])
  assert.match(await read('grafana.admin'), /^\w/)
  assert.equal((await stat(join(folder, 'grafana.admin'))).mode & 0o777, 0o644)
  assert.equal(await read('mongodb.keyfile'), kept)
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

const half = z.object({ x: z.string() })

test('a gateway whose private half was lost is believed again: the new public half stands before the one there was', async () => {
  await ensureSecrets(folder, [])
  const before = half.parse(JSON.parse(await read('gateway.public-jwk')))
  await rm(join(folder, 'gateway.private-jwk'))
  assert.deepEqual(await ensureSecrets(folder, []), ['gateway.private-jwk', 'gateway.public-jwk'])
  const { x } = half.parse(JSON.parse(await read('gateway.private-jwk')))
  const known = async () => z.array(half).parse(JSON.parse(await read('gateway.public-jwk')))
  assert.deepEqual(
    (await known()).map((each) => each.x),
    [x, before.x],
  )
  assert.doesNotMatch(await read('gateway.public-jwk'), /"d"/)
  assert.deepEqual(await ensureSecrets(folder, []), [])
})

test('a lost master key is not replaced by the way: the one that opens the stores has to come back', async () => {
  await ensureSecrets(folder, [])
  const kept = await read('master-key')
  await Promise.all(['master-key', 'gateway.private-jwk'].map((name) => rm(join(folder, name))))
  const isRefused = () =>
    assert.rejects(ensureSecrets(folder, []), (error) => isProblem(error) && /--new-master-key/.test(error.message))
  await isRefused()
  await writeFile(join(folder, 'master-key'), '')
  await isRefused()
  assert.ok(!(await readdir(folder)).includes('gateway.private-jwk'), 'nothing was made')
  assert.ok((await ensureSecrets(folder, [], { mayReplaceMasterKey: true })).includes('master-key'))
  const both = parseMasterKeys(`${await read('master-key')},${kept}`)
  assert.match(both.current.kid, /^\d{4}-\d\d-\d\d-[0-9a-f]{6}$/, 'the two can stand beside each other')
})
