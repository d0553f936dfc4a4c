import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { pino } from 'pino'
import { z } from 'zod'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import { viewDigest } from '#shared/eventsourcing/generations-digest.ts'
import { rebuild } from '#shared/eventsourcing/rebuild.ts'
import { ROLES } from '#shared/identity/identity.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { until } from '#shared/testing/until.ts'
import {
  COMMUNITY,
  DISTRICT,
  type People,
  people,
  receiveMatter,
  registerDistrict,
  sendWell,
  UNIT,
} from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { eraseQuickly, nothingIsLeftOfErasedKeys } from './eraser.ts'
import { ACCOUNT, lifeOf, NEEDLES, REPORTER, SECRETS } from './texts.ts'

let stack: Stack
let stores: Stores
let who: People
let matterId: string
let historyId: string

before(async () => {
  // What is not logged even when everything is.
  stack = await startStack({ env: { LOG_LEVEL: 'debug' } })
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
  matterId = await lifeOf(stack, who, await stack.token({ subject: ACCOUNT, roles: ['citizen'], phone: SECRETS.phone }))
  historyId = (await imported(HISTORY))[0]?.matterId ?? ''
  await stores.caughtUp()
})

after(async () => {
  await stores.close()
  await stack.stop()
})

/** A row of a file, whose place is a text that belongs to nobody known. */
const rowAt = (occurPlace: string) => ({
  recId: randomUUID(),
  createTime: '2018-11-30 10:00:00',
  communityId: '10018',
  occurPlace,
})
const HISTORY = rowAt(SECRETS.place)

/** Rows of a file as closed matters: what became of each. */
async function imported(...rows: object[]) {
  const { data, errors } = await stack.graph(
    'mutation($input: ImportMattersInput!) { importMatters(input: $input) { rows { matterId outcome } } }',
    { input: { commandId: randomUUID(), rows } },
    await stack.token({ roles: ['data-officer'] }),
  )
  assert.deepEqual(errors, [])
  const row = z.object({ matterId: z.string(), outcome: z.string() })
  return z.object({ importMatters: z.object({ rows: z.array(row) }) }).parse(data).importMatters.rows
}

const TEXTS = `query($id: ID!) { matter(id: $id) {
  erased place description reporter { name phone address } resolution { reply } timeline { text } } }`

async function textsOf(id: string): Promise<unknown> {
  // A row of history says where it lies by its community alone.
  const token = id === historyId ? await stack.token({ roles: ['seat'], division: COMMUNITY }) : who.seat
  const { data, errors } = await stack.graph(TEXTS, { id }, token)
  assert.deepEqual(errors, [])
  return data?.matter
}

/** Databases, topics and logs: everything that outlives a request. */
async function everywhere() {
  const records = await stores.records()
  const logs = await Promise.all([stack.gateway, stack.service].map((process) => process.log()))
  return findPlaintext({
    client: stores.open.db.client,
    namespace: stack.namespace,
    needles: NEEDLES,
    topics: ['topics', 'logs'],
    readTopic: async (kind) => (kind === 'topics' ? records : logs.map((value) => ({ key: '', value, headers: {} }))),
  })
}

test('who may read a matter reads all of its texts', async () => {
  const told = JSON.stringify(await textsOf(matterId))
  const { phone: _, ...others } = SECRETS
  for (const text of [...Object.values(others), REPORTER.phone]) assert.ok(told.includes(text), text)
  assert.ok(JSON.stringify(await textsOf(historyId)).includes(SECRETS.place))
})

describe('a confidential reporter is seen by the centre that has the matter and by the reporter alone: asked by', () => {
  const HIDDEN = { name: '慕容不露', phone: '13912345670', address: '无门牌巷尾' }
  const SIDES = {
    inside: { division: DISTRICT, unit: UNIT, phone: HIDDEN.phone },
    /** Of the community that the matter lies in: it has the matter, but not in hand. */
    below: { division: COMMUNITY, unit: 'unit_1600', phone: '13912345671' },
    outside: { division: 'str_440310001', unit: 'unit_1600', phone: '13912345671' },
  }
  /** Who sees the reporter, and who the matter without the reporter; everybody else sees neither, or no persons. */
  const SEE: Record<keyof typeof SIDES, Record<'reporter' | 'matterAlone', readonly string[]>> = {
    inside: { reporter: ['citizen', 'seat', 'centre-lead'], matterAlone: ['unit-officer'] },
    below: { reporter: [], matterAlone: ['seat', 'centre-lead'] },
    outside: { reporter: [], matterAlone: [] },
  }
  let id: string

  before(async () => {
    const received = await receiveMatter(stack, who.seat, { reporter: { ...HIDDEN, confidential: true } })
    id = received.id
    await sendWell(stack, who.seat, 'transferMatter', { matterId: id, unitId: UNIT })
    await sendWell(stack, who.officer, 'acceptMatter', { matterId: id })
    await stores.caughtUp()
  })

  for (const role of ROLES) {
    for (const side of ['inside', 'below', 'outside'] as const) {
      test(`${role} ${side}`, async () => {
        const reporter = 'reporter { name phone address confidential under14 }'
        const query = `query($id: ID!) { matter(id: $id) { id ${reporter} } node(id: $id) { ... on Matter { ${reporter} } } }`
        const token = await stack.token({ roles: [role], ...SIDES[side] })
        const { data, errors } = await stack.graph(query, { id }, token)
        const told = JSON.stringify(data)
        const sees = SEE[side].reporter.includes(role)
        for (const text of Object.values(HIDDEN)) assert.equal(told.includes(text), sees, text)
        if (!SEE[side].matterAlone.includes(role)) return
        assert.ok(told.includes(id))
        assert.ok(told.includes('"confidential":true'), 'so that what is null is told from what there is none of')
        assert.deepEqual(errors, [])
      })
    }
  }

  for (const [side, finds] of [
    ['inside', true],
    ['below', false],
  ] as const) {
    test(`a seat ${side} by the number, which tells whose the matter is`, async () => {
      const query = 'query($f: MatterFilter) { matters(filter: $f) { totalCount edges { node { id } } } }'
      const token = await stack.token({ roles: ['seat'], ...SIDES[side] })
      const { data, errors } = await stack.graph(query, { f: { reporterPhone: HIDDEN.phone } }, token)
      assert.deepEqual(errors, [])
      const edges = finds ? [{ node: { id } }] : []
      assert.deepEqual(data, { matters: { totalCount: edges.length, edges } })
    })
  }
})

test('no database, topic or log holds a text in the clear, however it is written', async () => {
  assert.ok((await stores.records()).length > 0)
  assert.ok((await stack.service.log()).length > 0)
  assert.deepEqual(await everywhere(), [])
})

test('once their subjects are erased the texts are gone from the graph, wherever they were', async () => {
  const [person = ''] = await stores.open.privacy.findPersons({ phone: SECRETS.phone })
  assert.deepEqual(await eraseQuickly(stores, [person, historyId]), ['destroyed', 'destroyed'])
  await stores.caughtUp()

  const matter = z.looseObject({ erased: z.boolean(), timeline: z.array(z.object({ text: z.null() })) })
  assert.deepEqual(
    { ...matter.parse(await textsOf(matterId)), timeline: [] },
    {
      erased: true,
      place: null,
      description: null,
      reporter: { name: null, phone: null, address: null },
      resolution: { reply: null },
      timeline: [],
    },
  )
  const history = matter.parse(await textsOf(historyId))
  assert.deepEqual([history.erased, history.place], [true, null])
})

test('the file of an erased row can be imported again: that row is known and its place stays away, others are received', async () => {
  const rows = await imported(HISTORY, rowAt('无名桥下'), { ...HISTORY, createTime: '2018-11-30 11:00:00' })
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    ['ALREADY_KNOWN', 'RECEIVED', 'CHANGED'],
  )
  await stores.caughtUp()
  assert.deepEqual(z.looseObject({ place: z.null() }).safeParse(await textsOf(historyId)).error, undefined)
})

test('nobody is found by the number any more, and who calls from it is a new person', async () => {
  const query = 'query($f: MatterFilter) { matters(filter: $f) { edges { node { id } } } }'
  const found = async (token = who.seat) => {
    const { data } = await stack.graph(query, { f: { reporterPhone: SECRETS.phone } }, token)
    return JSON.stringify(data)
  }
  assert.ok(!(await found()).includes(matterId))
  const { id } = await receiveMatter(stack, who.seat, { reporter: REPORTER })
  await until(async () => (await found()).includes(id))
  assert.ok(!(await found()).includes(matterId))

  const nextDoor = await stack.token({ roles: ['seat', 'analyst'], division: 'str_440310001' })
  const all = await stack.graph(query, {}, nextDoor)
  assert.ok(JSON.stringify(all.data).includes(id), 'an analyst lists all')
  assert.ok(!(await found(nextDoor)).includes(id), 'and looks up by a number what a seat may')
})

test('after the erasure nothing is in the clear either, and no key opens what is left', async () => {
  assert.deepEqual(await everywhere(), [])
  const stored = await stores.commits()
  const sealed = stored.filter(({ stream }) => stream === matterId).flatMap(({ events }) => jwesIn(events))
  assert.ok(sealed.length >= Object.keys(SECRETS).length)
  const opened = await stores.open.privacy.decryptAll(sealed)
  assert.ok(opened.every((text) => typeof text === 'symbol'))
  await nothingIsLeftOfErasedKeys(stores)
})

test('views that are built anew from the store have the same digest', async () => {
  // A digest means something only while nothing is written, by policies and clocks neither.
  await stores.settledCounts()
  await stores.caughtUp()
  const { views, kafka } = stores.open
  const before = await viewDigest(views, (await activeGeneration(views)) ?? 0)
  const rebuilt = await rebuild(views, {
    kafka,
    group: `${stack.namespace}-smart-governance-views`,
    log: pino({ level: 'silent' }),
  })
  assert.deepEqual(rebuilt.previous?.comparison.examples, [])
  assert.equal(rebuilt.flipped, true)
  assert.equal(await viewDigest(views, rebuilt.generation), before)
})

function jwesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^eyJ[\w-]+\.\./.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(jwesIn) : []
}
