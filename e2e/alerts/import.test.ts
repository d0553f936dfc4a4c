import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { realData } from '#shared/testing/real-data.ts'
import { messageLines } from '../../services/smart-governance/src/alert/generator.ts'
import { intake } from '../../services/smart-governance/src/alert/intake.ts'
import { registerDistrict, sendWell } from '../district.ts'
import { imported } from '../importing.ts'
import { type Stack, startStack } from '../stack.ts'

const DEEPSTREAM = realData('deepstream-events.jsonl')
const FRIGATE = realData('frigate-event.json')
const skip = DEEPSTREAM.skip || FRIGATE.skip
const MESSAGES = 400

let stack: Stack
let directory: string
let auditor: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-detections-'))
  stack = await startStack()
  await registerDistrict(stack)
  auditor = await stack.token({ roles: ['auditor'] })
})

after(async () => {
  await stack.stop()
  await rm(directory, { recursive: true })
})

/** In batches of fifty; what became of the messages. */
async function taken(file: string, ...more: string[]) {
  return (await imported(stack, 'detections', file, '--batch', '50', ...more)).counts
}

const figuresOf = z.object({
  falseAlarmRate: z.object({ detections: z.number(), suppressed: z.number(), waiting: z.number() }),
})

/** All alerts of an application as people read them, and the figures over all. */
async function alertsOf(appId: string) {
  const { data, errors } = await stack.graph(
    `query($appId: ID!) {
      alerts(first: 100, filter: {appId: $appId}, orderBy: SEEN_ASC) { totalCount edges { node {
        phase cameraCode windowFrom firstSeenAt lastSeenAt raisedAt detectionCount withoutConfidence highestConfidence
        imported district { id }
      } } }
    }`,
    { appId },
    auditor,
  )
  assert.deepEqual(errors, [])
  return data?.alerts
}

async function figures(period: string) {
  const query = `{ falseAlarmRate(period: {from: "${period}", to: "${period}"}) { detections suppressed waiting } }`
  const { data, errors } = await stack.graph(query, {}, auditor)
  assert.deepEqual(errors, [])
  return figuresOf.parse(data).falseAlarmRate
}

test('a file of messages, in whatever order and however often, comes to the same alerts', async () => {
  const lines = [...messageLines({ seed: 3, rows: MESSAGES })]
  const inOrder = join(directory, 'in-order.jsonl')
  const shuffled = join(directory, 'shuffled.jsonl')
  await writeFile(inOrder, lines.join(''))
  await writeFile(shuffled, lines.toReversed().join('').concat('{"not": "a message"}\n{broken\n'))

  const first = await taken(inOrder, '--app', 'app_02')
  assert.partialDeepStrictEqual(first, { read: MESSAGES, received: MESSAGES, alreadyKnown: 0, changed: 0, rejected: 0 })
  const alerts = await alertsOf('app_02')
  const counted = await figures('2019-08')
  assert.equal(counted.detections, MESSAGES)

  const again = await taken(shuffled, '--app', 'app_02')
  assert.partialDeepStrictEqual(again, {
    read: MESSAGES + 2,
    received: 0,
    alreadyKnown: MESSAGES,
    changed: 0,
    flagged: first.flagged,
    rejected: 2,
  })
  assert.deepEqual(await alertsOf('app_02'), alerts)
  assert.deepEqual(await figures('2019-08'), counted)

  const elsewhere = await taken(inOrder)
  assert.partialDeepStrictEqual(elsewhere, { received: 0, changed: MESSAGES })
  assert.deepEqual(await figures('2019-08'), counted)
})

test('a registered camera has a place; one that is not, none but what its device id says', async () => {
  const token = await stack.token({ roles: ['data-officer'] })
  await sendWell(stack, token, 'registerCamera', { code: 'river_03', communityId: 'com_440310-10018' })
  const file = join(directory, 'placed.jsonl')
  await writeFile(file, [...messageLines({ seed: 5, rows: 60 })].join(''))
  await taken(file, '--app', 'app_03')
  const places = z
    .object({ edges: z.array(z.object({ node: z.object({ cameraCode: z.string(), district: z.unknown() }) })) })
    .parse(await alertsOf('app_03'))
  for (const { node } of places.edges) {
    const isKnown = node.cameraCode.startsWith('440310') || node.cameraCode === 'river_03'
    assert.deepEqual(node.district, isKnown ? { id: 'dis_440310' } : null, node.cameraCode)
  }
})

/** In the order of the file, as its adapter reads them. */
async function realMessages() {
  const read = []
  const source = await intake.open(DEEPSTREAM.url.pathname)
  for await (const row of source.rows) {
    assert.ok('input' in row)
    read.push(JSON.parse((row.input as { message: string }).message))
  }
  source.close()
  return read
}

test('the real messages: 136, of 57 objects by kind, 14 of them earlier than the one before', {
  skip,
}, async () => {
  const messages = await realMessages()
  assert.equal(messages.length, 136)
  const objects = new Set(messages.map(({ sensor, object, event }) => `${sensor.id} ${object.id} ${event.type}`))
  assert.equal(objects.size, 57)
  const times = messages.map((message) => message['@timestamp'])
  assert.equal(times.filter((time, index) => index > 0 && time < times[index - 1]).length, 14)
})

test('the real messages come in once, whatever their order, and keep what they do not say', {
  skip,
}, async () => {
  const first = await taken(DEEPSTREAM.url.pathname)
  assert.deepEqual(first, { read: 136, received: 136, alreadyKnown: 0, changed: 0, flagged: 136, rejected: 0 })
  const alerts = await alertsOf('app_test')
  const counted = await figures('2018-09')
  assert.equal(counted.detections, 136)
  const { edges } = z
    .object({ edges: z.array(z.object({ node: z.object({ withoutConfidence: z.number() }) })) })
    .parse(alerts)
  assert.equal(
    edges.reduce((sum, { node }) => sum + node.withoutConfidence, 0),
    111,
  )

  const sorted = join(directory, 'sorted.jsonl')
  const messages = (await realMessages()).toSorted((one, other) => (one['@timestamp'] < other['@timestamp'] ? -1 : 1))
  await writeFile(sorted, messages.map((message) => JSON.stringify(message)).join('\n'))
  assert.deepEqual(await taken(sorted), { ...first, received: 0, alreadyKnown: 136 })
  assert.deepEqual(await alertsOf('app_test'), alerts)
  assert.deepEqual(await figures('2018-09'), counted)

  const frigate = await taken(FRIGATE.url.pathname)
  assert.partialDeepStrictEqual(frigate, { read: 1, received: 1, rejected: 0 })
  assert.partialDeepStrictEqual(await taken(FRIGATE.url.pathname), { read: 1, received: 0, alreadyKnown: 1 })
})
