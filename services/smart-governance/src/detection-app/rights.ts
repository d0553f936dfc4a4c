import { administration, type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone: FieldRights = { public: 'all' }
const dataOfficers: FieldRights = { 'data-officer': 'all' }

/**
 * How far the 27 have come is everyone's to see, at which confidence the machine speaks up the administration's own; the
 * data officer registers them.
 */
export const detectionAppRights: RightsTable = {
  ...fields('DetectionApp', 'id version slot test name phase proposedAt liveSince retiredAt', everyone),
  ...fields('DetectionApp', 'precisionFloor settings trials mapping', administration),
  ...fields('DetectionSettings', 'windowMinutes raiseAt raiseWithoutConfidence', administration),
  ...fields('DetectionTrial', 'number startedAt settings recordedAt checked correct precision passed', administration),
  ...fields('DetectionMapping', 'mainType subType unit channel urgency', administration),
  ...fields('DetectionAppConnection', 'edges pageInfo', everyone),
  ...fields('DetectionAppEdge', 'cursor node', everyone),
  ...fields('AppCatalogue', 'target proposed inTrial live retired slots test', everyone),
  ...fields('CatalogueSlot', 'number name app', everyone),
  ...fields('Query', 'detectionApp detectionApps appCatalogue', everyone),
  ...fields('Mutation', 'proposeDetectionApp startDetectionAppTrial recordDetectionAppTrial', dataOfficers),
  ...fields('Mutation', 'goLiveDetectionApp retireDetectionApp', dataOfficers),
  ...fields('DetectionAppPayload', 'detectionApp receipt rejection', everyone),
}
