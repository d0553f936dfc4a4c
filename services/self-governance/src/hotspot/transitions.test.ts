import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { HotspotCommand } from './commands.ts'
import { hotspotDecider } from './decider.ts'
import type { HotspotEvent } from './events.ts'
import { historyOf, noteAppeal, noteMessage, report, TUESDAY } from './examples.ts'
import { defaultRules } from './rules.ts'
import { type HotspotState, PHASES, type Phase } from './state.ts'
import { COMMANDS, isPossible, phasesAfter, transitionTable } from './transitions.ts'

function fold(state: HotspotState, events: readonly HotspotEvent[]): HotspotState {
  return events.reduce((current, event) => hotspotDecider.evolve(current, recorded(event, TUESDAY)), state)
}

const commands: Record<(typeof COMMANDS)[number], HotspotCommand> = {
  noteAppeal: noteAppeal(99),
  noteMessage: noteMessage(99),
  report: { type: 'report', at: TUESDAY, reportId: report },
}

/** The code of the refusal, or the phase afterwards. */
function outcome(state: HotspotState, type: (typeof COMMANDS)[number]): { code?: string; phase?: Phase } {
  const decision = hotspotDecider.decide(state, commands[type], defaultRules)
  if (isRejected(decision)) return { code: decision.rejection.code }
  return { phase: fold(state, decision).phase }
}

describe('the transition table', () => {
  for (const phase of PHASES) {
    const state = fold(hotspotDecider.initial, historyOf[phase])

    test(`the history of a ${phase} hotspot ends there`, () => assert.equal(state.phase, phase))

    for (const type of COMMANDS) {
      test(`${phase}: ${type} ${isPossible(phase, type) ? 'is decided' : 'is refused'}`, () => {
        const { code, phase: after } = outcome(state, type)
        if (!isPossible(phase, type)) assert.ok(code)
        else assert.ok(after && phasesAfter(phase, type).includes(after), `led to ${after ?? code}`)
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
