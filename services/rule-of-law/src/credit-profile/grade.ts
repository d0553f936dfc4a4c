import {
  GRADES,
  type Grade,
  lowerGrade,
  type ReasonCode,
  RISK_CLASSES,
  type RiskClass,
  shifted,
  worse,
} from './codes.ts'
import type { GradingEdition, RiskRules } from './grading-rules.ts'
import { inOrder, type LiveRecord } from './live-record.ts'

/** Class of risk 风险类别 with the records that make it. */
export type Risk = {
  riskClass: RiskClass
  records: { recordId: LiveRecord['recordId']; riskClass: RiskClass }[]
  /** The class comes from the number of records, none of which has it alone. */
  accumulated: boolean
}

/** One step from the base to the grade. The effects of all of them add up to the score. */
export type GradeReason = {
  code: ReasonCode
  recordId?: LiveRecord['recordId'] | undefined
  riskClass?: RiskClass | undefined
  effect: number
}

export type Graded = { grade: Grade; score: number; reasons: GradeReason[] }

/** Penalties and the newest inspection make the risk; rewards and licences do not lessen it. */
export function riskOf(records: readonly LiveRecord[], { risk: rules }: GradingEdition): Risk {
  const counted = counting(records).flatMap((record) => {
    const riskClass = classOf(record, rules)
    return riskClass && riskClass !== 'low' ? [{ recordId: record.recordId, riskClass }] : []
  })
  const worst = counted.reduce<RiskClass>((known, { riskClass }) => worse(known, riskClass), 'low')
  const { riskClass: from, records: many } = rules.accumulation
  const heavy = counted.filter(({ riskClass }) => RISK_CLASSES.indexOf(riskClass) >= RISK_CLASSES.indexOf(from))
  const accumulated = worst !== 'high' && heavy.length >= many
  return { riskClass: accumulated ? 'high' : worst, records: counted, accumulated }
}

/** Credit grade 信用等级: a pure function of live records and an edition, with every step from the base to it. */
export function gradeOf(records: readonly LiveRecord[], edition: GradingEdition): Graded {
  const { grade: rules } = edition
  const reasons: GradeReason[] = [{ code: 'base', effect: rules.base }]
  const added = { reward: 0, licence: 0 }
  for (const record of counting(records)) {
    const reason = reasonOf(record, edition, added)
    if (record.kind === 'reward' || record.kind === 'licence') added[record.kind] += reason.effect
    reasons.push(reason)
  }
  const sum = reasons.reduce((total, { effect }) => total + effect, 0)
  const score = Math.min(100, Math.max(0, sum))
  if (score !== sum) reasons.push({ code: 'bounds', effect: score - sum })
  const earned = GRADES.find((grade) => grade === 'd' || score >= rules.floors[grade]) ?? 'd'
  const { riskClass } = riskOf(records, edition)
  const grade = lowerGrade(earned, rules.ceilings[riskClass] ?? earned)
  if (grade !== earned) reasons.push({ code: 'ceiling', riskClass, effect: 0 })
  return { grade, score, reasons }
}

function reasonOf(
  { kind, recordId, ...record }: LiveRecord,
  { risk, grade }: GradingEdition,
  added: Record<'reward' | 'licence', number>,
): GradeReason {
  if (kind === 'reward' || kind === 'licence') {
    const { each, atMost } = grade.merits[kind]
    return { code: kind, recordId, effect: Math.min(each, atMost - added[kind]) }
  }
  const riskClass = classOf({ kind, recordId, ...record }, risk) ?? 'low'
  // Minus nothing is nothing: the store knows no negative zero.
  return { code: kind, recordId, riskClass, effect: 0 - grade.effects[kind][riskClass] }
}

/** In their order; of several inspections the newest stands for all. */
function counting(records: readonly LiveRecord[]): LiveRecord[] {
  const ordered = inOrder(records)
  const newest = ordered.findLast(({ kind }) => kind === 'inspection')
  return ordered.filter((record) => record.kind !== 'inspection' || record === newest)
}

/** Undefined: what is no risk at all. */
function classOf({ kind, penaltyTypes, sector, inspection }: LiveRecord, rules: RiskRules): RiskClass | undefined {
  if (kind === 'penalty') {
    const worst = penaltyTypes.map((type) => rules.penalty[type]).reduce(worse, 'low')
    return rules.raisedSectors.includes(sector) ? shifted(worst, 1) : worst
  }
  if (kind !== 'inspection' || !inspection) return undefined
  const { score, openFindings } = inspection
  if (score === undefined) return openFindings > 0 ? rules.openFindings : 'low'
  const found = rules.inspection.find(({ atLeast }) => score >= atLeast)?.riskClass ?? 'high'
  return openFindings === 0 ? shifted(found, -1) : found
}
