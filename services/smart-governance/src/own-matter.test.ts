import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type Asker, accepted, testPillar } from '#shared/testing/pillar.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { pillar as smartGovernance } from './main.ts'
import { receivedMatterId } from './matter/ids.ts'

const ACCOUNT = 'account-of-a-citizen'
const citizen: Asker = { subject: ACCOUNT, roles: ['citizen'] }
const data: Asker = { subject: 'data', roles: ['data-officer'] }
const ENTRIES: [string, object][] = [
  ['registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' }],
  ['registerDivision', { level: 'STREET', code: '440310-101', name: '龙田街道', parentId: 'dis_440310' }],
  ['registerDivision', { level: 'COMMUNITY', code: '440310-10018', name: '南布社区', parentId: 'str_440310-101' }],
  ['registerClass', { kind: 'CHANNEL', code: '12', name: '热线' }],
  ['registerClass', { kind: 'MAIN_TYPE', code: '22', name: '消防' }],
  ['registerClass', { kind: 'SUB_TYPE', code: '554', name: '消防设施', parent: '22' }],
]

test('a citizen’s account stands nowhere, in no id either, and commands sent before that was so are met again', async (t) => {
  const pillar = await testPillar(t, smartGovernance)
  const { send, running, namespace } = pillar
  const { db, privacy } = running.open
  const commits = db.collection<Commit>('commits')
  for (const [name, input] of ENTRIES) accepted(await send(data, name, input))
  const matter = { centreId: 'dis_440310', channel: '12', nature: 'COMPLAINT', subType: '554' }
  const receive = { commandId: randomUUID(), communityId: 'com_440310-10018', description: '楼道堆物', ...matter }
  const received = async () => accepted(await send(citizen, 'receiveMatter', receive)).receipt
  const receipt = await received()
  const withdraw = { commandId: randomUUID(), matterId: receipt.stream }
  const withdrawn = async () => accepted(await send(citizen, 'withdrawMatter', withdraw)).receipt
  const ended = await withdrawn()
  assert.deepEqual(await received(), receipt)
  assert.deepEqual(await withdrawn(), ended)
  const everywhere = { client: db.client, namespace, needles: [ACCOUNT] }
  assert.deepEqual(await findPlaintext(everywhere), [])
  const [person = ''] = await privacy.findPersons({ tokenSubject: ACCOUNT })
  assert.deepEqual(await commits.distinct('command.actor', { stream: receipt.stream }), [person])
  const older = receivedMatterId(ACCOUNT, receive.commandId)
  assert.notEqual(receipt.stream, older)

  // As older code has stored them.
  await commits.updateMany({ stream: receipt.stream }, { $set: { 'command.actor': ACCOUNT } })
  assert.deepEqual(await withdrawn(), ended)
  const [first] = await commits.find({ stream: receipt.stream }, { sort: { seq: 1 } }).toArray()
  assert.ok(first)
  await commits.insertOne({ ...first, _id: new ObjectId(), stream: older })
  assert.equal((await received()).stream, older)

  await pillarEraser(running.open, running.wired).request({
    subject: person,
    by: 'test',
    reasonCode: 'subject-request',
  })
  assert.deepEqual(await findPlaintext(everywhere), [])
})
