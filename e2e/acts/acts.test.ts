import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { personId } from '#shared/governance/ids.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import { until } from '#shared/testing/until.ts'
import { creditFileOf } from '../../services/rule-of-law/src/credit-file/ids.ts'
import { OTHER_UNIT, people, registerDistrict, send, sendWell, someMatter, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'

const ORGAN = 'org_1583'
const USCC = completeUscc('91440300MA5DEMA1X')
const COMPANY = { uscc: USCC.toLowerCase(), name: '坪山示例餐饮有限公司' }
const PERSON = { name: '张某', phone: '13800138000' }
/** Nobody's: the sequence number 000 is given to no one. */
const ID_NUMBER = '110105194912310003'

let stack: Stack
let officer: string
let stranger: string
let auditor: string
let dataOfficer: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'rule-of-law'] })
  await registerDistrict(stack)
  dataOfficer = await stack.token({ roles: ['data-officer'] })
  officer = await stack.token({ roles: ['law-officer'], unit: UNIT, subject: 'officer' })
  stranger = await stack.token({ roles: ['law-officer'], unit: OTHER_UNIT, subject: 'stranger' })
  auditor = await stack.token({ roles: ['auditor'] })
  const list = { title: '机关名录（2019年版）', publishedOn: '2019-03-01' }
  for (const [unitId, name] of [
    [UNIT, '坪山区城市管理和综合执法局'],
    [OTHER_UNIT, '坪山区应急管理局'],
  ])
    await sendWell(stack, dataOfficer, 'listOrgan', { unitId, name, list })
  await sendWell(stack, dataOfficer, 'onboardOrgan', { organId: ORGAN })
})

after(() => stack.stop())

const opening = (more: object = {}) => ({
  kind: 'PENALTY',
  item: '对占用城市道路经营的处罚',
  sector: 'OTHER',
  subject: COMPANY,
  cause: '巡查发现占道经营',
  ...more,
})
const evidence = () => ({
  kind: 'ON_SITE_RECORD',
  attachment: { key: 'acts/1.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 1 },
  remark: '现场笔录一份',
})
const decision = (more: object = {}) => ({
  documentNumber: `深坪城罚〔2019〕${randomUUID().slice(0, 4)}号`,
  decidedOn: today(),
  procedure: 'ORDINARY',
  basis: ['《深圳经济特区市容和环境卫生管理条例》第二十六条'],
  officers: ['粤0301001', '粤0301002'],
  cause: '占用城市道路经营',
  content: '罚款人民币贰仟元整',
  penaltyTypes: ['FINE'],
  amount: '2000',
  ...more,
})
const notice = { cause: '占用城市道路经营', content: '罚款人民币贰仟元整' }

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

const opened = z.object({ id: z.string() })

async function open(more: object = {}, by = officer): Promise<string> {
  const answer = await sendWell(stack, by, 'registerAct', opening(more), 'act { id }')
  return opened.parse(answer.act).id
}

async function decided(opens: object = {}, decides: object = {}, by = officer): Promise<string> {
  const actId = await open(opens, by)
  await sendWell(stack, by, 'attachEvidence', { actId, ...evidence() })
  await sendWell(stack, by, 'decideAct', { actId, ...decision(decides) })
  return actId
}

const refusalOf = async (name: string, input: object, token = officer) =>
  (await send(stack, token, name, input)).payload?.rejection?.code

const ACT = `query($id: ID!) { act(id: $id) {
  phase version kind organ { name unit { name } unitKnown } subject { legalEntity { id uscc } isPerson name personName }
  cause decision { cause content amount officers } publicationOverdue availableCommands timeline { type role text }
  publication { late revoked }
} }`

describe('a penalty', () => {
  test('goes through its stages, none skipped, and is public with the fields of double publicity', async () => {
    const actId = await open()
    assert.equal(await refusalOf('decideAct', { actId, ...decision() }), 'ACT_WRONG_PHASE')
    await sendWell(stack, officer, 'attachEvidence', { actId, ...evidence() })
    const lone = { actId, ...decision({ officers: ['粤0301001'] }) }
    assert.equal(await refusalOf('decideAct', lone), 'ACT_OFFICERS_MISSING')
    const documentNumber = `深坪城罚〔2019〕${randomUUID().slice(0, 4)}号`
    await sendWell(stack, officer, 'decideAct', { actId, ...decision({ documentNumber }) })
    assert.equal(await refusalOf('publishAct', { actId, ...notice }), 'ACT_WRONG_PHASE')
    await sendWell(stack, officer, 'serveDecision', { actId, method: 'IN_PERSON' })
    const { receipt } = await sendWell(stack, officer, 'publishAct', { actId, ...notice })

    const { data } = await askWith(receipt.token, stack.graph, ACT, { id: actId }, officer)
    assert.deepEqual(data?.act, {
      phase: 'PUBLISHED',
      version: 5,
      kind: 'PENALTY',
      organ: { name: '坪山区城市管理和综合执法局', unit: { name: '城市管理局' }, unitKnown: true },
      subject: {
        legalEntity: { id: `sub_${USCC}`, uscc: USCC },
        isPerson: false,
        name: COMPANY.name,
        personName: null,
      },
      cause: '巡查发现占道经营',
      decision: {
        cause: notice.cause,
        content: notice.content,
        amount: '2000.00',
        officers: ['粤0301001', '粤0301002'],
      },
      publicationOverdue: false,
      availableCommands: ['REWORD', 'REVOKE'],
      timeline: ['ACT_REGISTERED', 'ACT_EVIDENCE_ATTACHED', 'ACT_DECIDED', 'ACT_SERVED', 'ACT_PUBLISHED'].map(
        (type) => ({
          type,
          role: 'law-officer',
          text: type === 'ACT_EVIDENCE_ATTACHED' ? '现场笔录一份' : null,
        }),
      ),
      publication: { late: false, revoked: false },
    })

    const query = `query($uscc: String!) { subject(uscc: $uscc) {
      publishedActs { totalCount edges { node { documentNumber subjectName amount cause organ { name } } } }
    } }`
    const everybody = await stack.graph(query, { uscc: USCC.toLowerCase() })
    assert.deepEqual(everybody.errors, [])
    const node = {
      ...{ documentNumber, subjectName: COMPANY.name, amount: '2000.00', cause: notice.cause },
      organ: { name: '坪山区城市管理和综合执法局' },
    }
    assert.deepEqual(everybody.data?.subject, { publishedActs: { totalCount: 1, edges: [{ node }] } })
  })

  test('whose notice holds what nobody should read is public in other words from then on, also once it is revoked', async () => {
    const actId = await decided({ kind: 'LICENCE' }, { penaltyTypes: [], amount: undefined })
    await sendWell(stack, officer, 'serveDecision', { actId, method: 'IN_PERSON' })
    await sendWell(stack, officer, 'publishAct', { actId, cause: notice.cause, content: '联系人张某，13800138000' })
    assert.deepEqual((await send(stack, stranger, 'rewordNotice', { actId, ...notice })).codes, ['FORBIDDEN'])
    await sendWell(stack, officer, 'revokeAct', { actId, reason: 'OTHER' })
    const { receipt } = await sendWell(stack, officer, 'rewordNotice', { actId, ...notice })

    const query = '{ publishedActs(filter: {kind: LICENCE}) { edges { node { actId content rewordedAt revoked } } } }'
    const form = z.object({ publishedActs: z.object({ edges: z.array(z.object({ node: z.looseObject({}) })) }) })
    const { data } = await askWith(receipt.token, stack.graph, query, {}, auditor)
    const node = form.parse(data).publishedActs.edges.find((each) => each.node.actId === actId)?.node
    assert.partialDeepStrictEqual(node, { content: notice.content, revoked: true })
    assert.ok(node?.rewordedAt)
  })

  test('is opened by officers of an organ that is joined alone, and worked on by its own alone', async () => {
    assert.equal(await refusalOf('registerAct', opening(), stranger), 'ACT_ORGAN_NOT_ONBOARDED')
    const actId = await open()
    assert.deepEqual((await send(stack, stranger, 'attachEvidence', { actId, ...evidence() })).codes, ['FORBIDDEN'])
    assert.deepEqual((await send(stack, auditor, 'registerAct', opening())).codes, ['FORBIDDEN'])
  })

  test('is about nobody of a community that is none', async () => {
    const subject = { ...COMPANY, communityId: 'com_440310-99999' }
    assert.equal(await refusalOf('registerAct', opening({ subject })), 'ACT_COMMUNITY_UNKNOWN')
  })

  test('whose command is repeated answers the first receipt and changes nothing', async () => {
    const command = { commandId: randomUUID(), ...opening() }
    const first = await sendWell(stack, officer, 'registerAct', command, 'act { id }')
    assert.deepEqual(await sendWell(stack, officer, 'registerAct', command, 'act { id }'), first)
    assert.equal(await refusalOf('registerAct', { ...command, item: '对乱张贴的处罚' }), 'COMMAND_ID_REUSED')
  })

  test('with a wrong code, day or amount is not understood, and the answer does not repeat it', async () => {
    const wrong: [string, object][] = [
      ['registerAct', opening({ subject: { uscc: '91440300000000000F' } })],
      ['registerAct', opening({ subject: { ...COMPANY, person: PERSON } })],
      ['registerAct', opening({ subject: { person: { name: '张某', idNumber: '110105194912310004' } } })],
      ['decideAct', { actId: await open(), ...decision({ amount: '1,000' }) }],
      ['decideAct', { actId: await open(), ...decision({ decidedOn: '2019-02-30' }) }],
    ]
    for (const [name, input] of wrong) {
      const { codes } = await send(stack, officer, name, input)
      assert.deepEqual(codes, ['BAD_USER_INPUT'], JSON.stringify(input))
    }
  })
})

describe('an act about a person', () => {
  test('shows its words to its organ and the person alone, and the trail says who looked', async () => {
    const actId = await decided({ subject: { person: PERSON } })
    const query = '{ subject { isPerson name personName } cause decision { content } }'
    const look = async (token: string) => {
      const { data, errors } = await stack.graph(`query($id: ID!) { act(id: $id) ${query} }`, { id: actId }, token)
      return { act: data?.act, codes: [...new Set(errors.map(({ extensions }) => extensions.code))] }
    }
    const whole = {
      subject: { isPerson: true, name: null, personName: '张某' },
      cause: '巡查发现占道经营',
      decision: { content: notice.content },
    }
    const hidden = {
      subject: { isPerson: true, name: null, personName: null },
      cause: null,
      decision: { content: null },
    }
    await until(async () => JSON.stringify((await look(officer)).act).includes(notice.content))
    assert.deepEqual(await look(officer), { act: whole, codes: [] })
    const own = await stack.token({ roles: ['citizen'], phone: '138 0013 8000' })
    assert.deepEqual(await look(own), { act: whole, codes: [] })
    assert.deepEqual(await look(stranger), { act: hidden, codes: ['FORBIDDEN'] })
    assert.deepEqual(await look(auditor), { act: hidden, codes: ['FORBIDDEN'] })
    const other = await stack.token({ roles: ['citizen'], phone: '13800138001' })
    assert.deepEqual(await look(other), { act: null, codes: [] })

    const trail = `query($object: ID!) { lawAuditTrail(filter: {object: $object}) { edges { node { actor outcome fields } } } }`
    const { data } = await stack.graph(trail, { object: actId }, auditor)
    const entries = z.object({ lawAuditTrail: z.object({ edges: z.array(z.object({ node: z.looseObject({}) })) }) })
    const read = entries.parse(data).lawAuditTrail.edges.map(({ node }) => `${node.actor} ${node.outcome}`)
    assert.ok(read.includes('officer GRANTED') && read.includes('stranger DENIED'))
  })

  test('is public without the person', async () => {
    const actId = await decided({ subject: { person: PERSON } })
    await sendWell(stack, officer, 'serveDecision', { actId, method: 'BY_POST' })
    const { receipt } = await sendWell(stack, officer, 'publishAct', { actId, ...notice })
    const query =
      '{ publishedActs(filter: {kind: PENALTY}) { edges { node { actId subjectName legalEntity { id } } } } }'
    const { data } = await askWith(receipt.token, stack.graph, query, {}, auditor)
    const published = z.object({ publishedActs: z.object({ edges: z.array(z.object({ node: z.looseObject({}) })) }) })
    const mine = published.parse(data).publishedActs.edges.find(({ node }) => node.actId === actId)
    assert.deepEqual(mine?.node, { actId, subjectName: null, legalEntity: null })
  })

  test('that is refused makes no person', async () => {
    const stores = await openStores(stack, 'rule-of-law')
    try {
      const unknown = { name: '李某', idNumber: '11010519491231002X' }
      const actId = await open({ subject: undefined })
      const before = await stores.settledCounts()
      const named = { subject: { person: unknown } }
      assert.equal(await refusalOf('registerAct', opening(named), stranger), 'ACT_ORGAN_NOT_ONBOARDED')
      assert.equal(await refusalOf('decideAct', { actId, ...decision(named) }), 'ACT_WRONG_PHASE')
      assert.deepEqual(await stores.settledCounts(), before)
      const { findPersons } = stores.open.privacy
      assert.deepEqual(await findPersons({ idNumber: unknown.idNumber }), [])

      await sendWell(stack, officer, 'attachEvidence', { actId, ...evidence() })
      await sendWell(stack, officer, 'decideAct', { actId, ...decision(named) })
      assert.equal((await findPersons({ idNumber: unknown.idNumber })).length, 1)
    } finally {
      await stores.close()
    }
  })
})

describe('a publication', () => {
  test('whose limit has passed is said to be overdue by the clock, and listed until it is public', async () => {
    const actId = await decided({}, { decidedOn: '2020-03-02' })
    const query =
      '{ overduePublications(organId: "org_1583") { edges { node { id publishDueAt timeline { type } } } } }'
    const list = z.object({
      overduePublications: z.object({
        edges: z.array(
          z.object({
            node: z.object({
              id: z.string(),
              publishDueAt: z.string(),
              timeline: z.array(z.object({ type: z.string() })),
            }),
          }),
        ),
      }),
    })
    const overdue = async () =>
      list
        .parse((await stack.graph(query, {}, auditor)).data)
        .overduePublications.edges.map(({ node }) => node)
        .find(({ id }) => id === actId)
    await until(async () => (await overdue())?.timeline.at(-1)?.type === 'ACT_PUBLICATION_OVERDUE')
    assert.equal((await overdue())?.publishDueAt, '2020-03-11T16:00:00.000Z')
    await sendWell(stack, officer, 'serveDecision', { actId, method: 'PUBLIC_NOTICE' })
    const { receipt } = await sendWell(stack, officer, 'publishAct', { actId, ...notice })
    const { data } = await askWith(receipt.token, stack.graph, ACT, { id: actId }, officer)
    assert.partialDeepStrictEqual(data?.act, { publicationOverdue: false, publication: { late: true } })
    assert.equal(await overdue(), undefined)
  })
})

/** Of everything that ever happened in these streams. */
async function correlationsOf(...streams: string[]): Promise<Set<string>> {
  const stores = await Promise.all([openStores(stack), openStores(stack, 'rule-of-law')])
  try {
    const commits = (await Promise.all(stores.map((each) => each.commits()))).flat()
    return new Set(commits.filter(({ stream }) => streams.includes(stream)).map(({ correlation }) => correlation))
  } finally {
    await Promise.all(stores.map((each) => each.close()))
  }
}

const SEEN = { place: '无名路七号门前', description: '占道摆摊，油污满地' }
const REPLY = '已移交执法'
/** What an officer who inspects reads of the matter that the inspection came from. */
const CAUSE = `query($id: ID!) { act(id: $id) { matter { phase place description subType { code } community { name }
  subject { id } resolution { outcome reply } } } }`

describe('a matter resolved by enforcement', () => {
  test('opens an inspection, and the penalty that follows continues the same story', async () => {
    const who = await people(stack)
    const received = await sendWell(
      stack,
      who.seat,
      'receiveMatter',
      someMatter({ subjectId: `sub_${USCC}`, ...SEEN, reporter: { name: '来电人甲', phone: '13900139011' } }),
      'matter { id }',
    )
    const matterId = opened.parse(received.matter).id
    await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: UNIT })
    await sendWell(stack, who.officer, 'acceptMatter', { matterId })
    await sendWell(stack, who.officer, 'resolveMatter', { matterId, outcome: 'ENFORCEMENT', reply: REPLY })

    const query = `query($id: ID!) { matter(id: $id) { acts { edges { node {
      id kind phase organ { id } subject { legalEntity { id } } matter { id }
    } } } } }`
    const form = z.object({
      matter: z.object({ acts: z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string() }) })) }) }),
    })
    const acts = async () =>
      form.parse((await stack.graph(query, { id: matterId }, auditor)).data).matter.acts.edges.map(({ node }) => node)
    await until(async () => (await acts()).length === 1)
    const [inspection] = await acts()
    assert.ok(inspection)
    const { id: actId, ...rest } = inspection
    assert.deepEqual(rest, {
      kind: 'INSPECTION',
      phase: 'REGISTERED',
      organ: { id: ORGAN },
      subject: { legalEntity: { id: `sub_${USCC}` } },
      matter: { id: matterId },
    })

    const seen = await stack.graph(CAUSE, { id: actId }, officer)
    assert.deepEqual(seen.errors, [])
    assert.deepEqual(seen.data, {
      act: {
        matter: {
          ...{ phase: 'RESOLVED', ...SEEN, subType: { code: '554' }, community: { name: '南布社区' } },
          ...{ subject: { id: `sub_${USCC}` }, resolution: { outcome: 'ENFORCEMENT', reply: REPLY } },
        },
      },
    })
    const elsewhere = await stack.graph(CAUSE, { id: actId }, stranger)
    assert.deepEqual([elsewhere.data, elsewhere.errors], [{ act: { matter: null } }, []])
    const reporter = await stack.graph(
      'query($id: ID!) { matter(id: $id) { reporter { name } } }',
      { id: matterId },
      officer,
    )
    assert.deepEqual(reporter.data, { matter: { reporter: null } })
    const trail = 'query($of: ID!) { auditTrail(filter: {object: $of}) { edges { node { actor fields outcome } } } }'
    const { data: told } = await stack.graph(trail, { of: matterId }, auditor)
    const read = { actor: 'officer', fields: ['Matter.place', 'Matter.description', 'MatterResolution.reply'] }
    assert.deepEqual(told, { auditTrail: { edges: [{ node: { ...read, outcome: 'GRANTED' } }] } })

    const follow = { kind: 'PENALTY', item: '对占用城市道路经营的处罚', sector: 'OTHER', followsActId: actId }
    assert.equal(await refusalOf('registerAct', follow), 'ACT_FOLLOWS_NO_DECISION')
    await sendWell(stack, officer, 'attachEvidence', { actId, ...evidence() })
    const plain = { item: '对占用城市道路的检查', penaltyTypes: [], amount: null, subject: COMPANY }
    const findings = [{ item: '占用道路摆放桌椅' }, { item: '未清理油污' }]
    await sendWell(stack, officer, 'decideAct', { actId, ...decision({ ...plain, findings }) })
    await sendWell(stack, officer, 'correctFindings', { actId, findings: [2] })
    const penalty = await sendWell(stack, officer, 'registerAct', follow, 'act { id follows { id } subject { name } }')
    const { id: penaltyId, ...following } = opened.loose().parse(penalty.act)
    assert.deepEqual(following, { follows: { id: actId }, subject: { name: COMPANY.name } })
    assert.equal((await correlationsOf(matterId, actId, penaltyId)).size, 1)
  })

  test('of a unit that is not joined opens none, and says so', async () => {
    const who = await people(stack)
    const other = await stack.token({ roles: ['unit-officer'], unit: OTHER_UNIT })
    const received = await sendWell(stack, who.seat, 'receiveMatter', someMatter(), 'matter { id }')
    const matterId = opened.parse(received.matter).id
    await sendWell(stack, who.seat, 'transferMatter', { matterId, unitId: OTHER_UNIT })
    await sendWell(stack, other, 'acceptMatter', { matterId })
    await sendWell(stack, other, 'resolveMatter', { matterId, outcome: 'ENFORCEMENT', reply: '已移交执法' })
    const metrics = async () => (await fetch(`${stack.services.get('rule-of-law')?.url}/metrics`)).text()
    await until(async () => /sizhi_policy_stuck\S* 1\b/.test(await metrics()))
  })
})

describe('organs', () => {
  test('are listed with how many of them are joined', async () => {
    const query =
      '{ organCoverage { listed onboarded percent target } organs { edges { node { id phase } } } unit(id: "unit_1583") { organ { phase } } }'
    const { data, errors } = await stack.graph(query, {})
    assert.deepEqual(errors, [])
    assert.deepEqual(data, {
      organCoverage: { listed: 2, onboarded: 1, percent: 50, target: 100 },
      organs: {
        edges: [{ node: { id: ORGAN, phase: 'ONBOARDED' } }, { node: { id: 'org_1593', phase: 'LISTED' } }],
      },
      unit: { organ: { phase: 'ONBOARDED' } },
    })
  })
})

describe('what an inspection found is put right', () => {
  const findings = [{ item: '占用道路摆放桌椅' }, { item: '未清理油污' }]
  const ofInspection = { kind: 'INSPECTION', item: '对占用城市道路的检查' }
  const corrects = async (actId: string, token: string) => {
    const { payload, codes } = await send(stack, token, 'correctFindings', { actId, findings: [1] })
    return payload?.rejection?.code ?? codes[0] ?? 'done'
  }
  const offered = async (actId: string, token: string) => {
    const { data } = await stack.graph('query($id: ID!) { act(id: $id) { availableCommands } }', { id: actId }, token)
    return z.object({ act: z.object({ availableCommands: z.array(z.string()) }) }).parse(data).act.availableCommands
  }

  const isRead = async (id: string) =>
    (await stack.graph('query($id: ID!) { act(id: $id) { id } }', { id }, auditor)).data?.act !== null

  test('by the organ that inspected, and not by whoever looks after the records', async () => {
    const decides = { penaltyTypes: [], amount: undefined, findings }
    const [one, other] = [await decided(ofInspection, decides), await decided(ofInspection, decides)]
    const both = await stack.token({ roles: ['data-officer', 'law-officer'], unit: UNIT, subject: 'both' })
    const beside = await stack.token({ roles: ['data-officer'], unit: UNIT, subject: 'beside' })
    for (const id of [one, other]) await until(() => isRead(id))
    for (const token of [dataOfficer, beside]) {
      assert.equal(await corrects(one, token), 'FORBIDDEN')
      assert.deepEqual(await offered(one, token), [])
    }
    assert.equal(await corrects(one, officer), 'done')
    assert.ok((await offered(other, both)).includes('CORRECT_FINDINGS'))
    assert.equal(await corrects(other, both), 'done')
  })

  test('of history by the data officer: no organ stands behind it', async () => {
    const row = { businessId: '10', date: '20171211', type: 'routine', score: '92', findings: ['Wet floor'] }
    const document = 'mutation($input: ImportInspectionsInput!) { importInspections(input: $input) { rows { actId } } }'
    const { data } = await stack.graph(document, { input: { commandId: randomUUID(), rows: [row] } }, dataOfficer)
    const imported = z.object({ importInspections: z.object({ rows: z.tuple([z.object({ actId: z.string() })]) }) })
    const [{ actId }] = imported.parse(data).importInspections.rows
    await until(() => isRead(actId))
    assert.deepEqual(await offered(actId, dataOfficer), ['CORRECT_FINDINGS'])
    assert.equal(await corrects(actId, officer), 'FORBIDDEN')
    assert.equal(await corrects(actId, dataOfficer), 'done')
  })
})

describe('between organs', () => {
  let elsewhere: string

  before(async () => {
    const list = { title: '机关名录（2019年版）', publishedOn: '2019-03-01' }
    await sendWell(stack, dataOfficer, 'listOrgan', { unitId: 'unit_1600', name: '坪山区水务局', list })
    await sendWell(stack, dataOfficer, 'onboardOrgan', { organId: 'org_1600' })
    elsewhere = await stack.token({ roles: ['law-officer'], unit: 'unit_1600', subject: 'officer-elsewhere' })
  })

  test('who goes on with another’s inspection does not learn from it whom it names', async () => {
    const person = { name: '夏侯独见', phone: '13912345677' }
    const inspection = await decided(
      { kind: 'INSPECTION', subject: { person } },
      { penaltyTypes: [], amount: undefined },
    )
    const readBy = async (token: string) => {
      const following = opening({ subject: undefined, followsActId: inspection })
      const { act, receipt } = await sendWell(stack, token, 'registerAct', following, 'act { id }')
      const { id } = opened.parse(act)
      const query = 'query($id: ID!) { act(id: $id) { subject { isPerson personName } } }'
      return (await askWith(receipt.token, stack.graph, query, { id }, token)).data?.act
    }
    assert.deepEqual(await readBy(officer), { subject: { isPerson: true, personName: person.name } })
    assert.deepEqual(await readBy(elsewhere), { subject: { isPerson: true, personName: null } })
  })

  test('a number that one writes beside an identity number opens nothing about the person to whoever has it', async () => {
    const person = { name: '钟离某', idNumber: ID_NUMBER }
    const phone = '13900139001'
    const theirs = await decided({ subject: { person } }, {}, elsewhere)
    const ours = await decided({ subject: { person: { ...person, phone } } })
    const rows = async () => {
      const query = '{ acts(first: 100) { edges { node { id } } } }'
      return JSON.stringify((await stack.graph(query, {}, auditor)).data)
    }
    await until(async () => (await rows()).includes(ours) && (await rows()).includes(theirs))
    await until(async () => (await recordsOf(ID_NUMBER)) === 2)

    const holder = await stack.token({ roles: ['citizen'], subject: 'holder-of-the-number', phone })
    const query = `query($ours: ID!, $theirs: ID!) {
      ours: act(id: $ours) { id } theirs: act(id: $theirs) { id } acts { totalCount } myCreditFile { id } }`
    const { data, errors } = await stack.graph(query, { ours, theirs }, holder)
    assert.deepEqual([data, errors], [{ ours: null, theirs: null, acts: { totalCount: 0 }, myCreditFile: null }, []])
  })

  test('an identity number nobody knew, written with a known number, is another person', async () => {
    const [known, slip] = [{ name: '公冶某', phone: '13900139002' }, '110105195001010004']
    const own = await decided({ subject: { person: known } })
    const other = await decided({ subject: { person: { ...known, idNumber: slip } } }, {}, elsewhere)
    await until(async () => (await recordsOf(slip)) === 1)
    const citizen = await stack.token({ roles: ['citizen'], phone: known.phone })
    const query = 'query($own: ID!, $other: ID!) { own: act(id: $own) { id } other: act(id: $other) { id } }'
    await until(async () => (await stack.graph(query, { own, other }, citizen)).data?.own != null)
    const { data } = await stack.graph(query, { own, other }, citizen)
    assert.deepEqual(data, { own: { id: own }, other: null })
  })

  /** How many records the file of whoever has this identity number holds. */
  async function recordsOf(idNumber: string): Promise<number> {
    const stores = await openStores(stack, 'rule-of-law')
    try {
      const [person = assert.fail()] = await stores.open.privacy.findPersons({ idNumber })
      const query = 'query($id: ID!) { personalCreditFile(id: $id) { records { totalCount } } }'
      const { data } = await stack.graph(query, { id: creditFileOf(personId.schema.parse(person)) }, auditor)
      const form = z.object({
        personalCreditFile: z.object({ records: z.object({ totalCount: z.number() }) }).nullable(),
      })
      return form.parse(data).personalCreditFile?.records.totalCount ?? 0
    } finally {
      await stores.close()
    }
  }
})
