import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { PARTS, type Part } from '#shared/pillar/config.ts'
import { until } from '#shared/testing/until.ts'
import { type Asked, COMMUNITY, DISTRICT, registerDistrict, send, sendWell } from '../district.ts'
import { askWith, post } from '../graph.ts'
import { type Stack, startStack, type Twin } from '../stack.ts'
import type { StackProcess } from '../stack-process.ts'
import { PATIENCE_MS } from '../waiting.ts'

const GAD_7 = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7']

const JSON_BODY = { 'content-type': 'application/json' }

let stack: Stack
let twin: Twin
let worker: string
let lead: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'psychological-care'], split: 'psychological-care' })
  twin = await stack.twin('psychological-care')
  worker = await stack.token({ subject: 'worker', roles: ['care-worker'], division: DISTRICT })
  lead = await stack.token({ subject: 'lead', roles: ['care-lead'] })
  await registerDistrict(stack)
})

after(() => stack.stop())

function part(name: Part): StackProcess {
  const found = stack.parts.get(name)
  assert.ok(found)
  return found
}

/** Without this part, which is there again afterwards. */
async function without<T>(name: Part, work: () => Promise<T>): Promise<T> {
  await part(name).kill('SIGTERM')
  try {
    return await work()
  } finally {
    await part(name).start()
  }
}

const screening = z.object({ screening: z.object({ id: z.string() }) })

/** An invitation, written by the api of either instance. */
async function invited(at: Asked): Promise<{ id: string; receipt: string }> {
  const invitation = {
    commandId: randomUUID(),
    instrument: 'GAD_7',
    communityId: COMMUNITY,
    phone: '13900139099',
    under14: false,
  }
  const known = async () => (await send(at, worker, 'inviteScreening', invitation)).payload?.rejection === null
  // The community is smart governance's: a policy, in a process of its own, makes it known here.
  await until(known, PATIENCE_MS)
  const answer = await sendWell(at, worker, 'inviteScreening', invitation, 'screening { id }')
  return { id: screening.parse(answer).screening.id, receipt: answer.receipt.token }
}

function submission(screeningId: string): object {
  const answers = GAD_7.map((item) => ({ item, answer: 'SEVERAL_DAYS' }))
  return { screeningId, consent: { giver: 'OWN', statement: '2018-1' }, answers }
}

const SEEN = 'query($id: ID!) { screening(id: $id) { phase version } }'
const seen = z.object({ screening: z.object({ phase: z.string(), version: z.number() }).nullable() })

/** What an instance shows with this receipt, however long that takes. */
async function shown(at: Asked, id: string, receipt: string) {
  const { data, errors } = await askWith(receipt, at.graph, SEEN, { id }, worker)
  assert.deepEqual(errors, [])
  return seen.parse(data).screening
}

/** What it shows at once, and whether it says that this is not all. */
async function shownNow(at: Asked, id: string, receipt: string) {
  const { data, extensions } = await at.graph(SEEN, { id }, worker, { 'sizhi-receipts': receipt })
  return { ...seen.parse(data), isStale: extensions.notices !== undefined }
}

test('each part of a pillar is a process, and each of them says that it is well', async () => {
  assert.equal(new Set(PARTS.map((name) => part(name).pid())).size, PARTS.length)
  for (const name of PARTS) await until(async () => (await part(name).health()).status === 'ok', PATIENCE_MS)
  // Only the api serves the graph.
  const served = await Promise.all(
    PARTS.map(async (name) => (await post(`${part(name).url}/graphql`, '{}', JSON_BODY)).status !== 404),
  )
  assert.deepEqual(
    PARTS.filter((_, index) => served[index]),
    ['api'],
  )
})

test('what one api has written is read with its receipt at the other, and a repeated command has its first receipt there', async () => {
  const { id, receipt } = await invited(stack)
  assert.deepEqual(await shown(twin, id, receipt), { phase: 'INVITED', version: 1 })
  const submitted = { commandId: randomUUID(), ...submission(id) }
  const first = await sendWell(twin, worker, 'submitScreening', submitted)
  assert.deepEqual(await shown(stack, id, first.receipt.token), { phase: 'SUBMITTED', version: 3 })
  const review = { screeningId: id, outcome: 'NO_FURTHER_STEP', expectedVersion: 3 }
  const reviewed = await sendWell(stack, worker, 'reviewScreening', review)
  assert.deepEqual(await shown(twin, id, reviewed.receipt.token), { phase: 'REVIEWED', version: 4 })
  assert.deepEqual((await sendWell(stack, worker, 'submitScreening', submitted)).receipt, first.receipt)
})

for (const name of ['relay', 'projector'] as const) {
  test(`without its ${name} a pillar accepts commands and says that its views wait; then they come`, async () => {
    const { id, receipt } = await invited(stack)
    await shown(stack, id, receipt)
    const written = await without(name, async () => {
      const { receipt: later } = await sendWell(stack, worker, 'submitScreening', submission(id))
      for (const at of [stack, twin]) {
        assert.deepEqual(await shownNow(at, id, later.token), {
          screening: { phase: 'INVITED', version: 1 },
          isStale: true,
        })
      }
      return later.token
    })
    for (const at of [stack, twin]) assert.deepEqual(await shown(at, id, written), { phase: 'SUBMITTED', version: 3 })
  })
}

const COUNTS = 'query($code: String!) { community(code: $code) { screeningCounts { month } } }'
const counts = z.object({ community: z.object({ screeningCounts: z.array(z.object({ month: z.string() })) }) })

async function published(at: Asked, receipt: string): Promise<string[]> {
  const { data } = await askWith(receipt, at.graph, COUNTS, { code: COMMUNITY.slice('com_'.length) }, worker)
  return counts.parse(data).community.screeningCounts.map(({ month }) => month)
}

test('without its policies a pillar shows what was decided; policies, clock and eraser catch up when they are there again', async () => {
  const { id } = await invited(stack)
  const from = monthBefore(2)
  const { begun, withdrawn } = await without('policies', async () => {
    await sendWell(stack, worker, 'submitScreening', submission(id))
    const { receipt: withdrawn } = await sendWell(twin, worker, 'withdrawScreeningConsent', { screeningId: id })
    assert.deepEqual(await shown(stack, id, withdrawn.token), { phase: 'WITHDRAWN', version: 4 })
    const { receipt } = await sendWell(stack, lead, 'beginScreeningCounts', { districtId: DISTRICT, from })
    assert.deepEqual(await published(twin, receipt.token), [])
    return { begun: receipt.token, withdrawn: withdrawn.token }
  })
  // A withdrawn consent has its key destroyed, which is a fact: by a policy and the eraser.
  await until(async () => (await shown(stack, id, withdrawn))?.version === 5, PATIENCE_MS)
  // A month that has ended is published: by the clock.
  await until(async () => (await published(twin, begun)).includes(from), PATIENCE_MS)
})

function monthBefore(months: number): string {
  const shanghai = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(shanghai.getUTCFullYear(), shanghai.getUTCMonth() - months, 1)).toISOString().slice(0, 7)
}
