import { knownDivisions } from '#shared/governance/directories.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { audit } from './audit/mechanism.ts'
import { screening } from './screening/mechanism.ts'
import { screeningCounts } from './screening-counts/mechanism.ts'
import { screeningRules } from './screening-rules/mechanism.ts'

/** Psychological care 心治. Its facts are for this service alone. */
export const pillar: PillarDefinition = {
  name: 'psychological-care',
  mechanisms: [screening, screeningCounts, screeningRules, knownDivisions.mechanism, audit],
}

if (import.meta.main) await runPillar(pillar)
