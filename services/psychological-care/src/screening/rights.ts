import { type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/**
 * RESTRICTED: who cares for people, and each person's own. Nobody else, whatever their task; only that there is a
 * screening, and how far it has come, the auditor sees, never what it says.
 */
const screening: FieldRights = { citizen: 'own', 'care-worker': 'division', 'care-lead': 'all' }
const existence: FieldRights = { ...screening, auditor: 'all' }
const workers: FieldRights = { 'care-worker': 'division', 'care-lead': 'all' }
const lead: FieldRights = { 'care-lead': 'all' }
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The screening's rows of the matrix. `division` is the care worker's division and everything below. */
export const screeningRights: RightsTable = {
  ...fields('Screening', 'id phase recorded invitedAt submittedAt withdrawnAt', existence),
  ...fields('Screening', 'version instrument source community participant consent result review', screening),
  ...fields('ScreeningParticipant', 'name phone under14', screening),
  ...fields('ScreeningConsent', 'basis statement guardian', screening),
  ...fields('ScreeningReview', 'urgent dueAt dueProvisional overdue reviewedAt outcome', screening),
  ...fields('ScreeningReview', 'remark', workers),
  ...fields('ScreeningResult', 'complete total band urgent answers', everyone),
  ...fields('ScreeningAnswerGiven', 'item number answer', everyone),
  ...fields('Community', 'id', everyone),
  ...fields('ScreeningConnection', 'edges pageInfo', everyone),
  ...fields('ScreeningEdge', 'cursor node', everyone),
  ...fields(
    'ScreeningStatistics',
    'submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate',
    everyone,
  ),
  ...fields('ScreeningPayload', 'screening receipt rejection', everyone),
  ...fields('ImportedScreening', 'line record outcome screeningId flags rejection receipt', everyone),
  ...fields('ImportScreeningsPayload', 'rows', everyone),

  /** An argument: only who cares for people looks them up. */
  ...fields('ScreeningFilter', 'participantPhone', workers),

  ...fields('Query', 'screening', existence),
  ...fields('Query', 'screenings', screening),
  ...fields('Query', 'pendingReviews', workers),
  ...fields('Query', 'screeningStatistics', lead),

  ...fields('Mutation', 'inviteScreening reviewScreening', workers),
  ...fields('Mutation', 'submitScreening withdrawScreeningConsent', screening),
  ...fields('Mutation', 'importScreenings', lead),
}

/** Personal data: their resolvers ask for the right themselves, since a denial is audited too. */
export const screeningPersonal = [
  'Screening.participant',
  'Screening.consent',
  'Screening.review',
  'Screening.result',
  'ScreeningParticipant.name',
  'ScreeningParticipant.phone',
  'ScreeningConsent.guardian',
  'ScreeningReview.remark',
  'ScreeningFilter.participantPhone',
] as const
