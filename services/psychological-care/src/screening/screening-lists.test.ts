import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Collection } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, personId } from '#shared/governance/ids.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { assertFromIndex, countingOf, createViewIndexes, readingsOf } from '#shared/testing/plans.ts'
import type { ScreeningEvent } from './events.ts'
import { rowOf } from './example-rows.ts'
import { area, FRIDAY, historyOf, street } from './examples.ts'
import { facet } from './facets.ts'
import type { ScreeningNode } from './graph/node.ts'
import { pendingReviews, type ScreeningList, screeningList, screeningStages } from './queries.ts'
import { facetsWithin } from './reach.ts'
import type { Phase } from './state.ts'
import { screeningView } from './views.ts'

const communities = [1, 2, 3].map((number) => communityId.of(`440310-1000${number}`))
const people = [2, 3, 4, 5, 6].map((digit) => personId.of(`a${String(digit).repeat(25)}`))
const phases = Object.keys(historyOf).filter((phase): phase is Phase => phase !== 'none')

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

/** One an hour; of those that are submitted every third's review is urgent. */
function exampleScreening(index: number): ScreeningNode {
  const phase = at(phases, index)
  const begun = (event: ScreeningEvent) =>
    event.type === 'ScreeningInvited'
      ? { ...event, area: { ...area, communityId: at(communities, index) }, person: at(people, index) }
      : event
  const events = historyOf[phase].map((event) => ({ ...begun(event) }))
  const since = toInstant(Date.parse(FRIDAY) + index * 3_600_000)
  const row = { ...rowOf(...events), since }
  const owed = row.due && { due: toInstant(Date.parse(since) + 86_400_000) }
  const urgent = owed && index % 3 === 0 ? [facet.urgent] : []
  const facets = [...row.facets.filter((each) => each !== facet.urgent), ...urgent]
  return { ...row, ...owed, facets, _id: `scr_${String(index).padStart(5, '0')}`, v: events.length }
}

let database: TestDatabase
let rows: Collection<ScreeningNode>

before(async () => {
  database = await testDatabase('screening-lists')
  rows = database.db.collection('screenings')
  await createViewIndexes(rows, screeningView)
  await rows.insertMany(Array.from({ length: 1200 }, (_, index) => exampleScreening(index)) as never[], {
    ignoreUndefined: true,
  })
})

after(() => database.drop())

const reaches = {
  all: undefined,
  street: facetsWithin('division', { division: street }),
  own: facetsWithin('own', { persons: people.slice(0, 1) }),
  nobody: facetsWithin('no', {}),
}
const lists: Record<string, (within: readonly string[] | undefined) => ScreeningList> = {
  'of everything': (within) => screeningList({}, within),
  ...Object.fromEntries(
    phases.map((phase) => [`in ${phase}`, (within?: readonly string[]) => screeningList({ phase }, within)]),
  ),
  'of an instrument': (within) => screeningList({ instrument: 'phq-9' }, within),
  'of a community': (within) => screeningList({ communityId: communities[1] }, within),
  'of some people': (within) => screeningList({ participants: people.slice(1, 3) }, within),
  'of reviews': (within) => pendingReviews({}, within),
  'of urgent reviews': (within) => pendingReviews({ urgent: true }, within),
  'of reviews that are not urgent': (within) => pendingReviews({ urgent: false }, within),
  'of reviews of a community': (within) => pendingReviews({ communityId: communities[2] }, within),
}

describe('a list of screenings', () => {
  for (const [name, listOf] of Object.entries(lists))
    for (const [reach, within] of Object.entries(reaches))
      test(`${name} within reach of ${reach} is read from an index, and little else is looked at`, async () => {
        // Where nobody is anybody's there is nothing to put in order.
        const sorted = within?.length === 0
        for (const reading of await readingsOf(rows, screeningStages, listOf(within)))
          assertFromIndex(reading, name, { sorted, beside: 250 })
      })

  test('of reviews that are owed is counted by the index alone', async () => {
    const { rows: read, found } = await countingOf(rows, screeningStages.countQuery(pendingReviews({}, undefined)))
    assert.ok(found > 0)
    assert.equal(read, 0)
  })
})
