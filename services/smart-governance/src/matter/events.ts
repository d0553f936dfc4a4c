import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { divisionId, subjectId, unitId } from '#shared/governance/ids.ts'
import * as codes from './codes.ts'
import { area, attachments, classes, description, names, place, remark, reply, reporter } from './event-fields.ts'
import { alertId, code, matterId, matterNumber } from './ids.ts'

const unit = unitId.schema
const level = z.enum(codes.LEVELS)
const notice = code.meta({ description: 'Rule notice whose limits were in force 制度上墙' })
const edition = code.meta({ description: 'Classification edition in force' })
const provisional = z.boolean().meta({ description: 'Counted through a year without a published calendar' })
const informs = z
  .array(matterId.schema)
  .max(1500)
  .meta({ description: 'Merged matters whose reporters are told 并案告知' })
const against = subjectId.schema.optional().meta({ description: 'Legal entity that the matter is against 涉事主体' })

/** Every fact of a matter, in the order of the six steps 集中接待→统一批转→归口办理→协作配合→限时办结→跟踪问效. */
export const matterEvents = defineEvents({
  MatterReceived: grown(
    'A matter was received at a centre and its time limit began to run (集中接待 受理).',
    {
      number: matterNumber,
      centreId: divisionId,
      channel: code,
      nature: z.enum(codes.NATURES),
      urgency: z.enum(codes.URGENCIES),
      classes,
      area,
      place: place.optional(),
      reporter: reporter.optional(),
      description: description.optional(),
      attachments: attachments.optional(),
      level: level.optional().meta({ description: 'Lowest level capable of it, where the edition names one (枫桥)' }),
      noticeId: notice,
      editionId: edition.optional(),
      dueAt: instant,
      urgeAt: instant,
      provisional,
    },
    {
      subjectId: against,
      alertId: alertId.schema
        .optional()
        .meta({ description: 'Alert that a person confirmed, where it began with one 预警' }),
    },
  ),
  MatterRecordedClosed: fact(
    'A matter closed in the past was recorded from a file; it has no deadlines (历史办结件).',
    {
      source: code,
      record: code,
      digest: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .meta({ description: 'Digest of the row, to notice a later change' }),
      receivedAt: instant,
      channel: code.optional(),
      nature: z.enum(codes.NATURES).optional(),
      classes,
      area,
      place: place.optional(),
      unitId: unit.optional(),
      names: names.optional(),
      timeliness: z.enum(codes.TIMELINESS),
      flags: z.array(z.enum(codes.FLAGS)).max(codes.FLAGS.length).meta({ description: 'What the source leaves open' }),
    },
  ),
  MatterAnsweredOnTheSpot: fact('The centre answered at once (直接答复).', { reply, callBackDueAt: instant, informs }),
  MatterDeclined: fact('The centre did not take the matter on (不予受理).', {
    reason: z.enum(codes.DECLINE_REASONS),
    remark: remark.optional(),
    informs,
  }),
  MatterAmended: grown(
    'Nature, urgency, class, place or subject were corrected; the time limit does not move (更正).',
    {
      nature: z.enum(codes.NATURES).optional(),
      urgency: z.enum(codes.URGENCIES).optional(),
      classes: classes.optional(),
      area: area.optional(),
      level: level.optional(),
      editionId: edition.optional(),
    },
    { subjectId: against },
  ),
  MatterTransferred: fact('The centre handed the matter to one responsible unit (统一批转).', {
    unitId: unit,
    noticeId: notice,
    unitDueAt: instant.meta({ description: "The unit's limit, never later than the citizen's" }),
    returnUntil: instant,
    criticismAt: instant,
    remark: remark.optional(),
  }),
  MatterAccepted: fact('The lead unit took the matter on (归口办理 签收).', { unitId: unit }),
  MatterReturned: fact('The lead unit sent the matter back to the centre (退回).', {
    unitId: unit,
    reason: z.enum(codes.RETURN_REASONS),
    remark: remark.optional(),
  }),
  MatterEscalated: fact('The matter went up to the next level at its centre, or to the parent centre (升级).', {
    fromCentreId: divisionId,
    toCentreId: divisionId,
    level,
    cause: z.enum(codes.ESCALATIONS),
    remark: remark.optional(),
  }),
  CollaborationRequested: fact('The lead unit asked another unit to help (协作配合).', {
    unitId: unit,
    helperId: unit,
    remark: remark.optional(),
  }),
  CollaborationAnswered: fact('A helper did its part (协作反馈).', { helperId: unit, reply }),
  MatterExtended: fact('The time limit moved, for a legal reason, before it had passed (延期).', {
    unitId: unit,
    reason: z.enum(codes.EXTENSION_REASONS),
    workingDays: z.int().min(1),
    noticeId: notice,
    dueAt: instant,
    unitDueAt: instant,
    urgeAt: instant,
    criticismAt: instant,
    provisional,
    remark: remark.optional(),
  }),
  MatterOverdue: fact('The time limit passed and the matter was not resolved (超期).', {
    dueAt: instant,
    unitId: unit.optional(),
  }),
  MatterUrged: fact('Whoever had the matter was urged, by the centre or by the clock (催办).', {
    unitId: unit.optional(),
    automatic: z.boolean(),
    remark: remark.optional(),
  }),
  CriticismProposed: fact('The clock proposed a formal criticism of the lead unit (拟通报批评).', { unitId: unit }),
  MatterCriticised: fact('A centre lead criticised the lead unit formally (通报批评).', {
    unitId: unit,
    remark: remark.optional(),
  }),
  CriticismWaived: fact('A centre lead decided against the proposed criticism (不予通报).', {
    unitId: unit,
    remark: remark.optional(),
  }),
  MatterResolved: grown(
    'The lead unit resolved the matter (限时办结); enforcement may start an inspection elsewhere.',
    {
      unitId: unit,
      outcome: z.enum(codes.RESOLUTIONS),
      reply,
      attachments: attachments.optional(),
      callBackDueAt: instant,
      informs,
    },
    { subjectId: against },
  ),
  CallBackAttempted: fact('The reporter was called back and not reached (回访未接通).', {
    attempt: z.int().min(1),
    nextCallBackAt: instant,
    remark: remark.optional(),
  }),
  MatterFollowedUp: fact('The call-back came to an end (跟踪问效 回访).', {
    outcome: z.enum(codes.FOLLOW_UPS),
    attempts: z.int().min(1),
    reopenUntil: instant,
    remark: remark.optional(),
  }),
  MatterReopened: fact('The matter was taken up again within the reopen window (重办).', {
    urgeAt: instant,
    remark: remark.optional(),
  }),
  MatterWithdrawn: fact('The reporter took the matter back (撤回).', { remark: remark.optional() }),
  MatterMerged: fact('The matter was put into an earlier one (并案).', { intoId: matterId.schema }),
  DuplicateAbsorbed: fact('A later matter was put into this one (接受并案).', {
    matterId: matterId.schema,
    outcome: z
      .enum(codes.SHARED_OUTCOMES)
      .optional()
      .meta({ description: 'Present where there is an outcome already' }),
  }),
  OutcomeShared: fact("A merged matter's reporter gets the outcome of the earlier one (并案结果告知).", {
    fromId: matterId.schema,
    outcome: z.enum(codes.SHARED_OUTCOMES),
    informs,
  }),
  MatterClosed: fact('The matter was closed after its follow-up (结案).', { remark: remark.optional() }),
  ReporterErased: fact(
    'The key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).',
    {
      subject: z.string().min(1).max(100),
    },
  ),
})

export type MatterEvent = EventOf<(typeof matterEvents)['definitions']>
export type RecordedMatterEvent = Recorded<MatterEvent>
export type MatterEventOf<T extends MatterEvent['type']> = Extract<MatterEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}

/** A fact that its second version added to; what is added may be absent, so the first reads as it is. */
function grown<const S extends z.ZodRawShape, const A extends z.ZodRawShape>(description: string, shape: S, added: A) {
  const earlier = { 1: { data: z.strictObject(shape), upcast: (data: Record<string, unknown>) => data } }
  return { ...fact(description, { ...shape, ...added }), version: 2, earlier }
}
