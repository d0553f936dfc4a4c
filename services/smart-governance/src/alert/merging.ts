import { LRUCache } from 'lru-cache'
import { atMost } from '#shared/config/at-most.ts'
import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Detection } from './detection/events.ts'
import type { AlertHandler } from './handlers.ts'
import type { DetectionId } from './ids.ts'

/** A detection as a machine merges it: whoever sent the message, the finding is not that person's. */
export const MERGER = { id: 'policy:merge-detections', role: 'system' }

/** What of a detection its alert is told. */
type Merged = Pick<
  Detection,
  'appId' | 'camera' | 'area' | 'edition' | 'window' | 'alertId' | 'confidence' | 'doubt' | 'at'
>

export type Merging = {
  /** Merges a received detection into its alert, once for good. `version`: of the alert with it, however often asked. */
  merge(
    detectionId: DetectionId,
    detection: Merged,
    because: Pick<CommandContext, 'correlation' | 'causation' | 'trace' | 'origin'>,
  ): Promise<Outcome<unknown>>
}

/**
 * Two ways lead here: whoever received the message merges it at once, so that the answer holds the alert; a policy
 * merges every received detection once more, so that none is lost where the first way was cut off. Both send the same
 * command as the same actor, and the store has one commit of it in the alert's stream: the second changes nothing.
 */
export function merging(handler: AlertHandler): Merging {
  const merged = new LRUCache<DetectionId, number>(atMost(50_000))

  return {
    async merge(detectionId, detection, because) {
      const version = merged.get(detectionId)
      if (version !== undefined) return { kind: 'unchanged', state: undefined, version }
      const { appId, camera, area, edition, window, confidence, doubt, at: seenAt, alertId } = detection
      const outcome = await handler.handle(
        alertId,
        {
          type: 'addDetection',
          at: now(),
          seenAt,
          detectionId,
          appId,
          camera,
          area,
          edition,
          window,
          confidence,
          doubt,
        },
        { ...because, commandId: `merge:${detectionId}`, actor: MERGER, digest: detectionId },
      )
      merged.set(detectionId, outcome.version)
      return outcome
    },
  }
}
