import type { View } from '#shared/eventsourcing/view.ts'
import type { HotspotEvent, RecordedHotspotEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { facetsOf } from './facets.ts'
import type { HotspotRow, Item } from './row.ts'
import { initial } from './state.ts'

/** Hotspots and their lists: from one row per community, sub-type and day. */
export const hotspotView: View<HotspotRow, HotspotEvent> = {
  collection: 'hotspots',
  revision: 1,
  fold: foldHotspot,
  indexes: [{ key: { facets: 1, day: -1, _id: -1 } }, { key: { facets: 1, size: -1, _id: -1 } }],
}

function foldHotspot(before: HotspotRow | undefined, event: RecordedHotspotEvent): HotspotRow {
  const state = evolve(before?.state ?? initial, event)
  const row = { ...(before ?? begun(event)), state }
  switch (event.type) {
    case 'AppealNoted':
      Object.assign(row, withVoice(row, { at: event.receivedAt, matterId: event.matterId }))
      row.appeals += 1
      break
    case 'MessageNoted':
      Object.assign(row, withVoice(row, { at: event.receivedAt, informationId: event.informationId }))
      row.messages += 1
      break
    case 'HotspotDetected':
      row.detected = { at: event.at, candidateAt: event.candidateAt, edition: event.edition }
      break
    case 'HotspotReported':
      row.reportedAt ??= event.at
      break
  }
  return { ...row, facets: facetsOf(row) }
}

function begun({ at, day }: RecordedHotspotEvent): Omit<HotspotRow, 'state'> {
  return { facets: [], day, size: 0, appeals: 0, messages: 0, firstAt: at, lastAt: at, items: [] }
}

/** Enough for any real hotspot; which voices there are beyond these is in the event log. */
const MOST_ITEMS = 500

/** The earliest voices are kept in their order, so that the order of arrival says nothing. */
function withVoice({ size, firstAt, lastAt, items }: HotspotRow, item: Item): Partial<HotspotRow> {
  return {
    size: size + 1,
    firstAt: item.at < firstAt ? item.at : firstAt,
    lastAt: item.at > lastAt ? item.at : lastAt,
    items: [...items, item].toSorted(inOrder).slice(0, MOST_ITEMS),
  }
}

function inOrder(one: Item, other: Item): number {
  return one.at.localeCompare(other.at) || idOf(one).localeCompare(idOf(other))
}

function idOf(item: Item): string {
  return 'matterId' in item ? item.matterId : item.informationId
}
