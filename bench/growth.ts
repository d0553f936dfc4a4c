import type { Db } from 'mongodb'
import { createCommitStore } from '#shared/eventsourcing/commit-store.ts'
import { until } from '#shared/testing/until.ts'
import { type Stack, startStack } from '../e2e/stack.ts'
import type { Benchmark, Figure, Workbench } from './benchmark.ts'
import { type Asked, ask, notAsked, type Sides, sideOf } from './growth-asking.ts'
import { questions } from './growth-questions.ts'
import { type Filled, fillStore } from './growth-store.ts'
import { appeals, appendReceipts } from './matters.ts'
import { alternate, compared, quantile, type Round, type Turn } from './measure.ts'

export const growth: Benchmark = {
  name: 'growth',
  how: 'A district of 1,000,000 matters (one of twenty being worked on, the others history) beside one of 10,000, each with its own service and gateway on the same servers, MongoDB with the cache that operators get (1 GB). When both are filled, everything is on disk and every question has been asked some times, both are asked in turn, request by request and one at a time, in rounds of all questions: 400 requests of each for every question, and 800 more where that came out within a quarter of 1.5 times: `matters` with each filter in each order, `totalCount`, `matterStatistics` in each grouping and with each filter, `community`; a page of 20. Ratios are of the p99 of all requests of a question, the larger district’s by the smaller’s. “The smaller beside itself”: in the same turns the smaller district is asked by a second service and gateway too; what their p99 differ by is the noise of the method. Then 200 writers append to both commit stores.',
  async run({ quick, say }) {
    const opened: District[] = []
    const open = async (size: number) => {
      say(`Making a district of ${size.toLocaleString('en')} matters`)
      const district = await openDistrict(size)
      opened.push(district)
      return district
    }
    try {
      const small = await open(quick ? 300 : 10_000)
      const large = await open(quick ? 3000 : 1_000_000)
      await quiet(large.store.admin)
      const asked = await askBoth(small, large, { quick, say })
      say('Appending')
      const appended = await appendInTurns(small.store, large.store, quick ? 200 : 5000)
      return {
        figures: figuresOf({ small, large, asked, appended }),
        rounds: { asked: asked.map(quantilesOf), appended },
      }
    } finally {
      for (const { stack, store } of opened) {
        await stack.stop()
        await store.remove()
      }
    }
  },
}

/** How often a round asks each question of each side; before that until all are warm, after it where chance may decide. */
const TIMES = { warm: 30, usual: 50, doubtful: 100 }
const ONCE = { warm: 1, usual: 1, doubtful: 1 }
const ROUNDS = 8

type District = { size: number; store: Filled; stack: Stack }

async function openDistrict(size: number): Promise<District> {
  const store = await fillStore(size)
  // Nothing but questions: limits that passed years ago are not to be acted on meanwhile.
  const stack = await startStack({ namespace: store.namespace, env: { SIZHI_PARTS: 'api' } })
  return { size, store, stack }
}

/** A million new rows are written out long after they were taken: everything is on disk, and no page waits for it. */
async function quiet(admin: Db): Promise<void> {
  await admin.command({ fsync: 1 })
  await until(async () => {
    const { wiredTiger } = await admin.command({ serverStatus: 1 })
    return wiredTiger.cache['tracked dirty bytes in the cache'] < 1e6
  }, 120_000)
}

async function askBoth(small: District, large: District, { quick, say }: Omit<Workbench, 'folder'>): Promise<Asked[]> {
  const times = quick ? ONCE : TIMES
  const sides: Sides = {
    large: await sideOf(large.store, large.stack),
    small: await sideOf(small.store, small.stack),
    again: await sideOf(small.store, small.stack, await small.stack.twin()),
  }
  say(`Asking ${questions.length} questions of both`)
  for (const kind of questions) await ask(sides, notAsked(kind), times.warm)
  const asked = questions.map(notAsked)
  await askInRounds(sides, asked, times.usual)
  const doubtful = asked.filter(isDoubtful)
  say(`Asking ${doubtful.length} of them again`)
  await askInRounds(sides, doubtful, times.doubtful)
  for (const { client } of Object.values(sides)) await client.close()
  return asked
}

/** In rounds of all questions: a bad minute of the machine is no question's alone, and caches are as the others leave them. */
async function askInRounds(sides: Sides, asked: readonly Asked[], times: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of asked) await ask(sides, each, Math.min(times, each.kind.times ?? times))
  }
}

async function appendInTurns(small: Filled, large: Filled, count: number): Promise<Turn<Round>[]> {
  const source = appeals()
  const round = ({ db }: Filled) => {
    const { append } = createCommitStore(db)
    return () => appendReceipts(source, { writers: 200, count }, append)
  }
  return alternate(3, round(large), round(small))
}

type Compared = { what: string; ours: number; peer: number; ratio: number }
type Measured = { small: District; large: District; asked: Asked[]; appended: Turn<Round>[] }

const MOST = 1.5

/** So near to what is still good that chance may have put it on its side. */
function isDoubtful(asked: Asked): boolean {
  const { ratio } = grownOf(asked, 0.99)
  return ratio > MOST / 1.25 && ratio < MOST * 1.25 && asked.kind.times === undefined
}

function quantilesOf({ kind: { what }, ...sides }: Asked) {
  const of = (took: readonly number[]) => ({ p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) })
  return { what, count: sides.small.length, large: of(sides.large), small: of(sides.small), again: of(sides.again) }
}

function figuresOf({ small, large, asked, appended }: Measured): Figure[] {
  const name = `${small.size.toLocaleString('en')} matters`
  const figure = ({ what, ours, peer, ratio }: Compared, more: Partial<Figure> = {}): Figure => {
    const base = { what: `growth, ${what}`, unit: 'ms', better: 'less' as const, ...more }
    return { ...base, ours, ratio, peer: { name, value: peer }, ownPeer: true }
  }
  const p99s = asked.map((each) => grownOf(each, 0.99))
  const p50s = asked.map((each) => grownOf(each, 0.5))
  const itself = asked.map(({ kind: { what }, again, small }) =>
    comparedOf(`the smaller beside itself, ${what}`, quantile(again, 0.99), quantile(small, 0.99)),
  )
  const appends = compared(appended, ({ perSecond }) => perSecond)
  const kinds = [...Map.groupBy(p99s, ({ what }) => /^\w+/.exec(what)?.[0] ?? what)]
  return [
    ...kinds.flatMap(([kind, of]) => told(kind, 'p99', of)).map((each) => figure(each, { target: { atMost: MOST } })),
    ...told('all questions', 'p50', p50s).map((each) => figure(each)),
    ...told('the smaller beside itself, all questions', 'p99', itself).map((each) => figure(each)),
    figure({ what: 'append, 200 writers: rate', ...appends }, { unit: 'commits/s', better: 'more' }),
    figure(comparedOf('rebuild: rate', large.store.rebuilt, small.store.rebuilt), { unit: 'events/s', better: 'more' }),
  ]
}

const grownOf = ({ kind: { what }, large, small }: Asked, q: number) =>
  comparedOf(what, quantile(large, q), quantile(small, q))

const comparedOf = (what: string, ours: number, peer: number): Compared => ({ what, ours, peer, ratio: ours / peer })

/** Of several questions the one in the middle, the one that grows most, and whatever else grows too much. */
function told(all: string, quantile: string, of: readonly Compared[]): Compared[] {
  const ranked = of.toSorted((one, other) => other.ratio - one.ratio)
  const middle = of.length > 1 ? ranked.slice(ranked.length >> 1, (ranked.length >> 1) + 1) : []
  const most = ranked.filter(({ ratio }, index) => index === 0 || ratio > MOST)
  return [
    ...middle.map((each) => ({ ...each, what: `${all}, the median of ${of.length}: ${quantile}` })),
    ...most.map((each) => ({ ...each, what: `${each.what}: ${quantile}` })),
  ]
}
