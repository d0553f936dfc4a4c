import { knownClasses, knownDivisions } from '#shared/governance/directories.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { audit } from './audit/mechanism.ts'
import { flow } from './flow.ts'
import { hotspot } from './hotspot/mechanism.ts'
import { information } from './information/mechanism.ts'
import { voiceRules } from './voice-rules/mechanism.ts'

/** Self-governance 自治. */
export const pillar: PillarDefinition = {
  name: 'self-governance',
  mechanisms: [information, hotspot, voiceRules, knownDivisions.mechanism, knownClasses.mechanism, flow, audit],
}

if (import.meta.main) await runPillar(pillar)
