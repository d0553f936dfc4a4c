import { knownClasses, knownDivisions } from '#shared/governance/directories.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { hotspot } from './hotspot/mechanism.ts'
import { voiceRules } from './voice-rules/mechanism.ts'

/** Self-governance 自治. */
export const pillar: PillarDefinition = {
  name: 'self-governance',
  mechanisms: [hotspot, voiceRules, knownDivisions.mechanism, knownClasses.mechanism],
}

if (import.meta.main) await runPillar(pillar)
