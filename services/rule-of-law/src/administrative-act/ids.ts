import { z } from 'zod'
import {
  hashedBody,
  type Id,
  idType,
  type PersonId,
  personId,
  type SubjectId,
  subjectId,
  type UnitId,
  unitId,
} from '#shared/governance/ids.ts'

export type ActId = Id<'act'>
/** Organ 机关: another room's, here by its id alone. Its natural key is its unit's. */
export type OrganId = Id<'org'>
/** Matter 事项 of smart governance, by its id alone. */
export type MatterId = Id<'mat'>
/** A business of a source that knows no unified social credit code: `biz_<source>-<its number there>`. */
export type BusinessId = Id<'biz'>

/** Administrative act 行政行为: a hash of (actor, command id), or of (source, record) where it comes from a file. */
export const actId = idType('act', 'Administrative act 行政行为, act_<hash>')
export const organId = idType('org', 'Organ 机关, org_1583')
export const matterId = idType('mat', 'Matter 事项, mat_<hash>')
export const businessId = idType(
  'biz',
  'Business of a source without codes, biz_<source>-<number>; no legal entity of the graph',
)

/** A repeated registration meets its own stream. */
export function registeredActId(actor: string, commandId: string): ActId {
  return actId.of(hashedBody('registered', actor, commandId))
}

/** The same record of the same source is the same act, however often its file is read. */
export function recordedActId(source: string, record: string): ActId {
  return actId.of(hashedBody('recorded', source, record))
}

export function organOf(unit: UnitId): OrganId {
  return organId.of(unitId.body(unit))
}

/** Whom an act concerns, as lists find it. */
export type Whom = SubjectId | PersonId | BusinessId

/** The credit file of whom an act concerns: another room's. A business without a code has none. */
export function creditFileOf(whom: Whom): string | undefined {
  if (subjectId.is(whom)) return `crf_${subjectId.body(whom)}`
  return personId.is(whom) ? `pcf_${personId.body(whom)}` : undefined
}

/** Document number 文书号 as the organ writes it: 深坪城罚〔2019〕123号. */
export const documentNumber = z.string().min(1).max(100).meta({ description: 'Document number of the decision 文书号' })

/** 〔2019〕, [2019] and（2019）are one number: brackets, widths and spaces differ from desk to desk. */
export function comparableNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔【[(]/g, '(')
    .replace(/[〕】\])]/g, ')')
    .toUpperCase()
}

/** A word of a source: its own numbers and names of columns' values. */
export const sourceCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,79}$/)
