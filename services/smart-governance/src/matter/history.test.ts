import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import { FRIDAY, received, recordedClosed, reporterId, rules, shanghai } from './examples.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)

describe('a closed matter from a file', () => {
  test('occurred when it was received, and no other time is invented', () =>
    given()
      .when(command('recordClosed'))
      .then({ type: 'MatterRecordedClosed', at: shanghai('2018-02-08T16:41:26'), timeliness: 'on-time' }))

  test('keeps which fields the source leaves open', () =>
    given()
      .when(command('recordClosed', { unitId: undefined, flags: ['unit'] }))
      .then({ type: 'MatterRecordedClosed', flags: ['unit'] }))

  test('with units and classes nobody knows yet is kept all the same', () =>
    given()
      .when(command('recordClosed', { classes: { subType: '4711' } }))
      .then({ type: 'MatterRecordedClosed' }))

  test('read again changes nothing', () => given(recordedClosed()).when(command('recordClosed')).thenNothing())

  test('whose row changed since is reported, and stays as it was', () =>
    given(recordedClosed())
      .when(command('recordClosed', { digest: '1'.repeat(32) }))
      .thenRejected('ALREADY_EXISTS'))

  test('is never a matter that was received here', () =>
    given(received()).when(command('recordClosed')).thenRejected('ALREADY_EXISTS'))

  test('has no clocks', () =>
    given(recordedClosed())
      .when(command('passDeadline', { at: shanghai('2030-01-01T00:00:00') }))
      .thenNothing())
})

describe('erasing a person', () => {
  test('is stated in the stream, once', () => {
    given(received()).when(command('eraseReporter')).then({ type: 'ReporterErased', subject: reporterId })
    given(received(), { type: 'ReporterErased', subject: reporterId }).when(command('eraseReporter')).thenNothing()
    given(recordedClosed())
      .when(command('eraseReporter', { subject: 'mat_1' }))
      .then({ type: 'ReporterErased', subject: 'mat_1' })
    given(recordedClosed(), { type: 'ReporterErased', subject: 'mat_1' })
      .when(command('eraseReporter', { subject: 'mat_1' }))
      .thenNothing()
  })
})
