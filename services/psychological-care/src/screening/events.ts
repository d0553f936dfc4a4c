import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { personId } from '#shared/governance/ids.ts'
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
    source: source.optional().meta({ description: 'Present where it was taken from a file' }),
  }),
  ScreeningScored: fact(
    'The answers were scored; a screening is not a diagnosis, and incomplete answers have no band (计分).',
    {
      complete: z.boolean(),
      band: z.enum(BANDS).optional().meta({ description: 'Of complete answers alone 分级' }),
      urgent: z.boolean().meta({ description: 'An answer calls for an urgent review whatever the total' }),
      review: review.optional().meta({ description: 'Of one that calls for a review that is not urgent 复核' }),
      edition: code.optional().meta({ description: 'Rules of screening in force; absent for history' }),
    },
  ),
  UrgentReviewRequired: fact('An answer called for an urgent review by a person, whatever the total (紧急复核).', {
    dueAt: instant,
  }),
  ScreeningReviewed: fact('A person looked at a screening and decided what follows (复核).', {
    outcome: z.enum(REVIEW_OUTCOMES),
    remark: remark.optional(),
  }),
  ScreeningReviewOverdue: fact('A review was not done within its limit (复核超期).', {
    dueAt: instant,
    urgent: z.boolean(),
  }),
  ConsentWithdrawn: fact(
    'The consent was withdrawn: nothing more is done with the screening, and its key is destroyed (撤回同意).',
    {},
  ),
  ScreeningErased: fact('A key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).', {
    subject: z.string().min(1).max(100),
  }),
})

export type ScreeningEvent = EventOf<(typeof screeningEvents)['definitions']>
export type RecordedScreeningEvent = Recorded<ScreeningEvent>
export type ScreeningEventOf<T extends ScreeningEvent['type']> = Extract<ScreeningEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'RESTRICTED' as const, data: z.strictObject(shape) }
}
