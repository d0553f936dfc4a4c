import assert from 'node:assert/strict'
import { Client } from 'undici'
import { median } from '#shared/testing/median.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { answerOf, ask, pace, type Rate, saturate } from './gateway-load.ts'
import { type Gateways, type Others, openGateways } from './gateway-processes.ts'

export const gateway: Benchmark = {
  name: 'gateway',
  how: 'Requests answered by the gateway, with the short way past Apollo Server for what was served before and without it, and by @apollo/gateway with its default data source, all as in production, with the same authentication (64 people), minted tokens, limits and metrics; and by Hive’s gateway-runtime, without and with its query planner in Rust, and Mercurius’ gateway with its compiler, with the same authentication, minted tokens and metrics but without limits on queries (Mercurius by the first version of federation, the only one it knows); 16 connections; the subgraphs are stubs that answer at once, and just what they are asked for. Where the system lets it, each gateway has the first processor, and the load and the stubs the others. P: 20 items by one fetch, S: a join of one entity, M: of 20, L: of 200, D: of 200 that are 20. Processor time is that of the gateway’s process per request. p99 at 70 % of what the default answers at most.',
  async run(bench) {
    const open = await openGateways(bench)
    try {
      const figures: Figure[] = []
      const rounds: Record<string, Round[]> = {}
      for (const [name, workload] of Object.entries(WORKLOADS)) {
        bench.say(`Asking for ${name}`)
        const turns = await roundsOf(open, workload.query, bench.quick)
        rounds[name] = turns
        figures.push(...figuresOf(name, turns, workload, open.others))
        figures.push(await latencyOf(open, name, workload, { turns, quick: bench.quick }))
      }
      bench.say('Asking for what was never asked before')
      figures.push(await memoryOf(open, bench.quick ? 200 : 10_000))
      return { figures, rounds, absent: open.absent }
    } finally {
      await open.close()
    }
  },
}

/** `least`: how many times as often as the default each must answer. */
type Workload = { query: string; least: { hot: number; engine?: number } }

const JOIN = '{ number phase title community { name street } }'
const LARGE_JOIN = `{ number phase title channel kind receivedAt dueAt unit division address urgent longitude latitude
  community { name street district population grids lead about } }`
const WORKLOADS: Record<string, Workload> = {
  'P, 20 items': { query: '{ communities(first: 20) { id name street about } }', least: { hot: 6, engine: 3 } },
  'S, one-entity join': { query: `{ matter(id: "mat_1") ${JOIN} }`, least: { hot: 7, engine: 4 } },
  'M, 20-entity join': { query: `{ matters(first: 20) ${JOIN} }`, least: { hot: 6.5, engine: 4 } },
  'L, 200-entity join': { query: `{ matters(first: 200) ${LARGE_JOIN} }`, least: { hot: 5, engine: 4 } },
  'D, 200 entities of 20': { query: `{ repeated(first: 200) ${LARGE_JOIN} }`, least: { hot: 7 } },
}

/** Of each side, and of each of the others by its name. */
type Round = Record<string, Rate>

function rateOf(round: Round, name: string): Rate {
  return round[name] ?? assert.fail(`${name} had no turn`)
}

/** Each side's turn in each round, first one and then another first, so that what else the machine does meets all. */
async function roundsOf({ sides, others, tokens }: Gateways, query: string, quick: boolean): Promise<Round[]> {
  const gateways = Object.entries({ ...sides, ...others })
  const answers = await Promise.all(gateways.map(([, each]) => answerOf(each, query, tokens[0])))
  if (new Set(answers).size > 1) throw new Error('the answers differ')
  const asking = { query, tokens, seconds: quick ? 0.3 : 1.5 }
  for (const [, each] of gateways) await saturate(each, { ...asking, seconds: quick ? 0.3 : 3 })
  const rounds: Round[] = []
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const first = round % gateways.length
    const rates: Round = {}
    for (const [name, each] of [...gateways.slice(first), ...gateways.slice(0, first)]) {
      rates[name] = await saturate(each, asking)
    }
    rounds.push(rates)
  }
  return rounds
}

const OURS = { hot: 'past Apollo Server', engine: 'in Apollo Server' } as const

function figuresOf(name: string, rounds: readonly Round[], { least }: Workload, others: Others): Figure[] {
  return (['hot', 'engine'] as const).flatMap((side) => {
    const beside = (peer: { key: string; name: string }, numberOf: (rate: Rate) => number) => ({
      ours: median(rounds.map((round) => numberOf(rateOf(round, side)))),
      peer: { name: peer.name, value: median(rounds.map((round) => numberOf(rateOf(round, peer.key)))) },
      ratio: median(rounds.map((round) => numberOf(rateOf(round, side)) / numberOf(rateOf(round, peer.key)))),
    })
    const apollo = { key: 'peer', name: '@apollo/gateway' }
    const rate = { what: `gateway, ${OURS[side]}, ${name}: rate`, unit: 'requests/s', better: 'more' } as const
    const processor = { what: `gateway, ${OURS[side]}, ${name}: processor`, unit: 'ms', better: 'less' } as const
    const target = least[side]
    return [
      {
        ...rate,
        ...beside(apollo, ({ perSecond }) => perSecond),
        ...(target !== undefined && { target: { atLeast: target } }),
      },
      { ...processor, ...beside(apollo, ({ cpuMs }) => cpuMs) },
      ...Object.keys(others).map((key) => ({ ...rate, ...beside({ key, name: key }, ({ perSecond }) => perSecond) })),
    ]
  })
}

/** One side after the other, at a load that the default can still bear. */
async function latencyOf(
  { sides, tokens }: Gateways,
  name: string,
  { query }: Workload,
  { turns, quick }: { turns: readonly Round[]; quick: boolean },
): Promise<Figure> {
  const perSecond = 0.7 * median(turns.map((turn) => rateOf(turn, 'peer').perSecond))
  const took: { ours: number; peer: number }[] = []
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    const asking = { query, tokens, seconds: quick ? 0.3 : 3 }
    took.push({ ours: await pace(sides.hot, perSecond, asking), peer: await pace(sides.peer, perSecond, asking) })
  }
  return {
    what: `gateway, ${name}: p99 at 70 % of the default’s most`,
    unit: 'ms',
    ours: median(took.map(({ ours }) => ours)),
    peer: { name: '@apollo/gateway', value: median(took.map(({ peer }) => peer)) },
    ratio: median(took.map(({ ours, peer }) => ours / peer)),
    target: { atMost: 1 },
    better: 'less',
  }
}

/** What is held after so many operations that nobody asked before, by what was held when the caches had filled. */
async function memoryOf({ sides: { hot }, tokens }: Gateways, operations: number): Promise<Figure> {
  const client = new Client(hot.url)
  async function askAnew(count: number, mark: string): Promise<number> {
    for (let index = 0; index < count; index++) {
      await ask(client, `query ${mark}${index} { matter(id: "mat_1") ${JOIN} }`, tokens[0])
    }
    return hot.heap()
  }
  const filled = await askAnew(operations / 2, 'Filling')
  const after = await askAnew(operations, 'Never')
  await client.close()
  return {
    what: `gateway: heap after ${operations} more distinct operations, by that after the first ${operations / 2}`,
    unit: 'times',
    ours: after / filled,
    target: { atMost: 1.1 },
    better: 'less',
  }
}
