import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { execa } from 'execa'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROLES } from '#shared/identity/identity.ts'
import { pillarConfig } from '#shared/pillar/config.ts'
import { SETTING_NAMES } from '../../gateway/settings.ts'
import { ROOT } from '../contracts/pillars.ts'
import { PILLARS } from '../pillars.ts'

const secret = z.union([z.string(), z.object({ source: z.string() }).transform(({ source }) => source)])
const service = z.object({
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  user: z.string().optional(),
  restart: z.string(),
  healthcheck: z.object({ test: z.unknown(), start_period: z.string().optional() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.unknown()).default({}),
  ports: z.array(z.string()).default([]),
  secrets: z.array(secret).default([]),
  volumes: z.array(z.string()).default([]),
})
const { services, secrets, volumes } = z
  .object({
    services: z.record(z.string(), service),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(await readFile(new URL('docker-compose.yml', ROOT), 'utf8'), { merge: true }))

const SERVICE_SETTINGS = Object.keys(pillarConfig.shape)
const one = (name: string) => services[name] ?? assert.fail(`there is no service ${name}`)
const once = (name: string) => one(name).restart === 'no'

test('every container is confined, tells its health unless it ends by itself, and writes into named volumes alone', () => {
  for (const [name, { healthcheck, volumes: used }] of Object.entries(services)) {
    assert.equal(healthcheck === undefined, once(name), name)
    const named = used.filter((volume) => !volume.endsWith(':ro')).map((volume) => volume.split(':')[0])
    for (const volume of named) assert.ok(volume && volume in volumes, `${name} writes into ${volume}`)
  }
})

test('a service that makes its views anew is waited for', () => {
  for (const name of PILLARS) assert.equal(one(name).healthcheck?.start_period, '1h', name)
  assert.equal(one('gateway').healthcheck?.start_period, undefined)
})

test('published are the gateway, the dashboards and the analysts’ listener, to this machine', () => {
  const published = Object.entries(services).flatMap(([name, { ports }]) =>
    ports.map((port) => `${name} ${port.replace(/\$\{\w+:-(\d+)\}/, '$1')}`),
  )
  assert.deepEqual(published.sort(), [
    'gateway 127.0.0.1:4000:4000',
    'grafana 127.0.0.1:3000:3000',
    'kafka 127.0.0.1:9092:9092',
  ])
  assert.match(String(one('kafka').environment.KAFKA_LISTENERS), /ANALYSTS:\/\/0\.0\.0\.0:9092(,|$)/)
})

test('stores, then their users, then services, then the gateway', () => {
  const healthy = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, { condition: 'service_healthy' }]))
  assert.deepEqual(one('access').depends_on, healthy('kafka', 'mongodb'))
  for (const pillar of PILLARS) {
    assert.deepEqual(one(pillar).depends_on, { access: { condition: 'service_completed_successfully' } })
  }
  assert.deepEqual(one('gateway').depends_on, healthy(...PILLARS))
})

test('a service holds its own passwords and nobody else’s, and no secret stands in an environment', () => {
  for (const pillar of PILLARS) {
    const own = [`mongodb.${pillar}`, `kafka.${pillar}`, 'master-key', 'gateway.public-jwk']
    assert.deepEqual(one(pillar).secrets, own)
    assert.deepEqual(
      [one(pillar).environment.MONGODB_USERNAME, one(pillar).environment.KAFKA_USERNAME],
      [pillar, pillar],
    )
  }
  const names = Object.values(services).flatMap(({ environment }) => Object.keys(environment))
  const secretive = names.filter((name) => /PASSWORD|MASTER_KEY|JWK/.test(name))
  assert.ok(secretive.length > PILLARS.length)
  for (const name of secretive) assert.match(name, /_FILE$|^SERVICE_PASSWORDS$/)
})

/** What a container has no use for: the supergraph is the image's own, and nobody opens these doors there. */
const NOT_IN_CONTAINERS = ['SUPERGRAPH', 'AUTHENTICATION', 'TOKEN_MINTING', 'ERROR_MASKING', 'CSRF_PREVENTION']

test('every setting of the gateway and of the services can be given in .env, and one that is not given is none', () => {
  const read = { gateway: SETTING_NAMES, ...Object.fromEntries(PILLARS.map((name) => [name, SERVICE_SETTINGS])) }
  for (const [name, settings] of Object.entries(read)) {
    const { environment } = one(name)
    const given = Object.keys(environment).map((each) => each.replace(/_FILE$/, ''))
    const missing = settings.filter((each) => !given.includes(each) && !NOT_IN_CONTAINERS.includes(each))
    assert.deepEqual(missing, [], name)
    for (const setting of settings.filter((each) => String(environment[each]).startsWith('$')))
      assert.match(String(environment[setting]), new RegExp(`^\\$\\{${setting}:-[^}]*\\}$`))
  }
  // One namespace for whoever looks into the stores.
  for (const name of ['access', 'ops'])
    assert.match(String(one(name).environment.SIZHI_NAMESPACE), /^\$\{SIZHI_NAMESPACE:-\}$/)
})

test('whoever starts containers as the pages say is not kept waiting for one that cannot start', async () => {
  const pages = ['README.md', 'docs/operations.md', 'docker-compose.yml'].map((name) =>
    readFile(new URL(name, ROOT), 'utf8'),
  )
  const commands = (await Promise.all(pages)).flatMap((page) => page.match(/docker compose up -d[^`\n]*/g) ?? [])
  assert.ok(commands.length >= 6)
  for (const command of commands) assert.match(command, / --wait --wait-timeout \d+\b/)
})

test('the operator’s page names every role that an issuer can give', async () => {
  const page = await readFile(new URL('docs/operations.md', ROOT), 'utf8')
  const [, section = ''] = page.split('\n## In production\n')
  const [own = ''] = section.split('\n## ')
  const named = new Set(own.match(/`[\w-]+`/g))
  // Everybody is public, and no client is system.
  const missing = ROLES.filter((role) => role !== 'public' && role !== 'system' && !named.has(`\`${role}\``))
  assert.deepEqual(missing, [])
})

test('npm run keys makes every secret once, for its owner alone, and replaces none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-keys-'))
  t.after(() => rm(folder, { recursive: true }))
  const narrowly = 'umask 077; exec "$0" "$@"'
  const keys = () => execa('sh', ['-c', narrowly, process.execPath, 'infra/docker/keys.ts', folder])
  const held = async () => {
    const names = (await readdir(join(folder, 'secrets'))).sort()
    const texts = names.map(async (name) => [name, await readFile(join(folder, 'secrets', name), 'utf8')] as const)
    return new Map(await Promise.all(texts))
  }
  // Made by hand, to bring a kept master key back.
  await mkdir(join(folder, 'secrets'), { mode: 0o755 })
  const first = await keys()
  assert.match(first.stdout, new RegExp(`^New in ${join(folder, 'secrets')}/, keep it: master-key, `))
  // Whoever holds a token of the development issuer is whoever it says.
  assert.match(first.stdout, new RegExp(`\n${join(folder, '.env')} switches the development issuer on`))
  const made = await held()
  const mounted = Object.values(secrets).map(({ file }) => file.replace('secrets/', ''))
  assert.deepEqual([...made.keys()], [...mounted, 'kafka.analyst'].sort())
  assert.equal(new Set(made.values()).size, made.size)
  const modeOf = async (...path: string[]) => (await stat(join(folder, ...path))).mode & 0o777
  assert.equal(await modeOf('secrets'), 0o700)
  const modes = await Promise.all([...made.keys()].map((name) => modeOf('secrets', name)))
  assert.deepEqual(new Set(modes), new Set([0o644]))
  await rm(join(folder, 'secrets', 'kafka.rule-of-law'))
  const again = await keys()
  assert.equal(again.stdout, `New in ${join(folder, 'secrets')}/, keep it: kafka.rule-of-law`)
  const changed = [...(await held())].filter(([name, text]) => made.get(name) !== text).map(([name]) => name)
  assert.deepEqual(changed, ['kafka.inside.jaas', 'kafka.rule-of-law'])
})
