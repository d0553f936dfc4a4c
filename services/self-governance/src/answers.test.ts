import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { knownClasses, knownDivisions } from '#shared/governance/directories.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type Asker, accepted, type TestPillar, testPillar } from '#shared/testing/pillar.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { informationDecider } from './information/decider.ts'
import { informationEvents } from './information/events.ts'
import { command, DUE, rules } from './information/examples.ts'
import { informationId, newInformationId } from './information/ids.ts'
import { pillar as selfGovernance } from './main.ts'

const COMMUNITY = 'com_440310-10018'
const SUB_TYPE = '554'
const PHONE = '13900139055'
const NAME = '居民甲某某'
const TOLD = '楼下摊点每晚营业到两点'
const seat: Asker = { subject: 'seat', roles: ['seat'], division: COMMUNITY }
const lead: Asker = { subject: 'lead', roles: ['centre-lead'], division: COMMUNITY }

/** The pillar as it runs, which knows one community and one class. */
async function listening(t: TestContext): Promise<TestPillar> {
  const pillar = await testPillar(t, selfGovernance)
  await pillar.hears('smart-governance', COMMUNITY, 'DivisionRegistered', { level: 'community', name: '南布社区' })
  const classed = { kind: 'sub-type', code: SUB_TYPE, name: '消防设施' }
  await pillar.hears('smart-governance', `cls_sub-type-${SUB_TYPE}`, 'ClassRegistered', classed)
  const { name } = selfGovernance
  const { readers } = pillar.running
  const [divisions, classes] = [knownDivisions.known({ name, readers }), knownClasses.known({ name, readers })]
  await until(async () => (await divisions.knows(COMMUNITY)) && classes.knows(`cls_sub-type-${SUB_TYPE}`))
  return pillar
}

const message = { communityId: COMMUNITY, subType: SUB_TYPE, content: TOLD, submitter: { name: NAME, phone: PHONE } }
const texts = { divisionId: COMMUNITY, title: '夜间摊点', content: '多名居民反映' }

async function began({ send }: TestPillar, who: Asker, name: string, input: object): Promise<string> {
  return accepted(await send(who, name, input)).receipt.stream
}

async function confirmed(pillar: TestPillar): Promise<string> {
  const informationId = await began(pillar, seat, 'submitShortMessage', message)
  accepted(await pillar.send(seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED' }))
  return informationId
}

const feed = z.object({ feed: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })

async function listed({ ask }: TestPillar, filter: object): Promise<string[]> {
  const query = 'query($filter: InformationFilter) { feed(first: 100, filter: $filter) { edges { node { id } } } }'
  const { data, errors } = await ask(lead, query, { filter })
  assert.deepEqual(errors, [])
  return feed.parse(data).feed.edges.map(({ node }) => node.id)
}

test('submitters of a report that is sent back wait on, and an answer to its topic still reaches them all', async (t) => {
  const pillar = await listening(t)
  const messageIds = await Promise.all([confirmed(pillar), confirmed(pillar), confirmed(pillar)])
  const topic = await began(pillar, seat, 'compileTopic', { ...texts, messageIds })
  const report = await began(pillar, seat, 'proposeHotspot', { ...texts, topicIds: [topic] })
  accepted(await pillar.send(lead, 'returnReport', { informationId: report, remark: '先答复居民' }))
  await until(async () => (await listed(pillar, { unanswered: true })).length === 3)
  const refused = await pillar.send(lead, 'replyToInformation', { informationId: report, reply: '已处理' })
  assert.equal(refused.rejection?.code, 'INFORMATION_WRONG_PHASE')

  accepted(await pillar.send(seat, 'replyToInformation', { informationId: topic, reply: '已约谈摊主' }))
  await until(async () => (await listed(pillar, { unanswered: true })).length === 0)
  const query = 'query($id: ID!) { information(id: $id) { answer { text through { id } } } }'
  for (const id of messageIds) {
    const { data } = await pillar.ask(seat, query, { id })
    assert.deepEqual(data, { information: { answer: { text: '已约谈摊主', through: { id: topic } } } })
  }
})

test('a link that is refused is named, with the field it was given in', async (t) => {
  const pillar = await listening(t)
  const good = await confirmed(pillar)
  const open = await began(pillar, seat, 'submitShortMessage', message)
  const compile = (name: string, more: object) => pillar.send(seat, name, { ...texts, ...more })
  const tooMany = Array.from({ length: 201 }, () => good)
  await assert.rejects(compile('compileTopic', { messageIds: tooMany }), {
    message: 'messageIds has 100 items at most',
  })
  await assert.rejects(compile('compileTopic', { messageIds: [good, NAME] }), {
    message: 'messageIds[1] is no id or value of its kind',
  })
  await assert.rejects(compile('proposeHotspot', { topicIds: ['inf_none'] }), {
    message: 'topicIds: inf_none is no information',
  })
  const { rejection } = await compile('compileTopic', { messageIds: [good, open] })
  assert.equal(rejection?.code, 'INFORMATION_NOT_CONFIRMED')
  assert.match(rejection.message, new RegExp(`: ${open} `))
})

test('an edition of the rules that is published is what the limit of an answer goes by; what was submitted before keeps its own', async (t) => {
  const pillar = await listening(t)
  const limit = z.object({ information: z.object({ receivedAt: z.string(), answerDueAt: z.string() }) })
  async function submitted() {
    const payload = await pillar.send(seat, 'submitShortMessage', message, 'information { receivedAt answerDueAt }')
    const { receivedAt, answerDueAt } = limit.parse(payload).information
    const inDays = (days: number) => stateCouncilCalendar.endOfWorkingDay(toInstant(Date.parse(receivedAt)), days).at
    return { receipt: accepted(payload).receipt, answerDueAt, inDays }
  }
  const before = await submitted()
  assert.equal(before.answerDueAt, before.inDays(5))
  const officer: Asker = { subject: 'officer', roles: ['data-officer'] }
  const edition = { edition: 'quicker', title: '民情民意快速反应规则', candidateAt: 5, answerWithin: 1 }
  const inForce = '{ currentVoiceRules { edition } }'
  assert.deepEqual((await pillar.ask(officer, inForce)).data, { currentVoiceRules: null })
  const { receipt } = accepted(await pillar.send(officer, 'publishVoiceRules', edition))
  const current = await pillar.ask(officer, inForce, {}, [receipt.token])
  assert.deepEqual(current.data, { currentVoiceRules: { edition: 'quicker' } })
  await until(async () => {
    const { answerDueAt, inDays } = await submitted()
    return answerDueAt === inDays(1)
  })
  const query = 'query($id: ID!) { information(id: $id) { answerDueAt } }'
  const { data } = await pillar.ask(seat, query, { id: before.receipt.stream }, [before.receipt.token])
  assert.deepEqual(data, { information: { answerDueAt: before.answerDueAt } })
})

test('an answer that is late is said to be by the clock, at the time that was stored, and is owed on', async (t) => {
  const pillar = await listening(t)
  const { open } = pillar.running
  const commits = open.db.collection('commits')
  const parts = { store: open.store, events: informationEvents, decider: informationDecider, rules: () => rules }
  const stream = informationId.of('overdue')
  const context = { commandId: '1', actor: { id: 'test', role: 'seat' }, digest: '1', correlation: 'c' }
  const { submitter: _nobody, ...told } = command('submit')
  await createCommandHandler(parts).handle(stream, told, context)

  const said = { stream, 'events.type': 'AnswerOverdue' }
  await until(async () => (await commits.countDocuments(said)) === 1)
  const late = await commits.findOne(said)
  assert.deepEqual([late?.events[0].at, late?.command.actor], [DUE, 'clock'])
  await until(async () => (await listed(pillar, { overdue: true })).includes(stream))
  const { receipt } = accepted(await pillar.send(lead, 'replyToInformation', { informationId: stream, reply: '抱歉' }))
  await pillar.ask(lead, '{ __typename }', {}, [receipt.token])
  assert.deepEqual(await listed(pillar, { unanswered: true }), [])
  assert.equal(await commits.countDocuments(said), 1)
})

test('what a submitter said stands nowhere in the clear, is unreadable once the person is erased, and the message stays', async (t) => {
  const pillar = await listening(t)
  const { open, wired } = pillar.running
  const { db, topic, privacy } = open
  const id = await confirmed(pillar)
  accepted(await pillar.send(seat, 'replyToInformation', { informationId: id, reply: '已当面说明处理情况' }))
  const told = async () => (await readTopic(topic)).map(({ headers }) => headers.ce_type).join()
  await until(async () => (await told()).includes('SubmitterAnswered'))
  const needles = [NAME, PHONE, TOLD, '已当面说明处理情况']
  const where = { client: db.client, namespace: pillar.namespace, needles, topics: [topic], readTopic }
  assert.deepEqual(await findPlaintext(where), [])

  const [subject = ''] = await privacy.findPersons({ phone: PHONE })
  await pillarEraser(open, wired).request({ subject, by: 'test', reasonCode: 'subject-request' })
  const WHAT_IS_LEFT = `query($id: ID!) { information(id: $id) {
    erased phase content submitter { name phone } answer { text } community { id } subType { id } } }`
  const left = {
    erased: true,
    phase: 'VERIFIED',
    content: null,
    submitter: { name: null, phone: null },
    answer: { text: null },
    community: { id: COMMUNITY },
    subType: { id: `cls_sub-type-${SUB_TYPE}` },
  }
  const shown = async () => (await pillar.ask(seat, WHAT_IS_LEFT, { id })).data?.information
  await until(async () => JSON.stringify(await shown()) === JSON.stringify(left))
  assert.deepEqual(await privacy.findPersons({ phone: PHONE }), [])
})

test('a resident’s account stands nowhere, in no id either, and a message sent before that was so is met again', async (t) => {
  const pillar = await listening(t)
  const { db, privacy, topic } = pillar.running.open
  const commits = db.collection<Commit>('commits')
  const resident: Asker = { subject: 'account-of-a-resident', roles: ['citizen'], phone: PHONE }
  const sent = { commandId: randomUUID(), communityId: COMMUNITY, content: TOLD }
  const submit = async () => accepted(await pillar.send(resident, 'submitShortMessage', sent)).receipt
  const receipt = await submit()
  assert.deepEqual(await submit(), receipt)
  const where = { client: db.client, namespace: pillar.namespace, needles: ['account-of-a-resident'] }
  assert.deepEqual(await findPlaintext({ ...where, topics: [topic], readTopic }), [])
  const older = newInformationId('account-of-a-resident', sent.commandId)
  assert.notEqual(receipt.stream, older)
  const commit = await commits.findOne({ stream: receipt.stream })
  assert.ok(commit)
  assert.deepEqual([commit.command.actor], await privacy.findPersons({ phone: PHONE }))

  // As older code has stored it.
  const command = { ...commit.command, actor: 'account-of-a-resident' }
  await commits.insertOne({ ...commit, _id: new ObjectId(), stream: older, command })
  assert.equal((await submit()).stream, older)
})

test('a resident who reads the answer that a topic or a report gave to the own message is not in the trail; others who read it are', async (t) => {
  const pillar = await listening(t)
  const { db } = pillar.running.open
  const resident: Asker = { subject: 'account-of-a-reader', roles: ['citizen'], phone: PHONE }
  const { submitter: _, ...told } = message
  const informationId = await began(pillar, resident, 'submitShortMessage', told)
  accepted(await pillar.send(seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED' }))
  const topic = await began(pillar, seat, 'compileTopic', { ...texts, messageIds: [informationId] })
  accepted(await pillar.send(seat, 'replyToInformation', { informationId: topic, reply: '已约谈摊主' }))
  const query = 'query($id: ID!) { information(id: $id) { answer { text } } }'
  const read = async (who: Asker) => (await pillar.ask(who, query, { id: informationId })).data?.information
  const answer = { answer: { text: '已约谈摊主' } }
  await until(async () => isDeepStrictEqual(await read(resident), answer))
  const trail = (actor: string) => db.collection('audit').countDocuments({ actor })
  assert.equal(await trail('account-of-a-reader'), 0)
  assert.deepEqual(await read(lead), answer)
  assert.equal(await trail('lead'), 1)
})

test('a citizen who submits a message is reached at the number of the token, or at another one that was given', async (t) => {
  const pillar = await listening(t)
  const citizen: Asker = { subject: 'account', roles: ['citizen'], phone: '+8613800000041' }
  const phoneOf = async (submitter?: object) => {
    const { stream, token } = accepted(
      await pillar.send(citizen, 'submitShortMessage', { ...message, submitter }),
    ).receipt
    const query = `{ information(id: "${stream}") { submitter { phone } } }`
    return (await pillar.ask(seat, query, {}, [token])).data?.information
  }
  assert.deepEqual(await phoneOf(), { submitter: { phone: '+8613800000041' } })
  assert.deepEqual(await phoneOf({ phone: PHONE }), { submitter: { phone: PHONE } })
})
