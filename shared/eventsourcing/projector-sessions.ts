import type { Binary, ClientSession } from 'mongodb'
import type { CheckpointId, ViewStore } from './generations.ts'

/** In which session whoever projects a partition writes. */
type Writer = { _id: CheckpointId; session: Binary }

/**
 * The sessions in which a projector writes, one per partition it has taken. The server keeps the open transaction of a
 * process that was killed or paused for up to 90 s, and with it the checkpoint and the rows it had touched (measured:
 * so long the views stood still). Therefore the id of each session stands in the store before it is used, and whoever
 * takes the partition next ends what its predecessor left open. It takes no privilege: a session is its user's to end.
 */
export type PartitionSessions = {
  /** Asked whenever the partition is taken, also when it is taken again. */
  take(partition: number): Promise<void>
  /** Throws where the partition was not taken. */
  of(partition: number): ClientSession
  /** Gives up what is still this projector's own. */
  end(): Promise<void>
}

export function partitionSessions(
  { db }: ViewStore,
  projected: Pick<CheckpointId, 'generation' | 'topic'>,
): PartitionSessions {
  const writers = db.collection<Writer>('projecting')
  const sessions = new Map<number, ClientSession>()
  const idOf = (partition: number): CheckpointId => ({ ...projected, partition })

  async function take(partition: number): Promise<void> {
    const session = sessions.get(partition) ?? db.client.startSession()
    sessions.set(partition, session)
    const own = idIn(session)
    const before = await writers.findOneAndUpdate(
      { _id: idOf(partition) },
      { $set: { session: own } },
      { upsert: true, returnDocument: 'before' },
    )
    if (before && before.session.toString('hex') !== own.toString('hex')) {
      await db.admin().command({ killSessions: [{ id: before.session }] })
    }
  }

  function of(partition: number): ClientSession {
    const session = sessions.get(partition)
    if (!session) throw new Error(`partition ${partition} was not taken`)
    return session
  }

  /** An id that is given back to the driver serves other work: nobody must find it here any more. */
  async function end(): Promise<void> {
    for (const [partition, session] of sessions) {
      await writers.deleteOne({ _id: idOf(partition), session: idIn(session) }).catch(() => {})
      await session.endSession()
    }
    sessions.clear()
  }

  return { take, of, end }
}

function idIn({ id }: ClientSession): Binary {
  if (!id) throw new Error('a session of our own has no id')
  return id.id
}
