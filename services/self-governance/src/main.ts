import { knownClasses, knownDivisions } from '#shared/governance/directories.ts'
import { flowOf } from '#shared/pillar/hops.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { audit } from './audit/mechanism.ts'
import { hotspot } from './hotspot/mechanism.ts'
import { information } from './information/mechanism.ts'
import { voiceRules } from './voice-rules/mechanism.ts'

const name = 'self-governance'
const own = [information, hotspot, voiceRules]

/** Self-governance 自治. */
export const pillar: PillarDefinition = {
  name,
  mechanisms: [...own, knownDivisions.mechanism, knownClasses.mechanism, flowOf(name, own), audit],
}

if (import.meta.main) await runPillar(pillar)
