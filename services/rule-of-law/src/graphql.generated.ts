import type { Instant } from '../../../shared/eventsourcing/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Payload } from '../../../shared/graphql/commands.ts';
import type { ImportNode, ImportedNode } from './administrative-act/graph/importing.ts';
import type { AuditEntry as AuditNode } from '../../../shared/privacy/audit.ts';
import type { OrganNode, UnitNode } from './organ/resolvers.ts';
import type { SubjectNode } from './subject/resolvers.ts';
import type { ActNode, SubjectPartNode, EvidenceNode, DecisionNode, DiscontinuationNode, RevocationNode, FindingNode, TimelineNode, NoticeNode, MatterNode } from './administrative-act/graph/node.ts';
import type { HistoryPart } from './administrative-act/row.ts';
import type { ListNode, NoticesNode } from './administrative-act/graph/lists.ts';
import type { FileNode, RecordNode, RecordsNode, FilesNode, ReportNode, PenaltyNode, PenaltiesNode, FileEntryNode } from './credit-file/graph/node.ts';
import type { ProfileNode, ProfilesNode, ExplanationNode, ReasonNode, OverrideNode, ProposalNode, CommunityNode, HistoryEntryNode, EditionNode, ExampleNode } from './credit-profile/graph/node.ts';
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

/** What can be done about an act. */
export type ActCommand =
  /** attachEvidence. */
  | 'attach-evidence'
  /** correctFindings. */
  | 'correct-findings'
  /** decideAct. */
  | 'decide'
  /** discontinueAct. */
  | 'discontinue'
  /** publishAct. */
  | 'publish'
  /** revokeAct. */
  | 'revoke'
  /** rewordNotice. */
  | 'reword'
  /** serveDecision. */
  | 'serve';

/** What was decided 决定. */
export type ActDecision = {
  /** Amount in yuan 元, like 2000.00. */
  amount?: Maybe<Scalars['String']['output']>;
  /** When it was entered. */
  at: Scalars['DateTime']['output'];
  /** Clauses of law it rests on 法律依据. */
  basis: Array<Scalars['String']['output']>;
  /** The facts 违法事实、事由. */
  cause?: Maybe<Scalars['String']['output']>;
  /** What was decided, in words 决定内容. */
  content?: Maybe<Scalars['String']['output']>;
  /** Day of the decision, like 2019-09-26. */
  decidedOn: Scalars['String']['output'];
  /** Document number 文书号. */
  documentNumber: Scalars['String']['output'];
  /** Certificates of the officers 执法证号. */
  officers: Array<Scalars['String']['output']>;
  /** Types of penalty; of other kinds none. */
  penaltyTypes: Array<PenaltyType>;
  /** Procedure. */
  procedure: DecisionProcedure;
  /** From when a licence is good. */
  validFrom?: Maybe<Scalars['String']['output']>;
  /** Until when a licence is good, where it ends. */
  validUntil?: Maybe<Scalars['String']['output']>;
};

/** How an act ended without a decision 终止、销案. */
export type ActDiscontinuation = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why. */
  reason: DiscontinuationReason;
  /** Why, in words. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** Fact of an act. */
export type ActEventType =
  /** Decided. */
  | 'act-decided'
  /** Ended without a decision. */
  | 'act-discontinued'
  /** Evidence was attached. */
  | 'act-evidence-attached'
  /** Its notice says what its credit record was corrected to. */
  | 'act-notice-corrected'
  /** The limit of its publication passed. */
  | 'act-publication-overdue'
  /** Its publicity ends on another day: the credit record was corrected or withdrawn. */
  | 'act-publicity-moved'
  /** Made public. */
  | 'act-published'
  /** Opened. */
  | 'act-registered'
  /** Taken back. */
  | 'act-revoked'
  /** Made public in other words. */
  | 'act-reworded'
  /** Served. */
  | 'act-served'
  /** Personal data were erased. */
  | 'act-subject-erased'
  /** Findings were put right. */
  | 'findings-corrected'
  /** Recorded from a file. */
  | 'inspection-recorded';

/** A piece of evidence 证据. */
export type ActEvidence = {
  /** The file. */
  attachment: Attachment;
  /** Day it was collected, like 2019-09-25. */
  collectedOn?: Maybe<Scalars['String']['output']>;
  /** Kind of evidence 证据种类. */
  kind: EvidenceKind;
  /** Remark. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** Which acts to list; all that is given must hold. */
export type ActFilter = {
  /** About this business of an import, like biz_sf-19. */
  businessId?: InputMaybe<Scalars['ID']['input']>;
  /** Decided on this day or later, like 2019-09-26. */
  decidedFrom?: InputMaybe<Scalars['String']['input']>;
  /** Decided on this day or earlier. */
  decidedUntil?: InputMaybe<Scalars['String']['input']>;
  /** With this document number; brackets, widths and spaces do not matter. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** History with this flag. */
  flag?: InputMaybe<ActFlag>;
  /** Following from this inspection. */
  followsActId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<ActKind>;
  /** Arisen from this matter. */
  matterId?: InputMaybe<Scalars['ID']['input']>;
  /** With findings that were not put right yet, or without any. */
  openFindings?: InputMaybe<Scalars['Boolean']['input']>;
  /** Opened, or inspected, before this time. */
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened, or inspected, from this time on. */
  openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this organ. */
  organId?: InputMaybe<Scalars['ID']['input']>;
  /** In this stage. */
  phase?: InputMaybe<ActPhase>;
  /** Not public although the limit has passed, or not so. */
  publicationOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** History from a file, or acts opened here. */
  recorded?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this field of supervision. */
  sector?: InputMaybe<SupervisionSector>;
  /** About the legal entity with this unified social credit code, in either case. */
  uscc?: InputMaybe<Scalars['String']['input']>;
};

/** What a row of history leaves open, or says against itself. */
export type ActFlag =
  /** A correction is dated before its inspection. */
  | 'corrected-before'
  /** The source has several inspections of that day and does not say which of them found what it found. */
  | 'findings-shared-day'
  /** Only findings say that there was an inspection. */
  | 'no-inspection-row'
  /** The business has no name. */
  | 'no-name'
  /** The source does not say which organ inspected. */
  | 'no-organ'
  /** No score. */
  | 'no-score'
  /** No type of inspection. */
  | 'no-type'
  /** The subject has no unified social credit code: it has the number its source gives it and is no legal entity of the graph. */
  | 'no-uscc';

/** Kind of administrative act 行政行为类别. */
export type ActKind =
  /** Inspection 行政检查. */
  | 'inspection'
  /** Licence 行政许可. */
  | 'licence'
  /** Penalty 行政处罚. */
  | 'penalty'
  /** Reward 行政奖励. */
  | 'reward';

/** How a list of acts is ordered. */
export type ActOrder =
  /** The newest first. */
  | 'opened-desc'
  /** The nearest limit of publication first, then those without one. */
  | 'publication-due-asc';

/** What became of a command about an act. */
export type ActPayload = {
  /** The act as decided; null where whoever commanded does not reach it by now. */
  act?: Maybe<AdministrativeAct>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** A person an act concerns. At least one of the numbers finds the person again; neither is kept. */
export type ActPersonInput = {
  /** Identity number 公民身份号码. Where it is given, it alone says who the person is. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** Name 姓名. */
  name: Scalars['String']['input'];
  /**
   * Telephone number that is known to be the person's, where there is no identity number: who has verified it sees the act
   * as the own. Beside an identity number it is not looked at and opens nothing.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Stage of an act 办理阶段; none is skipped. */
export type ActPhase =
  /** Decided; the limit of its publication runs 作出决定. */
  | 'decided'
  /** Ended without a decision 终止、销案. */
  | 'discontinued'
  /** Evidence is attached 取证. */
  | 'evidenced'
  /** Public 公示. */
  | 'published'
  /** History from a file: an inspection of the past, whose stages nobody knows. */
  | 'recorded'
  /** Opened 立案、受理. */
  | 'registered'
  /** The decision was taken back 撤销. */
  | 'revoked'
  /** The decision reached its subject 送达. */
  | 'served';

/** How a decision was taken back 撤销. */
export type ActRevocation = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why. */
  reason: RevocationReason;
  /** Why, in words. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** How a decision reached its subject 送达. */
export type ActService = {
  /** When it was entered. */
  at: Scalars['DateTime']['output'];
  /** How. */
  method: ServiceMethod;
  /** On which day. */
  servedOn: Scalars['String']['output'];
};

/** Whom an act concerns 相对人. */
export type ActSubject = {
  /** A business of an import, by the number its source gives it, like biz_sf-19. */
  businessId?: Maybe<Scalars['ID']['output']>;
  /** Community where the legal entity is registered 注册社区. */
  communityId?: Maybe<Scalars['ID']['output']>;
  /** Whether it is a person 自然人. */
  isPerson: Scalars['Boolean']['output'];
  /** The legal entity, where it is one. */
  legalEntity?: Maybe<Subject>;
  /** Name of the legal entity or business. */
  name?: Maybe<Scalars['String']['output']>;
  /** Name of the person 姓名. */
  personName?: Maybe<Scalars['String']['output']>;
};

/** Whom an act concerns: a legal entity by its code, or a person. */
export type ActSubjectInput = {
  /** Community where the legal entity is registered; one that the directory of divisions knows. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the legal entity. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The person, where it is one. */
  person?: InputMaybe<ActPersonInput>;
  /** Unified social credit code 统一社会信用代码, in either case. */
  uscc?: InputMaybe<Scalars['String']['input']>;
};

/** A fact in an act's timeline. */
export type ActTimelineEntry = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** A reason, method or kind of evidence, as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** In whose role. */
  role: Scalars['String']['output'];
  /** A remark. */
  text?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  type: ActEventType;
  /** Its place among the act's facts. */
  version: Scalars['Int']['output'];
};

/** Administrative act 行政行为: a reward, licence, inspection or penalty, from its opening to its publication. */
export type AdministrativeAct = Node & {
  /** What the asking person can do about it now. */
  availableCommands: Array<ActCommand>;
  /** Why it was opened 案由. */
  cause?: Maybe<Scalars['String']['output']>;
  /** The decision 决定. */
  decision?: Maybe<ActDecision>;
  /** How it ended without a decision 终止、销案. */
  discontinuation?: Maybe<ActDiscontinuation>;
  /** Whether personal data of it were erased. */
  erased: Scalars['Boolean']['output'];
  /** Evidence 证据, in the order it was attached. */
  evidence: Array<ActEvidence>;
  /** What an inspection found 检查发现的问题. */
  findings: Array<InspectionFinding>;
  /** What the source of history leaves open. */
  flags: Array<ActFlag>;
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** Inspection it follows from, where whoever asks may see it. */
  follows?: Maybe<AdministrativeAct>;
  /** `act_` and a hash. */
  id: Scalars['ID']['output'];
  /** What the source of history says of the inspection. */
  inspection?: Maybe<RecordedInspection>;
  /** Item of the organ's list of powers 权责清单事项: what the act is called. */
  item?: Maybe<Scalars['String']['output']>;
  /** Kind of act. */
  kind: ActKind;
  /** Matter it arose from 事项来源. */
  matter?: Maybe<Matter>;
  /** When it was opened; of history the day of the inspection. */
  openedAt: Scalars['DateTime']['output'];
  /** Organ that acts; of some history nobody knows. */
  organ?: Maybe<Organ>;
  /** Stage it is in. */
  phase: ActPhase;
  /** What everybody may read of it 双公示. */
  publication?: Maybe<PublishedAct>;
  /** Whether that has passed and it is not public 公示超期. */
  publicationOverdue: Scalars['Boolean']['output'];
  /** Until when it must be public: 7 working days from the decision 公示期限. */
  publishDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether that was counted through a year whose holidays are not published yet. */
  publishDueProvisional: Scalars['Boolean']['output'];
  /** Whether it is history from a file, without clocks. */
  recorded: Scalars['Boolean']['output'];
  /** How it was taken back 撤销. */
  revocation?: Maybe<ActRevocation>;
  /** Field of supervision. */
  sector?: Maybe<SupervisionSector>;
  /** How the decision reached its subject 送达. */
  service?: Maybe<ActService>;
  /** Whom it concerns 相对人. */
  subject?: Maybe<ActSubject>;
  /** Its facts, the oldest first: the newest 300 全过程. */
  timeline: Array<ActTimelineEntry>;
  /** How many facts are known of it; `expectedVersion` of a command compares with it. */
  version: Scalars['Int']['output'];
};

/** A page of acts. */
export type AdministrativeActConnection = {
  /** The page's acts. */
  edges: Array<AdministrativeActEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** An act in its list. */
export type AdministrativeActEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** An act. */
  node: AdministrativeAct;
};

/** A piece of evidence to be attached. */
export type AttachEvidenceInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** The file. */
  attachment: AttachmentInput;
  /** Day it was collected, like 2019-09-25. */
  collectedOn?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Kind. */
  kind: EvidenceKind;
  /** Remark, at most 1,000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
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

/** A decision of the officer's own organ about a legal entity, to be collected. */
export type CollectCreditRecordInput = {
  /** Fine or confiscated gain in yuan 元, like 2000 or 2000.00. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Community where the legal entity is registered. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Day of the decision, like 2026-03-16. */
  decidedOn: Scalars['String']['input'];
  /** Document number of the decision 文书号. */
  documentNumber: Scalars['String']['input'];
  /** Refuse where the file has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Score of an inspection, 0 to 100. */
  inspectionScore?: InputMaybe<Scalars['Int']['input']>;
  /** What was decided. */
  kind: CreditRecordKind;
  /** Findings of an inspection that are not corrected yet. */
  openFindings?: InputMaybe<Scalars['Int']['input']>;
  /** Types of penalty; of a penalty at least one, of other kinds none. */
  penaltyTypes?: InputMaybe<Array<PenaltyType>>;
  /**
   * Day on which it was made public; a penalty is shown to everybody from then on. Where it is public only after it was
   * collected, the same decision again, with this day, says so.
   */
  publishedOn?: InputMaybe<Scalars['String']['input']>;
  /** Field of supervision. */
  sector?: InputMaybe<SupervisionSector>;
  /** Its name. */
  subjectName?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code of the legal entity. */
  uscc: Scalars['String']['input'];
  /** Last day on which a licence is good, where it ends. */
  validUntil?: InputMaybe<Scalars['String']['input']>;
};

/** Community 社区. */
export type Community = Node & {
  /** How many legal entities that are registered here have which grade and class of risk. */
  gradeMix?: Maybe<GradeMix>;
  /** `com_` and the 12-digit code, or `<district>-<local id>` while none is published. */
  id: Scalars['ID']['output'];
};

/** What a record should have said; what is absent stays. An amount, a community or a last day that is null is taken away. */
export type CorrectCreditRecordInput = {
  /** Fine or confiscated gain in yuan 元, like 2000.00. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Community where the subject is registered. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Day of the decision. */
  decidedOn?: InputMaybe<Scalars['String']['input']>;
  /** Refuse where the file has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The file. */
  fileId: Scalars['ID']['input'];
  /** Score of an inspection, 0 to 100; given with `openFindings`. */
  inspectionScore?: InputMaybe<Scalars['Int']['input']>;
  /** Findings of an inspection that are not corrected yet. */
  openFindings?: InputMaybe<Scalars['Int']['input']>;
  /** Types of penalty. */
  penaltyTypes?: InputMaybe<Array<PenaltyType>>;
  /** Why. */
  reason: CreditCorrectionReason;
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** Field of supervision. */
  sector?: InputMaybe<SupervisionSector>;
  /** Last day on which a licence is good. */
  validUntil?: InputMaybe<Scalars['String']['input']>;
};

/** Findings that were put right. */
export type CorrectFindingsInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** On which day, like 2019-10-08; today where it is absent. Of findings that were put right before, a day that is given replaces theirs. */
  correctedOn?: InputMaybe<Scalars['String']['input']>;
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Their numbers. */
  findings: Array<Scalars['Int']['input']>;
};

/** Why what was collected is corrected 更正原因. */
export type CreditCorrectionReason =
  /** The organ changed its decision 决定变更. */
  | 'decision-changed'
  /** It was entered otherwise than it was decided 录入错误. */
  | 'entry-error'
  /** What an inspection had found was put right 整改完成. */
  | 'finding-corrected';

/** Credit file 信用档案 of a legal entity: what organs decided about it, for as long as each decision counts. */
export type CreditFile = Node & {
  /** Community where it is registered, as the newest decision has it that says it and was not withdrawn. */
  community?: Maybe<Community>;
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** `crf_` and the unified social credit code. */
  id: Scalars['ID']['output'];
  /** How many records count now. */
  liveRecords: Scalars['Int']['output'];
  /** One of its records. */
  record?: Maybe<CreditRecord>;
  /** Its records, the newest decision first. */
  records: CreditRecordConnection;
  /** The legal entity. */
  subject?: Maybe<Subject>;
  /** Its name, as the newest decision has it that says it and was not withdrawn. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** What happened, in order; the newest 200 facts. */
  timeline: Array<CreditFileEntry>;
  /** Version of the file: pass it as `expectedVersion` to be refused where somebody was faster. */
  version: Scalars['Int']['output'];
};


/** Credit file 信用档案 of a legal entity: what organs decided about it, for as long as each decision counts. */
export type CreditFileRecordArgs = {
  id: Scalars['ID']['input'];
};


/** Credit file 信用档案 of a legal entity: what organs decided about it, for as long as each decision counts. */
export type CreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<CreditRecordStatus>;
};

/** A page of credit files. */
export type CreditFileConnection = {
  /** The page's files. */
  edges: Array<CreditFileEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** A credit file in its list. */
export type CreditFileEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The file. */
  node: CreditFile;
};

/** One fact of a file's story. */
export type CreditFileEntry = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** Reason of a correction or withdrawal as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** The record it is about. */
  recordId: Scalars['ID']['output'];
  /** Role that acted; the clock and policies act as `system`. */
  role: Scalars['String']['output'];
  /** What happened. */
  type: CreditFileEventType;
  /** Version of the file after it. */
  version: Scalars['Int']['output'];
};

/** One kind of fact in a file's story. */
export type CreditFileEventType =
  /** Collected 归集. */
  | 'credit-record-collected'
  /** Corrected 更正. */
  | 'credit-record-corrected'
  /** Ended by itself 到期. */
  | 'credit-record-expired'
  /** Made public 公示. */
  | 'credit-record-published'
  /** Withdrawn 撤销. */
  | 'credit-record-withdrawn';

/** Which credit files of legal entities to list; all that is given must hold. */
export type CreditFileFilter = {
  /** Of subjects that are registered in this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** With a live record of this kind. */
  kind?: InputMaybe<CreditRecordKind>;
  /** With a live record of this organ. */
  organId?: InputMaybe<Scalars['ID']['input']>;
  /** With a live record in this field. */
  sector?: InputMaybe<SupervisionSector>;
};

/** What became of a command about a credit file. */
export type CreditFilePayload = {
  /** The file as decided; null where it is a person's, or whoever commanded does not reach it by now. */
  creditFile?: Maybe<CreditFile>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** Credit grade 信用等级, the best first. */
export type CreditGrade =
  /** Very good 优. */
  | 'a'
  /** Good 良; also of whom nothing is known. */
  | 'b'
  /** Middling 中. */
  | 'c'
  /** Poor 差. */
  | 'd';

/**
 * Credit profile 信用画像 of a legal entity: class of risk and grade, computed from the live records of its file and from
 * nothing else, by an edition of the grading rules. Persons have none.
 */
export type CreditProfile = Node & {
  /** What its state allows now, of what the asking person may do. */
  availableCommands: Array<CreditProfileCommand>;
  /** Community where the subject is registered. */
  community?: Maybe<Community>;
  /** What the live records come to. */
  computedGrade: CreditGrade;
  /** The file it is computed from. */
  file?: Maybe<CreditFile>;
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** The grade in force: set by hand while that lasts, else as computed. */
  grade: CreditGrade;
  /** Every reason for the grade and the class. */
  gradeExplanation: GradeExplanation;
  /** What happened to the grade, in order; the newest 200 facts. */
  gradeHistory: Array<GradeHistoryEntry>;
  /** `crp_` and the unified social credit code. */
  id: Scalars['ID']['output'];
  /** A grade set by hand, while it lasts. */
  override?: Maybe<GradeOverride>;
  /** A proposal to set it by hand that waits for its second signature. */
  proposal?: Maybe<GradeOverrideProposal>;
  /** Class of risk 风险类别. */
  riskClass: RiskClass;
  /** The legal entity. */
  subject?: Maybe<Subject>;
  /** Its name, as the newest decision has it. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** Version of the profile: pass it as `expectedVersion` to be refused where somebody was faster. */
  version: Scalars['Int']['output'];
};

/** What can be done with a profile: each is the mutation of that name. */
export type CreditProfileCommand =
  /** `evaluateCreditProfile` 重新评价. */
  | 'evaluate'
  /** `liftGradeOverride` 恢复. */
  | 'lift-override'
  /** `proposeGradeOverride` 提议调整. */
  | 'propose-override'
  /** `refuseGradeOverride` 不予调整. */
  | 'refuse-override'
  /** `signGradeOverride` 签署. */
  | 'sign-override';

/** A page of credit profiles. */
export type CreditProfileConnection = {
  /** The page's profiles. */
  edges: Array<CreditProfileEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** A credit profile in its list. */
export type CreditProfileEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The profile. */
  node: CreditProfile;
};

/** One kind of fact in the history of a grade. */
export type CreditProfileEventType =
  /** The grade was computed 评级. */
  | 'credit-graded'
  /** A second officer signed 调整生效. */
  | 'grade-overridden'
  /** The computed grade counts again 恢复等级. */
  | 'grade-override-ended'
  /** Nobody signed in time 逾期未签. */
  | 'grade-override-lapsed'
  /** An officer proposed another grade 提议调整. */
  | 'grade-override-proposed'
  /** The second signature was refused, or the first taken back 不予调整. */
  | 'grade-override-refused'
  /** The class of risk was computed 风险分类. */
  | 'risk-classified';

/** Which credit profiles to list; all that is given must hold. */
export type CreditProfileFilter = {
  /** Of subjects that are registered in this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** With this grade in force. */
  grade?: InputMaybe<CreditGrade>;
  /** With a grade that is set by hand. */
  overridden?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a proposal that waits for its second signature. */
  proposed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this class of risk. */
  riskClass?: InputMaybe<RiskClass>;
};

/** What became of a command about a credit profile. */
export type CreditProfilePayload = {
  /** The profile as decided; null where whoever commanded does not reach it by now. */
  creditProfile?: Maybe<CreditProfile>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** Credit record 信用记录: one decision of one organ about one subject. */
export type CreditRecord = {
  /** The act it was derived from; absent where an officer collected it. */
  act?: Maybe<AdministrativeAct>;
  /** Fine or confiscated gain in yuan 元, like 2000.00. */
  amount?: Maybe<Scalars['String']['output']>;
  /** What its status allows now, of what the asking person may do. */
  availableCommands: Array<CreditRecordCommand>;
  /** When it was collected. */
  collectedAt: Scalars['DateTime']['output'];
  /** How often it was corrected. */
  corrections: Scalars['Int']['output'];
  /** Day of the decision, like 2026-03-16: validity counts from it. */
  decidedOn: Scalars['String']['output'];
  /** Document number of the decision 文书号. */
  documentNumber: Scalars['String']['output'];
  /** Edition of the publicity rules its validity was computed by. */
  edition: Scalars['String']['output'];
  /** When it stopped, or was withdrawn. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** `crr_` and a hash of organ, document number and subject, and of how many of these were withdrawn before it. */
  id: Scalars['ID']['output'];
  /** Score of an inspection, 0 to 100. */
  inspectionScore?: Maybe<Scalars['Int']['output']>;
  /** What was decided. */
  kind: CreditRecordKind;
  /** Until then the publicity of a penalty cannot be shortened. */
  minimumUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Findings of an inspection that are not corrected yet. */
  openFindings?: Maybe<Scalars['Int']['output']>;
  /** The organ that decided. */
  organ?: Maybe<Organ>;
  /** Types of penalty 处罚种类; of other kinds none. */
  penaltyTypes: Array<PenaltyType>;
  /** Day on which the decision was made public; absent until then. */
  publishedOn?: Maybe<Scalars['String']['output']>;
  /** Field of supervision 领域. */
  sector: SupervisionSector;
  /** Where it stands. */
  status: CreditRecordStatus;
  /** When it stops by itself; absent: it does not. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Last day on which a licence is good, where it ends. */
  validUntil?: Maybe<Scalars['String']['output']>;
  /** Why it was withdrawn. */
  withdrawalReason?: Maybe<CreditWithdrawalReason>;
};

/** What can be done with a record: each is the mutation of that name. */
export type CreditRecordCommand =
  /** `correctCreditRecord` 更正. */
  | 'correct-record'
  /** `withdrawCreditRecord` 撤销. */
  | 'withdraw-record';

/** A page of records. */
export type CreditRecordConnection = {
  /** The page's records. */
  edges: Array<CreditRecordEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/** A record in its list. */
export type CreditRecordEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: CreditRecord;
};

/** What an organ decided 记录类别: each kind counts for a time of its own. */
export type CreditRecordKind =
  /** Inspection 行政检查: what it found. */
  | 'inspection'
  /** Licence 行政许可. */
  | 'licence'
  /** Penalty 行政处罚. */
  | 'penalty'
  /** Reward 行政奖励. */
  | 'reward';

/** Where a record stands 记录状态. */
export type CreditRecordStatus =
  /** Its validity ended by itself 已到期. */
  | 'expired'
  /** It counts 有效. */
  | 'live'
  /** It had no ground, or lost it 已撤销. */
  | 'withdrawn';

/** What is known of a legal entity's credit, at the moment of asking 信用报告. */
export type CreditReport = {
  /** Its file; absent where nothing was ever collected. */
  file?: Maybe<CreditFile>;
  /** When it was asked. */
  issuedAt: Scalars['DateTime']['output'];
  /** Its class of risk and its grade, with every reason; absent where nothing was ever collected. */
  profile?: Maybe<CreditProfile>;
  /** The legal entity. */
  subject?: Maybe<Subject>;
};

/** Why an officer takes a record out of the file. */
export type CreditWithdrawalGround =
  /** It should not have been collected 误归集. */
  | 'collected-in-error'
  /** The decision was annulled 决定被撤销. */
  | 'decision-annulled'
  /** It is about somebody else 主体有误. */
  | 'subject-mistaken';

/** Why a record is taken out of the file 撤销原因. */
export type CreditWithdrawalReason =
  /** Its act was revoked here: a policy's reason alone 行政行为撤销. */
  | 'act-revoked'
  /** It should not have been collected 误归集. */
  | 'collected-in-error'
  /** The decision was annulled 决定被撤销. */
  | 'decision-annulled'
  /** It is about somebody else 主体有误. */
  | 'subject-mistaken';

/** A decision. */
export type DecideActInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Amount in yuan 元, like 2000 or 2000.00: of a fine needed. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** Clauses of law it rests on, at most 20. */
  basis: Array<Scalars['String']['input']>;
  /** The facts, at most 5,000 characters. */
  cause: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** What is decided, in words, at most 5,000 characters. */
  content: Scalars['String']['input'];
  /** Day of the decision, like 2019-09-26; today where it is absent. */
  decidedOn?: InputMaybe<Scalars['String']['input']>;
  /** Document number 文书号: one under which no other decision of the organ about the subject stands. */
  documentNumber: Scalars['String']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What an inspection found, at most 200. */
  findings?: InputMaybe<Array<FindingInput>>;
  /** Item of the list of powers, where it is another one than at the opening. */
  item?: InputMaybe<Scalars['String']['input']>;
  /**
   * Certificates of the officers; of an inspection or a penalty two different ones. Each has 3 to 40 letters, digits, Han
   * characters, hyphens, slashes and brackets, a letter, digit or character first; spaces, widths and forms of brackets do
   * not matter.
   */
  officers: Array<Scalars['String']['input']>;
  /** Types of penalty: of a penalty at least one. */
  penaltyTypes?: InputMaybe<Array<PenaltyType>>;
  /** Procedure. */
  procedure: DecisionProcedure;
  /** Field of supervision, where it is another one than at the opening. */
  sector?: InputMaybe<SupervisionSector>;
  /** Whom it concerns, where that was not known at the opening. */
  subject?: InputMaybe<ActSubjectInput>;
  /** From when a licence is good. */
  validFrom?: InputMaybe<Scalars['String']['input']>;
  /** Until when a licence is good. */
  validUntil?: InputMaybe<Scalars['String']['input']>;
};

/** Procedure 程序. */
export type DecisionProcedure =
  /** Ordinary 普通程序. */
  | 'ordinary'
  /** Simple, on the spot 简易程序. */
  | 'simple';

/** An organ that a later list does not name. */
export type DelistOrganInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the organ has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The list that does not name it. */
  list: OrganListInput;
  /** The organ. */
  organId: Scalars['ID']['input'];
};

/** Why an act ended without a decision 终止、销案原因. */
export type DiscontinuationReason =
  /** Who had applied took that back 申请人撤回申请. */
  | 'application-withdrawn'
  /** A crime is suspected, and the case is the judicial organs' 涉嫌犯罪，移送司法机关. */
  | 'crime-suspected'
  /** The facts are not established 事实不能成立. */
  | 'facts-not-established'
  /** The inspection it follows from was revoked 所依据的检查已撤销. */
  | 'ground-revoked'
  /** Another organ is competent 无管辖权. */
  | 'no-competence'
  /** Another one. */
  | 'other'
  /** It was opened by mistake 误立案. */
  | 'registered-in-error'
  /** What was done is slight and is by law not punished 情节轻微，不予处罚. */
  | 'slight';

/** An act to be ended without a decision. */
export type DiscontinueActInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  reason: DiscontinuationReason;
  /** Why, in words, at most 1,000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A profile to be computed anew. */
export type EvaluateCreditProfileInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the profile has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unified social credit code of the legal entity. */
  uscc: Scalars['String']['input'];
};

/** Kind of evidence 证据种类. */
export type EvidenceKind =
  /** Appraisal 鉴定意见. */
  | 'appraisal'
  /** Sound or picture 视听资料. */
  | 'audio-visual'
  /** Document 书证. */
  | 'document'
  /** Electronic data 电子数据. */
  | 'electronic-data'
  /** Record of the place 勘验笔录、现场笔录. */
  | 'on-site-record'
  /** Thing 物证. */
  | 'physical'
  /** Words of the subject 当事人的陈述. */
  | 'statement'
  /** Words of a witness 证人证言. */
  | 'testimony';

/** What an inspection found. */
export type FindingInput = {
  /** What is wrong, in the words of the checklist; never about a person. */
  item: Scalars['String']['input'];
  /** More about it, at most 1,000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A flow 流程: everything that one cause has set off, across the pillars, under one correlation id. */
export type Flow = Node & {
  /** `flow_` and the correlation id. */
  id: Scalars['ID']['output'];
  /** The hops that begin in rule-of-law. */
  ruleOfLaw?: Maybe<FlowPart>;
};

/** A fact of a flow. */
export type FlowFact = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** The pillar that says it. */
  pillar: Scalars['String']['output'];
  /** The stream it stands in: the id of what it is about. */
  stream: Scalars['ID']['output'];
  /** Its type, like `AlertConfirmed`. */
  type: Scalars['String']['output'];
};

/** A step from one mechanism to another 环节, and the time it may take. */
export type FlowHop = {
  /** Until when it may take. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The fact it began with; absent where the record of it has not arrived yet. */
  from?: Maybe<FlowFact>;
  /** Its own id. */
  id: Scalars['ID']['output'];
  /** Which hop it is, like `alert-to-matter`. */
  name: Scalars['String']['output'];
  /** Where it stands. */
  phase: HopPhase;
  /** The fact it led to. */
  to?: Maybe<FlowFact>;
};

/** One pillar's part of a flow. */
export type FlowPart = {
  /** The hops that begin in this pillar, in the order in which they began. */
  hops: Array<FlowHop>;
  /** Commands of this pillar's policies that the rules refused. */
  refused: Array<FlowRefusal>;
};

/** A command that the rules refused. */
export type FlowRefusal = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Code of the refusal. */
  code: Scalars['String']['output'];
  /** The refusal as a sentence. */
  message: Scalars['String']['output'];
  /** The policy that issued it. */
  policy: Scalars['String']['output'];
  /** The stream of the fact it answered. */
  stream: Scalars['ID']['output'];
  /** That fact's type. */
  type: Scalars['String']['output'];
};

/** How many have a grade. */
export type GradeCount = {
  /** The grade. */
  grade: CreditGrade;
  /** How many. */
  subjects: Scalars['Int']['output'];
};

/** Why a grade is as it is 评级说明. */
export type GradeExplanation = {
  /** The number of records makes the class high, none of them alone. */
  accumulated: Scalars['Boolean']['output'];
  /** The edition of the rules it was computed by. */
  edition: GradingEdition;
  /** The version of the file it was computed from. */
  fileVersion: Scalars['Int']['output'];
  /** The computed grade. */
  grade: CreditGrade;
  /** When it was computed. */
  gradedAt: Scalars['DateTime']['output'];
  /** Every step from the base to the score, and what limits the grade. */
  reasons: Array<GradeReason>;
  /** The class of risk. */
  riskClass: RiskClass;
  /** The records that make the class, each with its own. */
  risks: Array<RecordRisk>;
  /** The score it comes from, 0 to 100: the sum of the effects. */
  score: Scalars['Int']['output'];
};

/** The least score of a grade. */
export type GradeFloor = {
  /** The score. */
  atLeast: Scalars['Int']['output'];
  /** The grade. */
  grade: CreditGrade;
};

/** One fact of a grade's history, and what was in force after it. */
export type GradeHistoryEntry = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** What happened to a record that the grade answers, the reason of an override, or how it ended, as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** What the live records came to. */
  computedGrade?: Maybe<CreditGrade>;
  /** Edition of the grading rules. */
  edition: Scalars['String']['output'];
  /** The grade in force. */
  grade?: Maybe<CreditGrade>;
  /** Class of risk. */
  riskClass: RiskClass;
  /** Role that acted; the clock and policies act as `system`. */
  role: Scalars['String']['output'];
  /** The score. */
  score?: Maybe<Scalars['Int']['output']>;
  /** What happened. */
  type: CreditProfileEventType;
  /** Version of the profile after it. */
  version: Scalars['Int']['output'];
};

/** How many legal entities have which grade and which class of risk. */
export type GradeMix = {
  /** By the grade in force: every grade, also with nobody. */
  grades: Array<GradeCount>;
  /** By class of risk: every class, also with nobody. */
  riskClasses: Array<RiskCount>;
  /** All of them. */
  subjects: Scalars['Int']['output'];
};

/** A grade set by hand by two officers 人工调整. */
export type GradeOverride = {
  /** Number of the document that it rests on 批准文号. */
  basis: Scalars['String']['output'];
  /** The grade. */
  grade: CreditGrade;
  /** The proposal it comes from. */
  proposalId: Scalars['ID']['output'];
  /** Why. */
  reason: GradeOverrideReason;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Until when; then the computed grade counts again. */
  until: Scalars['DateTime']['output'];
};

/** A grade that one officer would set by hand 拟人工调整. */
export type GradeOverrideProposal = {
  /** Number of the document that it rests on 批准文号. */
  basis: Scalars['String']['output'];
  /** The grade. */
  grade: CreditGrade;
  /** Whether the asking person proposed it: then the second signature is another one's. */
  mine: Scalars['Boolean']['output'];
  /** Who signs it says which. */
  proposalId: Scalars['ID']['output'];
  /** Why. */
  reason: GradeOverrideReason;
  /** Unless another officer signs until then, it lapses. */
  signUntil: Scalars['DateTime']['output'];
  /** Until when it would last. */
  until: Scalars['DateTime']['output'];
};

/** Why a grade is set by hand 人工调整原因. */
export type GradeOverrideReason =
  /** A court or a reconsideration says so 司法、复议决定. */
  | 'court-ruling'
  /** The data are in error and are being corrected 数据有误. */
  | 'data-in-error'
  /** What was wrong has been put right 已整改履行. */
  | 'duty-fulfilled'
  /** Grave facts that are no record yet 重大新情况. */
  | 'grave-new-facts';

/** One step from the base to the grade. */
export type GradeReason = {
  /** What kind of step. */
  code: GradeReasonCode;
  /** What it adds or takes away. */
  effect: Scalars['Int']['output'];
  /** The record that makes it, in the file. */
  recordId?: Maybe<Scalars['ID']['output']>;
  /** The class of risk of that record, or the one that limits the grade. */
  riskClass?: Maybe<RiskClass>;
};

/** What moves a score, or limits the grade. */
export type GradeReasonCode =
  /** Where every score begins 基础分. */
  | 'base'
  /** No score lies below 0 or above 100. */
  | 'bounds'
  /** The class of risk allows no better grade, whatever the score 风险封顶. */
  | 'ceiling'
  /** The newest inspection takes away 检查扣减. */
  | 'inspection'
  /** A licence adds 许可加分. */
  | 'licence'
  /** A penalty takes away 处罚扣减. */
  | 'penalty'
  /** A reward adds 奖励加分. */
  | 'reward';

/** How live records become a class of risk and a grade, as one dated edition says it 评级规则. */
export type GradingEdition = {
  /** So many records of class ELEVATED or worse make the subject's class HIGH. */
  accumulation: Scalars['Int']['output'];
  /** Score of a subject of whom nothing is known. */
  base: Scalars['Int']['output'];
  /** The best grade that a class of risk allows. */
  ceilings: Array<RiskCeiling>;
  /** As events name it. */
  edition: Scalars['String']['output'];
  /** What a record takes away, by its class of risk. */
  effects: Array<RiskEffect>;
  /** What must come out of it; a test holds every one. */
  examples: Array<WorkedExample>;
  /** The least score of each grade; below all of them it is D. */
  floors: Array<GradeFloor>;
  /** From when on it is in force. */
  inForceFrom: Scalars['DateTime']['output'];
  /** Class of risk of an inspection by its score, the highest first; below all of them HIGH. */
  inspectionRisks: Array<InspectionRisk>;
  /** What each licence adds. */
  licenceEach: Scalars['Int']['output'];
  /** What all licences add at most. */
  licencesAtMost: Scalars['Int']['output'];
  /** Class of risk of a penalty, by its type. */
  penaltyRisks: Array<PenaltyRisk>;
  /** Fields in which a penalty is one class worse. */
  raisedSectors: Array<SupervisionSector>;
  /** What each reward adds. */
  rewardEach: Scalars['Int']['output'];
  /** What all rewards add at most. */
  rewardsAtMost: Scalars['Int']['output'];
  /** Made up for want of a published one: not the district's own rules. */
  synthetic: Scalars['Boolean']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
};

/** Where a hop stands. */
export type HopPhase =
  /** It has come. */
  | 'done'
  /** What is expected has not come yet. */
  | 'open'
  /** Somebody has settled it in another way: nothing is expected any more. */
  | 'settled'
  /** It has not come in time: somebody has to look 滞留. */
  | 'stuck';

/** Rows of history. */
export type ImportInspectionsInput = {
  /** Chosen by the client for the batch; the same batch again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Not used: each row is an act of its own. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rows, at most 500. */
  rows: Array<InspectionRowInput>;
};

/** What became of a batch. */
export type ImportInspectionsPayload = {
  /** A line per row, in the order they were given. */
  rows: Array<ImportedInspection>;
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

/** An inspection and what became of it. */
export type ImportedInspection = {
  /** The act; absent where the row was not understood. */
  actId?: Maybe<Scalars['ID']['output']>;
  /** What the row leaves open. */
  flags: Array<ActFlag>;
  /** Line of the file, as it was given. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What became of it; RECEIVED also where the row knows of more corrections than were known. */
  outcome: ImportOutcome;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** What identifies it in its source: business, day and type. */
  record: Scalars['String']['output'];
  /** Why it was not recorded. */
  rejection?: Maybe<Rejection>;
};

/** What an inspection found 检查发现的问题. */
export type InspectionFinding = {
  /** Day it was put right 整改日期; absent while it is open. */
  correctedOn?: Maybe<Scalars['String']['output']>;
  /** What is wrong, in the words of the checklist. */
  item: Scalars['String']['output'];
  /** Its number within the inspection. */
  no: Scalars['Int']['output'];
  /** More about it. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** Class of risk of an inspection from this score on. */
export type InspectionRisk = {
  /** The score, 0 to 100. */
  atLeast: Scalars['Int']['output'];
  /** Its class. */
  riskClass: RiskClass;
};

/** An inspection of a city's open data, as its files have it. */
export type InspectionRowInput = {
  /** business_id. */
  businessId: Scalars['String']['input'];
  /** Name of the business. */
  businessName?: InputMaybe<Scalars['String']['input']>;
  /** date, like 20171211. */
  date: Scalars['String']['input'];
  /** Descriptions of its violations, each with `[ date violation corrected: 1/8/2018 ]` behind it where it was put right. */
  findings: Array<Scalars['String']['input']>;
  /** Line of the file, to find it again in the answer. */
  line?: InputMaybe<Scalars['Int']['input']>;
  /** What the legend calls the score. */
  rating?: InputMaybe<Scalars['String']['input']>;
  /** score, 0 to 100. */
  score?: InputMaybe<Scalars['String']['input']>;
  /** Whether the file has other inspections of this business on this day, so that nobody knows whose the findings are. */
  sharedDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** type; absent, like `score`, where only findings speak of the inspection. */
  type?: InputMaybe<Scalars['String']['input']>;
};

/** A grade that is no longer set by hand. */
export type LiftGradeOverrideInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the profile has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The profile. */
  profileId: Scalars['ID']['input'];
};

/** A unit as a list of organs names it. */
export type ListOrganInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the organ has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The list. */
  list: OrganListInput;
  /** Name on the list. */
  name: Scalars['String']['input'];
  /** The unit; one that the directory does not know is accepted and flagged. */
  unitId: Scalars['ID']['input'];
};

/** Matter 事项. */
export type Matter = Node & {
  /** Acts that arose from it. */
  acts?: Maybe<AdministrativeActConnection>;
  /** `mat_` and a hash. */
  id: Scalars['ID']['output'];
};


/** Matter 事项. */
export type MatterActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Mutation = {
  /** Attaches a piece of evidence 取证. */
  attachEvidence?: Maybe<ActPayload>;
  /** Collects a decision of the officer's own organ 归集. */
  collectCreditRecord?: Maybe<CreditFilePayload>;
  /**
   * Corrects a record of the officer's own organ 更正; its validity is counted anew. Of a penalty its act's notice follows:
   * it says the same, and ends with the record; of a person's penalty it keeps its day, within what that allows. Another
   * act's notice stays as it is.
   */
  correctCreditRecord?: Maybe<CreditFilePayload>;
  /** Enters that findings of an inspection were put right 整改: by the organ that inspected, of history by a data officer. */
  correctFindings?: Maybe<ActPayload>;
  /** Decides 作出决定: with document number, legal basis, subject and officers; the limit of publication begins. */
  decideAct?: Maybe<ActPayload>;
  /** Enters that a later list does not name the organ any more. */
  delistOrgan?: Maybe<OrganPayload>;
  /**
   * Ends an act without a decision 终止、销案: it makes no credit record, is never public and waits for nothing. What has
   * been decided is revoked instead.
   */
  discontinueAct?: Maybe<ActPayload>;
  /** Computes class of risk and grade anew 重新评价; they are the same unless the file or the rules changed. */
  evaluateCreditProfile?: Maybe<CreditProfilePayload>;
  /** Records inspections of the past from a city's open data, each row with its own outcome 历史数据导入. */
  importInspections?: Maybe<ImportInspectionsPayload>;
  /** Ends a grade set by hand before its time 恢复: the computed grade counts again. */
  liftGradeOverride?: Maybe<CreditProfilePayload>;
  /** Enters that the published list names a unit as an organ. */
  listOrgan?: Maybe<OrganPayload>;
  /** Joins a listed organ 接入: from now on it may act. */
  onboardOrgan?: Maybe<OrganPayload>;
  /** Proposes to set a grade by hand 提议调整: it takes a second officer's signature. */
  proposeGradeOverride?: Maybe<CreditProfilePayload>;
  /** Makes a served decision public 双公示. */
  publishAct?: Maybe<ActPayload>;
  /** Refuses the second signature, or takes the own proposal back 不予调整. */
  refuseGradeOverride?: Maybe<CreditProfilePayload>;
  /** Opens an act of the officer's own organ 立案、受理; only organs that are joined act. */
  registerAct?: Maybe<ActPayload>;
  /** Takes a decision back 撤销; credit records derived from it are withdrawn. */
  revokeAct?: Maybe<ActPayload>;
  /**
   * Replaces the public words of a notice 公示内容更正, also of one that was revoked: nobody is shown the earlier ones any
   * more. What was decided stays as it is.
   */
  rewordNotice?: Maybe<ActPayload>;
  /** Enters that the decision reached its subject 送达. */
  serveDecision?: Maybe<ActPayload>;
  /** Signs another officer's proposal 签署: the grade is set by hand. */
  signGradeOverride?: Maybe<CreditProfilePayload>;
  /**
   * Takes a record of the officer's own organ out of its file 撤销. Of a penalty its act's notice is public no longer;
   * another act's stays public until a last day of its own, also where the act is revoked.
   */
  withdrawCreditRecord?: Maybe<CreditFilePayload>;
};


export type MutationAttachEvidenceArgs = {
  input: AttachEvidenceInput;
};


export type MutationCollectCreditRecordArgs = {
  input: CollectCreditRecordInput;
};


export type MutationCorrectCreditRecordArgs = {
  input: CorrectCreditRecordInput;
};


export type MutationCorrectFindingsArgs = {
  input: CorrectFindingsInput;
};


export type MutationDecideActArgs = {
  input: DecideActInput;
};


export type MutationDelistOrganArgs = {
  input: DelistOrganInput;
};


export type MutationDiscontinueActArgs = {
  input: DiscontinueActInput;
};


export type MutationEvaluateCreditProfileArgs = {
  input: EvaluateCreditProfileInput;
};


export type MutationImportInspectionsArgs = {
  input: ImportInspectionsInput;
};


export type MutationLiftGradeOverrideArgs = {
  input: LiftGradeOverrideInput;
};


export type MutationListOrganArgs = {
  input: ListOrganInput;
};


export type MutationOnboardOrganArgs = {
  input: OnboardOrganInput;
};


export type MutationProposeGradeOverrideArgs = {
  input: ProposeGradeOverrideInput;
};


export type MutationPublishActArgs = {
  input: PublishActInput;
};


export type MutationRefuseGradeOverrideArgs = {
  input: RefuseGradeOverrideInput;
};


export type MutationRegisterActArgs = {
  input: RegisterActInput;
};


export type MutationRevokeActArgs = {
  input: RevokeActInput;
};


export type MutationRewordNoticeArgs = {
  input: RewordNoticeInput;
};


export type MutationServeDecisionArgs = {
  input: ServeDecisionInput;
};


export type MutationSignGradeOverrideArgs = {
  input: SignGradeOverrideInput;
};


export type MutationWithdrawCreditRecordArgs = {
  input: WithdrawCreditRecordInput;
};

/** Anything with an id that the whole graph knows; `node` finds it. */
export type Node = {
  /** Prefixed id, the same in the graph, in the store and in the topics. */
  id: Scalars['ID']['output'];
};

/** An organ that was joined. */
export type OnboardOrganInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the organ has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The organ. */
  organId: Scalars['ID']['input'];
};

/** Organ 机关: a unit on the district's published list of party and government organs, in its part as one that rewards, licenses, inspects and penalises. */
export type Organ = Node & {
  /** Acts of the organ, as far as the asking person reaches, the newest first. */
  acts?: Maybe<AdministrativeActConnection>;
  /** `org_` and what follows `unit_` in the unit's id. */
  id: Scalars['ID']['output'];
  /** The list that spoke last about it, for it or, where it is delisted, without it. */
  list: OrganList;
  /** Name on the list. */
  name: Scalars['String']['output'];
  /** When it was joined. */
  onboardedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is joined. */
  phase: OrganPhase;
  /** The unit it is. */
  unit?: Maybe<Unit>;
  /** Whether the directory of units knows the unit; a list may name one before it is registered. */
  unitKnown: Scalars['Boolean']['output'];
  /** How many facts are known of it; `expectedVersion` of a command compares with it. */
  version: Scalars['Int']['output'];
};


/** Organ 机关: a unit on the district's published list of party and government organs, in its part as one that rewards, licenses, inspects and penalises. */
export type OrganActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of organs. */
export type OrganConnection = {
  /** The page's organs. */
  edges: Array<OrganEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** How many of the listed organs are joined 机关接入覆盖率. */
export type OrganCoverage = {
  /** Organs on the list. */
  listed: Scalars['Int']['output'];
  /** Of them, joined. */
  onboarded: Scalars['Int']['output'];
  /** Share of joined ones in per cent; absent while no organ is listed. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** What it is to be, in per cent: all party and government organs are to be joined. */
  target: Scalars['Float']['output'];
};

/** An organ in its list. */
export type OrganEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The organ. */
  node: Organ;
};

/** A published list of organs 机关名录. */
export type OrganList = {
  /** Day of its publication, like 2019-08-14. */
  publishedOn: Scalars['String']['output'];
  /** Title or document number. */
  title: Scalars['String']['output'];
};

/** A published list of organs. */
export type OrganListInput = {
  /** Day of its publication, like 2019-08-14; none that is still to come. */
  publishedOn: Scalars['String']['input'];
  /** Title or document number. */
  title: Scalars['String']['input'];
};

/** What became of a command about an organ. */
export type OrganPayload = {
  /** The organ as decided. */
  organ?: Maybe<Organ>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** How far an organ is joined 接入情况. */
export type OrganPhase =
  /** A later list does not name it any more: it opens and decides no acts; what it had decided it still serves, publishes and revokes. */
  | 'delisted'
  /** On the list, not joined yet 未接入. */
  | 'listed'
  /** On the list and joined: it may act 已接入. */
  | 'onboarded';

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

/** Class of risk of a penalty of this type. */
export type PenaltyRisk = {
  /** Its class. */
  riskClass: RiskClass;
  /** The type. */
  type: PenaltyType;
};

/** Type of penalty 处罚种类, the lightest first. */
export type PenaltyType =
  /** Restriction of business 限制开展生产经营活动. */
  | 'business-restriction'
  /** Suspension of business 责令停产停业. */
  | 'business-suspension'
  /** Closure 责令关闭. */
  | 'closure'
  /** Confiscation of gains or things 没收. */
  | 'confiscation'
  /** Public criticism 通报批评. */
  | 'criticism'
  /** Detention 行政拘留. */
  | 'detention'
  /** Fine 罚款. */
  | 'fine'
  /** Revocation of a licence 吊销许可证件. */
  | 'licence-revocation'
  /** Suspension of a licence 暂扣许可证件. */
  | 'licence-suspension'
  /** Restriction of an occupation 限制从业. */
  | 'occupation-restriction'
  /** Another one a law provides. */
  | 'other'
  /** Lower qualification 降低资质等级. */
  | 'qualification-downgrade'
  /** Warning 警告. */
  | 'warning';

/** Whole months, by the clock of Shanghai; at most 120 of them. */
export type PeriodInput = {
  /** First month, 2018-01. */
  from: Scalars['String']['input'];
  /** Last month, included, 2018-12. */
  to: Scalars['String']['input'];
};

/** Credit file of a person: an object of this pillar alone, found by no other id, in no list and never public. */
export type PersonalCreditFile = {
  /** `pcf_` and the person's random id. */
  id: Scalars['ID']['output'];
  /** How many records count now. */
  liveRecords: Scalars['Int']['output'];
  /** Its records, the newest decision first. */
  records: CreditRecordConnection;
  /** What happened, in order; the newest 200 facts. */
  timeline: Array<CreditFileEntry>;
  /** Version of the file. */
  version: Scalars['Int']['output'];
};


/** Credit file of a person: an object of this pillar alone, found by no other id, in no list and never public. */
export type PersonalCreditFileRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<CreditRecordStatus>;
};

/** A grade that an officer would set by hand: the first of two signatures. */
export type ProposeGradeOverrideInput = {
  /** Number of the document that it rests on 批准文号. */
  basis: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the profile has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The grade. */
  grade: CreditGrade;
  /** Last day on which it counts, like 2026-09-30; at most a year from now. */
  lastDay: Scalars['String']['input'];
  /** The profile. */
  profileId: Scalars['ID']['input'];
  /** Why. */
  reason: GradeOverrideReason;
};

/** A penalty of a legal entity while its publicity runs 行政处罚公示: everybody may see it. Persons' never are. */
export type PublicPenalty = {
  /** Id of the act, as `publishedActs` has it; absent where an officer collected it. */
  actId?: Maybe<Scalars['ID']['output']>;
  /** Fine or confiscated gain in yuan 元, like 2000.00. */
  amount?: Maybe<Scalars['String']['output']>;
  /** Community where it is registered. */
  community?: Maybe<Community>;
  /** Day of the decision. */
  decidedOn: Scalars['String']['output'];
  /** Document number of the decision 文书号. */
  documentNumber: Scalars['String']['output'];
  /** Until then its publicity cannot be shortened. */
  minimumUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The organ that decided. */
  organ?: Maybe<Organ>;
  /** Types of penalty 处罚种类. */
  penaltyTypes: Array<PenaltyType>;
  /** Day of its publication. */
  publishedOn: Scalars['String']['output'];
  /** Id of its record, as the credit file has it. */
  recordId: Scalars['ID']['output'];
  /** Field of supervision 领域. */
  sector: SupervisionSector;
  /** The legal entity. */
  subject?: Maybe<Subject>;
  /** Its name, as the newest decision has it. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** When its publicity stops by itself: at 24:00 of the last day of its act's notice, where it has one. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of public penalties. */
export type PublicPenaltyConnection = {
  /** The page's penalties. */
  edges: Array<PublicPenaltyEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** A public penalty in its list. */
export type PublicPenaltyEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The penalty. */
  node: PublicPenalty;
};

/** Which public penalties to list; all that is given must hold. */
export type PublicPenaltyFilter = {
  /** Of subjects that are registered in this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Decided on this day or later, like 2026-01-01. */
  decidedFrom?: InputMaybe<Scalars['String']['input']>;
  /** Decided on this day or earlier. */
  decidedUntil?: InputMaybe<Scalars['String']['input']>;
  /** Decided by this organ. */
  organId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this type, be it one of several. */
  penaltyType?: InputMaybe<PenaltyType>;
  /** In this field. */
  sector?: InputMaybe<SupervisionSector>;
  /** Of the legal entity with this unified social credit code. */
  uscc?: InputMaybe<Scalars['String']['input']>;
};

/** A decision in words that everybody may read. */
export type PublishActInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Cause, freed of personal data. */
  cause: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** What was decided, freed of personal data. */
  content: Scalars['String']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Last day of its publicity, like 2022-09-26. Of a penalty within the months that its types and field allow, the last
   * of them where it is absent; of another act at will, and without an end where it is absent.
   */
  publicUntil?: InputMaybe<Scalars['String']['input']>;
};

/** A public notice of an act with the fields of double publicity 双公示. Of a person nothing is made public. */
export type PublishedAct = {
  /** Id of the act. */
  actId: Scalars['ID']['output'];
  /** Amount in yuan 元, like 2000.00. */
  amount?: Maybe<Scalars['String']['output']>;
  /** Clauses of law 依据. */
  basis: Array<Scalars['String']['output']>;
  /** Cause, freed of personal data 事由. */
  cause: Scalars['String']['output'];
  /** What was decided, freed of personal data 内容. */
  content: Scalars['String']['output'];
  /** When the day, types, field or amount of the penalty were corrected here last, as its credit record was 公示更正. */
  correctedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day of the decision. */
  decidedOn: Scalars['String']['output'];
  /** Document number 文书号. */
  documentNumber: Scalars['String']['output'];
  /** Item of the list of powers 事项名称. */
  item: Scalars['String']['output'];
  /** Kind of act. */
  kind: ActKind;
  /** Whether that was after its limit. */
  late: Scalars['Boolean']['output'];
  /** The legal entity; absent where it is a person. */
  legalEntity?: Maybe<Subject>;
  /** Organ that decided 决定机关. */
  organ?: Maybe<Organ>;
  /** Types of penalty. */
  penaltyTypes: Array<PenaltyType>;
  /** Procedure. */
  procedure: DecisionProcedure;
  /** Last day of its publicity 公示截止期: a penalty has one in any case, another act where its organ fixed it. Of one that was revoked, the last whole day before. */
  publicUntil?: Maybe<Scalars['String']['output']>;
  /** When it was made public. */
  publishedAt: Scalars['DateTime']['output'];
  /** Why it was taken back. */
  revocationReason?: Maybe<RevocationReason>;
  /** Whether it was taken back since 已撤销; a penalty is then in no public list. */
  revoked: Scalars['Boolean']['output'];
  /** When its organ replaced the words of cause and content by these 公示内容更正, where it did. */
  rewordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Field of supervision. */
  sector: SupervisionSector;
  /** Name of the legal entity. */
  subjectName?: Maybe<Scalars['String']['output']>;
  /** From when a licence is good. */
  validFrom?: Maybe<Scalars['String']['output']>;
  /** Until when a licence is good, where it ends. */
  validUntil?: Maybe<Scalars['String']['output']>;
};

/** A page of public notices. */
export type PublishedActConnection = {
  /** The page's public notices. */
  edges: Array<PublishedActEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** A notice in its list. */
export type PublishedActEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** A notice. */
  node: PublishedAct;
};

/** Which public notices to list; all that is given must hold. */
export type PublishedActFilter = {
  /** Of this kind. */
  kind?: InputMaybe<ActKind>;
  /** Of this organ. */
  organId?: InputMaybe<Scalars['ID']['input']>;
  /** About the legal entity with this unified social credit code, in either case. */
  uscc?: InputMaybe<Scalars['String']['input']>;
};

export type Query = {
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
  /** An act by its id; null where it is unknown or out of reach. */
  act?: Maybe<AdministrativeAct>;
  /** Acts, as far as the asking person reaches. */
  acts?: Maybe<AdministrativeActConnection>;
  /** A credit file of a legal entity. */
  creditFile?: Maybe<CreditFile>;
  /** Credit files of legal entities, what changed last first. */
  creditFiles?: Maybe<CreditFileConnection>;
  /** A credit profile. */
  creditProfile?: Maybe<CreditProfile>;
  /** Credit profiles, what changed last first. */
  creditProfiles?: Maybe<CreditProfileConnection>;
  /** Credit report 信用报告 of a legal entity; null where the text is no code. */
  creditReport?: Maybe<CreditReport>;
  /** How many legal entities have which grade and class of risk: of the district, or registered in one community. */
  gradeMix?: Maybe<GradeMix>;
  /** The grading rules in force at a time (now, where none is given), with their worked examples. */
  gradingEdition?: Maybe<GradingEdition>;
  /** Who read persons' data in the rule of law 审计, the newest first. */
  lawAuditTrail?: Maybe<AuditEntryConnection>;
  /** The asking person's own credit file; null where nothing was collected. */
  myCreditFile?: Maybe<PersonalCreditFile>;
  /** How many of the listed organs are joined 覆盖率. */
  organCoverage?: Maybe<OrganCoverage>;
  /** The organs 机关 of the list, by id. */
  organs?: Maybe<OrganConnection>;
  /** Decisions that are not public although their limit has passed 公示超期, the oldest limit first. */
  overduePublications?: Maybe<AdministrativeActConnection>;
  /** A person's credit file, by its id. */
  personalCreditFile?: Maybe<PersonalCreditFile>;
  /** Penalties of legal entities while their publicity runs 行政处罚公示, the newest decision first. */
  publicPenalties?: Maybe<PublicPenaltyConnection>;
  /**
   * What is public of acts 双公示, for everybody, the newest first; a publicity that has ended is over. That of a penalty
   * ends with its revocation, and with the credit record that was made of it; another act that was taken back says so.
   */
  publishedActs?: Maybe<PublishedActConnection>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryActArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActOrder>;
};


export type QueryCreditFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCreditFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CreditFileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCreditProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCreditProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CreditProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCreditReportArgs = {
  uscc: Scalars['String']['input'];
};


export type QueryGradeMixArgs = {
  communityId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryGradingEditionArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryLawAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrgansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  phase?: InputMaybe<OrganPhase>;
};


export type QueryOverduePublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  organId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPersonalCreditFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicPenaltyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublishedActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublishedActFilter>;
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

/** A record and the class of risk it makes. */
export type RecordRisk = {
  /** The record, in the file. */
  recordId: Scalars['ID']['output'];
  /** Its class. */
  riskClass: RiskClass;
};

/** An inspection of the past as its source has it. */
export type RecordedInspection = {
  /** Day of the inspection, by the source's own calendar. */
  inspectedOn: Scalars['String']['output'];
  /** What the source's legend calls the score. */
  rating?: Maybe<Scalars['String']['output']>;
  /** Score, 0 to 100. */
  score?: Maybe<Scalars['Int']['output']>;
  /** The source and its record, like sf:19-20171211-routine. */
  source: Scalars['String']['output'];
  /** Type of inspection, as a word of the source. */
  type?: Maybe<Scalars['String']['output']>;
};

/** A proposal that is not signed, or is taken back. */
export type RefuseGradeOverrideInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the profile has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The profile. */
  profileId: Scalars['ID']['input'];
  /** The proposal that the officer has seen. */
  proposalId: Scalars['ID']['input'];
};

/** An act to be opened. */
export type RegisterActInput = {
  /** Why it is opened, at most 5,000 characters. */
  cause?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Inspection it follows from. */
  followsActId?: InputMaybe<Scalars['ID']['input']>;
  /** Item of the organ's list of powers 权责清单事项; never about a person. */
  item: Scalars['String']['input'];
  /** Kind of act. */
  kind: ActKind;
  /** Field of supervision. */
  sector: SupervisionSector;
  /** Whom it concerns, where that is known; of an act that follows from an inspection the inspection's subject, a person only by name where the inspection is the own organ's. */
  subject?: InputMaybe<ActSubjectInput>;
};

/** Why a command was refused by the rules; nothing was stored. */
export type Rejection = {
  /** Stable code to decide on. */
  code: Scalars['String']['output'];
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};

/** Why a decision was taken back 撤销原因. */
export type RevocationReason =
  /** The organ had no such power 超越职权. */
  | 'authority-exceeded'
  /** By a judgment 法院判决. */
  | 'court-judgment'
  /** The main evidence does not suffice 主要证据不足. */
  | 'facts-unproven'
  /** The wrong law was applied 适用依据错误. */
  | 'law-misapplied'
  /** Another one. */
  | 'other'
  /** The procedure was violated 违反法定程序. */
  | 'procedure-violated'
  /** By an administrative reconsideration 行政复议. */
  | 'reconsideration';

/** A decision to be taken back. */
export type RevokeActInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  reason: RevocationReason;
  /** Why, in words, at most 1,000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A public notice in other words. */
export type RewordNoticeInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Cause, freed of personal data. */
  cause: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** What was decided, freed of personal data. */
  content: Scalars['String']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The best grade that a class of risk allows. */
export type RiskCeiling = {
  /** The grade. */
  grade: CreditGrade;
  /** The class. */
  riskClass: RiskClass;
};

/** Class of risk 风险类别. */
export type RiskClass =
  /** Elevated 较高风险. */
  | 'elevated'
  /** High 高风险. */
  | 'high'
  /** Nothing speaks against it 低风险. */
  | 'low'
  /** Moderate 一般风险. */
  | 'moderate';

/** How many have a class of risk. */
export type RiskCount = {
  /** The class. */
  riskClass: RiskClass;
  /** How many. */
  subjects: Scalars['Int']['output'];
};

/** What records of a class of risk take away. */
export type RiskEffect = {
  /** Of the newest inspection. */
  inspection: Scalars['Int']['output'];
  /** Of a penalty. */
  penalty: Scalars['Int']['output'];
  /** The class. */
  riskClass: RiskClass;
};

/** How a decision reached its subject. */
export type ServeDecisionInput = {
  /** The act. */
  actId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the act has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How. */
  method: ServiceMethod;
  /** On which day, like 2019-09-27; today where it is absent. */
  servedOn?: InputMaybe<Scalars['String']['input']>;
};

/** How a decision reached its subject 送达方式. */
export type ServiceMethod =
  /** By post 邮寄送达. */
  | 'by-post'
  /** Electronically 电子送达. */
  | 'electronic'
  /** Handed over 直接送达. */
  | 'in-person'
  /** Left behind before witnesses 留置送达. */
  | 'left'
  /** By public notice 公告送达. */
  | 'public-notice'
  /** Through another organ 委托、转交送达. */
  | 'through-others';

/** The second signature under a proposal. */
export type SignGradeOverrideInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the profile has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The profile. */
  profileId: Scalars['ID']['input'];
  /** The proposal that the officer has seen. */
  proposalId: Scalars['ID']['input'];
};

/** Legal entity 法人主体, whatever the pillars know of it. Persons are never in the graph. */
export type Subject = Node & {
  /** Acts about the legal entity, as far as the asking person reaches, the newest first. */
  acts?: Maybe<AdministrativeActConnection>;
  /** Its credit file 信用档案; absent where nothing was ever collected. */
  creditFile?: Maybe<CreditFile>;
  /** Its credit profile 信用画像; absent where nothing was ever collected. */
  creditProfile?: Maybe<CreditProfile>;
  /** Its grade in force; absent where nothing was ever collected. */
  grade?: Maybe<CreditGrade>;
  /** `sub_` and the unified social credit code. */
  id: Scalars['ID']['output'];
  /** Its penalties while their publicity runs, the newest decision first. */
  publicPenalties?: Maybe<PublicPenaltyConnection>;
  /** Public notices about the legal entity, the newest first, as `publishedActs` has them. */
  publishedActs?: Maybe<PublishedActConnection>;
  /** Its credit records, the newest decision first; absent where nothing was ever collected. */
  records?: Maybe<CreditRecordConnection>;
  /** Unified social credit code 统一社会信用代码. */
  uscc?: Maybe<Scalars['String']['output']>;
};


/** Legal entity 法人主体, whatever the pillars know of it. Persons are never in the graph. */
export type SubjectActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Legal entity 法人主体, whatever the pillars know of it. Persons are never in the graph. */
export type SubjectPublicPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Legal entity 法人主体, whatever the pillars know of it. Persons are never in the graph. */
export type SubjectPublishedActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Legal entity 法人主体, whatever the pillars know of it. Persons are never in the graph. */
export type SubjectRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<CreditRecordStatus>;
};

/** Field of supervision 领域; the publicity of the first three has a minimum of its own. */
export type SupervisionSector =
  /** Fire safety 消防. */
  | 'fire'
  /** Any other. */
  | 'other'
  /** Special equipment 特种设备. */
  | 'special-equipment'
  /** Work safety 安全生产. */
  | 'work-safety';

/** Responsible unit 责任单位. */
export type Unit = Node & {
  /** `unit_` and the source's own id. */
  id: Scalars['ID']['output'];
  /** The organ it is, where a list of organs names it. */
  organ?: Maybe<Organ>;
};

/** A record to be taken out of its file. */
export type WithdrawCreditRecordInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the file has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The file. */
  fileId: Scalars['ID']['input'];
  /** Why. */
  reason: CreditWithdrawalGround;
  /** The record. */
  recordId: Scalars['ID']['input'];
};

/** A worked example of an edition 算例. */
export type WorkedExample = {
  /** Grade that comes out. */
  grade: CreditGrade;
  /** What it shows. */
  name: Scalars['String']['output'];
  /** How many records it has. */
  records: Scalars['Int']['output'];
  /** Class of risk that comes out. */
  riskClass: RiskClass;
  /** Score that comes out. */
  score: Scalars['Int']['output'];
};

export type _Entity = AdministrativeAct | Community | CreditFile | CreditProfile | Flow | Matter | Organ | Subject | Unit;

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
    | ( ActNode )
    | ( CommunityNode )
    | ( FileNode )
    | ( ProfileNode )
    | ( Flow )
    | ( MatterNode )
    | ( OrganNode )
    | ( SubjectNode )
    | ( UnitNode )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ActNode )
    | ( CommunityNode )
    | ( FileNode )
    | ( ProfileNode )
    | ( Flow )
    | ( MatterNode )
    | ( OrganNode )
    | ( SubjectNode )
    | ( UnitNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActCommand: ResolverTypeWrapper<ActCommand>;
  ActDecision: ResolverTypeWrapper<DecisionNode>;
  ActDiscontinuation: ResolverTypeWrapper<DiscontinuationNode>;
  ActEventType: ResolverTypeWrapper<ActEventType>;
  ActEvidence: ResolverTypeWrapper<EvidenceNode>;
  ActFilter: ActFilter;
  ActFlag: ResolverTypeWrapper<ActFlag>;
  ActKind: ResolverTypeWrapper<ActKind>;
  ActOrder: ResolverTypeWrapper<ActOrder>;
  ActPayload: ResolverTypeWrapper<Payload>;
  ActPersonInput: ActPersonInput;
  ActPhase: ResolverTypeWrapper<ActPhase>;
  ActRevocation: ResolverTypeWrapper<RevocationNode>;
  ActService: ResolverTypeWrapper<ActService>;
  ActSubject: ResolverTypeWrapper<SubjectPartNode>;
  ActSubjectInput: ActSubjectInput;
  ActTimelineEntry: ResolverTypeWrapper<TimelineNode>;
  AdministrativeAct: ResolverTypeWrapper<ActNode>;
  AdministrativeActConnection: ResolverTypeWrapper<ListNode>;
  AdministrativeActEdge: ResolverTypeWrapper<Omit<AdministrativeActEdge, 'node'> & { node: ResolversTypes['AdministrativeAct'] }>;
  AttachEvidenceInput: AttachEvidenceInput;
  Attachment: ResolverTypeWrapper<Attachment>;
  AttachmentInput: AttachmentInput;
  AuditEntry: ResolverTypeWrapper<AuditNode>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditOutcome: ResolverTypeWrapper<AuditOutcome>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CollectCreditRecordInput: CollectCreditRecordInput;
  Community: ResolverTypeWrapper<CommunityNode>;
  CorrectCreditRecordInput: CorrectCreditRecordInput;
  CorrectFindingsInput: CorrectFindingsInput;
  CreditCorrectionReason: ResolverTypeWrapper<CreditCorrectionReason>;
  CreditFile: ResolverTypeWrapper<FileNode>;
  CreditFileConnection: ResolverTypeWrapper<FilesNode>;
  CreditFileEdge: ResolverTypeWrapper<Omit<CreditFileEdge, 'node'> & { node: ResolversTypes['CreditFile'] }>;
  CreditFileEntry: ResolverTypeWrapper<FileEntryNode>;
  CreditFileEventType: ResolverTypeWrapper<CreditFileEventType>;
  CreditFileFilter: CreditFileFilter;
  CreditFilePayload: ResolverTypeWrapper<Payload>;
  CreditGrade: ResolverTypeWrapper<CreditGrade>;
  CreditProfile: ResolverTypeWrapper<ProfileNode>;
  CreditProfileCommand: ResolverTypeWrapper<CreditProfileCommand>;
  CreditProfileConnection: ResolverTypeWrapper<ProfilesNode>;
  CreditProfileEdge: ResolverTypeWrapper<Omit<CreditProfileEdge, 'node'> & { node: ResolversTypes['CreditProfile'] }>;
  CreditProfileEventType: ResolverTypeWrapper<CreditProfileEventType>;
  CreditProfileFilter: CreditProfileFilter;
  CreditProfilePayload: ResolverTypeWrapper<Payload>;
  CreditRecord: ResolverTypeWrapper<RecordNode>;
  CreditRecordCommand: ResolverTypeWrapper<CreditRecordCommand>;
  CreditRecordConnection: ResolverTypeWrapper<RecordsNode>;
  CreditRecordEdge: ResolverTypeWrapper<Omit<CreditRecordEdge, 'node'> & { node: ResolversTypes['CreditRecord'] }>;
  CreditRecordKind: ResolverTypeWrapper<CreditRecordKind>;
  CreditRecordStatus: ResolverTypeWrapper<CreditRecordStatus>;
  CreditReport: ResolverTypeWrapper<ReportNode>;
  CreditWithdrawalGround: ResolverTypeWrapper<CreditWithdrawalGround>;
  CreditWithdrawalReason: ResolverTypeWrapper<CreditWithdrawalReason>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideActInput: DecideActInput;
  DecisionProcedure: ResolverTypeWrapper<DecisionProcedure>;
  DelistOrganInput: DelistOrganInput;
  DiscontinuationReason: ResolverTypeWrapper<DiscontinuationReason>;
  DiscontinueActInput: DiscontinueActInput;
  EvaluateCreditProfileInput: EvaluateCreditProfileInput;
  EvidenceKind: ResolverTypeWrapper<EvidenceKind>;
  FindingInput: FindingInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Flow: ResolverTypeWrapper<Flow>;
  FlowFact: ResolverTypeWrapper<FlowFact>;
  FlowHop: ResolverTypeWrapper<FlowHop>;
  FlowPart: ResolverTypeWrapper<FlowPart>;
  FlowRefusal: ResolverTypeWrapper<FlowRefusal>;
  GradeCount: ResolverTypeWrapper<GradeCount>;
  GradeExplanation: ResolverTypeWrapper<ExplanationNode>;
  GradeFloor: ResolverTypeWrapper<GradeFloor>;
  GradeHistoryEntry: ResolverTypeWrapper<HistoryEntryNode>;
  GradeMix: ResolverTypeWrapper<GradeMix>;
  GradeOverride: ResolverTypeWrapper<OverrideNode>;
  GradeOverrideProposal: ResolverTypeWrapper<ProposalNode>;
  GradeOverrideReason: ResolverTypeWrapper<GradeOverrideReason>;
  GradeReason: ResolverTypeWrapper<ReasonNode>;
  GradeReasonCode: ResolverTypeWrapper<GradeReasonCode>;
  GradingEdition: ResolverTypeWrapper<EditionNode>;
  HopPhase: ResolverTypeWrapper<HopPhase>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportInspectionsInput: ImportInspectionsInput;
  ImportInspectionsPayload: ResolverTypeWrapper<ImportNode>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  ImportedInspection: ResolverTypeWrapper<ImportedNode>;
  InspectionFinding: ResolverTypeWrapper<FindingNode>;
  InspectionRisk: ResolverTypeWrapper<InspectionRisk>;
  InspectionRowInput: InspectionRowInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LiftGradeOverrideInput: LiftGradeOverrideInput;
  ListOrganInput: ListOrganInput;
  Matter: ResolverTypeWrapper<MatterNode>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OnboardOrganInput: OnboardOrganInput;
  Organ: ResolverTypeWrapper<OrganNode>;
  OrganConnection: ResolverTypeWrapper<Omit<OrganConnection, 'edges'> & { edges: Array<ResolversTypes['OrganEdge']> }>;
  OrganCoverage: ResolverTypeWrapper<OrganCoverage>;
  OrganEdge: ResolverTypeWrapper<Omit<OrganEdge, 'node'> & { node: ResolversTypes['Organ'] }>;
  OrganList: ResolverTypeWrapper<OrganList>;
  OrganListInput: OrganListInput;
  OrganPayload: ResolverTypeWrapper<Payload>;
  OrganPhase: ResolverTypeWrapper<OrganPhase>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PenaltyRisk: ResolverTypeWrapper<PenaltyRisk>;
  PenaltyType: ResolverTypeWrapper<PenaltyType>;
  PeriodInput: PeriodInput;
  PersonalCreditFile: ResolverTypeWrapper<FileNode>;
  ProposeGradeOverrideInput: ProposeGradeOverrideInput;
  PublicPenalty: ResolverTypeWrapper<PenaltyNode>;
  PublicPenaltyConnection: ResolverTypeWrapper<PenaltiesNode>;
  PublicPenaltyEdge: ResolverTypeWrapper<Omit<PublicPenaltyEdge, 'node'> & { node: ResolversTypes['PublicPenalty'] }>;
  PublicPenaltyFilter: PublicPenaltyFilter;
  PublishActInput: PublishActInput;
  PublishedAct: ResolverTypeWrapper<NoticeNode>;
  PublishedActConnection: ResolverTypeWrapper<NoticesNode>;
  PublishedActEdge: ResolverTypeWrapper<Omit<PublishedActEdge, 'node'> & { node: ResolversTypes['PublishedAct'] }>;
  PublishedActFilter: PublishedActFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  RecordRisk: ResolverTypeWrapper<RecordRisk>;
  RecordedInspection: ResolverTypeWrapper<HistoryPart>;
  RefuseGradeOverrideInput: RefuseGradeOverrideInput;
  RegisterActInput: RegisterActInput;
  Rejection: ResolverTypeWrapper<Rejection>;
  RevocationReason: ResolverTypeWrapper<RevocationReason>;
  RevokeActInput: RevokeActInput;
  RewordNoticeInput: RewordNoticeInput;
  RiskCeiling: ResolverTypeWrapper<RiskCeiling>;
  RiskClass: ResolverTypeWrapper<RiskClass>;
  RiskCount: ResolverTypeWrapper<RiskCount>;
  RiskEffect: ResolverTypeWrapper<RiskEffect>;
  ServeDecisionInput: ServeDecisionInput;
  ServiceMethod: ResolverTypeWrapper<ServiceMethod>;
  SignGradeOverrideInput: SignGradeOverrideInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subject: ResolverTypeWrapper<SubjectNode>;
  SupervisionSector: ResolverTypeWrapper<SupervisionSector>;
  Unit: ResolverTypeWrapper<UnitNode>;
  WithdrawCreditRecordInput: WithdrawCreditRecordInput;
  WorkedExample: ResolverTypeWrapper<ExampleNode>;
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
  ActDecision: DecisionNode;
  ActDiscontinuation: DiscontinuationNode;
  ActEvidence: EvidenceNode;
  ActFilter: ActFilter;
  ActPayload: Payload;
  ActPersonInput: ActPersonInput;
  ActRevocation: RevocationNode;
  ActService: ActService;
  ActSubject: SubjectPartNode;
  ActSubjectInput: ActSubjectInput;
  ActTimelineEntry: TimelineNode;
  AdministrativeAct: ActNode;
  AdministrativeActConnection: ListNode;
  AdministrativeActEdge: Omit<AdministrativeActEdge, 'node'> & { node: ResolversParentTypes['AdministrativeAct'] };
  AttachEvidenceInput: AttachEvidenceInput;
  Attachment: Attachment;
  AttachmentInput: AttachmentInput;
  AuditEntry: AuditNode;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  CollectCreditRecordInput: CollectCreditRecordInput;
  Community: CommunityNode;
  CorrectCreditRecordInput: CorrectCreditRecordInput;
  CorrectFindingsInput: CorrectFindingsInput;
  CreditFile: FileNode;
  CreditFileConnection: FilesNode;
  CreditFileEdge: Omit<CreditFileEdge, 'node'> & { node: ResolversParentTypes['CreditFile'] };
  CreditFileEntry: FileEntryNode;
  CreditFileFilter: CreditFileFilter;
  CreditFilePayload: Payload;
  CreditProfile: ProfileNode;
  CreditProfileConnection: ProfilesNode;
  CreditProfileEdge: Omit<CreditProfileEdge, 'node'> & { node: ResolversParentTypes['CreditProfile'] };
  CreditProfileFilter: CreditProfileFilter;
  CreditProfilePayload: Payload;
  CreditRecord: RecordNode;
  CreditRecordConnection: RecordsNode;
  CreditRecordEdge: Omit<CreditRecordEdge, 'node'> & { node: ResolversParentTypes['CreditRecord'] };
  CreditReport: ReportNode;
  DateTime: Scalars['DateTime']['output'];
  DecideActInput: DecideActInput;
  DelistOrganInput: DelistOrganInput;
  DiscontinueActInput: DiscontinueActInput;
  EvaluateCreditProfileInput: EvaluateCreditProfileInput;
  FindingInput: FindingInput;
  Float: Scalars['Float']['output'];
  Flow: Flow;
  FlowFact: FlowFact;
  FlowHop: FlowHop;
  FlowPart: FlowPart;
  FlowRefusal: FlowRefusal;
  GradeCount: GradeCount;
  GradeExplanation: ExplanationNode;
  GradeFloor: GradeFloor;
  GradeHistoryEntry: HistoryEntryNode;
  GradeMix: GradeMix;
  GradeOverride: OverrideNode;
  GradeOverrideProposal: ProposalNode;
  GradeReason: ReasonNode;
  GradingEdition: EditionNode;
  ID: Scalars['ID']['output'];
  ImportInspectionsInput: ImportInspectionsInput;
  ImportInspectionsPayload: ImportNode;
  ImportedInspection: ImportedNode;
  InspectionFinding: FindingNode;
  InspectionRisk: InspectionRisk;
  InspectionRowInput: InspectionRowInput;
  Int: Scalars['Int']['output'];
  LiftGradeOverrideInput: LiftGradeOverrideInput;
  ListOrganInput: ListOrganInput;
  Matter: MatterNode;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OnboardOrganInput: OnboardOrganInput;
  Organ: OrganNode;
  OrganConnection: Omit<OrganConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrganEdge']> };
  OrganCoverage: OrganCoverage;
  OrganEdge: Omit<OrganEdge, 'node'> & { node: ResolversParentTypes['Organ'] };
  OrganList: OrganList;
  OrganListInput: OrganListInput;
  OrganPayload: Payload;
  PageInfo: PageInfo;
  PenaltyRisk: PenaltyRisk;
  PeriodInput: PeriodInput;
  PersonalCreditFile: FileNode;
  ProposeGradeOverrideInput: ProposeGradeOverrideInput;
  PublicPenalty: PenaltyNode;
  PublicPenaltyConnection: PenaltiesNode;
  PublicPenaltyEdge: Omit<PublicPenaltyEdge, 'node'> & { node: ResolversParentTypes['PublicPenalty'] };
  PublicPenaltyFilter: PublicPenaltyFilter;
  PublishActInput: PublishActInput;
  PublishedAct: NoticeNode;
  PublishedActConnection: NoticesNode;
  PublishedActEdge: Omit<PublishedActEdge, 'node'> & { node: ResolversParentTypes['PublishedAct'] };
  PublishedActFilter: PublishedActFilter;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  RecordRisk: RecordRisk;
  RecordedInspection: HistoryPart;
  RefuseGradeOverrideInput: RefuseGradeOverrideInput;
  RegisterActInput: RegisterActInput;
  Rejection: Rejection;
  RevokeActInput: RevokeActInput;
  RewordNoticeInput: RewordNoticeInput;
  RiskCeiling: RiskCeiling;
  RiskCount: RiskCount;
  RiskEffect: RiskEffect;
  ServeDecisionInput: ServeDecisionInput;
  SignGradeOverrideInput: SignGradeOverrideInput;
  String: Scalars['String']['output'];
  Subject: SubjectNode;
  Unit: UnitNode;
  WithdrawCreditRecordInput: WithdrawCreditRecordInput;
  WorkedExample: ExampleNode;
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

export type ActCommandResolvers = { ATTACH_EVIDENCE: 'attach-evidence', CORRECT_FINDINGS: 'correct-findings', DECIDE: 'decide', DISCONTINUE: 'discontinue', PUBLISH: 'publish', REVOKE: 'revoke', REWORD: 'reword', SERVE: 'serve' };

export type ActDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActDecision'] = ResolversParentTypes['ActDecision']> = {
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  penaltyTypes?: Resolver<Array<ResolversTypes['PenaltyType']>, ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['DecisionProcedure'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActDiscontinuationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActDiscontinuation'] = ResolversParentTypes['ActDiscontinuation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DiscontinuationReason'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActEventTypeResolvers = { ACT_DECIDED: 'act-decided', ACT_DISCONTINUED: 'act-discontinued', ACT_EVIDENCE_ATTACHED: 'act-evidence-attached', ACT_NOTICE_CORRECTED: 'act-notice-corrected', ACT_PUBLICATION_OVERDUE: 'act-publication-overdue', ACT_PUBLICITY_MOVED: 'act-publicity-moved', ACT_PUBLISHED: 'act-published', ACT_REGISTERED: 'act-registered', ACT_REVOKED: 'act-revoked', ACT_REWORDED: 'act-reworded', ACT_SERVED: 'act-served', ACT_SUBJECT_ERASED: 'act-subject-erased', FINDINGS_CORRECTED: 'findings-corrected', INSPECTION_RECORDED: 'inspection-recorded' };

export type ActEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActEvidence'] = ResolversParentTypes['ActEvidence']> = {
  attachment?: Resolver<ResolversTypes['Attachment'], ParentType, ContextType>;
  collectedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActFlagResolvers = { CORRECTED_BEFORE: 'corrected-before', FINDINGS_SHARED_DAY: 'findings-shared-day', NO_INSPECTION_ROW: 'no-inspection-row', NO_NAME: 'no-name', NO_ORGAN: 'no-organ', NO_SCORE: 'no-score', NO_TYPE: 'no-type', NO_USCC: 'no-uscc' };

export type ActKindResolvers = { INSPECTION: 'inspection', LICENCE: 'licence', PENALTY: 'penalty', REWARD: 'reward' };

export type ActOrderResolvers = { OPENED_DESC: 'opened-desc', PUBLICATION_DUE_ASC: 'publication-due-asc' };

export type ActPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActPayload'] = ResolversParentTypes['ActPayload']> = {
  act?: Resolver<Maybe<ResolversTypes['AdministrativeAct']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type ActPhaseResolvers = { DECIDED: 'decided', DISCONTINUED: 'discontinued', EVIDENCED: 'evidenced', PUBLISHED: 'published', RECORDED: 'recorded', REGISTERED: 'registered', REVOKED: 'revoked', SERVED: 'served' };

export type ActRevocationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActRevocation'] = ResolversParentTypes['ActRevocation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RevocationReason'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActService'] = ResolversParentTypes['ActService']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ServiceMethod'], ParentType, ContextType>;
  servedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActSubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActSubject'] = ResolversParentTypes['ActSubject']> = {
  businessId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  communityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isPerson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActTimelineEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActTimelineEntry'] = ResolversParentTypes['ActTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ActEventType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdministrativeActResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministrativeAct'] = ResolversParentTypes['AdministrativeAct']> = {
  availableCommands?: Resolver<Array<ResolversTypes['ActCommand']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ActDecision']>, ParentType, ContextType>;
  discontinuation?: Resolver<Maybe<ResolversTypes['ActDiscontinuation']>, ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['ActEvidence']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['InspectionFinding']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['ActFlag']>, ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['AdministrativeAct']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspection?: Resolver<Maybe<ResolversTypes['RecordedInspection']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActKind'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ActPhase'], ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['PublishedAct']>, ParentType, ContextType>;
  publicationOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishDueProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revocation?: Resolver<Maybe<ResolversTypes['ActRevocation']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['SupervisionSector']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['ActService']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ActSubject']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['ActTimelineEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdministrativeActConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministrativeActConnection'] = ResolversParentTypes['AdministrativeActConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdministrativeActEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AdministrativeActEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministrativeActEdge'] = ResolversParentTypes['AdministrativeActEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdministrativeAct'], ParentType, ContextType>;
};

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
  gradeMix?: Resolver<Maybe<ResolversTypes['GradeMix']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditCorrectionReasonResolvers = { DECISION_CHANGED: 'decision-changed', ENTRY_ERROR: 'entry-error', FINDING_CORRECTED: 'finding-corrected' };

export type CreditFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditFile'] = ResolversParentTypes['CreditFile']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liveRecords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['CreditRecord']>, ParentType, ContextType, RequireFields<CreditFileRecordArgs, 'id'>>;
  records?: Resolver<ResolversTypes['CreditRecordConnection'], ParentType, ContextType, RequireFields<CreditFileRecordsArgs, 'first'>>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['CreditFileEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditFileConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditFileConnection'] = ResolversParentTypes['CreditFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditFileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreditFileEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditFileEdge'] = ResolversParentTypes['CreditFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditFile'], ParentType, ContextType>;
};

export type CreditFileEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditFileEntry'] = ResolversParentTypes['CreditFileEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CreditFileEventType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditFileEventTypeResolvers = { CREDIT_RECORD_COLLECTED: 'credit-record-collected', CREDIT_RECORD_CORRECTED: 'credit-record-corrected', CREDIT_RECORD_EXPIRED: 'credit-record-expired', CREDIT_RECORD_PUBLISHED: 'credit-record-published', CREDIT_RECORD_WITHDRAWN: 'credit-record-withdrawn' };

export type CreditFilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditFilePayload'] = ResolversParentTypes['CreditFilePayload']> = {
  creditFile?: Resolver<Maybe<ResolversTypes['CreditFile']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type CreditGradeResolvers = { A: 'a', B: 'b', C: 'c', D: 'd' };

export type CreditProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditProfile'] = ResolversParentTypes['CreditProfile']> = {
  availableCommands?: Resolver<Array<ResolversTypes['CreditProfileCommand']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  computedGrade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['CreditFile']>, ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  gradeExplanation?: Resolver<ResolversTypes['GradeExplanation'], ParentType, ContextType>;
  gradeHistory?: Resolver<Array<ResolversTypes['GradeHistoryEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  override?: Resolver<Maybe<ResolversTypes['GradeOverride']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['GradeOverrideProposal']>, ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditProfileCommandResolvers = { EVALUATE: 'evaluate', LIFT_OVERRIDE: 'lift-override', PROPOSE_OVERRIDE: 'propose-override', REFUSE_OVERRIDE: 'refuse-override', SIGN_OVERRIDE: 'sign-override' };

export type CreditProfileConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditProfileConnection'] = ResolversParentTypes['CreditProfileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditProfileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreditProfileEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditProfileEdge'] = ResolversParentTypes['CreditProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditProfile'], ParentType, ContextType>;
};

export type CreditProfileEventTypeResolvers = { CREDIT_GRADED: 'credit-graded', GRADE_OVERRIDDEN: 'grade-overridden', GRADE_OVERRIDE_ENDED: 'grade-override-ended', GRADE_OVERRIDE_LAPSED: 'grade-override-lapsed', GRADE_OVERRIDE_PROPOSED: 'grade-override-proposed', GRADE_OVERRIDE_REFUSED: 'grade-override-refused', RISK_CLASSIFIED: 'risk-classified' };

export type CreditProfilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditProfilePayload'] = ResolversParentTypes['CreditProfilePayload']> = {
  creditProfile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type CreditRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditRecord'] = ResolversParentTypes['CreditRecord']> = {
  act?: Resolver<Maybe<ResolversTypes['AdministrativeAct']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  availableCommands?: Resolver<Array<ResolversTypes['CreditRecordCommand']>, ParentType, ContextType>;
  collectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  corrections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditRecordKind'], ParentType, ContextType>;
  minimumUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openFindings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  penaltyTypes?: Resolver<Array<ResolversTypes['PenaltyType']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['SupervisionSector'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CreditRecordStatus'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['CreditWithdrawalReason']>, ParentType, ContextType>;
};

export type CreditRecordCommandResolvers = { CORRECT_RECORD: 'correct-record', WITHDRAW_RECORD: 'withdraw-record' };

export type CreditRecordConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditRecordConnection'] = ResolversParentTypes['CreditRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditRecordEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditRecordEdge'] = ResolversParentTypes['CreditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditRecord'], ParentType, ContextType>;
};

export type CreditRecordKindResolvers = { INSPECTION: 'inspection', LICENCE: 'licence', PENALTY: 'penalty', REWARD: 'reward' };

export type CreditRecordStatusResolvers = { EXPIRED: 'expired', LIVE: 'live', WITHDRAWN: 'withdrawn' };

export type CreditReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreditReport'] = ResolversParentTypes['CreditReport']> = {
  file?: Resolver<Maybe<ResolversTypes['CreditFile']>, ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
};

export type CreditWithdrawalGroundResolvers = { COLLECTED_IN_ERROR: 'collected-in-error', DECISION_ANNULLED: 'decision-annulled', SUBJECT_MISTAKEN: 'subject-mistaken' };

export type CreditWithdrawalReasonResolvers = { ACT_REVOKED: 'act-revoked', COLLECTED_IN_ERROR: 'collected-in-error', DECISION_ANNULLED: 'decision-annulled', SUBJECT_MISTAKEN: 'subject-mistaken' };

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionProcedureResolvers = { ORDINARY: 'ordinary', SIMPLE: 'simple' };

export type DiscontinuationReasonResolvers = { APPLICATION_WITHDRAWN: 'application-withdrawn', CRIME_SUSPECTED: 'crime-suspected', FACTS_NOT_ESTABLISHED: 'facts-not-established', GROUND_REVOKED: 'ground-revoked', NO_COMPETENCE: 'no-competence', OTHER: 'other', REGISTERED_IN_ERROR: 'registered-in-error', SLIGHT: 'slight' };

export type EvidenceKindResolvers = { APPRAISAL: 'appraisal', AUDIO_VISUAL: 'audio-visual', DOCUMENT: 'document', ELECTRONIC_DATA: 'electronic-data', ON_SITE_RECORD: 'on-site-record', PHYSICAL: 'physical', STATEMENT: 'statement', TESTIMONY: 'testimony' };

export type FlowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ruleOfLaw?: Resolver<Maybe<ResolversTypes['FlowPart']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FlowFactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowFact'] = ResolversParentTypes['FlowFact']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlowHopResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowHop'] = ResolversParentTypes['FlowHop']> = {
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['FlowFact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['HopPhase'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['FlowFact']>, ParentType, ContextType>;
};

export type FlowPartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowPart'] = ResolversParentTypes['FlowPart']> = {
  hops?: Resolver<Array<ResolversTypes['FlowHop']>, ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['FlowRefusal']>, ParentType, ContextType>;
};

export type FlowRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowRefusal'] = ResolversParentTypes['FlowRefusal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GradeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeCount'] = ResolversParentTypes['GradeCount']> = {
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeExplanationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeExplanation'] = ResolversParentTypes['GradeExplanation']> = {
  accumulated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['GradingEdition'], ParentType, ContextType>;
  fileVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  gradedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['GradeReason']>, ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  risks?: Resolver<Array<ResolversTypes['RecordRisk']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeFloorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeFloor'] = ResolversParentTypes['GradeFloor']> = {
  atLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
};

export type GradeHistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeHistoryEntry'] = ResolversParentTypes['GradeHistoryEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computedGrade?: Resolver<Maybe<ResolversTypes['CreditGrade']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['CreditGrade']>, ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CreditProfileEventType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeMixResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeMix'] = ResolversParentTypes['GradeMix']> = {
  grades?: Resolver<Array<ResolversTypes['GradeCount']>, ParentType, ContextType>;
  riskClasses?: Resolver<Array<ResolversTypes['RiskCount']>, ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeOverrideResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeOverride'] = ResolversParentTypes['GradeOverride']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  proposalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GradeOverrideReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GradeOverrideProposalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeOverrideProposal'] = ResolversParentTypes['GradeOverrideProposal']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GradeOverrideReason'], ParentType, ContextType>;
  signUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GradeOverrideReasonResolvers = { COURT_RULING: 'court-ruling', DATA_IN_ERROR: 'data-in-error', DUTY_FULFILLED: 'duty-fulfilled', GRAVE_NEW_FACTS: 'grave-new-facts' };

export type GradeReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradeReason'] = ResolversParentTypes['GradeReason']> = {
  code?: Resolver<ResolversTypes['GradeReasonCode'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  riskClass?: Resolver<Maybe<ResolversTypes['RiskClass']>, ParentType, ContextType>;
};

export type GradeReasonCodeResolvers = { BASE: 'base', BOUNDS: 'bounds', CEILING: 'ceiling', INSPECTION: 'inspection', LICENCE: 'licence', PENALTY: 'penalty', REWARD: 'reward' };

export type GradingEditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GradingEdition'] = ResolversParentTypes['GradingEdition']> = {
  accumulation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ceilings?: Resolver<Array<ResolversTypes['RiskCeiling']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['RiskEffect']>, ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['WorkedExample']>, ParentType, ContextType>;
  floors?: Resolver<Array<ResolversTypes['GradeFloor']>, ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inspectionRisks?: Resolver<Array<ResolversTypes['InspectionRisk']>, ParentType, ContextType>;
  licenceEach?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licencesAtMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  penaltyRisks?: Resolver<Array<ResolversTypes['PenaltyRisk']>, ParentType, ContextType>;
  raisedSectors?: Resolver<Array<ResolversTypes['SupervisionSector']>, ParentType, ContextType>;
  rewardEach?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rewardsAtMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HopPhaseResolvers = { DONE: 'done', OPEN: 'open', SETTLED: 'settled', STUCK: 'stuck' };

export type ImportInspectionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportInspectionsPayload'] = ResolversParentTypes['ImportInspectionsPayload']> = {
  rows?: Resolver<Array<ResolversTypes['ImportedInspection']>, ParentType, ContextType>;
};

export type ImportOutcomeResolvers = { ALREADY_KNOWN: 'already-known', CHANGED: 'changed', RECEIVED: 'received', REJECTED: 'rejected' };

export type ImportedInspectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportedInspection'] = ResolversParentTypes['ImportedInspection']> = {
  actId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['ActFlag']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ImportOutcome'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type InspectionFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InspectionFinding'] = ResolversParentTypes['InspectionFinding']> = {
  correctedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InspectionRiskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InspectionRisk'] = ResolversParentTypes['InspectionRisk']> = {
  atLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
};

export type MatterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  acts?: Resolver<Maybe<ResolversTypes['AdministrativeActConnection']>, ParentType, ContextType, RequireFields<MatterActsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  attachEvidence?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationAttachEvidenceArgs, 'input'>>;
  collectCreditRecord?: Resolver<Maybe<ResolversTypes['CreditFilePayload']>, ParentType, ContextType, RequireFields<MutationCollectCreditRecordArgs, 'input'>>;
  correctCreditRecord?: Resolver<Maybe<ResolversTypes['CreditFilePayload']>, ParentType, ContextType, RequireFields<MutationCorrectCreditRecordArgs, 'input'>>;
  correctFindings?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationCorrectFindingsArgs, 'input'>>;
  decideAct?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationDecideActArgs, 'input'>>;
  delistOrgan?: Resolver<Maybe<ResolversTypes['OrganPayload']>, ParentType, ContextType, RequireFields<MutationDelistOrganArgs, 'input'>>;
  discontinueAct?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationDiscontinueActArgs, 'input'>>;
  evaluateCreditProfile?: Resolver<Maybe<ResolversTypes['CreditProfilePayload']>, ParentType, ContextType, RequireFields<MutationEvaluateCreditProfileArgs, 'input'>>;
  importInspections?: Resolver<Maybe<ResolversTypes['ImportInspectionsPayload']>, ParentType, ContextType, RequireFields<MutationImportInspectionsArgs, 'input'>>;
  liftGradeOverride?: Resolver<Maybe<ResolversTypes['CreditProfilePayload']>, ParentType, ContextType, RequireFields<MutationLiftGradeOverrideArgs, 'input'>>;
  listOrgan?: Resolver<Maybe<ResolversTypes['OrganPayload']>, ParentType, ContextType, RequireFields<MutationListOrganArgs, 'input'>>;
  onboardOrgan?: Resolver<Maybe<ResolversTypes['OrganPayload']>, ParentType, ContextType, RequireFields<MutationOnboardOrganArgs, 'input'>>;
  proposeGradeOverride?: Resolver<Maybe<ResolversTypes['CreditProfilePayload']>, ParentType, ContextType, RequireFields<MutationProposeGradeOverrideArgs, 'input'>>;
  publishAct?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationPublishActArgs, 'input'>>;
  refuseGradeOverride?: Resolver<Maybe<ResolversTypes['CreditProfilePayload']>, ParentType, ContextType, RequireFields<MutationRefuseGradeOverrideArgs, 'input'>>;
  registerAct?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationRegisterActArgs, 'input'>>;
  revokeAct?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationRevokeActArgs, 'input'>>;
  rewordNotice?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationRewordNoticeArgs, 'input'>>;
  serveDecision?: Resolver<Maybe<ResolversTypes['ActPayload']>, ParentType, ContextType, RequireFields<MutationServeDecisionArgs, 'input'>>;
  signGradeOverride?: Resolver<Maybe<ResolversTypes['CreditProfilePayload']>, ParentType, ContextType, RequireFields<MutationSignGradeOverrideArgs, 'input'>>;
  withdrawCreditRecord?: Resolver<Maybe<ResolversTypes['CreditFilePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditRecordArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AdministrativeAct' | 'Community' | 'CreditFile' | 'CreditProfile' | 'Flow' | 'Matter' | 'Organ' | 'Subject' | 'Unit', ParentType, ContextType>;
};

export type OrganResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organ'] = ResolversParentTypes['Organ']> = {
  acts?: Resolver<Maybe<ResolversTypes['AdministrativeActConnection']>, ParentType, ContextType, RequireFields<OrganActsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['OrganList'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onboardedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['OrganPhase'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitKnown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganConnection'] = ResolversParentTypes['OrganConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganCoverage'] = ResolversParentTypes['OrganCoverage']> = {
  listed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onboarded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OrganEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganEdge'] = ResolversParentTypes['OrganEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organ'], ParentType, ContextType>;
};

export type OrganListResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganList'] = ResolversParentTypes['OrganList']> = {
  publishedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganPayload'] = ResolversParentTypes['OrganPayload']> = {
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type OrganPhaseResolvers = { DELISTED: 'delisted', LISTED: 'listed', ONBOARDED: 'onboarded' };

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PenaltyRiskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PenaltyRisk'] = ResolversParentTypes['PenaltyRisk']> = {
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PenaltyType'], ParentType, ContextType>;
};

export type PenaltyTypeResolvers = { BUSINESS_RESTRICTION: 'business-restriction', BUSINESS_SUSPENSION: 'business-suspension', CLOSURE: 'closure', CONFISCATION: 'confiscation', CRITICISM: 'criticism', DETENTION: 'detention', FINE: 'fine', LICENCE_REVOCATION: 'licence-revocation', LICENCE_SUSPENSION: 'licence-suspension', OCCUPATION_RESTRICTION: 'occupation-restriction', OTHER: 'other', QUALIFICATION_DOWNGRADE: 'qualification-downgrade', WARNING: 'warning' };

export type PersonalCreditFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonalCreditFile'] = ResolversParentTypes['PersonalCreditFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liveRecords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['CreditRecordConnection'], ParentType, ContextType, RequireFields<PersonalCreditFileRecordsArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['CreditFileEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicPenaltyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublicPenalty'] = ResolversParentTypes['PublicPenalty']> = {
  actId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimumUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  penaltyTypes?: Resolver<Array<ResolversTypes['PenaltyType']>, ParentType, ContextType>;
  publishedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['SupervisionSector'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PublicPenaltyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublicPenaltyConnection'] = ResolversParentTypes['PublicPenaltyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PublicPenaltyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublicPenaltyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublicPenaltyEdge'] = ResolversParentTypes['PublicPenaltyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublicPenalty'], ParentType, ContextType>;
};

export type PublishedActResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedAct'] = ResolversParentTypes['PublishedAct']> = {
  actId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  penaltyTypes?: Resolver<Array<ResolversTypes['PenaltyType']>, ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['DecisionProcedure'], ParentType, ContextType>;
  publicUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revocationReason?: Resolver<Maybe<ResolversTypes['RevocationReason']>, ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rewordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['SupervisionSector'], ParentType, ContextType>;
  subjectName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishedActConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedActConnection'] = ResolversParentTypes['PublishedActConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PublishedActEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublishedActEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedActEdge'] = ResolversParentTypes['PublishedActEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublishedAct'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  act?: Resolver<Maybe<ResolversTypes['AdministrativeAct']>, ParentType, ContextType, RequireFields<QueryActArgs, 'id'>>;
  acts?: Resolver<Maybe<ResolversTypes['AdministrativeActConnection']>, ParentType, ContextType, RequireFields<QueryActsArgs, 'first' | 'orderBy'>>;
  creditFile?: Resolver<Maybe<ResolversTypes['CreditFile']>, ParentType, ContextType, RequireFields<QueryCreditFileArgs, 'id'>>;
  creditFiles?: Resolver<Maybe<ResolversTypes['CreditFileConnection']>, ParentType, ContextType, RequireFields<QueryCreditFilesArgs, 'first'>>;
  creditProfile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType, RequireFields<QueryCreditProfileArgs, 'id'>>;
  creditProfiles?: Resolver<Maybe<ResolversTypes['CreditProfileConnection']>, ParentType, ContextType, RequireFields<QueryCreditProfilesArgs, 'first'>>;
  creditReport?: Resolver<Maybe<ResolversTypes['CreditReport']>, ParentType, ContextType, RequireFields<QueryCreditReportArgs, 'uscc'>>;
  gradeMix?: Resolver<Maybe<ResolversTypes['GradeMix']>, ParentType, ContextType, Partial<QueryGradeMixArgs>>;
  gradingEdition?: Resolver<Maybe<ResolversTypes['GradingEdition']>, ParentType, ContextType, Partial<QueryGradingEditionArgs>>;
  lawAuditTrail?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryLawAuditTrailArgs, 'first'>>;
  myCreditFile?: Resolver<Maybe<ResolversTypes['PersonalCreditFile']>, ParentType, ContextType>;
  organCoverage?: Resolver<Maybe<ResolversTypes['OrganCoverage']>, ParentType, ContextType>;
  organs?: Resolver<Maybe<ResolversTypes['OrganConnection']>, ParentType, ContextType, RequireFields<QueryOrgansArgs, 'first'>>;
  overduePublications?: Resolver<Maybe<ResolversTypes['AdministrativeActConnection']>, ParentType, ContextType, RequireFields<QueryOverduePublicationsArgs, 'first'>>;
  personalCreditFile?: Resolver<Maybe<ResolversTypes['PersonalCreditFile']>, ParentType, ContextType, RequireFields<QueryPersonalCreditFileArgs, 'id'>>;
  publicPenalties?: Resolver<Maybe<ResolversTypes['PublicPenaltyConnection']>, ParentType, ContextType, RequireFields<QueryPublicPenaltiesArgs, 'first'>>;
  publishedActs?: Resolver<Maybe<ResolversTypes['PublishedActConnection']>, ParentType, ContextType, RequireFields<QueryPublishedActsArgs, 'first'>>;
};

export type ReceiptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordRiskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordRisk'] = ResolversParentTypes['RecordRisk']> = {
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
};

export type RecordedInspectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordedInspection'] = ResolversParentTypes['RecordedInspection']> = {
  inspectedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevocationReasonResolvers = { AUTHORITY_EXCEEDED: 'authority-exceeded', COURT_JUDGMENT: 'court-judgment', FACTS_UNPROVEN: 'facts-unproven', LAW_MISAPPLIED: 'law-misapplied', OTHER: 'other', PROCEDURE_VIOLATED: 'procedure-violated', RECONSIDERATION: 'reconsideration' };

export type RiskCeilingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RiskCeiling'] = ResolversParentTypes['RiskCeiling']> = {
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
};

export type RiskClassResolvers = { ELEVATED: 'elevated', HIGH: 'high', LOW: 'low', MODERATE: 'moderate' };

export type RiskCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RiskCount'] = ResolversParentTypes['RiskCount']> = {
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskEffectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RiskEffect'] = ResolversParentTypes['RiskEffect']> = {
  inspection?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  penalty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
};

export type ServiceMethodResolvers = { BY_POST: 'by-post', ELECTRONIC: 'electronic', IN_PERSON: 'in-person', LEFT: 'left', PUBLIC_NOTICE: 'public-notice', THROUGH_OTHERS: 'through-others' };

export type SubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  acts?: Resolver<Maybe<ResolversTypes['AdministrativeActConnection']>, ParentType, ContextType, RequireFields<SubjectActsArgs, 'first'>>;
  creditFile?: Resolver<Maybe<ResolversTypes['CreditFile']>, ParentType, ContextType>;
  creditProfile?: Resolver<Maybe<ResolversTypes['CreditProfile']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['CreditGrade']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publicPenalties?: Resolver<Maybe<ResolversTypes['PublicPenaltyConnection']>, ParentType, ContextType, RequireFields<SubjectPublicPenaltiesArgs, 'first'>>;
  publishedActs?: Resolver<Maybe<ResolversTypes['PublishedActConnection']>, ParentType, ContextType, RequireFields<SubjectPublishedActsArgs, 'first'>>;
  records?: Resolver<Maybe<ResolversTypes['CreditRecordConnection']>, ParentType, ContextType, RequireFields<SubjectRecordsArgs, 'first' | 'status'>>;
  uscc?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupervisionSectorResolvers = { FIRE: 'fire', OTHER: 'other', SPECIAL_EQUIPMENT: 'special-equipment', WORK_SAFETY: 'work-safety' };

export type UnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['Organ']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkedExampleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkedExample'] = ResolversParentTypes['WorkedExample']> = {
  grade?: Resolver<ResolversTypes['CreditGrade'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskClass?: Resolver<ResolversTypes['RiskClass'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'AdministrativeAct' | 'Community' | 'CreditFile' | 'CreditProfile' | 'Flow' | 'Matter' | 'Organ' | 'Subject' | 'Unit', ParentType, ContextType>;
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
  ActCommand?: ActCommandResolvers;
  ActDecision?: ActDecisionResolvers<ContextType>;
  ActDiscontinuation?: ActDiscontinuationResolvers<ContextType>;
  ActEventType?: ActEventTypeResolvers;
  ActEvidence?: ActEvidenceResolvers<ContextType>;
  ActFlag?: ActFlagResolvers;
  ActKind?: ActKindResolvers;
  ActOrder?: ActOrderResolvers;
  ActPayload?: ActPayloadResolvers<ContextType>;
  ActPhase?: ActPhaseResolvers;
  ActRevocation?: ActRevocationResolvers<ContextType>;
  ActService?: ActServiceResolvers<ContextType>;
  ActSubject?: ActSubjectResolvers<ContextType>;
  ActTimelineEntry?: ActTimelineEntryResolvers<ContextType>;
  AdministrativeAct?: AdministrativeActResolvers<ContextType>;
  AdministrativeActConnection?: AdministrativeActConnectionResolvers<ContextType>;
  AdministrativeActEdge?: AdministrativeActEdgeResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditOutcome?: AuditOutcomeResolvers;
  Community?: CommunityResolvers<ContextType>;
  CreditCorrectionReason?: CreditCorrectionReasonResolvers;
  CreditFile?: CreditFileResolvers<ContextType>;
  CreditFileConnection?: CreditFileConnectionResolvers<ContextType>;
  CreditFileEdge?: CreditFileEdgeResolvers<ContextType>;
  CreditFileEntry?: CreditFileEntryResolvers<ContextType>;
  CreditFileEventType?: CreditFileEventTypeResolvers;
  CreditFilePayload?: CreditFilePayloadResolvers<ContextType>;
  CreditGrade?: CreditGradeResolvers;
  CreditProfile?: CreditProfileResolvers<ContextType>;
  CreditProfileCommand?: CreditProfileCommandResolvers;
  CreditProfileConnection?: CreditProfileConnectionResolvers<ContextType>;
  CreditProfileEdge?: CreditProfileEdgeResolvers<ContextType>;
  CreditProfileEventType?: CreditProfileEventTypeResolvers;
  CreditProfilePayload?: CreditProfilePayloadResolvers<ContextType>;
  CreditRecord?: CreditRecordResolvers<ContextType>;
  CreditRecordCommand?: CreditRecordCommandResolvers;
  CreditRecordConnection?: CreditRecordConnectionResolvers<ContextType>;
  CreditRecordEdge?: CreditRecordEdgeResolvers<ContextType>;
  CreditRecordKind?: CreditRecordKindResolvers;
  CreditRecordStatus?: CreditRecordStatusResolvers;
  CreditReport?: CreditReportResolvers<ContextType>;
  CreditWithdrawalGround?: CreditWithdrawalGroundResolvers;
  CreditWithdrawalReason?: CreditWithdrawalReasonResolvers;
  DateTime?: GraphQLScalarType;
  DecisionProcedure?: DecisionProcedureResolvers;
  DiscontinuationReason?: DiscontinuationReasonResolvers;
  EvidenceKind?: EvidenceKindResolvers;
  Flow?: FlowResolvers<ContextType>;
  FlowFact?: FlowFactResolvers<ContextType>;
  FlowHop?: FlowHopResolvers<ContextType>;
  FlowPart?: FlowPartResolvers<ContextType>;
  FlowRefusal?: FlowRefusalResolvers<ContextType>;
  GradeCount?: GradeCountResolvers<ContextType>;
  GradeExplanation?: GradeExplanationResolvers<ContextType>;
  GradeFloor?: GradeFloorResolvers<ContextType>;
  GradeHistoryEntry?: GradeHistoryEntryResolvers<ContextType>;
  GradeMix?: GradeMixResolvers<ContextType>;
  GradeOverride?: GradeOverrideResolvers<ContextType>;
  GradeOverrideProposal?: GradeOverrideProposalResolvers<ContextType>;
  GradeOverrideReason?: GradeOverrideReasonResolvers;
  GradeReason?: GradeReasonResolvers<ContextType>;
  GradeReasonCode?: GradeReasonCodeResolvers;
  GradingEdition?: GradingEditionResolvers<ContextType>;
  HopPhase?: HopPhaseResolvers;
  ImportInspectionsPayload?: ImportInspectionsPayloadResolvers<ContextType>;
  ImportOutcome?: ImportOutcomeResolvers;
  ImportedInspection?: ImportedInspectionResolvers<ContextType>;
  InspectionFinding?: InspectionFindingResolvers<ContextType>;
  InspectionRisk?: InspectionRiskResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organ?: OrganResolvers<ContextType>;
  OrganConnection?: OrganConnectionResolvers<ContextType>;
  OrganCoverage?: OrganCoverageResolvers<ContextType>;
  OrganEdge?: OrganEdgeResolvers<ContextType>;
  OrganList?: OrganListResolvers<ContextType>;
  OrganPayload?: OrganPayloadResolvers<ContextType>;
  OrganPhase?: OrganPhaseResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  PenaltyRisk?: PenaltyRiskResolvers<ContextType>;
  PenaltyType?: PenaltyTypeResolvers;
  PersonalCreditFile?: PersonalCreditFileResolvers<ContextType>;
  PublicPenalty?: PublicPenaltyResolvers<ContextType>;
  PublicPenaltyConnection?: PublicPenaltyConnectionResolvers<ContextType>;
  PublicPenaltyEdge?: PublicPenaltyEdgeResolvers<ContextType>;
  PublishedAct?: PublishedActResolvers<ContextType>;
  PublishedActConnection?: PublishedActConnectionResolvers<ContextType>;
  PublishedActEdge?: PublishedActEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  RecordRisk?: RecordRiskResolvers<ContextType>;
  RecordedInspection?: RecordedInspectionResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  RevocationReason?: RevocationReasonResolvers;
  RiskCeiling?: RiskCeilingResolvers<ContextType>;
  RiskClass?: RiskClassResolvers;
  RiskCount?: RiskCountResolvers<ContextType>;
  RiskEffect?: RiskEffectResolvers<ContextType>;
  ServiceMethod?: ServiceMethodResolvers;
  Subject?: SubjectResolvers<ContextType>;
  SupervisionSector?: SupervisionSectorResolvers;
  Unit?: UnitResolvers<ContextType>;
  WorkedExample?: WorkedExampleResolvers<ContextType>;
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
