import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'

/** From, included, to until, excluded. */
export const window = z
  .strictObject({
    from: instant.meta({ description: 'Its beginning, which belongs to it' }),
    until: instant.meta({ description: 'Its end, which belongs to the next one' }),
  })
  .meta({ description: 'Window that it was seen in' })
export type Window = z.output<typeof window>

const MINUTE = 60_000
/** Windows of a day begin at 00:00 in Shanghai, which keeps UTC+8. */
const OFFSET = 8 * 60 * MINUTE

/**
 * The window that an instant lies in: windows follow each other without gap or overlap, so which one a message belongs
 * to hangs on its own time alone, never on what came before it.
 */
export function windowOf(at: Instant, minutes: number): Window {
  const length = minutes * MINUTE
  const from = Math.floor((Date.parse(at) + OFFSET) / length) * length - OFFSET
  return { from: toInstant(from), until: toInstant(from + length) }
}
