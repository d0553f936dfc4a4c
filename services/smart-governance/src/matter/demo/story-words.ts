import type { DemoActor, DemoCommand } from '#shared/pillar/demonstration.ts'
import { channels } from './channels.ts'
import { classes, type DemoClass } from './classes.ts'
import { communities, type DemoCommunity } from './divisions.ts'
import { communityId, districtId, streetId } from './reference.ts'
import { units } from './units.ts'

/** The citizen whose token `npm start` prints: this person's matters are the citizen's own. */
export const citizen: DemoActor = { role: 'citizen', subject: 'dev-citizen', phone: '13800000000' }
const seat: DemoActor = { role: 'seat', subject: 'demo-seat', division: districtId }
export const lead: DemoActor = { role: 'centre-lead', subject: 'demo-centre-lead', division: districtId }

function named<T>(things: readonly T[], name: string, namesOf: (thing: T) => readonly string[]): T {
  const found = things.find((thing) => namesOf(thing).includes(name))
  if (!found) throw new RangeError(`the demonstration district has no ${name}`)
  return found
}

const classOf = (name: string): DemoClass => named(classes, name, ({ subType }) => subType.names)
const community = (name: string): DemoCommunity => named(communities, name, (each) => [each.name])
export const unitId = (name: string) => `unit_${named(units, name, ({ names }) => names).code}`
const channel = (name: string) => named(channels, name, (each) => [each.name]).code
export const officer = (unit: string): DemoActor => ({
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

export function receive(report: Report): DemoCommand {
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

export const by = (as: DemoActor) => (mutation: string, input: Record<string, unknown>) => ({ as, mutation, input })
export const atCentre = by(seat)
export const transfer = (to: string, remark?: string) => atCentre('transferMatter', { unitId: unitId(to), remark })
export const accept = (unit: string) => by(officer(unit))('acceptMatter', {})
export const sendBack = (unit: string, reason: string, remark?: string) =>
  by(officer(unit))('returnMatter', { reason, remark })
export const resolve = (unit: string, reply: string, outcome = 'SOLVED') =>
  by(officer(unit))('resolveMatter', { outcome, reply })
export const callBack = (outcome: string, remark?: string) => atCentre('followUpMatter', { outcome, remark })
export const close = () => atCentre('closeMatter', {})
