import { z } from 'zod'
import { defineFlow, ends, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'smart-governance'

const placed = z.object({
  area: z.object({ communityId: z.string().optional() }),
  classes: z.object({ subType: z.string().optional() }),
})

/** Steps of flows that begin with a fact of this pillar, and the time each may take. */
export const flow = defineFlow(PILLAR, {
  shownBy: ['Matter', 'Alert'],
  hops: [
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
    {
      // A voice at once; an hour later somebody should look. A matter whose place or class is unknown is in no hotspot.
      name: 'matter-to-hotspot',
      from: starts(PILLAR, 'MatterReceived', placed, ({ area: { communityId }, classes: { subType } }, { id }) =>
        communityId && subType ? id : undefined,
      ),
      to: ends('self-governance', 'AppealNoted', z.object({})),
      within: { hours: 1 },
    },
  ],
})
