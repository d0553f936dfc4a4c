import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { HotspotKey, InformationId, MatterId } from './ids.ts'
import type { Area } from './state.ts'

/** One more voice, with the hotspot it belongs to. */
type Voice = { key: HotspotKey; area: Area; receivedAt: Instant }

type CommandData = {
  /** By policy, where smart governance received a matter or recorded one of the past. */
  noteAppeal: Voice & { matterId: MatterId }
  /** By policy, where a message was submitted, or classified for the first time. */
  noteMessage: Voice & { informationId: InformationId }
  /** By a person; `reportId` where that person approved a report on it. */
  report: { reportId?: InformationId }
}

export type CommandType = keyof CommandData
export type CommandOf<T extends CommandType> = { type: T; at: Instant } & CommandData[T]
export type HotspotCommand = { [T in CommandType]: CommandOf<T> }[CommandType]
