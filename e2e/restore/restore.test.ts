import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { execa } from 'execa'
import { MongoClient } from 'mongodb'
import { z } from 'zod'
import { topicIn } from '#shared/eventsourcing/epoch.ts'
import { stuckOf } from '#shared/eventsourcing/policies-store.ts'
import { keptDatabase } from '#shared/testing/mongo.ts'
import { consumed, readTopic, tellable } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import {
  COMMUNITY,
  insist,
  type People,
  people,
  type Received,
  receiveMatter,
  registerDistrict,
  sendWell,
  someMatter,
  UNIT,
} from '../district.ts'
import { opsBeside } from '../ops.ts'
import { type OwnServer, startOwnMongod } from '../servers.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

const PILLARS = ['smart-governance', 'self-governance'] as const

let mongod: OwnServer
let stack: Stack
let copy: string
let who: People
let officer: string

before(async () => {
  mongod = await startOwnMongod()
  copy = await mkdtemp(join(tmpdir(), 'sizhi-copy-'))
  stack = await startStack({ env: mongod.env, pillars: PILLARS })
  who = await people(stack)
  officer = await stack.token({ roles: ['data-officer'] })
  await registerDistrict(stack)
})

after(async () => {
  await stack.stop()
  await mongod.stop()
  await rm(copy, { recursive: true })
})

async function inStores<T>(work: (matters: Stores, voices: Stores) => Promise<T>): Promise<T> {
  const [matters, voices] = await Promise.all([openStores(stack), openStores(stack, 'self-governance')])
  try {
    return await work(matters, voices)
  } finally {
    await Promise.all([matters.close(), voices.close()])
  }
}

const mattersIn = async ({ commits }: Stores) =>
  (await commits()).filter(({ seq, stream }) => seq === 1 && stream.startsWith('mat_')).map(({ stream }) => stream)
const appealsIn = async ({ commits }: Stores) =>
  (await commits()).flatMap(({ events }) => events.filter(({ type }) => type === 'AppealNoted')).map(appealOf)
const appealOf = ({ data }: { data: unknown }) => z.object({ matterId: z.string() }).parse(data).matterId

/** Every matter is a voice, and has been seen to be one. */
async function isHeard(): Promise<void> {
  await inStores(async (matters, voices) => {
    const wanted = await mattersIn(matters)
    await until(async () => {
      const heard = new Set(await appealsIn(voices))
      return wanted.every((matter) => heard.has(matter))
    }, PATIENCE_MS)
    await voices.caughtUp()
  })
}

async function stopServices(): Promise<void> {
  await Promise.all([...stack.services.values()].map((service) => service.kill('SIGTERM')))
}
async function startServices(): Promise<void> {
  await Promise.all([...stack.services.values()].map((service) => service.start()))
}

const plans = z.object({
  services: z.array(
    z.object({
      service: z.string(),
      epoch: z.number(),
      lost: z.array(z.object({ stream: z.string(), type: z.string() })),
      resting: z.array(z.object({ service: z.string(), types: z.array(z.string()) })),
    }),
  ),
})

/** What the operator's command says of each service, once it is done. */
async function republished(...args: string[]) {
  const { exitCode, stdout, stderr } = await opsBeside(stack, ['republish', ...args, '--yes', '--json'])
  assert.equal(exitCode, 2, stderr || 'something was lost')
  return plans.parse(JSON.parse(stdout)).services
}

/** Whoever follows the topics as the AsyncAPI document says has what the store holds, and so have the views. */
async function isToldWhole(stores: Stores): Promise<void> {
  await stores.viewsAreFolds()
  const { epoch, topic } = stores.open
  const earlier = Array.from({ length: epoch - 1 }, (_, index) => readTopic(topicIn(index + 1, topic)))
  const before = (await Promise.all(earlier)).flat()
  // Hops go on meanwhile: what is compared is of a moment without a commit.
  for (let commits = await stores.commits(); ; commits = await stores.commits()) {
    const told = consumed([...before, ...(await stores.records())])
    if ((await stores.commits()).length > commits.length) continue
    assert.deepEqual(told, tellable(commits))
    break
  }
  assert.deepEqual(await stuckOf(stores.open.db).find().toArray(), [])
}

const files = (...args: string[]) => execa('sh', ['infra/docker/files.sh', ...args])

/** The files of a mongod that goes on: what it writes waits for the end of the copy. */
async function copyFiles(): Promise<void> {
  const client = await new MongoClient(mongod.env.MONGODB_URI ?? '').connect()
  const admin = client.db('admin')
  await admin.command({ fsync: 1, lock: true })
  await files('save', join(mongod.dataDir, 'db'), copy)
  await admin.command({ fsyncUnlock: 1 })
  await client.close()
}

async function bringFilesBack(): Promise<void> {
  await mongod.kill()
  await files('bring-back', copy, join(mongod.dataDir, 'db'))
  await mongod.start()
}

async function whileReceiving(work: () => Promise<void>): Promise<void> {
  let going = true
  const writer = (async () => {
    while (going) await insist(stack, who.seat, 'receiveMatter', someMatter())
  })()
  await work()
  going = false
  await writer
}

test('a copy that was taken under writes is brought back: what it lacks is said, and a new epoch holds what it has', async () => {
  const { id: kept } = await receiveMatter(stack, who.seat)
  await whileReceiving(copyFiles)
  const lost: Received = await receiveMatter(stack, who.seat)
  const { receipt: transferred } = await sendWell(stack, who.seat, 'transferMatter', { matterId: kept, unitId: UNIT })
  await isHeard()

  await stopServices()
  await bringFilesBack()
  await startServices()
  const { stdout } = await opsBeside(stack, ['status'])
  for (const name of PILLARS) assert.match(stdout, new RegExp(`STORE_BEHIND_TOPICS ${name}: `))
  await stopServices()
  const services = await republished('--all')
  assert.deepEqual(services.map(({ service, epoch }) => `${service} ${epoch}`).toSorted(), [
    'self-governance 2',
    'smart-governance 2',
  ])
  const streams = services.flatMap((each) => each.lost.map(({ stream, type }) => `${type} ${stream}`))
  for (const event of [`MatterReceived ${lost.id}`, `MatterTransferred ${kept}`]) assert.ok(streams.includes(event))
  assert.deepEqual(
    services.flatMap(({ resting }) => resting),
    [],
    'all of one moment',
  )
  await startServices()

  // Receipts of what is lost: said to be stale, not waited for without end.
  const VERSION = 'query($id: ID!) { matter(id: $id) { version } }'
  for (const [id, receipt, matter] of [
    [lost.id, lost.receipt, null],
    [kept, transferred.token, { version: 1 }],
  ] as const) {
    const { data, extensions } = await stack.graph(VERSION, { id }, who.seat, { 'sizhi-receipts': receipt })
    assert.deepEqual(data, { matter })
    assert.deepEqual(extensions.notices, [{ code: 'STALE', service: 'smart-governance', stream: id }])
  }
  await sendWell(stack, who.seat, 'transferMatter', { matterId: kept, unitId: UNIT })
  await receiveMatter(stack, who.seat)
  await isHeard()
  await inStores(async (matters, voices) => {
    await isToldWhole(matters)
    await isToldWhole(voices)
    assert.deepEqual((await appealsIn(voices)).toSorted(), (await mattersIn(matters)).toSorted())
  })
})

test('one pillar alone is brought back: the others learn from it anew, and what they made of the lost facts is said', async (t) => {
  const client = await new MongoClient(mongod.env.MONGODB_URI ?? '').connect()
  t.after(() => client.close())
  await stopServices()
  const restore = await keptDatabase(client.db(`${stack.namespace}-smart-governance`))
  await startServices()
  await sendWell(stack, officer, 'renameDivision', { divisionId: COMMUNITY, name: '失去的名字' })
  const lost = await receiveMatter(stack, who.seat)
  const nameKnown = async () => inStores((_, voices) => knownName(voices))
  await until(async () => (await nameKnown()) === '失去的名字', PATIENCE_MS)
  await isHeard()

  await stopServices()
  await restore()
  const [plan, ...others] = await republished('smart-governance')
  assert.deepEqual(others, [])
  assert.deepEqual([plan?.service, plan?.epoch], ['smart-governance', 3])
  const resting = plan?.resting.flatMap(({ service, types }) => types.map((type) => `${service} ${type}`)) ?? []
  for (const made of ['self-governance AppealNoted', 'self-governance DivisionLearned'])
    assert.ok(resting.includes(made))

  await startServices()
  await sendWell(stack, officer, 'renameDivision', { divisionId: COMMUNITY, name: '现在的名字' })
  const { id: fresh } = await receiveMatter(stack, who.seat)
  await until(async () => (await nameKnown()) === '现在的名字', PATIENCE_MS)
  await isHeard()
  await inStores(async (matters, voices) => {
    await isToldWhole(matters)
    await voices.viewsAreFolds()
    const appeals = await appealsIn(voices)
    assert.equal(new Set(appeals).size, appeals.length, 'what was told again was not heard again')
    assert.ok(
      appeals.includes(fresh) && appeals.includes(lost.id),
      'what rests on a lost fact stays, for a person to judge',
    )
    const names = await namesKnown(voices)
    assert.deepEqual(names, ['现在的名字', '南布社区'])
  })
})

const known = z.object({ entry: z.object({ names: z.array(z.string()) }) })

async function namesKnown({ open, commits }: Stores): Promise<string[]> {
  const stream = `kdiv_self-governance-${COMMUNITY.replace('_', '-')}`
  const facts = (await commits()).filter((commit) => commit.stream === stream)
  const last = facts.at(-1)?.events.at(-1)
  assert.ok(last, open.topic)
  return known.parse(last.data).entry.names
}

const knownName = async (voices: Stores) => (await namesKnown(voices))[0]
