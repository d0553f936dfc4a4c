import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { ROLES } from '#shared/identity/identity.ts'
import {
  COMMUNITY,
  DISTRICT,
  OTHER_UNIT,
  type People,
  people,
  receiveMatter,
  registerDistrict,
  sendWell,
  UNIT,
} from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { entryForm as trailEntry } from './trail.ts'

let stack: Stack
let stores: Stores
let who: People
let open: string
let confidential: string

const TEXTS = {
  name: '司空见惯',
  phone: '13712345678',
  address: '无名路九号',
  place: '桥下第三根柱',
  description: '夜间施工',
}
const REPLY = '已责令停工整改'

before(async () => {
  stack = await startStack()
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
  open = await resolvedMatter({})
  confidential = await resolvedMatter({ confidential: true, phone: '13812345679' })
})

after(async () => {
  await stores.close()
  await stack.stop()
})

async function resolvedMatter(more: object): Promise<string> {
  const { place, description, ...reporter } = TEXTS
  const { id: matterId } = await receiveMatter(stack, who.seat, {
    place,
    description,
    reporter: { ...reporter, ...more },
  })
  await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT, remark: '请核查' })
  await sendWell(stack, who.officer, 'acceptMatter', { matterId })
  const { receipt } = await sendWell(stack, who.officer, 'resolveMatter', { matterId, outcome: 'SOLVED', reply: REPLY })
  await stores.caughtUp()
  assert.ok(receipt)
  return matterId
}

const entryForm = trailEntry.extend({ at: z.string() })
type Entry = z.output<typeof entryForm>

const page = z.object({
  auditTrail: z.object({
    edges: z.array(z.object({ node: entryForm })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

const TRAIL = `query($filter: AuditFilter, $first: Int, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    edges { node { at actor role purpose object person fields outcome reason requestId } }
    pageInfo { hasNextPage endCursor } } }`

async function trailPage(variables: object) {
  const { data, errors } = await stack.graph(TRAIL, variables, who.auditor)
  assert.deepEqual(errors, [])
  const { edges, pageInfo } = page.parse(data).auditTrail
  return { entries: edges.map(({ node }) => node), pageInfo }
}

/** The whole trail, the newest first, in pages of this size. */
async function trail(filter: object = {}, first = 100): Promise<Entry[]> {
  const all: Entry[] = []
  for (let next: string | null = null; ; ) {
    const { entries, pageInfo } = await trailPage({ filter, first, after: next })
    all.push(...entries)
    next = pageInfo.endCursor
    if (!pageInfo.hasNextPage) return all
  }
}

const count = () => stores.open.db.collection('audit').countDocuments()

/** What a request adds to the trail, oldest first; it stands there when the answer arrives. */
async function added(query: string, variables: object, token: string, headers: Record<string, string> = {}) {
  const before = await count()
  const answer = await stack.graph(query, variables, token, headers)
  const after = await count()
  const { entries } = await trailPage({ first: 100 })
  return { answer, entries: entries.slice(0, after - before).toReversed() }
}

const EVERYTHING = `query($id: ID!) { matter(id: $id) { place description
  reporter { name phone address } resolution { reply } timeline { text } } }`
const PERSONAL = [
  'Matter.description',
  'Matter.place',
  'MatterResolution.reply',
  'Reporter.address',
  'Reporter.name',
  'Reporter.phone',
  'TimelineEntry.text',
]

describe('a read of another person’s data is in the trail before the answer leaves:', () => {
  test('granted, with who, in which role, for what purpose, of whom, which fields and in which request', async () => {
    const headers = { 'sizhi-purpose': 'callback', 'x-request-id': 'a-call-back' }
    const { answer, entries } = await added(EVERYTHING, { id: open }, who.seat, headers)
    assert.ok(JSON.stringify(answer.data).includes(TEXTS.name))
    assert.equal(entries.length, 1)
    const [{ at, person, fields, ...entry } = assert.fail()] = entries
    assert.deepEqual(entry, {
      actor: 'dev-seat',
      role: 'seat',
      purpose: 'callback',
      object: open,
      outcome: 'GRANTED',
      reason: null,
      requestId: 'a-call-back',
    })
    assert.deepEqual(fields.toSorted(), PERSONAL)
    assert.match(person ?? '', /^person_/)
    assert.ok(!Number.isNaN(Date.parse(at)))
  })

  test('in a list, each matter by itself', async () => {
    const query = '{ matters { edges { node { reporter { name } } } } }'
    const { entries } = await added(query, {}, who.seat)
    assert.deepEqual(entries.map(({ object }) => object).toSorted(), [open, confidential].toSorted())
  })

  test('through node and through a community', async () => {
    const query = `query($id: ID!, $code: String!) {
      node(id: $id) { ... on Matter { place } } community(code: $code) { matters { edges { node { description } } } } }`
    const { entries } = await added(query, { id: open, code: COMMUNITY.slice(4) }, who.officer)
    assert.deepEqual(new Set(entries.map(({ object }) => object)), new Set([open, confidential]))
    assert.ok(entries.every(({ role, outcome }) => role === 'unit-officer' && outcome === 'GRANTED'))
  })

  for (const role of ['data-officer', 'auditor', 'analyst'] as const) {
    test(`denied to the ${role}, who sees matters without persons`, async () => {
      const token = await stack.token({ roles: [role] })
      const { answer, entries } = await added(EVERYTHING, { id: open }, token)
      assert.ok(answer.errors.length > 0)
      for (const { extensions } of answer.errors) assert.equal(extensions.code, 'FORBIDDEN')
      const fields = entries.flatMap((entry) => entry.fields)
      assert.ok(entries.length > 0)
      for (const { outcome, actor, role: asked, reason } of entries) {
        assert.deepEqual([outcome, actor, asked, reason], ['DENIED', `dev-${role}`, role, 'NO_RIGHT'])
      }
      for (const field of ['Matter.description', 'Matter.place']) assert.ok(fields.includes(field), field)
    })
  }

  for (const [name, by] of [
    ['the unit', () => who.officer],
    ['a seat of the community', () => stack.token({ roles: ['seat'], division: COMMUNITY })],
  ] as const)
    test(`denied to ${name} where the reporter is confidential, while the matter itself is granted`, async () => {
      const query = 'query($id: ID!) { matter(id: $id) { description reporter { name } } }'
      const { answer, entries } = await added(query, { id: confidential }, await by())
      assert.deepEqual(answer.data, { matter: { description: TEXTS.description, reporter: { name: null } } })
      // Null, as the matter says itself that its reporter is withheld; asked for and not given all the same.
      assert.deepEqual(answer.errors, [])
      assert.deepEqual(entries.map(({ outcome, reason, fields }) => [outcome, reason, fields]).toSorted(), [
        ['DENIED', 'OUT_OF_REACH', ['Reporter.name']],
        ['GRANTED', null, ['Matter.description']],
      ])
    })
})

describe('a search by telephone number is in the trail, without the number:', () => {
  const BY_PHONE = 'query($phone: String) { matters(filter: { reporterPhone: $phone }) { totalCount } }'
  const NOBODYS = '13712345670'
  const FIELDS = ['MatterFilter.reporterPhone']
  const summary = ({ actor, object, person, outcome, fields }: Entry) => ({ actor, object, person, outcome, fields })
  const searched = { object: 'matters', person: null, fields: FIELDS }

  test('granted to a seat, of the person found', async () => {
    const { answer, entries } = await added(BY_PHONE, { phone: TEXTS.phone }, who.seat)
    assert.deepEqual(answer.data, { matters: { totalCount: 1 } })
    const [person] = await stores.open.privacy.findPersons({ phone: TEXTS.phone })
    assert.deepEqual(entries.map(summary), [{ ...searched, actor: 'dev-seat', person, outcome: 'GRANTED' }])
  })

  test('granted to a seat that finds nobody, of nobody', async () => {
    const { entries } = await added(BY_PHONE, { phone: NOBODYS }, who.seat)
    assert.deepEqual(entries.map(summary), [{ ...searched, actor: 'dev-seat', outcome: 'GRANTED' }])
    assert.ok(!JSON.stringify(entries).includes(NOBODYS))
  })

  test('denied to an analyst, who does not learn whose it is', async () => {
    const analyst = await stack.token({ roles: ['analyst'] })
    const { answer, entries } = await added(BY_PHONE, { phone: TEXTS.phone }, analyst)
    assert.deepEqual(
      [answer.data, answer.errors.map(({ extensions }) => extensions.code)],
      [{ matters: null }, ['FORBIDDEN']],
    )
    assert.deepEqual(entries.map(summary), [{ ...searched, actor: 'dev-analyst', outcome: 'DENIED' }])
    assert.deepEqual(
      entries.map(({ role, reason }) => [role, reason]),
      [['analyst', 'NO_RIGHT']],
    )
  })
})

describe('nothing is in the trail', () => {
  test('of what the reporter reads about himself', async () => {
    const citizen = await stack.token({ roles: ['citizen'], phone: TEXTS.phone })
    const query =
      'query($id: ID!) { matter(id: $id) { place description reporter { name phone address } resolution { reply } } }'
    const { answer, entries } = await added(query, { id: open }, citizen)
    assert.deepEqual(answer.errors, [])
    assert.ok(JSON.stringify(answer.data).includes(TEXTS.address))
    assert.deepEqual(entries, [])
  })

  test('of a matter that is not found or out of reach, since nothing of it is answered', async () => {
    const other = await stack.token({ roles: ['unit-officer'], unit: OTHER_UNIT })
    const { answer, entries } = await added(EVERYTHING, { id: open }, other)
    assert.deepEqual(answer.data, { matter: null })
    assert.deepEqual(entries, [])
  })
})

test('where the trail cannot be written the fields are refused, and the rest of the matter is answered', async () => {
  const { db } = stores.open
  await db.command({ collMod: 'audit', validator: { nothing: 'passes' }, validationLevel: 'strict' })
  try {
    const before = await count()
    const query = 'query($id: ID!) { matter(id: $id) { phase description reporter { name } } }'
    const { data, errors } = await stack.graph(query, { id: open }, who.seat)
    assert.deepEqual(data, { matter: { phase: 'RESOLVED', description: null, reporter: { name: null } } })
    assert.deepEqual(
      errors.map(({ extensions }) => extensions.code),
      ['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
    )
    const search = 'query($phone: String!) { matters(filter: { reporterPhone: $phone }) { totalCount } }'
    const found = await stack.graph(search, { phone: TEXTS.phone }, who.seat)
    assert.deepEqual(
      [found.data, ...found.errors.map(({ extensions }) => extensions.code)],
      [{ matters: null }, 'STORE_UNAVAILABLE'],
    )
    assert.equal(await count(), before)
  } finally {
    await db.command({ collMod: 'audit', validator: {}, validationLevel: 'strict' })
  }
  const { data } = await stack.graph(EVERYTHING, { id: open }, who.seat)
  assert.ok(JSON.stringify(data).includes(TEXTS.name))
})

describe('the auditor', () => {
  test('reads the trail in pages of any size, the newest first, each entry once', async () => {
    const whole = await trail()
    assert.equal(whole.length, await count())
    assert.deepEqual(
      whole.map(({ at }) => at),
      whole
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    assert.deepEqual(await trail({}, 3), whole)
  })

  test('filters by object, person, actor, outcome and time, alone and together', async () => {
    const whole = await trail()
    const middle = whole[Math.floor(whole.length / 2)]?.at ?? ''
    const person = whole.find((entry) => entry.person)?.person ?? ''
    const filters: [object, (entry: Entry) => boolean][] = [
      [{ object: open }, ({ object }) => object === open],
      [{ person }, (entry) => entry.person === person],
      [{ actor: 'dev-analyst' }, ({ actor }) => actor === 'dev-analyst'],
      [{ outcome: 'DENIED' }, ({ outcome }) => outcome === 'DENIED'],
      [{ from: middle }, ({ at }) => at >= middle],
      [{ until: middle }, ({ at }) => at < middle],
      [{ object: open, outcome: 'DENIED' }, ({ object, outcome }) => object === open && outcome === 'DENIED'],
    ]
    for (const [filter, wanted] of filters) {
      const expected = whole.filter(wanted)
      assert.ok(expected.length > 0 && expected.length < whole.length, JSON.stringify(filter))
      assert.deepEqual(await trail(filter, 4), expected)
    }
    assert.deepEqual(await trail({ object: 'mat_aaaaaaaaaaaaaaaaaaaa' }), [])
  })

  test('finds no text of a person in it, and cannot read one elsewhere', async () => {
    const told = JSON.stringify(await trail())
    const { data } = await stack.graph(EVERYTHING, { id: open }, who.auditor)
    for (const text of [...Object.values(TEXTS), REPLY]) {
      assert.ok(!told.includes(text))
      assert.ok(!JSON.stringify(data).includes(text))
    }
  })
})

for (const role of ROLES.filter((each) => each !== 'auditor' && each !== 'public')) {
  test(`the trail is not for the ${role}`, async () => {
    const token = await stack.token({ roles: [role], division: DISTRICT, unit: UNIT })
    const { data, errors } = await stack.graph('{ auditTrail { edges { cursor } } }', {}, token)
    assert.deepEqual([data, errors.map(({ extensions }) => extensions.code)], [{ auditTrail: null }, ['FORBIDDEN']])
  })
}

test('the trail is not for who has not signed in', async () => {
  const { errors } = await stack.graph('{ auditTrail { edges { cursor } } }', {})
  assert.deepEqual(
    errors.map(({ extensions }) => extensions.code),
    ['UNAUTHENTICATED'],
  )
})
