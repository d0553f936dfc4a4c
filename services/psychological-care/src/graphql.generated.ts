import type { Instant } from '../../../shared/eventsourcing/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ImportNode, ImportedNode } from './screening/graph/importing.ts';
import type { Payload } from '../../../shared/graphql/commands.ts';
import type { AuditEntry as AuditNode } from '../../../shared/privacy/audit.ts';
import type { CommunityNode, ScreeningNode, PartNode, ResultNode, AnswerNode } from './screening/graph/node.ts';
import type { SeriesNode, DistrictNode, CountsNode } from './screening-counts/resolvers.ts';
import type { ScreeningRulesNode } from './screening-rules/resolvers.ts';
import type { RequestContext } from '../../../shared/graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar.This scalar is serialized to a string in ISO 8601 format and parsed from a string in ISO 8601 format. */
  DateTime: { input: Instant; output: Instant; }
  _Any: { input: unknown; output: unknown; }
  federation__ContextFieldValue: { input: unknown; output: unknown; }
  federation__FieldSet: { input: unknown; output: unknown; }
  federation__Policy: { input: unknown; output: unknown; }
  federation__Scope: { input: unknown; output: unknown; }
  link__Import: { input: unknown; output: unknown; }
};

/** A file kept elsewhere, by reference. */
export type Attachment = {
  /** Size in bytes. */
  bytes: Scalars['Float']['output'];
  /** Key in the file store. */
  key: Scalars['String']['output'];
  /** Media type. */
  mediaType: Scalars['String']['output'];
  /** SHA-256 of the content, hexadecimal. */
  sha256: Scalars['String']['output'];
};

/** A file kept elsewhere, by reference. */
export type AttachmentInput = {
  /** Size in bytes. */
  bytes: Scalars['Float']['input'];
  /** Key in the file store. */
  key: Scalars['String']['input'];
  /** Media type. */
  mediaType: Scalars['String']['input'];
  /** SHA-256 of the content: 64 hexadecimal digits, lower case. */
  sha256: Scalars['String']['input'];
};

/** One read of another person's data 个人信息查阅记录: who, why, which fields; never what they hold. */
export type AuditEntry = {
  /** Subject of the reader's token. */
  actor: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Fields that were asked for, as `Type.field`. */
  fields: Array<Scalars['String']['output']>;
  /** Stream that was read, or `matters` or `screenings` where these were searched by a telephone number. */
  object: Scalars['ID']['output'];
  /** Given or refused. */
  outcome: AuditOutcome;
  /** Person whose data they are, by the pillar's own random id; absent where nobody is known. */
  person?: Maybe<Scalars['String']['output']>;
  /** Purpose the reader stated. */
  purpose: Scalars['String']['output'];
  /**
   * Why it was refused: SIGNED_OUT, NO_RIGHT (no role of the reader has the right at all), OUT_OF_REACH (one has, and not
   * for this object). Absent where it was given, and in refusals of before reasons were kept, which call every reader without the right `public`.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /** Id of the request, as in logs and errors. */
  requestId: Scalars['String']['output'];
  /** Role the right comes from; where no role of the reader has it, the reader's first, and `public` of who has none. */
  role: Scalars['String']['output'];
};

/** A page of the audit trail. */
export type AuditEntryConnection = {
  /** The page's entries. */
  edges: Array<AuditEntryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An entry in the trail. */
export type AuditEntryEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Which entries to list; all that is given must hold. */
export type AuditFilter = {
  /** Reads by this token subject. */
  actor?: InputMaybe<Scalars['String']['input']>;
  /** From this time on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Reads of this stream, or searches in `matters` or `screenings`. */
  object?: InputMaybe<Scalars['ID']['input']>;
  /** Reads with this outcome. */
  outcome?: InputMaybe<AuditOutcome>;
  /** Reads of this person. */
  person?: InputMaybe<Scalars['String']['input']>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of a read of another person's data. */
export type AuditOutcome =
  /** The data were refused. */
  | 'denied'
  /** The data were given. */
  | 'granted';

/** A district whose counts are to be published. */
export type BeginScreeningCountsInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The district. */
  districtId: Scalars['ID']['input'];
  /** Refuse where the series has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The first month, 2018-11: this one, or one of the 24 before it. */
  from: Scalars['String']['input'];
};

/** Community 社区. */
export type Community = Node & {
  /** `com_` and the community's code. */
  id: Scalars['ID']['output'];
  /** Published counts of screenings in the community, the oldest month first; null where its district publishes none. */
  screeningCounts?: Maybe<Array<ScreeningCounts>>;
};


/** Community 社区. */
export type CommunityScreeningCountsArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** What a screening rests on 同意依据. */
export type ConsentBasis =
  /** A guardian's 监护人同意. */
  | 'guardian'
  /** The participant's own separate consent 本人单独同意. */
  | 'own'
  /** A survey that had its own 调查. */
  | 'survey';

/** Who consents 同意人. */
export type ConsentGiver =
  /** A guardian 监护人: the only one who can for somebody younger than 14. */
  | 'guardian'
  /** The participant 本人. */
  | 'own';

/** District 区. */
export type District = Node & {
  /** `dis_` and the district's code. */
  id: Scalars['ID']['output'];
  /** Published counts of screenings in the district, the oldest month first; null where none are published. */
  screeningCounts?: Maybe<Array<ScreeningCounts>>;
};


/** District 区. */
export type DistrictScreeningCountsArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** What became of a row. */
export type ImportOutcome =
  /** Recorded before, and the row is the same. */
  | 'already-known'
  /** Recorded before, and the row has changed since: what was recorded first stays. */
  | 'changed'
  /** Recorded now. */
  | 'received'
  /** Not understood. */
  | 'rejected';

/** Rows of a survey's file. */
export type ImportScreeningsInput = {
  /** Chosen by the client for the batch; the same batch again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Not used: each row is a screening of its own. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rows, at most 500. */
  rows: Array<ScreeningRowInput>;
};

/** What became of a batch. */
export type ImportScreeningsPayload = {
  /** A line per row, in the order they were given. */
  rows: Array<ImportedScreening>;
};

/** A row and what became of it. */
export type ImportedScreening = {
  /** What the row leaves open. */
  flags: Array<ScreeningFlag>;
  /** Line of the file, as it was given. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  outcome: ImportOutcome;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** SEQN of the row. */
  record: Scalars['String']['output'];
  /** Why it was not recorded. */
  rejection?: Maybe<Rejection>;
  /** The screening; absent where the row was not understood. */
  screeningId?: Maybe<Scalars['ID']['output']>;
};

/** Somebody who is invited to a screening. */
export type InviteScreeningInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Where the participant lives. */
  communityId: Scalars['ID']['input'];
  /** Refuse where the screening has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Questionnaire. */
  instrument: ScreeningInstrument;
  /** Name 姓名, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone 电话 by which the participant, or for a child the guardian, is known and finds the screening; at most 40 characters. */
  phone: Scalars['String']['input'];
  /** Younger than 14: a guardian must consent. */
  under14: Scalars['Boolean']['input'];
};

export type Mutation = {
  /** Decides that a district's counts are published 开始公布: from then on the clock publishes each month after it has closed. */
  beginScreeningCounts?: Maybe<ScreeningCountsPayload>;
  /** Takes rows of an anonymous survey in as screenings of the past 导入历史筛查. */
  importScreenings?: Maybe<ImportScreeningsPayload>;
  /** Invites somebody to a screening 邀请筛查. */
  inviteScreening?: Maybe<ScreeningPayload>;
  /** Publishes a closed month now 公布. */
  publishScreeningCounts?: Maybe<ScreeningCountsPayload>;
  /** Puts an edition of the rules of screening on the wall 制度上墙. */
  publishScreeningRules?: Maybe<ScreeningRulesPayload>;
  /**
   * Enters what a person found who looked at a screening 复核, as often as somebody looks: what was watched is looked at
   * again, and what was entered by mistake is entered as it is. `expectedVersion` refuses where another look came first.
   */
  reviewScreening?: Maybe<ScreeningPayload>;
  /** Hands a questionnaire in, with separate consent 提交量表: by the participant, or by a care worker who writes it down. */
  submitScreening?: Maybe<ScreeningPayload>;
  /** Withdraws the consent 撤回同意: the screening becomes unreadable for good and counts no more. What was published stays. */
  withdrawScreeningConsent?: Maybe<ScreeningPayload>;
};


export type MutationBeginScreeningCountsArgs = {
  input: BeginScreeningCountsInput;
};


export type MutationImportScreeningsArgs = {
  input: ImportScreeningsInput;
};


export type MutationInviteScreeningArgs = {
  input: InviteScreeningInput;
};


export type MutationPublishScreeningCountsArgs = {
  input: PublishScreeningCountsInput;
};


export type MutationPublishScreeningRulesArgs = {
  input: PublishScreeningRulesInput;
};


export type MutationReviewScreeningArgs = {
  input: ReviewScreeningInput;
};


export type MutationSubmitScreeningArgs = {
  input: SubmitScreeningInput;
};


export type MutationWithdrawScreeningConsentArgs = {
  input: WithdrawScreeningConsentInput;
};

/** Anything with an id that the whole graph knows; `node` finds it. */
export type Node = {
  /** Prefixed id, the same in the graph, in the store and in the topics. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Cursor of the page's last item: the next page's `after`. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether another page follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether a page came before; lists are read forward, so this says whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first item. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Whole months, by the clock of Shanghai; at most 120 of them. */
export type PeriodInput = {
  /** First month, 2018-01. */
  from: Scalars['String']['input'];
  /** Last month, included, 2018-12. */
  to: Scalars['String']['input'];
};

/** A closed month to be published before the clock does. */
export type PublishScreeningCountsInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The district. */
  districtId: Scalars['ID']['input'];
  /** Refuse where the series has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The month, 2018-11: the next one. One that is published already stays as it is. */
  month: Scalars['String']['input'];
};

/** An edition of the rules to be put on the wall. */
export type PublishScreeningRulesInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Edition: digits, letters, hyphens. */
  edition: Scalars['String']['input'];
  /** Refuse where the edition has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In force from then on; at once, where none is given. */
  inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Days from the end of a month until its counts are published 公布时限: 0 to 28. */
  publishAfterDays: Scalars['Int']['input'];
  /** Working days from any other submission that calls for a review to it 复核时限; 0 is the same day. */
  reviewWithin: Scalars['Int']['input'];
  /** Smallest number that is published; what lies below is suppressed 最小公布数: 10 to 1000. */
  smallestCount: Scalars['Int']['input'];
  /** Title on the wall. */
  title: Scalars['String']['input'];
  /** Hours from an answer that calls for an urgent review to that review 紧急复核时限: 1 to 168. */
  urgentWithinHours: Scalars['Int']['input'];
};

export type Query = {
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
  /** Who read persons' data in psychological care 审计, the newest first: that it was read, never what it says. */
  careAuditTrail?: Maybe<AuditEntryConnection>;
  /** The rules of screening 筛查规则 in force at a time (now, where none is given); null before the first edition: then an urgent review is due within 24 hours, any other within 5 working days, and counts of 10 and more are published 2 days after their month. */
  currentScreeningRules?: Maybe<ScreeningRules>;
  /** Reviews that are owed 待复核, the nearest limit first. Each screening listed counts as a read of its review, and is audited. */
  pendingReviews?: Maybe<ScreeningConnection>;
  /** A screening by its id; null where there is none, or none for you. */
  screening?: Maybe<Screening>;
  /** Exact counts, for the care lead alone; `Community.screeningCounts` has what may be published. */
  screeningStatistics?: Maybe<ScreeningStatistics>;
  /** Screenings within reach, the newest first; a citizen's are the own. */
  screenings?: Maybe<ScreeningConnection>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryCareAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCurrentScreeningRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryPendingReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  urgent?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryScreeningArgs = {
  id: Scalars['ID']['input'];
};


export type QueryScreeningStatisticsArgs = {
  communityId?: InputMaybe<Scalars['ID']['input']>;
  instrument?: InputMaybe<ScreeningInstrument>;
  period?: InputMaybe<PeriodInput>;
};


export type QueryScreeningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScreeningFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Proof of what a command did: send its token with the next query (header sizhi-receipts: token,…) and that query sees it. */
export type Receipt = {
  /** The service that holds the stream. */
  service: Scalars['String']['output'];
  /** The stream the command was stored in. */
  stream: Scalars['ID']['output'];
  /** What the header wants: the three, and a proof that the service gave them; what has none is answered as STALE, unlooked at. */
  token: Scalars['String']['output'];
  /** The stream's version after the command. */
  version: Scalars['Int']['output'];
};

/** Why a command was refused by the rules; nothing was stored. */
export type Rejection = {
  /** Stable code to decide on. */
  code: Scalars['String']['output'];
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};

/** What a review came to 复核结果. */
export type ReviewOutcome =
  /** An emergency: help was called 紧急处置. */
  | 'emergency'
  /** Nothing more is needed 无需跟进. */
  | 'no-further-step'
  /** Referred to somebody else 已转介. */
  | 'referred'
  /** A talk was offered 已约谈. */
  | 'talk-offered'
  /** Looked at again later 持续关注. */
  | 'watch';

/** A review that was done. */
export type ReviewScreeningInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the screening has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it came to. */
  outcome: ReviewOutcome;
  /** What it found, in words; at most 2000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The screening. */
  screeningId: Scalars['ID']['input'];
};

/**
 * Screening 排查筛查: one questionnaire, from the invitation to the review. A screening is not a diagnosis 筛查不是诊断: it says
 * who should be talked to, and a person decides what follows. Seen by those who care for people and by the participant,
 * by nobody else.
 */
export type Screening = Node & {
  /** Where the participant lives; absent for anonymous history. */
  community?: Maybe<Community>;
  /** What it rests on; absent until it is handed in. */
  consent?: Maybe<ScreeningConsent>;
  /** `scr_` and a hash. */
  id: Scalars['ID']['output'];
  /** Questionnaire; not for the auditor. */
  instrument?: Maybe<ScreeningInstrument>;
  /** When the participant was invited. */
  invitedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who was invited; absent for anonymous history. */
  participant?: Maybe<ScreeningParticipant>;
  /** Where it stands. */
  phase: ScreeningPhase;
  /** Whether it was taken from a file of an anonymous survey. */
  recorded: Scalars['Boolean']['output'];
  /** What the answers say. Each read of another person's is audited, also where there is none; null before it is handed in and once it is withdrawn or erased. */
  result?: Maybe<ScreeningResult>;
  /** The review that is owed or was done; absent where it calls for none. Each look at another person's is audited, whether there is one or none. */
  review?: Maybe<ScreeningReview>;
  /** The file's kind and record number, where it was taken from one. */
  source?: Maybe<Scalars['String']['output']>;
  /** When it was handed in; a file does not say. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many facts are known of it; `expectedVersion` of a command compares with it. Not for the auditor: an urgent answer makes one more. */
  version?: Maybe<Scalars['Int']['output']>;
  /** When the consent was withdrawn. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How often it was so in the last two weeks 作答. The first four score 0 to 3; the others, like a blank, leave a screening incomplete and never count as 0. */
export type ScreeningAnswer =
  /** More than half the days 一半以上的天数 (LA6570-1): 2. */
  | 'more-than-half-the-days'
  /** Nearly every day 几乎每天 (LA6571-9): 3. */
  | 'nearly-every-day'
  /** Not at all 完全不会 (LOINC LA6568-5): 0. */
  | 'not-at-all'
  /** Refused 拒答. */
  | 'refused'
  /** Several days 好几天 (LA6569-3): 1. */
  | 'several-days'
  /** Does not know 不知道. */
  | 'unknown';

/** An item and what was answered. */
export type ScreeningAnswerGiven = {
  /** The answer; absent where it was left blank. */
  answer?: Maybe<ScreeningAnswer>;
  /** LOINC code of the item. */
  item: Scalars['String']['output'];
  /** Its number in the questionnaire, from 1. */
  number: Scalars['Int']['output'];
};

/** What was answered to one item; an item that is left out is blank. */
export type ScreeningAnswerInput = {
  /** The answer. */
  answer: ScreeningAnswer;
  /** LOINC code of the item. */
  item: Scalars['String']['input'];
};

/** Band of a total 分级. It says how much a person reports, and is not a diagnosis. */
export type ScreeningBand =
  /** Mild 轻度: from 5. */
  | 'mild'
  /** Minimal 无或极轻: below 5. */
  | 'minimal'
  /** Moderate 中度: from 10. */
  | 'moderate'
  /** Moderately severe 中重度: from 15, PHQ-9 alone. */
  | 'moderately-severe'
  /** Severe 重度: from 20 for PHQ-9, from 15 for GAD-7. */
  | 'severe';

/** A page of screenings. */
export type ScreeningConnection = {
  /** The page's screenings. */
  edges: Array<ScreeningEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Separate consent 单独同意. */
export type ScreeningConsent = {
  /** Who gave it. */
  basis: ConsentBasis;
  /** The guardian who consented, with the relation 监护人. */
  guardian?: Maybe<Scalars['String']['output']>;
  /** Edition of the statement that was consented to 告知书版本. */
  statement?: Maybe<Scalars['String']['output']>;
};

/** Separate consent to one screening. */
export type ScreeningConsentInput = {
  /** Who consents. */
  giver: ConsentGiver;
  /** The guardian's name and relation, where a guardian consents; at most 200 characters. */
  guardian?: InputMaybe<Scalars['String']['input']>;
  /** Edition of the statement that was consented to 告知书版本: digits, letters, hyphens. */
  statement: Scalars['String']['input'];
};

/**
 * Counts of screenings that may be published 筛查统计公布: of a closed month, once and never corrected. A figure that is null
 * is suppressed: it is below the smallest number that is published, or would tell one that is. A community that is not
 * told of may have none or some.
 */
export type ScreeningCounts = {
  /** With every item scored. */
  complete?: Maybe<Scalars['Int']['output']>;
  /** With an item blank, refused or unknown. */
  incomplete?: Maybe<Scalars['Int']['output']>;
  /** Complete ones with a total of 10 or more. A screening is not a diagnosis. */
  moderateOrAbove?: Maybe<Scalars['Int']['output']>;
  /** The month, 2018-11, by the clock of Shanghai. */
  month: Scalars['String']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Handed in. */
  submitted?: Maybe<Scalars['Int']['output']>;
  /** With an answer that called for an urgent review. */
  urgentReview?: Maybe<Scalars['Int']['output']>;
};

/** What became of a command about published counts. */
export type ScreeningCountsPayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The series as decided. */
  series?: Maybe<ScreeningCountsSeries>;
};

/** The published counts of a district's screenings 筛查统计: begun by the care lead, then published month after month by the clock. */
export type ScreeningCountsSeries = Node & {
  /** The district. */
  district?: Maybe<District>;
  /** The first month. */
  from: Scalars['String']['output'];
  /** `scs_` and the district's code. */
  id: Scalars['ID']['output'];
  /** The month that is published next. */
  nextMonth: Scalars['String']['output'];
  /** When it is due. */
  nextPublishAt: Scalars['DateTime']['output'];
};

/** A screening in its list. */
export type ScreeningEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The screening. */
  node: Screening;
};

/** Which screenings to list; all that is given must hold. */
export type ScreeningFilter = {
  /** Of this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** With this questionnaire. */
  instrument?: InputMaybe<ScreeningInstrument>;
  /**
   * To which somebody with this telephone was invited, in any spelling; for care workers in their division, and the care lead. Personal:
   * each search is in the audit trail, the number is not.
   */
  participantPhone?: InputMaybe<Scalars['String']['input']>;
  /** Standing here. */
  phase?: InputMaybe<ScreeningPhase>;
};

/** What a row leaves open. */
export type ScreeningFlag =
  /** An item is blank, refused or unknown. */
  | 'incomplete';

/** Questionnaire 量表. Items are called by their LOINC codes, in the order in which they are asked. */
export type ScreeningInstrument =
  /** GAD-7 广泛性焦虑障碍量表 (LOINC 69737-5): 69725-0, 68509-9, 69733-4, 69734-2, 69735-9, 69689-8, 69736-7; total 70274-6, 0 to 21. */
  | 'gad-7'
  /** PHQ-9 抑郁症筛查量表 (LOINC 44249-1): 44250-9, 44255-8, 44259-0, 44254-1, 44251-7, 44258-2, 44252-5, 44253-3, 44260-8; total 44261-6, 0 to 27. */
  | 'phq-9';

/** Who was invited 受邀人. */
export type ScreeningParticipant = {
  /** Name 姓名. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone 电话. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Younger than 14: a guardian must consent, and the data are sensitive by law. */
  under14: Scalars['Boolean']['output'];
};

/** What became of a command about a screening. */
export type ScreeningPayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The screening as decided; null where whoever commanded does not reach it by now. */
  screening?: Maybe<Screening>;
};

/** Where a screening stands 筛查阶段. */
export type ScreeningPhase =
  /** Erased 已删除: unreadable; it counts on as nobody's. */
  | 'erased'
  /** Invited 已邀请: nothing was answered yet. */
  | 'invited'
  /** Recorded from a file 历史数据: anonymous, it opened no task. */
  | 'recorded'
  /** Reviewed 已复核. */
  | 'reviewed'
  /** Submitted 已提交: scored, and reviewed by a person where it calls for that. */
  | 'submitted'
  /** Consent withdrawn 已撤回同意: unreadable, and it does not count any more. */
  | 'withdrawn';

/** What the answers say. A result is not a diagnosis. */
export type ScreeningResult = {
  /** Every item, in the order in which they are asked. */
  answers: Array<ScreeningAnswerGiven>;
  /** Band of the total; absent while incomplete. */
  band?: Maybe<ScreeningBand>;
  /** Whether every item has a score: a blank, refused or unknown one leaves it incomplete. */
  complete: Scalars['Boolean']['output'];
  /** Sum of the scores; absent while incomplete, and never counted with blanks as 0. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Whether an answer calls for an urgent review whatever the total: item 9 of PHQ-9, from several days on. */
  urgent: Scalars['Boolean']['output'];
};

/** A review by a person 复核; where there were several, the last. */
export type ScreeningReview = {
  /** Until when it must be done. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counted through a year whose working days are not published yet. */
  dueProvisional: Scalars['Boolean']['output'];
  /** What it came to. */
  outcome?: Maybe<ReviewOutcome>;
  /** Whether it is owed and its limit has passed. */
  overdue: Scalars['Boolean']['output'];
  /** What it found, in words. */
  remark?: Maybe<Scalars['String']['output']>;
  /** When it was done. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether an answer called for it urgently. */
  urgent: Scalars['Boolean']['output'];
};

/** A row of NHANES's depression screener (DPQ), value by value as it stands in the file: 0 to 3, 7 refused, 9 does not know, blank. */
export type ScreeningRowInput = {
  /** DPQ010: item 1 of PHQ-9. */
  dpq010?: InputMaybe<Scalars['String']['input']>;
  /** DPQ020: item 2. */
  dpq020?: InputMaybe<Scalars['String']['input']>;
  /** DPQ030: item 3. */
  dpq030?: InputMaybe<Scalars['String']['input']>;
  /** DPQ040: item 4. */
  dpq040?: InputMaybe<Scalars['String']['input']>;
  /** DPQ050: item 5. */
  dpq050?: InputMaybe<Scalars['String']['input']>;
  /** DPQ060: item 6. */
  dpq060?: InputMaybe<Scalars['String']['input']>;
  /** DPQ070: item 7. */
  dpq070?: InputMaybe<Scalars['String']['input']>;
  /** DPQ080: item 8. */
  dpq080?: InputMaybe<Scalars['String']['input']>;
  /** DPQ090: item 9. */
  dpq090?: InputMaybe<Scalars['String']['input']>;
  /** DPQ100: difficulty caused. Not part of the score, so it is not kept. */
  dpq100?: InputMaybe<Scalars['String']['input']>;
  /** Line of the file, given back. */
  line?: InputMaybe<Scalars['Int']['input']>;
  /** SEQN: record number of the respondent. */
  seqn: Scalars['String']['input'];
};

/** Rules of screening 筛查规则 as they hang on the wall 制度上墙: published once, dated, never changed. */
export type ScreeningRules = Node & {
  /** Edition, as events name it. */
  edition: Scalars['String']['output'];
  /** `sru_` and the edition. */
  id: Scalars['ID']['output'];
  /** From when on they are in force. */
  inForceFrom: Scalars['DateTime']['output'];
  /** Days from the end of a month until its counts are published 公布时限. */
  publishAfterDays: Scalars['Int']['output'];
  /** When they were published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Working days from any other submission that calls for a review to it 复核时限; 0 is the same day. */
  reviewWithin: Scalars['Int']['output'];
  /** Smallest number that is published; what lies below is suppressed 最小公布数. */
  smallestCount: Scalars['Int']['output'];
  /** Title on the wall. */
  title: Scalars['String']['output'];
  /** Hours from an answer that calls for an urgent review to that review 紧急复核时限, by night and day. */
  urgentWithinHours: Scalars['Int']['output'];
};

/** What became of a command about rules of screening. */
export type ScreeningRulesPayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The rules as published. */
  screeningRules?: Maybe<ScreeningRules>;
};

/** Exact counts of screenings; withdrawn ones do not count. */
export type ScreeningStatistics = {
  /** With every item scored. */
  complete: Scalars['Int']['output'];
  /** With an item blank, refused or unknown: never counted as 0. */
  incomplete: Scalars['Int']['output'];
  /** Complete ones with a total of 10 or more. */
  moderateOrAbove: Scalars['Int']['output'];
  /** Handed in. */
  submitted: Scalars['Int']['output'];
  /** Of those, complete ones with a total below 10. */
  urgentBelowModerate: Scalars['Int']['output'];
  /** With an answer that calls for an urgent review, complete or not. */
  urgentReview: Scalars['Int']['output'];
};

/** A questionnaire that is handed in. */
export type SubmitScreeningInput = {
  /** The answers, each item at most once. */
  answers: Array<ScreeningAnswerInput>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Consent to it. */
  consent: ScreeningConsentInput;
  /** Refuse where the screening has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The screening. */
  screeningId: Scalars['ID']['input'];
};

/** A consent that is withdrawn. */
export type WithdrawScreeningConsentInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the screening has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The screening. */
  screeningId: Scalars['ID']['input'];
};

export type _Entity = Community | District | Screening | ScreeningCountsSeries | ScreeningRules;

export type _Service = {
  sdl?: Maybe<Scalars['String']['output']>;
};

export type Link__Purpose =
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION'
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( CommunityNode )
    | ( DistrictNode )
    | ( ScreeningNode )
    | ( SeriesNode )
    | ( ScreeningRulesNode )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CommunityNode )
    | ( DistrictNode )
    | ( ScreeningNode )
    | ( SeriesNode )
    | ( ScreeningRulesNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Attachment: ResolverTypeWrapper<Attachment>;
  AttachmentInput: AttachmentInput;
  AuditEntry: ResolverTypeWrapper<AuditNode>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditOutcome: ResolverTypeWrapper<AuditOutcome>;
  BeginScreeningCountsInput: BeginScreeningCountsInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Community: ResolverTypeWrapper<CommunityNode>;
  ConsentBasis: ResolverTypeWrapper<ConsentBasis>;
  ConsentGiver: ResolverTypeWrapper<ConsentGiver>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  District: ResolverTypeWrapper<DistrictNode>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  ImportScreeningsInput: ImportScreeningsInput;
  ImportScreeningsPayload: ResolverTypeWrapper<ImportNode>;
  ImportedScreening: ResolverTypeWrapper<ImportedNode>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InviteScreeningInput: InviteScreeningInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeriodInput: PeriodInput;
  PublishScreeningCountsInput: PublishScreeningCountsInput;
  PublishScreeningRulesInput: PublishScreeningRulesInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  Rejection: ResolverTypeWrapper<Rejection>;
  ReviewOutcome: ResolverTypeWrapper<ReviewOutcome>;
  ReviewScreeningInput: ReviewScreeningInput;
  Screening: ResolverTypeWrapper<ScreeningNode>;
  ScreeningAnswer: ResolverTypeWrapper<ScreeningAnswer>;
  ScreeningAnswerGiven: ResolverTypeWrapper<AnswerNode>;
  ScreeningAnswerInput: ScreeningAnswerInput;
  ScreeningBand: ResolverTypeWrapper<ScreeningBand>;
  ScreeningConnection: ResolverTypeWrapper<Omit<ScreeningConnection, 'edges'> & { edges: Array<ResolversTypes['ScreeningEdge']> }>;
  ScreeningConsent: ResolverTypeWrapper<PartNode>;
  ScreeningConsentInput: ScreeningConsentInput;
  ScreeningCounts: ResolverTypeWrapper<CountsNode>;
  ScreeningCountsPayload: ResolverTypeWrapper<Payload>;
  ScreeningCountsSeries: ResolverTypeWrapper<SeriesNode>;
  ScreeningEdge: ResolverTypeWrapper<Omit<ScreeningEdge, 'node'> & { node: ResolversTypes['Screening'] }>;
  ScreeningFilter: ScreeningFilter;
  ScreeningFlag: ResolverTypeWrapper<ScreeningFlag>;
  ScreeningInstrument: ResolverTypeWrapper<ScreeningInstrument>;
  ScreeningParticipant: ResolverTypeWrapper<PartNode>;
  ScreeningPayload: ResolverTypeWrapper<Payload>;
  ScreeningPhase: ResolverTypeWrapper<ScreeningPhase>;
  ScreeningResult: ResolverTypeWrapper<ResultNode>;
  ScreeningReview: ResolverTypeWrapper<PartNode>;
  ScreeningRowInput: ScreeningRowInput;
  ScreeningRules: ResolverTypeWrapper<ScreeningRulesNode>;
  ScreeningRulesPayload: ResolverTypeWrapper<Payload>;
  ScreeningStatistics: ResolverTypeWrapper<ScreeningStatistics>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitScreeningInput: SubmitScreeningInput;
  WithdrawScreeningConsentInput: WithdrawScreeningConsentInput;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _Service: ResolverTypeWrapper<_Service>;
  federation__ContextFieldValue: ResolverTypeWrapper<Scalars['federation__ContextFieldValue']['output']>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  federation__Policy: ResolverTypeWrapper<Scalars['federation__Policy']['output']>;
  federation__Scope: ResolverTypeWrapper<Scalars['federation__Scope']['output']>;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  link__Purpose: Link__Purpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Attachment: Attachment;
  AttachmentInput: AttachmentInput;
  AuditEntry: AuditNode;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  BeginScreeningCountsInput: BeginScreeningCountsInput;
  Boolean: Scalars['Boolean']['output'];
  Community: CommunityNode;
  DateTime: Scalars['DateTime']['output'];
  District: DistrictNode;
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  ImportScreeningsInput: ImportScreeningsInput;
  ImportScreeningsPayload: ImportNode;
  ImportedScreening: ImportedNode;
  Int: Scalars['Int']['output'];
  InviteScreeningInput: InviteScreeningInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PeriodInput: PeriodInput;
  PublishScreeningCountsInput: PublishScreeningCountsInput;
  PublishScreeningRulesInput: PublishScreeningRulesInput;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  Rejection: Rejection;
  ReviewScreeningInput: ReviewScreeningInput;
  Screening: ScreeningNode;
  ScreeningAnswerGiven: AnswerNode;
  ScreeningAnswerInput: ScreeningAnswerInput;
  ScreeningConnection: Omit<ScreeningConnection, 'edges'> & { edges: Array<ResolversParentTypes['ScreeningEdge']> };
  ScreeningConsent: PartNode;
  ScreeningConsentInput: ScreeningConsentInput;
  ScreeningCounts: CountsNode;
  ScreeningCountsPayload: Payload;
  ScreeningCountsSeries: SeriesNode;
  ScreeningEdge: Omit<ScreeningEdge, 'node'> & { node: ResolversParentTypes['Screening'] };
  ScreeningFilter: ScreeningFilter;
  ScreeningParticipant: PartNode;
  ScreeningPayload: Payload;
  ScreeningResult: ResultNode;
  ScreeningReview: PartNode;
  ScreeningRowInput: ScreeningRowInput;
  ScreeningRules: ScreeningRulesNode;
  ScreeningRulesPayload: Payload;
  ScreeningStatistics: ScreeningStatistics;
  String: Scalars['String']['output'];
  SubmitScreeningInput: SubmitScreeningInput;
  WithdrawScreeningConsentInput: WithdrawScreeningConsentInput;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _Service: _Service;
  federation__ContextFieldValue: Scalars['federation__ContextFieldValue']['output'];
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  federation__Policy: Scalars['federation__Policy']['output'];
  federation__Scope: Scalars['federation__Scope']['output'];
  link__Import: Scalars['link__Import']['output'];
};

export type ExternalDirectiveArgs = {
  reason?: Maybe<Scalars['String']['input']>;
};

export type ExternalDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ExternalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__AuthenticatedDirectiveArgs = { };

export type Federation__AuthenticatedDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type Federation__ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ContextDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__ContextDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__ContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type Federation__CostDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__FromContextDirectiveArgs = {
  field?: Maybe<Scalars['federation__ContextFieldValue']['input']>;
};

export type Federation__FromContextDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__FromContextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type Federation__ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type Federation__OverrideDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__PolicyDirectiveArgs = {
  policies: Array<Array<Scalars['federation__Policy']['input']>>;
};

export type Federation__PolicyDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__PolicyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ProvidesDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__ProvidesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__ProvidesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__RequiresDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__RequiresDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type Federation__RequiresScopesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = Federation__RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
  url?: Maybe<Scalars['String']['input']>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AttachmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditOutcomeResolvers = { DENIED: 'denied', GRANTED: 'granted' };

export type CommunityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  screeningCounts?: Resolver<Maybe<Array<ResolversTypes['ScreeningCounts']>>, ParentType, ContextType, Partial<CommunityScreeningCountsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentBasisResolvers = { GUARDIAN: 'guardian', OWN: 'own', SURVEY: 'survey' };

export type ConsentGiverResolvers = { GUARDIAN: 'guardian', OWN: 'own' };

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DistrictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  screeningCounts?: Resolver<Maybe<Array<ResolversTypes['ScreeningCounts']>>, ParentType, ContextType, Partial<DistrictScreeningCountsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportOutcomeResolvers = { ALREADY_KNOWN: 'already-known', CHANGED: 'changed', RECEIVED: 'received', REJECTED: 'rejected' };

export type ImportScreeningsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportScreeningsPayload'] = ResolversParentTypes['ImportScreeningsPayload']> = {
  rows?: Resolver<Array<ResolversTypes['ImportedScreening']>, ParentType, ContextType>;
};

export type ImportedScreeningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportedScreening'] = ResolversParentTypes['ImportedScreening']> = {
  flags?: Resolver<Array<ResolversTypes['ScreeningFlag']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ImportOutcome'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  screeningId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginScreeningCounts?: Resolver<Maybe<ResolversTypes['ScreeningCountsPayload']>, ParentType, ContextType, RequireFields<MutationBeginScreeningCountsArgs, 'input'>>;
  importScreenings?: Resolver<Maybe<ResolversTypes['ImportScreeningsPayload']>, ParentType, ContextType, RequireFields<MutationImportScreeningsArgs, 'input'>>;
  inviteScreening?: Resolver<Maybe<ResolversTypes['ScreeningPayload']>, ParentType, ContextType, RequireFields<MutationInviteScreeningArgs, 'input'>>;
  publishScreeningCounts?: Resolver<Maybe<ResolversTypes['ScreeningCountsPayload']>, ParentType, ContextType, RequireFields<MutationPublishScreeningCountsArgs, 'input'>>;
  publishScreeningRules?: Resolver<Maybe<ResolversTypes['ScreeningRulesPayload']>, ParentType, ContextType, RequireFields<MutationPublishScreeningRulesArgs, 'input'>>;
  reviewScreening?: Resolver<Maybe<ResolversTypes['ScreeningPayload']>, ParentType, ContextType, RequireFields<MutationReviewScreeningArgs, 'input'>>;
  submitScreening?: Resolver<Maybe<ResolversTypes['ScreeningPayload']>, ParentType, ContextType, RequireFields<MutationSubmitScreeningArgs, 'input'>>;
  withdrawScreeningConsent?: Resolver<Maybe<ResolversTypes['ScreeningPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawScreeningConsentArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Community' | 'District' | 'Screening' | 'ScreeningCountsSeries' | 'ScreeningRules', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  careAuditTrail?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryCareAuditTrailArgs, 'first'>>;
  currentScreeningRules?: Resolver<Maybe<ResolversTypes['ScreeningRules']>, ParentType, ContextType, Partial<QueryCurrentScreeningRulesArgs>>;
  pendingReviews?: Resolver<Maybe<ResolversTypes['ScreeningConnection']>, ParentType, ContextType, RequireFields<QueryPendingReviewsArgs, 'first'>>;
  screening?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreeningArgs, 'id'>>;
  screeningStatistics?: Resolver<Maybe<ResolversTypes['ScreeningStatistics']>, ParentType, ContextType, Partial<QueryScreeningStatisticsArgs>>;
  screenings?: Resolver<Maybe<ResolversTypes['ScreeningConnection']>, ParentType, ContextType, RequireFields<QueryScreeningsArgs, 'first'>>;
};

export type ReceiptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewOutcomeResolvers = { EMERGENCY: 'emergency', NO_FURTHER_STEP: 'no-further-step', REFERRED: 'referred', TALK_OFFERED: 'talk-offered', WATCH: 'watch' };

export type ScreeningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['ScreeningConsent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['ScreeningInstrument']>, ParentType, ContextType>;
  invitedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['ScreeningParticipant']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ScreeningPhase'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ScreeningResult']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ScreeningReview']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScreeningAnswerResolvers = { MORE_THAN_HALF_THE_DAYS: 'more-than-half-the-days', NEARLY_EVERY_DAY: 'nearly-every-day', NOT_AT_ALL: 'not-at-all', REFUSED: 'refused', SEVERAL_DAYS: 'several-days', UNKNOWN: 'unknown' };

export type ScreeningAnswerGivenResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningAnswerGiven'] = ResolversParentTypes['ScreeningAnswerGiven']> = {
  answer?: Resolver<Maybe<ResolversTypes['ScreeningAnswer']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScreeningBandResolvers = { MILD: 'mild', MINIMAL: 'minimal', MODERATE: 'moderate', MODERATELY_SEVERE: 'moderately-severe', SEVERE: 'severe' };

export type ScreeningConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningConnection'] = ResolversParentTypes['ScreeningConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScreeningEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScreeningConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningConsent'] = ResolversParentTypes['ScreeningConsent']> = {
  basis?: Resolver<ResolversTypes['ConsentBasis'], ParentType, ContextType>;
  guardian?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScreeningCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningCounts'] = ResolversParentTypes['ScreeningCounts']> = {
  complete?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  incomplete?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  moderateOrAbove?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  submitted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  urgentReview?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScreeningCountsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningCountsPayload'] = ResolversParentTypes['ScreeningCountsPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['ScreeningCountsSeries']>, ParentType, ContextType>;
};

export type ScreeningCountsSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningCountsSeries'] = ResolversParentTypes['ScreeningCountsSeries']> = {
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextPublishAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScreeningEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningEdge'] = ResolversParentTypes['ScreeningEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Screening'], ParentType, ContextType>;
};

export type ScreeningFlagResolvers = { INCOMPLETE: 'incomplete' };

export type ScreeningInstrumentResolvers = { GAD_7: 'gad-7', PHQ_9: 'phq-9' };

export type ScreeningParticipantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningParticipant'] = ResolversParentTypes['ScreeningParticipant']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  under14?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ScreeningPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningPayload'] = ResolversParentTypes['ScreeningPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  screening?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType>;
};

export type ScreeningPhaseResolvers = { ERASED: 'erased', INVITED: 'invited', RECORDED: 'recorded', REVIEWED: 'reviewed', SUBMITTED: 'submitted', WITHDRAWN: 'withdrawn' };

export type ScreeningResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningResult'] = ResolversParentTypes['ScreeningResult']> = {
  answers?: Resolver<Array<ResolversTypes['ScreeningAnswerGiven']>, ParentType, ContextType>;
  band?: Resolver<Maybe<ResolversTypes['ScreeningBand']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ScreeningReviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningReview'] = ResolversParentTypes['ScreeningReview']> = {
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReviewOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ScreeningRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningRules'] = ResolversParentTypes['ScreeningRules']> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewWithin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  smallestCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urgentWithinHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScreeningRulesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningRulesPayload'] = ResolversParentTypes['ScreeningRulesPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  screeningRules?: Resolver<Maybe<ResolversTypes['ScreeningRules']>, ParentType, ContextType>;
};

export type ScreeningStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ScreeningStatistics'] = ResolversParentTypes['ScreeningStatistics']> = {
  complete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moderateOrAbove?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgentBelowModerate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgentReview?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Community' | 'District' | 'Screening' | 'ScreeningCountsSeries' | 'ScreeningRules', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Federation__ContextFieldValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__ContextFieldValue'], any> {
  name: 'federation__ContextFieldValue';
}

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Policy'], any> {
  name: 'federation__Policy';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type Resolvers<ContextType = RequestContext> = {
  Attachment?: AttachmentResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditOutcome?: AuditOutcomeResolvers;
  Community?: CommunityResolvers<ContextType>;
  ConsentBasis?: ConsentBasisResolvers;
  ConsentGiver?: ConsentGiverResolvers;
  DateTime?: GraphQLScalarType;
  District?: DistrictResolvers<ContextType>;
  ImportOutcome?: ImportOutcomeResolvers;
  ImportScreeningsPayload?: ImportScreeningsPayloadResolvers<ContextType>;
  ImportedScreening?: ImportedScreeningResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  ReviewOutcome?: ReviewOutcomeResolvers;
  Screening?: ScreeningResolvers<ContextType>;
  ScreeningAnswer?: ScreeningAnswerResolvers;
  ScreeningAnswerGiven?: ScreeningAnswerGivenResolvers<ContextType>;
  ScreeningBand?: ScreeningBandResolvers;
  ScreeningConnection?: ScreeningConnectionResolvers<ContextType>;
  ScreeningConsent?: ScreeningConsentResolvers<ContextType>;
  ScreeningCounts?: ScreeningCountsResolvers<ContextType>;
  ScreeningCountsPayload?: ScreeningCountsPayloadResolvers<ContextType>;
  ScreeningCountsSeries?: ScreeningCountsSeriesResolvers<ContextType>;
  ScreeningEdge?: ScreeningEdgeResolvers<ContextType>;
  ScreeningFlag?: ScreeningFlagResolvers;
  ScreeningInstrument?: ScreeningInstrumentResolvers;
  ScreeningParticipant?: ScreeningParticipantResolvers<ContextType>;
  ScreeningPayload?: ScreeningPayloadResolvers<ContextType>;
  ScreeningPhase?: ScreeningPhaseResolvers;
  ScreeningResult?: ScreeningResultResolvers<ContextType>;
  ScreeningReview?: ScreeningReviewResolvers<ContextType>;
  ScreeningRules?: ScreeningRulesResolvers<ContextType>;
  ScreeningRulesPayload?: ScreeningRulesPayloadResolvers<ContextType>;
  ScreeningStatistics?: ScreeningStatisticsResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
  federation__ContextFieldValue?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  external?: ExternalDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__composeDirective?: Federation__ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__context?: Federation__ContextDirectiveResolver<any, any, ContextType>;
  federation__cost?: Federation__CostDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  federation__fromContext?: Federation__FromContextDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__listSize?: Federation__ListSizeDirectiveResolver<any, any, ContextType>;
  federation__override?: Federation__OverrideDirectiveResolver<any, any, ContextType>;
  federation__policy?: Federation__PolicyDirectiveResolver<any, any, ContextType>;
  federation__provides?: Federation__ProvidesDirectiveResolver<any, any, ContextType>;
  federation__requires?: Federation__RequiresDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
};
