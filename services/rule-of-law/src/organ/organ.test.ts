import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { organDecider } from './decider.ts'
import { type OrganEvent, organEvents } from './events.ts'

const at = now()
const { given } = specFor(organDecider, organEvents, undefined, at)
const name = '城市管理和综合执法局'
const list = { title: '机关名录（2019年版）', publishedOn: day.parse('2019-03-01') }
const later = { title: '机关名录（2020年版）', publishedOn: day.parse('2020-03-01') }
const listed: OrganEvent = { type: 'OrganListed', name, list }
const onboarded: OrganEvent = { type: 'OrganOnboarded' }
const delisted: OrganEvent = { type: 'OrganDelisted', list: later }

describe('an organ', () => {
  test('stands on the list with the name the list gives it', () => {
    given().when({ type: 'list', at, name, list }).then(listed)
    given(listed)
      .when({ type: 'list', at, name: '城市管理局', list: later })
      .thenState({ phase: 'listed', name: '城市管理局' })
  })
  test('that is listed as it stands changes nothing; a later list is noted', () => {
    given(listed).when({ type: 'list', at, name, list }).thenNothing()
    given(listed).when({ type: 'list', at, name, list: later }).then({ type: 'OrganListed', name, list: later })
  })
  test('is joined once it is listed, and once only', () => {
    given().when({ type: 'onboard', at }).thenRejected('ORGAN_NOT_LISTED')
    given(listed).when({ type: 'onboard', at }).then(onboarded)
    given(listed, onboarded).when({ type: 'onboard', at }).thenRejected('ORGAN_ONBOARDED_ALREADY')
  })
  test('that a later list leaves out is neither listed nor joined', () => {
    given(listed, onboarded).when({ type: 'delist', at, list: later }).thenState({ phase: 'delisted' })
    given(listed, onboarded, delisted).when({ type: 'onboard', at }).thenRejected('ORGAN_NOT_LISTED')
    given(listed, delisted).when({ type: 'delist', at, list: later }).thenRejected('ORGAN_NOT_LISTED')
  })
  test('that comes back on the list is joined as it was', () =>
    given(listed, onboarded, delisted).when({ type: 'list', at, name, list: later }).thenState({ phase: 'onboarded' }))
  test('is not changed by a list that is still to come, and one that was entered so keeps no real one out', () => {
    const [yesterday, today, tomorrow] = [-1, 0, 1].map((days) => ({
      title: '机关名录',
      publishedOn: shanghaiDay(toInstant(Date.parse(at) + days * 86_400_000)),
    }))
    assert.ok(yesterday && today && tomorrow)
    given().when({ type: 'list', at, name, list: tomorrow }).thenRejected('ORGAN_LIST_IN_FUTURE')
    given(listed).when({ type: 'delist', at, list: tomorrow }).thenRejected('ORGAN_LIST_IN_FUTURE')
    given().when({ type: 'list', at, name, list: today }).then({ type: 'OrganListed', name, list: today })
    const mistyped = given({ type: 'OrganListed', name, list: tomorrow })
    mistyped.when({ type: 'list', at, name, list: yesterday }).then({ type: 'OrganListed', name, list: yesterday })
    mistyped.when({ type: 'delist', at, list: today }).then({ type: 'OrganDelisted', list: today })
  })
  test('is not changed by a list older than the one that spoke last', () => {
    given(listed, delisted).when({ type: 'list', at, name, list }).thenRejected('ORGAN_LIST_OUTDATED')
    given({ type: 'OrganListed', name, list: later })
      .when({ type: 'delist', at, list })
      .thenRejected('ORGAN_LIST_OUTDATED')
  })
})
