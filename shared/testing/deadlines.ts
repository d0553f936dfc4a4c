import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Deadline, StoredRow } from '#shared/eventsourcing/view.ts'
import type { OpenPillar } from '#shared/pillar/open.ts'
import { dueCommand } from '#shared/pillar/own-commands.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { WiredPillar } from '#shared/pillar/wire.ts'

/** A pillar whose parts stand still: nobody else says what falls due. */
export type Resting = { open: Pick<OpenPillar, 'views'>; wired: WiredPillar; readers: Readers }

/** As many streams of a mechanism, and as many of a stream's deadlines one after the other, as are looked at. */
const STREAMS = 100
const TURNS = 8

/**
 * Lets the time of every deadline that stands in the views come, as the clock would, and fails where one does not go by
 * that: its command is refused, says nothing, or reaches nobody, or the view has it still. The clock would ask for it
 * again for ever, and `sizhi_deadlines_overdue` never be zero. For the end of a test: what it says lies in the future.
 */
export async function assertDeadlinesPass(pillar: Resting): Promise<void> {
  mock.timers.enable({ apis: ['Date'], now: Date.now() })
  try {
    const standing: string[] = []
    for (const stream of await withDeadlines(pillar)) standing.push(...(await standingIn(pillar, stream)))
    assert.deepEqual(standing, [], 'deadlines that the clock cannot end')
  } finally {
    mock.timers.reset()
  }
}

async function withDeadlines({ open: { views }, readers }: Resting): Promise<string[]> {
  const found = views.mechanisms
    .filter(({ view }) => view.deadlines)
    .map((mechanism) =>
      views
        .rows(mechanism, readers.generation())
        .find({ timerAt: { $exists: true }, parked: { $exists: false } }, { projection: { _id: 1 }, limit: STREAMS })
        .toArray(),
    )
  return (await Promise.all(found)).flat().map(({ _id }) => _id)
}

/** The deadlines of a stream that outlast their time: the first one ends the search, since all that follow wait for it. */
async function standingIn({ wired, readers }: Resting, stream: string): Promise<string[]> {
  const say = dueCommand(wired)
  for (let turn = 0; turn < TURNS; turn++) {
    const [next] = await deadlinesOf(readers, stream)
    if (!next) return []
    passTo(next)
    if (!(await isSaid(say(stream, next)))) return []
    const left = await deadlinesOf(readers, stream)
    if (left.some(({ name, at }) => name === next.name && at === next.at)) return [`${stream} ${next.name} ${next.at}`]
  }
  return []
}

/** Counts of a month wait until the views hold the month: the clock asks again, rightly. */
const COMES_LATER = 'COUNTS_INCOMPLETE'

async function isSaid(saying: Promise<void>): Promise<boolean> {
  try {
    await saying
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === COMES_LATER) return false
    throw error
  }
}

/** As the commit store has them, the nearest first. */
async function deadlinesOf(readers: Readers, stream: string): Promise<Deadline[]> {
  const row: StoredRow<object> | null = await readers.fresh(stream)
  return (row?.timers ?? []).toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

function passTo({ at }: Deadline): void {
  if (at >= now()) mock.timers.setTime(Date.parse(at) + 1)
}
