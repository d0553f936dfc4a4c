import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { activeGeneration, liveGenerations } from '#shared/eventsourcing/generations.ts'
import { viewDigest } from '#shared/eventsourcing/generations-digest.ts'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { stuckOf } from '#shared/eventsourcing/policies-store.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { until } from '#shared/testing/until.ts'
import { PILLARS } from '../pillars.ts'
import { opsProgram } from './ops/program.ts'
import { type Operated, operated } from './testing/operated.ts'

const SERVICE = 'smart-governance'
const dataOfficer = { subject: 'officer', roles: ['data-officer'] } as const
let at: Operated

before(async () => {
  at = await operated()
  await at.start()
  await at.mutate(dataOfficer, 'registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' })
})
after(() => at.end())

/** What a unit's stream holds: registered, then renamed as often as `versions` says, one commit each. */
function unitCommits(stream: string, versions: number): Commit[] {
  return Array.from({ length: versions }, (_, index) => {
    const name = `单位 ${index}`
    const data = index === 0 ? { name, divisionId: 'dis_440310' } : { name }
    const event = { type: index === 0 ? 'UnitRegistered' : 'UnitRenamed', schema: 1, at: now(), data }
    return sampleCommit({ stream, seq: index + 1, _id: new ObjectId(), events: [event] })
  })
}

/** Streams that stand still at version 2, which never reached the topic: the commit store has it. */
async function park(...streams: string[]): Promise<void> {
  await at.publish(
    streams.flatMap((stream) => unitCommits(stream, 3)),
    ({ seq }) => seq !== 2,
  )
  await at.caughtUp()
}

async function lose(stream: string): Promise<() => Promise<unknown>> {
  const commits = at.stores.db.collection<Commit>('commits')
  const lost = await commits.findOneAndDelete({ stream, seq: 2 })
  assert.ok(lost)
  return () => commits.insertOne(lost)
}

test('status of a service that does well: every figure, and nothing for a person', async () => {
  await at.mutate(dataOfficer, 'registerUnit', { code: '1', name: '城市管理局', divisionId: 'dis_440310' })
  await at.caughtUp()
  await until(async () => (await at.report('status', SERVICE)).exitCode === 0)
  const { kafka, attention, services } = await at.report('status', SERVICE)
  assert.deepEqual([kafka, attention], ['ok', []])
  const [status] = services as Record<string, unknown>[]
  const none = { count: 0, oldestAt: null }
  assert.partialDeepStrictEqual(status, {
    service: SERVICE,
    pending: none,
    views: { reading: 1, ofThisRelease: true, behind: 0, stalled: false },
    parked: none,
    stuck: none,
    hops: none,
    overdue: none,
    erasures: none,
  })
  for (const holder of [status?.relay, status?.timers]) assert.match(String(holder), new RegExp(`/${process.pid}/`))
  const policies = status?.policies as { policy: string; topic: string; behind: number }[]
  assert.ok(policies.some(({ policy, topic }) => policy === 'merge-matters' && topic === at.stores.topic))
  assert.ok(policies.every(({ behind }) => behind === 0))

  const { stdout, exitCode } = await at.ops(['status', SERVICE])
  assert.equal(exitCode, 0)
  assert.match(stdout, /^ +smart-governance$/m)
  assert.match(stdout, new RegExp(`^relay +\\S+ process ${process.pid}$`, 'm'))
  assert.match(stdout, /\n\nNothing needs a person\.$/)
})

test('a service whose database is not there needs a person before all else: nobody can say how it does', async () => {
  const { exitCode, kafka, attention, services } = await at.report('status')
  assert.deepEqual([exitCode, kafka], [2, 'ok'])
  assert.partialDeepStrictEqual(services, [{ service: SERVICE }])
  const noStore = PILLARS.toSorted().map((service) => ({ service, code: 'NO_STORE' }))
  assert.partialDeepStrictEqual(
    attention,
    noStore.filter(({ service }) => service !== SERVICE),
  )
  const { stdout } = await at.ops(['status'])
  assert.match(stdout, /\n\nNeeds a person:\n {2}NO_STORE \S+: \S+ is not in this store/)

  const env = { SIZHI_NAMESPACE: 'nowhere' }
  const mistyped = await at.ops(['status', '--json'], { env })
  assert.equal(mistyped.exitCode, 2)
  assert.partialDeepStrictEqual(JSON.parse(mistyped.stdout), {
    kafka: 'not asked',
    services: [],
    attention: noStore,
  })
  assert.match((await at.ops(['status'], { env })).stdout, /^Nothing stands here\.\n\nNeeds a person:\n/)

  const alone = await at.ops(['status', SERVICE], { env })
  assert.equal(alone.exitCode, 2)
  assert.match(alone.stdout, /^Nothing stands here\.\n\nNeeds a person:\n {2}NO_STORE smart-governance: .*\n.*$/)
  assert.match((await at.ops(['status', 'smart-govern'])).stderr, /^There is no service smart-govern/)
})

const LEFT_ALONE = 'Not in this store, and left alone: psychological-care, rule-of-law, self-governance.'

test('what looks into every service says which are not here', async () => {
  for (const command of ['parked', 'stuck']) {
    assert.equal((await at.ops([command])).stderr, LEFT_ALONE, command)
    assert.equal((await at.ops([command, SERVICE])).stderr, '', command)
  }
})

test('a parked stream is listed with its reason, redriven, and parked no longer', async () => {
  await park('unit_parked')
  const { count, streams } = await at.report('parked', SERVICE)
  assert.equal(count, 1)
  assert.partialDeepStrictEqual(streams, [{ service: SERVICE, stream: 'unit_parked', version: 2, code: 'VERSION_GAP' }])
  const { stdout, exitCode: listed } = await at.ops(['parked'])
  assert.equal(listed, 2)
  assert.match(stdout, /unit_parked +2 +VERSION_GAP +\S+Z +version 3 arrived where 2 was expected$/m)
  const { exitCode, attention } = await at.report('status', SERVICE)
  assert.equal(exitCode, 2)
  assert.partialDeepStrictEqual(attention, [{ service: SERVICE, code: 'PARKED' }])

  assert.deepEqual(await at.report('redrive', 'unit_parked'), {
    exitCode: 0,
    service: SERVICE,
    redriven: 1,
    stillParked: 0,
    streams: [{ stream: 'unit_parked', outcome: 'redriven', generations: [1] }],
  })
  assert.deepEqual(await at.ops(['parked']), { exitCode: 0, stdout: 'No stream is parked.', stderr: LEFT_ALONE })
  const again = await at.ops(['redrive', 'unit_parked'])
  assert.deepEqual([again.exitCode, again.stdout], [0, 'unit_parked is not parked: nothing to do.'])
})

test('a redrive of streams that are not all cured says which, and ends with 2', async () => {
  await park('unit_cured', 'unit_ill')
  const restore = await lose('unit_ill')
  const single = await at.ops(['redrive', 'unit_ill'])
  assert.equal(single.exitCode, 2)
  assert.match(
    single.stdout,
    /^unit_ill is still parked at version 2: VERSION_GAP version 3 arrived where 2 was expected$/,
  )
  const all = await at.report('redrive', '--all', SERVICE)
  assert.partialDeepStrictEqual(all, { exitCode: 2, redriven: 1, stillParked: 1 })
  await restore()
  const { stdout } = await at.ops(['redrive', '--all', SERVICE])
  assert.equal(stdout, 'unit_ill goes on (generation 1).')
  assert.equal((await at.ops(['redrive', '--all', SERVICE])).stdout, `No stream of ${SERVICE} is parked.`)
})

test('under live writes a rebuild comes to the same views, is kept or dropped, and there is a way back', async () => {
  let writing = true
  const writer = (async () => {
    for (let code = 100; writing; code++) {
      await at.mutate(dataOfficer, 'registerUnit', {
        code: String(code),
        name: `单位 ${code}`,
        divisionId: 'dis_440310',
      })
    }
  })()
  const before = await activeGeneration(at.stores.views)
  const { stdout, stderr, exitCode } = await at.ops(['rebuild', SERVICE, '--keep'])
  writing = false
  await writer
  assert.equal(exitCode, 0, stderr)
  const fresh = await activeGeneration(at.stores.views)
  assert.ok(before !== undefined && fresh !== undefined && fresh > before)
  assert.match(stdout, new RegExp(`^Generation ${fresh} of ${SERVICE}: \\d+ events of \\d+ commits in \\d+ streams, `))
  assert.match(stdout, new RegExp(`Beside generation ${before}: \\d+ rows? the same, \\d+ further, 0 differing\\.`))
  assert.match(stdout, new RegExp(`Generation ${before} is kept up to date: flip ${SERVICE} ${before} leads back`))
  assert.match(stderr, /loading\ncatching up\ncomparing/)
  await at.caughtUp()
  assert.equal(await viewDigest(at.stores.views, fresh), await viewDigest(at.stores.views, before))

  const flipped = await at.ops(['flip', SERVICE, String(before)])
  assert.deepEqual([flipped.exitCode, flipped.stdout], [0, `Readers of ${SERVICE} read generation ${before} now.`])
  const refused = await at.ops(['drop', SERVICE, String(before)])
  assert.deepEqual([refused.exitCode, refused.stdout], [1, ''])
  assert.match(refused.stderr, /is being read: flip to another one first; status lists the generations\.$/)
  assert.partialDeepStrictEqual(await at.report('drop', SERVICE, String(fresh)), { exitCode: 0, done: 'drop' })
  for (const [verb, generation] of [
    ['flip', fresh],
    ['drop', 999],
  ] as const) {
    assert.equal((await at.ops([verb, SERVICE, String(generation)])).exitCode, 1)
  }

  const second = await at.report('rebuild', SERVICE)
  assert.partialDeepStrictEqual(second, { exitCode: 0, flipped: true, dropped: [before], kept: [] })
  assert.deepEqual(await liveGenerations(at.stores.views), [second.generation])
})

test('views that differ are not read before an operator says so', async () => {
  const active = await activeGeneration(at.stores.views)
  const rows = at.stores.db.collection<{ _id: string }>(`units.g${active}`)
  await rows.updateOne({ _id: 'unit_1' }, { $set: { names: ['又一个名字'] } })
  const { exitCode, stdout } = await at.ops(['rebuild', SERVICE])
  assert.equal(exitCode, 2)
  assert.match(stdout, /1 differing\.\n {2}unit_1 has other content at version 1\n/)
  assert.doesNotMatch(stdout, /名字/)
  const fresh = Math.max(...(await liveGenerations(at.stores.views)))
  assert.match(stdout, new RegExp(`readers stay with generation ${active}\\. .*: flip ${SERVICE} ${fresh}, or drop`))
  assert.equal(await activeGeneration(at.stores.views), active)
  const { attention } = await at.report('status', SERVICE)
  assert.partialDeepStrictEqual(attention, [{ code: 'VIEWS_DIFFER' }])
  assert.match(JSON.stringify(attention), new RegExp(`generation ${fresh} differs in 1 places`))
  assert.equal((await at.ops(['flip', SERVICE, String(fresh)])).exitCode, 0)
  assert.equal((await at.ops(['drop', SERVICE, String(active)])).exitCode, 0)
  assert.deepEqual((await at.report('status', SERVICE)).attention, [])
})

test('what a policy is stuck with is listed, tried again, and taken off the list', async () => {
  const event = { type: 'MatterMerged', schema: 1, at: now(), data: { intoId: 'mat_nobody' } }
  const commit = sampleCommit({ stream: 'mat_lost', events: [event], recordedAt: now() })
  await at.publish([commit])
  await until(async () => (await stuckOf(at.stores.db).countDocuments()) === 1)
  const { count, acts } = await at.report('stuck')
  const [act] = acts as { id: string; code: string }[]
  const said = { service: SERVICE, policy: 'merge-matters', stream: 'mat_lost', eventType: 'MatterMerged' }
  assert.partialDeepStrictEqual({ count, ...act }, { count: 1, ...said })
  const { stdout, exitCode } = await at.ops(['stuck', SERVICE])
  assert.equal(exitCode, 2)
  assert.match(stdout, new RegExp(`merge-matters +mat_lost +MatterMerged +${act?.code} `))

  const again = await at.report('retry', SERVICE, act?.id ?? '')
  assert.partialDeepStrictEqual(again, { exitCode: 2, acts: [{ id: act?.id, outcome: 'refused', code: act?.code }] })
  assert.equal((await at.ops(['retry', SERVICE, '--all'])).exitCode, 2)
  assert.equal((await at.ops(['dismiss', SERVICE, act?.id ?? ''])).exitCode, 0)
  assert.deepEqual(await at.ops(['stuck']), { exitCode: 0, stdout: 'Nothing is stuck.', stderr: LEFT_ALONE })
  const gone = await at.ops(['dismiss', SERVICE, act?.id ?? ''])
  assert.deepEqual([gone.exitCode, gone.stdout], [1, ''])
  assert.equal((await at.ops(['retry', SERVICE, act?.id ?? ''])).exitCode, 1)
  const { attention } = await at.report('status', SERVICE)
  // The stream itself does not fold: that is another matter.
  assert.deepEqual(
    (attention as { code: string }[]).map(({ code }) => code),
    ['PARKED'],
  )
})

test('a hop whose time has passed is listed, and settled by hand it needs nobody', async () => {
  const from = {
    pillar: SERVICE,
    stream: 'mat_waiting',
    type: 'MatterResolved',
    at: toInstant(Date.UTC(2026, 0, 5, 0)),
  }
  const data = { hop: 'matter-to-inspection', flow: 'one-cause', from, dueAt: toInstant(Date.UTC(2026, 0, 5, 1)) }
  const opened = { type: 'HopOpened', schema: 1, at: from.at, data }
  await at.publish([sampleCommit({ stream: 'hop_waiting', events: [opened], recordedAt: now() })])
  const passed = { stream: 'hop_waiting', 'events.type': 'HopStuck' }
  await until(async () => (await at.stores.db.collection('commits').countDocuments(passed)) === 1)
  await at.caughtUp()
  assert.match((await at.ops(['stuck', SERVICE])).stdout, /hop_waiting/)
  const { exitCode, hops } = await at.report('stuck')
  assert.equal(exitCode, 2)
  const said = { hop: 'matter-to-inspection', stream: 'mat_waiting', eventType: 'MatterResolved', flow: 'one-cause' }
  assert.deepEqual(hops, { count: 1, hops: [{ service: SERVICE, id: 'hop_waiting', ...said, since: data.dueAt }] })
  assert.partialDeepStrictEqual(await at.report('status', SERVICE), {
    exitCode: 2,
    attention: [{ service: SERVICE, code: 'HOPS_STUCK' }],
  })
  assert.equal((await at.ops(['dismiss', SERVICE, 'hop_waiting'])).exitCode, 0)
  await at.caughtUp()
  assert.equal((await at.ops(['stuck'])).stdout, 'Nothing is stuck.')
  const none = await at.ops(['dismiss', SERVICE, 'hop_none'])
  assert.equal(none.exitCode, 1)
  assert.match(none.stderr, /^There is no hop hop_none in smart-governance/)
})

test('what cannot be done is one sentence, on standard error, with exit code 1', async () => {
  const elsewhere = { MONGODB_URI: 'mongodb://127.0.0.1:1/?directConnection=true' }
  type Refusal = [args: string[], sentence: RegExp, env?: Record<string, string | undefined>]
  const sentences: Refusal[] = [
    [['rebuild', 'smart-govern'], /^There is no service smart-govern: the services are .*smart-governance.*\.$/],
    [['rebuild', SERVICE], /has no database here \(nowhere-.*\): it was never started/, { SIZHI_NAMESPACE: 'nowhere' }],
    ...[['parked'], ['stuck'], ['rewrap']].map(
      (args): Refusal => [
        args,
        /^No service has a database here: this is another store, or SIZHI_NAMESPACE \(nowhere\) another\.$/,
        { SIZHI_NAMESPACE: 'nowhere' },
      ],
    ),
    [['redrive', 'who_1'], /^No service has streams like who_1: a stream's id begins with .*mat_.*\.$/],
    [['redrive', 'unit_none'], /^There is no stream unit_none in smart-governance/],
    [['redrive'], /^Name one stream, or a service with --all\.$/],
    [['redrive', 'unit_1', '--all', SERVICE], /^Name one stream, or a service with --all\.$/],
    [['parked'], /^MongoDB does not answer at MONGODB_URI: start it/, elsewhere],
    [['parked'], /^MONGODB_URI is not an address of MongoDB/, { MONGODB_URI: 'postgres://x' }],
    [
      ['parked'],
      /^MONGODB_URI is missing: .* \(npm start, .* does not run from .*\): set it/,
      { MONGODB_URI: '', SIZHI_HOME: '/nowhere' },
    ],
    [['rebuild', SERVICE], /^Kafka does not answer at KAFKA_BROKERS/, { KAFKA_BROKERS: '127.0.0.1:1' }],
    [['flip', SERVICE, 'one'], /whole number from 1/],
    [['parked', '--limit', '0'], /whole number from 1 to 100000/],
  ]
  for (const [args, sentence, env = {}] of sentences) {
    const { exitCode, stdout, stderr } = await at.ops(args, { env })
    assert.deepEqual([exitCode, stdout], [1, ''], args.join(' '))
    assert.match(stderr, sentence)
    assert.doesNotMatch(stderr.trim(), /\n/)
  }
})

test('every subcommand says its exit codes', () => {
  const { commands } = opsProgram()
  assert.ok(commands.length >= 11)
  for (const command of commands) {
    const said: string[] = []
    command.configureOutput({ writeOut: (text) => said.push(text) }).outputHelp()
    assert.match(said.join(''), /Exit codes: 0 /, command.name())
  }
})

test('without Kafka and without a running service, status says what is missing and goes on', async () => {
  await at.stop()
  const { exitCode, stdout } = await at.ops(['status', SERVICE, '--json'], { env: { KAFKA_BROKERS: '127.0.0.1:1' } })
  const { kafka, attention, services } = JSON.parse(stdout)
  assert.deepEqual([exitCode, kafka], [2, 'away'])
  assert.partialDeepStrictEqual(attention.slice(0, 2), [{ code: 'KAFKA_AWAY' }, { service: SERVICE, code: 'NO_RELAY' }])
  assert.partialDeepStrictEqual(services, [{ relay: null, views: { behind: null } }])
  const unit = await at.ops(['redrive', 'unit_parked'])
  assert.equal(unit.exitCode, 0, 'redrive needs the store alone')
})
