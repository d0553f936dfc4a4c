import { setTimeout as pause } from 'node:timers/promises'
import type { ClientSession } from 'mongodb'
import { PARTITIONS, partitionOf } from '#shared/kafka/partition.ts'
import { amountsIn, type CounterChange, contribute } from './counters.ts'
import { type AnyRow, contributionsOf, type ProjectedMechanism } from './fold.ts'
import type { ViewStore } from './generations.ts'
import { pairedRows } from './rebuild-pairs.ts'

/** How a new generation stands beside the one it is to replace. */
export type Comparison = {
  /** Rows that are at the same version and, where the definitions are the same, equal. */
  same: number
  /** Rows that are further in the new generation and did not meet: parked in the old one, or it is not projected. */
  ahead: number
  differing: number
  /** The first differences, each as a sentence. */
  examples: string[]
}

export type Compared = {
  old: number
  fresh: number
  sameDefinition: boolean
  /** Resolves when the new generation has all that the topics hold now. */
  catchUp(): Promise<void>
}

type Unmet = { mechanism: ProjectedMechanism; stream: string; old: AnyRow | undefined; fresh: AnyRow | undefined }

const EXAMPLES = 20
/** Rows that move while they are compared are looked at again; so many that nobody would wait for them are only counted. */
const UNMET_AT_MOST = 10_000
const ROUNDS = 15
const ROUND_MS = 200

/**
 * Compares two generations while both go on moving. With the same definition rows must be equal at equal versions, and
 * the counters, read under the same snapshot, must differ by exactly what the rows at different versions contribute: so
 * the comparison is exact although nothing stands still. With a changed definition only versions are compared.
 */
export async function compareGenerations(store: ViewStore, compared: Compared): Promise<Comparison> {
  const result: Comparison = { same: 0, ahead: 0, differing: 0, examples: [] }
  const session = store.db.client.startSession({ snapshot: true })
  const unmet = await compareRows(store, { ...compared, session }, result).finally(() => session.endSession())
  await meet(store, compared, unmet, result)
  return result
}

type InSnapshot = Compared & { session: ClientSession }

async function compareRows(store: ViewStore, compared: InSnapshot, result: Comparison): Promise<Unmet[]> {
  const { sameDefinition } = compared
  const expected = Array.from({ length: PARTITIONS }, (): CounterChange => new Map())
  const unmet: Unmet[] = []

  function take(mechanism: ProjectedMechanism, pair: Pair): void {
    const meets = pair.old?.v === pair.fresh?.v
    if (meets) judge(pair, sameDefinition, result)
    else if (sameDefinition) expectDifference(expected, mechanism, pair)
    if (meets) return
    if (unmet.length < UNMET_AT_MOST) unmet.push({ ...pair, mechanism })
    else settle(pair, result)
  }

  for (const mechanism of store.mechanisms) {
    for await (const pair of pairedRows(store, mechanism, { ...compared, versionsOnly: !sameDefinition })) {
      if (pair === 'equal') result.same++
      else take(mechanism, pair)
    }
  }
  if (sameDefinition) await compareCounters(store, compared, expected, result)
  return unmet
}

type Pair = Omit<Unmet, 'mechanism'>

/** Two rows at the same version. */
function judge({ stream, old, fresh }: Pair, sameDefinition: boolean, result: Comparison): void {
  if (!sameDefinition || !old || !fresh || canonicalRow(old) === canonicalRow(fresh)) result.same++
  else differ(result, `${stream} has other content at version ${fresh.v}`)
}

/** Two rows that did not come to the same version. */
function settle({ stream, old, fresh }: Pair, result: Comparison): void {
  if ((fresh?.v ?? 0) > (old?.v ?? 0)) result.ahead++
  else differ(result, `${stream} is at version ${fresh?.v ?? 0}, in the old generation at ${old?.v ?? 0}`)
}

function differ(result: Comparison, example: string): void {
  result.differing++
  if (result.examples.length < EXAMPLES) result.examples.push(example)
}

function expectDifference(
  expected: CounterChange[],
  mechanism: ProjectedMechanism,
  { stream, old, fresh }: Pair,
): void {
  const change = expected[partitionOf(stream)] ?? new Map()
  contribute(change, contributionsOf(mechanism, fresh), 1)
  contribute(change, contributionsOf(mechanism, old), -1)
}

async function compareCounters(
  store: ViewStore,
  { old, fresh, session }: InSnapshot,
  expected: CounterChange[],
  result: Comparison,
): Promise<void> {
  for (const [generation, sign] of [[old, 1] as const, [fresh, -1] as const]) {
    const documents = store.counters(generation).find({}, { session, readConcern: { level: 'snapshot' } })
    for await (const { _id, sum } of documents) {
      const change = expected[_id.partition] ?? new Map()
      contribute(change, [{ key: _id.key, fields: amountsIn(sum) }], sign)
    }
  }
  for (const [partition, change] of expected.entries()) {
    for (const [key, amounts] of change) {
      for (const [path, amount] of amounts) {
        if (amount !== 0) differ(result, `counter ${key} ${path} of partition ${partition} is off by ${-amount}`)
      }
    }
  }
}

/** Looks again at rows that were not at the same version; gives up on those that stay apart. */
async function meet(store: ViewStore, compared: Compared, unmet: Unmet[], result: Comparison): Promise<void> {
  let apart = unmet
  for (let round = 0; round < ROUNDS && apart.length > 0; round++) {
    await pause(ROUND_MS)
    // It may stand still for some seconds where another process takes its partitions over.
    await compared.catchUp()
    const still: Unmet[] = []
    for (const { mechanism, stream } of apart) {
      const pair = await bothRows(store, mechanism, stream, compared)
      if (pair.old?.v === pair.fresh?.v) judge(pair, compared.sameDefinition, result)
      else if (pair.old?.parked) settle(pair, result)
      else still.push({ ...pair, mechanism })
    }
    apart = still
  }
  for (const pair of apart) settle(pair, result)
}

async function bothRows(
  store: ViewStore,
  mechanism: ProjectedMechanism,
  stream: string,
  { old, fresh }: Compared,
): Promise<Pair> {
  const [oldRow, freshRow] = await Promise.all(
    [old, fresh].map((generation) => store.rows(mechanism, generation).findOne({ _id: stream })),
  )
  return { stream, old: oldRow ?? undefined, fresh: freshRow ?? undefined }
}

/** A row's text without what belongs to its generation alone; the order of its fields says nothing. */
export function canonicalRow({ parked, ...row }: AnyRow): string {
  return JSON.stringify(row, sortedKeys)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
