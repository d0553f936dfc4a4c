import { randomUUID } from 'node:crypto'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { type Month, shanghaiMonth } from '#shared/governance/shanghai.ts'
import { until } from '#shared/testing/until.ts'
import { screeningDecider } from '../../services/psychological-care/src/screening/decider.ts'
import { screeningEvents } from '../../services/psychological-care/src/screening/events.ts'
import { area, command, type minimal, rules } from '../../services/psychological-care/src/screening/examples.ts'
import { screeningId } from '../../services/psychological-care/src/screening/ids.ts'
import { DISTRICT, send } from '../district.ts'
import type { Stack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

/** So many screenings of a community, handed in in one month with the same result. */
export type Handed = { community: CommunityId; month: Month; count: number; result: typeof minimal }

/** The month that ended so many months ago; 1: the last one. */
export function monthsAgo(count: number): Month {
  const [year = 0, number = 0] = shanghaiMonth(now()).split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - count)).toISOString().slice(0, 7) as Month
}

/** Screenings of the past, in the care pillar's store as its own commands would have written them then. */
export async function handedInThen(stack: Stack, all: readonly Handed[]): Promise<void> {
  const stores = await openStores(stack, 'psychological-care')
  const { store } = stores.open
  const parts = { store, events: screeningEvents, decider: screeningDecider }
  try {
    for (const { community, month, count, result } of all) {
      const place = { area: { ...area, communityId: community }, retired: false }
      const handler = createCommandHandler({ ...parts, rules: () => ({ ...rules, community: () => place }) })
      const at = toInstant(new Date(`${month}-10T12:00:00+08:00`))
      async function one() {
        const key = `past-${randomUUID()}`
        const context = { actor: { id: 'past', role: 'care-worker' }, digest: key, correlation: key }
        const stream = screeningId.of(key)
        await handler.handle(stream, command('invite', { at, communityId: community }), { ...context, commandId: '1' })
        await handler.handle(stream, command('submit', { at, result }), { ...context, commandId: '2' })
      }
      await Promise.all(Array.from({ length: count }, one))
    }
    await stores.caughtUp()
  } finally {
    await stores.close()
  }
}

/** Begins to publish the district's counts, and publishes every month from the first to the last named. */
export async function published(stack: Stack, from: Month, months: readonly Month[]): Promise<void> {
  const lead = await stack.token({ subject: 'care-lead', roles: ['care-lead'] })
  // Districts are smart governance's: this one is known here when its fact has arrived.
  const accepted = (name: string, input: object) =>
    until(async () => (await send(stack, lead, name, input)).payload?.rejection === null, PATIENCE_MS)
  await accepted('beginScreeningCounts', { districtId: DISTRICT, from })
  for (const month of months) await accepted('publishScreeningCounts', { districtId: DISTRICT, month })
}
