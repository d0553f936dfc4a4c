import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { communityId, subjectId } from '#shared/governance/ids.ts'
import { FILE_FACTS, GRADES, OVERRIDE_ENDS, OVERRIDE_REASONS, REASON_CODES, RISK_CLASSES } from './codes.ts'
import { proposalId } from './ids.ts'
import { recordId } from './live-record.ts'

const grade = z.enum(GRADES)
const riskClass = z.enum(RISK_CLASSES)
const editionId = z.string().min(1).max(40).meta({ description: 'Edition of the grading rules it was computed by' })
const fileVersion = z.int().min(1).meta({ description: 'Version of the credit file that was evaluated' })
const SIGNER = 'Keyed digest of who did: two can be compared, and none tells who it was'
const signer = z
  .string()
  .regex(/^[0-9A-Za-z_-]{20,100}$/)
  .meta({ description: SIGNER })

const override = {
  proposalId: proposalId.schema,
  grade: grade.meta({ description: 'Credit grade 信用等级 set by hand, the best first' }),
  reason: z.enum(OVERRIDE_REASONS),
  basis: z.string().min(1).max(100).meta({ description: 'Number of the document that it rests on 批准文号' }),
  until: instant.meta({ description: 'When the computed grade counts again' }),
}

const FILE_FACT = [
  'What the file told.',
  '`collected`: a record was collected.',
  '`corrected`: one was corrected.',
  '`expired`: one ended by itself.',
  '`withdrawn`: one was withdrawn.',
].join('\n')

const riskRecord = z.strictObject({ recordId, riskClass })
const gradeReason = z.strictObject({
  code: z.enum(REASON_CODES),
  recordId: recordId.optional(),
  riskClass: riskClass.optional(),
  effect: z.int(),
})

/** Every fact of a credit profile. */
export const creditProfileEvents = defineEvents({
  RiskClassified: fact(
    'The live records of a subject make another class of risk, or make it otherwise (风险信息分类).',
    {
      subjectId: subjectId.schema,
      riskClass,
      records: z
        .array(riskRecord)
        .max(1000)
        .meta({ description: 'Records that make a class above `low`, each with its own' }),
      accumulated: z
        .boolean()
        .meta({ description: 'Whether the number of records makes the class, and none of them alone' }),
      editionId,
      fileVersion,
    },
  ),
  CreditGraded: fact('The live records of a subject give a grade, with every reason for it (信用等级).', {
    subjectId: subjectId.schema,
    subjectName: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'Name of the legal entity, as its file has it; absent: it has none' }),
    communityId: communityId.schema.optional().meta({ description: 'Community where the subject is registered' }),
    grade: grade.meta({ description: 'Credit grade 信用等级 as computed, the best first' }),
    score: z.int().min(0).max(100).meta({ description: 'Score, 0 to 100' }),
    reasons: z.array(gradeReason).max(1010).meta({ description: 'Their effects add up to the score' }),
    editionId,
    fileVersion,
    answers: z
      .strictObject({
        version: z
          .int()
          .min(1)
          .meta({ description: 'Place of that fact in the credit file’s stream: its `ce_sequence`' }),
        fact: z.enum(FILE_FACTS).meta({ description: FILE_FACT }),
      })
      .optional()
      .meta({
        description:
          'Fact of the file that it answers, also where it comes to the same; absent: the clock’s or an officer’s',
      }),
  }),
  GradeOverrideProposed: fact(
    'An officer proposed to set the grade by hand, for a reason and a time (拟人工调整等级).',
    {
      ...override,
      proposedBy: signer,
      signUntil: instant.meta({ description: 'Unless another officer signs until then, the proposal lapses' }),
      editionId,
    },
  ),
  GradeOverridden: fact('A second officer signed: the grade is set by hand until a day (人工调整等级).', {
    ...override,
    proposedBy: signer,
    signedBy: signer,
  }),
  GradeOverrideRefused: fact('An officer did not sign the proposal, or who proposed it took it back (不予调整).', {
    proposalId: proposalId.schema,
    refusedBy: signer,
  }),
  GradeOverrideLapsed: fact('Nobody signed the proposal in time (逾期未签).', { proposalId: proposalId.schema }),
  GradeOverrideEnded: fact('The computed grade counts again: the time is over, or an officer lifted it (恢复等级).', {
    proposalId: proposalId.schema,
    cause: z.enum(OVERRIDE_ENDS).meta({
      description: 'Why it ended.\n`expired`: its time was over.\n`lifted`: an officer lifted it.',
    }),
    liftedBy: signer.optional().meta({ description: `${SIGNER}; absent: its time was over` }),
  }),
})

export type CreditProfileEvent = EventOf<(typeof creditProfileEvents)['definitions']>
export type RecordedCreditProfileEvent = Recorded<CreditProfileEvent>
export type CreditProfileEventOf<T extends CreditProfileEvent['type']> = Extract<CreditProfileEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
