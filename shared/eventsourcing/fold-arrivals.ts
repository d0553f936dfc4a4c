import { describeError } from '#shared/telemetry/describe-error.ts'
import { checkContributions } from './counters.ts'
import { type AnyRow, contributionsOf, foldRow, type ProjectedMechanism, type StreamEvent } from './fold.ts'
import { now } from './instant.ts'
import type { Contribution, Parked } from './view.ts'

/**
 * An event that has arrived, not yet read. `read` gives a fresh object each time, since a view may keep parts of an
 * event and change them, and throws where the record cannot be understood.
 */
export type Arrival = { stream: string; version: number; read(): StreamEvent }

/** What arrivals make of one row, and the contributions that go and come with it. */
export type RowChange = {
  /** The version and state the row had; undefined: there was none. */
  before: { v: number; parked: boolean } | undefined
  row: AnyRow
  taken: readonly Contribution[]
  given: readonly Contribution[]
}

/** A version did not follow the one before it: something between the commit store and here is broken. */
export class VersionGap extends Error {
  readonly code = 'VERSION_GAP'
}

/**
 * Folds what arrived for one stream, in the order of arrival, into its row. Versions already seen are dropped. The row
 * is parked at the first event that cannot be read or folded, or that leaves a gap. Gives undefined where nothing
 * changes. `reload` gives a fresh copy of the row, since a fold that fails may have changed the one before.
 */
export function foldArrivals(
  mechanism: ProjectedMechanism,
  row: AnyRow | undefined,
  arrivals: readonly Arrival[],
  reload: () => AnyRow | undefined,
): RowChange | undefined {
  if (row?.parked) return passOver(row, row.parked, arrivals)
  const { run, gap } = following(row?.v ?? 0, arrivals)
  let change: RowChange | undefined
  try {
    change = evaluate(mechanism, row, run)
  } catch (error) {
    return parkedAtFailure(mechanism, reload, { run, error, arrivals })
  }
  return gap ? parkedBy(change ?? unchanged(row, arrivals), gap, arrivals) : change
}

/** The unbroken run after `v`, and the gap that ends it. A record without a readable version counts as the next one. */
function following(v: number, arrivals: readonly Arrival[]): { run: Arrival[]; gap?: VersionGap } {
  const run: Arrival[] = []
  let next = v + 1
  for (const arrival of arrivals) {
    if (arrival.version < next) continue
    if (arrival.version > next) {
      return { run, gap: new VersionGap(`version ${arrival.version} arrived where ${next} was expected`) }
    }
    run.push(arrival)
    next++
  }
  return { run }
}

function evaluate(
  mechanism: ProjectedMechanism,
  row: AnyRow | undefined,
  run: readonly Arrival[],
): RowChange | undefined {
  if (run.length === 0) return undefined
  const before = stateOf(row)
  const taken = contributionsOf(mechanism, row)
  const folded = foldRow(mechanism, row, eventsIn(run))
  if (!folded) return undefined
  const given = contributionsOf(mechanism, folded)
  checkContributions(given)
  return { before, row: folded, taken, given }
}

function* eventsIn(run: readonly Arrival[]): Generator<StreamEvent> {
  for (const arrival of run) yield arrival.read()
}

/** Folds the longest beginning of the run that folds, found by bisection, and parks the row at the event after it. */
function parkedAtFailure(
  mechanism: ProjectedMechanism,
  reload: () => AnyRow | undefined,
  failed: { run: readonly Arrival[]; error: unknown; arrivals: readonly Arrival[] },
): RowChange {
  let change = unchanged(reload(), failed.arrivals)
  let { error } = failed
  let good = 0
  let bad = failed.run.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      change = evaluate(mechanism, reload(), failed.run.slice(0, middle)) ?? change
      good = middle
    } catch (thrown) {
      error = thrown
      bad = middle
    }
  }
  return parkedBy(change, error, failed.arrivals)
}

function unchanged(row: AnyRow | undefined, arrivals: readonly Arrival[]): RowChange {
  return { before: stateOf(row), row: row ?? { _id: arrivals[0]?.stream ?? '', v: 0 }, taken: [], given: [] }
}

function parkedBy(change: RowChange, error: unknown, arrivals: readonly Arrival[]): RowChange {
  const version = change.row.v + 1
  const parked: Parked = { version, error: reasonOf(error), at: now(), skippedTo: Math.max(version, highest(arrivals)) }
  return { ...change, row: { ...change.row, parked } }
}

/** Later events of a parked stream only move `skippedTo`, so that a redrive at the same moment meets a changed row. */
function passOver(row: AnyRow, parked: Parked, arrivals: readonly Arrival[]): RowChange | undefined {
  const skippedTo = highest(arrivals)
  if (skippedTo <= parked.skippedTo) return undefined
  return { ...unchanged(row, arrivals), row: { ...row, parked: { ...parked, skippedTo } } }
}

function stateOf(row: AnyRow | undefined): RowChange['before'] {
  return row && { v: row.v, parked: row.parked !== undefined }
}

function highest(arrivals: readonly Arrival[]): number {
  return arrivals.reduce((max, { version }) => Math.max(max, version || 0), 0)
}

/** Errors whose sentence quotes nothing of the event. */
const QUOTES_NOTHING = new Set(['VERSION_GAP', 'UNKNOWN_EVENT', 'MALFORMED_RECORD'])

/** What the operator sees of it: a code, and a sentence where it is sure to hold no data. */
export function reasonOf(error: unknown): Parked['error'] {
  const { name, code = name, message = '' } = describeError(error)
  return { code, message: error instanceof Error && QUOTES_NOTHING.has(code) ? error.message : message.slice(0, 300) }
}
