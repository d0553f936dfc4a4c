import { rebuild as rebuildViews } from '#shared/eventsourcing/rebuild.ts'
import { median } from '#shared/testing/median.ts'
import { uniqueName } from '#shared/testing/mongo.ts'
import { silent } from '#shared/testing/views.ts'
import type { Benchmark } from './benchmark.ts'
import { appeals, lifeOf, take } from './matters.ts'
import { type BenchViews, benchViews, inParts } from './views.ts'

export const rebuild: Benchmark = {
  name: 'rebuild',
  how: 'All views of smart-governance built anew from the commit store, one event per commit and five commits per matter: rows, counters and indexes, until the generation is complete and read. “With comparison”: a generation stands, and every row and counter is compared with it before readers go over.',
  async run({ quick, say }) {
    const [matters, rounds] = quick ? [400, 1] : [40_000, 3]
    const views = await benchViews()
    try {
      say(`Storing ${matters * 5} commits`)
      await fill(views, matters)
      const measured: Round[] = []
      for (let round = 0; round < rounds; round++) {
        say(`Rebuilding, ${round + 1} of ${rounds}`)
        await views.store.pointers.deleteMany({})
        measured.push({ alone: await rebuilt(views), compared: await rebuilt(views) })
      }
      const rate = (of: (round: Round) => Rebuild) => median(measured.map((round) => of(round).perSecond))
      return {
        figures: [
          {
            what: 'rebuild',
            unit: 'events/s',
            ours: rate(({ alone }) => alone),
            better: 'more',
            target: { atLeast: 40_000 },
          },
          {
            what: 'rebuild, with comparison',
            unit: 'events/s',
            ours: rate(({ compared }) => compared),
            better: 'more',
          },
        ],
        rounds: measured,
      }
    } finally {
      await views.remove()
    }
  },
}

type Rebuild = { perSecond: number; cpuMicros: number }
type Round = { alone: Rebuild; compared: Rebuild }

async function fill({ db }: BenchViews, matters: number): Promise<void> {
  const source = appeals()
  for (const part of inParts(Array.from({ length: matters }), 1000)) {
    const commits = take(source, part.length).flatMap((appeal) => lifeOf(appeal))
    // They have left long ago, and come as they came: one matter's between the others'.
    const stored = commits.map(({ pending: _, ...commit }) => commit).toSorted((one, other) => one.seq - other.seq)
    await db.collection('commits').insertMany(stored, { ordered: false })
  }
}

async function rebuilt({ store, kafka }: BenchViews): Promise<Rebuild> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const { events, flipped } = await rebuildViews(store, { kafka, group: uniqueName('bench'), log: silent })
  if (!flipped) throw new Error('the generations differ')
  const { user, system } = process.cpuUsage(cpu)
  return { perSecond: (events * 1000) / (performance.now() - began), cpuMicros: (user + system) / events }
}
