import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Organs see each other's acts: whoever supervises a subject must know what others decided. Persons see their own. */
const act: FieldRights = {
  citizen: 'own',
  'unit-officer': 'unit',
  'centre-lead': 'all',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
  'law-officer': 'all',
}
/** Plaintext of persons and the words of a file: the organ that acts, and the person. Neither auditor nor analyst. */
const personal: FieldRights = { citizen: 'own', 'law-officer': 'unit' }
/** How the organ works on it is not the subject's. */
const { citizen: _own, ...internalText } = personal
const organ: FieldRights = { 'law-officer': 'unit' }
const dataOfficers: FieldRights = { 'data-officer': 'all' }
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The act's rows of the matrix. `unit` is the organ's own unit. */
export const actRights: RightsTable = {
  ...fields(
    'AdministrativeAct',
    'id version kind phase recorded organ item sector subject matter follows openedAt evidence decision service',
    act,
  ),
  ...fields(
    'AdministrativeAct',
    'publishDueAt publishDueProvisional publicationOverdue publication discontinuation revocation',
    act,
  ),
  ...fields('AdministrativeAct', 'findings inspection flags erased timeline availableCommands', act),
  ...fields('AdministrativeAct', 'cause', personal),
  ...fields('ActSubject', 'legalEntity isPerson businessId name communityId', everyone),
  ...fields('ActSubject', 'personName', personal),
  ...fields('ActEvidence', 'kind attachment collectedOn', everyone),
  ...fields('ActEvidence', 'remark', internalText),
  ...fields('ActDecision', 'at documentNumber decidedOn procedure basis officers penaltyTypes amount', everyone),
  ...fields('ActDecision', 'validFrom validUntil', everyone),
  ...fields('ActDecision', 'cause content', personal),
  ...fields('ActService', 'at method servedOn', everyone),
  ...fields('ActDiscontinuation', 'at reason', everyone),
  ...fields('ActDiscontinuation', 'remark', internalText),
  ...fields('ActRevocation', 'at reason', everyone),
  ...fields('ActRevocation', 'remark', internalText),
  ...fields('InspectionFinding', 'no item correctedOn', everyone),
  ...fields('InspectionFinding', 'remark', personal),
  ...fields('RecordedInspection', 'source inspectedOn type score rating', everyone),
  ...fields('PublishedAct', 'actId publishedAt late documentNumber kind item organ sector legalEntity', everyone),
  ...fields('PublishedAct', 'subjectName cause basis content procedure penaltyTypes amount decidedOn', everyone),
  ...fields('PublishedAct', 'rewordedAt correctedAt validFrom validUntil', everyone),
  ...fields('PublishedAct', 'publicUntil revoked revocationReason', everyone),
  ...fields('ActTimelineEntry', 'version at type role code', everyone),
  ...fields('ActTimelineEntry', 'text', internalText),
  ...fields('AdministrativeActConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('AdministrativeActEdge', 'cursor node', everyone),
  ...fields('PublishedActConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('PublishedActEdge', 'cursor node', everyone),
  ...fields('ActPayload', 'act receipt rejection', everyone),
  ...fields('ImportedInspection', 'line record outcome actId flags rejection receipt', everyone),
  ...fields('ImportInspectionsPayload', 'rows', everyone),

  ...fields('Query', 'act acts overduePublications', act),
  ...fields('Query', 'publishedActs', everyone),
  ...fields('Subject', 'acts', act),
  ...fields('Subject', 'publishedActs', everyone),
  ...fields('Organ', 'acts', act),
  ...fields('Matter', 'id', everyone),
  ...fields('Matter', 'acts', act),

  ...fields('Mutation', 'registerAct attachEvidence discontinueAct decideAct serveDecision', organ),
  ...fields('Mutation', 'publishAct rewordNotice revokeAct', organ),
  ...fields('Mutation', 'correctFindings', { ...organ, ...dataOfficers }),
  ...fields('Mutation', 'importInspections', dataOfficers),
}

/** Of a right that does not hold of every act: `mayCommand` in reach.ts. */
export const actRightsNotes = {
  'Mutation.correctFindings':
    'a data officer’s is of history alone, which no organ stands behind; what an organ opened it puts right itself',
}

/** Personal data: their resolvers ask for the right themselves, since a denial is audited too. */
export const actPersonal = [
  'AdministrativeAct.cause',
  'ActSubject.personName',
  'ActEvidence.remark',
  'ActDecision.cause',
  'ActDecision.content',
  'ActDiscontinuation.remark',
  'ActRevocation.remark',
  'InspectionFinding.remark',
  'ActTimelineEntry.text',
] as const
