import { MOST_RECEIPTS } from '#shared/graphql/receipt-tokens.ts'
import type { Graph } from '../graph/client.ts'
import { type Patience, patiently } from '../graph/patience.ts'

const AT_A_TIME = 4

/**
 * Waits until everything the receipts are about can be read in the graph: the service that `question` asks answers when
 * it has seen them. False: it did not come about within the time,
 * or the signal came first; what was received is not lost by that.
 */
export async function untilReadable(
  graph: Pick<Graph, 'ask'>,
  question: string,
  receipts: readonly string[],
  patience: Patience & { signal: AbortSignal },
): Promise<boolean> {
  const deadline = Date.now() + patience.seconds * 1000
  const groups: string[][] = []
  for (let from = 0; from < receipts.length; from += MOST_RECEIPTS)
    groups.push(receipts.slice(from, from + MOST_RECEIPTS))
  const next = groups.values()

  async function waitForGroups(): Promise<boolean> {
    for (const group of next) {
      let stale = true
      while (stale) {
        if (patience.signal.aborted || Date.now() > deadline) return false
        stale = (await patiently(() => graph.ask({ query: question, receipts: group }), patience)).stale
      }
    }
    return true
  }
  const reached = await Promise.all(Array.from({ length: AT_A_TIME }, waitForGroups))
  return reached.every((done) => done)
}
