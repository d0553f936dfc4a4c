import { randomUUID } from 'node:crypto'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type HopHandler, hopHandler } from '#shared/pillar/hops.ts'
import { Problem } from '../../problem.ts'
import { inPlace, pillarNamed } from './place.ts'
import { readStoresAndKeys } from './settings.ts'
import { withWired } from './wired.ts'

/** Whether an id of `stuck`'s list is a hop's, and not an act's of a policy. */
export function isHop(id: string): boolean {
  return id.startsWith('hop_')
}

/** Nothing is expected of the hop any more. A fact, so the views rebuild to the same. Throws a Problem. */
export async function settleHop(service: string, id: string): Promise<void> {
  await inPlace(await readStoresAndKeys(), (place) =>
    withWired(pillarNamed(place, service), place.config, async ({ store }) => {
      const handler = hopHandler({ handler: (options) => createCommandHandler({ ...options, store }) })
      await settle(handler, service, id)
    }),
  )
}

async function settle(handler: HopHandler, service: string, id: string): Promise<void> {
  const context = {
    commandId: `settle:${randomUUID()}`,
    actor: { id: 'operator', role: 'system' },
    digest: id,
    correlation: randomUUID(),
  } as const
  const outcome = await handler.handle(id, { type: 'settle', at: now() }, context)
  if (outcome.kind === 'rejected')
    throw new Problem(`There is no hop ${id} in ${service}: stuck ${service} lists them.`)
}
