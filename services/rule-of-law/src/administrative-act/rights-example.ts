import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { COMPANY, INSIDE, OUTSIDE, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const officer: DemoActor = { role: 'law-officer', subject: 'officer-one', unit: INSIDE.unit }
const neighbour: DemoActor = { role: 'law-officer', subject: 'officer-elsewhere', unit: OUTSIDE.unit }

const BUSINESS = { uscc: COMPANY, name: '坪山巡查有限公司', communityId: INSIDE.community }
const PERSON = { person: { name: '张若水', phone: INSIDE.phone } }
const FINE = { penaltyTypes: ['FINE'], amount: '2000' }
const decidedOn = shanghaiDay(now())
const officers = ['粤0301001', '粤0301002']

/** No object puts these to the test: history belongs to no unit and no person. */
const HISTORY = ['source', 'inspectedOn', 'type', 'score', 'rating'].map((name) => `RecordedInspection.${name}`)

/** A person's inspection with every word there can be, a person's and a company's penalty, and a row of history. */
export const example: RightsExample = {
  after: ['rule-of-law/organ'],
  begins: ['registerAct'],
  untried: HISTORY.flatMap((field) => [`${field} for citizen inside`, `${field} for unit-officer inside`]),
  async tell(teller) {
    const inspection = await inspected(teller)
    await decided(teller, { kind: 'PENALTY', subject: PERSON }, { documentNumber: '城罚1号', ...FINE })
    const penalty = await decided(
      teller,
      { kind: 'PENALTY', subject: BUSINESS },
      { documentNumber: '城罚2号', ...FINE },
    )
    await teller.send(officer, 'serveDecision', { actId: penalty, method: 'IN_PERSON' })
    await teller.send(officer, 'publishAct', { actId: penalty, cause: '占道经营', content: '罚款' })
    await dropped(teller)
    const history = await remembered(teller)
    return {
      ids: { AdministrativeAct: inspection },
      asked: { 'Query.act': `(id: "${penalty}")` },
      sent: {
        ...{
          actId: penalty,
          'DecideActInput.documentNumber': '城字3号',
          'DecideActInput.decidedOn': decidedOn,
          officers,
        },
        ...{ 'InspectionRowInput.businessId': '11', 'InspectionRowInput.date': '20171211' },
        'InspectionRowInput.findings': [],
      },
      sentAs: { 'data-officer': { 'CorrectFindingsInput.actId': history } },
    }
  },
  owned: {
    type: 'AdministrativeAct',
    list: 'Query.acts',
    async tellNextDoor({ send }) {
      const person = { name: '邻居', phone: OUTSIDE.phone }
      const opening = { kind: 'PENALTY', item: '处罚', sector: 'OTHER', subject: { person } }
      return { id: await send(neighbour, 'registerAct', opening) }
    },
  },
}

/** An act from its opening to its decision; its id. */
async function decided({ send }: RightsTeller, opens: object, decides: object): Promise<string> {
  const opening = { item: '检查', sector: 'OTHER', cause: '巡查发现', ...opens }
  const actId = await send(officer, 'registerAct', opening, ['ACT_COMMUNITY_UNKNOWN'])
  const attachment = { key: 'acts/1.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 1 }
  await send(officer, 'attachEvidence', { actId, kind: 'ON_SITE_RECORD', attachment, remark: '笔录' })
  const words = { basis: ['条例第二十六条'], officers, cause: '占道经营', content: '责令改正' }
  await send(officer, 'decideAct', { actId, decidedOn, procedure: 'ORDINARY', ...words, ...decides })
  return actId
}

/** What nothing came of, with the words why. */
async function dropped({ send }: RightsTeller): Promise<void> {
  const opening = { kind: 'PENALTY', item: '处罚', sector: 'OTHER', subject: PERSON }
  const actId = await send(officer, 'registerAct', opening)
  await send(officer, 'discontinueAct', { actId, reason: 'FACTS_NOT_ESTABLISHED', remark: '查无实据' })
}

async function inspected(teller: RightsTeller): Promise<string> {
  const findings = [{ item: '消防通道', remark: '堆放杂物' }]
  const decision = { documentNumber: '城检1号', findings }
  const actId = await decided(teller, { kind: 'INSPECTION', subject: PERSON }, decision)
  await teller.send(officer, 'serveDecision', { actId, method: 'IN_PERSON' })
  await teller.send(officer, 'publishAct', { actId, cause: '检查', content: '责令改正' })
  await teller.send(officer, 'revokeAct', { actId, reason: 'FACTS_UNPROVEN', remark: '事实不清' })
  return actId
}

const imported = z.object({ importInspections: z.object({ rows: z.tuple([z.object({ actId: z.string() })]) }) })

/** A row of history, as a file tells it; its id. */
async function remembered({ ask }: RightsTeller): Promise<string> {
  const row = { businessId: '10', businessName: 'X', date: '20171211', type: 'routine', score: '92', findings: [] }
  const document = 'mutation($input: ImportInspectionsInput!) { importInspections(input: $input) { rows { actId } } }'
  const data = await ask(dataOfficer, document, { input: { commandId: 'inspected', rows: [row] } })
  return imported.parse(data).importInspections.rows[0].actId
}
