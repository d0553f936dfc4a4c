import type { Db } from 'mongodb'
import { type KeyStore, takenBy } from './key-store.ts'
import { answered, DURABLE } from './store.ts'

const AT_ONCE = 1000

/**
 * Lookups had a collection of their own once (docs/decisions/0055). What stands there is moved to its subjects, at each
 * start, since a process of the older code may have added some meanwhile; of two persons by one number the first stays.
 */
export async function moveLookups(db: Db, { subjects }: KeyStore): Promise<void> {
  const old = db.collection<{ _id: string; subject: string }>('lookups', DURABLE)
  for (;;) {
    const some = await answered(old.find().limit(AT_ONCE).toArray())
    if (some.length === 0) return
    const moves = some.map(({ _id, subject }) => ({
      updateOne: {
        filter: { _id: subject, state: 'active' as const },
        update: { $addToSet: { lookups: _id }, $unset: { linkedAt: '' as const } },
      },
    }))
    await answered(subjects.bulkWrite(moves, { ordered: false }).catch(takenBy))
    await answered(old.deleteMany({ _id: { $in: some.map(({ _id }) => _id) } }))
  }
}
