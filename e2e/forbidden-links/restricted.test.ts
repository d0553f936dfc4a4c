import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import { ROLES } from '#shared/identity/identity.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { submission } from '../../services/psychological-care/src/screening/example-service.ts'
import { COMMUNITY, DISTRICT, people, registerDistrict, send, UNIT } from '../district.ts'
import { fillDistrict } from '../federation/whole.ts'
import { post } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { inTime } from '../waiting.ts'
import { logsOf, MARKED, OTHERS, type Screened, screened, toldToOthers } from './restricted.ts'

let stack: Stack
let care: Screened

before(async () => {
  // What is not logged even when everything is.
  stack = await startStack({ pillars: PILLARS, env: { LOG_LEVEL: 'debug' } })
  await registerDistrict(stack)
  await fillDistrict(stack, await people(stack))
  care = await screened(stack)
})

after(() => stack.stop())

const FIELDS = `instrument participant { name phone under14 } consent { basis statement guardian }
  result { complete total band urgent answers { number answer } } review { urgent dueAt outcome remark } community { id }`
const NODE = `query($id: ID!) { node(id: $id) { id ... on Screening { ${FIELDS} } } }`
const ENTITIES = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Screening { ${FIELDS} } } }`
/** Every way through the gateway that there is, but for `_entities`, which is no part of its graph. */
const WAYS = [
  NODE,
  `query($id: ID!) { screening(id: $id) { ${FIELDS} } }`,
  `{ screenings(first: 100) { edges { node { ${FIELDS} } } } }`,
  `{ pendingReviews(first: 100) { edges { node { ${FIELDS} } } } }`,
  '{ screeningStatistics { submitted complete moderateOrAbove urgentReview } }',
  `{ screeningStatistics(communityId: "${COMMUNITY}") { submitted complete } }`,
]
/** Of values and of fields: what an answer holds that tells anything. */
const TELLING = [MARKED.name, MARKED.phone, MARKED.guardian, MARKED.remark, 'MODERATE', 'SEVERAL_DAYS', 'PHQ_9']
const FIGURES = ['"submitted":', '"complete":', '"urgent":', '"dueAt":', '"under14":']

function tellsNothing(answer: unknown, what: string): void {
  const text = JSON.stringify(answer)
  for (const secret of [...TELLING, ...FIGURES]) assert.ok(!text.includes(secret), `${what} tells ${secret}: ${text}`)
}

test('who cares for somebody is told what others are not: the questions ask for it', async () => {
  await inTime(async () => {
    const all = await Promise.all([care.id, care.guarded].map((id) => stack.graph(NODE, { id }, care.worker)))
    const text = JSON.stringify(all)
    return TELLING.every((secret) => text.includes(secret)) || undefined
  })
})

const nobody = ROLES.filter((role) => !['care-worker', 'care-lead', 'system', 'public'].includes(role))

test('nobody outside reads a restricted field through the gateway, whatever the role and the way', async () => {
  const tokens = await Promise.all(
    nobody.map((role) => stack.token({ subject: `a-${role}`, roles: [role], division: DISTRICT, unit: UNIT })),
  )
  for (const [index, token] of [...tokens, undefined].entries())
    for (const query of WAYS)
      for (const id of [care.id, care.guarded])
        tellsNothing(await stack.graph(query, { id }, token), `${nobody[index] ?? 'nobody'}: ${query}`)
  const { data, errors } = await stack.graph(ENTITIES, { of: [{ __typename: 'Screening', id: care.id }] }, care.lead)
  assert.deepEqual(
    [data, new Set(errors.map(({ extensions }) => extensions.code))],
    [null, new Set(['BAD_USER_INPUT'])],
  )
})

type Who = Parameters<Stack['minted']>[1]
const careLead: Who = { subject: 'care-lead', roles: ['care-lead'] }
const representation = () => ({ of: [{ __typename: 'Screening', id: care.id }] })

function askSubgraph(pillar: PillarName, token: string | undefined) {
  const url = `${stack.services.get(pillar)?.url}/graphql`
  return post(url, JSON.stringify({ query: ENTITIES, variables: representation() }), {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  })
}

test('`_entities` of psychological care answers to a token for itself alone, and then by the same rights', async () => {
  const own = await askSubgraph('psychological-care', await stack.minted('psychological-care', careLead))
  assert.ok(JSON.stringify(own.data).includes(MARKED.name), 'the care lead’s own token opens it')
  for (const pillar of OTHERS) {
    const foreign = await askSubgraph('psychological-care', await stack.minted(pillar, careLead))
    assert.deepEqual([foreign.status, foreign.data], [401, null], pillar)
    tellsNothing(foreign, `a token for ${pillar}`)
  }
  for (const token of [undefined, 'no-token', care.lead]) {
    const answer = await askSubgraph('psychological-care', token)
    assert.deepEqual([answer.status, answer.data], [401, null])
  }
  for (const role of nobody) {
    const token = await stack.minted('psychological-care', { subject: `b-${role}`, roles: [role] })
    tellsNothing(await askSubgraph('psychological-care', token), role)
  }
})

test('no other pillar knows a screening, whoever asks', async () => {
  for (const pillar of OTHERS) {
    const answer = await askSubgraph(pillar, await stack.minted(pillar, careLead))
    assert.equal(answer.data, null, pillar)
    tellsNothing(answer, pillar)
  }
})

test('an error says nothing of what was sent', async () => {
  const bad: [string, object][] = [
    ['submitScreening', { ...submission(care.id), answers: [{ item: MARKED.remark, answer: 'NOT_AT_ALL' }] }],
    ['submitScreening', { ...submission(care.id), answers: [{ item: '44250-9', answer: MARKED.name }] }],
    ['inviteScreening', { instrument: 'PHQ_9', communityId: COMMUNITY, phone: `${MARKED.phone}x`, under14: false }],
    ['inviteScreening', { instrument: 'PHQ_9', communityId: MARKED.guardian, phone: MARKED.phone, under14: false }],
    ['reviewScreening', { screeningId: care.id, outcome: 'WATCH', remark: MARKED.remark.repeat(500) }],
  ]
  for (const [name, input] of bad) {
    const type = inputTypeOf(name)
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { receipt { token } rejection { code message } } }`
    const answer = await stack.graph(query, { input: { commandId: randomUUID(), ...input } }, care.worker)
    assert.doesNotMatch(JSON.stringify(answer), /"token":/, name)
    tellsNothing(answer, name)
  }
  const { codes } = await send(stack, care.citizen, 'reviewScreening', { screeningId: care.id, outcome: 'WATCH' })
  assert.deepEqual(codes, ['FORBIDDEN'])
})

test('no log, no store and no topic that others may read holds a marked value', async () => {
  const told = await toldToOthers(stack)
  assert.equal(told.size, PILLARS.length, 'a topic each, of psychological care the one of its published counts')
  for (const [topic, records] of told) assert.ok(records.length > 0, topic)
  const logs = await logsOf(stack)
  const stores = await openStores(stack)
  const search = async (needles: readonly string[]) =>
    findPlaintext({
      client: stores.open.db.client,
      namespace: stack.namespace,
      needles,
      topics: [...told.keys(), 'logs'],
      readTopic: async (topic) => told.get(topic) ?? logs.map((value) => ({ key: '', value, headers: {} })),
    })
  try {
    assert.deepEqual(await search(Object.values(MARKED)), [])
    // That somebody was screened at all is the care pillar's to know: its screenings' ids stand nowhere else.
    const elsewhere = (await search([care.id, care.guarded])).filter(
      ({ place }) => !place.startsWith(`${stack.namespace}-psychological-care`),
    )
    assert.deepEqual(elsewhere, [])
  } finally {
    await stores.close()
  }
})
