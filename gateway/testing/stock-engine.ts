import { createEngine } from '../engine/engine.ts'

/** What the engine is compared with: Apollo's executor for everything. */
export const createStockEngine: typeof createEngine = (supergraph, subgraphs) => ({
  attempt: async () => ({ left: undefined, exchanges: [] }),
  finish: createEngine(supergraph, subgraphs).finish,
})
