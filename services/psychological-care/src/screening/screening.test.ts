import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { screeningDecider } from './decider.ts'
import { screeningEvents } from './events.ts'
import {
  answeredModerately,
  answeredUrgently,
  area,
  command,
  encrypted,
  erased,
  FRIDAY,
  formerCommunity,
  historyOf,
  incomplete,
  invited,
  minimal,
  moderate,
  overdue,
  person,
  REVIEW_DUE,
  recorded,
  reviewed,
  reviewOwed,
  rules,
  scored,
  shanghai,
  source,
  submitted,
  URGENT_DUE,
  urgentButMinimal,
  withdrawn,
} from './examples.ts'

const { given, under } = specFor(screeningDecider, screeningEvents, rules, FRIDAY)

describe('an invitation', () => {
  test('names whom, to which questionnaire, and where they live', () =>
    given()
      .when(command('invite'))
      .then({ type: 'ScreeningInvited', instrument: 'phq-9', person, under14: false, area }))
  test('needs a community that is known and has not ended', () => {
    given()
      .when(command('invite', { communityId: formerCommunity }))
      .thenRejected('SCREENING_COMMUNITY_RETIRED')
    under({ ...rules, community: () => undefined })
      .given()
      .when(command('invite'))
      .thenRejected('SCREENING_COMMUNITY_UNKNOWN')
  })
  test('is given once', () => given(invited()).when(command('invite')).thenRejected('ALREADY_EXISTS'))
})

describe('consent', () => {
  const guardian = { basis: 'guardian', statement: '2018-1', guardian: encrypted } as const

  test('is recorded with the statement it was given to', () =>
    given(invited())
      .when(command('submit'))
      .then({ type: 'ScreeningSubmitted', consent: { basis: 'own', statement: '2018-1' } }, scored(minimal)))
  test('of somebody younger than 14 is the guardian’s', () => {
    given(invited({ under14: true }))
      .when(command('submit'))
      .thenRejected('SCREENING_GUARDIAN_CONSENT_NEEDED')
    given(invited({ under14: true }))
      .when(command('submit', { consent: guardian }))
      .then({ type: 'ScreeningSubmitted', consent: guardian }, scored(minimal))
  })
  test('of a guardian names the guardian', () =>
    given(invited({ under14: true }))
      .when(command('submit', { consent: { basis: 'guardian', statement: '2018-1' } }))
      .thenRejected('SCREENING_GUARDIAN_UNNAMED'))
  test('can be withdrawn before and after answering, and after the review', () => {
    for (const phase of ['invited', 'submitted', 'reviewed'] as const)
      given(...historyOf[phase])
        .when(command('withdrawConsent'))
        .then({ type: 'ConsentWithdrawn' })
  })
  test('once withdrawn ends everything: no answer, no review, no deadline', () => {
    const later = shanghai('2019-01-01T00:00:00')
    const ended = given(...answeredUrgently, withdrawn)
    ended.when(command('submit', { at: later })).thenRejected('SCREENING_WRONG_PHASE')
    ended.when(command('review', { at: later })).thenRejected('SCREENING_WRONG_PHASE')
    ended.when(command('withdrawConsent', { at: later })).thenRejected('SCREENING_WRONG_PHASE')
    ended.when(command('passDeadline', { at: later })).thenNothing()
  })
  test('of an anonymous survey is not withdrawn here: nobody knows whose it is', () =>
    given(...recorded())
      .when(command('withdrawConsent'))
      .thenRejected('SCREENING_WRONG_PHASE'))
})

describe('a submission', () => {
  test('that reports little is scored', () =>
    given(invited())
      .when(command('submit', { result: minimal }))
      .then({ type: 'ScreeningSubmitted' }, scored(minimal)))
  test('that calls for no review never falls due', () =>
    given(invited(), submitted(), scored(minimal))
      .when(command('passDeadline', { at: shanghai('2030-01-01T00:00:00') }))
      .thenNothing())
  test('with a moderate band or above is reviewed within five working days', () =>
    given(invited())
      .when(command('submit', { result: moderate }))
      .then({ type: 'ScreeningSubmitted' }, scored(moderate, reviewOwed)))
  test('that is incomplete has no band and is reviewed', () =>
    given(invited())
      .when(command('submit', { result: incomplete }))
      .then({ type: 'ScreeningSubmitted' }, { type: 'ScreeningScored', complete: false, urgent: false, ...reviewOwed }))
  test('with an urgent answer is reviewed within a day, whatever the total', () =>
    given(invited())
      .when(command('submit', { result: urgentButMinimal }))
      .then({ type: 'ScreeningSubmitted' }, scored(urgentButMinimal), {
        type: 'UrgentReviewRequired',
        dueAt: URGENT_DUE,
      }))
  test('that is incomplete and has an urgent answer is reviewed within a day, too', () =>
    given(invited())
      .when(command('submit', { result: { complete: false, urgent: true } }))
      .then(
        { type: 'ScreeningSubmitted' },
        { type: 'ScreeningScored', complete: false, urgent: true },
        { type: 'UrgentReviewRequired', dueAt: URGENT_DUE },
      ))
  test('goes by the limits of the edition in force', () =>
    under({ ...rules, edition: '2019', limits: { urgentWithinHours: 2, reviewWithin: 0 } })
      .given(invited())
      .when(command('submit', { result: { complete: false, urgent: true } }))
      .then(
        { type: 'ScreeningSubmitted' },
        { type: 'ScreeningScored', edition: '2019' },
        { type: 'UrgentReviewRequired', dueAt: shanghai('2018-11-30T12:15:00') },
      ))
  test('comes once', () => {
    given(...answeredUrgently)
      .when(command('submit'))
      .thenRejected('SCREENING_WRONG_PHASE')
    given().when(command('submit')).thenRejected('SCREENING_NOT_FOUND')
  })
})

describe('a review', () => {
  test('says what follows, and ends what was owed', () =>
    given(...answeredUrgently)
      .when(command('review', { remark: encrypted }))
      .then({ type: 'ScreeningReviewed', outcome: 'talk-offered', remark: encrypted }))
  test('may be done where none is owed', () =>
    given(invited(), submitted(), scored(minimal))
      .when(command('review', { outcome: 'no-further-step' }))
      .then({ type: 'ScreeningReviewed', outcome: 'no-further-step' }))
  test('may be followed by another look, which says what follows from then on', () =>
    given(...answeredUrgently, reviewed)
      .when(command('review', { at: shanghai('2018-12-07T09:00:00'), outcome: 'watch' }))
      .then({ type: 'ScreeningReviewed', outcome: 'watch' }))
  test('is done of something that was answered', () =>
    given(invited()).when(command('review')).thenRejected('SCREENING_WRONG_PHASE'))
  test('that is late is said to be overdue first, as of the moment it fell due', () =>
    given(...answeredUrgently)
      .when(command('review', { at: shanghai('2018-12-02T09:00:00') }))
      .then(
        { type: 'ScreeningReviewOverdue', at: URGENT_DUE, dueAt: URGENT_DUE, urgent: true },
        { type: 'ScreeningReviewed' },
      ))
  test('is overdue once, when the clock says so', () => {
    const clock = command('passDeadline', { at: shanghai('2018-12-02T09:00:00') })
    given(...answeredUrgently)
      .when(clock)
      .then({ type: 'ScreeningReviewOverdue', at: URGENT_DUE, urgent: true })
    given(...answeredUrgently, overdue)
      .when(clock)
      .thenNothing()
    given(...answeredUrgently, reviewed)
      .when(clock)
      .thenNothing()
  })
  test('is in time up to the last moment', () => {
    given(...answeredModerately)
      .when(command('passDeadline', { at: REVIEW_DUE }))
      .thenNothing()
    given(...answeredModerately)
      .when(command('passDeadline', { at: shanghai('2018-12-08T00:00:01') }))
      .then({ type: 'ScreeningReviewOverdue', at: REVIEW_DUE, urgent: false })
  })
})

describe('history from a file', () => {
  test('is scored, and opens no task however urgent it is', () =>
    given()
      .when(command('recordSubmitted', { result: urgentButMinimal }))
      .then(
        { type: 'ScreeningSubmitted', consent: { basis: 'survey' }, source },
        { type: 'ScreeningScored', complete: true, band: 'minimal', urgent: true },
      ))
  test('never falls due', () =>
    given(...recorded(urgentButMinimal))
      .when(command('passDeadline', { at: shanghai('2030-01-01T00:00:00') }))
      .thenNothing())
  test('comes in once, and a row that changed since is reported', () => {
    given(...recorded())
      .when(command('recordSubmitted'))
      .thenNothing()
    given(...recorded())
      .when(command('recordSubmitted', { source: { ...source, digest: 'B'.repeat(43) } }))
      .thenRejected('ALREADY_EXISTS')
    given(invited()).when(command('recordSubmitted')).thenRejected('ALREADY_EXISTS')
  })
})

describe('an erasure', () => {
  test('ends a screening in every phase that was not withdrawn, once', () => {
    for (const phase of ['invited', 'submitted', 'reviewed'] as const)
      given(...historyOf[phase])
        .when(command('erase'))
        .thenState({ phase: 'erased' })
    given(...answeredUrgently, erased())
      .when(command('erase'))
      .thenNothing()
  })
  test('leaves a withdrawn consent withdrawn, for each key that goes', () => {
    given(...answeredUrgently, withdrawn, erased('scr_1'))
      .when(command('erase'))
      .then({ type: 'ScreeningErased', subject: person })
    given(...answeredUrgently, withdrawn)
      .when(command('erase', { subject: 'scr_1' }))
      .thenState({ phase: 'withdrawn' })
  })
  test('ends a review that was owed', () =>
    given(...answeredUrgently, erased())
      .when(command('passDeadline', { at: shanghai('2019-01-01T00:00:00') }))
      .thenNothing())
  test('of history leaves it recorded', () =>
    given(...recorded())
      .when(command('erase', { subject: 'scr_1' }))
      .thenState({ phase: 'recorded' }))
})
