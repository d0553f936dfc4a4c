import { median } from '#shared/testing/median.ts'

/** What one side of a comparison did in one round. */
export type Round = { perSecond: number; p50Ms: number; p99Ms: number }

/** Runs `task` from `writers` at once until `count` are done; `index` counts all of them. */
export async function loadOf(
  writers: number,
  count: number,
  task: (index: number) => Promise<unknown>,
): Promise<Round> {
  const took: number[] = []
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (next < count) {
        const index = next++
        const begin = performance.now()
        await task(index)
        took.push(performance.now() - begin)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return { perSecond: count / seconds, p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) }
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

/** One round: both sides' results. */
export type Turn<A, B = A> = { ours: A; peer: B }

/** Both sides take turns in one run, so that whatever else the machine does meets both; the order alternates. */
export async function alternate<A, B>(
  rounds: number,
  ours: () => Promise<A>,
  peer: () => Promise<B>,
): Promise<Turn<A, B>[]> {
  const turns: Turn<A, B>[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours()
      turns.push({ ours: first, peer: await peer() })
    } else {
      const first = await peer()
      turns.push({ ours: await ours(), peer: first })
    }
  }
  return turns
}

/** The medians of one number of both sides, and of their ratio in each round. */
export function compared<T>(turns: readonly Turn<T>[], numberOf: (side: T) => number) {
  return {
    ours: median(turns.map(({ ours }) => numberOf(ours))),
    peer: median(turns.map(({ peer }) => numberOf(peer))),
    ratio: median(turns.map(({ ours, peer }) => numberOf(ours) / numberOf(peer))),
  }
}
