import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { type Answer, COMMUNITY, DISTRICT, people, registerDistrict, send, sendWell, someMatter } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { PATIENCE_MS } from '../waiting.ts'

const SECRET = '楼下烧烤摊每晚营业到两点'

let stack: Stack
let who: Record<'seat' | 'lead' | 'citizen' | 'auditor' | 'analyst' | 'other', string>

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'self-governance'] })
  await registerDistrict(stack)
  who = {
    ...(await people(stack)),
    citizen: await stack.token({ roles: ['citizen'], subject: 'citizen-1' }),
    other: await stack.token({ roles: ['citizen'], subject: 'citizen-2' }),
    analyst: await stack.token({ roles: ['analyst'] }),
  }
})

after(() => stack.stop())

const entity = z.looseObject({ id: z.string() })

async function begin(token: string, name: string, input: object): Promise<string> {
  const answer: Answer = await sendWell(stack, token, name, input, 'information { id }')
  return entity.parse(answer.information).id
}

const message = (more: object = {}) => ({ communityId: COMMUNITY, subType: '554', content: SECRET, ...more })

async function ask(query: string, variables: object, token: string): Promise<Record<string, unknown>> {
  const { data, errors } = await stack.graph(query, variables, token)
  assert.deepEqual(errors, [])
  return data ?? {}
}

const waiting = z.object({
  information: z.object({ unanswered: z.object({ edges: z.array(z.object({ node: entity })) }) }).nullable(),
})

/** Messages below it whose submitters wait; undefined while the view does not hold it yet. */
async function unanswered(id: string): Promise<string[] | undefined> {
  const query = 'query($id: ID!) { information(id: $id) { unanswered { edges { node { id } } } } }'
  const { information } = waiting.parse(await ask(query, { id }, who.lead))
  return information?.unanswered.edges.map(({ node }) => node.id)
}

const PHASES = z.object({ hotspots: z.object({ edges: z.array(z.object({ node: entity })) }) })

test('voices become a hotspot, a topic, a report; its approval reports the hotspot; every submitter is answered', async () => {
  // Communities and classes are smart governance's: they are known here when its facts have arrived.
  const told = message({ commandId: 'told', submitter: { name: '李女士', phone: '13900000001' } })
  await until(
    async () => (await send(stack, who.seat, 'submitShortMessage', told)).payload?.rejection === null,
    PATIENCE_MS,
  )
  const first = await begin(who.citizen, 'submitShortMessage', message())
  const others = [
    await begin(who.seat, 'submitShortMessage', told),
    await begin(who.other, 'submitShortMessage', message({ subType: null, kind: 'VOLUNTEER' })),
  ]
  const messages = [first, ...others]
  for (let matters = 0; matters < 2; matters++) await sendWell(stack, who.seat, 'receiveMatter', someMatter())

  // Two messages and two matters so far: the third message has no class yet.
  const hotspots = async (filter: object) =>
    PHASES.parse(
      await ask(
        'query($f: HotspotFilter) { hotspots(filter: $f) { edges { node { id size phase appeals messages } } } }',
        { f: filter },
        who.lead,
      ),
    ).hotspots.edges.map(({ node }) => node)
  await until(async () => (await hotspots({ minimumSize: 4 })).length === 1, PATIENCE_MS)
  assert.deepEqual(await hotspots({}), [])
  for (const informationId of messages)
    await sendWell(stack, who.seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED', subType: '554' })
  await until(async () => (await hotspots({})).length === 1, PATIENCE_MS)
  const [hotspot] = await hotspots({ phase: 'CANDIDATE' })
  assert.partialDeepStrictEqual(hotspot, { size: 5, phase: 'CANDIDATE', appeals: 2, messages: 3 })

  const texts = { divisionId: DISTRICT, title: '夜间烧烤噪声', content: '多名居民反映' }
  const topic = await begin(who.seat, 'compileTopic', { ...texts, messageIds: messages })
  const report = await begin(who.seat, 'proposeHotspot', { ...texts, topicIds: [topic], hotspotId: hotspot?.id })
  await until(async () => (await unanswered(report))?.length === 3, PATIENCE_MS)
  assert.deepEqual((await unanswered(topic))?.toSorted(), messages.toSorted())

  assert.deepEqual((await send(stack, who.seat, 'approveReport', { informationId: report })).codes, ['FORBIDDEN'])
  const early = await send(stack, who.lead, 'replyToInformation', { informationId: report, reply: '早了' })
  assert.equal(early.payload?.rejection?.code, 'INFORMATION_WRONG_PHASE')
  await sendWell(stack, who.lead, 'approveReport', { informationId: report })
  await until(async () => (await hotspots({ phase: 'REPORTED' })).length === 1, PATIENCE_MS)

  await sendWell(stack, who.seat, 'replyToInformation', { informationId: others[0], reply: '已电话答复' })
  await sendWell(stack, who.lead, 'replyToInformation', { informationId: report, reply: '已约谈摊主' })
  await until(async () => (await unanswered(report))?.length === 0, PATIENCE_MS)

  const own = `query($id: ID!) { information(id: $id) { phase content answer { text through { id } }
    timeline { type role } availableCommands overdue } }`
  assert.deepEqual(await ask(own, { id: first }, who.citizen), {
    information: {
      phase: 'VERIFIED',
      content: SECRET,
      answer: { text: '已约谈摊主', through: null },
      timeline: [
        { type: 'SHORT_MESSAGE_SUBMITTED', role: 'citizen' },
        { type: 'INFORMATION_VERIFIED', role: 'seat' },
        { type: 'INFORMATION_LINKED', role: 'system' },
        { type: 'SUBMITTER_ANSWERED', role: 'system' },
      ],
      availableCommands: [],
      overdue: false,
    },
  })
  const answered = 'query($id: ID!) { information(id: $id) { answer { text through { id } } } }'
  assert.deepEqual(await ask(answered, { id: others[0] }, who.seat), {
    information: { answer: { text: '已电话答复', through: null } },
  })
  assert.deepEqual(await ask(answered, { id: others[1] }, who.seat), {
    information: { answer: { text: '已约谈摊主', through: { id: report } } },
  })

  const seen = `query($id: ID!, $code: String!) { hotspot(id: $id) { reports { id title links { id } }
    items { matter { id } message { id } } } community(code: $code) { informations(tier: TOPIC) { totalCount } } }`
  const data = await ask(seen, { id: hotspot?.id, code: COMMUNITY.slice(4) }, who.lead)
  const { hotspot: found } = z
    .object({ hotspot: z.object({ reports: z.array(z.unknown()), items: z.array(z.record(z.string(), z.unknown())) }) })
    .parse(data)
  assert.deepEqual(found.reports, [{ id: report, title: texts.title, links: [{ id: topic }] }])
  assert.equal(found.items.filter(({ message: id }) => id !== null).length, 3)
})

test('an answer reaches every submitter once, though the service is killed the moment it was given', async () => {
  const submitted = Array.from({ length: 12 }, (_, index) =>
    begin(who.seat, 'submitShortMessage', message({ submitter: { name: `居民${index}` } })),
  )
  const messages = await Promise.all(submitted)
  const looked = (informationId: string) =>
    sendWell(stack, who.seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED' })
  await Promise.all(messages.map(looked))
  const texts = { divisionId: DISTRICT, title: '噪声', content: '多名居民反映' }
  const topic = await begin(who.seat, 'compileTopic', { ...texts, messageIds: messages })
  await sendWell(stack, who.seat, 'replyToInformation', { informationId: topic, reply: '已处理' })
  const service = stack.services.get('self-governance')
  await service?.kill('SIGKILL')
  await service?.start()

  const query = 'query($id: ID!) { information(id: $id) { answer { text } timeline { type } } }'
  const told = z.object({
    information: z.object({
      answer: z.object({ text: z.string() }).nullable(),
      timeline: z.array(z.object({ type: z.string() })),
    }),
  })
  for (const id of messages) {
    const read = async () => told.parse(await ask(query, { id }, who.seat)).information
    await until(async () => (await read()).answer !== null, PATIENCE_MS)
    const { answer, timeline } = await read()
    assert.equal(answer?.text, '已处理')
    assert.equal(timeline.filter(({ type }) => type === 'SUBMITTER_ANSWERED').length, 1)
  }
})

test('what persons said is read by whom it concerns, and every other read is in the trail', async () => {
  const sent = await sendWell(stack, who.citizen, 'submitShortMessage', message(), 'information { id }')
  const { id } = entity.parse(sent.information)
  const query = 'query($id: ID!) { information(id: $id) { id content } }'
  const read = async (token: string) => {
    const { data, errors } = await stack.graph(query, { id }, token, { 'sizhi-receipts': sent.receipt.token })
    return { information: data?.information, codes: errors.map(({ extensions }) => extensions.code) }
  }
  assert.deepEqual(await read(who.citizen), { information: { id, content: SECRET }, codes: [] })
  assert.deepEqual(await read(who.seat), { information: { id, content: SECRET }, codes: [] })
  assert.deepEqual(await read(who.other), { information: null, codes: [] })
  assert.deepEqual(await read(who.analyst), { information: { id, content: null }, codes: ['FORBIDDEN'] })

  const trail = `query($id: ID!) { selfGovernanceAuditTrail(filter: { object: $id }) {
    edges { node { role fields outcome purpose } } } }`
  assert.deepEqual(await ask(trail, { id }, who.auditor), {
    selfGovernanceAuditTrail: {
      edges: [
        { node: { role: 'analyst', fields: ['Information.content'], outcome: 'DENIED', purpose: 'handling' } },
        { node: { role: 'seat', fields: ['Information.content'], outcome: 'GRANTED', purpose: 'handling' } },
      ],
    },
  })
})

test('the feed is narrowed, and what is asked badly has one clear answer', async () => {
  const feed = 'query($f: InformationFilter) { feed(filter: $f) { totalCount edges { node { tier } } } }'
  const count = async (token: string, filter: object = {}) =>
    z.object({ feed: z.object({ totalCount: z.number() }) }).parse(await ask(feed, { f: filter }, token)).feed
      .totalCount
  const elsewhere = await stack.token({ roles: ['seat'], division: 'str_440310009' })
  assert.ok((await count(who.analyst)) >= 4)
  assert.equal(await count(elsewhere), 0)
  assert.ok((await count(who.citizen, { tier: 'SHORT_MESSAGE' })) < (await count(who.analyst)))
  const { errors } = await stack.graph(feed, { f: { divisionId: 'nowhere' } }, who.analyst)
  assert.deepEqual(
    errors.map(({ extensions }) => extensions.code),
    ['BAD_USER_INPUT'],
  )

  const codeOf = async (token: string, input: object) => {
    const { payload, codes } = await send(stack, token, 'submitShortMessage', message(input))
    return payload?.rejection?.code ?? codes[0]
  }
  assert.equal(await codeOf(who.citizen, { communityId: 'com_440310-9' }), 'INFORMATION_COMMUNITY_UNKNOWN')
  assert.equal(await codeOf(who.citizen, { subType: '1' }), 'INFORMATION_CLASS_UNKNOWN')
  assert.equal(await codeOf(who.citizen, { content: '   ' }), 'BAD_USER_INPUT')
  assert.equal(await codeOf(who.citizen, { content: 'x'.repeat(5001) }), 'BAD_USER_INPUT')
  assert.equal(await codeOf(elsewhere, {}), 'FORBIDDEN')
  const { payload, codes } = await send(stack, who.seat, 'compileTopic', {
    ...{ divisionId: DISTRICT, title: 't', content: 'c' },
    messageIds: ['inf_nobody'],
  })
  assert.deepEqual([payload, codes], [undefined, ['BAD_USER_INPUT']])
})
