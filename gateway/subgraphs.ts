import type { Logger } from 'pino'
import type { InternalMinter } from '#shared/identity/internal-token.ts'
import type { HealthChecks } from '#shared/telemetry/health.ts'
import { createDataSource } from './data-source.ts'
import type { Subgraph, SubgraphAnswer } from './engine/subgraph.ts'
import { createEntry, type EntryRequest } from './entry/entry.ts'
import { ENTRY_URL, entryTypesOf } from './entry/sdl.ts'
import { noteStubs } from './entry/unknown.ts'
import type { GatewayMetrics } from './metrics.ts'
import { type Settings, subgraphUrl } from './settings.ts'
import type { LoadedSupergraph } from './supergraph.ts'
import { createTransport } from './transport.ts'

export type Subgraphs = {
  dataSources: Record<string, Subgraph>
  /** Whether each answers at all. One that does not costs its own fields: degraded, not down. */
  checks: HealthChecks
  close(): Promise<void>
}

export type SubgraphsOptions = {
  settings: Settings
  env: Record<string, string | undefined>
  mint: InternalMinter | undefined
  metrics: GatewayMetrics
  log: Logger
}

export function openSubgraphs(supergraph: LoadedSupergraph, options: SubgraphsOptions): Subgraphs {
  const { settings, env, mint, metrics, log } = options
  const dataSources: Subgraphs['dataSources'] = Object.create(null)
  const checks: HealthChecks = {}
  const closers: (() => Promise<void>)[] = []
  for (const { name, url: given } of supergraph.subgraphs) {
    if (given === ENTRY_URL) {
      dataSources[name] = entryDataSource(supergraph)
      continue
    }
    const url = subgraphUrl(name, given, env)
    const maxBytes = settings.LIMIT_ANSWER_BYTES
    const transport = createTransport({ url, connectMs: settings.SUBGRAPH_CONNECT_MS, maxBytes })
    const timeoutMs = settings.LIMIT_SUBGRAPH_MS
    dataSources[name] = createDataSource({
      name,
      transport,
      timeoutMs,
      mint,
      maskErrors: settings.ERROR_MASKING,
      metrics,
      log,
    })
    checks[name] = { read: () => reach(url), orElse: 'degraded' }
    closers.push(transport.close)
  }
  return { dataSources, checks, close: async () => void (await Promise.all(closers.map((close) => close()))) }
}

function entryDataSource({ supergraphSchema }: LoadedSupergraph): Subgraph {
  const entry = createEntry(entryTypesOf(supergraphSchema))
  return {
    async ask(body, _kind, context) {
      const text = JSON.stringify(await entry(JSON.parse(body) as EntryRequest))
      const again = () => JSON.parse(text) as SubgraphAnswer
      const answer = again()
      noteStubs(answer, context)
      return { answer, again }
    },
  }
}

const REACH_MS = 1000

/** Any answer will do: whether the subgraph is well is its own readiness' to say. */
async function reach(url: string): Promise<'ok'> {
  const response = await fetch(new URL('/livez', url), { signal: AbortSignal.timeout(REACH_MS), redirect: 'manual' })
  await response.body?.cancel()
  return 'ok'
}
