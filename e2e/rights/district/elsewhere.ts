import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { receiveMatter, sendWell } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { OTHER_PHONE } from '../personas.ts'
import { APP, ELSEWHERE, THIRD_UNIT } from './ground.ts'

const CAMERA = '44031000001320000102'
const idOf = z.object({ id: z.string() })

export type Elsewhere = { matter: string; alert: string; message: string; screening: string; act: string }

const NEIGHBOUR = { name: '邻居', phone: OTHER_PHONE }

/** One of each that lies next door, about the neighbour: what those outside reach, and those inside do not. */
export async function tellElsewhere(stack: Stack): Promise<Elsewhere> {
  const [seat, data, care] = await Promise.all([
    stack.token({ roles: ['seat'], division: 'dis_440310' }),
    stack.token({ roles: ['data-officer'] }),
    stack.token({ roles: ['care-lead'] }),
  ])
  const begun = async (token: string, mutation: string, input: object, entity: string) =>
    idOf.parse((await sendWell(stack, token, mutation, input, `${entity} { id }`))[entity]).id
  const { id: matter } = await receiveMatter(stack, seat, { communityId: ELSEWHERE, reporter: NEIGHBOUR })
  await sendWell(stack, seat, 'transferMatter', { matterId: matter, unitId: THIRD_UNIT })
  await sendWell(stack, data, 'registerCamera', { code: CAMERA, communityId: ELSEWHERE })
  const detection = {
    appId: APP,
    source: 'walk',
    messageId: 'elsewhere',
    camera: CAMERA,
    seenAt: now(),
    confidence: 0.9,
  }
  const said = { communityId: ELSEWHERE, content: '隔壁说', submitter: NEIGHBOUR }
  const invitation = { instrument: 'GAD_7', communityId: ELSEWHERE, phone: OTHER_PHONE, under14: false }
  return {
    matter,
    alert: await begun(data, 'reportDetection', detection, 'alert'),
    message: await begun(seat, 'submitShortMessage', said, 'information'),
    screening: await begun(care, 'inviteScreening', invitation, 'screening'),
    act: await begun(await officerElsewhere(stack, data), 'registerAct', OPENING, 'act'),
  }
}

const OPENING = { kind: 'PENALTY', item: '处罚', sector: 'OTHER', subject: { person: NEIGHBOUR } }

/** The unit next door has an organ of its own. */
async function officerElsewhere(stack: Stack, data: string): Promise<string> {
  const list = { title: '机关名录', publishedOn: '2019-03-01' }
  await sendWell(stack, data, 'listOrgan', { unitId: THIRD_UNIT, name: '水务局', list })
  await sendWell(stack, data, 'onboardOrgan', { organId: THIRD_UNIT.replace('unit_', 'org_') })
  return stack.token({ roles: ['law-officer'], unit: THIRD_UNIT, subject: 'officer-elsewhere' })
}
