import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { MongoClient } from 'mongodb'
import { pino } from 'pino'
import { readConfig } from '#shared/config/config.ts'
import { recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { liveGenerations } from '#shared/eventsourcing/generations.ts'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import type { Identity } from '#shared/identity/identity.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { pillarConfig } from '#shared/pillar/config.ts'
import { type PillarStores, storesOf } from '#shared/pillar/open.ts'
import { startPillar } from '#shared/pillar/process.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { freshNamespace, kafkaBrokers, mongodbUri } from '#shared/testing/servers.ts'
import { deleteTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { pillar } from '../../../services/smart-governance/src/main.ts'
import { freePort } from '../../native/ports.ts'

type Environment = Record<string, string | undefined>
type OpsOptions = { env?: Environment; input?: string }

export type Operated = Awaited<ReturnType<typeof operated>>

/** smart-governance on stores of a test's own, run in this process, and the operator's command beside it. */
export async function operated() {
  const env = {
    MONGODB_URI: mongodbUri(),
    KAFKA_BROKERS: kafkaBrokers().join(','),
    SIZHI_NAMESPACE: freshNamespace(),
    SIZHI_MASTER_KEY: newMasterKey('k1'),
  }
  const client = await new MongoClient(env.MONGODB_URI).connect()
  const service = await serviceOf(env)
  const stores = await storesOf(client, pillar, service.config, pino({ level: 'silent' }))
  return {
    env,
    stores,
    ...shellOf(env),
    ...service,
    ...topicOf(stores),
    /** The same stores as whoever starts now finds them: perhaps in another epoch. */
    storesNow: () => storesOf(client, pillar, service.config, pino({ level: 'silent' })),
    async end() {
      await service.stop()
      await Promise.all([stores.db.dropDatabase(), stores.keysDb.dropDatabase()])
      await client.close()
      await deleteTopicsOf(stores)
    },
  }
}

/** Of every epoch, and of the pillars whose facts this one reads. */
async function deleteTopicsOf({ kafka, namespace }: PillarStores): Promise<void> {
  const admin = await kafka.admin()
  const standing = await admin.topics().finally(() => admin.close())
  for (const topic of standing) if (topic.startsWith(`${namespace}.`)) await deleteTopic(topic)
}

/** `npm run ops -- …` as a shell starts it. */
function shellOf(env: Environment) {
  const program = fileURLToPath(new URL('../ops.ts', import.meta.url))

  function startOps(args: readonly string[], { env: more = {}, input }: OpsOptions = {}) {
    const node = ['--disable-warning=TimeoutNegativeWarning', program, ...args]
    const options = { env: { ...env, ...more }, reject: false, ...(input !== undefined && { input }) } as const
    return execa(process.execPath, node, options)
  }

  async function ops(args: readonly string[], options?: OpsOptions) {
    const { exitCode, stdout, stderr } = await startOps(args, options)
    return { exitCode, stdout: String(stdout), stderr: String(stderr) }
  }

  /** Its report, read as JSON, and the exit code. */
  async function report(...args: string[]): Promise<Record<string, unknown>> {
    const { exitCode, stdout, stderr } = await ops([...args, '--json'])
    assert.notEqual(stdout, '', stderr)
    return { exitCode, ...JSON.parse(stdout) }
  }

  return { startOps, ops, report }
}

/** smart-governance in this process, with this environment. */
export async function serviceOf(env: Environment) {
  const port = await freePort()
  const { privateJwk, publicJwk } = await generateInternalKeys()
  const own = { ...env, GATEWAY_PUBLIC_JWK: JSON.stringify(publicJwk), PORT: String(port), LOG_LEVEL: 'silent' }
  const config = readConfig(pillarConfig, own)
  const mint = createInternalMinter({ privateJwk })
  const url = `http://127.0.0.1:${port}`
  let running: { stop(): Promise<void> } | undefined

  /** `more`: of its environment, beside or instead of what it is started with otherwise. */
  async function start(parts: typeof config.SIZHI_PARTS = config.SIZHI_PARTS, more: Environment = {}): Promise<void> {
    running = await startPillar(pillar, { ...readConfig(pillarConfig, { ...own, ...more }), SIZHI_PARTS: parts })
    await until(async () => (await fetch(`${url}/readyz`)).ok)
  }

  async function stop(): Promise<void> {
    await running?.stop()
    running = undefined
  }

  /** A mutation by whoever is named; its payload. Fails on anything but a receipt. */
  async function mutate(as: Omit<Identity, 'purpose'>, name: string, input: object, selection = ''): Promise<object> {
    const type = inputTypeOf(name)
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} receipt { version } rejection { code } } }`
    const caller = { identity: as, token: randomUUID(), expiresAt: Date.now() + 60_000 }
    const authorization = `Bearer ${await mint(caller, pillar.name, 'handling')}`
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables: { input: { commandId: randomUUID(), ...input } } }),
    })
    const { data, errors } = (await response.json()) as { data?: Record<string, object>; errors?: object[] }
    assert.equal(errors, undefined, JSON.stringify(errors))
    const payload = data?.[name] ?? {}
    assert.partialDeepStrictEqual(payload, { rejection: null })
    return payload
  }

  return { config, start, stop, mutate }
}

function topicOf(stores: PillarStores) {
  const encode = recordEncoder({ pillar: pillar.name, dataClassOf: () => 'PUBLIC' })

  /** Stores commits as if the relay had sent them, and sends their events, those left out excepted. */
  async function publish(commits: readonly Commit[], isSent: (commit: Commit) => boolean = () => true): Promise<void> {
    const stored = commits.map(({ pending: _, ...commit }) => commit)
    await stores.db.collection<Commit>('commits').insertMany(stored)
    const sender = stores.kafka.sender()
    await sender.send(stores.topic, commits.filter(isSent).flatMap(encode)).finally(() => sender.close())
  }

  async function isCaughtUp(ends: readonly bigint[]): Promise<boolean> {
    const live = await liveGenerations(stores.views)
    const next = await stores.views.checkpoints.find({ '_id.generation': { $in: live } }, overAll('test')).toArray()
    const isThere = next.every((checkpoint) => checkpoint.next >= Number(ends[checkpoint._id.partition] ?? 0))
    return isThere && next.length === live.length * PARTITIONS
  }

  /** Waits until all live views have everything that was committed. */
  async function caughtUp(): Promise<void> {
    const commits = stores.db.collection<Commit>('commits')
    await until(async () => (await commits.findOne({ pending: true })) === null)
    const admin = await stores.kafka.admin()
    const ends = await admin.endOffsets(stores.topic).finally(() => admin.close())
    await until(() => isCaughtUp(ends))
  }

  return { publish, caughtUp }
}
