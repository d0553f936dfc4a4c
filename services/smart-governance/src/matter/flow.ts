import { z } from 'zod'
import { ends, type MechanismFlow, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'smart-governance'

const placed = z.object({
  area: z.object({ communityId: z.string().optional() }),
  classes: z.object({ subType: z.string().optional() }),
  alertId: z.string().optional(),
})

/** What is expected after a fact of a matter: an inspection where it ends in enforcement, and a voice in its hotspot. */
export const matterFlow: MechanismFlow = {
  shownBy: ['Matter'],
  hops: [
    {
      name: 'matter-to-inspection',
      from: starts(PILLAR, 'MatterResolved', z.object({ outcome: z.string() }), ({ outcome }, { id }) =>
        outcome === 'enforcement' ? id : undefined,
      ),
      to: ends('rule-of-law', 'ActRegistered', z.object({})),
      within: { hours: 1 },
    },
    {
      // A voice at once; an hour later somebody should look. What a camera saw is no voice, and a matter whose place or
      // class is unknown is in no hotspot.
      name: 'matter-to-hotspot',
      from: starts(PILLAR, 'MatterReceived', placed, ({ area, classes, alertId }, { id }) =>
        area.communityId && classes.subType && !alertId ? id : undefined,
      ),
      to: ends('self-governance', 'AppealNoted', z.object({})),
      within: { hours: 1 },
    },
  ],
}
