import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { personId } from '#shared/governance/ids.ts'
import { SUBJECT_ERASED } from '#shared/privacy/subject.ts'
import { BANDS, INSTRUMENTS, REVIEW_OUTCOMES } from './codes.ts'
import { answers, area, consent, name, phone, remark, review, source } from './event-fields.ts'
import { code } from './ids.ts'

const instrument = z.enum(INSTRUMENTS)

/**
 * Every fact of a screening. What somebody answered is encrypted; in the clear stands only what is decided on and
 * counted: complete or not, the band, urgent or not.
 */
export const screeningEvents = defineEvents({
  ScreeningInvited: fact('Somebody was invited to a screening (邀请筛查).', {
    instrument,
    person: personId.schema,
    under14: z.boolean().meta({ description: 'Younger than 14: a guardian must consent' }),
    area,
    name: name.optional(),
    phone,
  }),
  ScreeningSubmitted: fact('A questionnaire was handed in, with separate consent (提交量表).', {
    instrument,
    consent,
    answers,
    source: source
      .optional()
      .meta({ description: 'Record of a file that it was taken from; absent: it was handed in here' }),
  }),
  ScreeningScored: fact(
    'The answers were scored; a screening is not a diagnosis, and incomplete answers have no band (计分).',
    {
      complete: z.boolean().meta({
        description: 'Whether every item was scored; one that is blank, refused or unknown leaves it incomplete',
      }),
      band: z
        .enum(BANDS)
        .optional()
        .meta({ description: 'Band of the total 分级; absent: the answers are incomplete' }),
      urgent: z.boolean().meta({ description: 'Whether an answer calls for an urgent review, whatever the total' }),
      review: review.optional().meta({ description: 'Review 复核 that it calls for, where it is not an urgent one' }),
      edition: code.optional().meta({
        description:
          'Edition of the rules of screening 筛查规则 in force; `default` before the first, absent for history',
      }),
    },
  ),
  UrgentReviewRequired: fact('An answer called for an urgent review by a person, whatever the total (紧急复核).', {
    dueAt: instant.meta({ description: 'Until when a person is to review it 紧急复核时限' }),
  }),
  ScreeningReviewed: fact('A person looked at a screening and decided what follows (复核).', {
    outcome: z.enum(REVIEW_OUTCOMES),
    remark: remark.optional(),
  }),
  ScreeningReviewOverdue: fact('A review was not done within its limit (复核超期).', {
    dueAt: instant.meta({ description: 'The limit 复核时限 that passed' }),
    urgent: z.boolean().meta({ description: 'Whether the review that is owed is an urgent one' }),
  }),
  ConsentWithdrawn: fact(
    'The consent was withdrawn: nothing more is done with the screening, and its key is destroyed (撤回同意).',
    {},
  ),
  ScreeningErased: fact('A key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).', {
    subject: z.string().min(1).max(100).meta({ description: SUBJECT_ERASED }),
  }),
})

export type ScreeningEvent = EventOf<(typeof screeningEvents)['definitions']>
export type RecordedScreeningEvent = Recorded<ScreeningEvent>
export type ScreeningEventOf<T extends ScreeningEvent['type']> = Extract<ScreeningEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'RESTRICTED' as const, data: z.strictObject(shape) }
}
