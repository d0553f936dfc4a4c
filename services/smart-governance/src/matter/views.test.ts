import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { communityId } from '#shared/governance/ids.ts'
import { matterDecider } from './decider.ts'
import type { MatterEvent } from './events.ts'
import { command } from './example-commands.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  absorbed,
  accepted,
  answeredOnTheSpot,
  asked,
  cityManagement,
  closed,
  community,
  criticismProposed,
  DUE,
  district,
  encrypted,
  endOf,
  FRIDAY,
  followedUp,
  historyOf,
  merged,
  overdue,
  received,
  recordedClosed,
  reopened,
  reporterId,
  resolved,
  returned,
  rules,
  shanghai,
  street,
  transferred,
  urged,
  waterBureau,
} from './examples.ts'
import { facet } from './facets.ts'
import { lives } from './random-lives.ts'
import type { MatterRow } from './row.ts'
import { isOpen } from './state.ts'
import { matterView } from './views.ts'

const inHand = [received(), transferred(), accepted()]

describe('a row', () => {
  test('holds what people read and where lists find it', () => {
    const row = rowOf(...inHand, asked())
    assert.equal(row.number, '坪-20181130-00042')
    assert.equal(row.unitId, cityManagement)
    assert.equal(row.due, DUE)
    for (const facet of [
      '*',
      'open',
      'p:accepted',
      `d:${community}`,
      `d:${street}`,
      `u:${cityManagement}`,
      `h:${waterBureau}`,
      'n:complaint',
      'c:13',
      'm:178',
      'y:normal',
      `s:${community}|602`,
      '#坪-20181130-00042',
      `r:${reporterId}`,
    ])
      assert.ok(row.facets.includes(facet), `${facet} is missing`)
  })

  test('loses its lead unit with a return, and its limit’s clock with the resolution', () => {
    assert.equal(rowOf(...inHand, returned()).unitId, undefined)
    const done = rowOf(...inHand, asked(), resolved())
    assert.equal(done.due, undefined)
    assert.equal(done.unitId, cityManagement)
    assert.ok(!done.facets.includes('open') && done.facets.includes(`h:${waterBureau}`))
  })

  test('of history knows what its source knows', () => {
    const row = folded([recorded(recordedClosed({ flags: ['nature'], timeliness: 'late' }), FRIDAY)], {
      origin: 'import',
    })
    assert.deepEqual(
      [row.origin, row.state.phase, row.timeliness, row.month, row.due],
      ['import', 'closed', 'late', '2018-02', undefined],
    )
    assert.ok(row.facets.includes('flagged') && row.facets.includes('p:closed'))
    assert.equal(row.closedAt, undefined)
  })

  test('is on time up to the last moment of the limit', () => {
    assert.equal(rowOf(...inHand, resolved({ at: DUE })).timeliness, 'on-time')
    assert.equal(rowOf(...inHand, overdue, resolved({ at: shanghai('2018-12-20T00:00:01') })).timeliness, 'late')
  })

  test('of a reopened matter is open again, without resolution and follow-up', () => {
    const row = rowOf(...historyOf.closed, reopened)
    assert.deepEqual(
      [row.timeliness, row.resolution, row.followUp, row.closedAt, row.due],
      [undefined, undefined, undefined, undefined, DUE],
    )
  })

  test('follows an amendment and an extension', () => {
    const amended = rowOf(...inHand, {
      type: 'MatterAmended',
      urgency: 'urgent',
      classes: { mainType: '12', subType: '460' },
    })
    assert.equal(amended.urgency, 'urgent')
    assert.equal(amended.nature, 'complaint')
    for (const facet of ['m:12', 'y:urgent']) assert.ok(amended.facets.includes(facet))
    for (const facet of ['m:178', 'y:normal']) assert.ok(!amended.facets.includes(facet))
  })

  test('tells its story, fact by fact, with codes and encrypted words', () => {
    const { timeline } = rowOf(...inHand, returned())
    assert.deepEqual(
      timeline.map(({ type }) => type),
      ['MatterReceived', 'MatterTransferred', 'MatterAccepted', 'MatterReturned'],
    )
    assert.partialDeepStrictEqual(timeline.at(-1), {
      version: 4,
      unitId: cityManagement,
      code: 'not-our-duty',
      role: 'seat',
    })
    assert.equal(rowOf(...inHand, resolved()).timeline.at(-1)?.text, encrypted)
  })

  test('tells what was corrected from what to what, which centre has it from then on, and what it was merged into', () => {
    const elsewhere = communityId.of('440310-10012')
    const told = (...facts: MatterEvent[]) => rowOf(received(), ...facts).timeline.at(-1)
    const amended = told({
      type: 'MatterAmended',
      urgency: 'urgent',
      classes: { category: '5', mainType: '178', subType: '460' },
      area: { communityId: elsewhere, streetId: street, districtId: district },
    })
    assert.deepEqual(amended?.corrections, [
      { field: 'urgency', from: 'normal', to: 'urgent' },
      { field: 'sub-type', from: '602', to: '460' },
      { field: 'community', from: community, to: elsewhere },
    ])
    const up = { fromCentreId: street, toCentreId: district, level: 'district', cause: 'requested' } as const
    assert.deepEqual([told()?.centreId, told({ type: 'MatterEscalated', ...up })?.centreId], [street, district])
    assert.equal(told(merged)?.intoId, 'intoId' in merged && merged.intoId)
  })

  test('keeps the newest 200 facts of an endless story', () => {
    const urging: MatterEvent = { type: 'MatterUrged', automatic: false, unitId: cityManagement }
    const { timeline } = rowOf(...inHand, ...Array.from({ length: 300 }, () => urging))
    assert.deepEqual([timeline.length, timeline[0]?.version, timeline.at(-1)?.version], [200, 104, 303])
  })

  test('keeps the reply that stands, however much is said after it, until its reporter is erased', () => {
    const after = Array.from({ length: 200 }, () => absorbed)
    for (const story of [
      [...inHand, resolved()],
      [received(), answeredOnTheSpot],
    ]) {
      assert.equal(rowOf(...story, ...after).resolution?.reply, encrypted)
      const erased = rowOf(...story, ...after, { type: 'ReporterErased', subject: reporterId })
      assert.equal(erased.resolution?.reply, undefined)
    }
  })

  test('forgets every text of an erased person, and who else is named stays', () => {
    const row = rowOf(...inHand, resolved(), { type: 'ReporterErased', subject: reporterId })
    assert.ok(!JSON.stringify(row).includes(encrypted))
    assert.deepEqual(row.reporter, { person: reporterId, confidential: false })
    assert.equal(row.resolution?.outcome, 'solved')
    const other = rowOf(...inHand, resolved(), { type: 'ReporterErased', subject: 'mat_2' })
    assert.equal(other.description, encrypted)
  })
})

describe('deadlines', () => {
  const names = (...events: MatterEvent[]) => matterView.deadlines?.(rowOf(...events)).map(({ name, at }) => [name, at])

  test('wait for expiry, urging and criticism', () =>
    assert.deepEqual(names(...inHand), [
      ['overdue', DUE],
      ['urge', shanghai('2018-12-20T00:00:00')],
      ['criticism', endOf('2018-12-27')],
    ]))
  test('that have passed wait no more', () =>
    assert.deepEqual(names(...inHand, overdue, urged), [['criticism', endOf('2018-12-27')]]))
  test('nothing waits once all is said, resolved or history', () => {
    assert.deepEqual(names(...inHand, overdue, urged, criticismProposed), [])
    assert.deepEqual(names(...inHand, resolved()), [])
    assert.deepEqual(names(recordedClosed()), [])
  })
})

describe('any row', () => {
  const lived = lives.map(eventsOf).filter((events) => events.length > 0)
  const stored = (row: MatterRow) => JSON.parse(JSON.stringify(row)) as MatterRow

  test('that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(lived, (events) =>
        assert.deepEqual(stored(folded(events, { between: stored })), stored(folded(events))),
      ),
      { numRuns: 100 },
    ))

  test('of which a criticism is to be decided on is one that a centre lead can decide on', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const { state, facets } = folded(events)
        const at = events.at(-1)?.at ?? FRIDAY
        const decision = matterDecider.decide(state, command('criticise', { at }), rules)
        assert.equal(facets.includes(facet.criticism), !isRejected(decision))
      }),
      { numRuns: 500 },
    ))

  test('has a running limit exactly while it is open, and none that ends before its receipt', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const row = folded(events)
        assert.equal(row.due !== undefined, isOpen(row.state))
        assert.ok(row.due === undefined || row.due >= row.receivedAt)
      }),
    ))
})

describe('a scorecard', () => {
  const scores = (...events: MatterEvent[]) =>
    matterView.counters?.(rowOf(...events)).find(({ key }) => key === 's|2018-11')?.fields

  test('counts what a unit received and how it resolved it, with the minutes between', () =>
    assert.deepEqual(scores(...inHand, resolved()), {
      [`${cityManagement}.received`]: 1,
      [`${cityManagement}.onTime`]: 1,
      [`${cityManagement}.minutes`]: 5 * 24 * 60 + 345,
      [`${cityManagement}.handled`]: 1,
    }))

  test('counts returns for who returned, and the resolution for who resolved', () =>
    assert.deepEqual(
      scores(received(), transferred(), returned(), transferred(waterBureau), resolved({ unitId: waterBureau })),
      {
        [`${cityManagement}.received`]: 1,
        [`${cityManagement}.returned`]: 1,
        [`${waterBureau}.received`]: 1,
        [`${waterBureau}.onTime`]: 1,
        [`${waterBureau}.minutes`]: 5 * 24 * 60 + 345,
        [`${waterBureau}.handled`]: 1,
      },
    ))

  test('counts what the reporters said, also after a reopening', () =>
    assert.deepEqual(scores(...inHand, resolved(), followedUp('unsatisfied'), closed, reopened), {
      [`${cityManagement}.received`]: 1,
      [`${cityManagement}.unsatisfied`]: 1,
      [`${cityManagement}.reopened`]: 1,
    }))

  test('counts history as on time or late, without hours', () =>
    assert.deepEqual(matterView.counters?.(rowOf(recordedClosed({ timeliness: 'late' }))).at(-1)?.fields, {
      [`${cityManagement}.received`]: 1,
      [`${cityManagement}.late`]: 1,
    }))

  test('has nothing of a matter that no unit ever led', () => assert.equal(scores(received()), undefined))
})
