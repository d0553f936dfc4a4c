import type { DemoActor, DemoCommand, Demonstration } from '#shared/pillar/demonstration.ts'
import { organId } from './ids.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }

/** Invented, like everything in it. */
const LIST = { title: '坪山区机关名录（演示）', publishedOn: '2019-01-07' }

type Listed = { code: string; name: string; joined: boolean }

const joined = (code: string, name: string): Listed => ({ code, name, joined: true })
const notYet = (code: string, name: string): Listed => ({ code, name, joined: false })

/** Units of the demonstration district by their codes; a list may name a unit before the directory knows it. */
const organs: readonly Listed[] = [
  joined('6001', '区城市管理处'),
  notYet('6002', '区环境卫生管理所'),
  notYet('6003', '区市政设施养护中心'),
  joined('6004', '区水务管理处'),
  joined('6005', '区生态环境保护站'),
  joined('6006', '区住房建设管理处'),
  notYet('6007', '区交通管理处'),
  joined('6008', '区应急安全管理处'),
  notYet('6009', '区人力资源服务中心'),
  joined('6010', '区教育与卫生服务中心'),
  joined('6011', '区市场监督所'),
  notYet('6012', '区民政与社区服务中心'),
  joined('6103', '坪山街道巡查执法队'),
  joined('6113', '马峦街道巡查执法队'),
]

/** The list of organs, most of them joined: those that matters are handed to for enforcement must be. */
export const demonstration: Demonstration = {
  title: 'Organs on the list, most of them joined',
  people: [{ role: 'law-officer', subject: 'dev-law-officer', unit: 'unit_6008' }],
  question: '{ organCoverage { listed } }',
  asker: dataOfficer,
  async tell(narrator) {
    await narrator.register(organs.map(({ code, name }) => list(code, name)))
    await Promise.all(
      organs.filter((each) => each.joined).map(({ code }) => narrator.send(onboard(code), `onboard ${code}`)),
    )
  },
}

function list(code: string, name: string): DemoCommand {
  return { as: dataOfficer, mutation: 'listOrgan', input: { unitId: `unit_${code}`, name, list: LIST } }
}

function onboard(code: string): DemoCommand {
  return { as: dataOfficer, mutation: 'onboardOrgan', input: { organId: organId.of(code) } }
}
