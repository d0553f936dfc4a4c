import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { delivered, parcelCommit, parcelCommits, parcels, posted } from '#shared/testing/parcels.ts'
import { until } from '#shared/testing/until.ts'
import { emptyGeneration, handFed, partitionsOf, recordsOf, silent, testViews } from '#shared/testing/views.ts'
import { followActive } from './generations-active.ts'
import { type Instant, toInstant } from './instant.ts'
import { startTimers, type TimerDeps } from './timers.ts'

const past = '2018-12-01T00:00:00.000Z' as Instant
const future = toInstant(Date.now() + 3_600_000)

/** Rows of parcels that are late, one that is not yet, and one that has no clock. */
async function lateParcels(t: TestContext, late: number) {
  const { store, undo } = await testViews(t, [parcels()])
  const generation = await emptyGeneration(store)
  const active = await followActive(store)
  undo(active.stop)
  const { deliverAll } = await handFed(store, generation)
  const commits = [
    ...Array.from({ length: late }, (_, index) => parcelCommit(`par_late${index}`, 0, [posted('north', 1, past)])),
    ...parcelCommits('par_waiting', [posted('north', 1, future)]),
    ...parcelCommits('par_history', [posted('north', 1)]),
    ...parcelCommits('par_done', [posted('north', 1, past), delivered]),
  ]
  let log = partitionsOf(recordsOf(commits))
  for (const partition of log) await deliverAll(partition, 100)

  /** The fact that the command leads to; the row's deadline goes with it. */
  async function deliver(stream: string): Promise<void> {
    log = partitionsOf([...log.flat(), ...recordsOf([parcelCommit(stream, 1, [delivered])])])
    for (const partition of log) await deliverAll(partition, 100)
  }

  function start(deps: Pick<TimerDeps, 'onDue'> & Partial<TimerDeps>) {
    const timers = startTimers(store, active, { log: silent, lookMs: 20, ...deps })
    undo(() => timers.stop())
    return timers
  }
  return { store, generation, deliver, start }
}

test('two instances: every deadline that has passed is said once, what is not due or has no clock never', async (t) => {
  const { store, generation, start } = await lateParcels(t, 12)
  // A row may have two, of which one has passed.
  for (const mechanism of store.mechanisms) {
    const later = { $push: { timers: { name: 'later', at: future } } }
    await store.rows(mechanism, generation).updateMany({ timerAt: past }, later)
  }
  const said: string[] = []
  const onDue = async (stream: string, { name, at }: { name: string; at: Instant }) =>
    void said.push(`${stream} ${name} ${at}`)
  const both = [start({ onDue }), start({ onDue })]
  await until(() => said.length >= 12)
  await until(() => both.some((timers) => timers.status().standing === 12))
  assert.deepEqual(said.sort(), Array.from({ length: 12 }, (_, index) => `par_late${index} late ${past}`).sort())
  assert.equal(both.filter((timers) => timers.status().held).length, 1)
})

test('a deadline that does not go away is said again, ever more rarely, and holds up no other', async (t) => {
  const { start, deliver } = await lateParcels(t, 3)
  const said: string[] = []
  const timers = start({
    againMs: 50,
    rareMs: 100,
    atOnce: 1,
    onDue: async (stream) => {
      said.push(stream)
      if (stream === 'par_late0') throw new Error('refused')
      await deliver(stream)
    },
  })
  await until(() => said.filter((stream) => stream === 'par_late0').length >= 4)
  assert.equal(said.filter((stream) => stream === 'par_late1').length, 1)
  assert.equal(said.filter((stream) => stream === 'par_late2').length, 1)
  await until(() => timers.status().standing === 1)
  await deliver('par_late0')
  await until(() => timers.status().standing === 0)
})

test('no more commands are under way at the same time than allowed', async (t) => {
  const { start } = await lateParcels(t, 10)
  let underWay = 0
  let most = 0
  let done = 0
  start({
    atOnce: 3,
    onDue: async () => {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, 5))
      underWay--
      done++
    },
  })
  await until(() => done === 10)
  assert.equal(most, 3)
})

test('when the instance that acts ends, the other one goes on', async (t) => {
  const { start } = await lateParcels(t, 1)
  const said: string[] = []
  const first = start({ onDue: async () => void said.push('first') })
  await until(() => said.length === 1)
  const second = start({ onDue: async () => void said.push('second') })
  await first.stop()
  await until(() => said.includes('second'))
  assert.equal(second.status().held, true)
})
