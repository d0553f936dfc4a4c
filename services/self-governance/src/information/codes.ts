/*
 * What the facts of an information are decided on: codes, never words. The graph writes the same codes in upper case
 * (`short-message` is SHORT_MESSAGE).
 */

/** The three tiers 短消息 → 专题信息 → 热点报告; a tier rises only by linking lower ones. */
export const TIERS = ['short-message', 'topic', 'hotspot-report'] as const
export type Tier = (typeof TIERS)[number]

/** Who speaks: a resident, or one of the volunteer team 特约信息员, 专职信息员, 民情志愿者. */
export const SUBMITTER_KINDS = ['resident', 'special-informant', 'full-time-informant', 'volunteer'] as const
export type SubmitterKind = (typeof SUBMITTER_KINDS)[number]

/** What looking into a message came to 核实结果. */
export const VERIFICATIONS = ['confirmed', 'unfounded'] as const
export type Verification = (typeof VERIFICATIONS)[number]
