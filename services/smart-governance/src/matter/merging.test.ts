import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  absorbed,
  accepted,
  declined,
  earlierMatter,
  FRIDAY,
  followedUp,
  merged,
  received,
  recordedClosed,
  resolved,
  rules,
  shanghai,
  transferred,
  withdrawn,
} from './examples.ts'
import { matterId } from './ids.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)
const other = matterId.of('9'.repeat(32))
const into = {
  id: earlierMatter,
  number: '坪-20181129-00001',
  receivedAt: shanghai('2018-11-29T10:00:00'),
  ended: false,
  merged: 0,
}

describe('merging', () => {
  test('puts the later matter into the earlier', () =>
    given(received()).when(command('merge', { into })).then({ type: 'MatterMerged', intoId: earlierMatter }))

  test('never the earlier into the later', () =>
    given(received())
      .when(command('merge', { into: { ...into, receivedAt: shanghai('2018-12-01T10:00:00') } }))
      .thenRejected('MATTER_NOT_EARLIER'))

  test('of two received at the same moment the lower number is the earlier', () => {
    const same = { ...into, receivedAt: FRIDAY }
    given(received())
      .when(command('merge', { into: { ...same, number: '坪-20181130-00041' } }))
      .then({ type: 'MatterMerged' })
    given(received())
      .when(command('merge', { into: { ...same, number: '坪-20181130-00042' } }))
      .thenRejected('MATTER_NOT_EARLIER')
  })

  test('into a matter that has ended otherwise is refused', () =>
    given(received())
      .when(command('merge', { into: { ...into, ended: true } }))
      .thenRejected('MATTER_MERGE_TARGET_ENDED'))

  test('into a matter that holds a thousand already is refused', () =>
    given(received())
      .when(command('merge', { into: { ...into, merged: 1000 } }))
      .thenRejected('MATTER_MERGE_TARGET_FULL'))

  test('of a resolved matter is refused', () =>
    given(received(), transferred(), resolved()).when(command('merge', { into })).thenRejected('MATTER_WRONG_PHASE'))
})

describe('the earlier matter', () => {
  test('notes each later one once', () => {
    given(received()).when(command('absorb')).then({ type: 'DuplicateAbsorbed', matterId: other, outcome: undefined })
    given(received(), absorbed).when(command('absorb')).thenNothing()
  })

  test('that has an outcome already gives it at once', () => {
    given(received(), transferred(), accepted(), resolved({ outcome: 'unfounded' }), followedUp('satisfied'))
      .when(command('absorb'))
      .then({ type: 'DuplicateAbsorbed', outcome: 'unfounded' })
    given(received(), declined).when(command('absorb')).then({ type: 'DuplicateAbsorbed', outcome: 'declined' })
  })

  test('is not withdrawn by one of several reporters', () => {
    given(received()).when(command('withdraw')).then({ type: 'MatterWithdrawn' })
    given(received(), absorbed).when(command('withdraw')).thenRejected('MATTER_HAS_OTHER_REPORTERS')
  })

  test('that was withdrawn takes nothing more', () =>
    given(received(), withdrawn).when(command('absorb')).thenRejected('MATTER_WRONG_PHASE'))

  test('is never one from a file', () =>
    given(recordedClosed()).when(command('absorb')).thenRejected('MATTER_IS_HISTORY'))
})

describe('every reporter gets the outcome', () => {
  test('of the matter theirs was merged into, once', () => {
    given(received(), merged)
      .when(command('shareOutcome'))
      .then({ type: 'OutcomeShared', fromId: earlierMatter, outcome: 'solved' })
    given(received(), merged, { type: 'OutcomeShared', fromId: earlierMatter, outcome: 'solved', informs: [] })
      .when(command('shareOutcome'))
      .thenNothing()
  })

  test('also through a chain of merged matters', () =>
    given(received(), absorbed, merged)
      .when(command('shareOutcome'))
      .then({ type: 'OutcomeShared', informs: [other] }))

  test('and of no other matter', () =>
    given(received(), merged)
      .when(command('shareOutcome', { fromId: other }))
      .thenRejected('MATTER_MERGED_ELSEWHERE'))
})
