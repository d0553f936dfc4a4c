import type { Collection, Db, Document, Filter } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { checkTopics, TopicsDiffer } from '#shared/eventsourcing/epoch-check.ts'
import { readCheckpoints, readGeneration, type ViewStore } from '#shared/eventsourcing/generations.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { leaseHolder } from '#shared/eventsourcing/lease.ts'
import { parkedStreams } from '#shared/eventsourcing/parking.ts'
import { policyPositions, stuckOf, UNSETTLED } from '#shared/eventsourcing/policies-store.ts'
import { relayLag } from '#shared/eventsourcing/relay-store.ts'
import { overdueDeadlines } from '#shared/eventsourcing/timers.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import { stuckHops } from '#shared/pillar/stuck-hops.ts'
import { erasuresOf, UNFINISHED } from '#shared/privacy/erasure.ts'
import { type Ends, type Position, positionOf } from './position.ts'

/** So many, and since when the oldest of them has been standing. */
export type Standing = { count: number; oldestAt: Instant | null }

export type GenerationStatus = {
  generation: number
  state: 'building' | 'live'
  /** Whether readers of some release read it. */
  read: boolean
  /** Whether it was made by the release this command is from. */
  ofThisRelease: boolean
  createdAt: Instant
  /** In how many places it was found to differ from the one before, where it was. */
  differs: number | null
}

export type ServiceStatus = {
  service: string
  /** Where store and topics do not belong together any more. */
  differs: { code: TopicsDiffer['code']; message: string } | null
  /** Commits that are not in their topic yet. */
  pending: Standing
  /** Which process holds the lease: host/process/life. */
  relay: string | null
  timers: string | null
  views: Position & { reading: number | null; ofThisRelease: boolean; generations: GenerationStatus[] }
  parked: Standing
  stuck: Standing
  /** Hops of flows whose time has passed. */
  hops: Standing
  /** Deadlines that have passed and still stand in their rows. */
  overdue: Standing
  policies: ({ policy: string; topic: string } & Position)[]
  /** Erasures that have not ended, and since when one has taken no step: one taken up again began long ago. */
  erasures: Standing
}

/** The topics whose ends say how far a pillar's readers are: its own ones, and those its policies read. */
export async function topicsOf({ db, views }: PillarStores): Promise<string[]> {
  return [...views.topics, ...(await policyPositions(db)).map((each) => each.topic)]
}

/** `ends`: undefined where Kafka does not answer. */
export async function readStatus(
  { definition, db, views, kafka }: PillarStores,
  ends: Ends | undefined,
): Promise<ServiceStatus> {
  const generations = await generationsOf(views)
  const reading = await readNow(views)
  const differs = ends ? await differenceOf(checkTopics(views, kafka)) : null
  // How far readers are in topics that are not this store's says nothing.
  const known = differs ? undefined : ends
  const [pending, relay, timers, position, parked, stuck, hops, overdue, policies, erasures] = await Promise.all([
    relayLag(db.collection<Commit>('commits')),
    leaseHolder(db, 'relay'),
    leaseHolder(db, 'timers'),
    positionOf(known, reading ? views.topics : [], (topic) => readCheckpoints(views, reading?.generation ?? 0, topic)),
    reading ? parkedStreams(views, reading.generation, 1) : { count: 0 },
    standing(stuckOf(db), UNSETTLED, 'at'),
    reading ? hopsOf(views, reading.generation) : { count: 0 },
    reading ? overdueDeadlines(views, reading.generation) : { count: 0 },
    positionsOfPolicies(db, known),
    standing(erasuresOf(db), UNFINISHED, 'changedAt'),
  ])
  const { generation = null, ofThisRelease = false } = reading ?? {}
  return {
    service: definition.name,
    differs,
    pending: { count: pending.pending, oldestAt: pending.oldestAt ?? null },
    relay: relay ?? null,
    timers: timers ?? null,
    views: { reading: generation, ofThisRelease, ...position, generations },
    parked: toStanding(parked),
    stuck,
    hops: toStanding(hops),
    overdue: toStanding(overdue),
    policies,
    erasures,
  }
}

async function differenceOf(checked: Promise<void>): Promise<ServiceStatus['differs']> {
  try {
    await checked
    return null
  } catch (error) {
    if (!(error instanceof TopicsDiffer)) throw error
    return { code: error.code, message: error.message }
  }
}

async function generationsOf(views: ViewStore): Promise<GenerationStatus[]> {
  const [found, pointers] = await Promise.all([
    views.generations.find().sort({ _id: 1 }).toArray(),
    views.pointers.find().toArray(),
  ])
  const read = new Set(pointers.map(({ generation }) => generation))
  return found.flatMap(({ _id, state, revision, createdAt, differs = null }) => {
    if (state === 'retired') return []
    const ofThisRelease = revision === views.revision
    return [{ generation: _id, state, read: read.has(_id), ofThisRelease, createdAt, differs }]
  })
}

/** What this release's readers read; where it has no views here, what another release's read last. */
async function readNow(views: ViewStore): Promise<{ generation: number; ofThisRelease: boolean } | undefined> {
  const read = await readGeneration(views)
  return read && { generation: read._id, ofThisRelease: read.revision === views.revision }
}

async function positionsOfPolicies(db: Db, ends: Ends | undefined): Promise<ServiceStatus['policies']> {
  const known = await policyPositions(db)
  return Promise.all(
    known.map(async ({ policy, topic: only }) => {
      const readNext = async (topic: string) =>
        (await policyPositions(db)).find((each) => each.policy === policy && each.topic === topic)?.next ?? new Map()
      return { policy, topic: only, ...(await positionOf(ends, [only], readNext)) }
    }),
  )
}

async function hopsOf(views: ViewStore, generation: number): Promise<{ count: number; oldestAt?: Instant }> {
  const { count, hops } = await stuckHops(views, generation, 1)
  const oldestAt = hops[0]?.stuckAt
  return { count, ...(oldestAt && { oldestAt }) }
}

async function standing<T extends Document>(
  collection: Collection<T>,
  filter: Filter<T>,
  field: string,
): Promise<Standing> {
  const [count, oldest] = await Promise.all([
    collection.countDocuments(filter),
    collection.findOne(filter, { sort: { [field]: 1 } }),
  ])
  return { count, oldestAt: (oldest?.[field] as Instant | undefined) ?? null }
}

function toStanding({ count, oldestAt }: { count: number; oldestAt?: Instant }): Standing {
  return { count, oldestAt: oldestAt ?? null }
}
