import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, type TestContext, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { execa } from 'execa'
import { MongoClient } from 'mongodb'
import { pino } from 'pino'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '#shared/config/config.ts'
import { placeOf } from '#shared/eventsourcing/cloud-event.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { setRights } from '#shared/kafka/kafkajs-rights.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { type Coming, kafkaUser } from '#shared/kafka/testing/user.ts'
import { pillarConfig } from '#shared/pillar/config.ts'
import { startPillar } from '#shared/pillar/process.ts'
import { outcome } from '#shared/testing/outcome.ts'
import { until } from '#shared/testing/until.ts'
import { serviceOf } from '../cli/testing/operated.ts'
import { ROOT, readPillars } from '../contracts/pillars.ts'
import { PILLARS } from '../pillars.ts'
import { ANALYST } from './grants.ts'
import { ADMIN, passwordFile, readPassword } from './secrets.ts'
import { type Guarded, startGuarded } from './testing/guarded.ts'

/** Every topic of the house, as its readers know them. */
const TOPICS = Object.values(
  z
    .object({ channels: z.record(z.string(), z.object({ address: z.string() })) })
    .parse(parse(await readFile(new URL('contracts/asyncapi.yaml', ROOT), 'utf8'))).channels,
).map(({ address }) => address)
const CARE = 'sizhi.psychological-care.events.v1'
const USERS = [...PILLARS, ANALYST]
const isOwn = (user: string, topic: string) => topic.startsWith(`sizhi.${user}.`)
const groupOf = (user: string, word: string) => (user === ANALYST ? `${user}-${word}` : `sizhi-${user}-${word}`)

const silent = pino({ level: 'silent' })
let at: Guarded

before(async () => {
  at = await startGuarded()
  await grant()
  await Promise.all(PILLARS.map(makeTopics))
})
after(() => at.stop())

/** What docker-compose.yml runs before the services start. */
async function grant(more: Record<string, string> = {}): Promise<void> {
  const env = { ...environmentOf(ADMIN), SERVICE_PASSWORDS: at.secrets, ...more }
  await execa(process.execPath, ['--disable-warning=TimeoutNegativeWarning', 'infra/access/main.ts'], { env })
}

/** The stores, and who comes to them. */
function environmentOf(user: string) {
  return {
    MONGODB_URI: at.mongodb,
    MONGODB_USERNAME: user,
    MONGODB_PASSWORD_FILE: passwordFile(at.secrets, 'mongodb', user),
    KAFKA_BROKERS: at.inside,
    KAFKA_USERNAME: user,
    KAFKA_PASSWORD_FILE: passwordFile(at.secrets, 'kafka', user),
  }
}

/** Where each user comes in, and as whom. */
async function coming(user: string, brokers = user === ANALYST ? at.analysts : at.inside) {
  return { brokers: [brokers], sasl: saslOf(user, await readPassword(at.secrets, 'kafka', user)) }
}

function saslOf(username: string, password: string) {
  return { mechanism: 'plain', username, password } as const
}

/** Each with a record in it. Rights reach the broker a moment after they were granted. */
async function makeTopics(pillar: string): Promise<void> {
  const admin = await kafkajs({ ...(await coming(pillar)), log: silent }).admin()
  const own = TOPICS.filter((topic) => isOwn(pillar, topic))
  const make = (topic: string) => outcome(() => admin.ensureTopic(topic, PARTITIONS))
  await until(async () => (await Promise.all(own.map(make))).every((each) => each === 'done'))
  for (const topic of own) await until(async () => (await write(pillar, topic)) === 'done')
  await admin.close()
}

const write = async (user: string, topic: string) => kafkaUser(await coming(user)).write(topic)
const read = async (user: string, topic: string, group: string) => kafkaUser(await coming(user)).read(topic, group)
const signIn = (comer: Coming) => kafkaUser(comer).signIn()

/** Reads and writes, each for itself. */
async function openDatabase(db: string, auth?: { username: string; password: string }): Promise<string> {
  const client = new MongoClient(at.mongodb, { ...(auth && { auth }) })
  const kept = client.db(db).collection('kept')
  const outcomes = [await outcome(() => kept.findOne()), await outcome(() => kept.insertOne({}))]
  await client.close()
  return [...new Set(outcomes)].join(' and ')
}

/** Each user's answer to each question, by both. */
async function each(questions: readonly string[], ask: (user: string, question: string) => Promise<string> | string) {
  const pairs = USERS.flatMap((user) => questions.map((question) => ({ user, question })))
  const answers = pairs.map(async ({ user, question }) => [`${user}: ${question}`, await ask(user, question)] as const)
  return Object.fromEntries(await Promise.all(answers))
}

const CLOSED = 'TOPIC_AUTHORIZATION_FAILED'

test('a topic is written by its own service alone, and the analyst writes none', async () => {
  assert.deepEqual(
    await each(TOPICS, write),
    await each(TOPICS, (user, topic) => (isOwn(user, topic) ? 'done' : CLOSED)),
  )
})

test('every topic is open to every user, but the care pillar’s full topic to its own service alone', async () => {
  assert.ok(TOPICS.includes(CARE))
  assert.deepEqual(
    await each(TOPICS, (user, topic) => read(user, topic, groupOf(user, topic))),
    await each(TOPICS, (user, topic) => (topic !== CARE || isOwn(user, topic) ? 'done' : CLOSED)),
  )
})

/** What kafkajs makes of it when it may not ask for the group's coordinator. */
const NO_GROUP = 'KafkaJSGroupCoordinatorNotFound'

test('nobody reads in another’s consumer group', async () => {
  const topic = 'sizhi.smart-governance.events.v1'
  const groups = USERS.map((user) => groupOf(user, 'views-g1'))
  assert.deepEqual(
    await each(groups, (user, group) => read(user, topic, group)),
    await each(groups, (user, group) => (group === groupOf(user, 'views-g1') ? 'done' : NO_GROUP)),
  )
})

test('the published listener lets the analyst in and nobody else; no listener anybody without his password', async () => {
  const [analyst, service, admin] = [await coming(ANALYST), await coming('psychological-care'), await coming(ADMIN)]
  assert.deepEqual(await Promise.all([analyst, service].map(signIn)), ['done', 'done'])
  const refused = [
    signIn({ ...service, brokers: analyst.brokers }),
    signIn({ ...admin, brokers: analyst.brokers }),
    signIn({ ...analyst, brokers: service.brokers }),
    signIn({ ...analyst, sasl: saslOf(ANALYST, service.sasl.password) }),
    signIn({ ...service, sasl: saslOf('psychological-care', analyst.sasl.password) }),
  ]
  assert.deepEqual(new Set(await Promise.all(refused)), new Set(['KafkaJSSASLAuthenticationError']))
  const nobody = [analyst, service].map(({ brokers }) => signIn({ brokers }))
  assert.deepEqual(new Set(await Promise.all(nobody)), new Set(['KafkaJSConnectionClosedError']))
})

test('the analyst makes, changes and removes nothing', async () => {
  const topic = 'sizhi.smart-governance.events.v1'
  const analyst = kafkaUser(await coming(ANALYST))
  assert.deepEqual(
    [await analyst.create('sizhi.analyst.events.v1'), await analyst.shorten(topic), await analyst.remove(topic)],
    [CLOSED, CLOSED, CLOSED],
  )
})

test('a database is read and written by its own service alone: nobody else, by no password and by no wrong one', async () => {
  const databases = [...PILLARS.flatMap((pillar) => [`sizhi-${pillar}`, `sizhi-${pillar}-keys`]), 'admin']
  for (const username of PILLARS) {
    const password = await readPassword(at.secrets, 'mongodb', username)
    const own = [`sizhi-${username}`, `sizhi-${username}-keys`]
    assert.deepEqual(
      await Promise.all(databases.map((db) => openDatabase(db, { username, password }))),
      databases.map((db) => (own.includes(db) ? 'done' : 'Unauthorized')),
      username,
    )
  }
  const care = 'sizhi-psychological-care'
  const analyst = await readPassword(at.secrets, 'kafka', ANALYST)
  assert.equal(await openDatabase(care), 'Unauthorized')
  assert.equal(await openDatabase(care, { username: 'psychological-care', password: 'wrong' }), 'AuthenticationFailed')
  assert.equal(await openDatabase(care, { username: ANALYST, password: analyst }), 'AuthenticationFailed')
})

test('a right that was given by hand is gone after the next start, and what was taken is back', async () => {
  const byHand = { user: ANALYST, on: 'topics', prefix: CARE, may: ['read'] } as const
  const group = { user: ANALYST, on: 'groups', prefix: `${ANALYST}-`, may: ['read'] } as const
  await setRights({ ...(await coming(ADMIN)), log: silent }, [byHand, group])
  const both = () =>
    Promise.all(
      [CARE, 'sizhi.smart-governance.events.v1'].map((topic) => read(ANALYST, topic, groupOf(ANALYST, randomUUID()))),
    )
  await until(async () => isDeepStrictEqual(await both(), ['done', CLOSED]))
  await grant()
  await until(async () => isDeepStrictEqual(await both(), [CLOSED, 'done']))
})

/** As `npm run ops` looks after all of them: each service's stores as that service. */
async function ops(...args: string[]): Promise<Record<string, unknown>> {
  const env = {
    MONGODB_URI: at.mongodb,
    KAFKA_BROKERS: at.inside,
    SERVICE_PASSWORDS: at.secrets,
    SIZHI_HOME: at.secrets,
  }
  const node = ['--disable-warning=TimeoutNegativeWarning', 'infra/cli/ops.ts', ...args, '--json']
  const { stdout, stderr, exitCode } = await execa(process.execPath, node, { env, reject: false })
  assert.notEqual(stdout, '', stderr)
  return { exitCode, ...JSON.parse(stdout) }
}

/** smart-governance, and the services that learn its divisions from it; they end with the test. */
async function startAll(t: TestContext) {
  const secrets = { SIZHI_MASTER_KEY_FILE: join(at.secrets, 'master-key'), LOG_LEVEL: 'silent' }
  const told = await serviceOf({ ...environmentOf('smart-governance'), ...secrets })
  await told.start()
  t.after(() => told.stop())
  const learners = (await readPillars(ROOT)).filter(({ name }) => name !== 'smart-governance')
  for (const pillar of learners) {
    const env = {
      ...environmentOf(pillar.name),
      ...secrets,
      GATEWAY_PUBLIC_JWK_FILE: join(at.secrets, 'gateway.public-jwk'),
    }
    const { stop } = await startPillar(pillar, readConfig(pillarConfig, env))
    t.after(stop)
  }
  const client = new MongoClient(at.mongodb, {
    auth: { username: ADMIN, password: await readPassword(at.secrets, 'mongodb', ADMIN) },
  })
  t.after(() => client.close())

  /** Each has learnt of a division by a fact of this epoch, told so itself, and seen it. */
  async function haveLearnt(epoch: number): Promise<void> {
    for (const { name } of learners) {
      const db = client.db(`sizhi-${name}`)
      const seen = { $gte: placeOf({ epoch, version: 1 }) }
      const sent = { 'events.type': 'DivisionLearned', 'events.data.seen': seen, pending: { $exists: false } }
      await until(async () => (await db.collection('commits').findOne(sent)) !== null)
      await until(async () => (await db.collection('checkpoints').findOne({ next: { $gt: 0 } })) !== null)
    }
  }
  return { told, haveLearnt }
}

test('on these rights the services live: what one tells the others learn, and the operator looks after all of them', async (t) => {
  const { told, haveLearnt } = await startAll(t)
  const division = { level: 'DISTRICT', code: '440310', name: '坪山区' }
  await told.mutate({ subject: 'officer', roles: ['data-officer'] }, 'registerDivision', division)
  await haveLearnt(1)
  let status: Record<string, unknown> = {}
  await until(async () => {
    status = await ops('status')
    return status.exitCode === 0
  })
  const { kafka, services } = status
  assert.equal(kafka, 'ok')
  assert.equal(z.array(z.unknown()).parse(services).length, PILLARS.length)
  assert.partialDeepStrictEqual(await ops('rebuild', 'psychological-care'), { exitCode: 0, flipped: true })
})

test('on the same rights a new epoch begins, and all of it is told and learnt again', async (t) => {
  const { exitCode, services } = await ops('republish', '--all', '--yes')
  const epochs = z.array(z.object({ service: z.string(), epoch: z.literal(2) })).parse(services)
  assert.deepEqual([exitCode, epochs.length], [0, PILLARS.length])
  const { haveLearnt } = await startAll(t)
  await haveLearnt(2)
})

test('whoever comes with another’s password is told so in one sentence: service and operator', async () => {
  const others = passwordFile(at.secrets, 'mongodb', 'self-governance')
  const env = {
    ...environmentOf('rule-of-law'),
    MONGODB_PASSWORD_FILE: others,
    SIZHI_MASTER_KEY_FILE: join(at.secrets, 'master-key'),
    GATEWAY_PUBLIC_JWK_FILE: join(at.secrets, 'gateway.public-jwk'),
    SIZHI_HOME: at.secrets,
  }
  const run = async (program: string, ...args: string[]) => {
    const { exitCode, stderr } = await execa(process.execPath, [program, ...args], { env, reject: false })
    return [exitCode, stderr]
  }
  assert.deepEqual(await run('services/rule-of-law/src/main.ts'), [
    1,
    'rule-of-law cannot start: MongoDB refuses MONGODB_USERNAME with that password.',
  ])
  assert.deepEqual(await run('infra/cli/ops.ts', 'parked'), [
    1,
    'MongoDB refuses the user, or its password: see MONGODB_USERNAME or the user in MONGODB_URI; in containers, docker compose run --rm access gives the services the passwords of secrets/.',
  ])
})

describe('an administrator’s password that is another than the store’s is told at once, and how it comes about', () => {
  const WHY =
    'secrets/mongodb.admin must hold the one with which this store was first started, or that of the backup that was brought back.'

  /** Nobody answers at Kafka's: to wait for it would be two minutes. */
  async function refused(more: Record<string, string | undefined>): Promise<string> {
    const env = { ...environmentOf(ADMIN), SERVICE_PASSWORDS: at.secrets, KAFKA_BROKERS: '127.0.0.1:1', ...more }
    const options = { env, reject: false, timeout: 100_000 } as const
    const { exitCode, stderr } = await execa(process.execPath, ['infra/access/main.ts'], options)
    assert.equal(exitCode, 1)
    return stderr
  }

  test('the one of a file', async () => {
    const MONGODB_PASSWORD_FILE = passwordFile(at.secrets, 'kafka', ADMIN)
    assert.equal(await refused({ MONGODB_PASSWORD_FILE }), `MongoDB refuses admin with that password: ${WHY}`)
  })

  test('Kafka’s', async () => {
    const KAFKA_PASSWORD_FILE = passwordFile(at.secrets, 'mongodb', ADMIN)
    const said = await refused({ KAFKA_BROKERS: at.inside, KAFKA_PASSWORD_FILE })
    assert.equal(
      said,
      'Kafka refuses KAFKA_USERNAME with that password: it knows those of its own start, so start it and this anew with what is in secrets/ now.',
    )
  })

  test('MongoDB’s is set without the old one, by the key of the replica set', async (t) => {
    const key = (await readFile(join(at.secrets, 'mongodb.keyfile'), 'utf8')).replace(/\s/g, '')
    const change = async (pwd: string) => {
      const auth = { username: '__system', password: key }
      const client = new MongoClient(at.mongodb, { auth, authSource: 'local' })
      await client
        .db('admin')
        .command({ updateUser: ADMIN, pwd })
        .finally(() => client.close())
    }
    t.after(async () => change(await readPassword(at.secrets, 'mongodb', ADMIN)))
    const MONGODB_PASSWORD_FILE = passwordFile(at.secrets, 'kafka', ADMIN)
    await change(await readPassword(at.secrets, 'kafka', ADMIN))
    await grant({ MONGODB_PASSWORD_FILE })
  })

  test('the one of the address', async () => {
    const MONGODB_URI = at.mongodb.replace('//', '//admin:wrong@')
    const nobody = { MONGODB_USERNAME: undefined, MONGODB_PASSWORD_FILE: undefined }
    assert.equal(
      await refused({ MONGODB_URI, ...nobody }),
      `MongoDB refuses the user in MONGODB_URI with that password: ${WHY}`,
    )
  })
})
