import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { day } from '#shared/governance/shanghai.ts'
import type { OrganEvent } from './events.ts'
import { type OrganRow, organView } from './views.ts'

const at = now()
const list = { title: '机关名录（2019年版）', publishedOn: day.parse('2019-03-01') }
const listed: OrganEvent = { type: 'OrganListed', name: '城市管理和综合执法局', list }
const onboarded: OrganEvent = { type: 'OrganOnboarded' }
const delisted: OrganEvent = { type: 'OrganDelisted', list }

function rowOf(...facts: OrganEvent[]): OrganRow {
  const meta = { stream: 'org_1583', version: 1, role: 'data-officer', recordedAt: at }
  const row = facts.reduce<OrganRow | undefined>(
    (before, fact) => organView.fold(before, { ...fact, at: fact.at ?? at }, meta),
    undefined,
  )
  assert.ok(row)
  return row
}

const counted = (...facts: OrganEvent[]) => organView.counters?.(rowOf(...facts)).map(({ fields }) => fields)

describe('coverage', () => {
  test('counts listed organs, and of them the joined ones', () => {
    assert.deepEqual(counted(listed), [{ listed: 1 }])
    assert.deepEqual(counted(listed, onboarded), [{ listed: 1, onboarded: 1 }])
  })
  test('does not count an organ that a later list leaves out', () =>
    assert.deepEqual(counted(listed, onboarded, delisted), []))
  test('counts an organ that comes back on the list as it was', () =>
    assert.deepEqual(counted(listed, onboarded, delisted, listed), [{ listed: 1, onboarded: 1 }]))
})

describe('an organ’s row', () => {
  test('says since when it is joined, whatever list spoke since', () => {
    assert.equal(rowOf(listed).onboardedAt, undefined)
    assert.equal(rowOf(listed, onboarded, listed).onboardedAt, at)
  })
  test('does not begin with anything but a list', () => assert.throws(() => rowOf(onboarded), /cannot begin/))
})
