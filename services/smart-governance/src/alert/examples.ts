import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, streetId, unitId } from '#shared/governance/ids.ts'
import type { Area } from './area.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { DetectionRules, Message } from './detection/decider.ts'
import type { AlertEvent, AlertEventOf, Handover } from './events.ts'
import { type AlertId, alertId, appId, detectionOf } from './ids.ts'
import type { AlertRules, Mapping } from './rules.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import type { Phase } from './state.ts'
import { type Window, windowOf } from './window.ts'

/* One imagined alert, for tests: something floats on a river at ten on a Wednesday morning. All of it is invented. */

/** A time by Shanghai's clock. */
export function shanghai(text: string): Instant {
  return toInstant(new Date(`${text}+08:00`))
}

export const SEEN = shanghai('2019-08-14T10:05:00')
export const DECIDED = shanghai('2019-08-14T10:20:00')
export const rivers = appId.of('01')
export const camera = '44031000001320000001'
export const district = districtId.of('440310')
export const street = streetId.of('440310-101')
export const community = communityId.of('440310-10018')
export const elsewhere = communityId.of('440310-10012')
export const waterBureau = unitId.of('1536')
export const here: Area = { communityId: community, streetId: street, districtId: district }
export const window: Window = windowOf(SEEN, 30)
export const earlierAlert: AlertId = alertId.of('0'.repeat(20))

export const mapping: Mapping = {
  mainType: '12',
  subType: '460',
  unitId: waterBureau,
  channel: '31',
  urgency: 'urgent',
}
export const handover: Handover = { centreId: street, ...mapping }

export const inTrial: AlertRules = {
  areaOf: (id) => (id === community ? here : id === elsewhere ? { ...here, communityId: elsewhere } : undefined),
  isOfThePlace: () => true,
}
export const inUse: AlertRules = { ...inTrial, mapping }

export const message: Message = {
  appId: rivers,
  source: 'deepstream',
  messageId: 'm-1',
  camera,
  seenAt: SEEN,
  kind: 'floating',
  confidence: 0.9,
}
export const knownCamera: DetectionRules = {
  app: 'running',
  edition: { number: 1, settings: DEFAULT_SETTINGS },
  area: here,
}

const about = { appId: rivers, camera, area: here }

export function merged(messageId: string, more: Partial<AlertEventOf<'DetectionMerged'>> = {}): AlertEvent {
  return {
    type: 'DetectionMerged',
    at: SEEN,
    ...about,
    edition: 1,
    window,
    detectionId: detectionOf('deepstream', messageId),
    confidence: 0.9,
    ...more,
  }
}

export const doubtful = { confidence: 0.2, doubt: 'low-confidence' } as const
export const raised: AlertEvent = { type: 'AlertRaised', at: SEEN, ...about }
export const suppressed: AlertEvent = { type: 'AlertSuppressed', at: SEEN, ...about, doubt: 'low-confidence' }
export const confirmed: AlertEvent = { type: 'AlertConfirmed', at: DECIDED, ...about, handover }
export const dismissed: AlertEvent = { type: 'AlertDismissed', at: DECIDED, ...about, reason: 'other-object' }
export const mergedInto: AlertEvent = { type: 'AlertMerged', at: DECIDED, ...about, intoId: earlierAlert }

/** A history that ends in each phase. */
export const historyOf: Record<Phase, readonly AlertEvent[]> = {
  none: [],
  suppressed: [merged('m-1', doubtful), suppressed],
  raised: [merged('m-1'), raised],
  confirmed: [merged('m-1'), raised, confirmed],
  dismissed: [merged('m-1'), raised, dismissed],
  merged: [merged('m-1'), raised, mergedInto],
}

const { type: _type, at: _at, ...detection } = merged('m-2') as AlertEventOf<'DetectionMerged'>

/** A command with what every one of its kind would say. */
export function command<T extends CommandType>(type: T, given: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { type, at: DECIDED, ...usual[type], ...given } as CommandOf<T>
}

const usual: { [T in CommandType]: Partial<CommandOf<T>> } = {
  addDetection: { seenAt: SEEN, ...detection },
  confirm: { centreId: street },
  dismiss: { reason: 'other-object' },
  merge: {
    into: {
      id: earlierAlert,
      appId: rivers,
      camera,
      edition: 1,
      firstSeenAt: shanghai('2019-08-14T09:45:00'),
      window: windowOf(shanghai('2019-08-14T09:45:00'), 30),
      phase: 'confirmed',
    },
  },
}
