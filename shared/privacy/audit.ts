import { type Db, type Filter, ObjectId } from 'mongodb'
import { type Instant, now } from '#shared/eventsourcing/instant.ts'
import { UNHURRIED } from '#shared/mongo/connect.ts'
import { answered, DURABLE } from './store.ts'

/** One read of another person's data, granted or denied. Names of fields, never what they hold. */
export type AuditEntry = {
  _id: ObjectId
  at: Instant
  /** The token's subject, or `anonymous`. */
  actor: string
  role: string
  purpose: string
  /** The stream that was read, or the list that was searched by a person's number. */
  object: string
  person?: string
  fields: string[]
  outcome: 'granted' | 'denied'
  reason?: string
  requestId: string
}

export type NewAuditEntry = Omit<AuditEntry, '_id' | 'at'>

export type AuditQuestion = {
  object?: string
  person?: string
  actor?: string
  outcome?: AuditEntry['outcome']
  /** From this time on. */
  from?: Instant
  /** Before this time. */
  until?: Instant
  /** Where the last page ended: older entries follow. */
  after?: { at: Instant; id: string }
  limit: number
}

/** It grows and is asked; nothing here changes or removes an entry. */
export type Audit = {
  /** Returns when the entries stand on a majority of the store's nodes. Throws StoreUnavailable. */
  append(entries: readonly NewAuditEntry[]): Promise<void>
  /** Newest first. */
  query(question: AuditQuestion): Promise<AuditEntry[]>
}

export function createAudit(db: Db): Audit {
  const entries = db.collection<AuditEntry>('audit', DURABLE)
  return {
    async append(added) {
      if (added.length === 0) return
      const at = now()
      await answered(entries.insertMany(added.map((entry) => ({ _id: new ObjectId(), at, ...entry }))))
    },
    query: ({ limit, ...question }) =>
      answered(entries.find(filterOf(question)).sort({ at: -1, _id: -1 }).limit(limit).toArray()),
  }
}

/** Each thing that is asked for has an index in the order of the answer. */
export async function ensureAuditIndexes(db: Db): Promise<void> {
  const newestFirst = { at: -1, _id: -1 } as const
  await answered(
    db
      .collection('audit')
      .createIndexes(
        [
          { key: newestFirst },
          ...['object', 'person', 'actor', 'outcome'].map((field) => ({ key: { [field]: 1, ...newestFirst } })),
        ],
        UNHURRIED,
      ),
  )
}

function filterOf({ from, until, after, ...equal }: Omit<AuditQuestion, 'limit'>): Filter<AuditEntry> {
  const given = Object.entries(equal).filter(([, value]) => value !== undefined)
  const conditions: Filter<AuditEntry>[] = [Object.fromEntries(given)]
  if (from) conditions.push({ at: { $gte: from } })
  if (until) conditions.push({ at: { $lt: until } })
  if (after) conditions.push(olderThan(after))
  return { $and: conditions }
}

/** The bound on `at` lets the index seek; the alternative decides between entries of the same millisecond. */
function olderThan({ at, id }: { at: Instant; id: string }): Filter<AuditEntry> {
  return { at: { $lte: at }, $or: [{ at: { $lt: at } }, { at, _id: { $lt: new ObjectId(id) } }] }
}
