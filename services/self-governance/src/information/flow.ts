import { z } from 'zod'
import { ends, type MechanismFlow, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'self-governance'

/** A message is a voice at once; an hour later somebody should look. */
const AT_ONCE = { hours: 1 }

const classified = z.object({ subType: z.string().optional() })
const reclassified = z.object({ earlier: z.string().optional() })
const aboutHotspot = z.object({ hotspotId: z.string().optional() })

/** What is expected after a fact of this pillar: that voices join their hotspot, and a report's approval reports it. */
export const informationFlow: MechanismFlow = {
  shownBy: ['Information'],
  hops: [
    {
      name: 'message-to-hotspot',
      from: starts(PILLAR, 'ShortMessageSubmitted', classified, ({ subType }, { id }) => (subType ? id : undefined)),
      orFrom: [starts(PILLAR, 'MessageClassified', reclassified, ({ earlier }, { id }) => (earlier ? undefined : id))],
      to: ends(PILLAR, 'MessageNoted', z.object({})),
      within: AT_ONCE,
    },
    {
      name: 'report-to-hotspot',
      from: starts(PILLAR, 'ReportApproved', aboutHotspot, ({ hotspotId }, { id }) => (hotspotId ? id : undefined)),
      to: ends(PILLAR, 'HotspotReported', z.object({})),
      within: AT_ONCE,
    },
  ],
}
