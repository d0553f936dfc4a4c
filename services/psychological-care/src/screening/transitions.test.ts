import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { ScreeningCommand } from './commands.ts'
import { screeningDecider } from './decider.ts'
import { command, FRIDAY, historyOf, rules } from './examples.ts'
import { PHASES } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

const stateIn = (phase: (typeof PHASES)[number]) =>
  historyOf[phase].map((event) => recorded(event, FRIDAY)).reduce(screeningDecider.evolve, screeningDecider.initial)

describe('the table of transitions', () => {
  for (const phase of PHASES) {
    test(`says what is possible while a screening is ${phase}`, () => {
      assert.equal(stateIn(phase).phase, phase)
      for (const type of COMMANDS) {
        const decision = screeningDecider.decide(stateIn(phase), command(type) as ScreeningCommand, rules)
        const outside = ['SCREENING_WRONG_PHASE', 'SCREENING_NOT_FOUND']
        const refused = isRejected(decision) && outside.includes(decision.rejection.code)
        const existing = isRejected(decision) && decision.rejection.code === 'ALREADY_EXISTS'
        assert.equal(!refused && !existing, isPossible(phase, type), `${type} while ${phase}`)
      }
    })
  }
})
