import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Asked, listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { CreditFileCommand } from './commands.ts'
import { act, company, day, emergency, number, otherCommunity, person } from './examples.ts'
import { creditFileOf } from './ids.ts'
import { creditFilePolicies } from './policies.ts'
import { type CreditFileState, initial } from './state.ts'

/** What a fact of an act leads to. */
async function tell(type: string, data: Record<string, unknown>): Promise<Asked<CreditFileCommand> | undefined> {
  const { handler, asked } = listeningHandler<CreditFileState, CreditFileCommand>(initial)
  const [policy] = creditFilePolicies({ topic: 'own' }, handler)
  await policy?.on[type]?.act(recordedEvent({ type, stream: act, data }))
  return asked[0]
}

const subject = { subjectId: company, name: '坪山明发金属制品有限公司', communityId: otherCommunity }
const decided = {
  kind: 'penalty',
  organId: emergency,
  documentNumber: number,
  subject,
  sector: 'fire',
  decidedOn: '2026-03-16',
  item: '消防设施未保持完好有效',
  penaltyTypes: ['fine'],
  amountFen: 500_000,
  findings: [],
}

describe('an act that was decided', () => {
  test('is collected into the file of its subject, once per fact, in the same story', async () => {
    const told = await tell('ActDecided', decided)
    assert.equal(told?.stream, creditFileOf(company))
    const { at: _, ...command } = told.command
    assert.deepEqual(command, {
      type: 'deriveRecord',
      subject: company,
      subjectName: '坪山明发金属制品有限公司',
      kind: 'penalty',
      organId: emergency,
      documentNumber: number,
      sector: 'fire',
      decidedOn: '2026-03-16',
      penaltyTypes: ['fine'],
      actId: act,
      amountFen: 500_000,
      communityId: otherCommunity,
    })
    assert.partialDeepStrictEqual(told.context, {
      commandId: `collect-credit-records:${'a'.repeat(24)}/0`,
      correlation: 'one-cause',
      causation: `${'a'.repeat(24)}/0`,
      actor: { role: 'system' },
    })
  })

  test('about a person goes into that person’s file, without a name', async () => {
    const told = await tell('ActDecided', { ...decided, subject: { personId: person, name: '某某' } })
    assert.equal(told?.stream, creditFileOf(person))
    assert.ok(!JSON.stringify(told.command).includes('某某'))
  })

  test('about a business without a code makes no record', async () =>
    assert.equal(await tell('ActDecided', { ...decided, subject: { businessId: 'biz_sf-19', name: 'x' } }), undefined))

  test('as a licence keeps its end, as an inspection asks the act what is open', async () => {
    const licence = await tell('ActDecided', {
      ...decided,
      kind: 'licence',
      penaltyTypes: [],
      validUntil: '2030-12-31',
    })
    assert.partialDeepStrictEqual(licence?.command, { kind: 'licence', validUntil: day('2030-12-31') })
    const findings = [
      { no: 1, item: '灭火器过期' },
      { no: 2, item: '疏散通道堵塞' },
    ]
    const inspection = await tell('ActDecided', { ...decided, kind: 'inspection', penaltyTypes: [], findings })
    assert.partialDeepStrictEqual(inspection?.command, { kind: 'inspection', actId: act })
    assert.ok(!('inspection' in (inspection?.command ?? {})))
  })
})

describe('what becomes of an act', () => {
  test('its publication makes the record public', async () =>
    assert.partialDeepStrictEqual((await tell('ActPublished', decided))?.command, {
      type: 'publishDerived',
      actId: act,
      publishedOn: '2026-03-18',
    }))

  test('its publication hands on the day that its organ fixed; the longest allowed is none', async () => {
    const handedOn = async (more: Record<string, unknown>) => {
      const told = await tell('ActPublished', { ...decided, ...more })
      return told?.command.type === 'publishDerived' ? told.command.publicUntil : assert.fail('it is not published')
    }
    assert.equal(await handedOn({ publicUntil: '2027-06-30' }), '2027-06-30')
    assert.equal(await handedOn({ publicUntil: '2029-03-16' }), undefined)
    assert.equal(await handedOn({ publicUntil: '2026-06-16', penaltyTypes: ['warning'], sector: 'other' }), undefined)
    assert.equal(await handedOn({ publicUntil: '2027-06-30', kind: 'reward', penaltyTypes: [] }), undefined)
  })

  test('of a person nothing is made public', async () =>
    assert.equal(await tell('ActPublished', { ...decided, subject: undefined }), undefined))

  test('what was put right corrects the record', async () =>
    assert.partialDeepStrictEqual((await tell('FindingsCorrected', { subject, open: 1 }))?.command, {
      type: 'correctDerived',
      actId: act,
      openFindings: 1,
    }))

  test('its revocation withdraws the record, a person’s too', async () => {
    assert.partialDeepStrictEqual((await tell('ActRevoked', { subject }))?.command, {
      type: 'withdrawDerived',
      actId: act,
    })
    assert.equal((await tell('ActRevoked', { subject: { personId: person } }))?.stream, creditFileOf(person))
  })
})
