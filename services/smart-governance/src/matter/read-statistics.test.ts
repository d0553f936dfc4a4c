import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type CounterChange,
  type CounterDocument,
  contribute,
  counterDocuments,
  readCounters,
  type Sums,
} from '#shared/eventsourcing/counters.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { communities, exampleMatter, units } from './example-lists.ts'
import { scorecardReading, scorecardsFrom } from './read-scorecard.ts'
import { type GroupBy, labelStream, ownLabel, statisticsFrom, statisticsReading } from './read-statistics.ts'
import type { MatterRow } from './row.ts'
import { scoresOf } from './scorecard.ts'
import { ABSENT, DIMENSIONS, type FilterDimension, standingOf, statisticsOf } from './statistics.ts'

const rows: MatterRow[] = Array.from({ length: 900 }, (_, index) => exampleMatter(index))
const months = ['2018-11', '2018-12'] as Month[]
let database: TestDatabase

/** Counted as the projector counts: a document a key and partition. */
before(async () => {
  database = await testDatabase('matter-statistics')
  const counters = database.db.collection<CounterDocument>('counters')
  for (const partition of [0, 1, 2, 3]) {
    const change: CounterChange = new Map()
    for (const row of rows.filter((_, index) => index % 4 === partition))
      contribute(change, [...statisticsOf(row), ...scoresOf(row)], 1)
    await counters.insertMany(counterDocuments(change, partition))
  }
})

after(() => database.drop())

const keyOf = (row: MatterRow, by: GroupBy): string => {
  const { area, classes, unitId, nature, channel, month } = row
  const values = {
    community: area.communityId,
    street: area.streetId,
    unit: unitId,
    nature,
    channel,
    mainType: classes.mainType,
    month,
  }
  return values[by] ?? ABSENT
}

/** Counted by hand. */
function countsOf(counted: readonly MatterRow[]) {
  const standing = (name: string) => counted.filter((row) => standingOf(row) === name).length
  return {
    received: counted.length,
    open: standing('open'),
    onTime: standing('onTime'),
    late: standing('late'),
    unknownTimeliness: standing('unknownTimeliness'),
    notHandled: standing('notHandled'),
    flagged: counted.filter(({ flags }) => flags.length > 0).length,
  }
}

async function statistics(of: Month[], options: Parameters<typeof statisticsReading>[1]) {
  const reading = statisticsReading(of, options)
  const sums = await readCounters(database.db.collection('counters'), reading.keys, reading.paths)
  return statisticsFrom(sums, reading, of, options.groupBy)
}

describe('statistics', () => {
  test('are what counting the matters by hand gives', async () => {
    assert.deepEqual(await statistics(months, {}), countsOf(rows))
    assert.ok(
      countsOf(rows).open > 0 &&
        countsOf(rows).onTime > 0 &&
        countsOf(rows).notHandled > 0 &&
        countsOf(rows).flagged > 0,
    )
  })

  for (const groupBy of [...DIMENSIONS, 'month'] as const)
    test(`by ${groupBy}: each group is, the largest first, months in order`, async () => {
      const { groups, ...totals } = await statistics(months, { groupBy })
      assert.deepEqual(totals, countsOf(rows))
      const keys = [...new Set(rows.map((row) => keyOf(row, groupBy)))]
      const expected = keys.map((key) => ({ key, ...countsOf(rows.filter((row) => keyOf(row, groupBy) === key)) }))
      assert.deepEqual(
        new Map(groups?.map((group) => [group.key, group])),
        new Map(expected.map((group) => [group.key, group])),
      )
      const sizes = groups?.map(({ received }) => received) ?? []
      if (groupBy === 'month')
        assert.deepEqual(
          groups?.map(({ key }) => key),
          months,
        )
      else
        assert.deepEqual(
          sizes,
          sizes.toSorted((one, other) => other - one),
        )
    })

  const filters: { by: FilterDimension; value: string }[] = [
    { by: 'community', value: communities[2] ?? '' },
    { by: 'street', value: 'str_440310-101' },
    { by: 'unit', value: units[3] ?? '' },
  ]
  for (const filter of filters)
    test(`of one ${filter.by}, and within it by nature`, async () => {
      const of = rows.filter((row) => keyOf(row, filter.by) === filter.value)
      const { groups, ...totals } = await statistics(months, { filter, groupBy: 'nature' })
      assert.deepEqual(totals, countsOf(of))
      assert.equal(
        groups?.reduce((sum, { received }) => sum + received, 0),
        of.length,
      )
    })

  test('of months without matters are noughts, month by month too', async () => {
    const empty = countsOf([])
    assert.deepEqual(await statistics(['2017-01' as Month], {}), empty)
    const { groups } = await statistics(['2017-01', '2018-11'] as Month[], { groupBy: 'month' })
    assert.deepEqual(groups?.[0], { key: '2017-01', ...empty })
  })

  test('a group that all matters have left is not listed', () => {
    const sums = new Map<string, Sums>([
      ['m|2018-11|all', { all: { open: 1 }, unit: { unit_1: { open: 0 }, '-': { open: 1 } } }],
    ])
    const reading = statisticsReading(['2018-11' as Month], { groupBy: 'unit' })
    assert.deepEqual(
      statisticsFrom(sums, reading, ['2018-11' as Month], 'unit').groups?.map(({ key }) => key),
      ['-'],
    )
  })

  test('ask for as many documents as there are months, and for the fields of the question alone', () =>
    assert.deepEqual(statisticsReading(months, { groupBy: 'channel' }), {
      keys: ['m|2018-11|all', 'm|2018-12|all'],
      paths: ['all', 'channel'],
    }))
})

describe('labels', () => {
  test('of natures, months and what is absent need no directory', () => {
    assert.deepEqual(
      [ownLabel('nature', 'help'), ownLabel('month', '2018-11'), ownLabel('unit', '-')],
      ['求决', '2018-11', '未知'],
    )
    assert.equal(ownLabel('nature', 'constructor'), undefined)
  })
  test('of the others come from their entries', () =>
    assert.deepEqual(
      [
        labelStream('unit', 'unit_1'),
        labelStream('channel', '13'),
        labelStream('mainType', '178'),
        labelStream('month', '2018-11'),
      ],
      ['unit_1', 'cls_channel-13', 'cls_main-type-178', undefined],
    ))
})

describe('scorecards', () => {
  const cards = async (unitId?: string) => {
    const reading = scorecardReading(months, unitId)
    return scorecardsFrom(
      await readCounters(database.db.collection('counters'), reading.keys, reading.paths),
      reading,
      unitId,
    )
  }
  const ledBy = (unit: string | undefined) => rows.filter(({ leads }) => leads.some(({ unitId }) => unitId === unit))

  test('say what each unit did, the busiest first', async () => {
    const all = await cards()
    assert.deepEqual(all.map(({ unitId }) => unitId).toSorted(), units.toSorted())
    for (const card of all) {
      const led = ledBy(card.unitId)
      const resolved = led.filter(({ unitId }) => unitId === card.unitId)
      assert.equal(card.received, led.length)
      assert.equal(card.onTime, resolved.filter(({ timeliness }) => timeliness === 'on-time').length)
      assert.equal(card.returned, led.filter(({ state }) => state.phase === 'returned').length)
      assert.equal(
        card.unsatisfied,
        led.filter(({ timeline }) => timeline.some(({ type }) => type === 'MatterFollowedUp')).length,
      )
      assert.equal(card.reopened, led.filter(({ state }) => state.phase === 'reopened').length)
    }
    assert.deepEqual(
      all.map(({ received }) => received),
      all.map(({ received }) => received).toSorted((one, other) => other - one),
    )
  })

  test('have the mean hours from transfer to resolution, where there are any', async () => {
    const [card] = await cards(units[0])
    assert.equal(card?.unitId, units[0])
    assert.equal(card?.meanHours, 125.8)
    const sums = new Map<string, Sums>([['s|2018-11', { unit_1: { received: 1, late: 1 } }]])
    assert.equal(scorecardsFrom(sums, scorecardReading(['2018-11' as Month]))[0]?.meanHours, null)
  })

  test('of one unit are read alone', async () => {
    assert.equal((await cards(units[1])).length, 1)
    assert.deepEqual(await cards('unit_nobody'), [])
  })
})
