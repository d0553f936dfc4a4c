import { setTimeout as pause } from 'node:timers/promises'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createRowIndexes, makeLive, openGeneration, writeCheckpoints } from '#shared/eventsourcing/generations.ts'
import { startProjector } from '#shared/eventsourcing/projector.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import type { Batch, Kafka } from '#shared/kafka/port.ts'
import { median } from '#shared/testing/median.ts'
import { uniqueName } from '#shared/testing/mongo.ts'
import { silent } from '#shared/testing/views.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { appeals, historyOf, lifeOf, take } from './matters.ts'
import { type BenchViews, benchViews, publish } from './views.ts'

export const projection: Benchmark = {
  name: 'projection',
  how: 'A topic that is full is projected by one process into all views of smart-governance, from the first batch that arrives to the last commit. “Work”: matters from receipt to call-back, no two events of a matter near each other, so every event finds its row in the store; “history”: imported matters of one event each.',
  async run({ quick, say }) {
    const [matters, rounds] = quick ? [200, 1] : [4000, 5]
    const lives = take(appeals(), matters).map((appeal) => lifeOf(appeal))
    const work = await roundsOf(
      say,
      'work',
      [0, 1, 2, 3, 4].flatMap((step) => lives.flatMap((life) => life.slice(step, step + 1))),
      rounds,
    )
    const history = await roundsOf(say, 'history', take(appeals(), matters * 5).map(historyOf), rounds)
    return { figures: [figureOf('work', work), figureOf('history', history)], rounds: { work, history } }
  },
}

type Round = { events: number; perSecond: number; cpuMicros: number }

function figureOf(name: string, rounds: readonly Round[]): Figure {
  const ours = median(rounds.map(({ perSecond }) => perSecond))
  return { what: `projection, ${name}`, unit: 'events/s', ours, better: 'more', target: { atLeast: 10_000 } }
}

async function roundsOf(
  say: (line: string) => void,
  name: string,
  commits: Commit[],
  rounds: number,
): Promise<Round[]> {
  const views = await benchViews()
  try {
    say(`Projecting ${commits.length} events of ${name}`)
    await publish(views.kafka, views.store.topic, commits)
    const measured: Round[] = []
    // The first warms up: code is compiled, the pool connected.
    for (let round = 0; round <= rounds; round++) measured.push(await roundOf(views, commits.length))
    return measured.slice(Math.min(1, rounds))
  } finally {
    await views.remove()
  }
}

/** Into a new generation, which goes afterwards. */
async function roundOf({ db, kafka, store }: BenchViews, events: number): Promise<Round> {
  const generation = await openGeneration(store)
  await createRowIndexes(store, generation)
  await writeCheckpoints(
    store,
    generation,
    Array.from({ length: PARTITIONS }, () => 0n),
  )
  await makeLive(store, generation)
  const start = firstBatch(kafka)
  const projector = await startProjector(store, generation, {
    kafka: start.kafka,
    group: uniqueName('bench'),
    log: silent,
  })
  const done = () => projector.status().partitions.reduce((sum, { next }) => sum + next, 0)
  while (done() < events) await pause(2)
  const { seconds, cpuMicros } = start.since()
  await projector.stop()
  const collections = await db.listCollections({ name: { $regex: `\\.g${generation}$` } }, { nameOnly: true }).toArray()
  for (const { name } of collections) await db.dropCollection(name)
  return { events, perSecond: events / seconds, cpuMicros: cpuMicros / events }
}

/** Notes when the first batch arrives: joining the group is not projecting. */
function firstBatch(kafka: Kafka) {
  let began: { at: number; cpu: NodeJS.CpuUsage } | undefined
  const noted = (batch: Batch, onBatch: (batch: Batch) => Promise<void>) => {
    began ??= { at: performance.now(), cpu: process.cpuUsage() }
    return onBatch(batch)
  }
  return {
    kafka: {
      consume: (options) => kafka.consume({ ...options, onBatch: (batch) => noted(batch, options.onBatch) }),
    } satisfies Pick<Kafka, 'consume'>,
    since() {
      if (!began) throw new Error('nothing has arrived')
      const { user, system } = process.cpuUsage(began.cpu)
      return { seconds: (performance.now() - began.at) / 1000, cpuMicros: user + system }
    },
  }
}
