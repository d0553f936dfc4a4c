import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { receiveMatter, sendWell } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { OTHER_PHONE } from '../personas.ts'
import { APP, ELSEWHERE } from './ground.ts'

const CAMERA = '44031000001320000102'
const idOf = z.object({ id: z.string() })

export type Elsewhere = { matter: string; alert: string; message: string; screening: string }

/** One of each that lies next door, about the neighbour: what those outside reach, and those inside do not. */
export async function tellElsewhere(stack: Stack): Promise<Elsewhere> {
  const [seat, data, care] = await Promise.all([
    stack.token({ roles: ['seat'], division: 'dis_440310' }),
    stack.token({ roles: ['data-officer'] }),
    stack.token({ roles: ['care-lead'] }),
  ])
  const reporter = { name: '邻居', phone: OTHER_PHONE }
  const { id: matter } = await receiveMatter(stack, seat, { communityId: ELSEWHERE, reporter })
  await sendWell(stack, data, 'registerCamera', { code: CAMERA, communityId: ELSEWHERE })
  const detection = {
    appId: APP,
    source: 'walk',
    messageId: 'elsewhere',
    camera: CAMERA,
    seenAt: now(),
    confidence: 0.9,
  }
  const { alert } = await sendWell(stack, data, 'reportDetection', detection, 'alert { id }')
  const said = { communityId: ELSEWHERE, content: '隔壁说', submitter: reporter }
  const { information } = await sendWell(stack, seat, 'submitShortMessage', said, 'information { id }')
  const invitation = { instrument: 'GAD_7', communityId: ELSEWHERE, phone: OTHER_PHONE, under14: false }
  const { screening } = await sendWell(stack, care, 'inviteScreening', invitation, 'screening { id }')
  const [alertId, message, invited] = [alert, information, screening].map((each) => idOf.parse(each).id)
  return { matter, alert: alertId ?? '', message: message ?? '', screening: invited ?? '' }
}
