import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { inTime } from './in-time.ts'

/** `degraded`: it does its work, with something missing; `down`: send it no requests. */
export type CheckState = 'ok' | 'degraded' | 'down'

/** By name; a check that throws or takes too long says what its absence means by `orElse`. */
export type HealthCheck = { read(): CheckState | Promise<CheckState>; orElse: 'degraded' | 'down' }
export type HealthChecks = Record<string, HealthCheck>

export type Health = { status: CheckState; checks: Record<string, CheckState> }

const PATIENCE_MS = 2000

/**
 * `/livez` (the process answers), `/readyz` (200 while ok or degraded, 503 when down, the checks by name) and
 * `/metrics` in Prometheus' text form.
 */
export function serveHealth(app: FastifyInstance, checks: HealthChecks, registry: Registry): void {
  app.get('/livez', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const health = await readHealth(checks)
    return reply.code(health.status === 'down' ? 503 : 200).send(health)
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}

/** The worst state of all checks is the whole's. */
export async function readHealth(checks: HealthChecks, patienceMs = PATIENCE_MS): Promise<Health> {
  const read = await Promise.all(
    Object.entries(checks).map(
      async ([name, { read, orElse }]) => [name, await inTime(patienceMs, read, orElse)] as const,
    ),
  )
  const states = read.map(([, state]) => state)
  const status = states.find((state) => state === 'down') ?? states.find((state) => state === 'degraded') ?? 'ok'
  return { status, checks: Object.fromEntries(read) }
}
