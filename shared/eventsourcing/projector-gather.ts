import { MAX_EVENTS, type Portion } from './projector-batch.ts'

type Waiting = { portion: Portion; done: (result: PromiseSettledResult<number>) => void }

/**
 * Lets portions that wait at the same moment be applied together, in whichever session is free: of a topic's quiet
 * hours several partitions share a transaction, and its busy ones are worked on side by side.
 */
export function gathering<S>(
  sessions: readonly S[],
  apply: (session: S, portions: readonly Portion[]) => Promise<PromiseSettledResult<number>[]>,
): (portion: Portion) => Promise<number> {
  const queue: Waiting[] = []
  const free = [...sessions]

  async function work(session: S): Promise<void> {
    const taken = take(queue)
    const results = await apply(
      session,
      taken.map(({ portion }) => portion),
    )
    free.push(session)
    taken.forEach(({ done }, index) => {
      done(results[index] ?? { status: 'rejected', reason: new Error('a portion has no result') })
    })
    start()
  }

  function start(): void {
    while (queue.length > 0) {
      const session = free.pop()
      if (!session) return
      void work(session)
    }
  }

  return async (portion) => {
    const result = await new Promise<PromiseSettledResult<number>>((done) => {
      queue.push({ portion, done })
      // What one fetch brought is handed over one by one in one turn of the event loop.
      if (queue.length === 1) setImmediate(start)
    })
    if (result.status === 'rejected') throw result.reason
    return result.value
  }
}

/** Always one; more as long as they are no more than one transaction's worth. */
function take(queue: Waiting[]): Waiting[] {
  let events = 0
  let count = 0
  do events += queue[count++]?.portion.arrivals.length ?? 0
  while (count < queue.length && events + (queue[count]?.portion.arrivals.length ?? 0) <= MAX_EVENTS)
  return queue.splice(0, count)
}
