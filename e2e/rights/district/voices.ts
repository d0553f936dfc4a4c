import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, send, sendWell } from '../../district.ts'
import type { Stack } from '../../stack.ts'
import { PHONE, STREET } from '../personas.ts'
import type { Staff } from './matters.ts'

const idOf = z.object({ id: z.string() })

export type Voices = { message: string; topic: string; report: string; hotspot: string }

/** Messages of one person that became a topic, a report and a hotspot, and an answer. */
export async function tellVoices(stack: Stack, { seat, lead }: Staff): Promise<Voices> {
  const submitter = { name: '李若水', phone: PHONE }
  const message = { communityId: COMMUNITY, subType: '554', content: '楼下烧烤摊', submitter }
  // Communities and classes are known here when the facts of smart governance have arrived.
  const first = { commandId: 'first', ...message }
  await until(async () => (await send(stack, seat, 'submitShortMessage', first)).payload?.rejection === null, 120_000)
  const begun = async (mutation: string, input: object) =>
    idOf.parse((await sendWell(stack, seat, mutation, input, 'information { id }')).information).id
  const messages = [await begun('submitShortMessage', first)]
  for (let more = 0; more < 4; more++) messages.push(await begun('submitShortMessage', message))
  for (const informationId of messages)
    await sendWell(stack, seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED', remark: '属实' })
  const hotspot = await hotspotOf(stack, lead)
  const texts = { divisionId: STREET, title: '烧烤噪声', content: '多名居民反映' }
  const topic = await begun('compileTopic', { ...texts, messageIds: messages })
  const report = await begun('proposeHotspot', { ...texts, divisionId: STREET, topicIds: [topic], hotspotId: hotspot })
  await sendWell(stack, lead, 'approveReport', { informationId: report, remark: '同意' })
  await sendWell(stack, lead, 'replyToInformation', { informationId: report, reply: '已约谈' })
  return { message: messages[0] ?? '', topic, report, hotspot }
}

async function hotspotOf(stack: Stack, token: string): Promise<string> {
  const form = z.object({ hotspots: z.object({ edges: z.array(z.object({ node: idOf })).min(1) }) })
  const query = '{ hotspots(filter: { phase: CANDIDATE }) { edges { node { id } } } }'
  const look = async () => form.safeParse((await stack.graph(query, {}, token)).data).data
  await until(async () => (await look()) !== undefined, 120_000)
  return (await look())?.hotspots.edges[0]?.node.id ?? ''
}
