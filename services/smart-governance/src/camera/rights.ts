import { administration, type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

const dataOfficers: FieldRights = { 'data-officer': 'all' }

/** Where cameras look is the administration's own. */
export const cameraRights: RightsTable = {
  ...fields('Camera', 'id code community since', administration),
  ...fields('CameraConnection', 'edges pageInfo', administration),
  ...fields('CameraEdge', 'cursor node', administration),
  ...fields('Query', 'cameras', administration),
  ...fields('Mutation', 'registerCamera relocateCamera', dataOfficers),
  ...fields('CameraPayload', 'camera receipt rejection', { public: 'all' }),
}
