import type { DemoActor } from '#shared/pillar/demonstration.ts'

const DISTRICT = 'dis_440310'
export const seat: DemoActor = { role: 'seat', subject: 'demo-seat', division: DISTRICT }
export const lead: DemoActor = { role: 'centre-lead', subject: 'demo-centre-lead', division: DISTRICT }
/** The citizen whose token `npm start` prints. */
const citizen: DemoActor = { role: 'citizen', subject: 'dev-citizen', phone: '13800000000' }

/** A message as it is submitted; where and about what is its story's. */
export type Voice = { by: DemoActor; input: Record<string, unknown> }

/** Messages about one thing in one place. Nobody in them is anybody: people are called by their part. */
export type DemoStory = {
  key: string
  community: string
  subType: string
  title: string
  voices: readonly Voice[]
  reply: string
}

/** Who writes it down knows a name, a telephone, or neither. */
const told = (content: string, more: Record<string, unknown> = {}): Voice => ({ by: seat, input: { content, ...more } })
const own = (content: string): Voice => ({ by: citizen, input: { content } })

/**
 * As many messages as make one day's hotspot a candidate whenever they are sent: of nine, five are of the same day, even
 * where midnight comes in between.
 */
const ENOUGH = 9

function voices(...contents: readonly string[]): Voice[] {
  return Array.from({ length: ENOUGH }, (_, index) => {
    const content = contents[index % contents.length] ?? ''
    if (index === 0) return own(content)
    const kind = ['RESIDENT', 'SPECIAL_INFORMANT', 'FULL_TIME_INFORMANT', 'VOLUNTEER'][index % 4]
    return told(content, {
      kind,
      submitter: { name: `居民${'甲乙丙丁戊己庚辛壬'[index]}`, phone: `1380000020${index}` },
    })
  })
}

/** Becomes two topics and a report, whose approval reports the hotspot; the report's answer reaches everybody. */
export const reportedByReport: DemoStory = {
  key: 'noise',
  community: '龙田社区',
  subType: '夜间施工噪声',
  title: '夜间施工噪声集中反映',
  voices: voices('工地夜里十一点以后还在浇筑。', '连续两晚被打桩声吵醒。', '夜间运料车鸣笛不断。'),
  reply: '已约谈施工单位，夜间二十三点后停止浇筑，违规将依法处理。',
}

/** The centre lead reports the hotspot at once; a topic's answer reaches everybody. */
export const reportedAtOnce: DemoStory = {
  key: 'rubbish',
  community: '坪环社区',
  subType: '垃圾桶满溢',
  title: '垃圾收运不及时',
  voices: voices('楼下垃圾桶两天没有清运。', '投放点满溢，袋子堆到路边。'),
  reply: '已增加每日一次收运，下周复查。',
}

/** A candidate that waits for a person, and messages that wait for an answer. */
export const waiting: DemoStory = {
  key: 'stalls',
  community: '坑梓社区',
  subType: '流动摊点占路',
  title: '',
  voices: voices('傍晚摊点占满人行道。', '摊点挡住公交站。'),
  reply: '',
}

/** A hotspot that forms; messages that are answered one by one, the unfounded one too. */
export const forming: DemoStory = {
  key: 'lamps',
  community: '老坑社区',
  subType: '路灯不亮',
  title: '',
  voices: [told('巷口路灯三晚不亮。', { kind: 'VOLUNTEER' }), told('整条路没有灯。'), own('公园门口的灯坏了。')],
  reply: '已报修，当晚恢复照明。',
}
