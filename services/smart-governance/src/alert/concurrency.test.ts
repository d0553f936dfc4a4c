import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { readCloudEvent, recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import { type CommandContext, createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { projected } from '#shared/eventsourcing/fold.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { testDatabase } from '#shared/testing/mongo.ts'
import { plainFold } from '#shared/testing/views.ts'
import type { Message } from './detection/decider.ts'
import { alertEvents } from './events.ts'
import { message, shanghai } from './examples.ts'
import { alertHandler, detectionHandler } from './handlers.ts'
import { detectionOf } from './ids.ts'
import { inForce } from './in-force.ts'
import { MERGER, type Merging, merging } from './merging.ts'
import { alertPolicies } from './policies.ts'
import { arrivals, messages } from './random-messages.ts'
import { reporting } from './reporting.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { alertView } from './views.ts'

const trial = { number: 1, startedAt: shanghai('2019-01-01T00:00:00'), settings: DEFAULT_SETTINGS }
const running = { state: { phase: 'trial', app: { trials: [trial], since: trial.startedAt } } }
/** Both applications are in their trial; no camera is registered. */
const fresh = async (id: string) => (id.startsWith('app_') ? running : null) as never

/** A store of the test's own, and as many processes of the service on it as are asked for. */
async function service(t: TestContext) {
  const { db, drop } = await testDatabase('alerts')
  t.after(drop)
  await ensureCommitIndexes(db)
  const store = createCommitStore(db)

  function process({ merge }: Partial<Merging> = {}) {
    const pillar: Pick<Pillar, 'handler'> = { handler: (options) => createCommandHandler({ ...options, store }) }
    const known = inForce({ fresh })
    const merges = merging(alertHandler(pillar, known))
    return {
      merges,
      report: reporting(detectionHandler(pillar, known), { merge: merge ?? merges.merge }).report,
    }
  }
  const commits = (prefix: string) =>
    db
      .collection<Commit>('commits')
      .find({ stream: { $regex: `^${prefix}_` } })
      .sort({ stream: 1, seq: 1 })
      .toArray()
  return { process, commits }
}

function by(actor: string): CommandContext {
  return { commandId: randomUUID(), actor: { id: actor, role: 'data-officer' }, digest: '', correlation: randomUUID() }
}

/** What alerts come to, without the number of facts that led there. */
async function alertsOf({ commits }: Awaited<ReturnType<typeof service>>) {
  const mechanism = projected({ prefixes: ['alert'], events: alertEvents, view: alertView })
  const { rows, counts } = plainFold(mechanism, await commits('alert'))
  return { counts, rows: [...rows].map(([id, row]) => [id, { ...(row as object), v: undefined }]) }
}

test('two processes, three senders, any order, any repetition: every message counts once and the alerts are the same', async (t) => {
  const [some] = fc.sample(fc.array(messages, { minLength: 3, maxLength: 3 }), { numRuns: 1, seed: 7 })
  const all = (some ?? []).flat().map((each, index) => ({ ...each, messageId: `m-${index}` }))
  const [calm, busy] = [await service(t), await service(t)]

  const { report } = calm.process()
  for (const each of all.toSorted((one, other) => (one.seenAt < other.seenAt ? -1 : 1))) await report(each, by('one'))

  const processes = [busy.process(), busy.process()]
  const orders = fc.sample(arrivals(all), { numRuns: 3, seed: 11 })
  const reported = await Promise.all(
    orders.flatMap((order, sender) =>
      order.map((each, index) => processes[(index + sender) % 2]?.report(each, by(`sender-${sender}`))),
    ),
  )
  assert.equal(reported.filter((each) => each?.outcome === 'received').length, all.length)
  assert.ok(reported.every((each) => each?.outcome === 'received' || each?.outcome === 'already-known'))
  assert.deepEqual(await alertsOf(busy), await alertsOf(calm))
  assert.equal((await busy.commits('det')).length, all.length)
})

test('the same id with other content changes nothing, whatever its time', async (t) => {
  const it = await service(t)
  const { report } = it.process()
  await report(message, by('one'))
  const before = await alertsOf(it)
  const others: Partial<Message>[] = [
    { seenAt: shanghai('2019-08-13T04:00:00') },
    { camera: 'front_door' },
    { confidence: 0.1 },
    { appId: 'app_02' as Message['appId'] },
  ]
  for (const more of others) {
    const { outcome, rejection } = await report({ ...message, ...more }, by('two'))
    assert.deepEqual([outcome, rejection?.code], ['changed', 'ALREADY_EXISTS'])
  }
  assert.deepEqual(await alertsOf(it), before)
})

test('a message that is repeated has its first receipt, of its alert, from whichever process', async (t) => {
  const it = await service(t)
  const first = it.process()
  const { alertId, receipt } = await first.report(message, by('one'))
  assert.equal(receipt?.stream, alertId)
  await first.report({ ...message, messageId: 'another' }, by('one'))
  for (const { report } of [first, it.process()]) {
    const again = await report(message, by('one'))
    assert.deepEqual([again.outcome, again.receipt], ['already-known', receipt])
  }
})

const encode = recordEncoder({ pillar: 'smart-governance', dataClassOf: () => 'INTERNAL' })

test('a process that dies between the message and its alert loses nothing: the policy merges it, once', async (t) => {
  const it = await service(t)
  const dying = it.process({ merge: () => Promise.reject(new Error('killed')) })
  await assert.rejects(dying.report(message, by('one')), /killed/)
  assert.deepEqual(await it.commits('alert'), [])
  assert.equal((await it.process().report(message, by('one'))).outcome, 'already-known')

  const [commit] = await it.commits('det')
  assert.ok(commit)
  const [record] = encode(commit)
  assert.ok(record)
  const event = readCloudEvent({ ...record, offset: 0n })
  for (const { merges } of [it.process(), it.process()]) {
    const [policy] = alertPolicies({ topic: 'topic' } as Pillar, merges)
    await policy?.on.DetectionReceived?.act(event)
    await policy?.on.DetectionReceived?.act(event)
  }
  const merged = await it.commits('alert')
  assert.deepEqual(
    merged.map(({ command }) => [command.id, command.actor, command.role]),
    [[`merge:${detectionOf(message.source, message.messageId)}`, MERGER.id, 'system']],
  )
  assert.deepEqual(
    [merged[0]?.correlation, merged[0]?.causation],
    [commit.correlation, `${commit._id.toHexString()}/0`],
  )
})

test('whoever sends it, the finding is the machine’s, caused by the message', async (t) => {
  const it = await service(t)
  await it.process().report(message, by('one'))
  const [[received], [merged]] = [await it.commits('det'), await it.commits('alert')]
  assert.deepEqual([received?.command.actor, merged?.command.actor], ['one', MERGER.id])
  assert.equal(merged?.causation, `${received?._id.toHexString()}/0`)
})
