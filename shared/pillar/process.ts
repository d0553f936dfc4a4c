import { isConfigProblem, readConfig } from '#shared/config/config.ts'
import { beGoodNeighbour } from '#shared/config/good-neighbour.ts'
import { serveHealth } from '#shared/telemetry/health.ts'
import { inOrder } from '#shared/telemetry/in-order.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { createRegistry } from '#shared/telemetry/metrics.ts'
import { startTracing } from '#shared/telemetry/tracing.ts'
import { createApp, serveApi } from './api.ts'
import { type PillarConfig, pillarConfig } from './config.ts'
import type { PillarDefinition } from './mechanism.ts'
import { healthChecks, observe } from './observe.ts'
import { openPillar } from './open.ts'
import { startParts } from './parts.ts'

/**
 * A pillar as a process: everything comes from the environment, SIGTERM and SIGINT end it in good order. What keeps it
 * from starting is one sentence.
 */
export async function runPillar(definition: PillarDefinition): Promise<void> {
  beGoodNeighbour()
  try {
    const pillar = await startPillar(definition, readConfig(pillarConfig))
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, async () => {
        await pillar.stop()
        process.exit(0)
      })
    }
  } catch (error) {
    process.stderr.write(`${definition.name} cannot start: ${sentence(error)}.\n`)
    process.exit(1)
  }
}

export async function startPillar(
  definition: PillarDefinition,
  config: PillarConfig,
): Promise<{ stop(): Promise<void> }> {
  const log = createLogger({ service: definition.name, level: config.LOG_LEVEL })
  const registry = createRegistry(definition.name)
  const stopTracing = await startTracing(definition.name)
  const open = await openPillar(definition, config, log)
  const app = createApp()
  const running = await startParts(open, config.SIZHI_PARTS, log)
  serveHealth(app, healthChecks(running), registry)
  observe(running, registry)
  if (config.SIZHI_PARTS.includes('api')) await serveApi(app, running, config.GATEWAY_PUBLIC_JWK, log)
  await app.listen({ port: config.PORT ?? 0, host: config.HOST })
  // First no new requests, then no new effects, then the connections.
  return { stop: () => inOrder([() => app.close(), running.stop, open.close, stopTracing], log) }
}

function sentence(error: unknown): string {
  if (isConfigProblem(error)) return error.message
  if (!(error instanceof Error)) return 'it failed for a reason of its own'
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'the port is in use: stop what uses it, or set PORT to another'
  if (code === 'MASTER_KEY_WRONG' || code === 'MECHANISM_AT_FAULT') return error.message
  if (code === 18) return 'MongoDB refuses MONGODB_USERNAME with that password'
  if (error.name === 'MongoServerSelectionError') return 'MongoDB does not answer at MONGODB_URI'
  return `it failed for a reason of its own (${error.name}: ${error.message})`
}
