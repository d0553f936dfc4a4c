import type { TestContext } from 'node:test'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { openPillar } from '#shared/pillar/open.ts'
import { createReaders } from '#shared/pillar/readers.ts'
import { wirePillar } from '#shared/pillar/wire.ts'
import { newMasterKey, parseMasterKeys } from '#shared/privacy/master-key.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { freshNamespace, kafkaBrokers, mongodbUri } from '#shared/testing/servers.ts'
import type { PillarSource } from '../pillars.ts'

export type WiredPolicies = { namespace: string; policies: { mechanism: string; policy: Policy }[] }

/** A pillar's policies as its process would run them, each with the mechanism whose commands it gives; nothing runs. */
export async function wiredPolicies(t: TestContext, pillar: PillarSource): Promise<WiredPolicies> {
  const namespace = freshNamespace()
  const config = {
    MONGODB_URI: mongodbUri(),
    KAFKA_BROKERS: kafkaBrokers(),
    SIZHI_MASTER_KEY: parseMasterKeys(newMasterKey('k1')),
    SIZHI_NAMESPACE: namespace,
    LOG_LEVEL: 'silent' as const,
  }
  const open = await openPillar(pillar, config, createLogger({ service: pillar.name, level: 'silent' }))
  t.after(async () => {
    await Promise.all([open.db.dropDatabase(), open.keysDb.dropDatabase()])
    await open.close()
  })
  const readers = createReaders(open.store, open.views, () => 1)
  const { wired } = wirePillar(open, readers)
  const policies = wired.flatMap(({ mechanism, policies: own = [] }) =>
    own.map((policy) => ({ mechanism: mechanism.name, policy })),
  )
  return { namespace, policies }
}
