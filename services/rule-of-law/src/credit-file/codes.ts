/*
 * What a record's facts are decided on: codes, never words. The graph writes the same codes in upper case
 * (`act-revoked` is ACT_REVOKED).
 */

/** What an organ decided 记录类别: each kind has a validity of its own. */
export const RECORD_KINDS = ['penalty', 'reward', 'licence', 'inspection'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Why what was collected is corrected 更正原因. */
export const CORRECTION_REASONS = ['entry-error', 'decision-changed', 'finding-corrected'] as const
export type CorrectionReason = (typeof CORRECTION_REASONS)[number]

/** Why a record is taken out of the file 撤销原因. The revocation of its act is the policy's reason alone. */
export const MANUAL_WITHDRAWALS = ['collected-in-error', 'decision-annulled', 'subject-mistaken'] as const
export const WITHDRAWAL_REASONS = [...MANUAL_WITHDRAWALS, 'act-revoked'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

/** Where a record stands 记录状态: live ones count, the others are history. */
export const RECORD_STATUSES = ['live', 'expired', 'withdrawn'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]
