import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { Area } from '../area.ts'
import type { Flag } from '../codes.ts'
import { type AppId, alertOf } from '../ids.ts'
import { doubtOf, type Edition } from '../settings.ts'
import { windowOf } from '../window.ts'
import type { Detection, DetectionEvent } from './events.ts'

/** What a message says, whoever sent it. */
export type Message = Pick<
  Detection,
  'source' | 'messageId' | 'camera' | 'kind' | 'label' | 'objectId' | 'confidence' | 'doubted'
> & { appId: AppId; seenAt: Instant }

export type ReceiveCommand = Command & {
  type: 'receive'
  message: Message
  digest: string
  /** From a file: an application that nobody knows is kept and flagged, where a sender of ours is refused. */
  fromFile: boolean
}

/** What is known of the message's application and camera. */
export type DetectionRules = {
  app: 'unknown' | 'idle' | 'running'
  edition: Edition
  area: Area
}

export type DetectionState = { phase: 'none' } | { phase: 'received'; detection: Detection }

/** Clocks of cameras go a little wrong. */
const AHEAD_MS = 5 * 60_000
const EARLIEST = '1990-01-01T00:00:00.000Z'

/**
 * Detection 检测消息: one stream a message, so that a message counts once however often and by whatever way it comes.
 * Which alert it belongs to is decided here, once, from its own time alone.
 */
export const detectionDecider: Decider<DetectionState, ReceiveCommand, DetectionEvent, DetectionRules> = {
  initial: { phase: 'none' },

  decide(state, command, rules) {
    if (state.phase === 'received') return known(state.detection, command)
    return outOfTime(command) ?? notRunning(command, rules) ?? receive(command, rules)
  },

  evolve: (_, detection) => ({ phase: 'received', detection }),
}

function known({ digest }: Detection, command: ReceiveCommand): Decision<DetectionEvent> {
  if (digest === command.digest) return []
  return rejected('ALREADY_EXISTS', 'this message is known with other content; what was received first stays')
}

function outOfTime({ at, message: { seenAt } }: ReceiveCommand) {
  if (seenAt >= EARLIEST && seenAt <= toInstant(Date.parse(at) + AHEAD_MS)) return undefined
  return rejected('DETECTION_TIME_OUT_OF_RANGE', 'it was seen before 1990, or lies in the future')
}

function notRunning({ fromFile }: ReceiveCommand, { app }: DetectionRules) {
  if (fromFile || app === 'running') return undefined
  return app === 'unknown'
    ? rejected('DETECTION_APP_UNKNOWN', 'there is no such detection application')
    : rejected('DETECTION_APP_NOT_RUNNING', 'the application is neither in its trial nor in use')
}

function receive({ message, digest }: ReceiveCommand, { app, edition, area }: DetectionRules): DetectionEvent[] {
  const { seenAt, ...said } = message
  const { number, settings } = edition
  const window = windowOf(seenAt, settings.windowMinutes)
  const unknown: Record<Flag, boolean> = {
    app: app !== 'running',
    place: !area.communityId,
    confidence: said.confidence === undefined,
  }
  return [
    {
      type: 'DetectionReceived',
      at: seenAt,
      ...said,
      digest,
      edition: number,
      window,
      alertId: alertOf(said.appId, number, said.camera, window),
      doubt: doubtOf(said, settings),
      area,
      flags: (Object.keys(unknown) as Flag[]).filter((flag) => unknown[flag]),
    },
  ]
}
