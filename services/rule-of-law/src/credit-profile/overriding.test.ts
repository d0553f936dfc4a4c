import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { creditProfileDecider } from './decider.ts'
import { creditProfileEvents } from './events.ts'
import {
  aFile,
  command,
  endOf,
  fine,
  fined,
  fireFine,
  firstOfficer,
  lapsed,
  lifted,
  overridden,
  overrideExpired,
  proposal,
  proposed,
  refused,
  rules,
  secondOfficer,
  shanghai,
  TUESDAY,
} from './examples.ts'
import { proposalId } from './ids.ts'

const { given, under } = specFor(creditProfileDecider, creditProfileEvents, rules, TUESDAY)
const WEDNESDAY = shanghai('2026-03-18T09:00:00')

describe('proposing to set a grade by hand', () => {
  test('is the first of two signatures, and waits five working days for the second', () =>
    given(...fined)
      .when(command('proposeOverride'))
      .then({
        type: 'GradeOverrideProposed',
        grade: 'b',
        reason: 'duty-fulfilled',
        basis: '深坪信〔2026〕7号',
        proposedBy: firstOfficer,
        until: endOf('2026-09-30'),
        signUntil: endOf('2026-03-24'),
      }))

  test('changes no grade yet', () =>
    given(...fined)
      .when(command('proposeOverride'))
      .thenState({ override: undefined } as never))

  test('is refused where nothing was ever collected', () =>
    given().when(command('proposeOverride')).thenRejected('CREDIT_PROFILE_UNKNOWN'))

  test('is refused while another proposal waits', () =>
    given(...fined, proposed)
      .when(command('proposeOverride', { grade: 'a' }))
      .thenRejected('GRADE_OVERRIDE_PROPOSED_ALREADY'))

  test('is refused where it is the grade in force, computed or set', () => {
    given(...fined)
      .when(command('proposeOverride', { grade: 'c' }))
      .thenRejected('GRADE_OVERRIDE_CHANGES_NOTHING')
    given(...fined, proposed, overridden)
      .when(command('proposeOverride', { grade: 'b' }))
      .thenRejected('GRADE_OVERRIDE_CHANGES_NOTHING')
  })

  test('is refused for more than a year, and for a time that is over', () => {
    given(...fined)
      .when(command('proposeOverride', { until: shanghai('2027-03-18T00:00:01') }))
      .thenRejected('GRADE_OVERRIDE_TERM')
    given(...fined)
      .when(command('proposeOverride', { until: TUESDAY }))
      .thenRejected('GRADE_OVERRIDE_TERM')
  })
})

describe('the second signature', () => {
  test('sets the grade', () =>
    given(...fined, proposed)
      .when(command('signOverride', { at: WEDNESDAY }))
      .then({ type: 'GradeOverridden', grade: 'b', proposedBy: firstOfficer, signedBy: secondOfficer }))

  test('is another officer’s', () =>
    given(...fined, proposed)
      .when(command('signOverride', { at: WEDNESDAY, signer: firstOfficer }))
      .thenRejected('GRADE_OVERRIDE_SAME_SIGNER'))

  test('is given to what the officer has seen, not to what was proposed since', () =>
    given(...fined, proposed)
      .when(command('signOverride', { at: WEDNESDAY, proposalId: proposalId.of('q'.repeat(20)) }))
      .thenRejected('GRADE_OVERRIDE_OTHER_PROPOSAL'))

  test('is given once, and to nothing that nobody proposed', () => {
    given(...fined)
      .when(command('signOverride'))
      .thenRejected('GRADE_OVERRIDE_NOT_PROPOSED')
    given(...fined, proposed, overridden)
      .when(command('signOverride', { at: WEDNESDAY }))
      .thenRejected('GRADE_OVERRIDE_NOT_PROPOSED')
  })

  test('comes too late once the proposal has lapsed, whether or not the clock has said so', () => {
    given(...fined, proposed)
      .when(command('signOverride', { at: shanghai('2026-03-25T09:00:00') }))
      .thenRejected('GRADE_OVERRIDE_NOT_PROPOSED')
    given(...fined, proposed)
      .when(command('evaluate', { at: shanghai('2026-03-25T09:00:00') }))
      .then(lapsed)
  })

  test('sets no grade that is in force by now: another one set by hand was lifted, or the computed one has changed', () => {
    const second = proposalId.of('q'.repeat(20))
    const computed = { ...proposed, proposalId: second, grade: 'c' as const } as typeof proposed
    const sign = command('signOverride', { at: WEDNESDAY, proposalId: second })
    given(...fined, proposed, overridden, computed)
      .when(sign)
      .then({ type: 'GradeOverridden', grade: 'c' })
    given(...fined, proposed, overridden, computed, lifted)
      .when(sign)
      .thenRejected('GRADE_OVERRIDE_CHANGES_NOTHING')
    const [, graded] = fined
    given(...fined, proposed, { ...graded, grade: 'b' } as typeof proposed)
      .when(command('signOverride', { at: WEDNESDAY }))
      .thenRejected('GRADE_OVERRIDE_CHANGES_NOTHING')
  })

  test('comes too late for a time that is over', () =>
    given(...fined, { ...proposed, until: shanghai('2026-03-18T00:00:00') } as typeof proposed)
      .when(command('signOverride', { at: WEDNESDAY }))
      .thenRejected('GRADE_OVERRIDE_TERM'))

  test('may be refused, and the first one taken back; then anything may be proposed anew', () => {
    const fact = { type: 'GradeOverrideRefused' as const, proposalId: proposal }
    given(...fined, proposed)
      .when(command('refuseOverride', { at: WEDNESDAY }))
      .then({ ...fact, refusedBy: secondOfficer })
    given(...fined, proposed)
      .when(command('refuseOverride', { at: WEDNESDAY, signer: firstOfficer }))
      .then({ ...fact, refusedBy: firstOfficer })
    given(...fined, proposed, refused)
      .when(command('proposeOverride', { at: WEDNESDAY }))
      .then({ type: 'GradeOverrideProposed' })
  })

  test('is refused to nothing that does not wait', () => {
    given(...fined)
      .when(command('refuseOverride'))
      .thenRejected('GRADE_OVERRIDE_NOT_PROPOSED')
    given(...fined, proposed)
      .when(command('refuseOverride', { proposalId: proposalId.of('q'.repeat(20)) }))
      .thenRejected('GRADE_OVERRIDE_OTHER_PROPOSAL')
  })
})

describe('a grade set by hand', () => {
  test('ends by itself at its time', () =>
    given(...fined, proposed, overridden)
      .when(command('evaluate', { at: shanghai('2026-10-09T09:00:00') }))
      .then(overrideExpired))

  test('is lifted by one officer: what the rules say needs no second signature', () => {
    given(...fined, proposed, overridden)
      .when(command('liftOverride', { at: shanghai('2026-04-01T09:00:00') }))
      .then({ type: 'GradeOverrideEnded', cause: 'lifted', liftedBy: firstOfficer })
    given(...fined)
      .when(command('liftOverride'))
      .thenRejected('GRADE_NOT_OVERRIDDEN')
  })

  test('stays while the computed grade goes on beneath it', () =>
    under({ ...rules, file: aFile(2, fine, fireFine) })
      .given(...fined, proposed, overridden)
      .when(command('evaluate', { at: shanghai('2026-04-01T09:00:00') }))
      .then({ type: 'RiskClassified', riskClass: 'high' }, { type: 'CreditGraded', grade: 'd' }))

  test('gives way to another one that two officers signed', () => {
    const second = proposalId.of('q'.repeat(20))
    const again = { ...proposed, proposalId: second, grade: 'a' as const } as typeof proposed
    given(...fined, proposed, overridden, again)
      .when(command('signOverride', { at: WEDNESDAY, proposalId: second }))
      .then({ type: 'GradeOverridden', proposalId: second, grade: 'a' })
  })
})
