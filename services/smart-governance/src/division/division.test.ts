import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { type DivisionCommand, divisionDecider } from './decider.ts'
import type { DivisionEvent } from './events.ts'

const at = now()
const { given, under } = specFor(divisionDecider, { taken: false }, at)
const ofTakenCode = under({ taken: true })
const street = streetId.of('440310006')
const community = { level: 'community', name: '南布社区', parentId: street } as const

const registered: DivisionEvent = { type: 'DivisionRegistered', ...community }
const learned: DivisionEvent = { type: 'DivisionNameLearned', ...community, name: '南布' }
const retired: DivisionEvent = { type: 'DivisionRetired', successorId: communityId.of('440310-10020') }
const register = (more: object = {}): DivisionCommand => ({ type: 'register', at, ...community, ...more })

describe('a division', () => {
  test('is registered below the next higher level', () => given().when(register()).then(registered))
  test('below any other level is refused', () =>
    given()
      .when(register({ parentId: districtId.of('440310') }))
      .thenRejected('DIVISION_PARENT_INVALID'))
  test('without a parent is a district or refused', () => {
    given()
      .when(register({ parentId: undefined }))
      .thenRejected('DIVISION_PARENT_INVALID')
    given()
      .when({ type: 'register', at, level: 'district', name: '坪山区' })
      .then({ type: 'DivisionRegistered', level: 'district' })
  })
  test('is registered once', () => given(registered).when(register()).thenRejected('ALREADY_EXISTS'))
  test('that data mentioned first can still be registered, and its official name leads', () =>
    given(learned)
      .when(register())
      .thenState({ official: true, names: ['南布社区', '南布'] }))
  test('is learnt from data once per name', () => {
    given()
      .when({ type: 'learn', at, ...community })
      .then({ type: 'DivisionNameLearned', name: '南布社区' })
    given(registered)
      .when({ type: 'learn', at, ...community })
      .thenNothing()
  })
  test('that is renamed keeps its earlier names as aliases', () =>
    given(registered)
      .when({ type: 'rename', at, name: '南布新社区' })
      .thenState({ names: ['南布新社区', '南布社区'] }))
  test('gets its official code as an alias later', () =>
    given(registered)
      .when({ type: 'publishCode', at, code: '440310006003' })
      .then({ type: 'DivisionCodePublished', code: '440310006003' }))
  test('has a code of its level’s length, a grid none', () => {
    for (const code of ['440310', '440310006', '4403100060', '44031000600x'])
      given(registered).when({ type: 'publishCode', at, code }).thenRejected('DIVISION_CODE_INVALID')
    const street = { ...registered, level: 'street' as const }
    given(street).when({ type: 'publishCode', at, code: '440310006003' }).thenRejected('DIVISION_CODE_INVALID')
    given(street)
      .when({ type: 'publishCode', at, code: '440310006' })
      .then({ type: 'DivisionCodePublished', code: '440310006' })
    given({ ...registered, level: 'grid' })
      .when({ type: 'publishCode', at, code: '440310006003' })
      .thenRejected('DIVISION_CODE_INVALID')
  })
  test('does not get a code that is a division’s already, by publication or by its registration', () => {
    const publish: DivisionCommand = { type: 'publishCode', at, code: '440310006003' }
    ofTakenCode.given(registered).when(publish).thenRejected('DIVISION_CODE_TAKEN')
    ofTakenCode.given().when(register()).thenRejected('DIVISION_CODE_TAKEN')
    ofTakenCode.given(registered, { type: 'DivisionCodePublished', code: '440310006003' }).when(publish).thenNothing()
  })
  test('ends with a successor and is not changed afterwards', () => {
    given(registered)
      .when({ type: 'retire', at, successorId: communityId.of('440310-10020') })
      .then(retired)
    given(registered, retired).when({ type: 'rename', at, name: 'x' }).thenRejected('DIVISION_RETIRED')
  })
  test('that nobody knows is not changed', () =>
    given().when({ type: 'rename', at, name: 'x' }).thenRejected('DIVISION_UNKNOWN'))
})
