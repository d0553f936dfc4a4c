import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { stepOf } from '#shared/testing/decider-spec.ts'
import { testTransitions } from '#shared/testing/transition-table.ts'
import type { CommandType } from './commands.ts'
import { matterDecider } from './decider.ts'
import { command } from './example-commands.ts'
import { FRIDAY, formerBureau, historyOf, recordedClosed, rules } from './examples.ts'
import type { MatterState } from './state.ts'
import * as table from './transitions.ts'

const fromFile = matterDecider.evolve(matterDecider.initial, recorded(recordedClosed(), FRIDAY))

/** What moves a matter on that a unit has is decided where that unit has ended; what a file says, where a file did. */
function stateFor(type: CommandType, state: MatterState): MatterState {
  if (type === 'recordClosed' && state.phase === 'closed') return fromFile
  const movesOn = type === 'transfer' || type === 'escalate'
  if (!movesOn || !('handling' in state)) return state
  return { ...state, handling: { ...state.handling, unitId: formerBureau } }
}

describe('the transition table', () => {
  testTransitions({
    decider: matterDecider,
    rules,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: FRIDAY,
    commands: (type) => [command(type)],
    stateFor,
    otherRefusals: /^MATTER_(NO_CRITICISM_PROPOSED|NOT_A_HELPER)$/,
  })

  test('a closed matter from a file takes neither work nor criticism', () => {
    for (const type of table.COMMANDS.filter((each) => table.isPossible('closed', each))) {
      const step = stepOf(matterDecider, fromFile, command(type), rules)
      assert.ok(step === undefined || step.after.phase === 'closed')
    }
  })
})
