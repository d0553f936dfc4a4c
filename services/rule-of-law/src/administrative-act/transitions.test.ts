import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import { actDecider } from './decider.ts'
import type { ActEvent } from './events.ts'
import { command } from './example-commands.ts'
import { historyOf, rules, THURSDAY } from './examples.ts'
import type { ActState, Phase } from './state.ts'
import { PHASES } from './state.ts'
import { COMMANDS, isPossible, phasesAfter, transitionTable } from './transitions.ts'

const REFUSED_BY_TABLE = ['ACT_WRONG_PHASE', 'ACT_NOT_FOUND', 'ALREADY_EXISTS']

function fold(state: ActState, events: readonly ActEvent[]): ActState {
  return events.reduce((current, event) => actDecider.evolve(current, recorded(event, THURSDAY)), state)
}

/** The code of the refusal, or the phase afterwards. */
function outcome(state: ActState, type: (typeof COMMANDS)[number]): { code?: string; phase?: Phase } {
  const { due, decision } = decideWithDue(actDecider, state, command(type), rules)
  if (isRejected(decision)) return { code: decision.rejection.code }
  return { phase: fold(state, [...due, ...decision]).phase }
}

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(actDecider.initial, historyOf[phase])

    test(`the history of a ${phase} act ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'is refused'}`, () => {
        const { code, phase: after } = outcome(state, type)
        if (!isPossible(phase, type)) assert.ok(code && REFUSED_BY_TABLE.includes(code))
        else if (after) assert.ok(phasesAfter(phase, type).includes(after), `led to ${after}`)
        else assert.ok(code !== 'ACT_WRONG_PHASE' && code !== 'ACT_NOT_FOUND')
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
