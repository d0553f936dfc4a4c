import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, streetId, unitId } from '#shared/governance/ids.ts'
import { NATURES } from './codes.ts'
import type { MatterEvent } from './events.ts'
import { rowOf } from './example-rows.ts'
import { company, district, FRIDAY, historyOf, recordedClosed, reporterId, transferred } from './examples.ts'
import type { MatterDocument } from './queries.ts'
import type { Phase } from './state.ts'

/*
 * A district full of matters, for tests of lists: every phase, nature, unit and community comes up, several matters
 * are received at the same moment, some come from a file, some reporters are confidential.
 */

const streets = [1, 2].map((number) => streetId.of(`440310-${100 + number}`))
export const communities = [1, 2, 3, 4, 5].map((number) => communityId.of(`440310-${10000 + number}`))
export const units = [1, 2, 3, 4].map((number) => unitId.of(String(1500 + number)))
const phases = Object.keys(historyOf).filter((phase) => phase !== 'none') as Phase[]

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

/** Two matters a moment, an hour between moments. */
export function receivedAt(index: number): Instant {
  return toInstant(Date.parse(FRIDAY) + Math.floor(index / 2) * 3_600_000)
}

export function exampleMatter(index: number): MatterDocument {
  const place = Math.floor(index / 3)
  const community = at(communities, place)
  const where = { area: { communityId: community, streetId: at(streets, place), districtId: district } }
  const what = {
    channel: String((index % 4) + 10),
    classes: { mainType: String(index % 7), subType: String(index % 11) },
  }
  const events =
    index % 5 === 4
      ? [
          recordedClosed({
            ...where,
            ...what,
            at: receivedAt(index),
            receivedAt: receivedAt(index),
            unitId: at(units, index),
            nature: index % 2 ? undefined : 'help',
            flags: index % 2 ? ['nature'] : [],
          }),
        ]
      : historyOf[at(phases, index)].map((event) => varied(event, index, { ...where, ...what }))
  return { ...rowOf(...events), _id: `mat_${String(index).padStart(5, '0')}`, v: events.length }
}

function varied(event: MatterEvent, index: number, more: object): MatterEvent {
  const unit = at(units, index)
  switch (event.type) {
    case 'MatterReceived':
      return {
        ...event,
        ...more,
        at: receivedAt(index),
        number: `坪-20181130-${String(index).padStart(5, '0')}`,
        nature: at(NATURES, index),
        urgency: index % 8 === 0 ? 'urgent' : 'normal',
        dueAt: toInstant(Date.parse(receivedAt(index)) + (index % 40) * 7_200_000),
        centreId: at(streets, Math.floor(index / 3)),
        reporter: index % 6 === 0 ? { person: reporterId, confidential: index % 12 === 0 } : undefined,
        ...(index % 9 === 0 && { subjectId: company }),
      }
    case 'MatterTransferred':
      return transferred(unit)
    case 'MatterResolved':
      return { ...event, unitId: unit, callBackDueAt: toInstant(Date.parse(FRIDAY) + (index % 17) * 3_600_000) }
    case 'MatterAccepted':
    case 'MatterReturned':
      return { ...event, unitId: unit }
    default:
      return event
  }
}
