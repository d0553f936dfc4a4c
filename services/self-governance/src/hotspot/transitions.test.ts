import { describe } from 'node:test'
import { testTransitions } from '#shared/testing/transition-table.ts'
import type { CommandType, HotspotCommand } from './commands.ts'
import { hotspotDecider } from './decider.ts'
import { historyOf, noteAppeal, noteMessage, report, TUESDAY } from './examples.ts'
import { defaultRules } from './rules.ts'
import * as table from './transitions.ts'

const commands: Record<CommandType, HotspotCommand> = {
  noteAppeal: noteAppeal(99),
  noteMessage: noteMessage(99),
  report: { type: 'report', at: TUESDAY, reportId: report },
}

describe('the transition table', () =>
  testTransitions({
    decider: hotspotDecider,
    rules: defaultRules,
    table,
    phaseOf: ({ phase }) => phase,
    historyOf,
    started: TUESDAY,
    commands: (type) => [commands[type]],
    refusals: /^HOTSPOT_NOT_(FOUND|CANDIDATE)$/,
  }))
