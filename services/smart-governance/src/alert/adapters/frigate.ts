import { z } from 'zod'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { type Adapter, neededWord, word } from './adapter.ts'

const after = z.object({
  id: neededWord,
  camera: cameraCode,
  /** Seconds since 1970, with fractions. */
  frame_time: z.number().min(0).max(4_102_444_800),
  label: word.optional(),
  score: z.number().min(0).max(1).nullish(),
  false_positive: z.boolean().nullish(),
})
const form = z.object({ type: word.optional(), after })

/**
 * Frigate, its MQTT event: how an object was before and after. One object sends many, so a message is told by
 * `after.id` and `after.frame_time`, which is also its time. The confidence is `after.score`, that of this picture, not
 * `top_score`, the best one ever; null or absent it is none. What Frigate itself calls a false positive is kept as
 * doubted. Pictures and positions are not read.
 */
export const frigate: Adapter = {
  source: 'frigate',
  recognises: (value) => 'after' in value && 'before' in value,
  read(value) {
    const { type, after: seen } = form.parse(value)
    return {
      source: 'frigate',
      messageId: `${seen.id}@${seen.frame_time}`,
      camera: seen.camera,
      seenAt: toInstant(Math.round(seen.frame_time * 1000)),
      kind: type,
      label: seen.label,
      objectId: seen.id,
      confidence: seen.score ?? undefined,
      doubted: seen.false_positive || undefined,
    }
  },
}
