import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { audit } from './audit/mechanism.ts'
import { classification } from './classification/mechanism.ts'
import { detectionApp } from './detection-app/mechanism.ts'
import { division } from './division/mechanism.ts'
import { matter } from './matter/mechanism.ts'
import { ruleNotice } from './rule-notice/mechanism.ts'
import { unit } from './unit/mechanism.ts'

/** Smart governance 智治. */
export const pillar: PillarDefinition = {
  name: 'smart-governance',
  mechanisms: [division, unit, classification, ruleNotice, matter, detectionApp, audit],
}

if (import.meta.main) await runPillar(pillar)
