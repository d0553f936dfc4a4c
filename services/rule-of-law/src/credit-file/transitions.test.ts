import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import type { CommandType, CreditFileCommand } from './commands.ts'
import { creditFileDecider } from './decider.ts'
import type { CreditFileEvent } from './events.ts'
import { collected, command, expired, FINE_ENDS, recordId, rules, shanghai, TUESDAY, withdrawn } from './examples.ts'
import { type CreditFileState, type Phase, phaseOf, recordIn } from './state.ts'
import { COMMANDS, isPossible, PHASES, phasesAfter, transitionTable } from './transitions.ts'

const historyOf: Record<Phase, readonly CreditFileEvent[]> = {
  none: [],
  live: [collected({ amountFen: undefined, communityId: undefined })],
  expired: [collected(), expired],
  withdrawn: [collected(), withdrawn],
}

function fold(state: CreditFileState, events: readonly CreditFileEvent[]): CreditFileState {
  return events.reduce((current, event) => creditFileDecider.evolve(current, recorded(event, TUESDAY)), state)
}

/** A command that changes something where it is possible, at a time that fits the phase. */
function commandIn(phase: Phase, type: CommandType): CreditFileCommand {
  const at = phase === 'expired' ? shanghai('2029-03-20T09:00:00') : shanghai('2026-04-02T09:00:00')
  const given = type === 'correctRecord' ? { at, sector: 'fire' } : { at }
  return command(type, given as never) as CreditFileCommand
}

/** Where the record stands afterwards; undefined: refused. */
function outcome(state: CreditFileState, given: CreditFileCommand): Phase | undefined {
  const { due, decision } = decideWithDue(creditFileDecider, state, given, rules)
  return isRejected(decision) ? undefined : phaseOf(recordIn(fold(state, [...due, ...decision]), recordId))
}

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(creditFileDecider.initial, historyOf[phase])

    test(`the history of a record that is ${phase} ends there`, () =>
      assert.equal(phaseOf(recordIn(state, recordId)), phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'leads nowhere'}`, () => {
        const after = outcome(state, commandIn(phase, type))
        if (isPossible(phase, type)) assert.ok(after && phasesAfter(phase, type).includes(after), `led to ${after}`)
        else assert.ok(after === undefined || after === phase)
      })
    }
  }

  test('the clock leads a record to its end', () => {
    const state = fold(creditFileDecider.initial, historyOf.live)
    const { due } = decideWithDue(
      creditFileDecider,
      state,
      command('passDeadline', { at: shanghai('2029-03-17T00:00:01') }),
      rules,
    )
    assert.deepEqual(due, [{ type: 'CreditRecordExpired', recordId, at: FINE_ENDS }])
  })

  test('prints a line per command and a column per phase', () => {
    const lines = transitionTable().split('\n')
    assert.equal(lines.length, COMMANDS.length + 2)
    assert.ok(lines.every((line) => line.split('|').length === PHASES.length + 3))
  })
})
