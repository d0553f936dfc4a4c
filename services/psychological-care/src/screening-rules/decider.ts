import { editionDecider, type Publishing } from '#shared/governance/edition.ts'
import type { ScreeningLimits, ScreeningRulesEvent } from './events.ts'

export type ScreeningRulesCommand = Publishing & { type: 'publish' } & ScreeningLimits

export const screeningRulesDecider = editionDecider<ScreeningRulesCommand, ScreeningRulesEvent>(
  'SCREENING_RULES_RETROACTIVE',
  ({ type: _, at: __, ...edition }) => [{ type: 'ScreeningRulesPublished', ...edition }],
)
