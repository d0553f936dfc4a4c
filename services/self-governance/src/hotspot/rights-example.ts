import { z } from 'zod'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, type RightsExample } from '#shared/testing/rights-example.ts'

const lead: DemoActor = { role: 'centre-lead', subject: 'lead', division: INSIDE.district }

const form = z.object({ hotspots: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }) })

/** The hotspot that messages have made. */
export const example: RightsExample = {
  after: ['self-governance/information'],
  async tell({ ask, until }) {
    const hotspot = await until('the hotspot', async () => {
      const data = await ask(lead, '{ hotspots { edges { node { id } } } }')
      return form.safeParse(data).data?.hotspots.edges[0]?.node.id
    })
    return { ids: { Hotspot: hotspot }, sent: { hotspotId: hotspot } }
  },
}
