import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** How many spoke of what where: counts that name nobody, for everyone in the administration. */
const staff: FieldRights = {
  seat: 'all',
  'unit-officer': 'all',
  'centre-lead': 'all',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
}
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The hotspot's rows of the matrix. What stands behind a matter's or message's id is granted with the matter or message. */
export const hotspotRights: RightsTable = {
  ...fields('Hotspot', 'id version phase community communityKnown subType day size appeals messages items', staff),
  ...fields('Hotspot', 'firstReceivedAt lastReceivedAt detection reportedAt reports availableCommands', staff),
  ...fields('HotspotDetection', 'at candidateAt edition', everyone),
  ...fields('HotspotItem', 'receivedAt matter message', everyone),
  ...fields('HotspotConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('HotspotEdge', 'cursor node', everyone),
  ...fields('HotspotPayload', 'hotspot receipt rejection', everyone),
  ...fields('Community', 'id', everyone),
  ...fields('Community', 'hotspots', staff),
  ...fields('Matter', 'id', everyone),
  ...fields('MatterClass', 'id', everyone),
  ...fields('Query', 'hotspot hotspots', staff),
  ...fields('Mutation', 'reportHotspot', { 'centre-lead': 'division' }),
}
