import type { Db } from 'mongodb'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Commit } from './commit.ts'
import { type Instant, now } from './instant.ts'

/**
 * How often a store has begun to tell its facts anew: 1 where it never had to. Whoever has lost commits that it had told
 * already, or its topics, tells everything again in topics of the next epoch (docs/decisions/0093).
 */
type Epoch = { _id: 'epoch'; number: number; since: Instant; before?: number }

function epochs(db: Db) {
  return db.collection<Epoch>('epoch')
}

export async function epochOf(db: Db): Promise<number> {
  return (await epochs(db).findOne({ _id: 'epoch' }))?.number ?? 1
}

/**
 * The epoch in which a store last told anything: its own, or the one before while nothing of its own has left. So what
 * was lost is found as well when an epoch is begun once more.
 */
export async function lastTold(db: Db): Promise<number> {
  const { number = 1, before = number } = (await epochs(db).findOne({ _id: 'epoch' })) ?? {}
  if (before === number) return number
  const sinceBegun = { $or: [{ pending: { $exists: false } }, { epoch: { $ne: number } }] }
  const told = await db
    .collection<Commit>('commits')
    .findOne(sinceBegun, { ...overAll('epoch'), projection: { _id: 1 } })
  return told ? number : before
}

/** Written last when an epoch begins: until then nothing of it counts. */
export async function setEpoch(db: Db, number: number, before: number): Promise<void> {
  await epochs(db).updateOne(
    { _id: 'epoch' },
    { $set: { number, before, since: now() } },
    { upsert: true, writeConcern: { w: 'majority', journal: true } },
  )
}

/** The topic of an epoch: `sizhi.smart-governance.events.v1`, in the second `sizhi.smart-governance.events.v1.e2`. */
export function topicIn(epoch: number, topic: string): string {
  const first = topic.replace(SUFFIX, '')
  return epoch === 1 ? first : `${first}.e${epoch}`
}

const SUFFIX = /\.e([1-9]\d*)$/

export function epochIn(topic: string): number {
  return Number(SUFFIX.exec(topic)?.[1] ?? 1)
}

/** This topic's epochs among the topics that stand, the newest last. */
export function epochsOf(topic: string, standing: ReadonlySet<string>): number[] {
  const first = topicIn(1, topic)
  const own = [...standing].filter((name) => topicIn(1, name) === first)
  return own.map(epochIn).toSorted((a, b) => a - b)
}

/** What this topic is called in its newest epoch; the name given, where it does not stand yet. */
export function newestOf(topic: string, standing: ReadonlySet<string>): string {
  return topicIn(epochsOf(topic, standing).at(-1) ?? epochIn(topic), topic)
}
