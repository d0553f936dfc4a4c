import type { DemoActor, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'
import { candidateOf, communityNamed, subTypeNamed } from './demo/found.ts'
import { type DemoStory, forming, lead, reportedAtOnce, reportedByReport, seat, waiting } from './demo/stories.ts'

const DISTRICT = 'dis_440310'
const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }

/**
 * What people told today, from short messages to a report: hotspots in every phase, two of them reported by a person,
 * submitters who were answered and some who wait.
 */
export const demonstration: Demonstration = {
  title: 'Short messages, topics and a report; hotspots in every phase',
  after: ['smart-governance/matter'],
  tries: [
    {
      what: 'Hotspots that wait for a person, and the messages that wait for an answer',
      as: 'centre-lead',
      query: `{ hotspots(filter: {phase: CANDIDATE}) { edges { node { id size community { name } subType { name } } } }
        feed(first: 3, filter: {unanswered: true}, orderBy: ANSWER_DUE_ASC) {
          totalCount edges { node { content answerDueAt } } } }`,
    },
  ],
  question: '{ feed(first: 1) { edges { node { id } } } }',
  asker: dataOfficer,
  async tell(narrator) {
    await Promise.all([tellReport(narrator), tellTopic(narrator), submit(narrator, waiting), answerOneByOne(narrator)])
  },
}

async function tellReport(narrator: DemoNarrator): Promise<void> {
  const { key, title, reply } = reportedByReport
  const messages = await submit(narrator, reportedByReport)
  await confirm(narrator, key, messages)
  const half = Math.ceil(messages.length / 2)
  const topics = await Promise.all([
    compile(narrator, reportedByReport, { number: '一', messageIds: messages.slice(0, half) }),
    compile(narrator, reportedByReport, { number: '二', messageIds: messages.slice(half) }),
  ])
  const hotspotId = await candidateOf(narrator, messages)
  const topicIds = topics.filter((id) => id !== undefined)
  const input = { divisionId: DISTRICT, title, content: '多名居民同日反映，建议街道牵头处理。', topicIds, hotspotId }
  const informationId = await narrator.send({ as: seat, mutation: 'proposeHotspot', input }, `${key} report`)
  if (!informationId) return
  await narrator.send({ as: lead, mutation: 'approveReport', input: { informationId } }, `${key} approved`)
  await narrator.send({ as: lead, mutation: 'replyToInformation', input: { informationId, reply } }, `${key} reply`)
}

async function tellTopic(narrator: DemoNarrator): Promise<void> {
  const { key, reply } = reportedAtOnce
  const messages = await submit(narrator, reportedAtOnce)
  const hotspotId = await candidateOf(narrator, messages)
  await narrator.send({ as: lead, mutation: 'reportHotspot', input: { hotspotId } }, `${key} reported`)
  await confirm(narrator, key, messages)
  const informationId = await compile(narrator, reportedAtOnce, { number: '一', messageIds: messages })
  if (!informationId) return
  await narrator.send({ as: seat, mutation: 'replyToInformation', input: { informationId, reply } }, `${key} reply`)
}

async function answerOneByOne(narrator: DemoNarrator): Promise<void> {
  const { key, reply } = forming
  const [first, unfounded] = await submit(narrator, forming)
  const answer = (informationId: string | undefined, text: string, of: string) =>
    narrator.send(
      { as: seat, mutation: 'replyToInformation', input: { informationId, reply: text } },
      `${key} reply ${of}`,
    )
  const looked = { informationId: unfounded, outcome: 'UNFOUNDED', remark: '现场查看，灯具正常。' }
  await narrator.send({ as: seat, mutation: 'verifyInformation', input: looked }, `${key} unfounded`)
  await Promise.all([answer(first, reply, '1'), answer(unfounded, '经现场查看，照明正常，感谢反映。', '2')])
}

/** Another pillar's facts, the community and the class among them, may not have arrived yet. */
const NOT_YET = ['INFORMATION_COMMUNITY_UNKNOWN', 'INFORMATION_CLASS_UNKNOWN']

async function submit(narrator: DemoNarrator, { key, community, subType, voices }: DemoStory): Promise<string[]> {
  const [communityId, code] = await Promise.all([communityNamed(narrator, community), subTypeNamed(narrator, subType)])
  const sent = await Promise.all(
    voices.map(({ by, input }, index) => {
      const about = { communityId, subType: code, ...input }
      return narrator.send({ as: by, mutation: 'submitShortMessage', input: about }, `${key} ${index}`, NOT_YET)
    }),
  )
  return sent.filter((id) => id !== undefined)
}

async function confirm(narrator: DemoNarrator, key: string, messages: readonly string[]): Promise<void> {
  await Promise.all(
    messages.map((informationId, index) => {
      const input = { informationId, outcome: 'CONFIRMED' }
      return narrator.send({ as: seat, mutation: 'verifyInformation', input }, `${key} confirmed ${index}`)
    }),
  )
}

function compile(
  narrator: DemoNarrator,
  { key, title }: DemoStory,
  { number, messageIds }: { number: string; messageIds: readonly string[] },
): Promise<string | undefined> {
  const input = { divisionId: DISTRICT, title: `${title}（${number}）`, content: '现场核实属实。', messageIds }
  return narrator.send({ as: seat, mutation: 'compileTopic', input }, `${key} topic ${number}`)
}
