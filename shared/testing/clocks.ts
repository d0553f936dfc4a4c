import assert from 'node:assert/strict'
import type { Command, Decider } from '#shared/eventsourcing/decider.ts'
import { type Recorded, recorded } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { Deadline, View } from '#shared/eventsourcing/view.ts'

type Fact = { type: string; at?: Instant }

/** What the clocks of a mechanism are made of: `due` of its rules, `deadlines` of its view. */
export type Clocks<S, C extends Command, E extends Fact, R, Row extends object> = {
  decider: Pick<Decider<S, C, E, R>, 'initial' | 'evolve' | 'due'>
  view: Pick<View<Row, E>, 'fold' | 'deadlines'>
  /** Whether `due` says it: others' commands decide something at their time, which a test of the room's own must show. */
  isDue?(deadline: Deadline): boolean
}

/** Later than any clock runs. */
const EVER = toInstant(Date.parse('2200-01-01T00:00:00Z'))

/** More than a stream has clocks that follow each other. */
const TURNS = 50

/**
 * Fails where, after any of these facts, the view waits for what the rules never say, or still waits after they have said
 * it (the clock would ask for it for ever); where the rules know of a time that the view does not wait for (it would be
 * said too late, with the next command); and where time alone never ends it.
 */
export function assertClocksAgree<S, C extends Command, E extends Fact, R, Row extends object>(
  clocks: Clocks<S, C, E, R, Row>,
  history: readonly Recorded<E>[],
): void {
  for (let count = 1; count <= history.length; count++) {
    assertAgreeAfter(clocks, structuredClone(history.slice(0, count)))
  }
}

function assertAgreeAfter<S, C extends Command, E extends Fact, R, Row extends object>(
  { decider, view, isDue = () => true }: Clocks<S, C, E, R, Row>,
  history: readonly Recorded<E>[],
): void {
  let state = decider.initial
  let row: Row | undefined
  let version = 0
  const due = (at: Instant) => decider.due?.(state, at) ?? []
  const waits = () => (row && view.deadlines?.(row).filter(isDue).toSorted(byTime)) ?? []

  function fold(event: Recorded<E>): void {
    state = decider.evolve(state, event)
    version += 1
    row = view.fold(row, event, { stream: 'stream_1', version, role: 'system', recordedAt: event.at })
  }

  for (const event of history) fold(event)
  for (let turn = 0; turn < TURNS; turn++) {
    const [next] = waits()
    if (!next) {
      assert.deepEqual(due(EVER), [], 'the view waits for nothing, and the rules do')
      return
    }
    assert.deepEqual(due(moved(next.at, -1)), [], `the view waits until ${next.at} for what the rules say before`)
    const facts = due(moved(next.at, 1))
    assert.ok(facts.length > 0, `nothing is said of ${next.name}, which passes at ${next.at}`)
    for (const fact of facts) fold(recorded(fact, next.at))
    const isLeft = waits().some(({ name, at }) => name === next.name && at === next.at)
    assert.ok(!isLeft, `${next.name} stands after it was said`)
  }
  assert.fail('one clock follows another without end')
}

const byTime = (one: Deadline, other: Deadline) => (one.at < other.at ? -1 : 1)
const moved = (at: Instant, milliseconds: number) => toInstant(Date.parse(at) + milliseconds)
