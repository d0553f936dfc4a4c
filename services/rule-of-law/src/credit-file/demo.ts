import { subjectId } from '#shared/governance/ids.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import type { DemoActor, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'
import { creditRecordOf } from './ids.ts'

const UNIT = '6011'
const officer: DemoActor = { role: 'law-officer', subject: 'demo-credit-officer', unit: `unit_${UNIT}` }

/** Companies that nobody has. */
const company = (number: number) => completeUscc(`91440310MA5DM0${String(number).padStart(3, '0')}`)

type Collected = {
  uscc: string
  subjectName: string
  kind: string
  documentNumber: string
  decidedOn: string
  [more: string]: unknown
}

const licence: Collected = {
  uscc: company(21),
  subjectName: '演示百货商行',
  kind: 'LICENCE',
  documentNumber: '深坪演许〔2018〕11号',
  decidedOn: '2018-05-07',
}
const mistyped: Collected = {
  ...{ uscc: company(22), subjectName: '演示物业服务有限公司', kind: 'LICENCE' },
  ...{ documentNumber: '深坪演许〔2018〕12号', decidedOn: '2018-05-08', validUntil: '2018-12-31' },
}
const mistaken: Collected = { ...licence, kind: 'REWARD', documentNumber: '深坪演奖〔2018〕3号' }
const ended: Collected = {
  ...{ uscc: company(23), subjectName: '演示汽修服务部', kind: 'PENALTY', documentNumber: '深坪演罚〔2019〕8号' },
  ...{ decidedOn: '2019-03-04', publishedOn: '2019-03-06', penaltyTypes: ['WARNING'] },
}

/** Decisions of before, collected by hand: one counts, one was corrected, one withdrawn, one has ended by its own rule. */
export const demonstration: Demonstration = {
  title: 'Credit records collected by hand, corrected, withdrawn and ended',
  after: ['rule-of-law/organ'],
  question: '{ organCoverage { listed } }',
  asker: officer,
  async tell(narrator) {
    await Promise.all([
      collect(narrator, licence),
      collect(narrator, ended),
      collectAnd(narrator, mistyped, 'correctCreditRecord', { reason: 'ENTRY_ERROR', validUntil: '2068-12-31' }),
      collectAnd(narrator, mistaken, 'withdrawCreditRecord', { reason: 'COLLECTED_IN_ERROR' }),
    ])
  },
}

function collect(narrator: DemoNarrator, input: Collected): Promise<string | undefined> {
  return narrator.send({ as: officer, mutation: 'collectCreditRecord', input }, `collect ${input.documentNumber}`)
}

async function collectAnd(narrator: DemoNarrator, collected: Collected, mutation: string, more: object): Promise<void> {
  const fileId = await collect(narrator, collected)
  if (!fileId) return
  const { documentNumber, uscc } = collected
  const recordId = creditRecordOf(`org_${UNIT}`, documentNumber, subjectId.schema.parse(`sub_${uscc}`))
  await narrator.send({ as: officer, mutation, input: { fileId, recordId, ...more } }, `${mutation} ${documentNumber}`)
}
