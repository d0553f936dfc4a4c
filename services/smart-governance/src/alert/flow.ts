import { z } from 'zod'
import { ends, type MechanismFlow, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'smart-governance'

/** What is expected after a fact of an alert: one that was confirmed becomes a matter. */
export const alertFlow: MechanismFlow = {
  shownBy: ['Alert'],
  hops: [
    {
      name: 'alert-to-matter',
      from: starts(PILLAR, 'AlertConfirmed', z.object({ handover: z.unknown().optional() }), ({ handover }, { id }) =>
        handover === undefined ? undefined : id,
      ),
      to: ends(PILLAR, 'MatterReceived', z.object({})),
      within: { hours: 1 },
    },
  ],
}
