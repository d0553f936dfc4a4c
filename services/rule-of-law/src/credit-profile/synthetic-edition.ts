import type { Instant } from '#shared/eventsourcing/instant.ts'
import { hashedBody } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { GradingEdition } from './grading-rules.ts'
import { type LiveRecord, recordId } from './live-record.ts'

/** A record of an example: what it leaves out plays no part. */
function record(name: string, given: Pick<LiveRecord, 'kind'> & Partial<LiveRecord>): LiveRecord {
  return {
    recordId: recordId.parse(`crr_${hashedBody('worked-example', name)}`),
    decidedOn: '2026-03-16' as Day,
    penaltyTypes: [],
    sector: 'other',
    ...given,
  }
}

const fine = record('fine', { kind: 'penalty', penaltyTypes: ['fine'] })
const secondFine = record('second-fine', { kind: 'penalty', penaltyTypes: ['fine', 'confiscation'] })
const thirdFine = record('third-fine', { kind: 'penalty', penaltyTypes: ['fine'] })
const warning = record('warning', { kind: 'penalty', penaltyTypes: ['warning'] })
const fireFine = record('fire-fine', { kind: 'penalty', penaltyTypes: ['fine'], sector: 'fire' })
const closure = record('closure', { kind: 'penalty', penaltyTypes: ['closure', 'fine'] })
const secondClosure = record('second-closure', {
  kind: 'penalty',
  penaltyTypes: ['licence-revocation'],
  sector: 'work-safety',
})
const rewards = ['one', 'two', 'three'].map((name) => record(`reward-${name}`, { kind: 'reward' }))
const licences = ['one', 'two', 'three'].map((name) => record(`licence-${name}`, { kind: 'licence' }))
const poor = record('poor', { kind: 'inspection', inspection: { score: 68, openFindings: 4 } })
const poorPutRight = record('poor', { kind: 'inspection', inspection: { score: 68, openFindings: 0 } })
const laterGood = record('later-good', {
  kind: 'inspection',
  decidedOn: '2026-06-01' as Day,
  inspection: { score: 96, openFindings: 0 },
})

/**
 * SYNTHETIC. No published edition of the district is known to us: every number here is made up, to be replaced. Only
 * the steps of an inspection's score (70, 85, 90) are a legend that an inspectorate elsewhere publishes.
 */
export const syntheticEdition: GradingEdition = {
  id: 'synthetic-1',
  title: '信用等级评价规则（模拟第一版）',
  synthetic: true,
  inForceFrom: '2015-01-01T00:00:00.000Z' as Instant,
  risk: {
    penalty: {
      warning: 'moderate',
      criticism: 'moderate',
      fine: 'elevated',
      confiscation: 'elevated',
      'licence-suspension': 'elevated',
      'qualification-downgrade': 'elevated',
      'business-restriction': 'elevated',
      'business-suspension': 'high',
      'occupation-restriction': 'high',
      'licence-revocation': 'high',
      closure: 'high',
      detention: 'high',
      other: 'moderate',
    },
    raisedSectors: ['special-equipment', 'work-safety', 'fire'],
    inspection: [
      { atLeast: 91, riskClass: 'low' },
      { atLeast: 86, riskClass: 'moderate' },
      { atLeast: 71, riskClass: 'elevated' },
    ],
    openFindings: 'moderate',
    accumulation: { riskClass: 'elevated', records: 3 },
  },
  grade: {
    base: 80,
    effects: {
      penalty: { low: 0, moderate: 8, elevated: 15, high: 35 },
      inspection: { low: 0, moderate: 2, elevated: 6, high: 12 },
    },
    merits: { reward: { each: 6, atMost: 12 }, licence: { each: 2, atMost: 4 } },
    floors: { a: 90, b: 70, c: 50 },
    ceilings: { high: 'c' },
  },
  override: { longestMonths: 12, signWithin: 5 },
  examples: [
    { name: 'nothing is known of it', records: [], riskClass: 'low', score: 80, grade: 'b' },
    { name: 'two rewards', records: rewards.slice(0, 2), riskClass: 'low', score: 92, grade: 'a' },
    { name: 'a third reward adds nothing', records: rewards, riskClass: 'low', score: 92, grade: 'a' },
    { name: 'three licences count as two', records: licences, riskClass: 'low', score: 84, grade: 'b' },
    { name: 'a warning', records: [warning], riskClass: 'moderate', score: 72, grade: 'b' },
    { name: 'a fine', records: [fine], riskClass: 'elevated', score: 65, grade: 'c' },
    { name: 'a fine, made good by rewards', records: [fine, ...rewards], riskClass: 'elevated', score: 77, grade: 'b' },
    { name: 'a fine over fire safety', records: [fireFine], riskClass: 'high', score: 45, grade: 'd' },
    {
      name: 'a fine over fire safety: no merit lifts a high risk above C',
      records: [fireFine, ...rewards, ...licences],
      riskClass: 'high',
      score: 61,
      grade: 'c',
    },
    { name: 'two fines', records: [fine, secondFine], riskClass: 'elevated', score: 50, grade: 'c' },
    {
      name: 'three fines are a high risk',
      records: [fine, secondFine, thirdFine],
      riskClass: 'high',
      score: 35,
      grade: 'd',
    },
    { name: 'a closure', records: [closure], riskClass: 'high', score: 45, grade: 'd' },
    {
      name: 'two of the gravest and a fine: no score below nothing',
      records: [closure, secondClosure, fine],
      riskClass: 'high',
      score: 0,
      grade: 'd',
    },
    { name: 'a poor inspection', records: [poor], riskClass: 'high', score: 68, grade: 'c' },
    { name: 'a poor inspection, all put right', records: [poorPutRight], riskClass: 'elevated', score: 74, grade: 'b' },
    {
      name: 'a poor inspection and a good one after it',
      records: [poor, laterGood],
      riskClass: 'low',
      score: 80,
      grade: 'b',
    },
  ],
}
