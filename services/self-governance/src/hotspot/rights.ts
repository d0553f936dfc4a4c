import { administration, type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/**
 * The hotspot's rows of the matrix: counts of how many spoke of what where, which name nobody. What stands behind a
 * matter's or message's id is granted with the matter or message.
 */
export const hotspotRights: RightsTable = {
  ...fields(
    'Hotspot',
    'id version phase community communityKnown subType day size appeals messages items',
    administration,
  ),
  ...fields('Hotspot', 'firstReceivedAt lastReceivedAt detection reportedAt reports availableCommands', administration),
  ...fields('HotspotDetection', 'at candidateAt edition', everyone),
  ...fields('HotspotItem', 'receivedAt matter message', everyone),
  ...fields('HotspotConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('HotspotEdge', 'cursor node', everyone),
  ...fields('HotspotPayload', 'hotspot receipt rejection', everyone),
  ...fields('Community', 'id', everyone),
  ...fields('Community', 'hotspots', administration),
  ...fields('Matter', 'id', everyone),
  ...fields('MatterClass', 'id', everyone),
  ...fields('Query', 'hotspot hotspots', administration),
  ...fields('Mutation', 'reportHotspot', { 'centre-lead': 'division' }),
}
