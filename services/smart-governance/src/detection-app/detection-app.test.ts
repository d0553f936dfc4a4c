import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { appIn, givenName, SLOTS } from './catalogue.ts'
import { detectionAppDecider } from './decider.ts'
import { type DetectionAppEvent, detectionAppEvents } from './events.ts'
import {
  at,
  formerBureau,
  live,
  mapping,
  proposed,
  proposedAs,
  result,
  retired,
  rules,
  settings,
  tried,
  usual,
} from './examples.ts'
import { type DetectionAppState, initial } from './state.ts'

const { given } = specFor(detectionAppDecider, detectionAppEvents, rules, at)

function appAfter(history: readonly DetectionAppEvent[]) {
  const evolve = (state: DetectionAppState, event: DetectionAppEvent) =>
    detectionAppDecider.evolve(state, recorded(event, at))
  const state = history.reduce(evolve, initial)
  return 'app' in state ? state.app : undefined
}

describe('the catalogue', () => {
  test('has 27 places; three have the names the article gives, the others none', () => {
    const names = Array.from({ length: SLOTS }, (_, index) => givenName(index + 1))
    assert.deepEqual(names.slice(0, 3), ['河道漂浮物', '内涝排污', '交通拥堵'])
    assert.ok(names.slice(3).every((name) => name === undefined))
  })
  test('knows no other place; the test application stands outside', () => {
    assert.deepEqual([appIn(1), appIn(27), appIn(undefined)], ['app_01', 'app_27', 'app_test'])
    for (const slot of [0, 28, 1.5, -1]) assert.throws(() => appIn(slot), RangeError)
  })
})

describe('proposing an application', () => {
  test('of the article takes its name from there, and no other', () => {
    given().when(usual.propose).then({ type: 'DetectionAppProposed', slot: 1, name: '河道漂浮物' })
    given()
      .when({ ...usual.propose, name: '河道漂浮物' })
      .then({ type: 'DetectionAppProposed', name: '河道漂浮物' })
    given()
      .when({ ...usual.propose, name: '另一个名称' })
      .thenRejected('DETECTION_APP_NAME_FIXED')
  })
  test('for an unnamed place needs a name', () => {
    given()
      .when({ ...usual.propose, slot: 4 })
      .thenRejected('DETECTION_APP_NAME_MISSING')
    given()
      .when({ ...usual.propose, slot: 4, name: '某应用' })
      .then({ type: 'DetectionAppProposed', slot: 4, name: '某应用' })
  })
  test('without a place is the test application, and says so', () =>
    given()
      .when({ type: 'propose', at, precisionFloor: 0.5 })
      .then({ type: 'DetectionAppProposed', slot: undefined, name: '测试应用' }))
  test('for a place that is taken is refused', () => given(proposed).when(usual.propose).thenRejected('ALREADY_EXISTS'))
  test('for the place of a retired one is possible; trials go on being counted', () =>
    given(proposed, tried(), retired, proposed)
      .when(usual.startTrial)
      .then({ type: 'DetectionAppTrialStarted', trial: 2 }))
  test('under another name says which trials were the former’s; under the same one it goes on with its own', () => {
    const firstTrial = (...history: readonly DetectionAppEvent[]) => appAfter(history)?.firstTrial
    const other = proposedAs('另一应用')
    assert.equal(firstTrial(proposed, tried()), undefined)
    assert.equal(firstTrial(proposed, retired, other, tried()), undefined)
    assert.equal(firstTrial(proposed, tried(), retired, other), 2)
    assert.equal(firstTrial(proposed, tried(), retired, other, tried(2), retired, proposed, tried(3)), 3)
    assert.equal(firstTrial(proposed, tried(), retired, proposed, tried(2)), undefined)
    assert.equal(firstTrial(proposed, tried(), retired, other, tried(2), retired, other, tried(3)), 2)
    // Proposed by a wrong name that was never tried, and taken back.
    assert.equal(firstTrial(proposed, tried(), retired, other, retired, proposed), undefined)
  })
})

test('an application has its place since it was first proposed under its name, or since another one had it', () => {
  const [first, again, then] = ['2019-08-01', '2019-08-02', '2019-08-03'].map((day) => toInstant(new Date(day)))
  const history = [{ ...proposed, at: first }, retired, { ...proposed, at: again }] as DetectionAppEvent[]
  assert.equal(appAfter(history)?.since, first)
  const other = { ...proposedAs('另一应用'), at: then } as DetectionAppEvent
  assert.equal(appAfter([...history, retired, other])?.since, then)
})

describe('a trial', () => {
  test('has a number and settings of its own', () =>
    given(proposed, tried())
      .when({ type: 'startTrial', at, settings: { ...settings, raiseAt: 0.75 } })
      .then({ type: 'DetectionAppTrialStarted', trial: 2, settings: { ...settings, raiseAt: 0.75 } }))
  test('passes from its floor on', () => {
    for (const [correct, passed] of [
      [79, false],
      [80, true],
    ] as const)
      given(proposed, tried())
        .when({ ...usual.recordTrial, correct })
        .then({ type: 'TrialRecorded', trial: 1, correct, passed })
  })
  test('has one result', () =>
    given(proposed, tried(), result(10)).when(usual.recordTrial).thenRejected('DETECTION_APP_TRIAL_RECORDED'))
  test('has not more right detections than checked ones', () =>
    given(proposed, tried())
      .when({ ...usual.recordTrial, correct: 101 })
      .thenRejected('DETECTION_APP_TRIAL_INVALID'))
  test('takes a live application out of use until it has passed again', () => {
    given(proposed, tried(), result(91), live).when(usual.startTrial).thenState({ phase: 'trial' })
    given(proposed, tried(), result(91), live, tried(2)).when(usual.goLive).thenRejected('DETECTION_APP_TRIAL_OPEN')
  })
})

describe('going live', () => {
  const passed = [proposed, tried(), result(91)]
  const goLive = (more: Partial<typeof mapping>) => ({ ...usual.goLive, mapping: { ...mapping, ...more } })

  test('needs a trial', () => given(proposed).when(usual.goLive).thenRejected('DETECTION_APP_WRONG_PHASE'))
  test('needs its result', () => given(proposed, tried()).when(usual.goLive).thenRejected('DETECTION_APP_TRIAL_OPEN'))
  test('needs a result that reaches the floor', () => {
    given(proposed, tried(), result(79)).when(usual.goLive).thenRejected('DETECTION_APP_BELOW_FLOOR')
    given(...passed)
      .when(usual.goLive)
      .then({ type: 'DetectionAppWentLive', trial: 1, mapping })
  })
  test('of several trials the newest decides', () =>
    given(...passed, tried(2), result(40, 2))
      .when(usual.goLive)
      .thenRejected('DETECTION_APP_BELOW_FLOOR'))
  test('needs classes, a unit and a channel that are known and in use', () => {
    const refusals: [Partial<typeof mapping>, string][] = [
      [{ subType: '4711' }, 'DETECTION_APP_CLASS_UNKNOWN'],
      [{ subType: '1' }, 'DETECTION_APP_CLASS_RETIRED'],
      [{ mainType: '13' }, 'DETECTION_APP_CLASS_UNKNOWN'],
      [{ mainType: '14' }, 'DETECTION_APP_CLASS_RETIRED'],
      [{ unitId: 'unit_4711' as typeof mapping.unitId }, 'DETECTION_APP_UNIT_UNKNOWN'],
      [{ unitId: formerBureau }, 'DETECTION_APP_UNIT_RETIRED'],
      [{ channel: '99' }, 'DETECTION_APP_CHANNEL_UNKNOWN'],
    ]
    for (const [more, code] of refusals)
      given(...passed)
        .when(goLive(more))
        .thenRejected(code)
  })
  test('again gives it another mapping; the same one changes nothing', () => {
    given(...passed, live)
      .when(usual.goLive)
      .thenNothing()
    given(...passed, live)
      .when(goLive({ urgency: 'normal' }))
      .then({ type: 'DetectionAppWentLive', mapping: { ...mapping, urgency: 'normal' } })
  })
})

describe('an application', () => {
  test('that nobody proposed is not tried', () =>
    given().when(usual.startTrial).thenRejected('DETECTION_APP_NOT_FOUND'))
  test('ends once', () => {
    given(proposed, tried()).when(usual.retire).then(retired)
    given(proposed, retired).when(usual.retire).thenRejected('DETECTION_APP_WRONG_PHASE')
  })
})
