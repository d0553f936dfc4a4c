import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { divisionId, subjectId, unitId } from '#shared/governance/ids.ts'
import { SUBJECT_ERASED } from '#shared/privacy/subject.ts'
import * as codes from './codes.ts'
import { area, attachments, classes, description, names, part, place, remark, reply, reporter } from './event-fields.ts'
import { alertId, code, matterId, matterNumber } from './ids.ts'

const at = (description: string) => instant.meta({ description })
const lead = unitId.schema.meta({ description: 'Lead unit 责任单位, unit_1583' })
const leadIfAny = lead.optional().meta({ description: 'Lead unit 责任单位 at that time; absent: no unit had it' })
const helper = unitId.schema.meta({ description: 'Unit that helps 协作单位, unit_1583' })
const centre = (description: string) => divisionId.meta({ description })
const matter = (description: string) => matterId.schema.meta({ description })
const level = z.enum(codes.LEVELS)
const callBackDueAt = at('Until when the reporter is to be called back 回访')
const urgeAt = at('When the clock urges 催办, if the matter is still open then')
const criticismAt = at('When the clock proposes a criticism 通报批评 of the unit, if it still has the matter then')
const criticised = unitId.schema.meta({ description: 'Unit 责任单位 that the criticism is about, unit_1583' })
const channel = code.meta({ description: 'Channel it came through 来源渠道, by its code' })
const notice = code.meta({
  description: 'Edition of the rule notice whose limits were in force 制度上墙; `default` before the first',
})
const edition = code.meta({ description: 'Edition of the classification 分类 in force; absent: there was none' })
const provisional = z
  .boolean()
  .meta({ description: 'Whether the limit was counted through a year whose holidays are not published yet' })
const informs = z
  .array(matterId.schema)
  .max(1500)
  .meta({ description: 'Matters merged into it, whose reporters are told 并案告知' })
const against = subjectId.schema.optional().meta({ description: 'Legal entity that the matter is against 涉事主体' })

/** Every fact of a matter, in the order of the six steps 集中接待→统一批转→归口办理→协作配合→限时办结→跟踪问效. */
export const matterEvents = defineEvents({
  MatterReceived: grown(
    'A matter was received at a centre and its time limit began to run (集中接待 受理).',
    {
      number: matterNumber,
      centreId: centre('Centre 综治中心 that received it, by its division'),
      channel,
      nature: z.enum(codes.NATURES),
      urgency: z.enum(codes.URGENCIES),
      classes,
      area,
      place: place.optional(),
      reporter: reporter.optional(),
      description: description.optional(),
      attachments: attachments.optional(),
      level: level
        .optional()
        .meta({ description: 'Lowest level of centre capable of it, where the edition names one (枫桥)' }),
      noticeId: notice,
      editionId: edition.optional(),
      dueAt: at('Until when it is to be resolved: the citizen’s time limit 时限'),
      urgeAt,
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
      source: code.meta({ description: 'Whose file it is: `appeals` is the district’s appeals data 民生诉求数据' }),
      record: code.meta({ description: 'Number of its record in that file, REC_ID' }),
      digest: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .meta({ description: 'Digest of the row without its place, to notice a later change' }),
      receivedAt: at('When it was received, as the file says'),
      channel: channel.optional(),
      nature: z.enum(codes.NATURES).optional(),
      classes,
      area,
      place: place.optional(),
      unitId: unitId.schema.optional().meta({ description: 'Responsible unit 责任单位; absent: the file names none' }),
      names: names.optional(),
      timeliness: z.enum(codes.TIMELINESS),
      flags: z.array(z.enum(codes.FLAGS)).max(codes.FLAGS.length).meta({ description: 'What the source leaves open' }),
    },
  ),
  MatterAnsweredOnTheSpot: fact('The centre answered at once (直接答复).', { reply, callBackDueAt, informs }),
  MatterDeclined: fact('The centre did not take the matter on (不予受理).', {
    reason: z.enum(codes.DECLINE_REASONS),
    remark: remark.optional(),
    informs,
  }),
  MatterAmended: grownTwice(
    'Nature, urgency, class, place or subject were corrected; what is absent stays, and so does the time limit (更正).',
    {
      nature: z.enum(codes.NATURES).optional(),
      urgency: z.enum(codes.URGENCIES).optional(),
      classes: classes.optional(),
      area: area.optional(),
      level: level.optional().meta({
        description: 'Lowest level of centre capable of the classes it has now; never a lower one after an escalation',
      }),
      editionId: edition
        .optional()
        .meta({ description: 'Edition of the classification 分类 in force, where the classes are others now' }),
    },
    { subjectId: against },
    {
      centreId: divisionId
        .optional()
        .meta({ description: 'The centre that has it from now on, where the one that had it has ended' }),
    },
  ),
  MatterTransferred: fact('The centre handed the matter to one responsible unit (统一批转).', {
    unitId: lead,
    noticeId: notice,
    unitDueAt: at("The unit's limit, never later than the citizen's"),
    returnUntil: at('Until when the unit may send it back 退回'),
    criticismAt,
    remark: remark.optional(),
  }),
  MatterAccepted: fact('The lead unit took the matter on (归口办理 签收).', { unitId: lead }),
  MatterReturned: fact('The lead unit sent the matter back to the centre (退回).', {
    unitId: lead,
    reason: z.enum(codes.RETURN_REASONS),
    remark: remark.optional(),
  }),
  MatterEscalated: fact('The matter went up to the next level at its centre, or to the parent centre (升级).', {
    fromCentreId: centre('Centre 综治中心 that had it, by its division'),
    toCentreId: centre('Centre 综治中心 that has it now; the same one where it went up at its centre'),
    level: level.meta({ description: 'Level of the units that it is for now 层级' }),
    cause: z.enum(codes.ESCALATIONS).meta({
      description: [
        'Why it went up.',
        '`requested`: the centre passed it up, or its corrected community lies outside the centre.',
        '`returned-again`: units sent it back as often as the limits allow.',
        '`reopened-again`: it was reopened as often as the limits allow.',
      ].join('\n'),
    }),
    remark: remark.optional(),
  }),
  CollaborationRequested: fact('The lead unit asked another unit to help (协作配合).', {
    unitId: lead,
    helperId: helper,
    remark: remark.optional(),
  }),
  CollaborationAnswered: fact('A helper did its part (协作反馈).', {
    helperId: helper,
    reply: part,
  }),
  MatterExtended: fact('The time limit moved, for a legal reason, before it had passed (延期).', {
    unitId: lead,
    reason: z.enum(codes.EXTENSION_REASONS),
    workingDays: z.int().min(1).meta({ description: 'By how many working days the limit moved' }),
    noticeId: notice,
    dueAt: at('The citizen’s time limit 时限 from now on'),
    unitDueAt: at("The unit's limit from now on: the citizen's"),
    urgeAt,
    criticismAt,
    provisional,
    remark: remark.optional(),
  }),
  MatterOverdue: fact('The time limit passed and the matter was not resolved (超期).', {
    dueAt: at('The time limit 时限 that passed'),
    unitId: leadIfAny,
  }),
  MatterUrged: fact('Whoever had the matter was urged, by the centre or by the clock (催办).', {
    unitId: leadIfAny,
    automatic: z.boolean().meta({ description: 'Whether the clock urged, not the centre' }),
    remark: remark.optional(),
  }),
  CriticismProposed: fact('The clock proposed a formal criticism of the lead unit (拟通报批评).', { unitId: lead }),
  MatterCriticised: fact('A centre lead criticised the lead unit formally (通报批评).', {
    unitId: criticised,
    remark: remark.optional(),
  }),
  CriticismWaived: fact('A centre lead decided against the proposed criticism (不予通报).', {
    unitId: criticised,
    remark: remark.optional(),
  }),
  MatterResolved: grown(
    'The lead unit resolved the matter (限时办结); enforcement may start an inspection elsewhere.',
    {
      unitId: lead,
      outcome: z.enum(codes.RESOLUTIONS).meta({ description: 'How it was resolved 办理结果' }),
      reply,
      attachments: attachments.optional(),
      callBackDueAt,
      informs,
    },
    { subjectId: against },
  ),
  CallBackAttempted: fact('The reporter was called back and not reached (回访未接通).', {
    attempt: z.int().min(1).meta({ description: 'Which call since the matter was resolved, from 1' }),
    nextCallBackAt: at(
      'Until when the reporter is to be called back next; without meaning after the last attempt allowed',
    ),
    remark: remark.optional(),
  }),
  MatterFollowedUp: fact('The call-back came to an end (跟踪问效 回访).', {
    outcome: z.enum(codes.FOLLOW_UPS),
    attempts: z.int().min(1).meta({ description: 'Calls since the matter was resolved, the last one included' }),
    reopenUntil: at('Until when the matter may be reopened 重办'),
    remark: remark.optional(),
  }),
  MatterReopened: fact('The matter was taken up again within the reopen window (重办).', {
    urgeAt,
    remark: remark.optional(),
  }),
  MatterWithdrawn: fact('The reporter took the matter back (撤回).', { remark: remark.optional() }),
  MatterMerged: fact('The matter was put into an earlier one (并案).', {
    intoId: matter('The earlier matter 事项 it was put into, mat_<hash>'),
  }),
  DuplicateAbsorbed: fact('A later matter was put into this one (接受并案).', {
    matterId: matter('The later matter 事项, mat_<hash>'),
    outcome: z
      .enum(codes.SHARED_OUTCOMES)
      .optional()
      .meta({ description: 'Outcome 办理结果 of this matter so far; absent: there is none yet' }),
  }),
  OutcomeShared: fact("A merged matter's reporter gets the outcome of the earlier one (并案结果告知).", {
    fromId: matter('The earlier matter 事项 whose outcome it is, mat_<hash>'),
    outcome: z.enum(codes.SHARED_OUTCOMES),
    informs,
  }),
  MatterClosed: fact('The matter was closed after its follow-up (结案).', { remark: remark.optional() }),
  ReporterErased: fact(
    'The key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).',
    {
      subject: z.string().min(1).max(100).meta({ description: SUBJECT_ERASED }),
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
  const earlier = { 1: { data: z.strictObject(shape), upcast: asItIs } }
  return { ...fact(description, { ...shape, ...added }), version: 2, earlier }
}

/** And its third once more. */
function grownTwice<const S extends z.ZodRawShape, const A extends z.ZodRawShape, const B extends z.ZodRawShape>(
  description: string,
  shape: S,
  second: A,
  third: B,
) {
  const { data, earlier } = grown(description, shape, second)
  const now = fact(description, { ...shape, ...second, ...third })
  return { ...now, version: 3, earlier: { ...earlier, 2: { data, upcast: asItIs } } }
}

function asItIs(data: Record<string, unknown>): Record<string, unknown> {
  return data
}
