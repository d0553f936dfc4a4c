import { followActive } from '#shared/eventsourcing/generations-active.ts'
import type { StoreConfig } from '#shared/pillar/config.ts'
import { type OpenPillar, openPillar, type PillarStores } from '#shared/pillar/open.ts'
import { createReaders } from '#shared/pillar/readers.ts'
import { type WiredPillar, wirePillar } from '#shared/pillar/wire.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { asService, type Passwords } from './settings.ts'

/** Opens a pillar with its keys and connects its mechanisms, so that its own commands can be given; then lets go. */
export async function withWired<T>(
  { definition }: PillarStores,
  config: StoreConfig & Passwords,
  work: (open: OpenPillar, wired: WiredPillar) => Promise<T>,
): Promise<T> {
  const log = createLogger({ service: definition.name, level: config.LOG_LEVEL }, process.stderr)
  const open = await openPillar(definition, await asService(config, definition.name), log)
  try {
    const active = await followActive(open.views)
    const readers = createReaders(open.store, open.views, active.generation)
    return await work(open, wirePillar(open, readers)).finally(active.stop)
  } finally {
    open.privacy.close()
    await open.close()
  }
}
