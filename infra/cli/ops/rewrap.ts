import type { Command } from 'commander'
import type { PillarStores } from '#shared/pillar/open.ts'
import { checkMasterKeys, rewrapKeys } from '#shared/privacy/key-lifecycle.ts'
import { createKeyStore } from '#shared/privacy/key-store.ts'
import type { MasterKeys } from '#shared/privacy/master-key.ts'
import { inPlace, notHere, pillarsNamed } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { readStoresAndKeys } from './settings.ts'
import { plural } from './table.ts'

type Rewrapped = { service: string; wrapped: number }
type Report = { masterKey: string; services: Rewrapped[] }

export function addRewrap(program: Command): void {
  program
    .command('rewrap')
    .description('wraps every key of persons under the current master key, the first of SIZHI_MASTER_KEY')
    .argument('[service]', 'only this one')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Run it when every process of the services runs with the new master key first and the earlier ones after it. When it
wraps 0 keys and ends with 0, the earlier ones may leave. It may be stopped and run again.
${EXIT_CODES}
Here 2 means: a service is not in this store, and what keys it has elsewhere, or in a backup, need the earlier ones.`,
    )
    .action((service: string | undefined, { json }: { json?: boolean }) =>
      toExitCode(async () =>
        inPlace(await readStoresAndKeys(), async (place) => {
          const { SIZHI_MASTER_KEY: masters } = place.config
          const services: Rewrapped[] = []
          for (const pillar of pillarsNamed(place, service)) services.push(await rewrapIn(pillar, masters))
          const report = { masterKey: masters.current.kid, services }
          tell(json, report, describe(report))
          return service === undefined && notHere(place).length > 0 ? 2 : 0
        }),
      ),
    )
}

/** Nothing is wrapped before it is certain that all of it opens. */
async function rewrapIn({ definition, keysDb }: PillarStores, masters: MasterKeys): Promise<Rewrapped> {
  const keys = createKeyStore(keysDb, masters)
  try {
    await checkMasterKeys(keysDb, keys)
    return { service: definition.name, wrapped: await rewrapKeys(keysDb, keys) }
  } finally {
    keys.close()
  }
}

function describe({ masterKey, services }: Report): string {
  const lines = services.map(
    ({ service, wrapped }) => `${service}: ${plural(wrapped, 'key')} wrapped under master key ${masterKey}.`,
  )
  return lines.join('\n')
}
