import { knownDivisions, knownUnits } from '#shared/governance/directories.ts'
import { flowOf } from '#shared/pillar/hops.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { runPillar } from '#shared/pillar/process.ts'
import { administrativeAct } from './administrative-act/mechanism.ts'
import { audit } from './audit/mechanism.ts'
import { creditFile } from './credit-file/mechanism.ts'
import { creditProfile } from './credit-profile/mechanism.ts'
import { organ } from './organ/mechanism.ts'
import { subject } from './subject/mechanism.ts'

const name = 'rule-of-law'
const own = [organ, subject, administrativeAct, creditFile, creditProfile]

/** Rule of law 法治. */
export const pillar: PillarDefinition = {
  name,
  mechanisms: [...own, flowOf(name, own), audit, knownUnits.mechanism, knownDivisions.mechanism],
}

if (import.meta.main) await runPillar(pillar)
