import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { communityId, streetId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import type { CommandOf } from './commands.ts'
import { hotspotDecider } from './decider.ts'
import { type HotspotEvent, hotspotEvents } from './events.ts'
import * as examples from './examples.ts'
import { appeal, appeals, historyOf, key, message, noteAppeal, noteMessage, reported } from './examples.ts'
import { hotspotIdOf } from './ids.ts'
import { defaultRules } from './rules.ts'

const { given, under } = specFor(hotspotDecider, hotspotEvents, defaultRules, examples.TUESDAY)
const report = (reportId?: CommandOf<'report'>['reportId']): CommandOf<'report'> => ({
  type: 'report',
  at: examples.TUESDAY,
  ...(reportId && { reportId }),
})

describe('a voice', () => {
  test('is noted with what its hotspot is about', () => given().when(noteAppeal(1)).then(appeal(1)))
  test('alone is no hotspot; the second one makes it form', () => {
    given().when(noteAppeal(1)).thenState({ phase: 'noted' })
    given(appeal(1)).when(noteMessage(2)).thenState({ phase: 'forming' })
  })
  test('counts once, however often it arrives', () => {
    given(appeal(1)).when(noteAppeal(1)).thenNothing()
    given(message(1)).when(noteMessage(1)).thenNothing()
    given(...historyOf.reported)
      .when(noteAppeal(3))
      .thenNothing()
  })
  test('may be a matter or a message, also where their ids look alike', () =>
    given(appeal(1)).when(noteMessage(1)).then(message(1)))
})

describe('a candidate', () => {
  test('are as many voices as the rules of the day say, by default five', () => {
    given(...appeals(3))
      .when(noteAppeal(4))
      .thenState({ phase: 'forming' })
    given(...appeals(4))
      .when(noteAppeal(5))
      .then(appeal(5), { type: 'HotspotDetected', size: 5, candidateAt: 5, edition: 'default' })
  })
  test('may be two voices where an edition says so', () => {
    const { given: given2 } = under({ edition: '2019', candidateAt: 2 })
    given2(appeal(1))
      .when(noteAppeal(2))
      .then(appeal(2), { type: 'HotspotDetected', size: 2, candidateAt: 2, edition: '2019' })
  })
  test('is noticed once', () =>
    given(...historyOf.candidate)
      .when(noteAppeal(6))
      .then(appeal(6)))
})

describe('a report', () => {
  test('of a candidate is what a person says, and nothing else leads there', () => {
    given(...historyOf.candidate)
      .when(report())
      .then(reported)
    given(...historyOf.candidate)
      .when(noteAppeal(6))
      .thenState({ phase: 'candidate' })
  })
  test('is refused where nothing or one voice is known, as where nothing is known', () => {
    given().when(report()).thenRejected('HOTSPOT_NOT_FOUND')
    given(appeal(1)).when(report()).thenRejected('HOTSPOT_NOT_FOUND')
  })
  test('is refused below the threshold', () =>
    given(...historyOf.forming)
      .when(report())
      .thenRejected('HOTSPOT_NOT_CANDIDATE'))
  test('is made once', () =>
    given(...historyOf.reported)
      .when(report())
      .thenRejected('HOTSPOT_REPORTED_ALREADY'))
  test('in writing is kept with the hotspot, each once', () => {
    const written = { ...reported, reportId: examples.report }
    given(...historyOf.candidate)
      .when(report(examples.report))
      .then(written)
    given(...historyOf.reported)
      .when(report(examples.report))
      .then(written)
    given(...historyOf.reported, written)
      .when(report(examples.report))
      .thenNothing()
  })
  test('ends nothing: more voices are counted', () =>
    given(...historyOf.reported)
      .when(noteAppeal(6))
      .then(appeal(6)))
})

describe('a place', () => {
  test('that data give differently is the same in any order', () => {
    const elsewhere = { ...examples.area, streetId: streetId.of('440310-101') }
    given(appeal(1))
      .when(noteAppeal(2, { area: elsewhere }))
      .thenState({ area: elsewhere })
    given({ ...appeal(2), streetId: elsewhere.streetId } as HotspotEvent)
      .when(noteAppeal(1))
      .thenState({ area: elsewhere })
  })
})

describe('an id', () => {
  const of = (community: string, subType: string) =>
    hotspotIdOf({ communityId: communityId.of(community), subType, day: '2018-10-30' as Day })

  test('says community, sub-type and day', () => assert.equal(hotspotIdOf(key), 'hot_440310-10018-460-2018-10-30'))
  test('keeps apart what would read the same', () => {
    assert.notEqual(of('440310-1-2', '3'), of('440310-1', '2-3'))
    assert.equal(of('440310-1', '2-3'), 'hot_440310-1-2-3-2018-10-30')
  })
  test('is found for the longest parts too', () => {
    assert.match(of('4'.repeat(80), '5'.repeat(40)), /^hot_[a-z2-7]{20}$/)
    assert.match(of(`440310-${'1'.repeat(32)}`, '5'.repeat(40)), /^hot_[a-z2-7]{20}$/)
  })
})
