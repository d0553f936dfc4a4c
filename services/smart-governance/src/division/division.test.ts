import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { recorded } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { type DivisionCommand, type DivisionRules, type DivisionState, divisionDecider } from './decider.ts'
import { type DivisionEvent, divisionEvents } from './events.ts'
import { type DivisionRow, divisionView } from './views.ts'

const at = now()
const asKnown: DivisionRules = { taken: false, named: { level: 'street', retired: false } }
const spec = specFor(divisionDecider, divisionEvents, asKnown, at)
const { given } = spec
const ofTakenCode = spec.under({ ...asKnown, taken: true })
/** The other division that the command names. */
const naming = (named: DivisionRules['named']) => spec.under({ taken: false, named })
const street = streetId.of('440310006')
const nextDoor = streetId.of('440310002')
const community = { level: 'community', name: '南布社区', parentId: street } as const

const registered: DivisionEvent = { type: 'DivisionRegistered', ...community }
const learned: DivisionEvent = { type: 'DivisionNameLearned', ...community, name: '南布' }
const retired: DivisionEvent = { type: 'DivisionRetired', successorId: communityId.of('440310-10020') }
const rename: DivisionCommand = { type: 'rename', at, name: '南布新社区' }
const meta = { stream: communityId.of('440310-10018'), version: 1, role: 'system', recordedAt: at }
const nextTo = { level: 'community', retired: false } as const
const retire = (successorId = communityId.of('440310-10020')): DivisionCommand => ({
  type: 'retire',
  at,
  divisionId: meta.stream,
  successorId,
})
const register = (more: object = {}): DivisionCommand => ({
  type: 'register',
  at,
  code: '440310-10018',
  ...community,
  ...more,
})

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
      .when({ type: 'register', at, code: '440310', level: 'district', name: '坪山区' })
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
  test('is placed by its register, whatever data says', () => {
    given(registered)
      .when({ type: 'learn', at, ...community, name: '南布', parentId: nextDoor })
      .then({ type: 'DivisionNameLearned', name: '南布' })
    given(registered, { ...learned, parentId: nextDoor })
      .when(rename)
      .thenState({ parentId: street })
    given({ ...learned, parentId: nextDoor })
      .when(register())
      .thenState({ parentId: street })
  })
  test('that nobody registered is placed by the first that says where it lies', () => {
    const { parentId: _, ...unplaced } = learned
    given(unplaced)
      .when({ type: 'learn', at, ...community, name: '南布' })
      .then({ type: 'DivisionNameLearned', parentId: street })
    given(learned)
      .when({ type: 'learn', at, ...community, name: '南布', parentId: nextDoor })
      .thenNothing()
    given(learned, { ...learned, name: '南布村', parentId: nextDoor })
      .when(rename)
      .thenState({ parentId: street })
  })
  test('is read as it is decided on, and lies where its register says, or else the first who placed it', () => {
    const described = fc.record({
      type: fc.constantFrom('DivisionRegistered' as const, 'DivisionNameLearned' as const),
      level: fc.constant('community' as const),
      name: fc.constantFrom('南布社区', '南布', '南布村'),
      parentId: fc.constantFrom(street, nextDoor, undefined),
    })
    fc.assert(
      fc.property(fc.array(described, { minLength: 1, maxLength: 6 }), (facts) => {
        const stored = facts.map((fact) => recorded<DivisionEvent>(fact, at))
        const state = stored.reduce<DivisionState>(divisionDecider.evolve, { phase: 'unknown' })
        const row = stored.reduce<DivisionRow | undefined>(
          (before, fact, place) => divisionView.fold(before, fact, { ...meta, version: place + 1 }),
          undefined,
        )
        const { phase: _, ...known } = { parentId: undefined, ...state }
        assert.deepEqual({ parentId: undefined, ...row }, known)
        const registers = facts.filter(({ type }) => type === 'DivisionRegistered')
        const placedBy = registers.at(-1) ?? facts.find(({ parentId }) => parentId !== undefined)
        assert.equal(row?.parentId, placedBy?.parentId)
      }),
    )
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
    naming(nextTo).given(registered).when(retire()).then(retired)
    given(registered, retired).when({ type: 'rename', at, name: 'x' }).thenRejected('DIVISION_RETIRED')
  })
  test('lies in one that there is', () => {
    naming(undefined).given().when(register()).thenRejected('DIVISION_PARENT_UNKNOWN')
    const ended = { level: 'street', retired: true, successorId: nextDoor } as const
    naming(ended).given().when(register()).thenRejected('DIVISION_PARENT_RETIRED')
    naming(ended).given(registered).when(register()).thenRejected('ALREADY_EXISTS')
  })
  test('is followed by another of its level that there is', () => {
    const refused = (named: DivisionRules['named'], code: string, command = retire()) =>
      naming(named).given(registered).when(command).thenRejected(code)
    refused(undefined, 'DIVISION_SUCCESSOR_UNKNOWN')
    refused({ ...nextTo, retired: true }, 'DIVISION_SUCCESSOR_RETIRED')
    refused({ level: 'street', retired: false }, 'DIVISION_SUCCESSOR_INVALID')
    refused(nextTo, 'DIVISION_SUCCESSOR_INVALID', retire(meta.stream))
  })
  test('is learnt whatever is known of where it lies', () =>
    naming(undefined)
      .given()
      .when({ type: 'learn', at, ...community })
      .then({ type: 'DivisionNameLearned', parentId: street }))
  test('that nobody knows is not changed', () =>
    given().when({ type: 'rename', at, name: 'x' }).thenRejected('DIVISION_UNKNOWN'))
})
