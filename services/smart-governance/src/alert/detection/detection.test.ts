import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { DECIDED, knownCamera, message, rivers, SEEN, shanghai, window } from '../examples.ts'
import { alertOf } from '../ids.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { detectionDecider, type Message, type ReceiveCommand } from './decider.ts'
import { type DetectionEvent, detectionEvents } from './events.ts'

const spec = specFor(detectionDecider, detectionEvents, knownCamera, DECIDED)
const { given } = spec

function receive(more: Partial<Message> = {}, command: Partial<ReceiveCommand> = {}): ReceiveCommand {
  const digest = '0'.repeat(32)
  return { type: 'receive', at: DECIDED, message: { ...message, ...more }, digest, fromFile: false, ...command }
}

const received: DetectionEvent = {
  type: 'DetectionReceived',
  at: SEEN,
  appId: rivers,
  source: 'deepstream',
  messageId: 'm-1',
  camera: message.camera,
  kind: 'floating',
  confidence: 0.9,
  digest: '0'.repeat(32),
  edition: 1,
  window,
  alertId: alertOf(rivers, 1, message.camera, window),
  area: knownCamera.area,
  flags: [],
}

describe('receiving a message', () => {
  test('occurred when the camera saw it, and says which alert it belongs to', () =>
    given().when(receive()).then(received))
  test('of the same window leads to the same alert, of another camera, application, trial or window to another', () => {
    const alertOfMessage = (more: Partial<Message>, number = 1) => {
      const at = shanghai('2019-08-14T11:00:00')
      const decision = detectionDecider.decide({ phase: 'none' }, receive(more, { at }), {
        ...knownCamera,
        edition: { ...knownCamera.edition, number },
      })
      assert.ok(!('rejection' in decision))
      return decision[0]?.alertId
    }
    const alert = alertOfMessage({})
    assert.equal(alertOfMessage({ messageId: 'm-2', seenAt: shanghai('2019-08-14T10:29:59'), confidence: 0.1 }), alert)
    const others = [
      alertOfMessage({ camera: 'front_door' }),
      alertOfMessage({ appId: 'app_02' as typeof rivers }),
      alertOfMessage({ seenAt: shanghai('2019-08-14T10:30:00') }),
      alertOfMessage({}, 2),
    ]
    assert.equal(new Set([alert, ...others]).size, 5)
  })
  test('again changes nothing; with other content what came first stays', () => {
    given(received).when(receive()).thenNothing()
    given(received)
      .when(receive({ seenAt: shanghai('2019-08-14T09:00:00') }, { digest: '1'.repeat(32) }))
      .thenRejected('ALREADY_EXISTS')
  })
  test('that is known is known, whatever has become of its application', () =>
    spec
      .under({ ...knownCamera, app: 'idle' })
      .given(received)
      .when(receive())
      .thenNothing())
})

describe('what is not known', () => {
  test('of the application is refused of a detector, and flagged in a file', () => {
    for (const [app, code] of [
      ['unknown', 'DETECTION_APP_UNKNOWN'],
      ['idle', 'DETECTION_APP_NOT_RUNNING'],
    ] as const) {
      const rules = spec.under({ ...knownCamera, app })
      rules.given().when(receive()).thenRejected(code)
      rules
        .given()
        .when(receive({}, { fromFile: true }))
        .then({ type: 'DetectionReceived', flags: ['app'] })
    }
  })
  test('of the place and of the confidence is flagged, and nothing is put in its place', () =>
    spec
      .under({ ...knownCamera, area: {} })
      .given()
      .when(receive({ confidence: undefined }))
      .then({ type: 'DetectionReceived', area: {}, confidence: undefined, flags: ['place', 'confidence'] }))
})

describe('whether it raises an alert', () => {
  const under = (settings: Partial<typeof DEFAULT_SETTINGS>) =>
    spec.under({ ...knownCamera, edition: { number: 1, settings: { ...DEFAULT_SETTINGS, ...settings } } })

  test('hangs on its confidence', () => {
    given()
      .when(receive({ confidence: 0.6 }))
      .then({ type: 'DetectionReceived', doubt: undefined })
    given()
      .when(receive({ confidence: 0.59 }))
      .then({ type: 'DetectionReceived', doubt: 'low-confidence' })
    under({ raiseAt: 0.5 })
      .given()
      .when(receive({ confidence: 0.59 }))
      .then({ type: 'DetectionReceived', doubt: undefined })
  })
  test('without one is the setting’s to say: none is not low', () => {
    given()
      .when(receive({ confidence: undefined }))
      .then({ type: 'DetectionReceived', doubt: undefined })
    under({ raiseWithoutConfidence: false })
      .given()
      .when(receive({ confidence: undefined }))
      .then({ type: 'DetectionReceived', doubt: 'no-confidence' })
  })
  test('is not where its own source doubts it', () =>
    given()
      .when(receive({ doubted: true }))
      .then({ type: 'DetectionReceived', doubt: 'source-doubts' }))
})

describe('a time', () => {
  test('a little ahead is a clock that goes wrong, far ahead or long ago is refused', () => {
    given()
      .when(receive({ seenAt: shanghai('2019-08-14T10:25:00') }))
      .then({ type: 'DetectionReceived' })
    for (const seenAt of [shanghai('2019-08-14T10:25:01'), shanghai('1989-12-31T00:00:00')])
      given().when(receive({ seenAt })).thenRejected('DETECTION_TIME_OUT_OF_RANGE')
  })
})
