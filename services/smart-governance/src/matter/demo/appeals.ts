import { chooser, type Draw, drawFor, falling } from '#shared/intake/draws.ts'
import { classes, type DemoClass } from './classes.ts'
import type { AppealRow } from './columns.ts'
import { communities, type DemoCommunity, district } from './divisions.ts'
import { withGap } from './gaps.ts'
import { parameters } from './parameters.ts'
import { burstAt, gapAt } from './strata.ts'
import { clock, secondAt, secondInBurst } from './times.ts'
import { type DemoUnit, unitsFor } from './units.ts'

const pick = {
  nature: chooser(parameters.natures),
  channel: chooser(parameters.channels),
  level: chooser(parameters.levels),
  community: falling(communities, parameters.flatness.communities),
  class: falling(classes, parameters.flatness.classes),
}

/**
 * The `index`-th of `rows` generated appeals: a pure function, so a file of any length takes no memory and the same
 * seed makes the same file. Rows come in the order of their times and record numbers; another seed has other numbers.
 */
export function appeal(seed: number, rows: number, index: number): AppealRow {
  const draw = drawFor(seed, index)
  const burst = burstAt(seed, index)
  const course = (place: number) => secondAt((place + drawFor(seed, place)('time')) / rows)
  const gap = burst ? undefined : gapAt(seed, index)
  const about = burst ? drawFor(seed, burst.first) : draw
  const row = filled({
    draw,
    record: recordNumber(seed, index, draw),
    time: clock(burst ? secondInBurst(course, index, burst) : course(index)),
    community: pick.community(about('community')),
    class: pick.class(about('class')),
  })
  return gap ? withGap(row, gap) : row
}

type Facts = { draw: Draw; record: string; time: string; community: DemoCommunity; class: DemoClass }

function filled({ draw, record, time, community, class: { category, mainType, subType } }: Facts): AppealRow {
  const nature = pick.nature(draw('nature'))
  const channel = pick.channel(draw('channel'))
  const unit = responsibleUnit(category.name, community, draw)
  const late = draw('late') < parameters.late
  return {
    REPORT_NUM: '1',
    EVENT_PROPERTY_NAME: nature.name,
    EVENT_TYPE_ID: category.code,
    EVENT_TYPE_NAME: category.name,
    EVENT_SRC_NAME: channel.name,
    DISTRICT_ID: district.localId,
    INTIME_ARCHIVE_NUM: late ? '0' : '1',
    SUB_TYPE_ID: subType.code,
    DISTRICT_NAME: district.name,
    COMMUNITY_ID: community.localId,
    REC_ID: record,
    STREET_ID: community.street.localId,
    OVERTIME_ARCHIVE_NUM: late ? '1' : '0',
    OPERATE_NUM: '1',
    DISPOSE_UNIT_ID: unit.code,
    STREET_NAME: community.street.name,
    CREATE_TIME: time,
    EVENT_SRC_ID: channel.code,
    INTIME_TO_ARCHIVE_NUM: '0',
    SUB_TYPE_NAME: oneOf(subType.names, draw('sub-type name')),
    EVENT_PROPERTY_ID: nature.code,
    OCCUR_PLACE: '-',
    COMMUNITY_NAME: community.name,
    DISPOSE_UNIT_NAME: oneOf(unit.names, draw('unit name')),
    MAIN_TYPE_NAME: mainType.name,
    MAIN_TYPE_ID: mainType.code,
  }
}

function responsibleUnit(category: string, community: DemoCommunity, draw: Draw): DemoUnit {
  const { district, street, community: station } = unitsFor(category, community)
  const level = pick.level(draw('level'))
  const unit = level === 'district' ? district : level === 'community' ? station : at(street, draw('office'))
  const any = unit ?? district ?? station
  if (!any) throw new RangeError(`nobody is answerable for ${category}`)
  return any
}

/** The first of the names, or now and then another. */
function oneOf(names: readonly string[], drawn: number): string {
  const others = names.slice(1)
  const other = drawn < parameters.otherName ? at(others, drawn / parameters.otherName) : undefined
  return other ?? names[0] ?? ''
}

function at<T>(list: readonly T[], drawn: number): T | undefined {
  return list[Math.floor(drawn * list.length)]
}

/** The seed's own block of numbers, so that files of two seeds never share one. */
function recordNumber(seed: number, index: number, draw: Draw): string {
  const step = parameters.recordStep
  return `${seed}${String(index * step + 1 + Math.floor(draw('record') * step)).padStart(9, '0')}`
}
