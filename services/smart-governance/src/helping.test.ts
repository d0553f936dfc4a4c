import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { type Asker, accepted } from '#shared/testing/pillar.ts'
import { governed } from './governed.fixture.ts'

/* A unit that was asked to help, once the lead unit has resolved the matter. */

const data: Asker = { subject: 'data', roles: ['data-officer'] }
const seat: Asker = { subject: 'seat', roles: ['seat'], division: 'dis_440310' }
const lead: Asker = { subject: 'lead', roles: ['unit-officer'], unit: 'unit_1' }
const helper: Asker = { subject: 'helper', roles: ['unit-officer'], unit: 'unit_2' }
const stranger: Asker = { subject: 'stranger', roles: ['unit-officer'], unit: 'unit_3' }
const DONE = '已清理淤泥'

const SEEN = `query($id: ID!, $unit: ID!) {
  matter(id: $id) { phase availableCommands helpers { unit { id } answered } timeline { text } }
  matters { totalCount edges { node { id } } }
  inbox(unitId: $unit) { totalCount } }`
const form = z.object({
  matter: z
    .object({
      phase: z.string(),
      availableCommands: z.array(z.string()),
      helpers: z.array(z.unknown()),
      timeline: z.array(z.object({ text: z.string().nullable() })),
    })
    .nullable(),
  matters: z.object({ totalCount: z.int(), edges: z.array(z.unknown()) }),
  inbox: z.object({ totalCount: z.int() }),
})

test('a helper goes on reading what it helped with once that is resolved, its own answer too, and acts no more', async (t) => {
  const { ask, send } = await governed(t)
  for (const code of ['1', '2', '3'])
    accepted(await send(data, 'registerUnit', { code, name: `单位${code}`, divisionId: 'dis_440310' }))
  const input = { channel: '12', nature: 'COMPLAINT', subType: '554', centreId: 'dis_440310' }
  const { stream: id } = accepted(
    await send(seat, 'receiveMatter', { ...input, communityId: 'com_440310-10018' }),
  ).receipt
  const steps: [Asker, string, object][] = [
    [seat, 'transferMatter', { unitId: 'unit_1' }],
    [lead, 'acceptMatter', {}],
    [lead, 'requestCollaboration', { helperId: 'unit_2' }],
    [helper, 'answerCollaboration', { reply: DONE }],
    [lead, 'resolveMatter', { outcome: 'SOLVED', reply: '已解决' }],
  ]
  let token = ''
  for (const [who, name, more] of steps)
    token = accepted(await send(who, name, { matterId: id, ...more })).receipt.token

  const seen = async (who: Asker) => {
    const { data: found, errors } = await ask(who, SEEN, { id, unit: who.unit }, [token])
    assert.deepEqual(errors, [])
    return form.parse(found)
  }
  const { matter, ...lists } = await seen(helper)
  assert.ok(matter)
  assert.deepEqual(
    [matter.phase, matter.availableCommands, matter.helpers],
    ['RESOLVED', [], [{ unit: { id: 'unit_2' }, answered: true }]],
  )
  assert.ok(matter.timeline.some(({ text }) => text === DONE))
  assert.deepEqual(lists, { matters: { totalCount: 1, edges: [{ node: { id } }] }, inbox: { totalCount: 0 } })
  const none = { matter: null, matters: { totalCount: 0, edges: [] }, inbox: { totalCount: 0 } }
  assert.deepEqual(await seen(stranger), none)

  const { rejection } = await send(helper, 'answerCollaboration', { matterId: id, reply: '补充' })
  assert.equal(rejection?.code, 'MATTER_WRONG_PHASE')
  await assert.rejects(send(helper, 'reopenMatter', { matterId: id }), { code: 'FORBIDDEN' })

  // As its lead unit does, a helper loses what is taken up anew.
  const again: [string, object][] = [
    ['followUpMatter', { outcome: 'UNSATISFIED' }],
    ['reopenMatter', {}],
  ]
  for (const [name, more] of again) token = accepted(await send(seat, name, { matterId: id, ...more })).receipt.token
  for (const who of [lead, helper]) assert.deepEqual(await seen(who), none)
})
