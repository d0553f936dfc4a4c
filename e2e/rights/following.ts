import { z } from 'zod'
import { sendWell, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import type { Stack } from '../stack.ts'
import { THIRD_UNIT } from './district/ground.ts'
import { decided } from './district/law.ts'

export const PERSON = { name: '夏侯独见', phone: '13912345677' }

/** What officers of the own and of another organ read of whom an inspection names, in an act that goes on with it. */
export async function readByFollowing(stack: Stack): Promise<{ own: unknown; other: unknown }> {
  const own = await stack.token({ roles: ['law-officer'], unit: UNIT, subject: 'officer-one' })
  const other = await stack.token({ roles: ['law-officer'], unit: THIRD_UNIT, subject: 'officer-elsewhere' })
  const opening = { kind: 'INSPECTION', subject: { person: PERSON } }
  const inspection = await decided(stack, own, opening, { documentNumber: '城检9号' })
  return { own: await subjectRead(stack, own, inspection), other: await subjectRead(stack, other, inspection) }
}

async function subjectRead(stack: Stack, token: string, followsActId: string): Promise<unknown> {
  const following = { kind: 'PENALTY', item: '处罚', sector: 'OTHER', followsActId }
  const { act, receipt } = await sendWell(stack, token, 'registerAct', following, 'act { id }')
  const { id } = z.object({ id: z.string() }).parse(act)
  const query = 'query($id: ID!) { act(id: $id) { subject { isPerson personName } } }'
  return (await askWith(receipt.token, stack.graph, query, { id }, token)).data?.act
}
