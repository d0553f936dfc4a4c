import { z } from 'zod'
import type { DataClass } from '#shared/eventsourcing/event.ts'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { SECTORS } from '#shared/governance/administrative-law.ts'
import { day } from '#shared/governance/shanghai.ts'
import { SUBJECT_ERASED } from '#shared/privacy/subject.ts'
import * as codes from './codes.ts'
import {
  amountFen,
  basis,
  cause,
  certificate,
  content,
  evidence,
  findingNumber,
  findings,
  item,
  OPEN_LIMITS,
  penaltyTypes,
  plainCertificate,
  publicSubject,
  remark,
  subject,
  subjectIds,
} from './event-fields.ts'
import { actId, documentNumber, matterId, organId, sourceCode } from './ids.ts'

const kind = z.enum(codes.ACT_KINDS)
const sector = z.enum(SECTORS)
const organ = organId.schema
const notice = (description: string) => z.string().min(1).max(OPEN_LIMITS.notice).meta({ description })
const publicCause = notice('Cause 事由、违法事实, in words freed of personal data')
const publicContent = notice('Content of the decision 决定内容, in words freed of personal data')
const decidedOn = day.meta({ description: 'Day of the decision, by Shanghai’s clock' })
const validFrom = day.optional().meta({ description: 'First day on which a licence is good, by Shanghai’s clock' })
const validUntil = day.optional().meta({
  description: 'Last day on which a licence is good, by Shanghai’s clock; absent: it does not end, or is no licence',
})

/** What identifies a decision wherever it is spoken of: policies read it from one fact alone. */
const decided = { kind, organId: organ, documentNumber, subject, sector, decidedOn }

/** What a decision says; of its officers' certificates, since the second version, in wider forms than before. */
const decisionBy = (form: typeof certificate) => ({
  ...decided,
  item,
  procedure: z.enum(codes.PROCEDURES),
  basis: basis.min(1),
  officers: z.array(form).min(1).max(20).meta({ description: 'Certificates of the officers 执法证号' }),
  cause,
  content,
  penaltyTypes,
  amountFen: amountFen.optional(),
  validFrom,
  validUntil,
  findings,
  editionId: z.string().min(1).max(40).meta({ description: 'Edition of the rules of acts in force on that day' }),
  publishDueAt: instant.meta({ description: 'Until when it must be public 公示期限' }),
  provisional: z
    .boolean()
    .meta({ description: 'Whether the limit was counted through a year whose holidays are not published yet' }),
})
const unchanged = (data: Record<string, unknown>) => data

/** Every fact of an act, in the order of its stages: registered, evidence, decided or not, served, published. */
export const administrativeActEvents = defineEvents({
  ActRegistered: fact('An organ opened an act: a reward, licence, inspection or penalty (立案、受理).', {
    kind,
    organId: organ,
    item: item.optional(),
    sector: sector.optional(),
    subject: subject.optional(),
    cause: cause.optional(),
    matterId: matterId.schema.optional().meta({ description: 'The matter it arose from 事项来源' }),
    followsActId: actId.schema.optional().meta({ description: 'The inspection it follows from' }),
  }),
  ActEvidenceAttached: fact('A piece of evidence was attached (取证).', { evidence }),
  ActDiscontinued: fact('The organ ended the act without a decision: nothing comes of it (终止、销案).', {
    kind,
    organId: organ,
    reason: z.enum(codes.DISCONTINUATION_REASONS),
    remark: remark.optional(),
  }),
  ActDecided: {
    ...fact('The organ decided; the limit of its publication began to run (作出决定).', decisionBy(certificate)),
    version: 2,
    earlier: { 1: { data: z.strictObject(decisionBy(plainCertificate)), upcast: unchanged } },
  },
  ActServed: fact('The decision reached its subject (送达).', {
    method: z.enum(codes.SERVICE_METHODS),
    servedOn: day.meta({ description: 'Day on which it reached its subject, by Shanghai’s clock' }),
  }),
  ActPublished: fact(
    'The decision was made public with the fields of double publicity (双公示), in words freed of personal data.',
    {
      kind,
      organId: organ,
      documentNumber,
      sector,
      decidedOn,
      subject: publicSubject.optional(),
      item,
      procedure: z.enum(codes.PROCEDURES),
      basis,
      cause: publicCause,
      content: publicContent,
      penaltyTypes,
      amountFen: amountFen.optional(),
      validFrom,
      validUntil,
      publicUntil: day.optional().meta({
        description: 'Last day of its publicity 公示截止期; of a penalty always there, but in the oldest facts',
      }),
    },
    'PUBLIC',
  ),
  ActReworded: fact(
    'A notice says cause and content in other words; the earlier ones are in no list any more (公示内容更正).',
    { cause: publicCause, content: publicContent },
    'PUBLIC',
  ),
  ActPublicityMoved: fact(
    'The notice of a penalty is public until another day: the record made of it was corrected or withdrawn (公示期变更).',
    { publicUntil: day.meta({ description: 'Last day of its publicity; one that is over where it ends at once' }) },
    'PUBLIC',
  ),
  ActNoticeCorrected: fact(
    'The notice of a penalty says otherwise what was decided: the record made of it was corrected; all of that as it stands now (公示更正).',
    { decidedOn, penaltyTypes, sector, amountFen: amountFen.optional() },
    'PUBLIC',
  ),
  ActPublicationOverdue: fact('The limit passed and the decision was not public (公示超期).', {
    organId: organ,
    publishDueAt: instant.meta({ description: 'The limit 公示期限 that passed' }),
  }),
  ActRevoked: fact('The decision was taken back; what was derived from it has no ground any more (撤销).', {
    ...decided,
    reason: z.enum(codes.REVOCATION_REASONS),
    remark: remark.optional(),
  }),
  InspectionRecorded: fact('An inspection of the past was recorded from a file; no deadline runs (历史检查).', {
    source: sourceCode.meta({
      description: 'Whose files they are: `sf` is a city’s open data of inspections',
    }),
    record: sourceCode.meta({
      description: 'Its record there: number of the business, day and type of the inspection',
    }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .meta({ description: 'Digest of the row without its corrections, to notice a later change' }),
    organId: organ.optional(),
    subject,
    inspectedOn: day.meta({ description: 'Day of the inspection, by the source’s own calendar' }),
    inspectionType: sourceCode.optional().meta({ description: 'Type of inspection in the words of the source' }),
    score: z.int().min(0).max(100).optional().meta({ description: 'Score 得分, 0 to 100' }),
    rating: z.string().min(1).max(60).optional().meta({ description: 'What the source’s legend calls the score' }),
    findings,
    flags: z
      .array(z.enum(codes.ACT_FLAGS))
      .max(codes.ACT_FLAGS.length)
      .meta({ description: 'What the source leaves open' }),
  }),
  FindingsCorrected: fact('What an inspection had found was put right (整改完成).', {
    subject: subjectIds,
    findings: z
      .array(findingNumber)
      .min(1)
      .max(200)
      .meta({ description: 'Numbers of the findings that were put right' }),
    correctedOn: day.meta({ description: 'Day on which they were put right 整改日期, by Shanghai’s clock' }),
    open: z.int().min(0).meta({ description: 'Findings of the inspection not corrected after it 未整改问题数' }),
  }),
  ActSubjectErased: fact(
    'The key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).',
    { subject: z.string().min(1).max(100).meta({ description: SUBJECT_ERASED }) },
  ),
})

export type ActEvent = EventOf<(typeof administrativeActEvents)['definitions']>
export type RecordedActEvent = Recorded<ActEvent>
export type ActEventOf<T extends ActEvent['type']> = Extract<ActEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S, dataClass: DataClass = 'INTERNAL') {
  return { version: 1, description, dataClass, data: z.strictObject(shape) }
}
