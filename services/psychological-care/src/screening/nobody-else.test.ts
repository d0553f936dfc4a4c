import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { ROLES } from '#shared/identity/identity.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type Asker, accepted } from '#shared/testing/pillar.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { writeAnswers } from './answers.ts'
import {
  ANSWERS,
  COMMUNITY,
  caring,
  citizen,
  consent,
  elsewhere,
  invitation,
  invited,
  lead,
  NAME,
  PHONE,
  RESULT,
  stranger,
  submission,
  worker,
} from './example-service.ts'
import { QUESTIONNAIRES } from './instruments.ts'

const FIELDS = `id phase version instrument source recorded ${RESULT} community { id }
  participant { name phone under14 } consent { basis statement guardian } review { urgent dueAt remark }`
const ONE = `query($id: ID!) { screening(id: $id) { ${FIELDS} } }`
const TOTAL = 'query($id: ID!) { screening(id: $id) { result { total } } }'

/** Every way there is to ask for it. */
const pathsTo = (id: string): [string, object][] => [
  [ONE, { id }],
  [
    `query($of: [_Any!]!) { _entities(representations: $of) { ... on Screening { ${FIELDS} } } }`,
    { of: [{ __typename: 'Screening', id }] },
  ],
  [`{ screenings(first: 100) { edges { node { ${FIELDS} } } } }`, {}],
  [`{ pendingReviews(first: 100) { edges { node { ${FIELDS} } } } }`, {}],
  ['{ screeningStatistics { submitted moderateOrAbove urgentReview } }', {}],
  [`{ screeningStatistics(communityId: "${COMMUNITY}", instrument: PHQ_9) { submitted complete } }`, {}],
]
const SECRETS = [NAME, PHONE, 'MODERATE', 'SEVERAL_DAYS', 'PHQ_9', COMMUNITY, '"urgent":', '"submitted":', '"dueAt":']

const others = ROLES.filter((role) => !['citizen', 'care-worker', 'care-lead', 'public'].includes(role)).map(
  (role): Asker => ({ subject: `a-${role}`, roles: [role], division: COMMUNITY, unit: 'unit_1583' }),
)
const nobody: Asker[] = [{}, stranger, elsewhere, ...others]

test('a screening that others ask for', async (t) => {
  const pillar = await caring(t)
  const { ask, send, running } = pillar
  const id = await invited(pillar)
  const { receipt } = accepted(await send(worker, 'submitScreening', submission(id)))
  await ask(lead, '{ __typename }', {}, [receipt.token])

  await t.test('is seen by care workers of its division, the care lead and its participant', async () => {
    for (const who of [worker, lead, citizen]) {
      const { data, errors } = await ask(who, TOTAL, { id })
      assert.deepEqual([errors, data], [[], { screening: { result: { total: 11 } } }])
    }
    for (const secret of SECRETS.filter((each) => each !== '"submitted":')) {
      const { data } = await ask(lead, ONE, { id })
      assert.ok(JSON.stringify(data).includes(secret), `the question does not ask for ${secret}`)
    }
  })

  await t.test('is seen by nobody else, whatever their role and whatever they ask', async () => {
    for (const who of nobody) {
      for (const [query, variables] of pathsTo(id)) {
        const answer = JSON.stringify(await ask(who, query, variables))
        for (const secret of SECRETS)
          assert.ok(!answer.includes(secret), `${JSON.stringify(who)} sees ${secret}: ${answer}`)
      }
    }
  })

  await t.test('is changed by nobody else, and an error says nothing of it', async () => {
    for (const who of nobody) {
      for (const [name, input] of [
        ['submitScreening', { screeningId: id, consent, answers: [] }],
        ['reviewScreening', { screeningId: id, outcome: 'WATCH' }],
        ['withdrawScreeningConsent', { screeningId: id }],
      ] as const)
        await assert.rejects(
          send(who, name, input),
          /^Error: (sign in first|this is not yours to do or to see, or is not there)$/,
        )
    }
  })

  await t.test('is known to the auditor to exist', async () => {
    const auditor: Asker = { subject: 'auditor', roles: ['auditor'] }
    const { data } = await ask(auditor, 'query($id: ID!) { screening(id: $id) { id phase } }', { id })
    assert.deepEqual(data, { screening: { id, phase: 'SUBMITTED' } })
  })

  await t.test('leaves a line in the audit trail for each read of somebody else’s answers', async () => {
    const entries = running.open.db.collection('audit')
    const reader = (subject: string): Asker => ({ ...lead, subject })
    await ask(citizen, TOTAL, { id })
    assert.equal(await entries.countDocuments({ object: id, actor: citizen.subject }), 0)
    await ask(reader('reader'), TOTAL, { id })
    await ask({ subject: 'denied', roles: ['auditor'] }, TOTAL, { id })
    const lines = await entries.find({ actor: { $in: ['reader', 'denied'] } }, { sort: { actor: -1 } }).toArray()
    assert.deepEqual(
      lines.map(({ actor, outcome, fields }) => [actor, outcome, fields]),
      [
        ['reader', 'granted', ['Screening.result']],
        ['denied', 'denied', ['Screening.result']],
      ],
    )
  })
})

test('who is called is found by the telephone number, by who cares there, with a line for each search', async (t) => {
  const pillar = await caring(t)
  const id = await invited(pillar)
  await invited(pillar, { phone: '13900139008' })
  const [person] = await pillar.running.open.privacy.findPersons({ phone: PHONE })
  const BY_PHONE =
    'query($phone: String!) { screenings(filter: { participantPhone: $phone }) { edges { node { id } } } }'
  const entries = pillar.running.open.db.collection('audit')

  async function search(asker: Asker, phone: string) {
    const subject = `reader-${randomUUID()}`
    const { data, errors } = await pillar.ask({ ...asker, subject }, BY_PHONE, { phone })
    const lines = await entries.find({ actor: subject }).toArray()
    return {
      found: data?.screenings,
      codes: errors.map(({ extensions }) => extensions.code),
      lines: lines.map((line) => [line.object, line.person, line.fields, line.outcome]),
    }
  }
  const line = (whose: string | undefined, outcome: string) => [
    ['screenings', whose, ['ScreeningFilter.participantPhone'], outcome],
  ]
  const found = (...ids: string[]) => ({ edges: ids.map((each) => ({ node: { id: each } })) })
  const seen = { codes: [], lines: line(person, 'granted') }
  await until(async () => JSON.stringify((await search(lead, '+86 139 0013 9007')).found) === JSON.stringify(found(id)))
  for (const asker of [lead, worker]) assert.deepEqual(await search(asker, PHONE), { ...seen, found: found(id) })
  assert.deepEqual(await search(elsewhere, PHONE), { ...seen, found: found() })
  assert.deepEqual(await search(worker, '13900139099'), {
    ...{ codes: [], found: found() },
    lines: line(undefined, 'granted'),
  })
  // A right of its own: whoever lists the own ones may not look for others by it.
  assert.deepEqual(await search(citizen, '13900139008'), {
    ...{ codes: ['FORBIDDEN'], found: null },
    lines: line(undefined, 'denied'),
  })
})

test('no line of the trail tells whether there is a review, or a guardian', async (t) => {
  const pillar = await caring(t)
  const { send, ask, running } = pillar
  const entries = running.open.db.collection('audit')
  const owing = await invited(pillar)
  const child = await invited(pillar, { under14: true })
  const quiet = await invited(pillar)
  const none = QUESTIONNAIRES['phq-9'].items.map(() => 'not-at-all' as const)
  accepted(await send(citizen, 'submitScreening', submission(owing)))
  const guardian = { giver: 'GUARDIAN', statement: '2018-1', guardian: '王女士，母亲' }
  const { receipt } = accepted(
    await send(citizen, 'submitScreening', { ...submission(child, none), consent: guardian }),
  )
  const last = accepted(await send(citizen, 'submitScreening', submission(quiet, none)))

  async function linesOf(subject: string, query: string) {
    const { data, errors } = await ask({ ...lead, subject }, query, {}, [receipt.token, last.receipt.token])
    assert.deepEqual(errors, [])
    const lines = await entries.find({ actor: subject }, { sort: { object: 1 } }).toArray()
    return { data, lines: lines.map(({ object, outcome, fields }) => [object, outcome, fields]) }
  }
  const everyOne = (field: string) => [owing, child, quiet].toSorted().map((id) => [id, 'granted', [field]])
  const reviews = await linesOf('reviews', '{ screenings { edges { node { review { urgent } } } } }')
  assert.equal(JSON.stringify(reviews.data).match(/"review":null/g)?.length, 2)
  assert.deepEqual(reviews.lines, everyOne('Screening.review'))
  const { lines } = await linesOf('guardians', '{ screenings { edges { node { consent { guardian } } } } }')
  assert.deepEqual(
    lines.filter(([, , fields]) => String(fields) !== 'Screening.consent'),
    everyOne('ScreeningConsent.guardian'),
  )
  const pending = await linesOf('pending', '{ pendingReviews(urgent: true) { pageInfo { endCursor } } }')
  assert.deepEqual(pending.lines, [[owing, 'granted', ['Screening.review']]])
})

test('what was said stands in no store and no topic in the clear, and is gone after an erasure', async (t) => {
  const pillar = await caring(t)
  const { send, ask, running, namespace } = pillar
  const { db, topic, privacy } = running.open
  const id = await invited(pillar)
  const account = 'account-of-nobody-else'
  accepted(await send({ ...citizen, subject: account }, 'submitScreening', submission(id)))
  const remark = '已与本人当面沟通情况'
  accepted(await send(worker, 'reviewScreening', { screeningId: id, outcome: 'WATCH', remark }))
  const told = async () => (await readTopic(topic)).map(({ headers }) => headers.ce_type).join()
  await until(async () => (await told()).includes('ScreeningReviewed'))

  const needles = [NAME, PHONE, account, writeAnswers('phq-9', ANSWERS), remark]
  assert.deepEqual(await findPlaintext({ client: db.client, namespace, needles, topics: [topic], readTopic }), [])

  const [subject = ''] = await privacy.findPersons({ phone: PHONE })
  await pillarEraser(running.open, running.wired).request({ subject, by: 'test', reasonCode: 'subject-request' })
  const WHAT_IS_LEFT = `query($id: ID!) { screening(id: $id) { phase participant { name } ${RESULT} review { urgent } } }`
  const left = { phase: 'ERASED', participant: { name: null }, result: null, review: null }
  await until(async () => {
    const { data } = await ask(lead, WHAT_IS_LEFT, { id })
    return JSON.stringify(data?.screening) === JSON.stringify(left)
  })
  assert.deepEqual(await privacy.findPersons({ phone: PHONE }), [])
  const { data } = await ask(lead, '{ screeningStatistics { submitted complete urgentReview } }')
  assert.deepEqual(data, { screeningStatistics: { submitted: 1, complete: 1, urgentReview: 1 } })
})

test('who handed in stands in the store as the person alone, also where older code wrote down the account', async (t) => {
  const pillar = await caring(t)
  const { send, running, namespace } = pillar
  const { db, privacy } = running.open
  const commits = db.collection<Commit>('commits')
  const own: Asker = { ...citizen, subject: 'account-of-nobody-else' }
  const id = await invited(pillar)
  const submit = { commandId: randomUUID(), ...submission(id) }
  const first = accepted(await send(own, 'submitScreening', submit)).receipt
  const [person = ''] = await privacy.findPersons({ phone: PHONE })
  const handedIn = { stream: id, 'command.id': submit.commandId }
  assert.equal((await commits.findOne(handedIn))?.command.actor, person)
  assert.deepEqual(accepted(await send(own, 'submitScreening', submit)).receipt, first)

  await commits.updateOne(handedIn, { $set: { 'command.actor': 'account-of-nobody-else' } })
  assert.deepEqual(accepted(await send(own, 'submitScreening', submit)).receipt, first)
  const withdraw = { commandId: randomUUID(), screeningId: id }
  const { receipt } = accepted(await send(own, 'withdrawScreeningConsent', withdraw))
  assert.deepEqual(accepted(await send(own, 'withdrawScreeningConsent', withdraw)).receipt, receipt)

  await pillarEraser(running.open, running.wired).request({
    subject: person,
    by: 'test',
    reasonCode: 'subject-request',
  })
  const where = { client: db.client, namespace, needles: ['account-of-nobody-else'] }
  assert.deepEqual(await findPlaintext(where), [])
})

test('of an invitation no digest is left by which the invited could be tried out or found again', async (t) => {
  const pillar = await caring(t)
  const { send, running } = pillar
  const { db, privacy } = running.open
  const commits = db.collection<Commit>('commits')
  const [field, commandId] = ['Mutation.inviteScreening', randomUUID()]
  const invite = (more: object = {}) => send(worker, 'inviteScreening', { commandId, ...invitation(more) })
  const asked = invitation({ instrument: 'phq-9' })
  const older = privacy.digest({ field, asked })
  const { receipt } = accepted(await invite())
  const digestIn = async (stream: string) => (await commits.findOne({ stream, seq: 1 }))?.command.digest
  const digest = await digestIn(receipt.stream)

  const others = await Promise.all([invited(pillar), invited(pillar)])
  const digests = [digest, ...(await Promise.all(others.map(digestIn)))]
  assert.equal(new Set(digests).size, 3, 'the same was asked of the same person')
  for (const guess of [older, privacy.digest({ field, commandId, asked })]) assert.ok(!digests.includes(guess))

  async function isRecognised() {
    assert.deepEqual(accepted(await invite()).receipt, receipt)
    assert.equal((await invite({ phone: '13900139009' })).rejection?.code, 'COMMAND_ID_REUSED')
  }
  await isRecognised()
  await commits.updateOne({ stream: receipt.stream, seq: 1 }, { $set: { 'command.digest': older } })
  await isRecognised()
  await commits.updateOne({ stream: receipt.stream, seq: 1 }, { $set: { 'command.digest': digest ?? '' } })

  const [subject = ''] = await privacy.findPersons({ phone: PHONE })
  await pillarEraser(running.open, running.wired).request({ subject, by: 'test', reasonCode: 'subject-request' })
  assert.deepEqual(accepted(await invite()).receipt, receipt, 'found by its id alone')
  assert.deepEqual(await privacy.findPersons({ phone: PHONE }), [])
})
