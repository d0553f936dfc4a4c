import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { type DetectionAppCommand, detectionAppDecider } from './decider.ts'
import { type DetectionAppEvent, detectionAppEvents } from './events.ts'
import { at, mapping, rules, settings } from './examples.ts'
import { type DetectionAppState, initial } from './state.ts'
import { phaseAfter } from './transitions.ts'

const command: fc.Arbitrary<DetectionAppCommand> = fc
  .oneof(
    fc.record({
      type: fc.constant('propose' as const),
      slot: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      name: fc.option(fc.constant('某应用'), { nil: undefined }),
      precisionFloor: fc.constantFrom(0.5, 0.8, 1),
    }),
    fc.record({ type: fc.constant('startTrial' as const) }).map((each) => ({ ...each, settings })),
    fc.record({
      type: fc.constant('recordTrial' as const),
      checked: fc.integer({ min: 1, max: 20 }),
      correct: fc.integer({ min: 0, max: 20 }),
    }),
    fc.record({ type: fc.constant('goLive' as const), urgency: fc.constantFrom('normal', 'urgent') }).map((each) => ({
      type: each.type,
      mapping: { ...mapping, urgency: each.urgency as 'normal' | 'urgent' },
    })),
    fc.constant({ type: 'retire' as const }),
  )
  .map((each) => ({ ...each, at }) as DetectionAppCommand)

type Step = { before: DetectionAppState; command: DetectionAppCommand; events: DetectionAppEvent[] } & {
  after: DetectionAppState
}

function live(commands: readonly DetectionAppCommand[]): Step[] {
  let state = initial
  return commands.flatMap((each) => {
    const decision = detectionAppDecider.decide(state, each, rules)
    if (isRejected(decision)) return []
    const events = [...decision]
    const before = state
    state = events.reduce((now, event) => detectionAppDecider.evolve(now, recorded(event, at)), state)
    return [{ before, command: each, events, after: state }]
  })
}

const lives = fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }).map(live)

const always = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(lives, (life) => life.forEach(check)),
    { numRuns: 500 },
  )

describe('whatever is commanded, in any order', () => {
  test('the phase follows the table', () =>
    always(({ before, command: { type }, after }) => assert.equal(after.phase, phaseAfter(before.phase, type))))

  test('it is live only by a trial that reached its floor, and with a mapping', () =>
    always(({ after }) => {
      if (after.phase !== 'live') return
      const { trials, precisionFloor } = after.app
      const result = trials.at(-1)?.result
      assert.ok(result && result.correct / result.checked >= precisionFloor)
      assert.ok(after.mapping.subType && after.mapping.unitId)
    }))

  test('trials are numbered one after the other and never lost', () =>
    always(({ before, after }) => {
      if (!('app' in after)) return
      assert.deepEqual(
        after.app.trials.map(({ number }) => number),
        after.app.trials.map((_, index) => index + 1),
      )
      assert.ok(!('app' in before) || after.app.trials.length >= before.app.trials.length)
    }))

  test('every fact fits its schema', () =>
    always(({ events }) => {
      for (const event of events) detectionAppEvents.store(event, at)
    }))
})
