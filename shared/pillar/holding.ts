import type { Instant } from '#shared/eventsourcing/instant.ts'
import { parkedStreams } from '#shared/eventsourcing/parking.ts'
import { caughtUp } from '#shared/eventsourcing/rebuild-catch-up.ts'
import type { OpenPillar } from './open.ts'

/**
 * Whether a generation of the views holds everything that was recorded before this time: all of it is in the topics,
 * the views have all of the topics, and no stream is parked. Waits for what is under way.
 */
export async function holdsAllBefore(
  { store, views, kafka }: Pick<OpenPillar, 'store' | 'views' | 'kafka'>,
  generation: number,
  time: Instant,
  { waitMs = 5000 } = {},
): Promise<boolean> {
  const waiting = { pending: true, recordedAt: { $lt: time } } as const
  if (await store.commits.findOne(waiting, { projection: { _id: 1 } })) return false
  const admin = await kafka.admin()
  const signal = AbortSignal.timeout(waitMs)
  try {
    await caughtUp(views, generation, { admin, signal })
  } catch (error) {
    if (signal.aborted) return false
    throw error
  } finally {
    await admin.close()
  }
  return (await parkedStreams(views, generation, 1)).count === 0
}
