import { OTHER_UNIT, type People, receiveMatter, sendWell, UNIT } from '../district.ts'
import type { Stack } from '../stack.ts'

/** Everything about a person that a matter can hold, each unlike anything else there is. */
export const SECRETS = {
  name: '欧阳若水甲',
  phone: '13912345678',
  address: '坪山区不存在路七十七号',
  place: '无名巷尽头的蓝色小门',
  description: '邻居夜里敲铁桶至三更',
  transferRemark: '请先与其姐姐联系为宜',
  returnRemark: '该户不在我方网格之内',
  helpRemark: '请协助核对其租约页码',
  helpReply: '租约已核对第三页缺失',
  extendRemark: '等待鉴定所回函半月',
  urgeRemark: '来电人语气焦急须快办',
  reply: '已于今晨登门致歉并清理',
  followUpRemark: '回访时其子代为接听',
  reopenRemark: '当晚又复发请再去一趟',
  firstReply: '当日派员清运两车杂物',
} as const

/** What the issuer calls the reporter. */
export const ACCOUNT = 'account-of-the-reporter'

/** Every form in which it may be looked for. */
export const NEEDLES: string[] = [...Object.values(SECRETS), ACCOUNT, '139-1234-5678', '139 1234 5678']

export const REPORTER = {
  name: SECRETS.name,
  phone: '+86 139-1234-5678',
  address: SECRETS.address,
}

/** A matter that has seen every text a matter can see, as its people write them. */
export async function lifeOf(stack: Stack, { seat, officer }: People, citizen: string): Promise<string> {
  const helper = await stack.token({ roles: ['unit-officer'], unit: OTHER_UNIT })
  const { place, description } = SECRETS
  const { id: matterId } = await receiveMatter(stack, seat, { reporter: REPORTER, place, description })
  const steps: [token: string, mutation: string, input: object][] = [
    [seat, 'transferMatter', { unitId: OTHER_UNIT, remark: SECRETS.transferRemark }],
    [helper, 'returnMatter', { reason: 'NOT_OUR_DUTY', remark: SECRETS.returnRemark }],
    [seat, 'transferMatter', { unitId: UNIT }],
    [officer, 'acceptMatter', {}],
    [officer, 'requestCollaboration', { helperId: OTHER_UNIT, remark: SECRETS.helpRemark }],
    [helper, 'answerCollaboration', { reply: SECRETS.helpReply }],
    [officer, 'extendMatter', { reason: 'APPRAISAL', workingDays: 2, remark: SECRETS.extendRemark }],
    [seat, 'urgeMatter', { remark: SECRETS.urgeRemark }],
    [officer, 'resolveMatter', { outcome: 'SOLVED', reply: SECRETS.firstReply }],
    [seat, 'followUpMatter', { outcome: 'UNSATISFIED', remark: SECRETS.followUpRemark }],
    [citizen, 'reopenMatter', { remark: SECRETS.reopenRemark }],
    [seat, 'transferMatter', { unitId: UNIT }],
    [officer, 'acceptMatter', {}],
    [officer, 'resolveMatter', { outcome: 'SOLVED', reply: SECRETS.reply }],
  ]
  for (const [token, mutation, input] of steps) await sendWell(stack, token, mutation, { matterId, ...input })
  return matterId
}
