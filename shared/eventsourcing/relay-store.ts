import type { Collection, IndexDescription, ObjectId } from 'mongodb'
import type { SentCommit } from './cloud-event.ts'
import type { Commit } from './commit.ts'
import type { Instant } from './instant.ts'
import type { Entry, Predecessor } from './relay-backlog.ts'

/** What the relay asks of the commits. */
export type RelayStore = {
  /** Pending commits by `_id`, after the one given. */
  scan(after: ObjectId | undefined, max: number): Promise<Entry[]>
  load(entries: Entry[]): Promise<Map<string, SentCommit>>
  /** For each entry what stands before it in its stream. */
  predecessors(entries: Entry[]): Promise<Predecessor[]>
  clear(ids: ObjectId[]): Promise<void>
}

/**
 * Holds what is pending only, and answers `scan` without reading a commit. By `_id`, not by stream: the newest entries
 * lie together and no stream waits for another's turn. The order within a stream comes from `seq`, not from here.
 */
export const PENDING_INDEX: IndexDescription = {
  name: 'pending',
  key: { pending: 1, _id: 1, stream: 1, seq: 1 },
  partialFilterExpression: { pending: true },
}

const ENTRY = { _id: 1, stream: 1, seq: 1 } as const
const SENT = {
  stream: 1,
  version: 1,
  events: 1,
  due: 1,
  'command.role': 1,
  correlation: 1,
  causation: 1,
  trace: 1,
  origin: 1,
  recordedAt: 1,
} as const

type Key = Pick<Commit, '_id' | 'stream' | 'seq' | 'pending'>

/** A clearing that is lost in a failover makes a repeated record, no more: it must not hurry the journal. */
const lightly = { writeConcern: { w: 1, journal: false } } as const

const majority = { readConcern: { level: 'majority' } } as const

/** `epoch`: of the topics that are sent to. */
export function relayStore(commits: Collection<Commit>, epoch = 1): RelayStore {
  return {
    async scan(after, max) {
      const filter = { pending: true as const, ...(after && { _id: { $gt: after } }) }
      const options = { ...majority, projection: ENTRY, sort: { _id: 1 }, limit: max, hint: 'pending' } as const
      return (await commits.find<Key>(filter, options).toArray()).map(entryOf)
    },
    async load(entries) {
      const filter = { _id: { $in: entries.map(({ id }) => id) } }
      const found = await commits.find<SentCommit>(filter, { ...majority, projection: SENT }).toArray()
      return new Map(found.map((commit) => [commit._id.toHexString(), commit]))
    },
    async predecessors(entries) {
      const streams = entries.map(({ stream }) => stream)
      const seqs = [...new Set(entries.map(({ seq }) => seq - 1))]
      const projection = { ...ENTRY, pending: 1 } as const
      const filter = { stream: { $in: streams }, seq: { $in: seqs } }
      const found = await commits.find<Key>(filter, { ...majority, projection }).toArray()
      const byPlace = new Map(found.map((key) => [`${key.seq} ${key.stream}`, key]))
      return entries.map(({ stream, seq }) => {
        const before = byPlace.get(`${seq - 1} ${stream}`)
        if (!before) return 'missing'
        return before.pending ? entryOf(before) : 'left'
      })
    },
    async clear(ids) {
      // A process that was cut off may come back when a later epoch has everything sent anew.
      const own = { _id: { $in: ids }, epoch: { $not: { $gt: epoch } } }
      await commits.updateMany(own, { $unset: { pending: '' } }, lightly)
    },
  }
}

function entryOf({ _id, stream, seq }: Key): Entry {
  return { id: _id, stream, seq }
}

export type Lag = { pending: number; oldestAt?: Instant }

/** How many commits have not left (counted up to `max`), and when the oldest of them was recorded. */
export async function relayLag(commits: Collection<Commit>, max = 100_000): Promise<Lag> {
  const pending = { pending: true } as const
  const [count, oldest] = await Promise.all([
    commits.countDocuments(pending, { hint: 'pending', limit: max }),
    commits.findOne(pending, { sort: { _id: 1 }, hint: 'pending', projection: { recordedAt: 1 } }),
  ])
  return { pending: count, ...(oldest && { oldestAt: oldest.recordedAt }) }
}
