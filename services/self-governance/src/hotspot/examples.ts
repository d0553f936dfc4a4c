import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, streetId } from '#shared/governance/ids.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { CommandOf } from './commands.ts'
import type { HotspotEvent } from './events.ts'
import { type HotspotKey, informationId, matterId } from './ids.ts'
import type { Phase } from './state.ts'

/* What the tests of this room speak of: voices about rubbish in one community on one day. */

export const TUESDAY = toInstant(new Date('2018-10-30T09:00:00+08:00'))
export const community = communityId.of('440310-10018')
export const street = streetId.of('440310-104')
export const district = districtId.of('440310')
export const key: HotspotKey = { communityId: community, subType: '460', day: '2018-10-30' as Day }
export const area = { communityId: community, streetId: street, districtId: district }
export const report = informationId.of('report')

/** So many minutes after nine. */
export function minute(number: number): Instant {
  return toInstant(Date.parse(TUESDAY) + number * 60_000)
}

export function noteAppeal(number: number, more: Partial<CommandOf<'noteAppeal'>> = {}): CommandOf<'noteAppeal'> {
  const receivedAt = minute(number)
  return { type: 'noteAppeal', at: TUESDAY, key, area, receivedAt, matterId: matterId.of(String(number)), ...more }
}

export function noteMessage(number: number): CommandOf<'noteMessage'> {
  const { type: _, matterId: _matter, ...voice } = noteAppeal(number)
  return { type: 'noteMessage', ...voice, informationId: informationId.of(String(number)) }
}

const noted = (number: number) => ({
  at: minute(number),
  ...key,
  streetId: street,
  districtId: district,
  receivedAt: minute(number),
})

export function appeal(number: number): HotspotEvent {
  return { type: 'AppealNoted', ...noted(number), matterId: matterId.of(String(number)) }
}

export function message(number: number): HotspotEvent {
  return { type: 'MessageNoted', ...noted(number), informationId: informationId.of(String(number)) }
}

export function appeals(count: number): HotspotEvent[] {
  return Array.from({ length: count }, (_, index) => appeal(index + 1))
}

export const detected: HotspotEvent = {
  type: 'HotspotDetected',
  ...key,
  size: 5,
  candidateAt: 5,
  edition: 'default',
}
export const reported: HotspotEvent = { type: 'HotspotReported', ...key, size: 5 }

/** Facts that lead to each phase. */
export const historyOf: Record<Phase, readonly HotspotEvent[]> = {
  none: [],
  noted: appeals(1),
  forming: appeals(4),
  candidate: [...appeals(5), detected],
  reported: [...appeals(5), detected, reported],
}
