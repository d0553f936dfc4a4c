import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import {
  people,
  type Received,
  receiveMatter,
  registerDistrict,
  send,
  sendWell,
  someMatter,
  UNIT,
} from '../district.ts'
import { askWith, type GraphAnswer, post } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { ERRORS, type Given, MARK, REFUSALS, type Sender, TIMES } from './commands.ts'
import { QUESTIONS } from './questions.ts'

let stack: Stack
let stores: Stores
let tokens: Record<Sender, string>
let given: Given
/** The number of the last matter before anything was refused. */
let numbered: Awaited<ReturnType<typeof numberOf>>
/** Documents by collection before anything was refused. */
let counted: Record<string, number>

before(async () => {
  stack = await startStack()
  stores = await openStores(stack)
  const who = await people(stack)
  tokens = { ...who, dataOfficer: await stack.token({ roles: ['data-officer'] }) }
  await registerDistrict(stack)
  const { id: received } = await receiveMatter(stack, who.seat)
  const second = await receiveMatter(stack, who.seat)
  numbered = await numberOf(second)
  const accepted = second.id
  await sendWell(stack, who.seat, 'transferMatter', { matterId: accepted, unitId: UNIT })
  await sendWell(stack, who.officer, 'acceptMatter', { matterId: accepted })
  given = { received, accepted }
  counted = await stores.settledCounts()
})

after(async () => {
  await stores.close()
  await stack.stop()
})

/** The day and the last part of a matter's number, which counts that day's. */
async function numberOf({ id, receipt }: Received): Promise<{ day: string; count: number }> {
  const query = 'query($id: ID!) { matter(id: $id) { number } }'
  const { data } = await askWith(receipt, stack.graph, query, { id }, tokens.seat)
  const [, day = '', count] = z
    .object({ matter: z.object({ number: z.string() }) })
    .parse(data)
    .matter.number.split('-')
  return { day, count: Number(count) }
}

async function nothingIsStored(): Promise<void> {
  assert.deepEqual(await stores.settledCounts(), counted)
}

/** A stable code, a sentence, and nothing of what was sent in it. */
function assertRefused({ errors }: GraphAnswer, code: string): void {
  assert.ok(errors.length > 0, 'it was not refused')
  for (const { message, extensions } of errors) {
    assert.equal(extensions.code, code, message)
    assert.match(message, /^\S.{8,}/s)
    assert.ok(!message.includes(MARK), message)
  }
}

describe('a command is refused with a code and a sentence, and nothing of it is stored:', () => {
  for (const [what, sender, mutation, input, code] of REFUSALS) {
    test(what, async () => {
      const { payload, codes } = await send(stack, tokens[sender], mutation, input(given))
      assert.deepEqual(codes, [])
      assert.equal(payload?.receipt, null)
      assert.equal(payload?.rejection?.code, code)
      assert.match(payload?.rejection?.message ?? '', /^\S.{8,}/s)
      assert.ok(!payload?.rejection?.message.includes(MARK))
    })
  }

  for (const [what, sender, mutation, input, code] of ERRORS) {
    test(what, async () => {
      const type = inputTypeOf(mutation)
      const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { receipt { token } rejection { code } } }`
      const variables = { input: { commandId: randomUUID(), ...input(given) } }
      assertRefused(await stack.graph(query, variables, tokens[sender]), code)
    })
  }

  after(nothingIsStored)
})

const IMPORT = `mutation($input: ImportMattersInput!) {
  importMatters(input: $input) { rows { outcome rejection { code message } } } }`

function importing(rows: object[]): Promise<GraphAnswer> {
  const whole = rows.map((row) => ({
    recId: randomUUID(),
    createTime: '2018-11-30 10:00:00',
    occurPlace: MARK,
    ...row,
  }))
  return stack.graph(IMPORT, { input: { commandId: randomUUID(), rows: whole } }, tokens.dataOfficer)
}

describe('history is refused row by row, and nothing of a refused row is stored:', () => {
  for (const [createTime, code] of TIMES) {
    test(`received at “${createTime}”: ${code}`, async () => {
      const { data, errors } = await importing([{ createTime }])
      assert.deepEqual(errors, [])
      const rows = JSON.stringify(data)
      assert.ok(rows.includes('"REJECTED"') && rows.includes(`"${code}"`), rows)
      assert.ok(!rows.includes(MARK))
    })
  }

  test('more rows than a batch holds', async () =>
    assertRefused(await importing(Array.from({ length: 501 }, () => ({}))), 'LIMIT_EXCEEDED'))

  after(nothingIsStored)
})

describe('a question is refused with a code and a sentence:', () => {
  for (const [what, query, variables, code] of QUESTIONS) {
    test(what, async () => assertRefused(await stack.graph(query, variables, tokens.seat), code))
  }

  test('an id with something else in it finds nothing', async () => {
    const query = 'query($id: ID!) { matter(id: $id) { id } node(id: $id) { ... on Matter { phase } } }'
    for (const id of [`mat_${MARK}`, 'com_440310-10018\n', 'mat_', '{"$gt":""}']) {
      const { data } = await stack.graph(query, { id }, tokens.seat)
      assert.deepEqual(data, { matter: null, node: null })
    }
  })

  after(nothingIsStored)
})

const RECEIVE = 'mutation($input: ReceiveMatterInput!) { receiveMatter(input: $input) { receipt { token } } }'

/** A body with the given text in place of the description's JSON. */
function withDescription(json: string): string {
  const input = someMatter({ commandId: 'raw', description: 'HERE' })
  return JSON.stringify({ query: RECEIVE, variables: { input } }).replace('"HERE"', json)
}

const notUtf8 = () =>
  new Uint8Array([...Buffer.from(withDescription(`"${MARK}~"`))].map((byte) => (byte === 0x7e ? 0xff : byte)))

type Body = [what: string, body: () => string | Uint8Array<ArrayBuffer>, code: string, status?: number, header?: object]

const BODIES: Body[] = [
  ['of 10 MB', () => withDescription(JSON.stringify(MARK.repeat(1_300_000))), 'LIMIT_EXCEEDED', 413],
  ['that is no JSON', () => `{"query": "${MARK}`, 'BAD_USER_INPUT'],
  ['that is empty', () => '', 'BAD_USER_INPUT'],
  ['of another type', () => withDescription('"x"'), 'BAD_USER_INPUT', 415, { 'content-type': 'text/plain' }],
  ['as a form', () => 'q=x', 'BAD_USER_INPUT', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['that is not UTF-8', notUtf8, 'BAD_USER_INPUT'],
  ['with __proto__ as a key', () => withDescription(`{"__proto__": {"a": "${MARK}"}}`), 'BAD_USER_INPUT'],
  ['with __proto__ beside the fields', () => withDescription(`"x", "__proto__": {"a": "${MARK}"}`), 'BAD_USER_INPUT'],
  ['nested without end', () => withDescription('['.repeat(100_000) + ']'.repeat(100_000)), 'BAD_USER_INPUT'],
  ['with half a character', () => withDescription(`"${MARK}\\ud83d"`), 'BAD_USER_INPUT'],
  ['with a receipt that is none', () => withDescription('"x"'), 'BAD_USER_INPUT', 400, { 'sizhi-receipts': MARK }],
  ['for a purpose that is none', () => withDescription('"x"'), 'BAD_USER_INPUT', 400, { 'sizhi-purpose': MARK }],
  [
    'with a token that is none',
    () => withDescription('"x"'),
    'UNAUTHENTICATED',
    401,
    { authorization: `Bearer ${MARK}` },
  ],
]

describe('a body is refused with a code and a sentence:', () => {
  for (const [what, body, code, status = 400, header = {}] of BODIES) {
    test(what, async () => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.seat}`, ...header }
      const answer = await post(`${stack.gateway.url}/graphql`, body(), headers)
      assertRefused(answer, code)
      assert.equal(answer.status, status)
    })
  }

  after(nothingIsStored)
})

test('what was refused has taken no number: the next matter has the next one', async () => {
  const { day, count } = await numberOf(await receiveMatter(stack, tokens.seat))
  // Each day begins anew.
  assert.equal(count, day === numbered.day ? numbered.count + 1 : 1)
})

test('all of that is in the logs by its code, and nothing of what was sent', async () => {
  const [gateway, service] = [await stack.gateway.log(), await stack.service.log()]
  for (const log of [gateway, service]) {
    assert.ok(!log.includes(MARK))
    assert.ok(!log.includes('unexpected error'))
  }
  for (const code of ['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'FORBIDDEN']) {
    assert.ok(gateway.includes(`"code":"${code}"`), code)
  }
})
