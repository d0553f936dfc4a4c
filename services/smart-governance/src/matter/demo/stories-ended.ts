import type { DemoStory } from './commands.ts'
import { atCentre, receive } from './story-words.ts'

/** Matters that were never handled: declined, withdrawn, merged. All persons and events are invented. */
export const endedStories: readonly DemoStory[] = [
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
