import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { recorded } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, personId } from '#shared/governance/ids.ts'
import type { Connection, PageArguments } from '#shared/graphql/connection.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, countingOf, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import type { InformationEvent } from './events.ts'
import { folded } from './example-rows.ts'
import { answered, area, DUE, encrypted, FRIDAY, historyOf, street, submitted } from './examples.ts'
import { facet } from './facets.ts'
import { informationId } from './ids.ts'
import {
  type InformationFilter,
  type InformationList,
  type InformationOrder,
  informationList,
  informationStages,
  unansweredBelow,
} from './queries.ts'
import type { InformationDocument } from './row.ts'
import { PHASES } from './state.ts'
import { informationView } from './views.ts'

const NOW = toInstant(Date.parse(DUE) + 50 * 3_600_000)
const communities = [1, 2, 3].map((number) => communityId.of(`440310-1000${number}`))
const people = [2, 3].map((digit) => personId.of(`a${String(digit).repeat(25)}`))
const topics = [1, 2, 3, 4].map((number) => informationId.of(`t${number}`))
const phases = PHASES.filter((phase) => phase !== 'none')

/** Two a moment, an hour between moments. */
const receivedAt = (index: number): Instant => toInstant(Date.parse(FRIDAY) + Math.floor(index / 2) * 3_600_000)

/** Every phase, community, class and submitter comes up; a third of the messages is answered. */
function example(index: number): InformationDocument {
  const person = people[index % 2]
  const phase = phases[index % phases.length] ?? 'submitted'
  const history = historyOf[phase].map((event) => {
    if (event.type !== 'ShortMessageSubmitted') return event
    return submitted({
      area: { ...area, communityId: communities[index % 3] ?? area.communityId },
      subType: index % 4 === 0 ? '602' : '460',
      ...(person && { submitter: { person, name: encrypted } }),
      answerDueAt: toInstant(Date.parse(receivedAt(index)) + 7 * 86_400_000),
    })
  })
  const link: InformationEvent[] = [
    { type: 'InformationLinked', intoId: topics[index % 4] ?? topics[0] ?? ('' as never) },
  ]
  const isMessage = 'area' in (history[0] ?? {})
  const events = [...history, ...(isMessage ? [...link, ...(index % 3 === 0 ? [answered] : [])] : [])]
  const row = folded(events.map((event) => recorded(event, receivedAt(index))))
  return { ...row, _id: `inf_${String(index).padStart(4, '0')}`, v: events.length }
}

const documents = Array.from({ length: 420 }, (_, index) => example(index))
let database: TestDatabase
let rows: Collection<InformationDocument>

before(async () => {
  database = await testDatabase('information-lists')
  rows = database.db.collection('informations')
  await createViewIndexes(rows, informationView)
  await rows.insertMany(documents as never[], { ignoreUndefined: true })
})

after(() => database.drop())

const waits = ({ answerDue }: InformationDocument) => answerDue !== undefined

/** Each filter with what it means, said in plain words of the row. */
const filters: [InformationFilter, (row: InformationDocument) => boolean][] = [
  [{}, () => true],
  [{ tier: 'topic' }, ({ tier }) => tier === 'topic'],
  [{ phase: 'verified' }, ({ state }) => state.phase === 'verified'],
  [
    { divisionId: communities[1] },
    ({ state }) => 'message' in state && state.message.area.communityId === communities[1],
  ],
  [{ divisionId: street }, () => true],
  [{ subType: '602' }, ({ state }) => 'message' in state && state.message.subType === '602'],
  [{ unanswered: true }, waits],
  [{ unanswered: false }, (row) => !waits(row)],
  [{ overdue: true }, ({ answerDue }) => answerDue !== undefined && answerDue < NOW],
  [{ overdue: false }, ({ answerDue }) => answerDue === undefined || answerDue >= NOW],
  [
    { receivedFrom: receivedAt(100), receivedBefore: receivedAt(140) },
    (row) => row.receivedAt >= receivedAt(100) && row.receivedAt < receivedAt(140),
  ],
  [{ tier: 'short-message', unanswered: true, subType: '460' }, (row) => waits(row) && row.facets.includes('c:460')],
]

const orders: Record<InformationOrder, (one: InformationDocument, other: InformationDocument) => number> = {
  'received-desc': (one, other) => compare(other.receivedAt, one.receivedAt) || compare(other._id, one._id),
  'answer-due-asc': (one, other) =>
    one.answerDue && other.answerDue
      ? compare(one.answerDue, other.answerDue) || compare(one._id, other._id)
      : Number(waits(other)) - Number(waits(one)) || orders['received-desc'](one, other),
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

const listOf = (filter: InformationFilter, order: InformationOrder, within?: string[]) =>
  informationList(filter, { order, within, now: NOW })

/** All pages of a list, one after the other. */
async function readAll(list: InformationList): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: PageArguments = { first: 37, after: cursor }
    const { edges, pageInfo }: Connection<InformationDocument> = await informationStages.read(rows, list, page)
    ids.push(...edges.map(({ node }) => node._id))
    if (!pageInfo.hasNextPage) return ids
    cursor = pageInfo.endCursor
  }
}

describe('the feed', () => {
  for (const [filter, holds] of filters)
    for (const order of ['received-desc', 'answer-due-asc'] as const)
      test(`${JSON.stringify(filter)} ${order}: page by page exactly what holds, in order, from an index`, async () => {
        const expected = documents.filter(holds).toSorted(orders[order])
        const list = listOf(filter, order)
        assert.deepEqual(
          await readAll(list),
          expected.map(({ _id }) => _id),
        )
        assert.equal((await informationStages.count(rows, list)).totalCount, expected.length)
        // A range of one time in the order of another is put in order in memory.
        const sorted = filter.overdue === true || filter.receivedFrom !== undefined
        for (const reading of await readingsOf(rows, informationStages, list))
          assertFromIndex(reading, list.stages.join(), { sorted })
      })

  test('counts what waits for an answer by the index alone', async () => {
    const list = listOf({ unanswered: true }, 'answer-due-asc')
    assert.equal((await countingOf(rows, informationStages.countQuery(list))).rows, 0)
  })

  test('is narrowed to what is within reach', async () => {
    const [mine = ''] = people
    const expected = documents
      .filter(({ submitter }) => submitter?.person === mine)
      .toSorted(orders['received-desc'])
      .map(({ _id }) => _id)
    assert.deepEqual(await readAll(listOf({}, 'received-desc', [facet.submitter(mine)])), expected)
    assert.deepEqual(await readAll(listOf({}, 'answer-due-asc', [])), [])
  })
})

test('below topics wait exactly the unanswered messages they rest on, the nearest limit first', async () => {
  const some = topics.slice(1, 3)
  const expected = documents
    .filter((row) => waits(row) && some.some((id) => row.facets.includes(facet.into(id))))
    .toSorted(orders['answer-due-asc'])
  assert.ok(expected.length > 10)
  assert.deepEqual(
    await readAll(unansweredBelow(some, undefined)),
    expected.map(({ _id }) => _id),
  )
  assert.deepEqual(await readAll(unansweredBelow(some, [])), [])
})
