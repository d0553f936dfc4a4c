import { z } from 'zod'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const seat: DemoActor = { role: 'seat', subject: 'seat', division: INSIDE.district }
const lead: DemoActor = { role: 'centre-lead', subject: 'lead', division: INSIDE.district }

const SUBMITTER = { name: '李若水', phone: INSIDE.phone }
const MESSAGE = { communityId: INSIDE.community, subType: '554', content: '楼下烧烤摊', submitter: SUBMITTER }
const WORDS = { divisionId: INSIDE.street, title: '烧烤噪声', content: '多名居民反映' }
/** As many messages make a hotspot. */
const VOICES = 5

/** Messages of one person that became a topic and a report on their hotspot, and were answered. */
export const example: RightsExample = {
  after: ['self-governance/voice-rules'],
  begins: ['submitShortMessage'],
  // Only topics have a title, and a topic is no citizen's own.
  untried: ['Information.title for citizen inside'],
  async tell(teller) {
    const messages = await confirmed(teller)
    const [message] = messages
    const topic = await teller.send(seat, 'compileTopic', { ...WORDS, messageIds: messages })
    const report = await reported(teller, topic)
    await teller.until('the answer to the message', () => answered(teller, message))
    return {
      ids: { Information: message },
      sent: {
        ...{ informationId: message, messageIds: [message], topicIds: [topic] },
        ...{ 'ApproveReportInput.informationId': report, 'ReturnReportInput.informationId': report },
      },
    }
  },
  owned: {
    type: 'Information',
    list: 'Query.feed',
    async tellNextDoor({ send }) {
      const submitter = { name: '邻居', phone: OUTSIDE.phone }
      const said = { communityId: OUTSIDE.community, content: '隔壁说', submitter }
      return { id: await send(seat, 'submitShortMessage', said) }
    },
  },
}

/** Communities and classes are known here when the facts of smart governance have arrived. */
const NOT_YET = ['INFORMATION_COMMUNITY_UNKNOWN', 'INFORMATION_CLASS_UNKNOWN']

async function confirmed({ send }: RightsTeller): Promise<[string, ...string[]]> {
  const messages: [string, ...string[]] = [await send(seat, 'submitShortMessage', MESSAGE, NOT_YET)]
  while (messages.length < VOICES) messages.push(await send(seat, 'submitShortMessage', MESSAGE, NOT_YET))
  for (const informationId of messages)
    await send(seat, 'verifyInformation', { informationId, outcome: 'CONFIRMED', remark: '属实' })
  return messages
}

async function reported({ send, ask, until }: RightsTeller, topic: string): Promise<string> {
  const query = '{ hotspots(filter: { phase: CANDIDATE }) { edges { node { id } } } }'
  const hotspotId = await until('the hotspot', async () => {
    return hotspotsForm.safeParse(await ask(lead, query)).data?.hotspots.edges[0]?.node.id
  })
  const informationId = await send(seat, 'proposeHotspot', { ...WORDS, topicIds: [topic], hotspotId })
  await send(lead, 'approveReport', { informationId, remark: '同意' })
  await send(lead, 'replyToInformation', { informationId, reply: '已约谈' })
  return informationId
}

const hotspotsForm = z.object({
  hotspots: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
})

async function answered({ ask }: RightsTeller, id: string): Promise<unknown> {
  const form = z.object({ information: z.object({ answer: z.object({ at: z.string() }) }) })
  return form.safeParse(await ask(seat, 'query($id: ID!) { information(id: $id) { answer { at } } }', { id })).data
}
