import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import type { AlertCommand } from './commands.ts'
import { alertDecider } from './decider.ts'
import { type DetectionState, detectionDecider, type Message } from './detection/decider.ts'
import { detectionEvents } from './detection/events.ts'
import type { AlertEvent } from './events.ts'
import { alertEvents } from './events.ts'
import { command, inUse, knownCamera, SEEN } from './examples.ts'
import { type AlertId, detectionOf } from './ids.ts'
import { digestOf } from './import.ts'
import { arrivals, messages } from './random-messages.ts'
import type { AlertRow } from './row.ts'
import { initial } from './state.ts'
import { figuresOf } from './statistics.ts'
import { alertView } from './views.ts'

const at = toInstant(Date.parse(SEEN) + 24 * 3_600_000)

/** The streams of messages and alerts, as the store would hold them: each message once, whatever comes again. */
function world() {
  const detections = new Map<string, DetectionState>()
  const rows = new Map<AlertId, AlertRow>()

  function say(alert: AlertId, events: readonly AlertEvent[]): void {
    for (const event of events) {
      alertEvents.store(event, at)
      const meta = { stream: alert, version: 1, role: 'system', recordedAt: at }
      rows.set(alert, alertView.fold(structuredClone(rows.get(alert)), recorded(event, at), meta))
    }
  }

  return {
    rows,
    /** Whether it was new. */
    arrive(message: Message): boolean {
      const id = detectionOf(message.source, message.messageId)
      const receive = { type: 'receive', at, message, digest: digestOf(message), fromFile: false } as const
      const decision = detectionDecider.decide(detections.get(id) ?? { phase: 'none' }, receive, knownCamera)
      assert.ok(!isRejected(decision))
      const [received] = decision
      if (!received) return false
      detectionEvents.store(received, at)
      const detection = recorded(received, at)
      detections.set(id, { phase: 'received', detection })
      const { appId, camera, area, edition, window, confidence, doubt, at: seenAt } = detection
      const add = { detectionId: id, appId, camera, area, edition, window, confidence, doubt, seenAt }
      const merged = alertDecider.decide(
        rows.get(detection.alertId)?.state ?? initial,
        command('addDetection', add),
        inUse,
      )
      assert.ok(!isRejected(merged))
      say(detection.alertId, merged)
      return true
    },
    decide(alert: AlertId, type: 'confirm' | 'dismiss'): void {
      const decision = alertDecider.decide(rows.get(alert)?.state ?? initial, command(type) as AlertCommand, inUse)
      if (!isRejected(decision)) say(alert, decision)
    },
  }
}

const PHASE_OF = { confirm: 'confirmed', dismiss: 'dismissed' } as const

/** Everything about them that people read, in one order. */
function shown(rows: ReadonlyMap<AlertId, AlertRow>) {
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, row]) => ({ id, ...structuredClone(row), figures: figuresOf(row) }))
}

function after(some: readonly Message[]) {
  const { rows, arrive } = world()
  for (const message of some) arrive(message)
  return shown(rows)
}

describe('whatever the order in which messages arrive, and however often each', () => {
  const orders = messages.chain((some) => fc.tuple(fc.constant(some), arrivals(some)))

  test('the alerts are the same', () =>
    fc.assert(
      fc.property(orders, ([some, others]) => assert.deepEqual(after(others), after(some))),
      { numRuns: 300 },
    ))

  test('each message counts once, in one alert', () =>
    fc.assert(
      fc.property(orders, ([some, others]) => {
        const { rows, arrive } = world()
        assert.equal(others.filter(arrive).length, some.length)
        const counted = [...rows.values()].reduce((sum, { state }) => sum + state.seen.detections, 0)
        assert.equal(counted, some.length)
      }),
    ))

  test('an alert holds what one application saw with one camera within its window, and says its first and last time', () =>
    fc.assert(
      fc.property(orders, ([some, others]) => {
        for (const { state } of after(others)) {
          const { appId, camera, window, firstSeenAt, lastSeenAt } = state.seen
          const its = some.filter(
            (each) =>
              each.appId === appId &&
              each.camera === camera &&
              each.seenAt >= window.from &&
              each.seenAt < window.until,
          )
          const times = its.map(({ seenAt }) => seenAt).toSorted()
          assert.deepEqual([firstSeenAt, lastSeenAt, its.length], [times[0], times.at(-1), state.seen.detections])
        }
      }),
    ))

  test('it is raised where one of them is sure enough, and suppressed where none is', () =>
    fc.assert(
      fc.property(orders, ([, others]) => {
        for (const { state } of after(others)) {
          assert.equal(state.phase, state.seen.raisedAt === undefined ? 'suppressed' : 'raised')
        }
      }),
    ))

  test('what a person decided in between stands', () =>
    fc.assert(
      fc.property(orders, fc.nat(), fc.constantFrom('confirm', 'dismiss'), ([, others], when, decision) => {
        const { rows, arrive, decide } = world()
        const turn = when % others.length
        others.slice(0, turn).forEach(arrive)
        for (const id of rows.keys()) decide(id, decision)
        const decided = [...rows].filter(([, { state }]) => 'decidedAt' in state).map(([id]) => id)
        others.slice(turn).forEach(arrive)
        const phases = decided.map((id) => rows.get(id)?.state.phase)
        assert.deepEqual([...new Set(phases)], decided.length > 0 ? [PHASE_OF[decision]] : [])
      }),
    ))
})
