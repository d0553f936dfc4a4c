import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/** Who looks at legal entities' credit: officers of the law, and those who look at all of it. */
const readers: FieldRights = { 'law-officer': 'all', auditor: 'all', analyst: 'all' }
/** Counts say nothing of anybody. */
const counts: FieldRights = {
  seat: 'all',
  'unit-officer': 'all',
  'centre-lead': 'all',
  'data-officer': 'all',
  'law-officer': 'all',
  auditor: 'all',
  analyst: 'all',
}
const officers: FieldRights = { 'law-officer': 'all' }
/** Whoever sees the object it hangs on; and rules, which everyone may read. */
const everyone: FieldRights = { public: 'all' }

/** The credit profile's rows of the matrix. */
export const creditProfileRights: RightsTable = {
  ...fields('CreditProfile', 'id version subject subjectName file community grade computedGrade riskClass', readers),
  ...fields('CreditProfile', 'gradeExplanation override proposal gradeHistory availableCommands', readers),
  ...fields(
    'GradeExplanation',
    'grade score reasons riskClass risks accumulated edition gradedAt fileVersion',
    everyone,
  ),
  ...fields('GradeReason', 'code recordId riskClass effect', everyone),
  ...fields('RecordRisk', 'recordId riskClass', everyone),
  ...fields('GradeOverride', 'proposalId grade reason basis since until', everyone),
  ...fields('GradeOverrideProposal', 'proposalId grade reason basis until signUntil mine', everyone),
  ...fields('GradeHistoryEntry', 'version at type role grade computedGrade score riskClass edition code', everyone),
  ...fields('GradingEdition', 'edition title synthetic inForceFrom base penaltyRisks raisedSectors', everyone),
  ...fields('GradingEdition', 'inspectionRisks effects rewardEach rewardsAtMost licenceEach licencesAtMost', everyone),
  ...fields('GradingEdition', 'accumulation floors ceilings examples', everyone),
  ...fields('PenaltyRisk', 'type riskClass', everyone),
  ...fields('InspectionRisk', 'atLeast riskClass', everyone),
  ...fields('RiskEffect', 'riskClass penalty inspection', everyone),
  ...fields('GradeFloor', 'grade atLeast', everyone),
  ...fields('RiskCeiling', 'riskClass grade', everyone),
  ...fields('WorkedExample', 'name records riskClass score grade', everyone),
  ...fields('GradeMix', 'subjects grades riskClasses', everyone),
  ...fields('GradeCount', 'grade subjects', everyone),
  ...fields('RiskCount', 'riskClass subjects', everyone),
  ...fields('CreditProfileConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('CreditProfileEdge', 'cursor node', everyone),
  ...fields('CreditProfilePayload', 'creditProfile receipt rejection', everyone),

  ...fields('Community', 'id', everyone),
  ...fields('Community', 'gradeMix', counts),
  ...fields('Subject', 'creditProfile grade', readers),
  ...fields('Query', 'creditProfile creditProfiles', readers),
  ...fields('Query', 'gradeMix', counts),
  ...fields('Query', 'gradingEdition', everyone),

  ...fields('Mutation', 'evaluateCreditProfile proposeGradeOverride signGradeOverride', officers),
  ...fields('Mutation', 'refuseGradeOverride liftGradeOverride', officers),
}
