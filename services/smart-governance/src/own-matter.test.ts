import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type Asker, accepted, type TestPillar } from '#shared/testing/pillar.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { governed } from './governed.fixture.ts'
import { receivedMatterId } from './matter/ids.ts'

const ACCOUNT = 'account-of-a-citizen'
const citizen: Asker = { subject: ACCOUNT, roles: ['citizen'] }

const PLACE = { centreId: 'dis_440310', communityId: 'com_440310-10018' }
const MATTER = { ...PLACE, channel: '12', nature: 'COMPLAINT', subType: '554', description: '楼道堆物' }

/** As a district has erased who is known by this account. */
async function erase({ running: { open, wired } }: TestPillar, subject: string): Promise<void> {
  await pillarEraser(open, wired).request({ subject, by: 'test', reasonCode: 'subject-request' })
}

test('a first report that arrives twice at once is answered twice with one receipt, also after its sender was erased', async (t) => {
  const pillar = await governed(t)
  const receive = { commandId: randomUUID(), ...MATTER }
  const received = async () => accepted(await pillar.send(citizen, 'receiveMatter', receive)).receipt
  const [one, other] = await Promise.all([received(), received()])
  assert.deepEqual(one, other)
  const { db, privacy } = pillar.running.open
  const [person = ''] = await privacy.findPersons({ tokenSubject: ACCOUNT })
  await erase(pillar, person)
  assert.deepEqual(await received(), one)
  const commits = db.collection<Commit>('commits')
  assert.equal(await commits.countDocuments({ 'events.type': 'MatterReceived' }, overAll('test')), 1)
})

test('a report that older code received is not received anew once its sender was erased', async (t) => {
  const pillar = await governed(t)
  const { db, privacy } = pillar.running.open
  const commits = db.collection<Commit>('commits')
  const receive = { commandId: randomUUID(), ...MATTER }
  const { receipt } = accepted(await pillar.send(citizen, 'receiveMatter', receive))
  const first = await commits.findOne({ stream: receipt.stream })
  assert.ok(first)
  const commandId = randomUUID()
  const older = {
    stream: receivedMatterId(ACCOUNT, commandId),
    command: { ...first.command, id: commandId, actor: ACCOUNT },
  }
  await commits.insertOne({ ...first, _id: new ObjectId(), ...older })
  const [person = ''] = await privacy.findPersons({ tokenSubject: ACCOUNT })
  await erase(pillar, person)
  const again = await pillar.send(citizen, 'receiveMatter', { ...receive, commandId })
  assert.deepEqual([again.receipt, again.rejection?.code], [null, 'ALREADY_EXISTS'])
  assert.deepEqual(await privacy.findPersons({ tokenSubject: ACCOUNT }), [])
})

test('a citizen’s account stands nowhere, in no id either, and commands sent before that was so are met again', async (t) => {
  const pillar = await governed(t)
  const { send, running, namespace } = pillar
  const { db, privacy } = running.open
  const commits = db.collection<Commit>('commits')
  const receive = { commandId: randomUUID(), ...MATTER }
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

  await erase(pillar, person)
  assert.deepEqual(await findPlaintext(everywhere), [])
})

test('a citizen is called back at the number of the token, or at another one that was given', async (t) => {
  const pillar = await governed(t)
  const { send, ask } = pillar
  const seat: Asker = { subject: 'seat', roles: ['seat'], division: 'dis_440310' }
  const known: Asker = { ...citizen, phone: '+8613800000041' }
  const phoneOf = async (who: Asker, reporter?: object) => {
    const { stream, token } = accepted(await send(who, 'receiveMatter', { ...MATTER, reporter })).receipt
    const query = `{ matter(id: "${stream}") { reporter { name phone } } }`
    return [await ask(seat, query, {}, [token]), await ask(who, query, {}, [token])].map(
      ({ data: told }) => told?.matter,
    )
  }
  const reachable = { reporter: { name: null, phone: '+8613800000041' } }
  assert.deepEqual(await phoneOf(known), [reachable, reachable])
  const elsewhere = { reporter: { name: '李四', phone: '0755 84620000' } }
  assert.deepEqual(await phoneOf(known, elsewhere.reporter), [elsewhere, elsewhere])
  const unknown = { reporter: { name: '李四', phone: null } }
  assert.deepEqual(await phoneOf({ ...citizen, subject: 'without a number' }, { name: '李四' }), [unknown, unknown])
  const noted = { ...seat, phone: '+8613800000042' }
  assert.deepEqual(await phoneOf(noted, { name: '李四' }), [unknown, unknown], 'an officer’s own is not the reporter’s')
})
