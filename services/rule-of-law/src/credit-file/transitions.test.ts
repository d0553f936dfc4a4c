import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { testTransitions } from '#shared/testing/transition-table.ts'
import type { CommandType, CreditFileCommand } from './commands.ts'
import { creditFileDecider } from './decider.ts'
import type { CreditFileEvent } from './events.ts'
import { collected, command, expired, FINE_ENDS, recordId, rules, shanghai, TUESDAY, withdrawn } from './examples.ts'
import { type Phase, phaseOf, recordIn } from './state.ts'
import * as table from './transitions.ts'

const historyOf: Record<Phase, readonly CreditFileEvent[]> = {
  none: [],
  live: [collected({ amountFen: undefined, communityId: undefined })],
  expired: [collected(), expired],
  withdrawn: [collected(), withdrawn],
}

/** A command that changes something where it is possible, at a time that fits the phase. */
function commandIn(phase: Phase, type: CommandType): CreditFileCommand {
  const at = phase === 'expired' ? shanghai('2029-03-20T09:00:00') : shanghai('2026-04-02T09:00:00')
  const given = type === 'correctRecord' ? { at, sector: 'fire' } : { at }
  return command(type, given as never) as CreditFileCommand
}

describe('the transition table', () => {
  testTransitions({
    decider: creditFileDecider,
    rules,
    table,
    phaseOf: (state) => phaseOf(recordIn(state, recordId)),
    historyOf,
    started: TUESDAY,
    commands: (type, phase) => [commandIn(phase, type)],
    refusals: /^CREDIT_RECORD_(UNKNOWN|WITHDRAWN)$|^ALREADY_EXISTS$/,
    idle: true,
  })

  test('the clock leads a record to its end', () => {
    const [live] = historyOf.live.map((event) => recorded(event, TUESDAY))
    assert.ok(live)
    const due = creditFileDecider.due?.(
      creditFileDecider.evolve(creditFileDecider.initial, live),
      shanghai('2029-03-17T00:00:01'),
    )
    assert.deepEqual(due, [{ type: 'CreditRecordExpired', recordId, at: FINE_ENDS }])
  })
})
