import type { Sums } from '#shared/eventsourcing/counters.ts'
import { type Contribution, counterPath } from '#shared/eventsourcing/view.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { GRADES, type Grade, RISK_CLASSES, type RiskClass } from './codes.ts'
import type { CreditProfileRow } from './row.ts'
import { gradeInForce } from './state.ts'

/** How many legal entities have which grade and which class of risk. */
export type GradeMix = {
  subjects: number
  grades: { grade: Grade; subjects: number }[]
  riskClasses: { riskClass: RiskClass; subjects: number }[]
}

/** The counter document of a community's subjects, or of all, those of no known community among them. */
export function gradeMixKey(community?: CommunityId): string {
  return community ? `grades|${community}` : 'grades|all'
}

/** A subject counts once in all and once where it is registered, under the grade in force and its class. */
export function gradeMixOf({ state }: Pick<CreditProfileRow, 'state'>): Contribution[] {
  if (state.phase !== 'graded') return []
  const fields = {
    [counterPath('grade', gradeInForce(state))]: 1,
    [counterPath('risk', state.risk.riskClass)]: 1,
  }
  const { communityId } = state.graded
  const keys = [gradeMixKey(), ...(communityId ? [gradeMixKey(communityId)] : [])]
  return keys.map((key) => ({ key, fields }))
}

/** Every grade and class is there, also with nobody. */
export function gradeMixFrom(sums: Sums = {}): GradeMix {
  const count = (of: 'grade' | 'risk', name: string) => {
    const counts = sums[of]
    return typeof counts === 'object' ? Number(counts[name] ?? 0) : 0
  }
  const grades = GRADES.map((grade) => ({ grade, subjects: count('grade', grade) }))
  return {
    subjects: grades.reduce((total, { subjects }) => total + subjects, 0),
    grades,
    riskClasses: RISK_CLASSES.map((riskClass) => ({ riskClass, subjects: count('risk', riskClass) })),
  }
}
