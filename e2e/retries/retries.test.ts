import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import {
  type Asked,
  OTHER_UNIT,
  type People,
  people,
  receiveMatter,
  registerDistrict,
  send,
  sendWell,
  someMatter,
  UNIT,
} from '../district.ts'
import { askWith } from '../graph.ts'
import { eraseQuickly } from '../persons/eraser.ts'
import { type Stack, startStack, type Twin } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'

let stack: Stack
let twin: Twin
let stores: Stores
let who: People

before(async () => {
  stack = await startStack()
  twin = await stack.twin()
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
})

after(async () => {
  await stores.close()
  await stack.stop()
})

const commitsOf = async (commandId: string) =>
  (await stores.commits()).filter(({ command }) => command.id === commandId).length

/** Sends the same to both instances, one after the other; both must answer with this receipt. */
async function bothAnswer(receipt: unknown, token: string, mutation: string, input: { commandId: string }) {
  for (const instance of [twin, stack]) {
    assert.deepEqual((await sendWell(instance, token, mutation, input)).receipt, receipt)
  }
  assert.equal(await commitsOf(input.commandId), 1)
}

test('a repeated command answers its first receipt from another instance, and later states change nothing of it', async () => {
  const commandId = randomUUID()
  const received = someMatter({ commandId, description: '井盖松动', reporter: { name: '王五', phone: '13700137000' } })
  const first = await sendWell(stack, who.seat, 'receiveMatter', received, 'matter { id }')
  const [, matterId = ''] = first.receipt.token.split(':')
  await bothAnswer(first.receipt, who.seat, 'receiveMatter', { ...received, commandId })

  const transfer = { commandId: randomUUID(), matterId, unitId: UNIT, remark: '请尽快' }
  const { receipt } = await sendWell(stack, who.seat, 'transferMatter', transfer)
  await sendWell(twin, who.officer, 'returnMatter', { matterId, reason: 'NOT_OUR_DUTY' })
  await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: OTHER_UNIT })
  await bothAnswer(receipt, who.seat, 'transferMatter', transfer)
  await bothAnswer(first.receipt, who.seat, 'receiveMatter', { ...received, commandId })
  const newest = async (mutation: string, input: object) =>
    (await sendWell(stack, who.seat, mutation, input, 'matter { phase unit { id } }')).matter
  const matter = { phase: 'TRANSFERRED', unit: { id: OTHER_UNIT } }
  assert.deepEqual(await newest('receiveMatter', { ...received, commandId }), matter)
  assert.deepEqual(await newest('transferMatter', transfer), matter)
})

test('a repeated command that the rules would refuse by now, or whose matter has left its sender, answers the same', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT })
  const giveBack = { commandId: randomUUID(), matterId, reason: 'NOT_OUR_DUTY' }
  const { receipt } = await sendWell(stack, who.officer, 'returnMatter', giveBack)
  await sendWell(twin, who.seat, 'transferMatter', { matterId, unitId: OTHER_UNIT })
  await bothAnswer(receipt, who.officer, 'returnMatter', giveBack)
  const again = await send(twin, who.officer, 'returnMatter', { matterId, reason: 'NOT_OUR_DUTY' })
  assert.deepEqual(again.codes, ['FORBIDDEN'])
})

test('a command that takes its matter out of the sender’s reach is answered with a receipt, and with no matter', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT })
  const returned = { matterId, reason: 'NOT_OUR_DUTY' }
  const { matter } = await sendWell(stack, who.officer, 'returnMatter', returned, 'matter { id phase }')
  assert.equal(matter, null)
})

test('a matter of nobody known, whose own key is gone: its receipt is repeated, and a further text goes under another key', async () => {
  const received = someMatter({ commandId: randomUUID(), description: '井盖松动' })
  const { receipt } = await sendWell(stack, who.seat, 'receiveMatter', received)
  const [, matterId = ''] = receipt.token.split(':')
  assert.deepEqual(await eraseQuickly(stores, [matterId]), ['destroyed'])
  // The twin has not met it before.
  assert.deepEqual((await sendWell(twin, who.seat, 'receiveMatter', received)).receipt, receipt)
  await sendWell(twin, who.seat, 'transferMatter', { matterId, unitId: UNIT, remark: '请尽快' })
  await sendWell(twin, who.officer, 'acceptMatter', { matterId })
  const resolve = { commandId: randomUUID(), matterId, outcome: 'SOLVED', reply: '井盖已修复' }
  const resolved = await sendWell(twin, who.officer, 'resolveMatter', resolve)
  await bothAnswer(resolved.receipt, who.officer, 'resolveMatter', resolve)
  assert.deepEqual(await textsOf(matterId, resolved.receipt.token), [null, '请尽快', '井盖已修复', '井盖已修复'])

  assert.deepEqual(await eraseQuickly(stores, [`${matterId}.1`]), ['destroyed'])
  const called = await sendWell(twin, who.seat, 'followUpMatter', { matterId, outcome: 'SATISFIED', remark: '满意' })
  assert.deepEqual(await textsOf(matterId, called.receipt.token), [null, '满意', null])
})

/** What the seat reads of a matter: its description, the texts of its timeline, and the reply. */
async function textsOf(id: string, receipt: string): Promise<(string | null)[]> {
  const query = 'query($id: ID!) { matter(id: $id) { description timeline { text } resolution { reply } } }'
  const { data, errors } = await askWith(receipt, stack.graph, query, { id }, who.seat)
  assert.deepEqual(errors, [])
  const { matter } = z.object({ matter: readable }).parse(data)
  const told = matter.timeline.flatMap(({ text }) => text ?? [])
  return [matter.description, ...told, matter.resolution.reply]
}

const readable = z.object({
  description: z.string().nullable(),
  timeline: z.array(z.object({ text: z.string().nullable() })),
  resolution: z.object({ reply: z.string().nullable() }),
})

test('the same command id with another content is refused, whichever instance is asked', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  const commandId = randomUUID()
  await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT, commandId })
  for (const instance of [twin, stack]) {
    const { payload } = await send(instance, who.seat, 'transferMatter', { matterId, unitId: OTHER_UNIT, commandId })
    assert.equal(payload?.rejection?.code, 'COMMAND_ID_REUSED')
  }
  assert.equal(await commitsOf(commandId), 1)
})

test('equal requests under two command ids have nothing in common in the store', async () => {
  const ids: string[] = [randomUUID(), randomUUID()]
  for (const commandId of ids) await sendWell(stack, who.seat, 'receiveMatter', someMatter({ commandId }))
  const digests = (await stores.commits()).flatMap(({ command }) => (ids.includes(command.id) ? [command.digest] : []))
  assert.deepEqual([digests.length, new Set(digests).size], [2, 2])
})

test('a command that older code has stored, with a digest without its id, is recognised', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  const transfer = { commandId: randomUUID(), matterId, unitId: UNIT }
  const { receipt } = await sendWell(stack, who.seat, 'transferMatter', transfer)
  const { privacy, store } = stores.open
  const { commandId, ...asked } = transfer
  const digest = privacy.digest({ field: 'Mutation.transferMatter', asked })
  const stored = { stream: matterId, 'command.id': commandId, 'command.digest': { $ne: digest } }
  const { modifiedCount } = await store.commits.updateOne(stored, { $set: { 'command.digest': digest } })
  assert.equal(modifiedCount, 1)
  await bothAnswer(receipt, who.seat, 'transferMatter', transfer)
  const { payload } = await send(twin, who.seat, 'transferMatter', { ...transfer, unitId: OTHER_UNIT })
  assert.equal(payload?.rejection?.code, 'COMMAND_ID_REUSED')
})

test('one command that reaches both instances at the same moment is done once', async () => {
  const commandId = randomUUID()
  const answers = await Promise.all(
    [stack, twin, stack, twin].map((instance) =>
      sendWell(instance, who.seat, 'receiveMatter', someMatter({ commandId }), 'matter { id }'),
    ),
  )
  assert.equal(new Set(answers.map(({ receipt }) => receipt.token)).size, 1)
  assert.equal(await commitsOf(commandId), 1)
})

test('an expected version that is not the matter’s any more is refused, and nothing is decided again', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  const urgent = (instance: Asked, expectedVersion: number) =>
    send(instance, who.seat, 'amendMatter', { matterId, urgency: 'URGENT', expectedVersion })
  await sendWell(stack, who.seat, 'amendMatter', { matterId, nature: 'HELP', expectedVersion: 1 })
  const late = await urgent(twin, 1)
  assert.equal(late.payload?.rejection?.code, 'VERSION_CONFLICT')
  assert.equal(late.payload?.receipt, null)
  const inTime = await urgent(twin, 2)
  assert.equal(inTime.payload?.rejection, null)
  assert.deepEqual(
    (await stores.commits()).filter(({ stream }) => stream === matterId).map(({ version }) => version),
    [1, 2, 3],
  )
})

test('of two that expect the same version at the same moment one wins', async () => {
  const { id: matterId } = await receiveMatter(stack, who.seat)
  const answers = await Promise.all(
    [stack, twin].map((instance) =>
      send(instance, who.seat, 'transferMatter', { matterId, unitId: UNIT, expectedVersion: 1 }),
    ),
  )
  const codes = answers.map(({ payload }) => payload?.rejection?.code ?? 'done').toSorted()
  assert.deepEqual(codes, ['VERSION_CONFLICT', 'done'])
})

test('a receipt that one instance wrote is waited for by the other', async () => {
  for (const [writer, reader] of [
    [stack, twin],
    [twin, stack],
  ] as const) {
    const query = 'query($id: ID!) { matter(id: $id) { version phase } }'
    const read = async (id: string, receipt: string) =>
      (await askWith(receipt, reader.graph, query, { id }, who.seat)).data
    // Of several some would be seen in time by chance, but not all.
    for (let matters = 0; matters < 8; matters++) {
      const { id, receipt } = await receiveMatter(writer, who.seat)
      assert.deepEqual(await read(id, receipt), { matter: { version: 1, phase: 'RECEIVED' } })
      // By now the reader remembers the row.
      const moved = await sendWell(writer, who.seat, 'transferMatter', { matterId: id, unitId: UNIT })
      assert.deepEqual(await read(id, moved.receipt.token), { matter: { version: 2, phase: 'TRANSFERRED' } })
    }
  }
})
