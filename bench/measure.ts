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

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Both sides take turns in one run, so that whatever else the machine does meets both; the order alternates. */
export async function alternate<A, B>(
  rounds: number,
  ours: () => Promise<A>,
  theirs: () => Promise<B>,
): Promise<{ ours: A; theirs: B }[]> {
  const results: { ours: A; theirs: B }[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours()
      results.push({ ours: first, theirs: await theirs() })
    } else {
      const first = await theirs()
      results.push({ ours: await ours(), theirs: first })
    }
  }
  return results
}
