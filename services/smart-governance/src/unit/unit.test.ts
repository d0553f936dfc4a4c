import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { divisionId, unitId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { unitDecider } from './decider.ts'
import type { UnitEvent } from './events.ts'

const at = now()
const { given } = specFor(unitDecider, undefined, at)
const district = divisionId.parse('dis_440310')
const registered: UnitEvent = { type: 'UnitRegistered', name: '城市管理局', divisionId: district }
const learned: UnitEvent = { type: 'UnitNameLearned', name: '城管局' }
const retired: UnitEvent = { type: 'UnitRetired', successorId: unitId.of('7') }

describe('a unit', () => {
  test('is registered once', () => {
    given().when({ type: 'register', at, name: '城市管理局', divisionId: district }).then(registered)
    given(registered)
      .when({ type: 'register', at, name: '城市管理局', divisionId: district })
      .thenRejected('ALREADY_EXISTS')
  })
  test('that data mentioned first can still be registered, and its official name leads', () =>
    given(learned)
      .when({ type: 'register', at, name: '城市管理局', divisionId: district })
      .thenState({ names: ['城市管理局', '城管局'] }))
  test('is learnt once per name, also after it has ended', () => {
    given().when({ type: 'learn', at, name: '城管局' }).then(learned)
    given(learned).when({ type: 'learn', at, name: '城管局' }).thenNothing()
    given(registered, retired).when({ type: 'learn', at, name: '城管局' }).then(learned)
  })
  test('keeps its earlier names as aliases', () =>
    given(registered)
      .when({ type: 'rename', at, name: '城市管理和综合执法局' })
      .thenState({ names: ['城市管理和综合执法局', '城市管理局'] }))
  test('ends with a successor and is not changed afterwards', () => {
    given(registered)
      .when({ type: 'retire', at, successorId: unitId.of('7') })
      .then(retired)
    given(registered, retired).when({ type: 'rename', at, name: 'x' }).thenRejected('UNIT_RETIRED')
  })
  test('that nobody knows is not changed', () =>
    given().when({ type: 'rename', at, name: 'x' }).thenRejected('UNIT_UNKNOWN'))
})
