import type { Registry } from 'prom-client'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { parkedStreams } from '#shared/eventsourcing/parking.ts'
import { stuckOf, UNSETTLED } from '#shared/eventsourcing/policies-store.ts'
import { relayLag } from '#shared/eventsourcing/relay-store.ts'
import { overdueDeadlines } from '#shared/eventsourcing/timers.ts'
import { SILENT_MS } from '#shared/kafka/port.ts'
import { erasuresOf, UNFINISHED } from '#shared/privacy/erasure.ts'
import type { HealthChecks } from '#shared/telemetry/health.ts'
import { gauge } from '#shared/telemetry/metrics.ts'
import type { Running } from './parts.ts'
import { stuckHops } from './stuck-hops.ts'

/** The process is ready when its store answers and its views stand; without Kafka it is degraded, not down. */
export function healthChecks(running: Running): HealthChecks {
  const { open, active } = running
  return {
    store: { read: () => open.db.command({ ping: 1 }).then(() => 'ok'), orElse: 'down' },
    views: { read: () => (active.generation() > 0 ? 'ok' : 'down'), orElse: 'down' },
    kafka: { read: () => kafkaState(running), orElse: 'degraded' },
    parked: { read: async () => ((await parkedCount(running)) === 0 ? 'ok' : 'degraded'), orElse: 'degraded' },
  }
}

/** What has waited longer than this for its topic has not merely been asked between two sends. */
const PENDING_LONG_MS = 3000

async function kafkaState({ open, kafkaSeen, projectors, policies }: Running): Promise<'ok' | 'degraded'> {
  if (!kafkaSeen) return 'degraded'
  const { oldestAt } = await relayLag(open.store.commits)
  const isStuck = oldestAt !== undefined && Date.now() - Date.parse(oldestAt) > PENDING_LONG_MS
  const failing = projectors?.status().some(({ failure }) => failure !== undefined) ?? false
  const isDeaf = policies !== undefined && policies.silentMs() > SILENT_MS
  return isStuck || failing || isDeaf ? 'degraded' : 'ok'
}

async function parkedCount({ open, active }: Running): Promise<number> {
  return (await parkedStreams(open.views, active.generation(), 1)).count
}

/** Registers the operator's metrics: what has not been sent, what the views have not seen, what stands still. */
export function observe(running: Running, registry: Registry): void {
  const { open, active } = running
  gauge(registry, { name: 'sizhi_relay_pending', help: 'Commits not yet in their topic' }, async () =>
    relayLag(open.store.commits).then(({ pending }) => pending),
  )
  gauge(registry, { name: 'sizhi_relay_oldest_seconds', help: 'Age of the oldest commit not yet in its topic' }, () =>
    relayLag(open.store.commits).then(({ oldestAt }) => (oldestAt ? secondsSince(oldestAt) : 0)),
  )
  gauge(registry, { name: 'sizhi_projection_lag', help: 'Records this process has not yet projected' }, () =>
    (running.projectors?.status() ?? []).flatMap(({ partitions }) => partitions).reduce((sum, { lag }) => sum + lag, 0),
  )
  gauge(
    registry,
    { name: 'sizhi_projection_failing', help: 'Sets of views whose projection fails here, or hears nothing of Kafka' },
    () => (running.projectors?.status() ?? []).filter(({ failure }) => failure !== undefined).length,
  )
  gauge(
    registry,
    {
      name: 'sizhi_policies_silent_seconds',
      help: 'How long the policies of this process have heard nothing of Kafka',
    },
    () => (running.policies?.silentMs() ?? 0) / 1000,
  )
  gauge(
    registry,
    {
      name: 'sizhi_start_halted_seconds',
      help: 'How long a step of the start of this process has failed: parts of it do not run yet',
    },
    () => (running.haltedSince === undefined ? 0 : (Date.now() - running.haltedSince) / 1000),
  )
  gauge(registry, { name: 'sizhi_parked_streams', help: 'Streams that stand still in the views' }, () =>
    parkedCount(running),
  )
  gauge(registry, { name: 'sizhi_deadlines_overdue', help: 'Deadlines that have passed and are not said yet' }, () =>
    overdueDeadlines(open.views, active.generation()).then(({ count }) => count),
  )
  gauge(registry, { name: 'sizhi_hops_stuck', help: 'Steps of flows whose time has passed' }, () =>
    stuckHops(open.views, active.generation(), 1).then(({ count }) => count),
  )
  gauge(registry, { name: 'sizhi_policy_stuck', help: 'Commands of policies that were refused' }, () =>
    stuckOf(open.db).countDocuments(UNSETTLED),
  )
  gauge(
    registry,
    { name: 'sizhi_erasure_waits_seconds', help: 'How long the erasure that waits longest has taken no step' },
    async () => {
      const waiting = await erasuresOf(open.db).findOne(UNFINISHED, { sort: { changedAt: 1 } })
      return waiting ? secondsSince(waiting.changedAt) : 0
    },
  )
}

function secondsSince(at: Instant): number {
  return (Date.now() - Date.parse(at)) / 1000
}
