import { randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { until } from '#shared/testing/until.ts'
import { OTHER_UNIT, receiveMatter, sendWell, UNIT } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import type { Stores } from '../../stores.ts'
import { PHONE } from '../personas.ts'
import { APP, CAMERA, USCC } from './ground.ts'

const FILE = { key: 'a/b.jpg', mediaType: 'image/jpeg', sha256: 'a'.repeat(64), bytes: 1 }
export const REPORTER = { name: '欧阳若水甲', phone: PHONE, address: '不存在路七号' }

/** Somebody of the centre and somebody of each unit. */
export type Staff = Record<'seat' | 'lead' | 'officer' | 'helper' | 'data', string>

export async function staffOf(stack: Stack): Promise<Staff> {
  return {
    seat: await stack.token({ roles: ['seat'], division: 'dis_440310' }),
    lead: await stack.token({ roles: ['centre-lead'], division: 'dis_440310' }),
    officer: await stack.token({ roles: ['unit-officer'], unit: UNIT }),
    helper: await stack.token({ roles: ['unit-officer'], unit: OTHER_UNIT }),
    data: await stack.token({ roles: ['data-officer'] }),
  }
}

export type Matters = { matter: string; ended: string; enforced: string; correlation: string; alert: string }

/** One matter that is worked on, one that was followed up, one that ended in enforcement, and one of an alert. */
export async function tellMatters(stack: Stack, stores: Stores, staff: Staff): Promise<Matters> {
  const matter = await accepted(stack, staff)
  await sendWell(stack, staff.officer, 'requestCollaboration', {
    matterId: matter,
    helperId: OTHER_UNIT,
    remark: '协办',
  })
  await proposeCriticism(stores, matter)
  const ended = await accepted(stack, staff)
  const resolution = { matterId: ended, outcome: 'SOLVED', reply: '已办结', attachments: [FILE] }
  await sendWell(stack, staff.officer, 'resolveMatter', resolution)
  await sendWell(stack, staff.seat, 'followUpMatter', { matterId: ended, outcome: 'SATISFIED', remark: '满意' })
  const enforced = await accepted(stack, staff)
  await sendWell(stack, staff.officer, 'resolveMatter', { matterId: enforced, outcome: 'ENFORCEMENT', reply: '移交' })
  const correlation = await refusedFlow(stack, stores, staff)
  return { matter, ended, enforced, correlation, alert: await confirmedAlert(stack, staff) }
}

async function accepted(stack: Stack, { seat, officer }: Staff): Promise<string> {
  const texts = { place: '无名巷尽头', description: '夜里敲铁桶', reporter: REPORTER }
  const classes = { category: '1', mainType: '22', subjectId: `sub_${USCC}` }
  const { id: matterId } = await receiveMatter(stack, seat, { ...texts, ...classes, attachments: [FILE] })
  await sendWell(stack, seat, 'transferMatter', { matterId, unitId: UNIT, remark: '请核查' })
  await sendWell(stack, officer, 'acceptMatter', { matterId })
  return matterId
}

/** What the clock says days after the limit: no command says it, so it is put where the clock's facts go. */
async function proposeCriticism({ open }: Stores, stream: string): Promise<void> {
  const last = await open.store.commits.find({ stream }).sort({ seq: -1 }).next()
  if (!last) throw new Error(`there is no ${stream}`)
  const at = now()
  await open.store.append({
    _id: new ObjectId(),
    stream,
    seq: last.seq + 1,
    version: last.version + 1,
    events: [{ type: 'CriticismProposed', schema: 1, at, data: { unitId: UNIT } }],
    command: { id: randomUUID(), type: 'passDeadline', digest: 'clock', actor: 'clock', role: 'system' },
    correlation: last.correlation,
    recordedAt: at,
    pending: true,
  })
}

/** Enforcement by a unit whose organ is not joined: the flow shows the hop that waits and the refusal. */
async function refusedFlow(stack: Stack, { open }: Stores, { seat, helper }: Staff): Promise<string> {
  const { id: matterId } = await receiveMatter(stack, seat)
  await sendWell(stack, seat, 'transferMatter', { matterId, unitId: OTHER_UNIT })
  await sendWell(stack, helper, 'acceptMatter', { matterId })
  await sendWell(stack, helper, 'resolveMatter', { matterId, outcome: 'ENFORCEMENT', reply: '移交执法' })
  return (await open.store.commits.findOne({ stream: matterId }))?.correlation ?? ''
}

/** An application that went live, and what it saw: confirmed, and with the unit. */
async function confirmedAlert(stack: Stack, { seat, data }: Staff): Promise<string> {
  const app = { detectionAppId: APP }
  await sendWell(stack, data, 'proposeDetectionApp', { slot: 1, precisionFloor: 0.8 })
  await sendWell(stack, data, 'startDetectionAppTrial', app)
  await sendWell(stack, data, 'recordDetectionAppTrial', { ...app, checked: 200, correct: 171 })
  const mapping = { mainType: '22', subType: '554', unitId: UNIT, channel: '31' }
  await sendWell(stack, data, 'goLiveDetectionApp', { ...app, ...mapping })
  const alertId = await detected(stack, data)
  await sendWell(stack, seat, 'confirmAlert', { alertId })
  const query = 'query($id: ID!) { alert(id: $id) { matter { phase } } }'
  await until(async () =>
    JSON.stringify((await stack.graph(query, { id: alertId }, seat)).data).includes('TRANSFERRED'),
  )
  return alertId
}

/** A detection in a window of its own, `minutes` ago; the alert it makes. */
export async function detected(stack: Stack, token: string, minutes = 0): Promise<string> {
  const seenAt = new Date(Date.now() - minutes * 60_000).toISOString()
  const input = { appId: APP, source: 'walk', messageId: randomUUID(), camera: CAMERA, seenAt, confidence: 0.9 }
  const { alert } = await sendWell(stack, token, 'reportDetection', input, 'alert { id }')
  return z.object({ id: z.string() }).parse(alert).id
}
