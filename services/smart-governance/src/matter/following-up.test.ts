import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  accepted,
  answeredOnTheSpot,
  closed,
  DUE,
  district,
  endOf,
  FRIDAY,
  followedUp,
  notReached,
  received,
  recordedClosed,
  reopened,
  resolved,
  rules,
  shanghai,
  street,
  transferred,
} from './examples.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)
const done = [received(), transferred(), accepted(), resolved()]
const called = shanghai('2018-12-06T09:00:00')

describe('the call-back', () => {
  test('learns whether the reporter is satisfied, and opens the reopen window of 15 days', () => {
    for (const outcome of ['satisfied', 'unsatisfied', 'declined-to-answer'] as const)
      given(...done)
        .when(command('followUp', { at: called, outcome }))
        .then({ type: 'MatterFollowedUp', outcome, attempts: 1, reopenUntil: endOf('2018-12-21') })
  })

  test('who is not reached is called again the next working day', () =>
    given(...done)
      .when(command('followUp', { at: called, outcome: 'unreachable' }))
      .then({ type: 'CallBackAttempted', attempt: 1, nextCallBackAt: endOf('2018-12-07') }))

  test('unreachable is an outcome after three attempts', () =>
    given(...done, notReached(1), notReached(2))
      .when(command('followUp', { at: called, outcome: 'unreachable' }))
      .then(
        { type: 'CallBackAttempted', attempt: 3 },
        { type: 'MatterFollowedUp', outcome: 'unreachable', attempts: 3 },
      ))

  test('reached at the third attempt, the reporter’s word counts', () =>
    given(...done, notReached(1), notReached(2))
      .when(command('followUp', { at: called }))
      .then({ type: 'MatterFollowedUp', outcome: 'satisfied', attempts: 3 }))

  test('comes to an end once', () =>
    given(...done, followedUp('satisfied'))
      .when(command('followUp'))
      .thenRejected('MATTER_WRONG_PHASE'))
})

describe('closing', () => {
  test('comes after the follow-up', () =>
    given(...done, followedUp('satisfied'))
      .when(command('close'))
      .then({ type: 'MatterClosed' }))
  test('and never before', () =>
    given(...done)
      .when(command('close'))
      .thenRejected('MATTER_WRONG_PHASE'))
  test('an answer on the spot is followed up too', () => {
    const answered = [received(), answeredOnTheSpot]
    given(...answered)
      .when(command('close'))
      .thenRejected('MATTER_WRONG_PHASE')
    given(...answered)
      .when(command('followUp'))
      .then({ type: 'MatterFollowedUp' })
  })
})

describe('reopening', () => {
  const unhappy = [...done, followedUp('unsatisfied')]

  test('an unsatisfied reporter has the matter taken up again, closed or not', () => {
    given(...unhappy)
      .when(command('reopen', { at: called }))
      .then({ type: 'MatterReopened' })
    given(...unhappy, closed)
      .when(command('reopen', { at: called }))
      .then({ type: 'MatterReopened' })
  })

  test('who could not be reached or did not answer has it too', () => {
    given(...done, followedUp('unreachable'))
      .when(command('reopen', { at: called }))
      .then({ type: 'MatterReopened' })
    given(...done, followedUp('declined-to-answer'))
      .when(command('reopen', { at: called }))
      .then({ type: 'MatterReopened' })
  })

  test('who was satisfied has not', () =>
    given(...done, followedUp('satisfied'))
      .when(command('reopen', { at: called }))
      .thenRejected('MATTER_REPORTER_SATISFIED'))

  test('is possible to the last moment of the window that was stored, and not after', () => {
    given(...unhappy)
      .when(command('reopen', { at: endOf('2018-12-21') }))
      .then({ type: 'MatterReopened' })
    given(...unhappy)
      .when(command('reopen', { at: shanghai('2018-12-22T00:00:01') }))
      .thenRejected('MATTER_REOPEN_WINDOW_OVER')
  })

  test('leaves the time limit where it is: what is overdue by then is said at the next command', () => {
    const late = [
      ...unhappy,
      { ...reopened, at: shanghai('2018-12-21T09:00:00'), urgeAt: shanghai('2018-12-24T00:00:00') },
    ]
    given(...late)
      .when(command('transfer', { at: shanghai('2018-12-21T10:00:00') }))
      .then(
        { type: 'MatterOverdue', at: shanghai('2018-12-21T09:00:00'), dueAt: DUE },
        { type: 'MatterTransferred', unitDueAt: DUE },
      )
  })

  test('after the limit is urged on the morning of the first working day', () =>
    given(...unhappy)
      .when(command('reopen', { at: shanghai('2018-12-21T09:00:00') }))
      .then({ type: 'MatterReopened', urgeAt: shanghai('2018-12-24T00:00:00') }))

  test('after the limit is urged at once under an edition that gives no days for it', () => {
    const at = shanghai('2018-12-21T09:00:00')
    specFor(matterDecider, matterEvents, { ...rules, limits: { ...rules.limits, urgeAfter: 0 } }, FRIDAY)
      .given(...unhappy)
      .when(command('reopen', { at }))
      .then({ type: 'MatterReopened', urgeAt: at })
  })

  test('a second time goes to the parent centre', () =>
    given(...unhappy, reopened, transferred(), resolved(), followedUp('unsatisfied'))
      .when(command('reopen', { at: shanghai('2018-12-11T09:00:00') }))
      .then(
        { type: 'MatterReopened' },
        { type: 'MatterEscalated', fromCentreId: street, toCentreId: district, cause: 'reopened-again' },
      ))

  test('history from a file is not reopened: its closing time is unknown', () =>
    given(recordedClosed()).when(command('reopen')).thenRejected('MATTER_IS_HISTORY'))
})
