import { describe } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { testTransitions } from '#shared/testing/transition-table.ts'
import { detectionAppDecider } from './decider.ts'
import { at, historyOf, proposed, rules, tried, usual } from './examples.ts'
import { initial } from './state.ts'
import * as table from './transitions.ts'

const withoutResult = [proposed, tried()]
  .map((event) => recorded(event, at))
  .reduce(detectionAppDecider.evolve, initial)

describe('the transition table', () =>
  testTransitions({
    decider: detectionAppDecider,
    rules,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: at,
    commands: (type) => [usual[type]],
    stateFor: (type, state) => (type === 'recordTrial' && state.phase === 'trial' ? withoutResult : state),
  }))
