import type { Binary, ClientSession } from 'mongodb'
import type { CheckpointId, ViewStore } from './generations.ts'

/** In which sessions whoever projects a partition writes; older code wrote another field. */
type Writer = { _id: CheckpointId; sessions?: Binary[] }

/**
 * The MongoDB sessions in which a projector writes. The server keeps the open transaction of a killed or paused process
 * for up to 90 s, and with it locks the checkpoint and the rows it touched: so long the views stood still when
 * measured. Therefore the ids of a projector's sessions stand in the store beside each partition it has taken, and
 * whoever takes the partition next ends the sessions of its predecessor. No privilege is needed: a user may end
 * sessions of its own. A predecessor that is still alive finds its transaction gone, and makes another for the
 * partitions that it has kept.
 */
export type PartitionSessions = {
  /** One after the other works in one session at a time. */
  all: readonly ClientSession[]
  /** Asked whenever the partition is taken, also when it is taken again. */
  take(partition: number): Promise<void>
  /** Gives up what is still this projector's own. */
  end(): Promise<void>
}

export function partitionSessions(
  { db }: ViewStore,
  projected: Pick<CheckpointId, 'generation' | 'topic'>,
  { size = 4 } = {},
): PartitionSessions {
  const writers = db.collection<Writer>('projecting')
  const all = Array.from({ length: size }, () => db.client.startSession())
  const own = all.map(idIn)
  const ownTexts = new Set(own.map(textOf))
  const taken = new Set<number>()
  const taking = new Set<Promise<void>>()
  let ended = false
  const idOf = (partition: number): CheckpointId => ({ ...projected, partition })

  function take(partition: number): Promise<void> {
    if (ended) return Promise.reject(new Error('the sessions were ended'))
    const turn = takeOver(partition).finally(() => taking.delete(turn))
    taking.add(turn)
    return turn
  }

  async function takeOver(partition: number): Promise<void> {
    taken.add(partition)
    const before = await writers.findOneAndUpdate(
      { _id: idOf(partition) },
      { $set: { sessions: own } },
      { upsert: true, returnDocument: 'before' },
    )
    const others = before?.sessions?.filter((id) => !ownTexts.has(textOf(id))) ?? []
    if (others.length > 0) await db.admin().command({ killSessions: others.map((id) => ({ id })) })
  }

  /**
   * They are ended and not given back to the driver, which would use their ids for other work: whoever takes a partition
   * over may have read them a moment ago, and is about to end what they do.
   */
  async function end(): Promise<void> {
    ended = true
    await Promise.allSettled(taking)
    for (const partition of taken) {
      await writers.deleteOne({ _id: idOf(partition), sessions: own }).catch(() => {})
    }
    taken.clear()
    await db
      .admin()
      .command({ endSessions: own.map((id) => ({ id })) })
      .catch(() => {})
  }

  return { all, take, end }
}

function idIn({ id }: ClientSession): Binary {
  if (!id) throw new Error('a session of our own has no id')
  return id.id
}

function textOf(id: Binary): string {
  return id.toString('hex')
}
