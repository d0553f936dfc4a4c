import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { type Day, dayAfterMonths, endOfDay, shanghaiDay } from '#shared/governance/shanghai.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import { until } from '#shared/testing/until.ts'
import { trailOf } from '../audit/trail.ts'
import { COMMUNITY, registerDistrict, send, sendWell } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { decideAct, joinOrgan, notice, publishAct, UNIT } from './acts.ts'

const TODAY = shanghaiDay(now())
const daysFromNow = (days: number) => shanghaiDay(toInstant(Date.now() + days * 86_400_000))
/** A code of a company that nobody has. */
const company = (index: number) => completeUscc(`91440310MA5E2E${String(index).padStart(3, '0')}`)

let stack: Stack
let who: Record<'officer' | 'second' | 'auditor' | 'analyst' | 'citizen', string>

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'rule-of-law'] })
  await registerDistrict(stack)
  await joinOrgan(stack)
  who = {
    officer: await stack.token({ roles: ['law-officer'], subject: 'officer-one', unit: UNIT }),
    second: await stack.token({ roles: ['law-officer'], subject: 'officer-two', unit: UNIT }),
    auditor: await stack.token({ roles: ['auditor'] }),
    analyst: await stack.token({ roles: ['analyst'] }),
    citizen: await stack.token({ roles: ['citizen'], phone: '13900139077' }),
  }
})

after(() => stack.stop())

const creditForm = z.object({
  subject: z.object({
    grade: z.string().nullable(),
    records: z
      .object({ totalCount: z.number(), edges: z.array(z.object({ node: z.looseObject({ id: z.string() }) })) })
      .nullable(),
    creditFile: z.looseObject({ id: z.string() }).nullable(),
    creditProfile: z.looseObject({ id: z.string() }).nullable(),
  }),
})

const CREDIT = `query($uscc: String!) { subject(uscc: $uscc) {
  grade
  records(status: null) { totalCount edges { node { id kind status documentNumber penaltyTypes sector amount publishedOn until withdrawalReason act { id } organ { name } availableCommands } } }
  creditFile { id subjectName liveRecords community { id } timeline { type role } }
  creditProfile { id version grade computedGrade riskClass proposal { proposalId mine } override { grade }
    gradeExplanation { score accumulated reasons { code recordId riskClass effect } risks { recordId riskClass } edition { edition synthetic } }
    gradeHistory { type grade } availableCommands } } }`

async function credit(uscc: string, token = who.officer): Promise<z.output<typeof creditForm>['subject']> {
  const { data, errors } = await stack.graph(CREDIT, { uscc }, token)
  assert.deepEqual(errors, [])
  return creditForm.parse(data).subject
}

/** What everybody sees of a company, without a token. */
async function shown(uscc: string): Promise<unknown[]> {
  const { data, errors } = await stack.graph(
    `query($uscc: String!) { publicPenalties(filter: {uscc: $uscc}) { totalCount edges { node { documentNumber subjectName amount penaltyTypes until organ { name } actId } } } }`,
    { uscc },
  )
  assert.deepEqual(errors, [])
  return z
    .object({ publicPenalties: z.object({ edges: z.array(z.object({ node: z.unknown() })) }) })
    .parse(data)
    .publicPenalties.edges.map(({ node }) => node)
}

/** When each of the two public lists lets go of the company's penalties, read without a token. */
async function ends(uscc: string): Promise<{ notices: string[]; penalties: string[] }> {
  const { data, errors } = await stack.graph(
    `query($uscc: String!) { subject(uscc: $uscc) {
      publishedActs { edges { node { publicUntil } } } publicPenalties { edges { node { until } } } } }`,
    { uscc },
  )
  assert.deepEqual(errors, [])
  const listOf = <S extends z.ZodType>(node: S) => z.object({ edges: z.array(z.object({ node })) })
  const { subject } = z
    .object({
      subject: z.object({
        publishedActs: listOf(z.object({ publicUntil: z.string() })),
        publicPenalties: listOf(z.object({ until: z.string() })),
      }),
    })
    .parse(data)
  return {
    notices: subject.publishedActs.edges.map(({ node }) => endOfDay(node.publicUntil as Day)),
    penalties: subject.publicPenalties.edges.map(({ node }) => node.until),
  }
}

async function bothEnd(uscc: string, ...days: Day[]): Promise<void> {
  const expected = days.map((day) => endOfDay(day))
  const wanted = JSON.stringify({ notices: expected, penalties: expected })
  await until(async () => JSON.stringify(await ends(uscc)) === wanted, PATIENCE_MS).catch(() => {})
  assert.deepEqual(await ends(uscc), { notices: expected, penalties: expected })
}

/** What each of the two public lists says of the company's penalties, read without a token. */
async function said(uscc: string): Promise<unknown> {
  const fields = 'edges { node { decidedOn penaltyTypes amount } }'
  const { data, errors } = await stack.graph(
    `query($uscc: String!) { subject(uscc: $uscc) { publishedActs { ${fields} } publicPenalties { ${fields} } } }`,
    { uscc },
  )
  assert.deepEqual(errors, [])
  return data?.subject
}

async function gradeIs(uscc: string, grade: string): Promise<void> {
  await until(async () => (await credit(uscc)).grade === grade, PATIENCE_MS)
}

describe('from act to grade', () => {
  const uscc = company(1)
  const subject = { uscc, name: '坪山端到端金属制品有限公司', communityId: COMMUNITY }
  let actId: string

  test('a decided penalty becomes a record, and the record a grade that answers with its reasons', async () => {
    assert.deepEqual(await credit(uscc), { grade: null, records: null, creditFile: null, creditProfile: null })
    actId = await decideAct(stack, who.officer, { subject, number: '深坪应急罚〔2026〕901号', decidedOn: TODAY })
    await gradeIs(uscc, 'C')
    const { records, creditFile, creditProfile } = await credit(uscc)
    const [record] = records?.edges.map(({ node }) => node) ?? []
    assert.partialDeepStrictEqual(record, {
      kind: 'PENALTY',
      status: 'LIVE',
      documentNumber: '深坪应急罚〔2026〕901号',
      penaltyTypes: ['FINE'],
      amount: '30000.00',
      publishedOn: null,
      act: { id: actId },
      organ: { name: '应急管理局' },
      availableCommands: ['CORRECT_RECORD', 'WITHDRAW_RECORD'],
    })
    assert.partialDeepStrictEqual(creditFile, {
      id: `crf_${uscc}`,
      subjectName: '坪山端到端金属制品有限公司',
      liveRecords: 1,
      community: { id: COMMUNITY },
      timeline: [{ type: 'CREDIT_RECORD_COLLECTED', role: 'system' }],
    })
    assert.partialDeepStrictEqual(creditProfile, {
      id: `crp_${uscc}`,
      computedGrade: 'C',
      riskClass: 'ELEVATED',
      gradeExplanation: {
        score: 65,
        reasons: [
          { code: 'BASE', recordId: null, riskClass: null, effect: 80 },
          { code: 'PENALTY', recordId: record?.id, riskClass: 'ELEVATED', effect: -15 },
        ],
        edition: { edition: 'synthetic-1', synthetic: true },
      },
    })
  })

  test('nobody outside sees the penalty before it is published, and everybody while its publicity runs', async () => {
    assert.deepEqual(await shown(uscc), [])
    await publishAct(stack, who.officer, actId)
    await until(async () => (await shown(uscc)).length === 1, PATIENCE_MS)
    assert.partialDeepStrictEqual((await shown(uscc))[0] as object, {
      documentNumber: '深坪应急罚〔2026〕901号',
      subjectName: '坪山端到端金属制品有限公司',
      amount: '30000.00',
      penaltyTypes: ['FINE'],
      organ: { name: '应急管理局' },
      actId,
    })
    await bothEnd(uscc, dayAfterMonths(TODAY, 36))
  })

  test('the mix of grades of its community counts it', async () => {
    const { data } = await stack.graph(
      `query($code: String!) { community(code: $code) { gradeMix { subjects grades { grade subjects } } } }`,
      { code: COMMUNITY.slice('com_'.length) },
      who.analyst,
    )
    assert.deepEqual(data, {
      community: {
        gradeMix: {
          subjects: 1,
          grades: ['A', 'B', 'C', 'D'].map((grade) => ({ grade, subjects: grade === 'C' ? 1 : 0 })),
        },
      },
    })
  })

  test('the revocation of the act takes record, publicity and grade with it', async () => {
    await sendWell(stack, who.officer, 'revokeAct', { actId, reason: 'FACTS_UNPROVEN', remark: '事实不清' })
    await gradeIs(uscc, 'B')
    const { records, creditProfile } = await credit(uscc)
    assert.partialDeepStrictEqual(records?.edges[0]?.node, { status: 'WITHDRAWN', withdrawalReason: 'ACT_REVOKED' })
    await bothEnd(uscc)
    assert.partialDeepStrictEqual(creditProfile, { riskClass: 'LOW', gradeExplanation: { score: 80 } })
  })

  test('one flow holds it from the act to the grade, and every hop is done', async () => {
    const stores = await openStores(stack, 'rule-of-law')
    const commits = await stores.commits().finally(stores.close)
    const correlations = new Set(
      commits
        .filter(({ stream }) => [actId, `crf_${uscc}`, `crp_${uscc}`].includes(stream))
        .map((each) => each.correlation),
    )
    assert.equal(correlations.size, 1)
    const trail = `query($id: String!) { flow(correlationId: $id) { ruleOfLaw {
      hops { name phase from { type stream } to { type stream } } refused { code } } } }`
    const { data, errors } = await stack.graph(trail, { id: [...correlations][0] }, who.auditor)
    assert.deepEqual(errors, [])
    assert.deepEqual(data?.flow, {
      ruleOfLaw: {
        hops: [
          {
            name: 'penalty-to-decision',
            phase: 'DONE',
            from: { type: 'ActRegistered', stream: actId },
            to: { type: 'ActDecided', stream: actId },
          },
          {
            name: 'act-to-credit-record',
            phase: 'DONE',
            from: { type: 'ActDecided', stream: actId },
            to: { type: 'CreditRecordCollected', stream: `crf_${uscc}` },
          },
          {
            name: 'credit-record-to-grade',
            phase: 'DONE',
            from: { type: 'CreditRecordCollected', stream: `crf_${uscc}` },
            to: { type: 'CreditGraded', stream: `crp_${uscc}` },
          },
        ],
        refused: [],
      },
    })
  })
})

describe('the publicity of a penalty', () => {
  const uscc = company(5)

  test('ends and is told in both public lists alike: by the organ, a correction or a withdrawal', async () => {
    const subject = { uscc, name: '坪山公示期限有限公司' }
    const number = '深坪应急罚〔2026〕906号'
    const actId = await decideAct(stack, who.officer, { subject, number, decidedOn: TODAY })
    await sendWell(stack, who.officer, 'serveDecision', { actId, method: 'IN_PERSON' })
    for (const publicUntil of [dayAfterMonths(TODAY, 2), dayAfterMonths(TODAY, 37)]) {
      const { payload } = await send(stack, who.officer, 'publishAct', { ...notice(actId), publicUntil })
      assert.equal(payload?.rejection?.code, 'ACT_PUBLICITY_OUT_OF_BOUNDS')
    }
    const fixed = dayAfterMonths(TODAY, 7)
    await sendWell(stack, who.officer, 'publishAct', { ...notice(actId), publicUntil: fixed })
    await bothEnd(uscc, fixed)

    const { creditFile, records } = await credit(uscc)
    const record = { fileId: creditFile?.id, recordId: records?.edges[0]?.node.id }
    const fix = { ...record, reason: 'ENTRY_ERROR', penaltyTypes: ['WARNING'], amount: null }
    await sendWell(stack, who.officer, 'correctCreditRecord', fix)
    await bothEnd(uscc, dayAfterMonths(TODAY, 3))
    const list = { edges: [{ node: { decidedOn: TODAY, penaltyTypes: ['WARNING'], amount: null } }] }
    assert.deepEqual(await said(uscc), { publishedActs: list, publicPenalties: list })
    await sendWell(stack, who.officer, 'withdrawCreditRecord', { ...record, reason: 'SUBJECT_MISTAKEN' })
    await bothEnd(uscc)
  })
})

describe('a record in officers’ hands', () => {
  const uscc = company(2)
  const decision = {
    uscc,
    subjectName: '坪山手工归集有限公司',
    kind: 'PENALTY',
    documentNumber: '深坪应急罚〔2026〕902号',
    decidedOn: TODAY,
    publishedOn: TODAY,
    penaltyTypes: ['WARNING'],
    sector: 'FIRE',
    communityId: COMMUNITY,
  }

  test('is collected by the own organ, shown at once where it was published, and corrected', async () => {
    const { creditFile } = await sendWell(
      stack,
      who.officer,
      'collectCreditRecord',
      decision,
      'creditFile { id records { edges { node { id until } } } }',
    )
    const file = z
      .object({
        id: z.string(),
        records: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
      })
      .parse(creditFile)
    const recordId = file.records.edges[0]?.node.id
    await until(async () => (await shown(uscc)).length === 1, PATIENCE_MS)
    await gradeIs(uscc, 'C')
    const fix = { fileId: file.id, recordId, reason: 'ENTRY_ERROR', sector: 'OTHER' }
    await sendWell(stack, who.officer, 'correctCreditRecord', fix)
    await gradeIs(uscc, 'B')
    await sendWell(stack, who.officer, 'withdrawCreditRecord', {
      fileId: file.id,
      recordId,
      reason: 'COLLECTED_IN_ERROR',
    })
    await until(async () => (await shown(uscc)).length === 0, PATIENCE_MS)
  })

  test('of a publicity that ended long ago ends at once, and is never shown', async () => {
    const old = {
      ...decision,
      uscc: company(3),
      documentNumber: '深坪应急罚〔2019〕1号',
      decidedOn: '2019-03-04',
      publishedOn: '2019-03-05',
    }
    await sendWell(stack, who.officer, 'collectCreditRecord', old)
    await until(async () => (await credit(company(3))).records?.totalCount === 1, PATIENCE_MS)
    assert.partialDeepStrictEqual((await credit(company(3))).records?.edges[0]?.node, { status: 'EXPIRED' })
    assert.deepEqual(await shown(company(3)), [])
  })

  test('is another organ’s: an officer does nothing with it', async () => {
    const other = await stack.token({ roles: ['law-officer'], subject: 'elsewhere', unit: 'unit_1583' })
    const { payload } = await send(stack, other, 'collectCreditRecord', { ...decision, documentNumber: '另一号' })
    assert.equal(payload?.rejection?.code, 'CREDIT_ORGAN_NOT_ONBOARDED')
    const { records, creditFile } = await credit(uscc)
    const input = {
      fileId: creditFile?.id,
      recordId: records?.edges[0]?.node.id,
      reason: 'ENTRY_ERROR',
      sector: 'FIRE',
    }
    assert.deepEqual((await send(stack, other, 'correctCreditRecord', input)).codes, ['FORBIDDEN'])
    assert.deepEqual((await send(stack, who.analyst, 'collectCreditRecord', decision)).codes, ['FORBIDDEN'])
  })
})

describe('a grade set by hand', () => {
  const uscc = company(4)
  const profileId = `crp_${uscc}`

  test('takes two officers, and the computed grade stays to be seen', async () => {
    const subject = { uscc, name: '坪山双签有限公司' }
    await decideAct(stack, who.officer, { subject, number: '深坪应急罚〔2026〕904号', decidedOn: TODAY })
    await gradeIs(uscc, 'C')
    const proposal = {
      profileId,
      grade: 'B',
      reason: 'DUTY_FULFILLED',
      basis: '深坪信〔2026〕7号',
      lastDay: daysFromNow(60),
    }
    const proposed = await sendWell(
      stack,
      who.officer,
      'proposeGradeOverride',
      proposal,
      'creditProfile { grade proposal { proposalId mine } availableCommands }',
    )
    const { proposal: waiting } = z
      .object({ proposal: z.object({ proposalId: z.string(), mine: z.boolean() }) })
      .parse(proposed.creditProfile)
    assert.ok(waiting.mine)
    const { proposalId } = waiting
    const own = await send(stack, who.officer, 'signGradeOverride', { profileId, proposalId })
    assert.equal(own.payload?.rejection?.code, 'GRADE_OVERRIDE_SAME_SIGNER')
    await sendWell(stack, who.second, 'signGradeOverride', { profileId, proposalId })
    await gradeIs(uscc, 'B')
    assert.partialDeepStrictEqual((await credit(uscc, who.auditor)).creditProfile, {
      grade: 'B',
      computedGrade: 'C',
      override: { grade: 'B' },
      availableCommands: [],
    })
    await sendWell(stack, who.second, 'liftGradeOverride', { profileId })
    await gradeIs(uscc, 'C')
  })
})

describe('who sees what', () => {
  test('a person’s file is the person’s own, no entity and nobody’s list', async () => {
    const subject = { person: { name: '测试甲', phone: '13900139077' } }
    await decideAct(stack, who.officer, {
      subject,
      number: '深坪应急罚〔2026〕905号',
      decidedOn: TODAY,
      penaltyTypes: ['WARNING'],
    })
    const mine = z.object({
      myCreditFile: z.object({ id: z.string(), records: z.object({ totalCount: z.number() }) }).nullable(),
    })
    const ask = async () => {
      const { data, errors } = await stack.graph(
        '{ myCreditFile { id records { totalCount edges { node { documentNumber } } } } }',
        {},
        who.citizen,
      )
      assert.deepEqual(errors, [])
      return mine.parse(data).myCreditFile
    }
    await until(async () => (await ask())?.records.totalCount === 1, PATIENCE_MS)
    const { id } = (await ask()) ?? assert.fail()
    assert.match(id, /^pcf_/)
    const node = await stack.graph('query($id: ID!) { node(id: $id) { id __typename } }', { id }, who.officer)
    assert.deepEqual(node.data, { node: null })
    const stranger = await stack.token({ roles: ['citizen'], phone: '13900139078' })
    const { data } = await stack.graph('{ myCreditFile { id } }', {}, stranger)
    assert.deepEqual(data, { myCreditFile: null })
    const analyst = await stack.graph('query($id: ID!) { personalCreditFile(id: $id) { id } }', { id }, who.analyst)
    assert.equal(analyst.errors[0]?.extensions.code, 'FORBIDDEN')
  })

  test('a look for a person’s file is in the trail, though nothing but its version is asked of it, or there is none', async () => {
    const stores = await openStores(stack, 'rule-of-law')
    const [person = assert.fail()] = await stores.open.privacy
      .findPersons({ phone: '13900139077' })
      .finally(stores.close)
    const nobody = `person_${'a'.repeat(26)}`
    const query = 'query($id: ID!) { personalCreditFile(id: $id) { version } }'
    for (const [requestId, whom] of Object.entries({ found: person, 'not-found': nobody })) {
      const id = whom.replace('person_', 'pcf_')
      const { data, errors } = await stack.graph(query, { id }, who.auditor, { 'x-request-id': requestId })
      assert.deepEqual([data?.personalCreditFile !== null, errors], [whom === person, []])
      const entries = await trailOf(stack.graph, who.auditor, 'rule-of-law', 'dev-auditor')
      const lines = entries.filter((entry) => entry.requestId === requestId)
      assert.deepEqual(
        lines.map(({ object, person: of, fields, outcome }) => [object, of, fields, outcome]),
        [[id, whom, ['Query.personalCreditFile'], 'GRANTED']],
      )
    }
  })

  test('grades and files are no public matter', async () => {
    for (const field of ['creditProfiles { totalCount }', 'creditFiles { totalCount }', 'gradeMix { subjects }']) {
      const { errors } = await stack.graph(`{ ${field} }`, {})
      assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED', field)
    }
    const rules = await stack.graph('{ gradingEdition { edition synthetic examples { name grade } } }', {})
    assert.deepEqual(rules.errors, [])
  })
})
