import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { PenaltyType, Sector } from './administrative-law.ts'
import { type Day, dayAfterMonths } from './shanghai.ts'

/** Months of publicity: it may be shortened after `least`, and stops by itself after `most`. */
export type Publicity = { least: number; most: number }

/** How long what organs decided is public and counts, as one dated edition says it. Months count from the decision. */
export type PublicityEdition = {
  /** As events name it. */
  id: string
  title: string
  /** Where it comes from, for people. */
  source: string
  inForceFrom: Instant
  /** Per type of penalty 处罚种类; of several types the longest counts. */
  penalty: Record<PenaltyType, Publicity>
  /** Bounds of every publicity of a penalty. */
  bounds: Publicity
  /** At least so many months for penalties in these fields, whatever their type. */
  sectorLeast: Partial<Record<Sector, number>>
  reward: number
  inspection: number
}

const SHORT: Publicity = { least: 3, most: 3 }
const FULL: Publicity = { least: 3, most: 36 }

/**
 * Bounds, fields, longest type, counting and stopping: as a Shenzhen bureau states the rule. That a mere warning or
 * criticism stays public for the shortest time, and how long rewards and inspections count, is this project's.
 */
export const publicityEditions: readonly PublicityEdition[] = [
  {
    id: 'publicity-1',
    title: '信用信息公示期限（第一版）',
    source: 'Shenzhen: shortest 3 months, longest 3 years; special equipment, work safety and fire at least 1 year',
    inForceFrom: '2015-01-01T00:00:00.000Z' as Instant,
    penalty: {
      warning: SHORT,
      criticism: SHORT,
      fine: FULL,
      confiscation: FULL,
      'licence-suspension': FULL,
      'qualification-downgrade': FULL,
      'business-restriction': FULL,
      'business-suspension': FULL,
      'occupation-restriction': FULL,
      'licence-revocation': FULL,
      closure: FULL,
      detention: FULL,
      other: FULL,
    },
    bounds: { least: 3, most: 36 },
    sectorLeast: { 'special-equipment': 12, 'work-safety': 12, fire: 12 },
    reward: 36,
    inspection: 12,
  },
]

/** The edition in force at a time; what lies before the first is decided by the first. */
export function publicityEditionAt(at: Instant, editions = publicityEditions): PublicityEdition {
  const [first] = editions
  if (!first) throw new RangeError('there is no edition of the publicity rules')
  return editions.filter(({ inForceFrom }) => inForceFrom <= at).at(-1) ?? first
}

/** What of a penalty says how long it is public. */
export type Punished = { decidedOn: Day; penaltyTypes: readonly PenaltyType[]; sector: Sector }

/** The first and the last of the days or times at which something may end. */
export type Bounds<T extends string> = { least: T; most: T }

/**
 * Between which days the publicity of a penalty ends, each the last on which it is public: the longest of its types, at
 * least what the field asks, within the bounds; it cannot be shortened below `least`, and stops by itself after `most`.
 */
export function publicityOf({ decidedOn, penaltyTypes, sector }: Punished, edition: PublicityEdition): Bounds<Day> {
  const sectorLeast = edition.sectorLeast[sector] ?? 0
  const longest = (end: keyof Publicity) => {
    const months = penaltyTypes.map((type) => edition.penalty[type][end])
    return Math.min(edition.bounds.most, Math.max(edition.bounds.least, sectorLeast, ...months))
  }
  return { least: dayAfterMonths(decidedOn, longest('least')), most: dayAfterMonths(decidedOn, longest('most')) }
}

/** What was asked for, moved within the bounds; the latest where nothing was. */
export function endWithin<T extends string>({ least, most }: Bounds<T>, asked: T | undefined): T {
  if (asked === undefined || asked > most) return most
  return asked < least ? least : asked
}
