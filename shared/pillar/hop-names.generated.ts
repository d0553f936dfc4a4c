/** The hops of all pillars. */
export const HOP_NAMES = [
  'act-to-credit-record',
  'alert-to-matter',
  'credit-record-to-grade',
  'inspection-to-penalty',
  'inspection-to-result',
  'matter-to-hotspot',
  'matter-to-inspection',
  'message-to-hotspot',
  'penalty-to-decision',
  'report-to-hotspot',
]
