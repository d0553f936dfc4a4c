import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { specFor, stepOf } from '#shared/testing/decider-spec.ts'
import type { CommandOf } from './commands.ts'
import { creditFileDecider } from './decider.ts'
import { type CreditFileEvent, creditFileEvents } from './events.ts'
import {
  act,
  collected,
  command,
  community,
  corrected,
  day,
  endOf,
  expired,
  FINE_ENDS,
  fineValidity,
  MONDAY,
  otherCommunity,
  person,
  published,
  recordId,
  rules,
  shanghai,
  TUESDAY,
  withdrawn,
} from './examples.ts'
import { actId, creditRecordId } from './ids.ts'

const { given, under } = specFor(creditFileDecider, creditFileEvents, rules, TUESDAY)
const standing = { isRevoked: false, openFindings: 0 }
const unknown = creditRecordId.of('x'.repeat(20))
const later = shanghai('2026-03-20T09:00:00')
const afterIts = shanghai('2029-03-20T09:00:00')

describe('correcting a record', () => {
  test('says the whole decision as it stands now', () =>
    given(collected())
      .when(command('correctRecord', { at: later, amountFen: 1_000_000, reason: 'decision-changed' }))
      .then({
        type: 'CreditRecordCorrected',
        recordId,
        decidedOn: MONDAY,
        penaltyTypes: ['fine'],
        sector: 'other',
        amountFen: 1_000_000,
        communityId: community,
        ...fineValidity,
        reason: 'decision-changed',
      }))

  test('counts its validity anew', () =>
    given(collected())
      .when(command('correctRecord', { at: later, penaltyTypes: ['warning'] }))
      .then({ type: 'CreditRecordCorrected', minimumUntil: endOf('2026-06-16'), until: endOf('2026-06-16') }))

  test('leaves the day that its notice fixed, as far as the corrected decision allows it', () => {
    const publicUntil = day('2026-12-31')
    const ending = { actId: act, publicUntil, until: endOf('2026-12-31') }
    const correcting = (more: Parameters<typeof command<'correctRecord'>>[1]) =>
      given(collected(), { ...published, ...ending } as CreditFileEvent).when(
        command('correctRecord', { at: later, ...more }),
      )
    correcting({ amountFen: 5 }).then({ type: 'CreditRecordCorrected', until: endOf('2026-12-31') })
    correcting({ penaltyTypes: ['warning'] }).then({ type: 'CreditRecordCorrected', until: endOf('2026-06-16') })
    correcting({ sector: 'fire' }).then({ type: 'CreditRecordCorrected', until: endOf('2027-03-16') })
  })

  test('that should have ended ends it at once', () =>
    given(collected())
      .when(command('correctRecord', { at: later, decidedOn: day('2022-03-16') }))
      .then({ type: 'CreditRecordCorrected' }, { type: 'CreditRecordExpired', recordId, at: endOf('2025-03-16') }))

  test('that ended too early lives again', () => {
    const tooEarly = collected({ decidedOn: day('2020-03-16'), until: endOf('2023-03-16') })
    const ended = { ...expired, at: endOf('2023-03-16') }
    given(tooEarly, ended)
      .when(command('correctRecord', { at: later, decidedOn: MONDAY }))
      .then({ type: 'CreditRecordCorrected', until: FINE_ENDS })
  })

  test('with what is known already changes nothing', () =>
    given(collected())
      .when(command('correctRecord', { at: later, sector: 'other', penaltyTypes: ['fine'] }))
      .thenNothing())

  test('is done on what was corrected before', () =>
    given(collected(), corrected({ sector: 'fire' }))
      .when(command('correctRecord', { at: later, communityId: otherCommunity }))
      .then({ type: 'CreditRecordCorrected', sector: 'fire', communityId: otherCommunity }))

  test('is counted', () =>
    given(collected(), corrected({ sector: 'fire' }))
      .when(command('correctRecord', { at: later, communityId: otherCommunity }))
      .thenState({ phase: 'open', records: [{ corrections: 2 }] as never }))

  test('leaves no penalty without a type, and makes no record another kind', () => {
    given(collected())
      .when(command('correctRecord', { at: later, penaltyTypes: [] }))
      .thenRejected('CREDIT_PENALTY_TYPE_MISSING')
    given(collected())
      .when(command('correctRecord', { at: later, inspection: { openFindings: 0 } }))
      .thenRejected('CREDIT_FIELD_OF_OTHER_KIND')
  })

  test('takes away an amount, a community or an end that the decision does not have', () => {
    const correctedBy = (changes: Partial<CommandOf<'correctRecord'>>, more: Parameters<typeof collected>[0] = {}) =>
      stepOf(
        creditFileDecider,
        given(collected(more)).state(),
        command('correctRecord', { at: later, ...changes }),
        rules,
      )?.events[0] ?? assert.fail('it is refused')
    assert.ok('amountFen' in correctedBy({ penaltyTypes: ['warning'] }))
    assert.ok(!('amountFen' in correctedBy({ penaltyTypes: ['warning'], amountFen: null })))
    assert.ok(!('communityId' in correctedBy({ communityId: null })))
    const licence = {
      kind: 'licence' as const,
      penaltyTypes: [],
      minimumUntil: undefined,
      validUntil: day('2026-12-31'),
    }
    const endless = correctedBy({ validUntil: null }, licence)
    assert.ok(!('validUntil' in endless) && !('until' in endless))
  })

  test('moves no decision behind its publication', () => {
    const correcting = (text: string) =>
      given(collected(), published).when(command('correctRecord', { at: later, decidedOn: day(text) }))
    correcting('2026-03-19').thenRejected('CREDIT_PUBLICATION_IMPLAUSIBLE')
    correcting('2026-03-18').then({ type: 'CreditRecordCorrected', decidedOn: day('2026-03-18') })
  })

  test('nor behind that of its act, of a person’s record too, whose file is not told of it', () => {
    const ofPerson = collected({ subjectId: undefined, personId: person })
    const correcting = (publishedOn: string | undefined, text: string) =>
      under({ ...rules, act: { ...standing, ...(publishedOn && { publishedOn: day(publishedOn) }) } })
        .given(ofPerson)
        .when(command('correctRecord', { at: later, decidedOn: day(text) }))
    correcting('2026-03-18', '2026-03-19').thenRejected('CREDIT_PUBLICATION_IMPLAUSIBLE')
    for (const publishedOn of ['2026-03-19', undefined])
      correcting(publishedOn, '2026-03-19').then({ type: 'CreditRecordCorrected', decidedOn: day('2026-03-19') })
  })

  test('moves no decision before 1990; one that lay there before is corrected in its other parts', () => {
    given(collected())
      .when(command('correctRecord', { at: later, decidedOn: day('1926-03-16') }))
      .thenRejected('CREDIT_DECISION_TOO_EARLY')
    given(collected({ decidedOn: day('0026-03-16'), until: undefined }))
      .when(command('correctRecord', { at: later, sector: 'fire' }))
      .then({ type: 'CreditRecordCorrected', sector: 'fire' }, { type: 'CreditRecordExpired', at: endOf('0029-03-16') })
  })

  test('leaves a fine of an act its amount, as the act had to have one; what was collected without is corrected as before', () => {
    const correction = command('correctRecord', { at: later, amountFen: null })
    given(collected()).when(correction).thenRejected('CREDIT_AMOUNT_MISSING')
    const warning = collected({ penaltyTypes: ['warning'], amountFen: undefined })
    given(warning)
      .when(command('correctRecord', { at: later, penaltyTypes: ['fine'] }))
      .thenRejected('CREDIT_AMOUNT_MISSING')
    given(warning)
      .when(command('correctRecord', { at: later, penaltyTypes: ['fine'], amountFen: 5 }))
      .then({ type: 'CreditRecordCorrected', amountFen: 5 })
    const byHand = given(collected({ actId: undefined })).when(correction)
    byHand.then({ type: 'CreditRecordCorrected' })
    given(collected({ amountFen: undefined }))
      .when(command('correctRecord', { at: later, sector: 'fire' }))
      .then({ type: 'CreditRecordCorrected', sector: 'fire' })
  })

  test('of another part is refused to none that was moved so before', () =>
    given(collected(), published, corrected({ decidedOn: day('2026-03-19') }))
      .when(command('correctRecord', { at: later, sector: 'fire' }))
      .then({ type: 'CreditRecordCorrected', sector: 'fire' }))

  test('finds no community that nobody knows', () =>
    given(collected())
      .when(command('correctRecord', { at: later, communityId: 'com_440310-9' as typeof community }))
      .thenRejected('CREDIT_COMMUNITY_UNKNOWN'))

  test('finds neither a record that is not there nor one that was withdrawn', () => {
    given(collected())
      .when(command('correctRecord', { recordId: unknown }))
      .thenRejected('CREDIT_RECORD_UNKNOWN')
    given(collected(), withdrawn)
      .when(command('correctRecord', { at: later, sector: 'fire' }))
      .thenRejected('CREDIT_RECORD_WITHDRAWN')
  })

  test('keeps an inspection’s findings up with what was put right', () =>
    given(
      collected({
        kind: 'inspection',
        penaltyTypes: [],
        amountFen: undefined,
        inspection: { score: 82, openFindings: 3 },
      }),
    )
      .when(
        command('correctRecord', {
          at: later,
          inspection: { score: 82, openFindings: 0 },
          reason: 'finding-corrected',
        }),
      )
      .then({ type: 'CreditRecordCorrected', inspection: { score: 82, openFindings: 0 }, until: endOf('2027-03-16') }))
})

describe('the act of a record', () => {
  test('is named in a correction and a withdrawal, since its notice must follow: of a person’s also where the file knows of none', () => {
    const correction = command('correctRecord', { at: later, penaltyTypes: ['warning'] })
    const corrected_ = { type: 'CreditRecordCorrected' as const, until: endOf('2026-06-16'), actId: act }
    given(collected(), published).when(correction).then(corrected_)
    given(collected()).when(correction).then(corrected_)
    given(collected()).when(command('withdrawRecord')).then({ type: 'CreditRecordWithdrawn', actId: act })
  })
})

describe('what an inspection found and was put right', () => {
  const inspected = collected({
    kind: 'inspection',
    penaltyTypes: [],
    amountFen: undefined,
    inspection: { score: 82, openFindings: 3 },
  })

  test('is followed by the record of its act, the score stays', () =>
    under({ ...rules, act: { isRevoked: false, openFindings: 1 } })
      .given(inspected)
      .when(command('correctDerived', { at: later, openFindings: 1 }))
      .then({ type: 'CreditRecordCorrected', inspection: { score: 82, openFindings: 1 }, reason: 'finding-corrected' }))

  test('is said by the newest of the act’s facts alone: an earlier one that is told again brings nothing back', () => {
    const told = under({ ...rules, act: { isRevoked: false, openFindings: 1 } }).given(inspected)
    for (const openFindings of [0, 2]) told.when(command('correctDerived', { at: later, openFindings })).thenNothing()
    under({ ...rules, act: undefined })
      .given(inspected)
      .when(command('correctDerived', { at: later }))
      .thenNothing()
  })

  test('changes nothing of another act, of what was withdrawn and of what is no inspection', () => {
    given(inspected)
      .when(command('correctDerived', { at: later, actId: actId.of('8'.repeat(20)) }))
      .thenNothing()
    given(inspected, withdrawn)
      .when(command('correctDerived', { at: later }))
      .thenNothing()
    given(collected())
      .when(command('correctDerived', { at: later }))
      .thenNothing()
  })
})

describe('withdrawing a record', () => {
  test('takes it out, whether it lives or has expired', () => {
    const fact = { type: 'CreditRecordWithdrawn' as const, recordId, reason: 'collected-in-error' as const }
    given(collected()).when(command('withdrawRecord')).then(fact)
    given(collected(), expired)
      .when(command('withdrawRecord', { at: afterIts }))
      .then(fact)
  })

  test('is done once', () =>
    given(collected(), withdrawn).when(command('withdrawRecord')).thenRejected('CREDIT_RECORD_WITHDRAWN'))

  test('finds no record that is not there', () =>
    given(collected())
      .when(command('withdrawRecord', { recordId: unknown }))
      .thenRejected('CREDIT_RECORD_UNKNOWN'))

  test('a revoked act takes with it what was derived from it', () => {
    given(collected())
      .when(command('withdrawDerived'))
      .then({ type: 'CreditRecordWithdrawn', recordId, reason: 'act-revoked', actId: act })
    given(collected({ actId: undefined }))
      .when(command('withdrawDerived'))
      .thenNothing()
    given(collected(), withdrawn).when(command('withdrawDerived')).thenNothing()
    given().when(command('withdrawDerived')).thenNothing()
  })
})

describe('validity ends by itself', () => {
  test('at its time, however late it is said', () =>
    given(collected())
      .when(command('passDeadline', { at: afterIts }))
      .then({ type: 'CreditRecordExpired', recordId, at: FINE_ENDS }))

  test('not before, and not twice', () => {
    given(collected())
      .when(command('passDeadline', { at: FINE_ENDS }))
      .thenNothing()
    given(collected(), expired)
      .when(command('passDeadline', { at: afterIts }))
      .thenNothing()
  })

  test('is said before any later command, each ending at its own time', () => {
    const warning = collected({
      recordId: unknown,
      documentNumber: '深坪应急罚〔2026〕13号',
      penaltyTypes: ['warning'],
      until: endOf('2026-06-16'),
    })
    given(collected(), warning)
      .when(command('withdrawDerived', { at: afterIts }))
      .then(
        { type: 'CreditRecordExpired', recordId: unknown, at: endOf('2026-06-16') },
        { type: 'CreditRecordExpired', recordId, at: FINE_ENDS },
        { type: 'CreditRecordWithdrawn', recordId },
        { type: 'CreditRecordWithdrawn', recordId: unknown },
      )
  })

  test('of a licence without an end it never does', () =>
    given(
      collected({ kind: 'licence', penaltyTypes: [], amountFen: undefined, minimumUntil: undefined, until: undefined }),
    )
      .when(command('passDeadline', { at: shanghai('2099-01-01T00:00:00') }))
      .thenNothing())
})
