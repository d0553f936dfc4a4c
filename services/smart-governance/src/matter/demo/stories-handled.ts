import type { DemoStory } from './commands.ts'
import { accept, atCentre, callBack, citizen, close, receive, resolve, transfer } from './story-words.ts'

const streetScene = '坪山街道市容管理科'
const patrol = '坪山街道巡查执法队'
const roads = '龙田街道市政养护站'
const wages = '坑梓街道劳动服务窗口'

/** Matters that were resolved, and followed up or not yet. All persons and events are invented. */
export const handledStories: readonly DemoStory[] = [
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
]
