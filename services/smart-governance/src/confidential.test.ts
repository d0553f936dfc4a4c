import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { type Asker, accepted, type TestPillar } from '#shared/testing/pillar.ts'
import { governed } from './governed.fixture.ts'

/* A confidential complaint at the district, about a community whose own seat reaches it by its place. */

const COMMUNITY = 'com_440310-10018'
const districtSeat: Asker = { subject: 'district', roles: ['seat'], division: 'dis_440310' }
const communitySeat: Asker = { subject: 'community', roles: ['seat'], division: COMMUNITY }
const data: Asker = { subject: 'data', roles: ['data-officer'] }
const UNIT = 'unit_1'
const officer: Asker = { subject: 'officer', roles: ['unit-officer'], unit: UNIT }
const analyst: Asker = { subject: 'analyst', roles: ['analyst'] }
const COMPLAINT = { communityId: COMMUNITY, channel: '12', nature: 'COMPLAINT', subType: '554' }
const REPORTER = { name: '欧阳若水', phone: '13800000031', confidential: true }

const REPORTED = '{ name phone address confidential under14 }'
const LISTED = `{ matters { edges { node { id reporter ${REPORTED} } } } }`

const listForm = z.object({
  matters: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), reporter: z.unknown() }) })) }),
})

const receivedAt = async ({ send }: TestPillar, centreId: string, reporter = REPORTER) =>
  accepted(await send(districtSeat, 'receiveMatter', { ...COMPLAINT, centreId, reporter })).receipt

test('a centre below the one that has a matter in hand does not end it for good, and is not offered to', async (t) => {
  const pillar = await governed(t)
  const { ask, send } = pillar
  const { stream, token } = await receivedAt(pillar, 'dis_440310')
  const earlier = (await receivedAt(pillar, COMMUNITY)).stream
  const offered = async (who: Asker) => {
    const { data: seen } = await ask(who, `{ matter(id: "${stream}") { availableCommands } }`, {}, [token])
    const commands = JSON.stringify(seen)
    return ['DECLINE', 'WITHDRAW', 'MERGE', 'TRANSFER'].filter((each) => commands.includes(`"${each}"`))
  }
  assert.deepEqual(await offered(communitySeat), ['TRANSFER'])
  assert.deepEqual(await offered(districtSeat), ['DECLINE', 'WITHDRAW', 'MERGE', 'TRANSFER'])

  const endings: [string, object][] = [
    ['withdrawMatter', {}],
    ['declineMatter', { reason: 'NO_FACTS' }],
    ['mergeMatter', { intoId: earlier }],
  ]
  for (const [name, input] of endings)
    await assert.rejects(send(communitySeat, name, { matterId: stream, ...input }), { code: 'FORBIDDEN' }, name)
  // Who says that its reporter is satisfied ends it too: it cannot be taken up again.
  const answered = (await receivedAt(pillar, 'dis_440310')).stream
  accepted(await send(communitySeat, 'answerMatterOnTheSpot', { matterId: answered, reply: '已处理' }))
  const satisfied = { matterId: answered, outcome: 'SATISFIED' }
  await assert.rejects(send(communitySeat, 'followUpMatter', satisfied), { code: 'FORBIDDEN' })
  accepted(await send(districtSeat, 'followUpMatter', satisfied))
  accepted(await send(communitySeat, 'declineMatter', { matterId: earlier, reason: 'NO_FACTS' }))
  accepted(await send(districtSeat, 'withdrawMatter', { matterId: stream }))
})

test('a list tells that a reporter asked not to be known, and leaves out who it is without an error', async (t) => {
  const pillar = await governed(t)
  const { ask, send } = pillar
  accepted(await send(data, 'registerUnit', { code: '1', name: '城管局', divisionId: 'dis_440310' }))
  const reporter = { ...REPORTER, address: '无门牌巷尾', under14: false }
  const hidden = (await receivedAt(pillar, 'dis_440310', reporter)).stream
  const open = { ...reporter, phone: '13800000032', confidential: false }
  const shown = (await receivedAt(pillar, 'dis_440310', open)).stream
  const tokens: string[] = []
  for (const matterId of [hidden, shown]) {
    const { receipt } = accepted(await send(districtSeat, 'transferMatter', { matterId, unitId: UNIT }))
    tokens.push(receipt.token)
  }

  const listed = async (who: Asker) => {
    const { data: seen, errors } = await ask(who, LISTED, {}, tokens)
    const { edges } = listForm.parse(seen).matters
    return { errors, told: Object.fromEntries(edges.map(({ node }) => [node.id, node.reporter])) }
  }
  const kept = { name: null, phone: null, address: null, under14: null, confidential: true }
  for (const who of [communitySeat, officer])
    assert.deepEqual(await listed(who), { errors: [], told: { [hidden]: kept, [shown]: open } })
  assert.deepEqual(await listed(districtSeat), { errors: [], told: { [hidden]: reporter, [shown]: open } })

  // Whom the matrix grants no person is told as much as before: an error says that nobody's is theirs to ask for.
  const confidential = await ask(analyst, '{ matters { edges { node { id reporter { confidential } } } } }', {}, tokens)
  assert.deepEqual(confidential.errors, [])
  const { errors } = await ask(analyst, '{ matters { edges { node { reporter { name } } } } }', {}, tokens)
  assert.deepEqual(
    errors.map(({ extensions }) => extensions.code),
    ['FORBIDDEN', 'FORBIDDEN'],
  )
})
