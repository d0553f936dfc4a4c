import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId, DivisionId } from '#shared/governance/ids.ts'
import type { Dismissal } from './codes.ts'
import type { AlertEventOf } from './events.ts'
import type { AlertId } from './ids.ts'
import type { Phase, Seen } from './state.ts'

type CommandData = {
  /** By whoever received the detection; its command id follows from the detection's, so it is merged once. */
  addDetection: Omit<AlertEventOf<'DetectionMerged'>, 'type' | 'at'> & { seenAt: Instant }
  /** `communityId`: where it really is, by the person who looked. `centreId`: the person's own centre. */
  confirm: { centreId: DivisionId; communityId?: CommunityId }
  dismiss: { reason: Dismissal }
  /** `into` as the caller read it: another stream's facts are the command's, not this state's. */
  merge: { into: MergeTarget }
}

export type MergeTarget = Pick<Seen, 'appId' | 'edition' | 'camera' | 'window' | 'firstSeenAt'> & {
  id: AlertId
  phase: Phase
}
export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type AlertCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
