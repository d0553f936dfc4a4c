import { createCommitStore } from '#shared/eventsourcing/commit-store.ts'
import { type Stack, startStack } from '../e2e/stack.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { type Kind, questions } from './growth-questions.ts'
import { type Filled, fillStore } from './growth-store.ts'
import { appeals, appendReceipts } from './matters.ts'
import { alternate, compared, loadOf, type Round, type Turn } from './measure.ts'

export const growth: Benchmark = {
  name: 'growth',
  how: 'A district of 1,000,000 matters (one of twenty being worked on, the others history) beside one of 10,000, each with its own service and gateway on the same servers, asked in turns by four at once: `matters` with each filter in each order, `matterStatistics` in each grouping and with each filter, `community`; a page of 20. Ratios are of the p99, the larger district’s by the smaller’s. Then 200 writers append to both commit stores.',
  async run({ quick, say }) {
    const sizes = quick ? [300, 3000] : [10_000, 1_000_000]
    const districts: District[] = []
    try {
      for (const size of sizes) {
        say(`Making a district of ${size.toLocaleString('en')} matters`)
        districts.push(await openDistrict(size))
      }
      const [small, large] = districts as [District, District]
      const asked: Asking[] = []
      say(`Asking ${questions.length} questions of both`)
      for (const kind of questions) {
        asked.push({ what: kind.what, turns: await askInTurns(small, large, kind, quick) })
      }
      say('Appending')
      const appended = await appendInTurns(small.store, large.store, quick ? 200 : 5000)
      return { figures: figuresOf({ small, large, asked, appended }), rounds: { asked, appended } }
    } finally {
      for (const { stack, store } of districts) {
        await stack.stop()
        await store.remove()
      }
    }
  },
}

type District = { size: number; store: Filled; stack: Stack; token: string }
/** `ours`: the larger one. */
type Asking = { what: string; turns: Turn<Round>[] }

async function openDistrict(size: number): Promise<District> {
  const store = await fillStore(size)
  // Nothing but questions: limits that passed years ago are not to be acted on meanwhile.
  const stack = await startStack({ namespace: store.namespace, env: { SIZHI_PARTS: 'api' } })
  return { size, store, stack, token: await stack.token({ roles: ['centre-lead'], division: 'dis_440310' }) }
}

async function askInTurns(small: District, large: District, kind: Kind, quick: boolean): Promise<Turn<Round>[]> {
  const { of, times = 300 } = kind
  const [count, rounds] = quick ? [5, 1] : [times, 3]
  const round =
    ({ stack, store, token }: District) =>
    () =>
      loadOf(4, count, async () => {
        const { query, variables } = of(store)
        const { errors } = await stack.graph(query, variables, token)
        if (errors.length > 0) throw new Error(`a bad answer: ${JSON.stringify(errors)}`)
      })
  for (const district of [small, large]) await round(district)()
  return alternate(rounds, round(large), round(small))
}

async function appendInTurns(small: Filled, large: Filled, count: number): Promise<Turn<Round>[]> {
  const source = appeals()
  const round = ({ db }: Filled) => {
    const { append } = createCommitStore(db)
    return () => appendReceipts(source, { writers: 200, count }, append)
  }
  return alternate(3, round(large), round(small))
}

type Numbers = { ours: number; peer: number; ratio: number }
type Measured = { small: District; large: District; asked: Asking[]; appended: Turn<Round>[] }

/** Each question that grows too much; and of each kind of question what is usual. */
function figuresOf({ small, large, asked, appended }: Measured): Figure[] {
  const name = `${small.size.toLocaleString('en')} matters`
  const figure = (what: string, unit: string, { ours, peer, ratio }: Numbers): Figure => {
    const base = { what: `growth, ${what}`, unit, better: 'less' as const }
    return { ...base, ours, ratio, peer: { name, value: peer }, ownPeer: true }
  }
  const target = { atMost: 1.5 }
  const p99s = asked.map(({ what, turns }) => ({ what, ...compared(turns, ({ p99Ms }) => p99Ms) }))
  const kinds = Map.groupBy(p99s, ({ what }) => /^\w+/.exec(what)?.[0] ?? what)
  const usual = [...kinds].map(([kind, of]) => {
    const middle = of.toSorted((one, other) => one.ratio - other.ratio)[of.length >> 1] ?? NOTHING
    return { ...figure(`${kind}, the median of ${of.length} questions: p99`, 'ms', middle), target }
  })
  const most = p99s.filter(({ ratio }) => ratio > target.atMost)
  const rebuilt = [large, small].map(({ store }) => store.rebuilt) as [number, number]
  return [
    ...most.map(({ what, ...numbers }) => ({ ...figure(`${what}: p99`, 'ms', numbers), target })),
    ...usual,
    { ...figure('append, 200 writers: rate', 'commits/s', compared(appended, rateOf)), better: 'more' },
    { ...figure('rebuild: rate', 'events/s', ratioOf(...rebuilt)), better: 'more' },
  ]
}

const NOTHING: Numbers = { ours: 0, peer: 0, ratio: 0 }
const rateOf = ({ perSecond }: Round) => perSecond
const ratioOf = (ours: number, peer: number) => ({ ours, peer, ratio: ours / peer })
