import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Whoever has to do with it: its submitter, the centres it lies under; and those who look at all of them. */
const information: FieldRights = {
  citizen: 'own',
  seat: 'division',
  'centre-lead': 'division',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
}
/** What others make of it is not its submitter's. */
const { citizen: _, ...internal } = information
/** Plaintext of persons: the centres, and the submitter himself. Neither auditor nor analyst. */
const personal: FieldRights = { citizen: 'own', seat: 'division', 'centre-lead': 'division' }
const { citizen: _own, ...internalText } = personal
const centre: FieldRights = { seat: 'division', 'centre-lead': 'division' }
const lead: FieldRights = { 'centre-lead': 'division' }
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The information's rows of the matrix. `division` is the division and everything below. */
export const informationRights: RightsTable = {
  ...fields('Information', 'id version tier phase receivedAt community divisionId subType submitterKind', information),
  ...fields('Information', 'submitter answer answerDueAt answerDueProvisional overdue', information),
  ...fields('Information', 'linkedInto erased timeline availableCommands', information),
  ...fields('Information', 'links hotspot unanswered', internal),
  ...fields('Information', 'content', personal),
  ...fields('Information', 'title', internalText),
  ...fields('Submitter', 'name phone', personal),
  ...fields('InformationAnswer', 'at through', everyone),
  ...fields('InformationAnswer', 'text', personal),
  ...fields('InformationStep', 'version at type role code', everyone),
  ...fields('InformationStep', 'text', internalText),
  ...fields('InformationConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('InformationEdge', 'cursor node', everyone),
  ...fields('InformationPayload', 'information receipt rejection', everyone),
  ...fields('Query', 'information feed', information),
  ...fields('Community', 'informations', information),
  ...fields('Mutation', 'submitShortMessage', { citizen: 'own', ...centre }),
  ...fields('Mutation', 'verifyInformation compileTopic proposeHotspot replyToInformation', centre),
  ...fields('Mutation', 'approveReport returnReport', lead),
}

/** Personal data: their resolvers ask for the right themselves, since a denial is audited too. */
export const informationPersonal = [
  'Information.title',
  'Information.content',
  'Submitter.name',
  'Submitter.phone',
  'InformationAnswer.text',
  'InformationStep.text',
] as const
