import { flowOf } from '#shared/pillar/hops.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { detection } from './alert/detection/mechanism.ts'
import { alert } from './alert/mechanism.ts'
import { audit } from './audit/mechanism.ts'
import { camera } from './camera/mechanism.ts'
import { classification } from './classification/mechanism.ts'
import { detectionApp } from './detection-app/mechanism.ts'
import { division } from './division/mechanism.ts'
import { matter } from './matter/mechanism.ts'
import { ruleNotice } from './rule-notice/mechanism.ts'
import { unit } from './unit/mechanism.ts'

const name = 'smart-governance'
const own = [division, unit, classification, ruleNotice, matter, detectionApp, camera, detection, alert]

/** Smart governance 智治. */
export const pillar: PillarDefinition = {
  name,
  mechanisms: [...own, flowOf(name, own), audit],
}

if (import.meta.main) await runPillar(pillar)
