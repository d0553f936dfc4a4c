import { z } from 'zod'
import { defineHops, ends, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'smart-governance'

/** Steps of flows that begin with a fact of this pillar, and the time each may take. */
export const flow = defineHops(PILLAR, [
  {
    name: 'alert-to-matter',
    from: starts(PILLAR, 'AlertConfirmed', z.object({ handover: z.unknown().optional() }), ({ handover }, { id }) =>
      handover === undefined ? undefined : id,
    ),
    to: ends(PILLAR, 'MatterReceived', z.object({})),
    within: { hours: 1 },
  },
  {
    name: 'matter-to-inspection',
    from: starts(PILLAR, 'MatterResolved', z.object({ outcome: z.string() }), ({ outcome }, { id }) =>
      outcome === 'enforcement' ? id : undefined,
    ),
    to: ends('rule-of-law', 'ActRegistered', z.object({})),
    within: { hours: 1 },
  },
])
