import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { availableCommands } from './available.ts'
import type { AlertCommand } from './commands.ts'
import { alertDecider } from './decider.ts'
import { command, doubtful, historyOf, inUse, SEEN } from './examples.ts'
import { initial, PHASES } from './state.ts'
import { COMMANDS, isPossible, phasesAfter, transitionTable } from './transitions.ts'

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = historyOf[phase].reduce((now, event) => alertDecider.evolve(now, recorded(event, SEEN)), initial)

    test(`the history of a ${phase} alert ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'is refused'}`, () => {
        const reached = [{}, doubtful].map((more) => {
          const asked = command(type, type === 'addDetection' ? more : {}) as AlertCommand
          const decision = alertDecider.decide(state, asked, inUse)
          if (isRejected(decision)) return decision.rejection.code
          return decision.reduce((now, event) => alertDecider.evolve(now, recorded(event, SEEN)), state).phase
        })
        if (!isPossible(phase, type)) assert.ok(reached.every((code) => /NOT_FOUND|WRONG_PHASE/.test(code)))
        else assert.deepEqual([...new Set(reached)].toSorted(), [...phasesAfter(phase, type)].toSorted())
      })
    }
  }

  test('prints a line per command and a column per phase', () => {
    const lines = transitionTable().split('\n')
    assert.equal(lines.length, COMMANDS.length + 2)
    assert.ok(lines.every((line) => line.split('|').length === PHASES.length + 3))
  })

  test('a person decides on raised alerts, and on no others', () => {
    for (const phase of PHASES) {
      const state = historyOf[phase].reduce((now, event) => alertDecider.evolve(now, recorded(event, SEEN)), initial)
      assert.deepEqual(availableCommands(state), phase === 'raised' ? ['confirm', 'dismiss', 'merge'] : [])
    }
  })
})
