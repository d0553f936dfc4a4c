import { Problem } from '../../problem.ts'
import { type Graph, isGraphProblem } from './client.ts'
import { patiently } from './patience.ts'

/** An address where nobody is must not be waited for long; a graph that was there may be. */
const SECONDS = 10

/** Makes sure that a graph answers before any work begins. Throws Problem, one sentence, where none does. */
export async function firstAnswer(graph: Graph): Promise<void> {
  try {
    await patiently(() => graph.ask({ query: '{ __typename }' }), { seconds: SECONDS })
  } catch (error) {
    if (!isGraphProblem(error) || !['NOT_REACHED', 'NO_GRAPH'].includes(error.code)) throw error
    throw new Problem(`No graph answers at ${graph.url}: start it with npm start, or say with --graph where it is.`)
  }
}
