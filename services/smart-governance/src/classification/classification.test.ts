import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { classDecider } from './decider.ts'
import { type ClassEvent, classEvents } from './events.ts'
import { type ClassRow, classView } from './views.ts'

const at = now()
const spec = specFor(classDecider, classEvents, { parent: { retired: false } }, at)
const { given } = spec
const subType = { kind: 'sub-type', code: '602', name: '乱摆卖', parent: '178' } as const
const learned: ClassEvent = { type: 'ClassLearned', ...subType }
const registered: ClassEvent = { type: 'ClassRegistered', ...subType, name: '乱摆卖经营' }

describe('a class', () => {
  test('is learnt from data once per name and per class above it', () => {
    given()
      .when({ type: 'learn', at, ...subType })
      .then(learned)
    given(learned)
      .when({ type: 'learn', at, ...subType })
      .thenNothing()
    given(learned)
      .when({ type: 'learn', at, ...subType, parent: '181' })
      .thenState({ parents: ['178', '181'] })
    given(learned)
      .when({ type: 'learn', at, ...subType, name: '流动摊贩' })
      .thenState({ names: ['乱摆卖', '流动摊贩'] })
  })
  test('that was learnt can be registered once, and its official name leads', () => {
    given(learned)
      .when({ type: 'register', at, ...subType, name: '乱摆卖经营' })
      .thenState({ official: true, names: ['乱摆卖经营', '乱摆卖'] })
    given(learned, registered)
      .when({ type: 'register', at, ...subType, name: registered.name })
      .thenRejected('ALREADY_EXISTS')
  })
  test('that is registered is put right by registering it again: under another name, under a further class', () => {
    const { parent, ...forgotten } = registered
    given(forgotten)
      .when({ type: 'register', at, ...subType, parent })
      .thenState({ names: ['乱摆卖', '乱摆卖经营'], parents: ['178'] })
    given(registered)
      .when({ type: 'register', at, ...subType, name: registered.name, parent: '181' })
      .thenState({ names: ['乱摆卖经营'], parents: ['178', '181'] })
    given(registered)
      .when({ type: 'register', at, kind: subType.kind, code: subType.code, name: registered.name })
      .thenRejected('ALREADY_EXISTS')
    spec
      .under({ parent: undefined })
      .given(registered)
      .when({ type: 'register', at, ...subType, parent: '182' })
      .thenRejected('CLASS_PARENT_UNKNOWN')
  })
  test('is registered under a class of the next kind that there is, or under none', () => {
    const register = { type: 'register', at, ...subType } as const
    const { parent: _, ...alone } = register
    spec.under({ parent: undefined }).given(learned).when(register).thenRejected('CLASS_PARENT_UNKNOWN')
    spec
      .under({ parent: { retired: true } })
      .given(learned)
      .when(register)
      .thenRejected('CLASS_PARENT_RETIRED')
    spec.under({ parent: undefined }).given().when(alone).then({ type: 'ClassRegistered' })
    for (const kind of ['category', 'channel'] as const)
      given()
        .when({ ...register, kind })
        .thenRejected('CLASS_PARENT_INVALID')
  })
  test('is learnt whatever is known of what it lies under', () =>
    spec
      .under({ parent: undefined })
      .given()
      .when({ type: 'learn', at, ...subType })
      .then(learned))
  test('is retired once, and only when it is known', () => {
    given(learned).when({ type: 'retire', at }).then({ type: 'ClassRetired' })
    given(learned, { type: 'ClassRetired' }).when({ type: 'retire', at }).thenNothing()
    given().when({ type: 'retire', at }).thenRejected('CLASS_UNKNOWN')
  })
  test('shows its names and places in its row', () => {
    const meta = { stream: 'cls_sub-type-602', version: 1, role: 'system', recordedAt: at }
    const facts: ClassEvent[] = [learned, { ...learned, parent: '181' }, registered, { type: 'ClassRetired' }]
    const row = facts.reduce<ClassRow | undefined>(
      (before, fact) => classView.fold(before, { ...fact, at }, meta),
      undefined,
    )
    assert.deepEqual(row, {
      kind: 'sub-type',
      code: '602',
      names: ['乱摆卖经营', '乱摆卖'],
      official: true,
      parents: ['178', '181'],
      retired: true,
    })
  })
})
