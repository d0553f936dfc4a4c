import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { divisionId, unitId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { type UnitRules, unitDecider } from './decider.ts'
import { type UnitEvent, unitEvents } from './events.ts'

const at = now()
const spec = specFor(unitDecider, unitEvents, { named: { retired: false } }, at)
const { given } = spec
const district = divisionId.parse('dis_440310')
const registered: UnitEvent = { type: 'UnitRegistered', name: '城市管理局', divisionId: district }
const learned: UnitEvent = { type: 'UnitNameLearned', name: '城管局' }
const retired: UnitEvent = { type: 'UnitRetired', successorId: unitId.of('7') }
const retire = { type: 'retire', at, unitId: unitId.of('1583'), successorId: unitId.of('7') } as const

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
    given(registered).when(retire).then(retired)
    given(registered, retired).when({ type: 'rename', at, name: 'x' }).thenRejected('UNIT_RETIRED')
  })
  test('answers to the centre of a division that there is', () => {
    const refused = (named: UnitRules['named'], code: string) =>
      spec
        .under({ named })
        .given(learned)
        .when({ type: 'register', at, name: '城市管理局', divisionId: district })
        .thenRejected(code)
    refused(undefined, 'UNIT_DIVISION_UNKNOWN')
    refused({ retired: true, successorId: 'dis_440399' }, 'UNIT_DIVISION_RETIRED')
  })
  test('is followed by another one that there is', () => {
    const refused = (named: UnitRules['named'], code: string, command = retire) =>
      spec.under({ named }).given(registered).when(command).thenRejected(code)
    refused(undefined, 'UNIT_SUCCESSOR_UNKNOWN')
    refused({ retired: true }, 'UNIT_SUCCESSOR_RETIRED')
    refused({ retired: false }, 'UNIT_SUCCESSOR_INVALID', { ...retire, successorId: retire.unitId })
  })
  test('is learnt whatever is known of it', () =>
    spec.under({ named: undefined }).given().when({ type: 'learn', at, name: '城管局' }).then(learned))
  test('that nobody knows is not changed', () =>
    given().when({ type: 'rename', at, name: 'x' }).thenRejected('UNIT_UNKNOWN'))
})
