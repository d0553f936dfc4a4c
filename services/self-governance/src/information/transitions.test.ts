import { describe } from 'node:test'
import { testTransitions } from '#shared/testing/transition-table.ts'
import { informationDecider } from './decider.ts'
import { command, FRIDAY, historyOf, rules } from './examples.ts'
import * as table from './transitions.ts'

describe('the transition table', () =>
  testTransitions({
    decider: informationDecider,
    rules,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: FRIDAY,
    commands: (type) => [command(type)],
  }))
