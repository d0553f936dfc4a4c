export type Gathering<W, T, R> = {
  /** Each works on one lot at a time; several work side by side. */
  workers: readonly W[]
  weightOf(item: T): number
  /** The most that one lot may weigh, and how many items it may hold; a single item may weigh more. */
  most: { weight: number; items?: number }
  /** Gives one result per item, in their order. Must not reject. */
  work(worker: W, items: readonly T[]): Promise<readonly R[]>
}

/**
 * Gives a function that hands over one item and gets its result. Items that wait at the same moment are worked on
 * together, by whichever worker is free.
 */
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
