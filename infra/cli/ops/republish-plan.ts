import { readCloudEvent } from '#shared/eventsourcing/cloud-event.ts'
import { type Commit, isDue } from '#shared/eventsourcing/commit.ts'
import { epochIn, lastTold, topicIn } from '#shared/eventsourcing/epoch.ts'
import { scanLost, type Unseen, unseenBy } from '#shared/eventsourcing/epoch-check.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { PillarStores } from '#shared/pillar/open.ts'
import type { Place } from './place.ts'

/** An event that stands in a topic and not in the store: whoever commanded it was told that it was done. */
export type LostEvent = {
  id: string
  stream: string
  version: number
  type: string
  at: string
  role: string
  origin?: 'import'
}

/** A fact that a service decided because of a lost event. */
export type Resting = { service: string; stream: string; types: string[]; because: string; at: string }

/** What a service will tell anew and where; what its store has lost, and what rests on that. */
export type Plan = {
  service: string
  epoch: number
  topics: string[]
  commits: number
  lost: LostEvent[]
  /** Subjects whose erasure was lost. */
  erased: string[]
  resting: Resting[]
}

export async function planOf(place: Place, pillar: PillarStores, atLeast = 1): Promise<Plan> {
  const { definition, db, kafka, views, epoch: current } = pillar
  const admin = await kafka.admin()
  const last = await lastTold(db)
  const unseen = await unseenBy(views, admin, last).finally(() => admin.close())
  const next = last < current && isUntouched(unseen, current) ? current : 1 + Math.max(current, ...unseen.map(epochOf))
  const epoch = Math.max(atLeast, next)
  const { lost, erased } = await lostOf(pillar, unseen)
  return {
    service: definition.name,
    epoch,
    topics: views.topics.map((topic) => topicIn(epoch, topic)),
    commits: await db.collection<Commit>('commits').estimatedDocumentCount(),
    lost,
    erased,
    resting: lost.length === 0 ? [] : (await Promise.all(place.pillars.map((each) => restingOn(each, lost)))).flat(),
  }
}

const epochOf = ({ topic }: Unseen) => epochIn(topic)

/** Nobody has written into the topics of this epoch, and none came after it: it may be begun again. */
function isUntouched(unseen: readonly Unseen[], epoch: number): boolean {
  return unseen.every((each) => epochOf(each) < epoch || (epochOf(each) === epoch && isEmpty(each)))
}

const isEmpty = ({ range }: Unseen) => range.to.every((end) => end === 0n)

/** By time; what happened in the same millisecond is said in the same order each time. */
const orderOf = ({ at, id }: LostEvent) => `${at} ${id}`

/** An event may be told in several epochs, and more than once in one. */
async function lostOf({ views, kafka }: PillarStores, unseen: readonly Unseen[]) {
  const lost = new Map<string, LostEvent>()
  const erased = new Set<string>()
  for (const each of unseen) {
    await scanLost(views, kafka, each, async (records) => {
      for (const record of records) {
        const event = lostEvent(record)
        lost.set(event.id, event)
        if (event.type.endsWith('Erased')) erased.add(String(readCloudEvent(record).data.subject))
      }
      return true
    })
  }
  return { lost: [...lost.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), erased: [...erased] }
}

function lostEvent({ key, headers }: InRecord): LostEvent {
  const {
    ce_id: id = '',
    ce_type: type = '',
    ce_sequence: version,
    ce_recordedtime: at = '',
    ce_role: role = '',
    ce_origin: origin,
  } = headers
  const lost = { id, stream: key, version: Number(version), type: type.split('.')[2] ?? '', at, role }
  return origin === 'import' ? { ...lost, origin } : lost
}

async function restingOn({ definition, db }: PillarStores, lost: readonly LostEvent[]): Promise<Resting[]> {
  const found = db.collection<Commit>('commits').find({ causation: { $in: lost.map(({ id }) => id) } }, overAll('lost'))
  const resting: Resting[] = []
  for await (const commit of found) {
    const { stream, events, causation = '', recordedAt } = commit
    const types = events.filter((_, index) => !isDue(commit, index)).map(({ type }) => type)
    if (types.length === 0) continue
    resting.push({ service: definition.name, stream, types, because: causation, at: recordedAt })
  }
  return resting
}
