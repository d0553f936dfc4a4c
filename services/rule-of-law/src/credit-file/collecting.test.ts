import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { creditFileDecider } from './decider.ts'
import { type CreditFileEvent, creditFileEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import {
  act,
  collected,
  command,
  community,
  company,
  day,
  emergency,
  endOf,
  FINE_ENDS,
  fineValidity,
  formerOrgan,
  MONDAY,
  number,
  otherCommunity,
  person,
  published,
  recordId,
  rules,
  shanghai,
  TUESDAY,
  withdrawn,
} from './examples.ts'
import { actId, creditRecordOf } from './ids.ts'
import { MOST_RECORDS, type StandingAct } from './rules.ts'
import type { OpenFile } from './state.ts'

const { given, under } = specFor(creditFileDecider, creditFileEvents, rules, TUESDAY)
const ofCompany = (documentNumber: string) => creditRecordOf(emergency, documentNumber, company)

describe('collecting a decision', () => {
  test('stores it with its validity, computed once from the decision', () =>
    given()
      .when(command('collectRecord', { communityId: community }))
      .then({ type: 'CreditRecordCollected', recordId, subjectId: company, communityId: community, ...fineValidity }))

  test('by an act names the act', () =>
    given()
      .when(command('deriveRecord'))
      .then({ type: 'CreditRecordCollected', actId: act, organId: emergency, documentNumber: number }))

  test('about a person goes by the random id', () =>
    given()
      .when(command('deriveRecord', { subject: person }))
      .then({ type: 'CreditRecordCollected', personId: person }))

  test('that was published already is public at once', () =>
    given()
      .when(command('collectRecord', { publishedOn: MONDAY }))
      .then({ type: 'CreditRecordCollected' }, { type: 'CreditRecordPublished', recordId, publishedOn: MONDAY }))

  test('of long ago is collected and has ended: nothing that is over waits for the clock', () => {
    const decidedOn = day('2020-05-04')
    given()
      .when(command('deriveRecord', { decidedOn }))
      .then({ type: 'CreditRecordCollected' }, { type: 'CreditRecordExpired', recordId, at: endOf('2023-05-04') })
  })
})

describe('a decision that is acted on after later facts of its act', () => {
  const as = (act_: Partial<StandingAct>) =>
    under({ ...rules, act: { isRevoked: false, openFindings: 0, ...act_ } }).given()
  const notice = { publishedOn: day('2026-03-17'), publicUntil: day('2027-06-30') }
  const collection = { type: 'CreditRecordCollected' as const, recordId }

  test('is collected and withdrawn where the act was revoked, whether or not it had been public', () => {
    for (const more of [{}, { notice }])
      as({ isRevoked: true, ...more })
        .when(command('deriveRecord'))
        .then(collection, { type: 'CreditRecordWithdrawn', recordId, reason: 'act-revoked', actId: act })
  })

  test('is public as long as the notice of its act', () =>
    as({ notice })
      .when(command('deriveRecord'))
      .then(collection, { type: 'CreditRecordPublished', actId: act, ...notice, until: endOf('2027-06-30') }))

  test('has of an inspection what is open by now', () =>
    as({ openFindings: 1 })
      .when(command('deriveRecord', { kind: 'inspection', penaltyTypes: [] }))
      .then({ ...collection, inspection: { openFindings: 1 } }))

  test('makes no record where the act is not there', () =>
    under({ ...rules, act: undefined })
      .given()
      .when(command('deriveRecord'))
      .thenNothing())
})

describe('a record is unique by organ, document number and subject', () => {
  test('the same decision again changes nothing, in whatever order its types are named', () => {
    given(collected({ amountFen: undefined, communityId: undefined }))
      .when(command('deriveRecord'))
      .thenNothing()
    given(collected({ penaltyTypes: ['fine', 'confiscation'], amountFen: undefined, communityId: undefined }))
      .when(command('collectRecord', { penaltyTypes: ['confiscation', 'fine'] }))
      .thenNothing()
  })

  test('another decision under its number is refused', () =>
    given(collected())
      .when(command('collectRecord', { amountFen: 5 }))
      .thenRejected('ALREADY_EXISTS'))

  test('an officer who was faster than the act is not overtaken: somebody must see that', () =>
    given(collected({ actId: undefined, amountFen: undefined, communityId: undefined }))
      .when(command('deriveRecord'))
      .thenRejected('ALREADY_EXISTS'))

  test('brackets, widths and spaces make no other number', () => {
    for (const written of ['深坪应急罚[2026]12号', '深坪应急罚（２０２６）12号', ' 深坪应急罚【2026】 12号 '])
      assert.equal(ofCompany(written), recordId)
    assert.notEqual(ofCompany('深坪应急罚〔2026〕13号'), recordId)
  })

  test('another organ’s or another subject’s number is another record', () => {
    assert.notEqual(creditRecordOf(formerOrgan, number, company), recordId)
    assert.notEqual(creditRecordOf(emergency, number, person), recordId)
  })
})

describe('a decision whose record was withdrawn', () => {
  const again = creditRecordOf(emergency, number, company, 1)
  const another = actId.of('8'.repeat(20))
  const mistaken: CreditFileEvent = { ...withdrawn, reason: 'collected-in-error', actId: undefined } as CreditFileEvent
  const anew = { type: 'CreditRecordCollected' as const, recordId: again, documentNumber: number }

  test('is collected anew under its number: the organ decided again, or an officer had withdrawn it by mistake', () => {
    given(collected(), withdrawn)
      .when(command('deriveRecord', { actId: another, amountFen: 200_000 }))
      .then({ ...anew, actId: another, amountFen: 200_000 })
    given(collected(), mistaken)
      .when(command('collectRecord', { publishedOn: MONDAY }))
      .then(anew, { type: 'CreditRecordPublished', recordId: again, publishedOn: MONDAY })
  })

  test('is another record, as often as it takes; the withdrawn ones stay as they are', () => {
    assert.notEqual(again, recordId)
    const second = [collected({ recordId: again, actId: another }), { ...withdrawn, recordId: again, actId: another }]
    given(collected(), withdrawn, ...(second as CreditFileEvent[]))
      .when(command('deriveRecord', { actId: actId.of('6'.repeat(20)) }))
      .then({ ...anew, recordId: creditRecordOf(emergency, number, company, 2) })
    const { records } = rowOf(collected(), withdrawn, ...(second as CreditFileEvent[])).state as OpenFile
    assert.deepEqual(
      records.map(({ status, actId: of }) => [status, of]),
      [
        ['withdrawn', act],
        ['withdrawn', another],
      ],
    )
  })

  test('is not collected anew from the act whose record it was: what was withdrawn stays so', () =>
    given(collected(), withdrawn).when(command('deriveRecord')).thenRejected('ALREADY_EXISTS'))

  test('is not collected by hand where its act was revoked: it would be public again', () =>
    given(collected(), withdrawn)
      .when(command('collectRecord', { publishedOn: MONDAY }))
      .thenRejected('ALREADY_EXISTS'))

  test('is there once: what stands under its number by now is not collected beside it', () => {
    const standing = collected({ recordId: again, actId: another, amountFen: undefined, communityId: undefined })
    given(collected(), withdrawn, standing).when(command('collectRecord')).thenNothing()
    given(collected(), withdrawn, standing)
      .when(command('collectRecord', { amountFen: 5 }))
      .thenRejected('ALREADY_EXISTS')
    given(collected(), withdrawn, standing).when(command('deriveRecord')).thenRejected('ALREADY_EXISTS')
  })
})

describe('what is not collected', () => {
  const refused = (given_: Parameters<typeof command<'collectRecord'>>[1], code: string) =>
    given().when(command('collectRecord', given_)).thenRejected(code)

  test('what an organ decided that is not joined', () =>
    refused({ organId: formerOrgan }, 'CREDIT_ORGAN_NOT_ONBOARDED'))

  test('a decision of the future; one of today is', () => {
    refused({ decidedOn: day('2026-03-18') }, 'CREDIT_DECISION_IN_FUTURE')
    given()
      .when(command('collectRecord', { decidedOn: day('2026-03-17') }))
      .then({ type: 'CreditRecordCollected', decidedOn: day('2026-03-17') })
  })

  test('a decision that an officer dates before 1990: the year is a slip', () => {
    for (const slip of ['1989-12-31', '0026-03-16']) refused({ decidedOn: day(slip) }, 'CREDIT_DECISION_TOO_EARLY')
    given()
      .when(command('collectRecord', { decidedOn: day('1990-01-01') }))
      .then({ type: 'CreditRecordCollected' }, { type: 'CreditRecordExpired' })
  })

  test('a publication before its decision, or of the future', () => {
    refused({ publishedOn: day('2026-03-15') }, 'CREDIT_PUBLICATION_IMPLAUSIBLE')
    refused({ publishedOn: day('2026-03-18') }, 'CREDIT_PUBLICATION_IMPLAUSIBLE')
  })

  test('a penalty without a type', () => refused({ penaltyTypes: [] }, 'CREDIT_PENALTY_TYPE_MISSING'))

  test('a reward with a penalty’s types, a penalty with a result or an end', () => {
    refused({ kind: 'reward' }, 'CREDIT_FIELD_OF_OTHER_KIND')
    refused({ inspection: { score: 60, openFindings: 2 } }, 'CREDIT_FIELD_OF_OTHER_KIND')
    refused({ validUntil: day('2030-01-01') }, 'CREDIT_FIELD_OF_OTHER_KIND')
  })

  test('a community that an officer names and nobody knows; an act’s is taken as it is', () => {
    const unknown = 'com_440310-9' as typeof community
    refused({ communityId: unknown }, 'CREDIT_COMMUNITY_UNKNOWN')
    given()
      .when(command('deriveRecord', { communityId: unknown }))
      .then({ type: 'CreditRecordCollected', communityId: unknown })
  })

  test('more than a file holds', () => {
    const many = Array.from({ length: MOST_RECORDS }, (_, index) => {
      const documentNumber = `文〔2026〕${index}号`
      return collected({ recordId: ofCompany(documentNumber), documentNumber })
    })
    given(...many)
      .when(command('collectRecord'))
      .thenRejected('CREDIT_FILE_FULL')
  })
})

describe('publishing', () => {
  const publication: Partial<CreditFileEvent> = { type: 'CreditRecordPublished', recordId }

  test('the act publishes what was derived from it, once', () => {
    given(collected()).when(command('publishDerived')).then(publication)
    given(collected(), published).when(command('publishDerived')).thenNothing()
  })

  test('the record ends on the day that its organ fixed, within what is allowed, and keeps that day', () => {
    const publishing = (text: string, more: Parameters<typeof collected>[0] = {}) =>
      given(collected(more)).when(command('publishDerived', { publicUntil: day(text) }))
    publishing('2027-06-30').then({ ...publication, publicUntil: day('2027-06-30'), until: endOf('2027-06-30') })
    publishing('2036-01-01').then({ ...publication, publicUntil: day('2036-01-01'), until: FINE_ENDS })
    publishing('2026-03-18').then({ ...publication, publicUntil: day('2026-03-18'), until: endOf('2026-06-16') })
  })

  test('that is told after the notice has ended ends the record at once', () =>
    given(collected())
      .when(command('publishDerived', { publicUntil: day('2026-06-30'), at: shanghai('2026-07-02T09:00:00') }))
      .then(publication, { type: 'CreditRecordExpired', recordId, at: endOf('2026-06-30') }))

  test('a licence counts until it ends, however long its notice is public', () => {
    const until = endOf('2030-12-31')
    given(collected({ kind: 'licence', penaltyTypes: [], amountFen: undefined, minimumUntil: undefined, until }))
      .when(command('publishDerived', { publicUntil: day('2026-12-31') }))
      .then({ ...publication, until })
  })

  test('an officer publishes what an officer collected, by the same decision again with the day of it, once', () => {
    const byHand = collected({ actId: undefined, amountFen: undefined, communityId: undefined })
    const again = command('collectRecord', { publishedOn: MONDAY })
    given(byHand)
      .when(again)
      .then({ ...publication, publishedOn: MONDAY })
    const before = { ...published, publishedOn: MONDAY } as CreditFileEvent
    given(byHand, before).when(again).thenNothing()
    given(byHand, before).when(command('collectRecord')).thenNothing()
  })

  test('an officer says so also of a licence from before 1990 that the file has; what it has not is not collected', () => {
    const licence = { kind: 'licence' as const, penaltyTypes: [], decidedOn: day('1989-06-01') }
    const old = { ...licence, actId: undefined, amountFen: undefined, communityId: undefined }
    const byHand = given(collected({ ...old, minimumUntil: undefined, until: undefined }))
    const again = command('collectRecord', { ...licence, publishedOn: MONDAY })
    byHand.when(again).then({ ...publication, publishedOn: MONDAY })
    byHand.when({ ...again, documentNumber: '深坪应急许〔1989〕13号' }).thenRejected('CREDIT_DECISION_TOO_EARLY')
  })

  test('an officer hears that it is not the officer’s to say of an act’s record, nor said twice otherwise', () => {
    const same = { amountFen: undefined, communityId: undefined }
    given(collected(same))
      .when(command('collectRecord', { publishedOn: MONDAY }))
      .thenRejected('ALREADY_EXISTS')
    given(collected({ ...same, actId: undefined }), { ...published, publishedOn: MONDAY } as CreditFileEvent)
      .when(command('collectRecord', { publishedOn: day('2026-03-17') }))
      .thenRejected('ALREADY_EXISTS')
  })

  test('where nothing was derived, or it was withdrawn, there is nothing to publish', () => {
    given().when(command('publishDerived')).thenNothing()
    given(collected(), withdrawn).when(command('publishDerived')).thenNothing()
    given(collected())
      .when(command('publishDerived', { actId: actId.of('8'.repeat(20)) }))
      .thenNothing()
  })
})

describe('the file', () => {
  test('knows its subject by the newest name and community it was told', () =>
    given(collected())
      .when(
        command('collectRecord', {
          documentNumber: '深坪应急奖〔2026〕1号',
          kind: 'reward',
          penaltyTypes: [],
          subjectName: '坪山明发新材料有限公司',
          communityId: otherCommunity,
        }),
      )
      .thenState({ phase: 'open', subjectName: '坪山明发新材料有限公司', communityId: otherCommunity } as never))
})
