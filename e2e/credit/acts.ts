import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { send, sendWell } from '../district.ts'
import type { Stack } from '../stack.ts'

export const UNIT = 'unit_1593'
export const ORGAN = 'org_1593'

/** The district's emergency bureau is on the list of organs, and joined. */
export async function joinOrgan(stack: Stack): Promise<void> {
  const token = await stack.token({ roles: ['data-officer'] })
  const list = { title: '坪山区机关名录', publishedOn: '2026-01-04' }
  await sendWell(stack, token, 'listOrgan', { unitId: UNIT, name: '应急管理局', list })
  await sendWell(stack, token, 'onboardOrgan', { organId: ORGAN })
}

export type Penalty = {
  subject: object
  number: string
  decidedOn: string
  kind?: string
  penaltyTypes?: string[]
  amount?: string
  sector?: string
}

/** An act from its opening to its decision; the id of the act. */
export async function decideAct(stack: Stack, officer: string, { subject, number, ...decision }: Penalty) {
  const { kind = 'PENALTY', penaltyTypes = ['FINE'], amount = '30000', sector = 'OTHER', decidedOn } = decision
  const item = '对安全生产违法行为的处罚'
  const opening = { commandId: randomUUID(), kind, item, sector, subject }
  // Smart governance tells of the subject's community in its own time.
  const refusal = async () => (await send(stack, officer, 'registerAct', opening)).payload?.rejection?.code
  await until(async () => (await refusal()) !== 'ACT_COMMUNITY_UNKNOWN')
  const opened = await sendWell(stack, officer, 'registerAct', opening, 'act { id }')
  const { id: actId } = z.object({ id: z.string() }).parse(opened.act)
  const attachment = { key: `evidence/${actId}.jpg`, mediaType: 'image/jpeg', sha256: 'a'.repeat(64), bytes: 9000 }
  await sendWell(stack, officer, 'attachEvidence', { actId, kind: 'ON_SITE_RECORD', attachment })
  await sendWell(stack, officer, 'decideAct', {
    actId,
    documentNumber: number,
    decidedOn,
    procedure: 'ORDINARY',
    basis: ['《中华人民共和国安全生产法》第九十七条'],
    officers: ['粤0301001', '粤0301002'],
    cause: '未按规定培训',
    content: '罚款',
    penaltyTypes: kind === 'PENALTY' ? penaltyTypes : [],
    ...(kind === 'PENALTY' && penaltyTypes.includes('FINE') && { amount }),
  })
  return actId
}

/** The notice of an act, in words that everybody may read. */
export const notice = (actId: string) => ({ actId, cause: '未按规定培训', content: '罚款人民币三万元' })

/** Served and made public. */
export async function publishAct(stack: Stack, officer: string, actId: string): Promise<void> {
  await sendWell(stack, officer, 'serveDecision', { actId, method: 'IN_PERSON' })
  await sendWell(stack, officer, 'publishAct', notice(actId))
}
