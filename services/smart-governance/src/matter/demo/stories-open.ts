import type { DemoStory } from './commands.ts'
import {
  accept,
  atCentre,
  by,
  callBack,
  citizen,
  lead,
  officer,
  receive,
  resolve,
  sendBack,
  transfer,
  unitId,
} from './story-words.ts'

const lighting = '区市政设施养护中心'
const streetScene = '坪山街道市容管理科'
const patrol = '坪山街道巡查执法队'
const roads = '龙田街道市政养护站'
const wages = '坑梓街道劳动服务窗口'

/** Matters that somebody still has to work on. All persons and events are invented. */
export const openStories: readonly DemoStory[] = [
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
      by(lead)('escalateMatter', { remark: '街道一级也无法解决，报区里。' }),
    ],
  },
]
