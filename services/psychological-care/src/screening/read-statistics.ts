import type { Sums } from '#shared/eventsourcing/counters.ts'
import { counterPath } from '#shared/eventsourcing/view.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import type { Month } from '#shared/governance/shanghai.ts'
import { INSTRUMENTS, type Instrument } from './codes.ts'
import { EVER, KINDS, type Kind, statisticsKey, TOTAL } from './statistics.ts'

export type Statistics = {
  submitted: number
  complete: number
  incomplete: number
  moderateOrAbove: number
  urgentReview: number
  urgentBelowModerate: number
}

/** Without months: all there ever were. */
export type Question = {
  months?: readonly Month[] | undefined
  instrument?: Instrument | undefined
  communityId?: CommunityId | undefined
}

/** Which counter documents are read, and which of their fields. */
export function statisticsReading({ months, communityId }: Question): { keys: string[]; paths: string[] } {
  const keys = (months ?? [EVER]).map(statisticsKey)
  return { keys, paths: [communityId ? counterPath('community', communityId) : TOTAL] }
}

/** `sums`: counters by key, as the reading asked for them. */
export function statisticsFrom(sums: ReadonlyMap<string, Sums>, question: Question): Statistics {
  const { communityId, instrument } = question
  const instruments = instrument ? [instrument] : INSTRUMENTS
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  for (const key of statisticsReading(question).keys) {
    const document = sums.get(key) ?? {}
    const own = communityId ? nested(nested(document.community)[counterPath(communityId)]) : nested(document[TOTAL])
    for (const each of instruments) {
      for (const kind of KINDS) counts[kind] += Number(nested(own[each])[kind] ?? 0)
    }
  }
  return figuresOf(counts)
}

function figuresOf(counts: Record<Kind, number>): Statistics {
  const { incomplete, incompleteUrgent, below, belowUrgent, moderate, moderateUrgent } = counts
  const complete = below + belowUrgent + moderate + moderateUrgent
  return {
    submitted: complete + incomplete + incompleteUrgent,
    complete,
    incomplete: incomplete + incompleteUrgent,
    moderateOrAbove: moderate + moderateUrgent,
    urgentReview: incompleteUrgent + belowUrgent + moderateUrgent,
    urgentBelowModerate: belowUrgent,
  }
}

function nested(cell: number | Sums | undefined): Sums {
  return typeof cell === 'object' ? cell : {}
}
