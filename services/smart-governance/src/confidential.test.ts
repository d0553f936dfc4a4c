import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Asker, accepted, type TestPillar } from '#shared/testing/pillar.ts'
import { governed } from './governed.fixture.ts'

/* A confidential complaint at the district, about a community whose own seat reaches it by its place. */

const COMMUNITY = 'com_440310-10018'
const districtSeat: Asker = { subject: 'district', roles: ['seat'], division: 'dis_440310' }
const communitySeat: Asker = { subject: 'community', roles: ['seat'], division: COMMUNITY }
const COMPLAINT = { communityId: COMMUNITY, channel: '12', nature: 'COMPLAINT', subType: '554' }
const REPORTER = { name: '欧阳若水', phone: '13800000031', confidential: true }

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
