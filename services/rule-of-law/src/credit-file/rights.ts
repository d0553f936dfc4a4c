import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Who looks at legal entities' credit: officers of the law, and those who look at all of it. */
const readers: FieldRights = { 'law-officer': 'all', auditor: 'all', analyst: 'all' }
/** A person's file: the person, and who works with it. No analyst: lists and statistics are without persons. */
const ofPerson: FieldRights = { citizen: 'own', 'law-officer': 'all', auditor: 'all' }
/** Officers act on their own organ's decisions alone. */
const ownOrgan: FieldRights = { 'law-officer': 'unit' }
/** Whoever sees the object it hangs on; and what is public. */
const everyone: FieldRights = { public: 'all' }

/** The credit file's rows of the matrix. */
export const creditFileRights: RightsTable = {
  ...fields('CreditFile', 'id version subject subjectName community liveRecords records record timeline', readers),
  ...fields('PersonalCreditFile', 'id version liveRecords records timeline', ofPerson),
  ...fields(
    'CreditRecord',
    'id kind status organ documentNumber act decidedOn publishedOn penaltyTypes sector amount inspectionScore',
    everyone,
  ),
  ...fields('CreditRecord', 'openFindings validUntil collectedAt corrections edition minimumUntil until', everyone),
  ...fields('CreditRecord', 'endedAt withdrawalReason availableCommands', everyone),
  ...fields('CreditFileEntry', 'version at type role recordId code', everyone),
  ...fields('CreditRecordConnection', 'edges pageInfo totalCount', everyone),
  ...fields('CreditRecordEdge', 'cursor node', everyone),
  ...fields('CreditFileConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('CreditFileEdge', 'cursor node', everyone),
  ...fields('CreditReport', 'subject issuedAt file profile', everyone),
  ...fields(
    'PublicPenalty',
    'recordId subject subjectName community organ documentNumber actId decidedOn publishedOn penaltyTypes sector amount',
    everyone,
  ),
  ...fields('PublicPenalty', 'minimumUntil until', everyone),
  ...fields('PublicPenaltyConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('PublicPenaltyEdge', 'cursor node', everyone),
  ...fields('CreditFilePayload', 'creditFile receipt rejection', everyone),

  ...fields('Subject', 'creditFile records', readers),
  ...fields('Subject', 'publicPenalties', everyone),
  ...fields('Query', 'creditFile creditFiles creditReport', readers),
  ...fields('Query', 'publicPenalties', everyone),
  ...fields('Query', 'personalCreditFile', { 'law-officer': 'all', auditor: 'all' }),
  ...fields('Query', 'myCreditFile', { citizen: 'own' }),

  ...fields('Mutation', 'collectCreditRecord correctCreditRecord withdrawCreditRecord', ownOrgan),
}

/** A person's file names nobody, and is about somebody all the same: each look for it and into it is audited. */
export const creditFilePersonal = [
  'Query.personalCreditFile',
  'PersonalCreditFile.liveRecords',
  'PersonalCreditFile.records',
  'PersonalCreditFile.timeline',
] as const
