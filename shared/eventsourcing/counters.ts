import type { AnyBulkWriteOperation, Collection } from 'mongodb'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { Contribution } from './view.ts'

/** Numbers by name, nested as the contributions' paths say. Names are decoded by `counterKey`. */
export type Sums = { [name: string]: number | Sums }

/** One document per key and partition: batches of different partitions never wait for each other's counters. */
export type CounterDocument = { _id: { key: string; partition: number }; sum: Sums }

/** What is to be added: key → path → amount. */
export type CounterChange = Map<string, Map<string, number>>

export class CounterError extends Error {
  readonly code = 'COUNTER_INVALID'
}

/** Throws CounterError where a contribution is not a whole number. */
export function checkContributions(contributions: readonly Contribution[]): void {
  for (const { key, fields } of contributions) {
    for (const path in fields) {
      if (Number.isSafeInteger(fields[path])) continue
      throw new CounterError(`${key} ${path} counts ${fields[path]}, which is no integer`)
    }
  }
}

/** Adds (1) or takes away (-1) what a row contributes. */
export function contribute(change: CounterChange, contributions: readonly Contribution[], sign: 1 | -1): void {
  for (const { key, fields } of contributions) {
    const amounts = amountsOf(change, key)
    for (const path in fields) amounts.set(path, (amounts.get(path) ?? 0) + sign * (fields[path] ?? 0))
  }
}

function amountsOf(change: CounterChange, key: string): Map<string, number> {
  const known = change.get(key)
  if (known) return known
  const amounts = new Map<string, number>()
  change.set(key, amounts)
  return amounts
}

/** The writes that apply a change; amounts that came out even are left away. */
export function counterWrites(change: CounterChange, partition: number): AnyBulkWriteOperation<CounterDocument>[] {
  const writes: AnyBulkWriteOperation<CounterDocument>[] = []
  for (const [key, amounts] of change) {
    const $inc: Record<string, number> = {}
    let any = false
    for (const [path, amount] of amounts) {
      if (amount === 0) continue
      $inc[`sum.${path}`] = amount
      any = true
    }
    if (any) writes.push({ updateOne: { filter: { _id: { key, partition } }, update: { $inc }, upsert: true } })
  }
  return writes
}

/** The documents a change makes where there were none before. Throws CounterError where one path leads through another. */
export function counterDocuments(change: CounterChange, partition: number): CounterDocument[] {
  return [...change].map(([key, amounts]) => ({ _id: { key, partition }, sum: nested(amounts) }))
}

function nested(amounts: Map<string, number>): Sums {
  const sums = emptySums()
  for (const [path, amount] of amounts) {
    const names = path.split('.')
    const last = names.pop() ?? path
    const parent = names.reduce(childOf, sums)
    if (last in parent) throw new CounterError(`the counter path ${path} leads through another one`)
    parent[last] = amount
  }
  return sums
}

function childOf(sums: Sums, name: string): Sums {
  const child = Object.hasOwn(sums, name) ? sums[name] : undefined
  if (typeof child === 'number') throw new CounterError(`a counter path leads through the number ${name}`)
  if (child) return child
  const created = emptySums()
  Object.defineProperty(sums, name, { value: created, enumerable: true, writable: true, configurable: true })
  return created
}

/** Without a prototype: a free key may be called `constructor` or `__proto__`. */
function emptySums(): Sums {
  return Object.create(null)
}

/**
 * The counters of these keys, each summed over its partitions; a key without any count is missing. With `paths` only
 * what lies under them is read: a document may hold much more than one question needs.
 */
export async function readCounters(
  counters: Collection<CounterDocument>,
  keys: readonly string[],
  paths: readonly string[] = [],
): Promise<Map<string, Sums>> {
  const ids = keys.flatMap((key) => Array.from({ length: PARTITIONS }, (_, partition) => ({ key, partition })))
  const projection = Object.fromEntries(paths.map((path) => [`sum.${path}`, 1]))
  const found = await counters.find({ _id: { $in: ids } }, { projection }).toArray()
  return totalsOf(found.map(({ _id, sum = {} }) => ({ _id, sum })))
}

/** Counter documents summed over their partitions. */
export function totalsOf(documents: readonly CounterDocument[]): Map<string, Sums> {
  const byKey = Map.groupBy(documents, ({ _id }) => _id.key)
  return new Map(
    [...byKey].map(([key, those]) => [key, those.reduce((sums, { sum }) => addSums(sums, sum), emptySums())]),
  )
}

/** Adds to `total` in place. */
export function addSums(total: Sums, more: Sums): Sums {
  for (const name of Object.keys(more)) {
    const value = more[name]
    if (typeof value === 'object') addSums(childOf(total, name), value)
    else if (value !== undefined) total[name] = Number(total[name] ?? 0) + value
  }
  return total
}

/** A counter document's numbers by path. */
export function amountsIn(sums: Sums, prefix = ''): Record<string, number> {
  const amounts: Record<string, number> = Object.create(null)
  for (const name of Object.keys(sums)) {
    const value = sums[name]
    if (typeof value === 'object') Object.assign(amounts, amountsIn(value, `${prefix}${name}.`))
    else if (value !== undefined) amounts[prefix + name] = value
  }
  return amounts
}
