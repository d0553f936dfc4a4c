import { channels } from './channels.ts'
import { classes, type DemoClass } from './classes.ts'
import type { DemoActor, DemoCommand, DemoStory } from './commands.ts'
import { communities, type DemoCommunity } from './divisions.ts'
import { communityId, districtId, streetId } from './reference.ts'
import { units } from './units.ts'

/** The citizen whose token `npm start` prints: this person's matters are the citizen's own. */
const citizen: DemoActor = { role: 'citizen', subject: 'dev-citizen', phone: '13800000000' }
const seat: DemoActor = { role: 'seat', subject: 'demo-seat', division: districtId }
const lead: DemoActor = { role: 'centre-lead', subject: 'demo-centre-lead', division: districtId }

function named<T>(things: readonly T[], name: string, namesOf: (thing: T) => readonly string[]): T {
  const found = things.find((thing) => namesOf(thing).includes(name))
  if (!found) throw new RangeError(`the demonstration district has no ${name}`)
  return found
}

const classOf = (name: string): DemoClass => named(classes, name, ({ subType }) => subType.names)
const community = (name: string): DemoCommunity => named(communities, name, (each) => [each.name])
const unitId = (name: string) => `unit_${named(units, name, ({ names }) => names).code}`
const channel = (name: string) => named(channels, name, (each) => [each.name]).code
const officer = (unit: string): DemoActor => ({
  role: 'unit-officer',
  subject: `demo-officer-${unitId(unit)}`,
  unit: unitId(unit),
})

type Report = {
  by?: DemoActor
  at: string
  /** The street's centre receives it; else the district's. */
  atStreet?: boolean
  through: string
  class: string
  nature: string
  urgency?: string
  place?: string
  text: string
  from?: { name?: string; phone?: string; confidential?: boolean }
}

function receive(report: Report): DemoCommand {
  const where = community(report.at)
  const { category, mainType, subType } = classOf(report.class)
  return {
    as: report.by ?? seat,
    mutation: 'receiveMatter',
    input: {
      centreId: report.atStreet ? streetId(where.street) : districtId,
      channel: channel(report.through),
      nature: report.nature,
      urgency: report.urgency ?? 'NORMAL',
      category: category.code,
      mainType: mainType.code,
      subType: subType.code,
      communityId: communityId(where),
      place: report.place,
      description: report.text,
      reporter: report.from,
    },
  }
}

const by = (as: DemoActor) => (mutation: string, input: Record<string, unknown>) => ({ as, mutation, input })
const atCentre = by(seat)
const transfer = (to: string, remark?: string) => atCentre('transferMatter', { unitId: unitId(to), remark })
const accept = (unit: string) => by(officer(unit))('acceptMatter', {})
const sendBack = (unit: string, reason: string, remark?: string) =>
  by(officer(unit))('returnMatter', { reason, remark })
const resolve = (unit: string, reply: string, outcome = 'SOLVED') =>
  by(officer(unit))('resolveMatter', { outcome, reply })
const callBack = (outcome: string, remark?: string) => atCentre('followUpMatter', { outcome, remark })
const close = () => atCentre('closeMatter', {})

const lighting = '区市政设施养护中心'
const streetScene = '坪山街道市容管理科'
const patrol = '坪山街道巡查执法队'
const roads = '龙田街道市政养护站'
const wages = '坑梓街道劳动服务窗口'

/** Matters in every phase, told by what happened to them. All persons and events are invented. */
export const stories: readonly DemoStory[] = [
  {
    key: 'received',
    receive: receive({
      at: '六联社区',
      through: '市民热线',
      class: '垃圾桶满溢',
      nature: 'COMPLAINT',
      place: '文化广场东门',
      text: '广场东门的垃圾桶连续三天没有清运。',
      from: { name: '陈女士', phone: '13800000001' },
    }),
    steps: [],
  },
  {
    key: 'received urgent',
    receive: receive({
      at: '田心社区',
      through: '网格上报',
      class: '边坡落石',
      nature: 'HELP',
      urgency: 'URGENT',
      place: '后山步道入口',
      text: '雨后边坡有碎石滚落，步道还有人通行。',
    }),
    steps: [],
  },
  {
    key: 'received by the citizen',
    receive: receive({
      by: citizen,
      at: '六和社区',
      through: '手机应用',
      class: '流动摊点占路',
      nature: 'COMPLAINT',
      place: '学校南侧人行道',
      text: '放学时段流动摊点占满人行道，孩子只能走机动车道。',
    }),
    steps: [],
  },
  {
    key: 'transferred',
    receive: receive({
      at: '坪山社区',
      through: '随手拍',
      class: '路灯不亮',
      nature: 'HELP',
      place: '河边绿道',
      text: '绿道上连续六盏路灯不亮。',
      from: { name: '李先生', phone: '13800000002' },
    }),
    steps: [transfer(lighting)],
  },
  {
    key: 'transferred and urged',
    receive: receive({
      by: citizen,
      at: '和平社区',
      through: '手机应用',
      class: '夜间施工噪声',
      nature: 'HELP',
      urgency: 'URGENT',
      text: '工地夜里两点还在浇筑，无法入睡。',
    }),
    steps: [transfer(patrol), atCentre('urgeMatter', { remark: '今晚请到场。' })],
  },
  {
    key: 'accepted with help',
    receive: receive({
      at: '南布社区',
      through: '市民热线',
      class: '路面坑洼',
      nature: 'COMPLAINT',
      place: '工业园北路口',
      text: '路口坑洼积水，已有电动车摔倒。',
      from: { name: '黄先生', phone: '13800000003' },
    }),
    steps: [
      transfer(roads),
      accept(roads),
      by(officer(roads))('requestCollaboration', { helperId: unitId('龙田街道安全巡查队'), remark: '请摆放警示锥。' }),
      by(officer('龙田街道安全巡查队'))('answerCollaboration', { reply: '警示锥已摆放，夜间有反光。' }),
    ],
  },
  {
    key: 'accepted and extended',
    receive: receive({
      at: '沙田社区',
      through: '来访窗口',
      class: '拖欠工资',
      nature: 'COMPLAINT',
      text: '工程结束两个月，班组十一人的工资没有发。',
      from: { name: '周先生', phone: '13800000004', confidential: true },
    }),
    steps: [
      transfer(wages),
      accept(wages),
      by(officer(wages))('extendMatter', {
        reason: 'LEGAL_PROCEDURE',
        workingDays: 10,
        remark: '需调取工程结算材料。',
      }),
    ],
  },
  {
    key: 'returned',
    receive: receive({
      at: '汤坑社区',
      through: '网上信箱',
      class: '路灯不亮',
      nature: 'HELP',
      text: '小区门口一盏路灯时亮时灭。',
    }),
    steps: [transfer(lighting), sendBack(lighting, 'LACKS_INFORMATION', '请补充灯杆编号。')],
  },
  {
    key: 'returned twice and escalated',
    receive: receive({
      at: '坪山社区',
      atStreet: true,
      through: '来访窗口',
      class: '流动摊点占路',
      nature: 'COMPLAINT',
      text: '两条街交界处的摊点无人管理。',
      from: { name: '吴女士', phone: '13800000005' },
    }),
    steps: [
      transfer(streetScene),
      sendBack(streetScene, 'OUTSIDE_OUR_AREA'),
      transfer(patrol),
      sendBack(patrol, 'NOT_OUR_DUTY', '两次退回后升级到区中心。'),
    ],
  },
  {
    key: 'resolved',
    receive: receive({
      at: '六联社区',
      through: '市民热线',
      class: '垃圾桶满溢',
      nature: 'COMPLAINT',
      text: '公园北门垃圾桶满溢有异味。',
      from: { name: '郑女士', phone: '13800000006' },
    }),
    steps: [transfer(streetScene), accept(streetScene), resolve(streetScene, '已清运，并改为每日两次。')],
  },
  {
    key: 'resolved by enforcement',
    receive: receive({
      at: '和平社区',
      through: '随手拍',
      class: '夜间施工噪声',
      nature: 'COMPLAINT',
      text: '装修工地每晚十点后切割。',
    }),
    steps: [transfer(patrol), accept(patrol), resolve(patrol, '已立案调查。', 'ENFORCEMENT'), callBack('UNREACHABLE')],
  },
  {
    key: 'answered on the spot',
    receive: receive({
      at: '石井社区',
      through: '市民热线',
      class: '居住证办理',
      nature: 'ENQUIRY',
      text: '居住证到期如何续签？',
      from: { name: '何女士', phone: '13800000007' },
    }),
    steps: [atCentre('answerMatterOnTheSpot', { reply: '可在手机应用办理签注，当场告知了步骤。' })],
  },
  {
    key: 'followed up: unsatisfied',
    receive: receive({
      by: citizen,
      at: '六和社区',
      through: '手机应用',
      class: '垃圾桶满溢',
      nature: 'COMPLAINT',
      text: '市场后门垃圾堆放在路边。',
    }),
    steps: [
      transfer(streetScene),
      accept(streetScene),
      resolve(streetScene, '已清理。'),
      callBack('UNSATISFIED', '第二天又堆了。'),
    ],
  },
  {
    key: 'followed up: unreachable',
    receive: receive({
      at: '龙田社区',
      through: '市民热线',
      class: '路面坑洼',
      nature: 'SUGGESTION',
      text: '建议把人行道破损处一起修补。',
      from: { phone: '13800000008' },
    }),
    steps: [
      transfer(roads),
      accept(roads),
      resolve(roads, '已列入本季养护计划。', 'EXPLAINED'),
      callBack('UNREACHABLE'),
      callBack('UNREACHABLE'),
      callBack('UNREACHABLE'),
    ],
  },
  {
    key: 'reopened',
    receive: receive({
      at: '竹坑社区',
      through: '市民热线',
      class: '路面坑洼',
      nature: 'COMPLAINT',
      text: '修补过的路面一周后又塌。',
      from: { name: '林先生', phone: '13800000009' },
    }),
    steps: [
      transfer(roads),
      accept(roads),
      resolve(roads, '已冷补沥青。'),
      callBack('UNSATISFIED'),
      atCentre('reopenMatter', { remark: '要求按标准重做。' }),
    ],
  },
  {
    key: 'closed: satisfied',
    receive: receive({
      by: citizen,
      at: '坪环社区',
      through: '手机应用',
      class: '楼上漏水',
      nature: 'HELP',
      text: '楼上漏水，物业与邻居都不处理。',
    }),
    steps: [
      transfer('坪环社区服务站'),
      accept('坪环社区服务站'),
      resolve('坪环社区服务站', '调解达成一致，楼上已更换水管。'),
      callBack('SATISFIED'),
      close(),
    ],
  },
  {
    key: 'closed: unfounded',
    receive: receive({
      at: '金沙社区',
      through: '网上信箱',
      class: '拖欠工资',
      nature: 'COMPLAINT',
      text: '听说隔壁工厂欠薪。',
    }),
    steps: [
      transfer(wages),
      accept(wages),
      resolve(wages, '核查工资台账，无拖欠。', 'UNFOUNDED'),
      callBack('DECLINED_TO_ANSWER'),
      close(),
    ],
  },
  {
    key: 'closed: thanks',
    receive: receive({
      at: '秀新社区',
      through: '市民热线',
      class: '感谢工作人员',
      nature: 'THANKS',
      text: '感谢社区帮忙找回走失的老人。',
      from: { name: '徐女士', phone: '13800000010' },
    }),
    steps: [atCentre('answerMatterOnTheSpot', { reply: '已转达。' }), callBack('SATISFIED'), close()],
  },
  {
    key: 'declined',
    receive: receive({
      at: '老坑社区',
      through: '来访窗口',
      class: '预付卡退款',
      nature: 'COMPLAINT',
      text: '健身房预付卡纠纷，法院已经开庭。',
      from: { name: '马先生', phone: '13800000011' },
    }),
    steps: [atCentre('declineMatter', { reason: 'IN_LITIGATION', remark: '请按法院程序办理。' })],
  },
  {
    key: 'withdrawn',
    receive: receive({
      at: '碧岭社区',
      through: '市民热线',
      class: '公共走道堆物',
      nature: 'COMPLAINT',
      text: '邻居在走道堆放纸箱。',
      from: { name: '罗女士', phone: '13800000012' },
    }),
    steps: [atCentre('withdrawMatter', { remark: '邻居已自行清走。' })],
  },
  {
    key: 'amended and escalated',
    receive: receive({
      at: '江岭社区',
      atStreet: true,
      through: '来访窗口',
      class: '公共走道堆物',
      nature: 'OTHER',
      text: '整栋楼的走道都被堆满，社区多次劝说无效。',
    }),
    steps: [
      atCentre('amendMatter', { nature: 'COMPLAINT', urgency: 'URGENT' }),
      by(lead)('escalateMatter', { remark: '需要区里协调。' }),
    ],
  },
  {
    key: 'merged',
    receive: receive({
      at: '六联社区',
      through: '随手拍',
      class: '垃圾桶满溢',
      nature: 'COMPLAINT',
      text: '文化广场垃圾桶满了没人管。',
      from: { name: '宋女士', phone: '13800000013' },
    }),
    steps: [],
    mergeInto: 'received',
  },
]

/** Classes that the stories are about. */
export const classesOfStories: readonly DemoClass[] = [
  ...new Set(stories.map(({ receive: { input } }) => input.subType)),
].flatMap((code) => classes.filter(({ subType }) => subType.code === code))
