import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { DISTRICT, type People, people, registerDistrict, send, sendWell, someMatter, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'

let stack: Stack
let who: People

before(async () => {
  stack = await startStack()
  await registerDistrict(stack)
  who = await people(stack)
})

after(() => stack.stop())

const received = z.object({ id: z.string(), number: z.string() })

/** The six steps, each by the person whose task it is. */
function steps(matterId: string): [token: string, mutation: string, input: object, phase: string][] {
  return [
    [who.seat, 'transferMatter', { matterId, unitId: UNIT }, 'TRANSFERRED'],
    [who.officer, 'acceptMatter', { matterId }, 'ACCEPTED'],
    [who.officer, 'resolveMatter', { matterId, outcome: 'SOLVED', reply: '已清理' }, 'RESOLVED'],
    [who.seat, 'followUpMatter', { matterId, outcome: 'SATISFIED' }, 'FOLLOWED_UP'],
    [who.seat, 'closeMatter', { matterId }, 'CLOSED'],
  ]
}

async function receive(input: object = {}): Promise<z.output<typeof received>> {
  const answer = await sendWell(stack, who.seat, 'receiveMatter', someMatter(input), 'matter { id number }')
  return received.parse(answer.matter)
}

const STORY = `query($id: ID!) {
  matter(id: $id) { phase version timeline { type role } unit { name } community { name } }
  matterStatistics(period: {from: "2020-01", to: "2029-12"}) { received onTime open }
}`

test('a matter goes its way, and every step is seen at once by whoever has its receipt', async () => {
  const { id, number } = await receive()
  assert.match(number, /^坪-\d{8}-\d{5}$/)
  for (const [token, mutation, input, phase] of steps(id)) {
    const { receipt } = await sendWell(stack, token, mutation, input)
    const { data } = await askWith(receipt.token, stack.graph, STORY, { id }, who.seat)
    assert.equal(z.object({ matter: z.object({ phase: z.string() }) }).parse(data).matter.phase, phase)
  }
  const { data, errors } = await stack.graph(STORY, { id }, who.seat)
  assert.deepEqual(errors, [])
  assert.deepEqual(data, {
    matter: {
      phase: 'CLOSED',
      version: 6,
      timeline: [
        { type: 'MATTER_RECEIVED', role: 'seat' },
        { type: 'MATTER_TRANSFERRED', role: 'seat' },
        { type: 'MATTER_ACCEPTED', role: 'unit-officer' },
        { type: 'MATTER_RESOLVED', role: 'unit-officer' },
        { type: 'MATTER_FOLLOWED_UP', role: 'seat' },
        { type: 'MATTER_CLOSED', role: 'seat' },
      ],
      unit: { name: '城市管理局' },
      community: { name: '南布社区' },
    },
    matterStatistics: { received: 1, onTime: 1, open: 0 },
  })
})

test('a citizen who is not known yet sees the own matter in the very answer that received it', async () => {
  const token = await stack.token({ roles: ['citizen'], subject: randomUUID() })
  const { matter } = await sendWell(stack, token, 'receiveMatter', someMatter(), 'matter { phase }')
  assert.deepEqual(matter, { phase: 'RECEIVED' })
})

test('a command id stands for one request alone', async () => {
  const { id } = await receive()
  const commandId = randomUUID()
  await sendWell(stack, who.seat, 'transferMatter', { matterId: id, unitId: UNIT, commandId })
  const query = `mutation($input: TransferMatterInput!) { transferMatter(input: $input) { rejection { code } } }`
  const { data } = await stack.graph(query, { input: { commandId, matterId: id, unitId: 'unit_1593' } }, who.seat)
  assert.deepEqual(data, { transferMatter: { rejection: { code: 'COMMAND_ID_REUSED' } } })
})

test('what a unit has that ends is handed on by the centre, which sees that it may', async () => {
  const dataOfficer = await stack.token({ roles: ['data-officer'] })
  await sendWell(stack, dataOfficer, 'registerUnit', { code: '1999', name: '市容所', divisionId: DISTRICT })
  const { id: matterId } = await receive()
  const { receipt } = await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: 'unit_1999' })
  const mayTransfer = async (token: string) => {
    const query = 'query($id: ID!) { matter(id: $id) { availableCommands } }'
    const { data } = await askWith(token, stack.graph, query, { id: matterId }, who.seat)
    const answer = z.object({ matter: z.object({ availableCommands: z.array(z.string()) }) }).parse(data)
    return answer.matter.availableCommands.includes('TRANSFER')
  }
  const transfer = async () => (await send(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT })).payload
  assert.equal(await mayTransfer(receipt.token), false)
  assert.equal((await transfer())?.rejection?.code, 'MATTER_WRONG_PHASE')

  const ended = await sendWell(stack, dataOfficer, 'retireUnit', { unitId: 'unit_1999', successorId: UNIT })
  // What is decided and offered on a unit that was known before follows within a second.
  await until(() => mayTransfer(ended.receipt.token))
  await until(async () => (await transfer())?.rejection === null)
  await sendWell(stack, who.officer, 'acceptMatter', { matterId })
})
