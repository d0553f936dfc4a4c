import { chooser, type Draw, drawFor, falling } from '#shared/intake/draws.ts'
import type { Wanted } from '#shared/intake/generator.ts'
import { type Item, items, names, parameters } from './parameters.ts'

export type DemoFinding = { text: string; corrected?: string }
export type DemoInspection = { date: string; type: 'routine' | 'complaint'; score: string }
/** What was found on a day; `inspected`: whether the file of inspections has that day. */
export type DemoDay = { date: string; findings: readonly DemoFinding[]; inspected: boolean }
export type DemoBusiness = {
  id: string
  name: string
  inspections: readonly DemoInspection[]
  days: readonly DemoDay[]
}

const pick = {
  inspections: chooser(parameters.inspections),
  findings: chooser(parameters.findings),
  item: falling(items, 6),
}

const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2016, 0, 4)

/** Businesses with their inspections, `rows` of these in all: the same ones for the same seed, one at a time. */
export function* demoBusinesses({ seed, rows }: Wanted): Generator<DemoBusiness> {
  for (let index = 0, left = rows; left > 0; index++) {
    const business = businessAt(seed, index, left)
    left -= business.inspections.length
    yield business
  }
}

function businessAt(seed: number, index: number, most: number): DemoBusiness {
  const draw = drawFor(seed, index)
  const [first, second, place] = [names.first, names.second, names.places].map((each) => oneOf(each, draw))
  const visits = Array.from({ length: Math.min(pick.inspections(draw('visits')), most) }, (_, visit) =>
    visitAt(draw, visit),
  )
  const complains = falls(seed, index, parameters.everySharedDay) && visits.length < most
  const [day] = visits
  const complaint = complains && day ? [{ date: day.date, type: 'complaint' as const, score: '' }] : []
  const alone = falls(seed, index, parameters.everyOnlyFindings) ? [onlyFindings(draw, visits.length)] : []
  return {
    id: `${seed}${String(index).padStart(7, '0')}`,
    name: `${first} ${second}${place}`,
    inspections: [...visits.map(({ date, score }) => ({ date, type: 'routine' as const, score })), ...complaint],
    days: [...visits.map(({ date, findings }) => ({ date, findings, inspected: true })), ...alone].filter(
      ({ findings }) => findings.length > 0,
    ),
  }
}

/** Whether this is the one of so many: what must happen in every file of some length is not left to chance. */
function falls(seed: number, index: number, every: number): boolean {
  const stratum = Math.floor(index / every)
  return index % every === Math.floor(drawFor(seed, stratum)(`one of ${every}`) * every)
}

function visitAt(draw: Draw, visit: number) {
  const day = dayOf(draw, visit)
  const found = itemsOf(draw, visit, pick.findings(draw(`findings ${visit}`)))
  const score = Math.max(0, 100 - found.reduce((sum, { costs }) => sum + costs, 0))
  return { date: compact(day), score: String(score), findings: findingsOf(draw, found, visit) }
}

function onlyFindings(draw: Draw, visit: number): DemoDay {
  const found = itemsOf(draw, visit, 1 + Math.floor(draw('only findings') * 3))
  return { date: compact(dayOf(draw, visit)), findings: findingsOf(draw, found, visit), inspected: false }
}

/** Some months lie between two visits. */
function dayOf(draw: Draw, visit: number): number {
  const between = 120 + Math.floor(draw(`rhythm`) * 90)
  return FIRST_DAY + (Math.floor(draw('first visit') * 300) + visit * between) * DAY_MS
}

function itemsOf(draw: Draw, visit: number, count: number): Item[] {
  return Array.from({ length: count }, (_, no) => pick.item(draw(`item ${visit} ${no}`)))
}

/** What was put right was so within weeks, or, as files have it now and then, before it was found. */
function findingsOf(draw: Draw, found: readonly Item[], visit: number): DemoFinding[] {
  return found.map(({ text }, no) => {
    const drawn = draw(`corrected ${visit} ${no}`)
    if (drawn >= parameters.corrected) return { text }
    const days = drawn < parameters.correctedBefore ? -1 : Math.floor(draw(`after ${visit} ${no}`) * 60)
    return { text, corrected: american(dayOf(draw, visit) + days * DAY_MS) }
  })
}

function oneOf<T extends readonly string[]>(list: T, draw: Draw): string {
  return list[Math.floor(draw(`one of ${list[0]} ${list.length}`) * list.length)] ?? ''
}

/** 20160104 */
function compact(day: number): string {
  return new Date(day).toISOString().slice(0, 10).replaceAll('-', '')
}

/** 1/4/2016 */
function american(day: number): string {
  const at = new Date(day)
  return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`
}
