import { z } from 'zod'
import type { PillarName } from '#infra/pillars.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Identifier } from '#shared/privacy/people.ts'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, DISTRICT, registerDistrict, send, sendWell, UNIT } from '../district.ts'
import type { Stack } from '../stack.ts'
import { PATIENCE_MS } from '../waiting.ts'

export const PHONE = '13912345678'

/**
 * An object that holds everything about a person that its pillar can hold, each text unlike anything else there is,
 * and how those who may read it ask for it. `unseen`: texts that no field gives back. `by`: what the pillar finds the
 * person by.
 */
export type Told = { id: string; token: string; query: string; texts: string[]; unseen?: string[]; by: Identifier }

const idOf = z.object({ id: z.string() })

/** Ends where the pillar has been told of the district. */
async function insist(stack: Stack, token: string, mutation: string, input: object, entity: string): Promise<string> {
  const command = { commandId: 'first', ...input }
  await until(async () => (await send(stack, token, mutation, command)).payload?.rejection === null, PATIENCE_MS)
  return idOf.parse((await sendWell(stack, token, mutation, command, `${entity} { id }`))[entity]).id
}

/** An inspection whose decision is the first to say which person it is about, from its opening to its revocation. */
async function inspected(stack: Stack): Promise<Told> {
  const data = await stack.token({ roles: ['data-officer'] })
  await registerDistrict(stack)
  const list = { title: '机关名录', publishedOn: '2019-03-01' }
  await sendWell(stack, data, 'listOrgan', { unitId: UNIT, name: '城市管理局', list })
  await sendWell(stack, data, 'onboardOrgan', { organId: 'org_1583' })
  const token = await stack.token({ roles: ['law-officer'], unit: UNIT })
  // Nobody's: the sequence number 000 is given to no one.
  const person = { name: '令狐标记', idNumber: '110105194912310003', phone: PHONE }
  const words = {
    cause: '群众举报其占道',
    evidence: '笔录第三页签名',
    found: '消防栓被遮挡',
    why: '责令改正的缘由',
    content: '限七日内清理完毕',
    revoked: '经复核事实不清',
  }
  const opening = { kind: 'INSPECTION', item: '检查', sector: 'OTHER', cause: words.cause }
  const id = idOf.parse((await sendWell(stack, token, 'registerAct', opening, 'act { id }')).act).id
  const attachment = { key: 'acts/1.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 1 }
  const evidence = { actId: id, kind: 'ON_SITE_RECORD', attachment, remark: words.evidence }
  await sendWell(stack, token, 'attachEvidence', evidence)
  await sendWell(stack, token, 'decideAct', {
    actId: id,
    subject: { person },
    documentNumber: '城检1号',
    decidedOn: shanghaiDay(now()),
    procedure: 'ORDINARY',
    basis: ['条例第二十六条'],
    officers: ['粤0301001', '粤0301002'],
    cause: words.why,
    content: words.content,
    findings: [{ item: '消防', remark: words.found }],
  })
  await sendWell(stack, token, 'revokeAct', { actId: id, reason: 'FACTS_UNPROVEN', remark: words.revoked })
  const query = `query($id: ID!) { act(id: $id) { cause subject { personName } evidence { remark }
    decision { cause content } findings { remark } revocation { remark } timeline { text } } }`
  const texts = [...Object.values(words), person.name, person.idNumber]
  return { id, token, query, texts, unseen: [person.idNumber], by: { idNumber: person.idNumber } }
}

/** A child's screening, from the invitation to the review. */
async function screened(stack: Stack): Promise<Told> {
  const token = await stack.token({ roles: ['care-lead'] })
  const words = { name: '慕容标记', guardian: '慕容之母亲本人', remark: '建议每周面谈一次' }
  const invitation = { instrument: 'PHQ_9', communityId: COMMUNITY, phone: PHONE, name: words.name, under14: true }
  const id = await insist(stack, token, 'inviteScreening', invitation, 'screening')
  const consent = { giver: 'GUARDIAN', statement: '2018-1', guardian: words.guardian }
  const answers = [{ item: '44260-8', answer: 'SEVERAL_DAYS' }]
  await sendWell(stack, token, 'submitScreening', { screeningId: id, consent, answers })
  await sendWell(stack, token, 'reviewScreening', { screeningId: id, outcome: 'WATCH', remark: words.remark })
  const query = `query($id: ID!) { screening(id: $id) { participant { name phone } consent { guardian }
    result { answers { answer } } review { remark } } }`
  return { id, token, query, texts: Object.values(words), by: { phone: PHONE } }
}

/** A message of a resident, verified and answered. */
async function heard(stack: Stack): Promise<Told> {
  const token = await stack.token({ roles: ['seat'], division: DISTRICT })
  const words = { name: '诸葛标记', content: '楼顶私搭鸽棚扰民', remark: '已上门核实属实', reply: '三日内拆除并回访' }
  const message = { communityId: COMMUNITY, content: words.content, submitter: { name: words.name, phone: PHONE } }
  const id = await insist(stack, token, 'submitShortMessage', message, 'information')
  const verification = { informationId: id, outcome: 'CONFIRMED', subType: '554', remark: words.remark }
  await sendWell(stack, token, 'verifyInformation', verification)
  await sendWell(stack, token, 'replyToInformation', { informationId: id, reply: words.reply })
  const query = `query($id: ID!) { information(id: $id) { content submitter { name phone } answer { text }
    timeline { text } } }`
  return { id, token, query, texts: Object.values(words), by: { phone: PHONE } }
}

/** Told in this order: the first registers the district. */
export const STORIES = {
  'rule-of-law': inspected,
  'psychological-care': screened,
  'self-governance': heard,
} satisfies Partial<Record<PillarName, (stack: Stack) => Promise<Told>>>
