import type { DemoCommand } from '#shared/pillar/demonstration.ts'
import { channels } from './channels.ts'
import { classes, type DemoClass } from './classes.ts'
import { dataOfficer } from './commands.ts'
import { communities, type DemoCommunity, type DemoStreet, district, streets } from './divisions.ts'
import { type DemoUnit, units } from './units.ts'

export const districtId = `dis_${district.code}`
export const streetId = ({ localId }: DemoStreet) => `str_${district.code}-${localId}`
export const communityId = ({ localId }: DemoCommunity) => `com_${district.code}-${localId}`

const byDataOfficer = (mutation: string, input: Record<string, unknown>): DemoCommand => ({
  as: dataOfficer,
  mutation,
  input,
})

/**
 * What must be known before the first matter is received, in stages: the commands of one need those before it. Classes
 * that no story needs are left to be learnt from the imported appeals.
 */
export function referenceData(needed: readonly DemoClass[]): DemoCommand[][] {
  return [
    [byDataOfficer('registerDivision', { level: 'DISTRICT', code: district.code, name: district.name }), ...rules()],
    streets.map((street) => registerStreet(street)),
    [...communities.map((community) => registerCommunity(community)), ...streets.map((street) => publishCode(street))],
    units.map((unit) => registerUnit(unit)),
    ...registerClasses(needed),
  ]
}

function registerStreet(street: DemoStreet): DemoCommand {
  const code = `${district.code}-${street.localId}`
  return byDataOfficer('registerDivision', { level: 'STREET', code, name: street.name, parentId: districtId })
}

/** Its published code came later than its id: it becomes an alias. */
function publishCode(street: DemoStreet): DemoCommand {
  return byDataOfficer('publishDivisionCode', { divisionId: streetId(street), code: street.code })
}

function registerCommunity({ localId, name, street }: DemoCommunity): DemoCommand {
  const code = `${district.code}-${localId}`
  return byDataOfficer('registerDivision', { level: 'COMMUNITY', code, name, parentId: streetId(street) })
}

function registerUnit({ code, names, street, community }: DemoUnit): DemoCommand {
  const divisionId = community ? communityId(community) : street ? streetId(street) : districtId
  return byDataOfficer('registerUnit', { code, name: names[0], divisionId })
}

/** From above: a class is registered under one that is known. */
function registerClasses(needed: readonly DemoClass[]): DemoCommand[][] {
  const register = (kind: string, { code, name }: { code: string; name?: string | undefined }, parent?: string) =>
    byDataOfficer('registerClass', { kind, code, name, parent })
  return [
    [
      ...channels.map((channel) => register('CHANNEL', channel)),
      ...needed.map((each) => register('CATEGORY', each.category)),
    ],
    needed.map(({ category, mainType }) => register('MAIN_TYPE', mainType, category.code)),
    needed.map(({ mainType, subType: { code, names } }) =>
      register('SUB_TYPE', { code, name: names[0] }, mainType.code),
    ),
  ].map(onceEach)
}

function onceEach(commands: DemoCommand[]): DemoCommand[] {
  const byClass = new Map(commands.map((command) => [`${command.input.kind} ${command.input.code}`, command]))
  return [...byClass.values()]
}

/** Lowest level capable of a sub-type (枫桥), for those of the stories. */
const lowest: Record<string, 'COMMUNITY' | 'STREET' | 'DISTRICT'> = {
  楼上漏水: 'COMMUNITY',
  公共走道堆物: 'COMMUNITY',
  流动摊点占路: 'STREET',
  垃圾桶满溢: 'STREET',
  路面坑洼: 'STREET',
  拖欠工资: 'STREET',
  夜间施工噪声: 'STREET',
  路灯不亮: 'DISTRICT',
  边坡落石: 'DISTRICT',
  预付卡退款: 'DISTRICT',
}

/** The limits are the 12345 practice of Shenzhen (citizen) and the project's own (units, returns, extensions). */
function rules(): DemoCommand[] {
  const limits = {
    citizen: { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 },
    unit: { urgent: 0, enquiry: 2, help: 2, suggestion: 10, complaint: 10, thanks: 4, other: 4 },
    returnWithin: 1,
    returnsToEscalate: 2,
    extensions: { atMost: 1, workingDays: 15 },
    urgeAfter: 1,
    criticiseAfter: 5,
    callBackWithin: 1,
    callBackAttempts: 3,
    reopenWithinDays: 15,
    reopensToEscalate: 2,
  }
  const lowestLevels = Object.entries(lowest).flatMap(([name, level]) =>
    classes
      .filter(({ subType }) => subType.names[0] === name)
      .map(({ subType }) => ({ subType: subType.code, level }))
      .slice(0, 1),
  )
  return [
    byDataOfficer('publishLimits', { edition: 'demo-1', title: '诉求办理时限（演示第一版）', limits }),
    byDataOfficer('publishClassification', { edition: 'demo-1', title: '诉求分级清单（演示第一版）', lowestLevels }),
  ]
}
