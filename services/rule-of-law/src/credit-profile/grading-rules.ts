import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PenaltyType, Sector } from '#shared/governance/administrative-law.ts'
import type { Grade, RecordKind, RiskClass } from './codes.ts'
import type { LiveRecord } from './live-record.ts'

/** How live records become a class of risk and a grade, as one dated edition says it. Whole numbers throughout. */
export type GradingEdition = {
  /** As events name it. */
  id: string
  title: string
  /** Made up for want of a published one: said wherever the edition is shown. */
  synthetic: boolean
  inForceFrom: Instant
  risk: RiskRules
  grade: GradeRules
  override: OverrideRules
  /** What must come out of it: an edition is not one without. */
  examples: readonly WorkedExample[]
}

export type RiskRules = {
  /** Class of a penalty by its type; of several types the worst counts. */
  penalty: Record<PenaltyType, RiskClass>
  /** A penalty in these fields is one class worse. */
  raisedSectors: readonly Sector[]
  /** Class of an inspection by its score: the first step it reaches, the highest first; below all of them, high. */
  inspection: readonly { atLeast: number; riskClass: RiskClass }[]
  /** Class of an inspection without a score that left something open. */
  openFindings: RiskClass
  /** So many records of this class or a worse one make the subject high. */
  accumulation: { riskClass: RiskClass; records: number }
}

export type GradeRules = {
  /** Score of a subject of whom nothing is known. */
  base: number
  /** What a record of this kind and class takes away. */
  effects: Record<Extract<RecordKind, 'penalty' | 'inspection'>, Record<RiskClass, number>>
  /** What rewards and licences add, each and all of them together. */
  merits: Record<Extract<RecordKind, 'reward' | 'licence'>, { each: number; atMost: number }>
  /** The least score of a grade; below all of them it is D. */
  floors: Record<Exclude<Grade, 'd'>, number>
  /** The best grade that a class of risk allows, whatever the score. */
  ceilings: Partial<Record<RiskClass, Grade>>
}

export type OverrideRules = {
  /** The longest an override may last, in months. */
  longestMonths: number
  /** Working days in which a proposal must find its second signature. */
  signWithin: number
}

export type WorkedExample = {
  name: string
  records: readonly LiveRecord[]
  riskClass: RiskClass
  score: number
  grade: Grade
}
