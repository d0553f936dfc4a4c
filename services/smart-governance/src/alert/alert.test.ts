import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { alertDecider } from './decider.ts'
import { alertEvents } from './events.ts'
import {
  command,
  community,
  confirmed,
  district,
  doubtful,
  earlierAlert,
  elsewhere,
  handover,
  here,
  historyOf,
  inTrial,
  inUse,
  merged,
  raised,
  SEEN,
  shanghai,
  type street,
  suppressed,
} from './examples.ts'
import { appId } from './ids.ts'
import type { AlertRules } from './rules.ts'
import { windowOf } from './window.ts'

const spec = specFor(alertDecider, alertEvents, inUse, SEEN)
const { given } = spec
const later = shanghai('2019-08-14T10:12:00')
const earlier = shanghai('2019-08-14T10:01:00')

describe('a detection', () => {
  test('that is sure enough raises an alert', () =>
    given().when(command('addDetection')).then({ type: 'DetectionMerged' }, { type: 'AlertRaised', at: SEEN }))
  test('that is not is kept, and raises none', () =>
    given()
      .when(command('addDetection', doubtful))
      .then({ type: 'DetectionMerged', confidence: 0.2 }, { type: 'AlertSuppressed', doubt: 'low-confidence' }))
  test('after one that was kept raises the alert where it is sure enough', () =>
    given(merged('m-1', doubtful), suppressed)
      .when(command('addDetection'))
      .then({ type: 'DetectionMerged' }, { type: 'AlertRaised' }))
  test('after the alert was raised is merged into it, sure or not', () => {
    given(...historyOf.raised)
      .when(command('addDetection'))
      .then({ type: 'DetectionMerged' })
    given(...historyOf.raised)
      .when(command('addDetection', doubtful))
      .thenState({ phase: 'raised' })
  })
  test('leaves the alert of its window where it is, though its camera was relocated since', () =>
    given(...historyOf.dismissed)
      .when(command('addDetection', { area: { ...here, communityId: elsewhere } }))
      .thenState({ phase: 'dismissed', seen: { area: here } }))
  test('that comes late counts by its own time', () =>
    given(...historyOf.raised)
      .when(command('addDetection', { seenAt: earlier, confidence: 0.95 }))
      .thenState({
        seen: {
          detections: 2,
          firstSeenAt: earlier,
          lastSeenAt: SEEN,
          raisedAt: earlier,
          highestConfidence: 0.95,
        } as never,
      }))
  test('that is doubtful moves the times of the alert, not when it became sure', () =>
    given(...historyOf.raised)
      .when(command('addDetection', { ...doubtful, seenAt: earlier }))
      .thenState({ seen: { firstSeenAt: earlier, raisedAt: SEEN } as never }))
  test('without a confidence is counted as such', () =>
    given(...historyOf.raised)
      .when(command('addDetection', { confidence: undefined }))
      .thenState({ seen: { withoutConfidence: 1, highestConfidence: 0.9 } as never }))
  test('after the decision is kept and changes none', () => {
    for (const phase of ['confirmed', 'dismissed', 'merged'] as const)
      given(...historyOf[phase])
        .when(command('addDetection', { seenAt: later }))
        .thenState({ phase, seen: { detections: 2, lastSeenAt: later } as never })
  })
})

describe('confirming', () => {
  test('an alert of an application in use says what it becomes, and at whose centre', () =>
    given(...historyOf.raised)
      .when(command('confirm'))
      .then({ type: 'AlertConfirmed', area: here, handover }))
  test('one of an application in its trial leads to nothing', () =>
    spec
      .under(inTrial)
      .given(...historyOf.raised)
      .when(command('confirm'))
      .then({ type: 'AlertConfirmed', handover: undefined }))
  test('may correct where it is', () =>
    given(...historyOf.raised)
      .when(command('confirm', { communityId: elsewhere }))
      .thenState({ seen: { area: { ...here, communityId: elsewhere } } as never }))
  test('needs a place, where it is to become a matter', () => {
    const nowhere = [merged('m-1', { area: {} }), raised]
    given(...nowhere)
      .when(command('confirm', { centreId: district }))
      .thenRejected('ALERT_PLACE_UNKNOWN')
    given(...nowhere)
      .when(command('confirm', { centreId: district, communityId: community }))
      .then({ type: 'AlertConfirmed', area: here, handover: { ...handover, centreId: district } })
    spec
      .under(inTrial)
      .given(...nowhere)
      .when(command('confirm', { centreId: district }))
      .then({ type: 'AlertConfirmed', area: {} })
  })
  test('does not move it out of the centre’s area, nor to a community that is none', () => {
    given(...historyOf.raised)
      .when(command('confirm', { centreId: 'str_440310-102' as typeof street }))
      .thenRejected('ALERT_OUTSIDE_CENTRE')
    given(...historyOf.raised)
      .when(command('confirm', { communityId: 'com_4711' as typeof community }))
      .thenRejected('ALERT_COMMUNITY_UNKNOWN')
  })
  test('an alert of a community that has ended is of its successor, and where there is none somebody must say', () => {
    const inPlace: AlertRules = { ...inUse, areaOf: (id) => (id === community ? inUse.areaOf(elsewhere) : undefined) }
    spec
      .under(inPlace)
      .given(...historyOf.raised)
      .when(command('confirm'))
      .then({ type: 'AlertConfirmed', area: { ...here, communityId: elsewhere }, handover })
    const gone: AlertRules = { ...inUse, areaOf: (id) => (id === elsewhere ? here : undefined) }
    spec
      .under(gone)
      .given(...historyOf.raised)
      .when(command('confirm'))
      .thenRejected('ALERT_COMMUNITY_UNKNOWN')
    spec
      .under(gone)
      .given(...historyOf.raised)
      .when(command('confirm', { communityId: elsewhere }))
      .then({ type: 'AlertConfirmed', area: here })
  })
  test('needs classes and a channel that are in use, where it is to become a matter', () => {
    for (const [ended, code] of [
      ['sub-type', 'ALERT_CLASS_RETIRED'],
      ['main-type', 'ALERT_CLASS_RETIRED'],
      ['channel', 'ALERT_CHANNEL_RETIRED'],
    ] as const)
      spec
        .under({ ...inUse, ended })
        .given(...historyOf.raised)
        .when(command('confirm'))
        .thenRejected(code)
  })
  test('is for raised alerts, once', () => {
    given().when(command('confirm')).thenRejected('ALERT_NOT_FOUND')
    given(...historyOf.suppressed)
      .when(command('confirm'))
      .thenRejected('ALERT_WRONG_PHASE')
    given(...historyOf.raised, confirmed)
      .when(command('confirm'))
      .thenRejected('ALERT_WRONG_PHASE')
  })
})

describe('dismissing', () => {
  test('says why', () =>
    given(...historyOf.raised)
      .when(command('dismiss', { reason: 'permitted' }))
      .then({ type: 'AlertDismissed', reason: 'permitted' }))
  test('does not take a confirmation back', () =>
    given(...historyOf.confirmed)
      .when(command('dismiss'))
      .thenRejected('ALERT_WRONG_PHASE'))
})

describe('merging into an earlier alert', () => {
  const { into } = command('merge')

  test('is for one happening over two windows', () =>
    given(...historyOf.raised)
      .when(command('merge'))
      .then({ type: 'AlertMerged', intoId: earlierAlert }))
  test('is never for another application or camera', () => {
    for (const other of [
      { ...into, camera: 'front_door' },
      { ...into, appId: appId.of('02') },
    ])
      given(...historyOf.raised)
        .when(command('merge', { into: other }))
        .thenRejected('ALERT_OF_ANOTHER_CAMERA')
  })
  test('is never into one of the application that had the place before; theirs are merged with each other', () => {
    const since = (firstTrial: number) =>
      spec.under({ ...inUse, isOfThePlace: ({ edition }) => edition >= firstTrial }).given(...historyOf.raised)
    const other = command('merge', { into: { ...into, edition: 0 } })
    since(1).when(other).thenRejected('ALERT_OF_ANOTHER_CAMERA')
    since(2).when(other).then({ type: 'AlertMerged', intoId: earlierAlert })
  })
  test('is never into a later one, nor into itself', () => {
    for (const time of ['2019-08-14T10:05:00', '2019-08-14T10:35:00'])
      given(...historyOf.raised)
        .when(command('merge', { into: { ...into, window: windowOf(shanghai(time), 30) } }))
        .thenRejected('ALERT_NOT_EARLIER')
  })
  test('is never into one that was no alert', () => {
    for (const phase of ['suppressed', 'dismissed', 'merged'] as const)
      given(...historyOf.raised)
        .when(command('merge', { into: { ...into, phase } }))
        .thenRejected('ALERT_MERGE_TARGET_ENDED')
  })
})
