import { UNHURRIED } from '#shared/mongo/connect.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Commit } from './commit.ts'
import { lastTold, setEpoch } from './epoch.ts'
import { discardGeneration, type ViewStore } from './generations.ts'

/**
 * Lets a store tell everything anew: every commit is to be sent again, and the views, which are of the earlier topics,
 * are built anew. Under the relay's lease, and without a process of the service that was started before. What is killed
 * in the middle is done again from the beginning: until the epoch is set, everything is as it was, but for the views.
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
