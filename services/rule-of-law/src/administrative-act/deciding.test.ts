import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import type { CommandOf } from './commands.ts'
import { actDecider } from './decider.ts'
import { certificate } from './event-fields.ts'
import { type ActEvent, administrativeActEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  company,
  decided,
  elsewhere,
  encrypted,
  endOf,
  evidenced,
  file,
  historyOf,
  inspection,
  natural,
  notJoined,
  otherCompany,
  PUBLISH_DUE,
  person,
  registered,
  rules,
  shanghai,
  THURSDAY,
} from './examples.ts'

const { given, under } = specFor(actDecider, administrativeActEvents, rules, THURSDAY)
const decide = (more: Partial<CommandOf<'decide'>> = {}) => command('decide', more)
const open = (more: Parameters<typeof registered>[0] = {}) => given(registered(more), evidenced)
const refused = (code: string, more: Partial<CommandOf<'decide'>>) => open().when(decide(more)).thenRejected(code)

describe('a decision', () => {
  test('says all that double publicity asks, and when it must be public', () => open().when(decide()).then(decided()))
  test('needs evidence first: no stage is skipped', () =>
    given(...historyOf.registered)
      .when(decide())
      .thenRejected('ACT_WRONG_PHASE'))
  test('is made once', () =>
    given(...historyOf.decided)
      .when(decide())
      .thenRejected('ACT_WRONG_PHASE'))
  test('is made by an organ that is still joined', () =>
    open({ organId: notJoined }).when(decide()).thenRejected('ACT_ORGAN_NOT_ONBOARDED'))
  test('that follows from an inspection is made while that stands', () => {
    const following = under({ ...rules, groundStands: false }).given(
      registered({ followsActId: inspection }),
      evidenced,
    )
    following.when(decide()).thenRejected('ACT_FOLLOWS_NO_DECISION')
  })
  test('has a document number', () => refused('ACT_DOCUMENT_NUMBER_MISSING', { documentNumber: ' ' }))
  test('has a number under which no other about its subject stands', () =>
    under({ ...rules, isNumberTaken: true })
      .given(registered(), evidenced)
      .when(decide())
      .thenRejected('ACT_DOCUMENT_NUMBER_TAKEN'))
  test('names the law it rests on', () => refused('ACT_BASIS_MISSING', { basis: [] }))
  test('names its item, at the opening or now', () => {
    open({ item: undefined }).when(decide()).thenRejected('ACT_ITEM_MISSING')
    open({ item: undefined })
      .when(decide({ item: '对乱张贴的处罚' }))
      .then({ type: 'ActDecided', item: '对乱张贴的处罚' })
  })
  test('does not lie in the future', () => refused('ACT_DATE_IN_FUTURE', { decidedOn: day.parse('2019-09-27') }))
  test('does not lie before the first of its evidence, as far as that has a day, nor before 1990', () => {
    const since = (collectedOn?: string) =>
      ({ ...evidenced, evidence: { ...file, collectedOn: collectedOn && day.parse(collectedOn) } }) as ActEvent
    const on = (text: string) => decide({ decidedOn: day.parse(text) })
    refused('ACT_DECIDED_BEFORE_EVIDENCE', { decidedOn: day.parse('2019-09-24') })
    open().when(on('2019-09-25')).then({ type: 'ActDecided' })
    given(registered(), evidenced, since('2019-08-01')).when(on('2019-08-01')).then({ type: 'ActDecided' })
    given(registered(), since()).when(on('1990-01-01')).then({ type: 'ActDecided' })
    given(registered(), since()).when(on('1989-12-31')).thenRejected('ACT_DATE_TOO_EARLY')
  })
})

describe('whom a decision concerns', () => {
  const nobody = open({ subject: undefined })
  test('is named at the opening or now', () => {
    nobody.when(decide()).thenRejected('ACT_SUBJECT_MISSING')
    nobody.when(decide({ subject: company })).then({ type: 'ActDecided', subject: company })
  })
  test('is not registered in a community that nobody knows, named now or at the opening', () => {
    for (const act of [nobody.when(decide({ subject: elsewhere })), open({ subject: elsewhere }).when(decide())])
      act.thenRejected('ACT_COMMUNITY_UNKNOWN')
  })
  test('is not exchanged', () => refused('ACT_SUBJECT_CHANGED', { subject: otherCompany }))
  test('of a legal entity has a name, at the opening or now', () => {
    const unnamed = open({ subject: { subjectId: company.subjectId } })
    unnamed.when(decide()).thenRejected('ACT_SUBJECT_UNNAMED')
    unnamed.when(decide({ subject: company })).then({ type: 'ActDecided', subject: company })
  })
  test('keeps the community where it is registered, named at the opening or now', () => {
    open().when(decide()).then({ type: 'ActDecided', subject: company })
    const { communityId: _, ...unplaced } = company
    open({ subject: unplaced })
      .when(decide({ subject: company }))
      .then({ type: 'ActDecided', subject: company })
    open({ subject: company })
      .when(decide({ subject: unplaced }))
      .then({ type: 'ActDecided', subject: company })
  })
  test('of a person has no open name', () =>
    open({ subject: natural })
      .when(decide())
      .then({ type: 'ActDecided', subject: { personId: person } }))
})

describe('the officers of a decision', () => {
  const ofKind = (kind: 'reward' | 'licence' | 'inspection' | 'penalty', officers: string[]) =>
    open({ kind }).when(decide({ officers, penaltyTypes: kind === 'penalty' ? ['warning'] : [], amountFen: undefined }))
  for (const kind of ['inspection', 'penalty'] as const)
    test(`are two different ones: ${kind}`, () => {
      ofKind(kind, ['粤0301001']).thenRejected('ACT_OFFICERS_MISSING')
      ofKind(kind, ['粤0301001', ' 粤0301001']).thenRejected('ACT_OFFICERS_MISSING')
      ofKind(kind, ['a301', 'Ａ301']).thenRejected('ACT_OFFICERS_MISSING')
      ofKind(kind, ['粤0301001', '粤0301002']).then({ type: 'ActDecided' })
    })
  for (const kind of ['reward', 'licence'] as const)
    test(`are one at least: ${kind}`, () => {
      ofKind(kind, []).thenRejected('ACT_OFFICERS_MISSING')
      ofKind(kind, ['粤0301001']).then({ type: 'ActDecided' })
    })
  test('are known by certificates as they are written, in whatever spaces, brackets and widths', () => {
    ofKind('penalty', ['粤B 12345', '粤执法证（2026）0123', '190123-1/2']).then({
      type: 'ActDecided',
      officers: ['粤B12345', '粤执法证(2026)0123', '190123-1/2'],
    })
    ofKind('penalty', ['粤执法证（2026）0123', '粤执法证〔2026〕 0123']).thenRejected('ACT_OFFICERS_MISSING')
    for (const form of ['粤B12345', '粤执法证(2026)0123', '190123-1/2']) assert.ok(certificate.safeParse(form).success)
    for (const form of ['粤B', '-12345', '粤B12345;', 'x'.repeat(41)]) assert.ok(!certificate.safeParse(form).success)
  })
  test('are as many as the edition in force says', () => {
    const edition = { ...rules.edition, officers: { ...rules.edition.officers, penalty: 3 } }
    under({ ...rules, edition })
      .given(registered(), evidenced)
      .when(decide())
      .thenRejected('ACT_OFFICERS_MISSING')
  })
})

describe('what only one kind of act has', () => {
  const plain = { penaltyTypes: [], amountFen: undefined }
  test('types of penalty: a penalty has one, nothing else has any', () => {
    refused('ACT_PENALTY_TYPE_MISSING', { penaltyTypes: [] })
    open({ kind: 'licence' }).when(decide()).thenRejected('ACT_NO_PENALTY')
  })
  test('an amount: a fine has one', () => {
    refused('ACT_AMOUNT_MISSING', { amountFen: undefined })
    open()
      .when(decide({ penaltyTypes: ['warning', 'warning'], amountFen: undefined }))
      .then({ type: 'ActDecided', penaltyTypes: ['warning'] })
  })
  test('findings: an inspection has them, numbered', () => {
    const findings = [{ item: '后厨地面积水' }, { item: '无健康证', remark: encrypted }]
    refused('ACT_NO_INSPECTION', { findings })
    open({ kind: 'inspection' })
      .when(decide({ ...plain, findings }))
      .then({
        type: 'ActDecided',
        findings: [
          { no: 1, item: '后厨地面积水' },
          { no: 2, item: '无健康证', remark: encrypted },
        ],
      })
  })
  test('a time of validity: a licence has one', () => {
    const [validFrom, validUntil] = [day.parse('2019-10-01'), day.parse('2022-09-30')]
    refused('ACT_NO_LICENCE', { validFrom })
    open({ kind: 'licence' })
      .when(decide({ ...plain, validFrom, validUntil }))
      .then({ type: 'ActDecided', validFrom, validUntil })
    open({ kind: 'licence' })
      .when(decide({ ...plain, validFrom: validUntil, validUntil: validFrom }))
      .thenRejected('ACT_VALIDITY_ENDS_FIRST')
  })
})

describe('the limit of publication', () => {
  test('is seven working days from the day of the decision, holidays and make-up days counted', () =>
    open().when(decide()).then({ type: 'ActDecided', publishDueAt: PUBLISH_DUE, provisional: false }))
  test('counts from the decision, not from its entry', () =>
    open()
      .when(decide({ at: shanghai('2019-10-20T09:00:00') }))
      .then({ type: 'ActDecided', publishDueAt: PUBLISH_DUE }))
  test('counted through a year without a published calendar is provisional', () =>
    open()
      .when(decide({ at: shanghai('2049-03-01T09:00:00'), decidedOn: day.parse('2049-03-01') }))
      .then({ type: 'ActDecided', provisional: true }))
  test('is as long as the edition in force says', () =>
    under({ ...rules, edition: { ...rules.edition, id: 'acts-2', publishWithin: 1 } })
      .given(registered(), evidenced)
      .when(decide())
      .then({ type: 'ActDecided', editionId: 'acts-2', publishDueAt: endOf('2019-09-27') }))
})
