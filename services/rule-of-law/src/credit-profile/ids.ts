import { type Id, idType, type SubjectId, subjectId } from '#shared/governance/ids.ts'
import { isUscc, USCC_FORM } from '#shared/governance/uscc.ts'

export type CreditProfileId = Id<'crp'>
export type CreditFileId = Id<'crf'>

const ofLegalEntity = { form: USCC_FORM, is: isUscc }

/** Credit profile 信用画像 of a legal entity: one per subject, so its natural key is the subject's code. */
export const creditProfileId = idType('crp', 'Credit profile 信用画像, crp_<USCC>', ofLegalEntity)
/** Credit file of a legal entity: another room's, here by id alone. A person's file has no such id. */
export const creditFileId = idType('crf', 'Credit file 信用档案 of a legal entity, crf_<USCC>', ofLegalEntity)
/** A proposal to set a grade by hand: who signs it says which. */
export const proposalId = idType('cro', 'Proposal 人工调整提议, cro_<hash>')
export type ProposalId = Id<'cro'>

export function profileOf(subject: SubjectId): CreditProfileId {
  return creditProfileId.of(subjectId.body(subject))
}

export function subjectOf(profile: CreditProfileId): SubjectId {
  return subjectId.of(creditProfileId.body(profile))
}

export function fileOf(subject: SubjectId): CreditFileId {
  return creditFileId.of(subjectId.body(subject))
}

export function subjectOfFile(file: CreditFileId): SubjectId {
  return subjectId.of(creditFileId.body(file))
}
