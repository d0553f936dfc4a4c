import assert from 'node:assert/strict'
import { z } from 'zod'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, sendWell, UNIT } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { PHONE } from '../personas.ts'
import { USCC } from './ground.ts'

const TODAY = shanghaiDay(now())
const COMPANY = { uscc: USCC, name: '坪山巡查有限公司', communityId: COMMUNITY }
const PERSON = { person: { name: '张若水', phone: PHONE } }
const idOf = z.object({ id: z.string() })

export type Law = {
  act: string
  personAct: string
  personFile: string
  file: string
  record: string
  profile: string
  proposal: string
}

/** A person's inspection with every word there can be, a person's and a company's penalty, files and a profile. */
export async function tellLaw(stack: Stack): Promise<Law> {
  const officer = await stack.token({ roles: ['law-officer'], unit: UNIT, subject: 'officer-one' })
  const personAct = await inspection(stack, officer)
  await decided(stack, officer, { kind: 'PENALTY', subject: PERSON }, { documentNumber: '城罚1号', ...FINE })
  const act = await decided(
    stack,
    officer,
    { kind: 'PENALTY', subject: COMPANY },
    { documentNumber: '城罚2号', ...FINE },
  )
  await sendWell(stack, officer, 'serveDecision', { actId: act, method: 'IN_PERSON' })
  await sendWell(stack, officer, 'publishAct', { actId: act, cause: '占道经营', content: '罚款' })
  await inspected(stack)
  return { act, personAct, ...(await graded(stack, officer)), personFile: await personFile(stack) }
}

const FINE = { penaltyTypes: ['FINE'], amount: '2000' }

/** An act from its opening to its decision; its id. */
export async function decided(stack: Stack, token: string, opens: object, decides: object): Promise<string> {
  const opening = { item: '检查', sector: 'OTHER', cause: '巡查发现', ...opens }
  const { act } = await sendWell(stack, token, 'registerAct', opening, 'act { id }')
  const actId = idOf.parse(act).id
  const attachment = { key: 'acts/1.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: 1 }
  await sendWell(stack, token, 'attachEvidence', { actId, kind: 'ON_SITE_RECORD', attachment, remark: '笔录' })
  await sendWell(stack, token, 'decideAct', {
    actId,
    decidedOn: TODAY,
    procedure: 'ORDINARY',
    basis: ['条例第二十六条'],
    officers: ['粤0301001', '粤0301002'],
    cause: '占道经营',
    content: '责令改正',
    ...decides,
  })
  return actId
}

async function inspection(stack: Stack, token: string): Promise<string> {
  const findings = [{ item: '消防通道', remark: '堆放杂物' }]
  const actId = await decided(
    stack,
    token,
    { kind: 'INSPECTION', subject: PERSON },
    { documentNumber: '城检1号', findings },
  )
  await sendWell(stack, token, 'serveDecision', { actId, method: 'IN_PERSON' })
  await sendWell(stack, token, 'publishAct', { actId, cause: '检查', content: '责令改正' })
  await sendWell(stack, token, 'revokeAct', { actId, reason: 'FACTS_UNPROVEN', remark: '事实不清' })
  return actId
}

/** A row of history, as a file tells it. */
async function inspected(stack: Stack): Promise<void> {
  const token = await stack.token({ roles: ['data-officer'] })
  const query = 'mutation($input: ImportInspectionsInput!) { importInspections(input: $input) { rows { actId } } }'
  const row = { businessId: '10', businessName: 'X', date: '20171211', type: 'routine', score: '92', findings: [] }
  await stack.graph(query, { input: { commandId: 'inspected', rows: [row] } }, token)
}

/** The company's file, and its grade: set by two hands, and another proposal that waits. */
async function graded(stack: Stack, officer: string): Promise<Pick<Law, 'file' | 'record' | 'profile' | 'proposal'>> {
  const second = await stack.token({ roles: ['law-officer'], unit: UNIT, subject: 'officer-two' })
  const query = `query($uscc: String!) { subject(uscc: $uscc) {
    creditFile { id records { edges { node { id } } } } creditProfile { id } } }`
  const look = async () => creditForm.safeParse((await stack.graph(query, { uscc: USCC }, officer)).data).data?.subject
  await until(async () => (await look()) !== undefined, 120_000)
  const { creditFile, creditProfile } = (await look()) ?? assert.fail()
  const profile = creditProfile.id
  const signed = await proposed(stack, officer, profile, 'B')
  await sendWell(stack, second, 'signGradeOverride', { profileId: profile, proposalId: signed })
  const record = creditFile.records.edges[0]?.node.id ?? ''
  return { file: creditFile.id, record, profile, proposal: await proposed(stack, officer, profile, 'D') }
}

const creditForm = z.object({
  subject: z.object({
    creditFile: idOf.extend({ records: z.object({ edges: z.array(z.object({ node: idOf })).min(1) }) }),
    creditProfile: idOf,
  }),
})
const proposalForm = z.object({ proposal: z.object({ proposalId: z.string() }) })

async function proposed(stack: Stack, officer: string, profileId: string, grade: string): Promise<string> {
  const lastDay = shanghaiDay(toInstant(Date.now() + 60 * 86_400_000))
  const proposal = { profileId, grade, reason: 'DUTY_FULFILLED', basis: '深坪信7号', lastDay }
  const selection = 'creditProfile { proposal { proposalId } }'
  const answer = await sendWell(stack, officer, 'proposeGradeOverride', proposal, selection)
  return proposalForm.parse(answer.creditProfile).proposal.proposalId
}

async function personFile(stack: Stack): Promise<string> {
  const token = await stack.token({ roles: ['citizen'], phone: PHONE })
  const form = z.object({ myCreditFile: idOf })
  const look = async () => form.safeParse((await stack.graph('{ myCreditFile { id } }', {}, token)).data).data
  await until(async () => (await look()) !== undefined, 120_000)
  return (await look())?.myCreditFile.id ?? ''
}
