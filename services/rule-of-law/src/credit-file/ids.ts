import { z } from 'zod'
import {
  hashedBody,
  type Id,
  idType,
  type PersonId,
  personId,
  type SubjectId,
  subjectId,
} from '#shared/governance/ids.ts'
import { isUscc, USCC_FORM } from '#shared/governance/uscc.ts'

export type CreditFileId = Id<'crf'>
export type PersonalFileId = Id<'pcf'>
export type CreditRecordId = Id<'crr'>

/** Whom a file is about: a legal entity by its code, or a person by the pillar's random id. */
export type CreditSubject = SubjectId | PersonId

/** Credit file 信用档案 of a legal entity: one per subject, so its natural key is the subject's. */
export const creditFileId = idType('crf', 'Credit file 信用档案 of a legal entity, crf_<USCC>', {
  form: USCC_FORM,
  is: isUscc,
})

/** A person's credit file. No entity has this prefix, so nothing in the graph is found by it but by its own root. */
export const personalFileId = idType('pcf', 'Credit file 信用档案 of a person, pcf_<random id of the pillar>')

/** Credit record 信用记录 within its file. */
export const creditRecordId = idType('crr', 'Credit record 信用记录, crr_<hash>')

/** The organ that decided, and its unit: another room's, here by id alone. */
export const organId = idType('org', 'Organ 机关, org_1583')
/** The administrative act a record comes from: another room's, here by id alone. */
export const actId = idType('act', 'Administrative act 行政行为, act_<hash>')
export type OrganId = Id<'org'>
export type ActId = Id<'act'>

export function creditFileOf(subject: CreditSubject): CreditFileId | PersonalFileId {
  return subjectId.is(subject) ? creditFileId.of(subjectId.body(subject)) : personalFileId.of(personId.body(subject))
}

/** Whom a person's file is about. */
export function personOfFile(file: PersonalFileId): PersonId {
  return personId.of(personalFileId.body(file))
}

/** A subject as facts name it: a person never stands where a legal entity is read. */
export function subjectFields(subject: CreditSubject): { subjectId: SubjectId } | { personId: PersonId } {
  return subjectId.is(subject) ? { subjectId: subject } : { personId: subject }
}

/**
 * What makes a record one: organ, document number and subject. Collected twice, it meets itself; where it was withdrawn
 * so many times, the next of its number is another one.
 */
export function creditRecordOf(
  organId: string,
  documentNumber: string,
  subject: CreditSubject,
  withdrawn = 0,
): CreditRecordId {
  const times = withdrawn === 0 ? [] : [String(withdrawn)]
  return creditRecordId.of(hashedBody('credit-record', organId, comparable(documentNumber), subject, ...times))
}

/** Document number 文书号 as the organ writes it: 深坪应急罚〔2026〕12号. */
export const documentNumber = z.string().min(1).max(100).meta({ description: 'Document number of the decision 文书号' })

/** 〔2026〕, [2026] and（2026）are one number: brackets, widths and spaces differ from desk to desk. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〔【[(]/g, '(')
    .replace(/[〕】\])]/g, ')')
    .toUpperCase()
}
