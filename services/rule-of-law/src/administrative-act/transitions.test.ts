import { describe } from 'node:test'
import { testTransitions } from '#shared/testing/transition-table.ts'
import { actDecider } from './decider.ts'
import { command } from './example-commands.ts'
import { historyOf, rules, THURSDAY } from './examples.ts'
import * as table from './transitions.ts'

describe('the transition table', () =>
  testTransitions({
    decider: actDecider,
    rules,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: THURSDAY,
    commands: (type) => [command(type)],
    otherRefusals: /^ACT_FINDING_UNKNOWN$/,
  }))
