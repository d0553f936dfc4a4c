import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import { informationDecider } from './decider.ts'
import type { InformationEvent } from './events.ts'
import { command, FRIDAY, historyOf, rules } from './examples.ts'
import { type InformationState, PHASES, type Phase } from './state.ts'
import { COMMANDS, isPossible, phasesAfter, transitionTable } from './transitions.ts'

const REFUSED_BY_TABLE = ['INFORMATION_WRONG_PHASE', 'INFORMATION_NOT_FOUND', 'ALREADY_EXISTS']

function fold(state: InformationState, events: readonly InformationEvent[]): InformationState {
  return events.reduce((current, event) => informationDecider.evolve(current, recorded(event, FRIDAY)), state)
}

/** The code of the refusal, or the phase afterwards. */
function outcome(state: InformationState, type: (typeof COMMANDS)[number]): { code?: string; phase?: Phase } {
  const { due, decision } = decideWithDue(informationDecider, state, command(type), rules)
  if (isRejected(decision)) return { code: decision.rejection.code }
  return { phase: fold(state, [...due, ...decision]).phase }
}

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(informationDecider.initial, historyOf[phase])

    test(`the history of a ${phase} information ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'is refused'}`, () => {
        const { code, phase: after } = outcome(state, type)
        if (!isPossible(phase, type)) assert.ok(code && REFUSED_BY_TABLE.includes(code))
        else assert.ok(after && phasesAfter(phase, type).includes(after), `led to ${after ?? code}`)
      })
    }
  }

  test('every phase is reached by some command, and every command is possible in some phase', () => {
    for (const phase of PHASES.filter((each) => each !== 'none'))
      assert.ok(
        PHASES.some((from) => COMMANDS.some((type) => from !== phase && phasesAfter(from, type).includes(phase))),
      )
    for (const type of COMMANDS) assert.ok(PHASES.some((phase) => isPossible(phase, type)))
  })

  test('prints a line per command and a column per phase', () => {
    const lines = transitionTable().split('\n')
    assert.equal(lines.length, COMMANDS.length + 2)
    assert.ok(lines.every((line) => line.split('|').length === PHASES.length + 3))
  })
})
