import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { type ScreeningEvent, type ScreeningEventOf, screeningEvents } from './events.ts'
import {
  encrypted,
  FRIDAY,
  invited,
  moderate,
  overdue,
  person,
  reviewed,
  reviewOwed,
  scored,
  source,
  submitted,
  urgentReview,
} from './examples.ts'

/** Every fact with all it can hold. */
const examples: { [T in ScreeningEvent['type']]: ScreeningEventOf<T> } = {
  ScreeningInvited: invited() as ScreeningEventOf<'ScreeningInvited'>,
  ScreeningSubmitted: submitted({
    consent: { basis: 'guardian', statement: '2018-1', guardian: encrypted },
    source,
  }) as ScreeningEventOf<'ScreeningSubmitted'>,
  ScreeningScored: scored(moderate, reviewOwed) as ScreeningEventOf<'ScreeningScored'>,
  UrgentReviewRequired: urgentReview as ScreeningEventOf<'UrgentReviewRequired'>,
  ScreeningReviewed: reviewed as ScreeningEventOf<'ScreeningReviewed'>,
  ScreeningReviewOverdue: overdue as ScreeningEventOf<'ScreeningReviewOverdue'>,
  ConsentWithdrawn: { type: 'ConsentWithdrawn' },
  ScreeningErased: { type: 'ScreeningErased', subject: person },
}

describe('facts of a screening', () =>
  goldenTests(screeningEvents, new URL('golden/', import.meta.url), examples, FRIDAY))
