import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { SECTORS } from '#shared/governance/administrative-law.ts'
import { subjectId } from '#shared/governance/ids.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, countingOf, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import { ACT_KINDS } from './codes.ts'
import { rowOf } from './example-rows.ts'
import { decided, evidenced, person, published, registered, served, WEDNESDAY } from './examples.ts'
import { facet } from './facets.ts'
import { organId } from './ids.ts'
import { type ActDocument, type ActFilter, type ActOrder, actList, actStages, noticeList } from './queries.ts'
import { actView } from './views.ts'

const organs = ['1583', '1593', '1600'].map((unit) => organId.of(unit))
const companies = Array.from({ length: 40 }, (_, index) =>
  subjectId.of(completeUscc(`91440310MA5${String(index).padStart(6, '0')}`)),
)

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

const moment = (hours: number): Instant => toInstant(Date.parse(WEDNESDAY) + hours * 3_600_000)
const dayAt = (hours: number): Day => shanghaiDay(moment(hours))

const HOURS = 3000
/** Decided and not published: the last three hundred wait for it, and some are never published. */
const WAITING = 250
/** Some days after the last was opened. */
const NOW = moment(HOURS + 100)

/** One an hour; decided after two days, some long before they are entered here; the latest wait for their publication. */
function exampleAct(index: number): ActDocument {
  const openedAt = moment(index)
  const decidedAt = moment(index + 48)
  const kind = at(ACT_KINDS, index)
  const organ = at(organs, Math.floor(index / 7))
  const about = { organId: organ, kind, subject: { subjectId: at(companies, index), name: '公司' } }
  const isDecided = index % 4 !== 3 && index < HOURS - 60
  const isPublic = isDecided && index % 60 !== 2 && index < HOURS - 300
  const decision = {
    ...about,
    at: decidedAt,
    sector: at(SECTORS, index),
    decidedOn: dayAt(index % 50 === 0 ? index - 2000 : index + 48),
    publishDueAt: moment(index + 300),
  }
  const row = rowOf(
    registered({ ...about, at: openedAt } as Parameters<typeof registered>[0]),
    evidenced,
    ...(isDecided ? [decided(decision), served] : []),
    ...(isPublic ? [published({ ...about, at: moment(index + 60), publicUntil: dayAt(index + 900) } as never)] : []),
  )
  return { ...row, _id: `act_${String(index).padStart(5, '0')}`, v: 5 }
}

let database: TestDatabase
let rows: Collection<ActDocument>

before(async () => {
  database = await testDatabase('act-lists')
  rows = database.db.collection('acts')
  await createViewIndexes(rows, actView)
  await rows.insertMany(Array.from({ length: HOURS }, (_, index) => exampleAct(index)) as never[], {
    ignoreUndefined: true,
  })
})

after(() => database.drop())

const filters: ActFilter[] = [
  {},
  { kind: 'penalty' },
  { phase: 'decided' },
  { phase: 'published' },
  { sector: 'fire' },
  { organId: organs[1] },
  { subject: companies[3] },
  { documentNumber: '深坪城罚〔2019〕0号' },
  { recorded: true },
  { recorded: false },
  { openFindings: true },
  { openFindings: false },
  { publicationOverdue: true },
  { publicationOverdue: false },
  { openedFrom: moment(1000), openedBefore: moment(1050) },
  { decidedFrom: dayAt(1500), decidedUntil: dayAt(1520) },
  { decidedUntil: dayAt(100) },
  { decidedFrom: dayAt(HOURS) },
]

/** Acts of few days, or whose time is up, are few: those may be put in order in memory. */
const isRange = ({ decidedFrom, decidedUntil, publicationOverdue, openedFrom }: ActFilter) =>
  !!decidedFrom || !!decidedUntil || !!openedFrom || publicationOverdue === true

describe('a list of acts', () => {
  for (const filter of filters)
    for (const order of ['opened-desc', 'publication-due-asc'] as const satisfies ActOrder[])
      test(`${JSON.stringify(filter)} ${order} is read from an index, and little else is looked at`, async () => {
        const list = actList(filter, { order, within: undefined, now: NOW })
        // Of what waits for its publication all is looked at, a week's decisions.
        const beside = filter.publicationOverdue || order === 'publication-due-asc' ? WAITING : undefined
        for (const reading of await readingsOf(rows, actStages, list))
          assertFromIndex(reading, list.stages.join(), { sorted: isRange(filter), ...(beside && { beside }) })
      })

  test('of what waits for its publication is counted by the index alone', async () => {
    for (const filter of [{ publicationOverdue: true }, { phase: 'decided' }] as const) {
      const list = actList(filter, { order: 'publication-due-asc', within: undefined, now: NOW })
      assert.equal((await countingOf(rows, actStages.countQuery(list))).rows, 0)
    }
  })

  test('of a person’s own is read by the person, whatever else is asked for', async () => {
    const within = [facet.subject(person)]
    for (const filter of filters) {
      const list = actList(filter, { order: 'opened-desc', within, now: NOW })
      for (const reading of await readingsOf(rows, actStages, list))
        assertFromIndex(reading, JSON.stringify(filter), { sorted: true })
    }
  })

  test('of notices is read from an index, in its order', async () => {
    for (const filter of [{}, { kind: 'penalty' }, { organId: organs[1] }, { subject: companies[3] }] as const)
      for (const reading of await readingsOf(rows, actStages, noticeList(filter, dayAt(HOURS - 600))))
        assertFromIndex(reading, JSON.stringify(filter))
  })
})
