import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { detectionAppDecider } from './decider.ts'
import type { DetectionAppEvent } from './events.ts'
import { at, historyOf, proposed, rules, tried, usual } from './examples.ts'
import { type DetectionAppState, initial, PHASES } from './state.ts'
import { COMMANDS, phaseAfter, transitionTable } from './transitions.ts'

const fold = (events: readonly DetectionAppEvent[]): DetectionAppState =>
  events.reduce((state, event) => detectionAppDecider.evolve(state, recorded(event, at)), initial)

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(historyOf[phase])

    test(`the history of a ${phase} application ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      const after = phaseAfter(phase, type)
      test(`${phase}: ${type} ${after ? `leads to ${after}` : 'is refused'}`, () => {
        const from = type === 'recordTrial' && phase === 'trial' ? fold([proposed, tried()]) : state
        const decision = detectionAppDecider.decide(from, usual[type], rules)
        if (!after) return assert.ok(isRejected(decision) && /NOT_FOUND|PHASE|EXISTS/.test(decision.rejection.code))
        assert.ok(!isRejected(decision))
        const events = decision.map((event) => recorded(event, at))
        assert.equal(events.reduce(detectionAppDecider.evolve, from).phase, after)
      })
    }
  }

  test('prints a line per command and a column per phase', () => {
    const lines = transitionTable().split('\n')
    assert.equal(lines.length, COMMANDS.length + 2)
    assert.ok(lines.every((line) => line.split('|').length === PHASES.length + 3))
  })
})
