import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { testTransitions } from '#shared/testing/transition-table.ts'
import { availableCommands } from './available.ts'
import { alertDecider } from './decider.ts'
import { command, doubtful, historyOf, inUse, SEEN } from './examples.ts'
import { initial, PHASES } from './state.ts'
import * as table from './transitions.ts'

describe('the transition table', () => {
  testTransitions({
    decider: alertDecider,
    rules: inUse,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: SEEN,
    commands: (type) => [{}, doubtful].map((more) => command(type, type === 'addDetection' ? more : {})),
  })

  test('a person decides on raised alerts, and on no others', () => {
    for (const phase of PHASES) {
      const state = historyOf[phase].reduce((now, event) => alertDecider.evolve(now, recorded(event, SEEN)), initial)
      assert.deepEqual(availableCommands(state), phase === 'raised' ? ['confirm', 'dismiss', 'merge'] : [])
    }
  })
})
