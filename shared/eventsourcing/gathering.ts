export type Gathering<W, T, R> = {
  /** So many works go on side by side, each by a worker of its own. */
  workers: readonly W[]
  weightOf(item: T): number
  /** What goes together at most; one alone may weigh more. */
  most: { weight: number; items?: number }
  /** Gives a result for each, in their order; never fails as a whole. */
  work(worker: W, items: readonly T[]): Promise<readonly R[]>
}

/** Lets what waits at the same moment be worked on together, by whichever worker is free. */
export function gathering<W, T, R>({ workers, weightOf, most, work }: Gathering<W, T, R>): (item: T) => Promise<R> {
  const queue: { item: T; weight: number; done: (result: R) => void }[] = []
  const free = [...workers]

  async function workOn(worker: W): Promise<void> {
    const taken = queue.splice(0, fitting())
    const results = await work(
      worker,
      taken.map(({ item }) => item),
    )
    free.push(worker)
    results.forEach((result, index) => {
      taken[index]?.done(result)
    })
    start()
  }

  function fitting(): number {
    let left = most.weight
    const end = queue.findIndex(({ weight }, index) => {
      left -= weight
      return index > 0 && (left < 0 || index === most.items)
    })
    return end < 0 ? queue.length : end
  }

  function start(): void {
    while (queue.length > 0) {
      const worker = free.pop()
      if (worker === undefined) return
      void workOn(worker)
    }
  }

  return (item) =>
    new Promise((done) => {
      queue.push({ item, weight: weightOf(item), done })
      // What is handed over in one turn of the event loop goes together.
      if (queue.length === 1) setImmediate(start)
    })
}
