import { administration, type FieldRights, fields, type RightsTable } from '#shared/identity/rights.ts'

/**
 * Whoever has to do with a matter: its reporter, its centre, its units, the officers who inspect after it
 * (docs/decisions/0208); and those who look at all of them.
 */
const matter: FieldRights = {
  citizen: 'own',
  seat: 'division',
  'unit-officer': 'unit',
  'centre-lead': 'division',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
  'law-officer': 'unit',
}
/** Who inspects goes by the inspection: to one matter, and not to who reported it. */
const { 'law-officer': _inspects, ...reported } = matter
/** How the administration works on it is not its reporter's. */
const { citizen: _, ...internal } = reported
/** Plaintext of persons: who handles the matter, and the reporter himself. Neither auditor nor analyst. */
const personal: FieldRights = {
  citizen: 'own',
  seat: 'division',
  'unit-officer': 'unit',
  'centre-lead': 'division',
}
const { citizen: _own, ...internalText } = personal
/** What was seen where, and what came of it. */
const inspected: FieldRights = { ...personal, 'law-officer': 'unit' }
const centre: FieldRights = { seat: 'division', 'centre-lead': 'division' }
const centreOrReporter: FieldRights = { citizen: 'own', ...centre }
const unit: FieldRights = { 'unit-officer': 'unit' }
const lead: FieldRights = { 'centre-lead': 'division' }
const dataOfficers: FieldRights = { 'data-officer': 'all' }
/** Whoever sees the object it hangs on. */
const everyone: FieldRights = { public: 'all' }

/** The matter's rows of the matrix. `division` is the division and everything below; `unit` is lead or helper. */
export const matterRights: RightsTable = {
  ...fields(
    'Matter',
    'id version number phase recorded receivedAt centre level channel nature urgency category mainType subType',
    matter,
  ),
  ...fields('Matter', 'community street district dueAt dueProvisional overdue unit resolution timeliness', matter),
  ...fields('Matter', 'callBackDueAt followUp closedAt extensions returns reopens mergedInto sharedOutcome', matter),
  ...fields('Matter', 'subject mergedCount flags source erased timeline availableCommands attachments', matter),
  ...fields('Matter', 'reporter', reported),
  ...fields('Matter', 'unitDueAt returnUntil helpers criticism alert', internal),
  ...fields('Matter', 'place description', inspected),
  ...fields('Reporter', 'name phone address', personal),
  ...fields('Reporter', 'under14', personal),
  /** Else an error, or null, would tell it of a list row by row (docs/decisions/0209). */
  ...fields('Reporter', 'confidential', everyone),
  ...fields('Helper', 'unit answered', everyone),
  ...fields('Criticism', 'unit state', everyone),
  ...fields('MatterResolution', 'at outcome unit attachments', everyone),
  ...fields('MatterResolution', 'reply', inspected),
  ...fields('MatterFollowUp', 'at outcome attempts reopenUntil', everyone),
  ...fields('TimelineEntry', 'version at type role unit helper centre into corrections code', everyone),
  ...fields('MatterCorrection', 'field from to', everyone),
  ...fields('TimelineEntry', 'text', internalText),
  ...fields('MatterConnection', 'edges pageInfo totalCount totalCountExact', everyone),
  ...fields('MatterEdge', 'cursor node', everyone),
  ...fields('OverdueBoard', 'dueSoon overdue urged criticismDue callBackDue', everyone),
  ...fields('MatterStatistics', 'received open onTime late unknownTimeliness notHandled flagged groups', everyone),
  ...fields(
    'MatterStatisticsGroup',
    'key label received open onTime late unknownTimeliness notHandled flagged',
    everyone,
  ),
  ...fields(
    'UnitScorecard',
    'unit received onTime late returned reopened satisfied unsatisfied unreachable meanHours',
    everyone,
  ),
  ...fields('MatterPayload', 'matter receipt rejection', everyone),
  ...fields('ImportedRow', 'line record outcome matterId flags rejection receipt', everyone),
  ...fields('ImportMattersPayload', 'rows', everyone),

  ...fields('Query', 'matter', matter),
  ...fields('Query', 'matters', reported),
  ...fields('Query', 'inbox overdueBoard similarMatters', internal),
  ...fields('Query', 'matterStatistics unitScorecard', administration),
  ...fields('Community', 'matters', reported),
  ...fields('Subject', 'id', everyone),
  ...fields('Subject', 'matters', reported),
  ...fields('Community', 'matterStatistics', administration),
  ...fields('Unit', 'inbox', internal),
  ...fields('Alert', 'matter', internal),
  /** An argument: only who calls back looks people up. */
  ...fields('MatterFilter', 'reporterPhone', centre),

  ...fields('Mutation', 'receiveMatter withdrawMatter reopenMatter', centreOrReporter),
  ...fields('Mutation', 'answerMatterOnTheSpot declineMatter amendMatter transferMatter urgeMatter', centre),
  ...fields('Mutation', 'followUpMatter mergeMatter escalateMatter closeMatter', centre),
  ...fields('Mutation', 'acceptMatter returnMatter requestCollaboration answerCollaboration', unit),
  ...fields('Mutation', 'extendMatter resolveMatter', unit),
  ...fields('Mutation', 'criticiseMatter', lead),
  ...fields('Mutation', 'importMatters', dataOfficers),
}

const WITHHELD =
  'of a confidential reporter’s, `division` is the centre that has the matter in hand and those above it and `unit` is nobody: null to the others'
const ENDS_FOR_GOOD = 'an officer’s is for the centre that has the matter in hand and those above it, not for one below'
export const matterRightsNotes = {
  'Mutation.declineMatter': ENDS_FOR_GOOD,
  'Mutation.withdrawMatter': ENDS_FOR_GOOD,
  'Mutation.mergeMatter': ENDS_FOR_GOOD,
  'Mutation.followUpMatter': ENDS_FOR_GOOD,
  'Reporter.name': WITHHELD,
  'Reporter.phone': WITHHELD,
  'Reporter.address': WITHHELD,
  'Reporter.under14': WITHHELD,
}

/** Personal data: their resolvers ask for the right themselves, since a denial is audited too. */
export const matterPersonal = [
  'Matter.place',
  'Matter.description',
  'Reporter.name',
  'Reporter.phone',
  'Reporter.address',
  'MatterResolution.reply',
  'TimelineEntry.text',
  'MatterFilter.reporterPhone',
] as const
