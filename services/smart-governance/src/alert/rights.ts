import { administration, type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Whoever looks at alerts where they are, the unit that one was handed over to, and those who look at all of them. */
const alert: FieldRights = {
  seat: 'division',
  'unit-officer': 'unit',
  'centre-lead': 'division',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
}
/** A person decides: at the centre. */
const centre: FieldRights = { seat: 'division', 'centre-lead': 'division' }
/** Detectors report as the system; files come in by the data officer. */
const detectors: FieldRights = { system: 'all', 'data-officer': 'all' }
const dataOfficers: FieldRights = { 'data-officer': 'all' }
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The alert's rows of the matrix. No citizen is among them, and nothing in them is personal. */
export const alertRights: RightsTable = {
  ...fields('Alert', 'id version phase appId app trial cameraCode camera community street district', alert),
  ...fields('Alert', 'windowFrom windowUntil firstSeenAt lastSeenAt raisedAt detectionCount', alert),
  ...fields('Alert', 'withoutConfidence highestConfidence detections imported decidedAt decidedBy', alert),
  ...fields('Alert', 'dismissal mergedInto handover availableCommands', alert),
  ...fields('AlertHandover', 'centre unit subType urgency', everyone),
  ...fields('Detection', 'id source messageId seenAt receivedAt cameraCode kind label objectId', everyone),
  ...fields('Detection', 'confidence doubt flags', everyone),
  ...fields('DetectionConnection', 'edges pageInfo', everyone),
  ...fields('DetectionEdge', 'cursor node', everyone),
  ...fields('AlertConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('AlertEdge', 'cursor node', everyone),
  ...fields('FalseAlarmRate', 'rate detections suppressed waiting confirmed dismissed merged groups', everyone),
  ...fields('FalseAlarmGroup', 'key label rate detections suppressed waiting confirmed dismissed merged', everyone),
  ...fields('AppPrecision', 'appId app confirmed dismissed precision', everyone),
  ...fields('AlertPayload', 'alert receipt rejection', everyone),
  ...fields('ImportedDetection', 'line record outcome detectionId alertId flags rejection receipt', everyone),
  ...fields('ImportDetectionsPayload', 'rows', everyone),

  ...fields('Query', 'alert alerts alertQueue', alert),
  ...fields('Query', 'falseAlarmRate precisionByApp', administration),
  ...fields('Community', 'alerts', alert),

  ...fields('Mutation', 'reportDetection', detectors),
  ...fields('Mutation', 'confirmAlert dismissAlert mergeAlert', centre),
  ...fields('Mutation', 'importDetections', dataOfficers),
}

/** What the matter's `openings` add, which no row says (docs/decisions/0219). */
const OPENED =
  'also whoever may read Matter.alert of the matter that the alert became reads it, each of its fields that their role has any reach of; no command comes of it'
export const alertRightsNotes = { 'Alert.id': OPENED, 'Query.alert': OPENED }
