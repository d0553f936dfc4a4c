import { endsOf } from '#infra/cli/ops/position.ts'
import { readStatus, topicsOf } from '#infra/cli/ops/status-read.ts'
import { recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { InRecord, OutRecord } from '#shared/kafka/port.ts'
import { dataClassOf } from '#shared/pillar/parts.ts'
import { until } from '#shared/testing/until.ts'
import type { Stores, Views } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

/** What one pillar has come to, read past its services. */
export type Truth = {
  pillar: string
  commits: Commit[]
  /** What its topics hold, each partition in its order. */
  records: InRecord[]
  /** What the commits are as records. */
  expected: OutRecord[]
  stored: Views
  folded: Views
  /** What does not come to rest, though it was waited for. */
  restless: string[]
}

/** Waits until nothing is under way, in all pillars at once, and reads what they hold. */
export async function readTruths(stores: ReadonlyMap<string, Stores>): Promise<Truth[]> {
  const all = [...stores]
  let restless: string[][] = []
  const isOver = async () => {
    restless = await Promise.all(all.map(([, each]) => unfinished(each)))
    return restless.flat().length === 0
  }
  await until(isOver, PATIENCE_MS).catch(() => {})
  return Promise.all(all.map(([pillar, each], index) => readTruth(pillar, each, restless[index] ?? [])))
}

/** What of a pillar is not done yet, or cannot be done, in words. */
async function unfinished({ open }: Stores): Promise<string[]> {
  const ends = await endsOf(open.kafka, await topicsOf(open))
  if (!ends) return ['Kafka does not answer']
  const { pending, parked, views, policies } = await readStatus(open, ends)
  const waiting: [number | null, string][] = [
    [pending.count, 'commits have not left'],
    [parked.count, 'streams are parked'],
    [views.behind, 'records are not in the views'],
    ...policies.map(({ policy, behind }) => [behind, `records are before policy ${policy}`] as [number | null, string]),
  ]
  return waiting.flatMap(([count, what]) => (count === 0 ? [] : [`${count ?? 'unknown'} ${what}`]))
}

async function readTruth(pillar: string, stores: Stores, restless: string[]): Promise<Truth> {
  const encode = recordEncoder({ pillar, dataClassOf: (type) => dataClassOf(stores.open, type) })
  const commits = await stores.commits()
  const [records, stored] = await Promise.all([stores.records(), stores.stored()])
  const folded = stores.folded(commits)
  return { pillar, commits, records, expected: commits.flatMap(encode), stored, folded, restless }
}
