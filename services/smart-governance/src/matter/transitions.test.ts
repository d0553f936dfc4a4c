import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import type { MatterEvent } from './events.ts'
import { command } from './example-commands.ts'
import { FRIDAY, formerBureau, historyOf, recordedClosed, rules } from './examples.ts'
import type { MatterState, Phase } from './state.ts'
import { PHASES } from './state.ts'
import { COMMANDS, isPossible, phasesAfter, transitionTable } from './transitions.ts'

const REFUSED_BY_TABLE = ['MATTER_WRONG_PHASE', 'MATTER_NOT_FOUND', 'ALREADY_EXISTS']

function fold(state: MatterState, events: readonly MatterEvent[]): MatterState {
  return events.reduce((current, event) => matterDecider.evolve(current, recorded(event, FRIDAY)), state)
}

/** The code of the refusal, or the phase afterwards. */
function outcome(state: MatterState, type: (typeof COMMANDS)[number]): { code?: string; phase?: Phase } {
  const { due, decision } = decideWithDue(matterDecider, state, command(type), rules)
  if (isRejected(decision)) return { code: decision.rejection.code }
  return { phase: fold(state, [...due, ...decision]).phase }
}

/** What moves a matter on that a unit has is decided where that unit has ended. */
const movedOnBy = (type: (typeof COMMANDS)[number]) => type === 'transfer' || type === 'escalate'

function withoutLead(state: MatterState): MatterState {
  return 'handling' in state ? { ...state, handling: { ...state.handling, unitId: formerBureau } } : state
}

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(matterDecider.initial, historyOf[phase])

    test(`the history of a ${phase} matter ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'is refused'}`, () => {
        const { code, phase: after } = outcome(movedOnBy(type) ? withoutLead(state) : state, type)
        if (!isPossible(phase, type)) assert.ok(code && REFUSED_BY_TABLE.includes(code))
        else if (after) assert.ok(phasesAfter(phase, type).includes(after), `led to ${after}`)
        else assert.ok(code !== 'MATTER_WRONG_PHASE' && code !== 'MATTER_NOT_FOUND')
      })
    }
  }

  test('a closed matter from a file takes neither work nor criticism', () => {
    const history = fold(matterDecider.initial, [recordedClosed()])
    for (const type of COMMANDS.filter((each) => isPossible('closed', each))) {
      const { code, phase } = outcome(history, type)
      assert.ok(code?.startsWith('MATTER_') || phase === 'closed')
    }
  })

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
