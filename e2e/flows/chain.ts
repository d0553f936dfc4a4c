import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { COMMUNITY, OTHER_UNIT, type People, receiveMatter, sendWell, UNIT } from '../district.ts'
import type { Stack } from '../stack.ts'
import { inTime } from '../waiting.ts'

export const USCC = '91350100M000100Y43'
export const COMPANY = `sub_${USCC}`
export const CAMERA = '44031000001320000101'
export const APP = 'app_01'

/** The first of the detection applications is live, and leads to matters of this unit. */
export async function detectingDistrict(stack: Stack): Promise<void> {
  const token = await stack.token({ roles: ['data-officer'] })
  const steps: [string, object][] = [
    ['registerClass', { kind: 'CHANNEL', code: '31', name: '智能识别' }],
    ['registerCamera', { code: CAMERA, communityId: COMMUNITY }],
    ['proposeDetectionApp', { slot: 1, precisionFloor: 0.8 }],
    ['startDetectionAppTrial', { detectionAppId: APP }],
    ['recordDetectionAppTrial', { detectionAppId: APP, checked: 200, correct: 171 }],
    ['goLiveDetectionApp', { detectionAppId: APP, subType: '554', unitId: UNIT, channel: '31', urgency: 'URGENT' }],
  ]
  for (const [name, input] of steps) await sendWell(stack, token, name, input)
}

/** A unit's organ is on the list of organs, and joined. */
export async function joinOrgan(stack: Stack, unitId: string, name: string): Promise<void> {
  const token = await stack.token({ roles: ['data-officer'] })
  const list = { title: '坪山区机关名录（测试）', publishedOn: '2026-01-04' }
  await sendWell(stack, token, 'listOrgan', { unitId, name, list })
  await sendWell(stack, token, 'onboardOrgan', { organId: unitId.replace('unit_', 'org_') })
}

const withId = z.object({ id: z.string() })
const matterOfAlert = z.object({
  alert: z.object({ matter: z.object({ id: z.string(), phase: z.literal('TRANSFERRED') }) }),
})

/** A camera sees something, a person confirms it: the matter that a policy makes of it, in the unit's hands. */
export async function seen(stack: Stack, { seat, lead }: People): Promise<{ alertId: string; matterId: string }> {
  const token = await stack.token({ roles: ['data-officer'] })
  const message = { appId: APP, source: 'river-watch', messageId: randomUUID(), camera: CAMERA, confidence: 0.9 }
  const seenAt = new Date().toISOString()
  const { alert } = await sendWell(stack, token, 'reportDetection', { ...message, seenAt }, 'alert { id }')
  const { id: alertId } = withId.parse(alert)
  await sendWell(stack, seat, 'confirmAlert', { alertId })
  const query = 'query($id: ID!) { alert(id: $id) { matter { id phase } } }'
  const { matter } = await inTime(async () => {
    const { data } = await stack.graph(query, { id: alertId }, lead)
    return matterOfAlert.safeParse(data).data?.alert
  })
  return { alertId, matterId: matter.id }
}

/** A matter against the company, received at the counter and handed to this unit. */
export async function complained(stack: Stack, { seat }: People, unitId = OTHER_UNIT): Promise<string> {
  const { id } = await receiveMatter(stack, seat, { subjectId: COMPANY })
  await sendWell(stack, seat, 'transferMatter', { matterId: id, unitId })
  return id
}

/** The unit resolves it by enforcement. */
export async function enforced(stack: Stack, officer: string, matterId: string): Promise<void> {
  await sendWell(stack, officer, 'acceptMatter', { matterId })
  const resolution = { matterId, outcome: 'ENFORCEMENT', reply: '已移交执法。' }
  await sendWell(stack, officer, 'resolveMatter', resolution)
}

const actsFound = z.object({ acts: z.object({ edges: z.array(z.object({ node: withId })).length(1) }) })

/** The inspection that a policy opened after the matter. */
export async function inspectionAfter(stack: Stack, lawOfficer: string, matterId: string): Promise<string> {
  const query = 'query($id: ID!) { acts(filter: {matterId: $id}) { edges { node { id } } } }'
  const { acts } = await inTime(async () => {
    const { data } = await stack.graph(query, { id: matterId }, lawOfficer)
    return actsFound.safeParse(data).data
  })
  const [act] = acts.edges
  assert.ok(act)
  return act.node.id
}

/** A penalty that a person opens after an inspection. */
export async function penaltyAfter(stack: Stack, lawOfficer: string, followsActId: string): Promise<string> {
  const opening = { kind: 'PENALTY', item: '对占用消防通道的处罚', sector: 'FIRE', followsActId }
  const { act } = await sendWell(stack, lawOfficer, 'registerAct', opening, 'act { id }')
  return withId.parse(act).id
}

/** Decides an act, with the evidence and the two officers that the law asks for. */
export async function decided(stack: Stack, lawOfficer: string, actId: string, more: object): Promise<void> {
  const attachment = { key: `evidence/${actId}.jpg`, mediaType: 'image/jpeg', sha256: 'a'.repeat(64), bytes: 9000 }
  await sendWell(stack, lawOfficer, 'attachEvidence', { actId, kind: 'ON_SITE_RECORD', attachment })
  await sendWell(stack, lawOfficer, 'decideAct', {
    actId,
    documentNumber: `深坪城管〔2026〕${randomUUID().slice(0, 4)}号`,
    procedure: 'ORDINARY',
    basis: ['《中华人民共和国消防法》第六十条'],
    officers: ['粤0301001', '粤0301002'],
    cause: '消防通道堵塞',
    content: '责令改正',
    ...more,
  })
}

export const FOUND = {
  item: '消防检查',
  sector: 'FIRE',
  subject: { uscc: USCC, name: '坪山端到端实业有限公司', communityId: COMMUNITY },
  findings: [{ item: '消防通道堵塞' }],
}
export const FINED = { penaltyTypes: ['FINE'], amount: '5000' }
