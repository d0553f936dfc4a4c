import { UNHURRIED } from '#shared/mongo/connect.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Commit } from './commit.ts'
import { lastTold, setEpoch } from './epoch.ts'
import { discardGeneration, type ViewStore } from './generations.ts'

/**
 * Lets a store send everything again: marks every commit as to be sent, and has the views, which follow the earlier
 * topics, built anew. Call it under the relay's lease, and with no process of the service running that was started
 * before. If it is killed half way, run it again: until the epoch is set nothing but the views has changed.
 */
export async function beginEpoch(views: ViewStore, epoch: number): Promise<void> {
  const before = await lastTold(views.db)
  for (const { _id } of await views.generations.find({ state: { $ne: 'retired' } }, overAll('generations')).toArray()) {
    await discardGeneration(views, _id)
  }
  const commits = views.db.collection<Commit>('commits')
  await commits.updateMany({}, { $set: { pending: true, epoch } }, UNHURRIED)
  await setEpoch(views.db, epoch, before)
}
