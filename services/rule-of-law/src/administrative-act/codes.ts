/*
 * What an act's facts are decided on: codes, never words. The graph writes the same codes in upper case
 * (`licence-suspension` is LICENCE_SUSPENSION).
 */

/** Kinds of act 行为类别: rewards 行政奖励, licences 行政许可, inspections 行政检查, penalties 行政处罚. */
export const ACT_KINDS = ['reward', 'licence', 'inspection', 'penalty'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** Kinds of evidence 证据种类 (Administrative Penalty Law 行政处罚法 §46). */
export const EVIDENCE_KINDS = [
  'document',
  'physical',
  'audio-visual',
  'electronic-data',
  'testimony',
  'statement',
  'appraisal',
  'on-site-record',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Procedure 程序: on the spot by the simple one, otherwise by the ordinary one. */
export const PROCEDURES = ['simple', 'ordinary'] as const
export type Procedure = (typeof PROCEDURES)[number]

/** How a decision reached its subject 送达方式 (Civil Procedure Law 民事诉讼法, ch. 7, which §61 refers to). */
export const SERVICE_METHODS = [
  'in-person',
  'left',
  'by-post',
  'electronic',
  'through-others',
  'public-notice',
] as const
export type ServiceMethod = (typeof SERVICE_METHODS)[number]

/**
 * Why an act ends without a decision 终止、销案原因: facts, slight and crime as Administrative Penalty Law 行政处罚法 §57 has
 * them; what is no penalty an applicant may take back.
 */
export const DISCONTINUATION_REASONS = [
  'registered-in-error',
  'facts-not-established',
  'slight',
  'crime-suspected',
  'no-competence',
  'ground-revoked',
  'application-withdrawn',
  'other',
] as const
export type DiscontinuationReason = (typeof DISCONTINUATION_REASONS)[number]

/** Why an act is revoked 撤销原因. */
export const REVOCATION_REASONS = [
  'facts-unproven',
  'law-misapplied',
  'procedure-violated',
  'authority-exceeded',
  'reconsideration',
  'court-judgment',
  'other',
] as const
export type RevocationReason = (typeof REVOCATION_REASONS)[number]

/** What a row of history leaves open, or says against itself. */
export const ACT_FLAGS = [
  /** The subject has no unified social credit code: it is known by the source's own number. */
  'no-uscc',
  /** The source does not say which organ inspected. */
  'no-organ',
  /** Only findings say that there was an inspection. */
  'no-inspection-row',
  'no-name',
  'no-score',
  'no-type',
  /** The source has several inspections of that day and does not say which of them found it. */
  'findings-shared-day',
  /** A correction is dated before its inspection. */
  'corrected-before',
] as const
export type ActFlag = (typeof ACT_FLAGS)[number]
