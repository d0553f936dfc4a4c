import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import { z } from 'zod'
import { recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import type { DataClass } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { startPolicies } from '#shared/eventsourcing/policies-run.ts'
import { policyPositions } from '#shared/eventsourcing/policies-store.ts'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import { ANONYMOUS, type Identity } from '#shared/identity/identity.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { createApp, serveApi } from '#shared/pillar/api.ts'
import { PARTS } from '#shared/pillar/config.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { type OpenPillar, openPillar, topicOf } from '#shared/pillar/open.ts'
import { type Running, startParts } from '#shared/pillar/parts.ts'
import { createReaders, type Readers } from '#shared/pillar/readers.ts'
import { wirePillar } from '#shared/pillar/wire.ts'
import { newMasterKey, parseMasterKeys } from '#shared/privacy/master-key.ts'
import { sampleCommit } from './commits.ts'
import { assertDeadlinesPass } from './deadlines.ts'
import { freshNamespace, kafkaBrokers, mongodbUri } from './servers.ts'
import { deleteTopic, testTopic } from './topic.ts'
import { undoing } from './undo.ts'
import { until } from './until.ts'
import { silent } from './views.ts'

/** Who asks; without a subject nobody. */
export type Asker = Partial<Identity>

export type GraphAnswer = {
  data: Record<string, unknown> | null
  errors: { message: string; extensions: { code: string } }[]
  extensions: Record<string, unknown>
}

/** What every mutation answers: of its own field what was selected, and how it ended. */
const payloadForm = z.looseObject({
  receipt: z.object({ stream: z.string(), version: z.number(), token: z.string() }).nullable(),
  rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type Payload = z.output<typeof payloadForm>

export type TestPillar = {
  running: Running
  namespace: string
  /** One request as the gateway sends it; `receipts` are waited for. */
  ask(who: Asker, query: string, variables?: object, receipts?: readonly string[]): Promise<GraphAnswer>
  /** A mutation whose input type is called after it; without a command id of its own it gets a new one. */
  send(who: Asker, name: string, input: object, selection?: string): Promise<Payload>
  /** A receipt's token of what nobody was answered: what the clock or a policy has said. */
  receipt(stream: string, version: number): string
  /** What another pillar says, in its topic. */
  hears(pillar: string, stream: string, type: string, data: Record<string, unknown>): Promise<void>
}

/** A pillar as a process runs it, all parts of it, with stores, topics and keys of this test's own. */
export async function testPillar(t: TestContext, definition: PillarDefinition): Promise<TestPillar> {
  const undo = undoing(t)
  const keys = await generateInternalKeys()
  const open = await openTestPillar(undo, definition)
  const { namespace } = open
  undo(async () => void (await Promise.all(open.views.topics.map(deleteTopic))))
  const running = await startParts(open, PARTS, silent)
  undo(() => assertDeadlinesPass(running))
  undo(() => running.stop())
  const app = createApp()
  undo(() => app.close())
  await serveApi(app, running, [keys.publicJwk], silent)
  await until(() => running.kafkaSeen)

  const mint = createInternalMinter(keys)
  const ask: TestPillar['ask'] = async (who, query, variables = {}, receipts = []) => {
    const identity = { ...ANONYMOUS, ...who }
    const caller = { identity, expiresAt: Date.now() + 60_000, token: JSON.stringify(identity) }
    const token = await mint(identity.subject ? caller : undefined, definition.name, identity.purpose)
    const { body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}`, 'sizhi-receipts': receipts.join(',') },
      payload: { query, variables },
    })
    return { data: null, errors: [], extensions: {}, ...JSON.parse(body) }
  }

  const sender = open.kafka.sender()
  undo(() => sender.close())
  return {
    running,
    namespace,
    ask,
    async send(who, name, input, selection = '') {
      const type = inputTypeOf(name)
      const query = `mutation($input: ${type}!) { payload: ${name}(input: $input) {
        ${selection} receipt { stream version token } rejection { code message } } }`
      const { data, errors } = await ask(who, query, { input: { commandId: randomUUID(), ...input } })
      if (errors[0]) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions.code })
      return payloadForm.parse(data?.payload)
    },
    receipt: (stream, version) => running.wired.receiptTokens.receiptOf(stream, version).token,
    async hears(pillar, stream, type, data) {
      const event = { type, schema: 1, at: now(), data }
      const encode = recordEncoder({ pillar, dataClassOf: () => 'PUBLIC' })
      await sender.send(topicOf(namespace, pillar), encode(sampleCommit({ stream, events: [event] })))
    },
  }
}

/** The same without its parts: stores, topics and keys of this test's own. */
export async function openTestPillar(
  undo: ReturnType<typeof undoing>,
  definition: PillarDefinition,
): Promise<OpenPillar> {
  const config = {
    MONGODB_URI: mongodbUri(),
    KAFKA_BROKERS: kafkaBrokers(),
    SIZHI_MASTER_KEY: parseMasterKeys(newMasterKey('k1')),
    SIZHI_NAMESPACE: freshNamespace(),
    LOG_LEVEL: 'silent' as const,
  }
  const open = await openPillar(definition, config, silent)
  undo(open.close)
  undo(async () => void (await Promise.all([open.db.dropDatabase(), open.keysDb.dropDatabase()])))
  return open
}

export type ListeningPillar = {
  open: OpenPillar
  readers: Readers
  /** Commits of a pillar, in its topic; each event of the class given. */
  say(pillar: string, dataClass: DataClass, commits: readonly Commit[]): Promise<void>
  /** The same, and waits until every policy that reads this topic has acted on all that was said there. */
  tell(pillar: string, dataClass: DataClass, commits: readonly Commit[]): Promise<void>
}

/** A pillar's policies alone, beside topics of these pillars: what they do stands in its commits. */
export async function listeningPillar(
  t: TestContext,
  definition: PillarDefinition,
  pillars: readonly string[],
): Promise<ListeningPillar> {
  const undo = undoing(t)
  const open = await openTestPillar(undo, definition)
  const { db, kafka, namespace } = open
  await Promise.all(pillars.map((pillar) => testTopic(t, topicOf(namespace, pillar))))
  await ensureCommitIndexes(db)
  const readers = createReaders(open.store, open.views, () => 1)
  const policies = wirePillar(open, readers).wired.flatMap(({ policies = [] }) => policies)
  const consumer = await startPolicies(policies, { db, kafka, group: namespace, log: silent })
  undo(consumer.stop)
  const sender = kafka.sender()
  undo(sender.close)
  const said = new Map<string, number>()

  const say: ListeningPillar['say'] = async (pillar, dataClass, commits) => {
    const topic = topicOf(namespace, pillar)
    const records = commits.flatMap(recordEncoder({ pillar, dataClassOf: () => dataClass }))
    await sender.send(topic, records)
    said.set(topic, (said.get(topic) ?? 0) + records.length)
  }

  return {
    open,
    readers,
    say,
    async tell(pillar, ...rest) {
      await say(pillar, ...rest)
      const topic = topicOf(namespace, pillar)
      const acted = ({ next }: { next: Map<number, number> }) => next.values().reduce((sum, each) => sum + each, 0)
      await until(async () => {
        const reading = (await policyPositions(db)).filter((each) => each.topic === topic)
        return reading.every((each) => acted(each) === said.get(topic))
      })
    },
  }
}

/** A mutation that must be accepted; gives its receipt and what was selected. */
export function accepted(payload: Payload): Payload & { receipt: NonNullable<Payload['receipt']> } {
  assert.equal(payload.rejection, null, payload.rejection?.message ?? '')
  assert.ok(payload.receipt)
  return { ...payload, receipt: payload.receipt }
}
