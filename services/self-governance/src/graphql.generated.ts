import type { Instant } from '../../../shared/eventsourcing/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Payload } from '../../../shared/graphql/commands.ts';
import type { AuditEntry as AuditNode } from '../../../shared/privacy/audit.ts';
import type { InformationNode, PartNode, StepNode } from './information/graph/node.ts';
import type { InformationListNode } from './information/queries.ts';
import type { HotspotNode, HotspotItemNode, StubNode } from './hotspot/resolvers.ts';
import type { HotspotListNode } from './hotspot/queries.ts';
import type { VoiceRulesNode } from './voice-rules/resolvers.ts';
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

/** A report to be approved. */
export type ApproveReportInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the report has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The report. */
  informationId: Scalars['ID']['input'];
  /** Remark, at most 1000 characters. */
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

/** Community 社区. */
export type Community = Node & {
  /** Its hotspots 热点, the newest day first. */
  hotspots?: Maybe<HotspotConnection>;
  /** `com_` and the community's code. */
  id: Scalars['ID']['output'];
  /** Informations 信息 about it within reach, the newest first. */
  informations?: Maybe<InformationConnection>;
};


/** Community 社区. */
export type CommunityHotspotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minimumSize?: InputMaybe<Scalars['Int']['input']>;
  phase?: InputMaybe<HotspotPhase>;
};


/** Community 社区. */
export type CommunityInformationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tier?: InputMaybe<InformationTier>;
};

/** A topic to be compiled. */
export type CompileTopicInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** What they say together, at most 5000 characters. */
  content: Scalars['String']['input'];
  /** The division it is about; every message lies in it. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the topic has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The confirmed messages it rests on, 1 to 100. */
  messageIds: Array<Scalars['ID']['input']>;
  /** Title, at most 200 characters. */
  title: Scalars['String']['input'];
};

/** A flow 流程: everything that one cause has set off, across the pillars, under one correlation id. */
export type Flow = Node & {
  /** `flow_` and the correlation id. */
  id: Scalars['ID']['output'];
  /** The hops that begin in self-governance. */
  selfGovernance?: Maybe<FlowPart>;
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

/** Hotspot 热点: many speak of the same in one community on one day, by their matters 事项 and messages 短消息. A matter that began with an alert is what a camera saw, and no voice. It is one from the second voice on. Every voice counts once, by its receipt, also one that was declined, withdrawn or merged since. */
export type Hotspot = Node & {
  /** Of them, matters 事项. */
  appeals: Scalars['Int']['output'];
  /** What may be done with it now, by the rules and by whoever asks. */
  availableCommands: Array<HotspotCommand>;
  /** The community. */
  community?: Maybe<Community>;
  /** Whether the directory of communities knows it; data may name one before it is registered. */
  communityKnown?: Maybe<Scalars['Boolean']['output']>;
  /** Day of receipt in Shanghai, like 2018-10-30. */
  day: Scalars['String']['output'];
  /** When and by which rules it became a candidate; absent while it forms. */
  detection?: Maybe<HotspotDetection>;
  /** Receipt of the first voice. */
  firstReceivedAt: Scalars['DateTime']['output'];
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** `hot_`, the community's code, the sub-type's id and the day: hot_440310-10018-460-2018-10-30. */
  id: Scalars['ID']['output'];
  /** The voices in the order of their receipt, the first 500. */
  items: Array<HotspotItem>;
  /** Receipt of the last voice so far. */
  lastReceivedAt: Scalars['DateTime']['output'];
  /** Of them, messages 短消息. */
  messages: Scalars['Int']['output'];
  /** How far it has come. */
  phase: HotspotPhase;
  /** When it was first reported. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The approved reports on it 热点报告, as far as whoever asks may see them. */
  reports: Array<Information>;
  /** How many voices. */
  size: Scalars['Int']['output'];
  /** What it is about 子类. */
  subType?: Maybe<MatterClass>;
  /** How many facts are known of it; `expectedVersion` of a command compares with it. */
  version: Scalars['Int']['output'];
};

/** Commands on a hotspot. */
export type HotspotCommand =
  /** reportHotspot 上报. */
  | 'report';

/** A page of hotspots. */
export type HotspotConnection = {
  /** The page's hotspots. */
  edges: Array<HotspotEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are; counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; otherwise there are more. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** How a hotspot became a candidate 热点预警. */
export type HotspotDetection = {
  /** When it was noticed; for history from files, when the file was read. */
  at: Scalars['DateTime']['output'];
  /** Threshold of the rules in force when its day began 热点阈值. */
  candidateAt: Scalars['Int']['output'];
  /** Edition of these rules; `default` before the first one. */
  edition: Scalars['String']['output'];
};

/** A hotspot in its list. */
export type HotspotEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The hotspot. */
  node: Hotspot;
};

/** Which hotspots to list; all that is given must hold. */
export type HotspotFilter = {
  /** Of this community. */
  community?: InputMaybe<Scalars['ID']['input']>;
  /** In this division or one below it: a district, street or community. */
  divisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this day of receipt or a later one, like 2018-10-01. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** With as many voices or more, in whatever phase. By default the threshold in force now; where a phase is asked for, 2: all of that phase. */
  minimumSize?: InputMaybe<Scalars['Int']['input']>;
  /** In this phase. */
  phase?: InputMaybe<HotspotPhase>;
  /** Of this day of receipt or an earlier one, like 2018-10-31. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** One voice of a hotspot. */
export type HotspotItem = {
  /** The matter 事项: its id in any case, everything else where it is one that whoever asks may see; else its fields are null, and it is null itself where one of those asked is never null. */
  matter?: Maybe<Matter>;
  /** The message 短消息, where it is one that whoever asks may see. */
  message?: Maybe<Information>;
  /** When it was received. */
  receivedAt: Scalars['DateTime']['output'];
};

/** Order of a list of hotspots. */
export type HotspotOrder =
  /** The newest day first. */
  | 'day-desc'
  /** The most voices first. */
  | 'size-desc';

/** What became of a command about a hotspot. */
export type HotspotPayload = {
  /** The hotspot as decided. */
  hotspot?: Maybe<Hotspot>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** How far a hotspot has come 热点阶段. It never goes back. */
export type HotspotPhase =
  /** As many voices as the rules of its day make a candidate of 预警; whether it is reported a person decides. */
  | 'candidate'
  /** Two voices or more 形成中. */
  | 'forming'
  /** Reported by a person 已上报. */
  | 'reported';

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

/** Information 信息: a short message 短消息, a topic 专题信息 of such messages, or a report 热点报告 of such topics. Every submitter is answered. */
export type Information = Node & {
  /** The answer 答复; absent while the submitter waits. */
  answer?: Maybe<InformationAnswer>;
  /** Until when a message's submitter is answered. */
  answerDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether that limit was counted through a year without a published calendar. */
  answerDueProvisional: Scalars['Boolean']['output'];
  /** What may be done with it now, by the rules and by whoever asks. */
  availableCommands: Array<InformationCommand>;
  /** The community, where it is about one. */
  community?: Maybe<Community>;
  /** What is said. Personal: may name persons. */
  content?: Maybe<Scalars['String']['output']>;
  /** The division it is about: a message's community, what a topic or report was compiled for. */
  divisionId?: Maybe<Scalars['ID']['output']>;
  /** Whether personal data of it were erased. */
  erased: Scalars['Boolean']['output'];
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** The hotspot 热点 a report is about. */
  hotspot?: Maybe<Hotspot>;
  /** `inf_` and a hash. */
  id: Scalars['ID']['output'];
  /** The topics and reports that rest on it, as far as whoever asks may see them. */
  linkedInto: Array<Information>;
  /** The lower items it rests on, as far as whoever asks may see them; not for its submitter. */
  links?: Maybe<Array<Information>>;
  /** Whether the limit has passed and the submitter waits. */
  overdue: Scalars['Boolean']['output'];
  /** Where it stands. */
  phase: InformationPhase;
  /** When it was submitted, compiled or proposed. */
  receivedAt: Scalars['DateTime']['output'];
  /** A message's class 子类, where it is known. */
  subType?: Maybe<MatterClass>;
  /** The submitter 报送人, where somebody is known. */
  submitter?: Maybe<Submitter>;
  /** Who submitted a message. */
  submitterKind?: Maybe<SubmitterKind>;
  /** Message, topic or report. */
  tier: InformationTier;
  /** What happened, the oldest first: the newest 200 facts. */
  timeline: Array<InformationStep>;
  /** Title of a topic or report. Personal: may name persons. */
  title?: Maybe<Scalars['String']['output']>;
  /** The messages a topic or report rests on whose submitters still wait, the nearest limit first; null for a message. */
  unanswered?: Maybe<InformationConnection>;
  /** How many facts are known of it; `expectedVersion` of a command compares with it. */
  version: Scalars['Int']['output'];
};


/** Information 信息: a short message 短消息, a topic 专题信息 of such messages, or a report 热点报告 of such topics. Every submitter is answered. */
export type InformationUnansweredArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to a submitter 答复. */
export type InformationAnswer = {
  /** When it was given. */
  at: Scalars['DateTime']['output'];
  /** What was answered. Personal. */
  text?: Maybe<Scalars['String']['output']>;
  /** The topic or report through which it was given, where whoever asks may see it. */
  through?: Maybe<Information>;
};

/** Commands on an information that exists. */
export type InformationCommand =
  /** approveReport 审定. */
  | 'approve-report'
  /** replyToInformation 答复. */
  | 'reply'
  /** returnReport 退回. */
  | 'return-report'
  /** verifyInformation 核实. */
  | 'verify';

/** A page of informations. */
export type InformationConnection = {
  /** The page's informations. */
  edges: Array<InformationEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are; counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact; otherwise there are more. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** An information in its list. */
export type InformationEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The information. */
  node: Information;
};

/** Facts of an information, as its timeline names them. */
export type InformationEventType =
  /** The limit of the answer passed 答复超期. */
  | 'answer-overdue'
  /** A topic or report was answered, and with it all it rests on 专题答复. */
  | 'information-answered'
  /** Linked into a topic or report 被引用. */
  | 'information-linked'
  /** Looked into 核实. */
  | 'information-verified'
  /** Put under a sub-type 归类. */
  | 'message-classified'
  /** Approved 审定. */
  | 'report-approved'
  /** Proposed 拟稿. */
  | 'report-proposed'
  /** Returned 退回. */
  | 'report-returned'
  /** Submitted 报送. */
  | 'short-message-submitted'
  /** The submitter was answered 答复报送人. */
  | 'submitter-answered'
  /** The personal data are unreadable for good 个人信息删除. */
  | 'submitter-erased'
  /** Compiled 汇编. */
  | 'topic-compiled';

/** Which informations to list; all that is given must hold. */
export type InformationFilter = {
  /** About this division or one below it. */
  divisionId?: InputMaybe<Scalars['ID']['input']>;
  /** Messages whose submitters wait although the limit has passed; false: everything else. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this phase. */
  phase?: InputMaybe<InformationPhase>;
  /** Received before this time. */
  receivedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Received at this time or later. */
  receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Messages under this sub-type, by its code. */
  subType?: InputMaybe<Scalars['String']['input']>;
  /** Of this tier. */
  tier?: InputMaybe<InformationTier>;
  /** Messages whose submitters wait for an answer; false: everything else. */
  unanswered?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of a list of informations. */
export type InformationOrder =
  /** The nearest limit of an answer first, then what waits for none. */
  | 'answer-due-asc'
  /** The newest first. */
  | 'received-desc';

/** What became of a command about an information. */
export type InformationPayload = {
  /** The information as decided; null where whoever commanded does not reach it by now. */
  information?: Maybe<Information>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** Where an information stands. `transitions` of the documentation says what is possible in which phase. */
export type InformationPhase =
  /** A report that was approved 已审定. */
  | 'approved'
  /** A topic 已汇编. */
  | 'compiled'
  /** A report to be approved 待审定. */
  | 'proposed'
  /** A report that was not approved 已退回. */
  | 'returned'
  /** A message nobody has looked into yet 已报送. */
  | 'submitted'
  /** A message that was looked into and not confirmed 不属实. */
  | 'unfounded'
  /** A message that was looked into and confirmed 已核实. */
  | 'verified';

/** One fact of an information. */
export type InformationStep = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** What looking into it came to, as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** The role that acted; the clock and policies act as `system`. */
  role: Scalars['String']['output'];
  /** Remark or reason. Personal. */
  text?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: InformationEventType;
  /** The information's version with it. */
  version: Scalars['Int']['output'];
};

/** Tier of an information 信息层级: it rises only by linking lower items. */
export type InformationTier =
  /** Hotspot report 热点报告: put together of topics. */
  | 'hotspot-report'
  /** Short message 短消息: what somebody told. */
  | 'short-message'
  /** Topic 专题信息: compiled of confirmed messages. */
  | 'topic';

/** Matter 事项 of smart governance. */
export type Matter = Node & {
  /** `mat_` and a hash. */
  id: Scalars['ID']['output'];
};

/** Class of matters 事项分类 of smart governance. */
export type MatterClass = Node & {
  /** `cls_`, the kind and the source's own id. */
  id: Scalars['ID']['output'];
};

export type Mutation = {
  /** Approves a report 审定: the hotspot it is about is reported. */
  approveReport?: Maybe<InformationPayload>;
  /** Compiles confirmed messages to a topic 专题信息. */
  compileTopic?: Maybe<InformationPayload>;
  /** Puts topics together to a report on a hotspot 热点报告, to be approved. */
  proposeHotspot?: Maybe<InformationPayload>;
  /** Puts an edition of the rules of people's voices on the wall 制度上墙. */
  publishVoiceRules?: Maybe<VoiceRulesPayload>;
  /** Answers a message's submitter 答复, or those of all that a topic or report rests on. */
  replyToInformation?: Maybe<InformationPayload>;
  /** Reports a candidate as a hotspot 热点上报: a person decides, nothing does it by itself. Who writes a report on it reports it by the report's approval. */
  reportHotspot?: Maybe<HotspotPayload>;
  /** Sends a report back 退回; its topics may be put into another one. */
  returnReport?: Maybe<InformationPayload>;
  /** Submits a short message 短消息; the limit of its answer begins to run. */
  submitShortMessage?: Maybe<InformationPayload>;
  /** Says what looking into a message came to 核实. */
  verifyInformation?: Maybe<InformationPayload>;
};


export type MutationApproveReportArgs = {
  input: ApproveReportInput;
};


export type MutationCompileTopicArgs = {
  input: CompileTopicInput;
};


export type MutationProposeHotspotArgs = {
  input: ProposeHotspotInput;
};


export type MutationPublishVoiceRulesArgs = {
  input: PublishVoiceRulesInput;
};


export type MutationReplyToInformationArgs = {
  input: ReplyToInformationInput;
};


export type MutationReportHotspotArgs = {
  input: ReportHotspotInput;
};


export type MutationReturnReportArgs = {
  input: ReturnReportInput;
};


export type MutationSubmitShortMessageArgs = {
  input: SubmitShortMessageInput;
};


export type MutationVerifyInformationArgs = {
  input: VerifyInformationInput;
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

/** A report on a hotspot to be approved. */
export type ProposeHotspotInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** What is reported, at most 5000 characters. */
  content: Scalars['String']['input'];
  /** The division it is about; every topic lies in it. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the report has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The hotspot it is about, at least a candidate and in that division: the report's approval reports it. */
  hotspotId?: InputMaybe<Scalars['ID']['input']>;
  /** Title, at most 200 characters. */
  title: Scalars['String']['input'];
  /** The topics it rests on, 1 to 100. */
  topicIds: Array<Scalars['ID']['input']>;
};

/** An edition of the rules to be put on the wall. */
export type PublishVoiceRulesInput = {
  /** Working days from a message to its answer 答复时限; 0 is the same day. */
  answerWithin: Scalars['Int']['input'];
  /** Voices of one community, sub-type and day from which their hotspot is a candidate 热点阈值: 2 to 1000. */
  candidateAt: Scalars['Int']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Edition: digits, letters, hyphens. */
  edition: Scalars['String']['input'];
  /** Refuse where the edition has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In force from then on; at once, where none is given. */
  inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title on the wall. */
  title: Scalars['String']['input'];
};

export type Query = {
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
  /** The rules of people's voices 民情民意规则 in force at a time (now, where none is given); null before the first edition: then hotspots are candidates from 5 voices on, and messages are answered within 5 working days. */
  currentVoiceRules?: Maybe<VoiceRules>;
  /** The feed of informations 信息: messages, topics and reports within reach. */
  feed?: Maybe<InformationConnection>;
  /** A hotspot 热点 by its id; null where there is none. */
  hotspot?: Maybe<Hotspot>;
  /** Hotspots 热点. */
  hotspots?: Maybe<HotspotConnection>;
  /** An information 信息 by its id; null where there is none within reach. */
  information?: Maybe<Information>;
  /** Who read persons' data in self-governance 审计, the newest first. */
  selfGovernanceAuditTrail?: Maybe<AuditEntryConnection>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryCurrentVoiceRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryFeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InformationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InformationOrder>;
};


export type QueryHotspotArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHotspotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HotspotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HotspotOrder>;
};


export type QueryInformationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySelfGovernanceAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
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

/** An answer to be given. */
export type ReplyToInformationInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the information has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The message; or a topic or approved report, which answers the submitters of all it rests on. */
  informationId: Scalars['ID']['input'];
  /** The answer, at most 5000 characters. */
  reply: Scalars['String']['input'];
};

/** A hotspot to be reported. */
export type ReportHotspotInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the hotspot has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The hotspot. */
  hotspotId: Scalars['ID']['input'];
};

/** A report to be sent back. */
export type ReturnReportInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the report has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The report. */
  informationId: Scalars['ID']['input'];
  /** Why, at most 1000 characters. */
  remark: Scalars['String']['input'];
};

/** A short message. */
export type SubmitShortMessageInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The community it is about. */
  communityId: Scalars['ID']['input'];
  /** What is said, at most 5000 characters. */
  content: Scalars['String']['input'];
  /** Refuse where the message has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Who speaks. */
  kind?: InputMaybe<SubmitterKind>;
  /** Sub-type 子类 by its code, where it is known; it may be given when the message is looked into. */
  subType?: InputMaybe<Scalars['String']['input']>;
  /** Who told it, where an officer writes it down. */
  submitter?: InputMaybe<SubmitterInput>;
};

/** Submitter 报送人 of a message. */
export type Submitter = {
  /** Name 姓名. Personal. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone 电话. Personal. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Who told it, as an officer writes it down. A citizen is known by the own token. */
export type SubmitterInput = {
  /** Name 姓名, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone 电话; of a citizen who gives none, the token's verified one. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Who speaks 报送人类别. */
export type SubmitterKind =
  /** Full-time informant 专职信息员. */
  | 'full-time-informant'
  /** Resident 居民. */
  | 'resident'
  /** Specially invited informant 特约信息员. */
  | 'special-informant'
  /** Volunteer for people's concerns 民情志愿者. */
  | 'volunteer';

/** What looking into a message came to 核实结果. */
export type VerificationOutcome =
  /** So it is 属实. */
  | 'confirmed'
  /** So it is not 不属实. */
  | 'unfounded';

/** What looking into a message came to. */
export type VerifyInformationInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the message has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The message. */
  informationId: Scalars['ID']['input'];
  /** What it came to. */
  outcome: VerificationOutcome;
  /** Remark, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** Sub-type 子类 by its code, where it was not known or is another one. */
  subType?: InputMaybe<Scalars['String']['input']>;
};

/** Rules of people's voices 民情民意规则 as they hang on the wall 制度上墙: published once, dated, never changed. */
export type VoiceRules = Node & {
  /** Working days from a message to its answer 答复时限; 0 is the same day. */
  answerWithin: Scalars['Int']['output'];
  /** Voices of one community, sub-type and day from which their hotspot is a candidate 热点阈值. */
  candidateAt: Scalars['Int']['output'];
  /** Edition, as events name it. */
  edition: Scalars['String']['output'];
  /** `vru_` and the edition. */
  id: Scalars['ID']['output'];
  /** From when on they are in force; hotspots of a day go by the rules in force when it begins. */
  inForceFrom: Scalars['DateTime']['output'];
  /** When they were published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Title on the wall. */
  title: Scalars['String']['output'];
};

/** What became of a command about rules. */
export type VoiceRulesPayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The rules as published. */
  voiceRules?: Maybe<VoiceRules>;
};

export type _Entity = Community | Flow | Hotspot | Information | Matter | MatterClass | VoiceRules;

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
    | ( StubNode )
    | ( Flow )
    | ( HotspotNode )
    | ( InformationNode )
    | ( StubNode )
    | ( StubNode )
    | ( VoiceRulesNode )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( StubNode )
    | ( Flow )
    | ( HotspotNode )
    | ( InformationNode )
    | ( StubNode )
    | ( StubNode )
    | ( VoiceRulesNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApproveReportInput: ApproveReportInput;
  Attachment: ResolverTypeWrapper<Attachment>;
  AttachmentInput: AttachmentInput;
  AuditEntry: ResolverTypeWrapper<AuditNode>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditOutcome: ResolverTypeWrapper<AuditOutcome>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Community: ResolverTypeWrapper<StubNode>;
  CompileTopicInput: CompileTopicInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Flow: ResolverTypeWrapper<Flow>;
  FlowFact: ResolverTypeWrapper<FlowFact>;
  FlowHop: ResolverTypeWrapper<FlowHop>;
  FlowPart: ResolverTypeWrapper<FlowPart>;
  FlowRefusal: ResolverTypeWrapper<FlowRefusal>;
  HopPhase: ResolverTypeWrapper<HopPhase>;
  Hotspot: ResolverTypeWrapper<HotspotNode>;
  HotspotCommand: ResolverTypeWrapper<HotspotCommand>;
  HotspotConnection: ResolverTypeWrapper<HotspotListNode>;
  HotspotDetection: ResolverTypeWrapper<HotspotDetection>;
  HotspotEdge: ResolverTypeWrapper<Omit<HotspotEdge, 'node'> & { node: ResolversTypes['Hotspot'] }>;
  HotspotFilter: HotspotFilter;
  HotspotItem: ResolverTypeWrapper<HotspotItemNode>;
  HotspotOrder: ResolverTypeWrapper<HotspotOrder>;
  HotspotPayload: ResolverTypeWrapper<Payload>;
  HotspotPhase: ResolverTypeWrapper<HotspotPhase>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  Information: ResolverTypeWrapper<InformationNode>;
  InformationAnswer: ResolverTypeWrapper<PartNode>;
  InformationCommand: ResolverTypeWrapper<InformationCommand>;
  InformationConnection: ResolverTypeWrapper<InformationListNode>;
  InformationEdge: ResolverTypeWrapper<Omit<InformationEdge, 'node'> & { node: ResolversTypes['Information'] }>;
  InformationEventType: ResolverTypeWrapper<InformationEventType>;
  InformationFilter: InformationFilter;
  InformationOrder: ResolverTypeWrapper<InformationOrder>;
  InformationPayload: ResolverTypeWrapper<Payload>;
  InformationPhase: ResolverTypeWrapper<InformationPhase>;
  InformationStep: ResolverTypeWrapper<StepNode>;
  InformationTier: ResolverTypeWrapper<InformationTier>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Matter: ResolverTypeWrapper<StubNode>;
  MatterClass: ResolverTypeWrapper<StubNode>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeriodInput: PeriodInput;
  ProposeHotspotInput: ProposeHotspotInput;
  PublishVoiceRulesInput: PublishVoiceRulesInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  Rejection: ResolverTypeWrapper<Rejection>;
  ReplyToInformationInput: ReplyToInformationInput;
  ReportHotspotInput: ReportHotspotInput;
  ReturnReportInput: ReturnReportInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitShortMessageInput: SubmitShortMessageInput;
  Submitter: ResolverTypeWrapper<PartNode>;
  SubmitterInput: SubmitterInput;
  SubmitterKind: ResolverTypeWrapper<SubmitterKind>;
  VerificationOutcome: ResolverTypeWrapper<VerificationOutcome>;
  VerifyInformationInput: VerifyInformationInput;
  VoiceRules: ResolverTypeWrapper<VoiceRulesNode>;
  VoiceRulesPayload: ResolverTypeWrapper<Payload>;
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
  ApproveReportInput: ApproveReportInput;
  Attachment: Attachment;
  AttachmentInput: AttachmentInput;
  AuditEntry: AuditNode;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  Community: StubNode;
  CompileTopicInput: CompileTopicInput;
  DateTime: Scalars['DateTime']['output'];
  Float: Scalars['Float']['output'];
  Flow: Flow;
  FlowFact: FlowFact;
  FlowHop: FlowHop;
  FlowPart: FlowPart;
  FlowRefusal: FlowRefusal;
  Hotspot: HotspotNode;
  HotspotConnection: HotspotListNode;
  HotspotDetection: HotspotDetection;
  HotspotEdge: Omit<HotspotEdge, 'node'> & { node: ResolversParentTypes['Hotspot'] };
  HotspotFilter: HotspotFilter;
  HotspotItem: HotspotItemNode;
  HotspotPayload: Payload;
  ID: Scalars['ID']['output'];
  Information: InformationNode;
  InformationAnswer: PartNode;
  InformationConnection: InformationListNode;
  InformationEdge: Omit<InformationEdge, 'node'> & { node: ResolversParentTypes['Information'] };
  InformationFilter: InformationFilter;
  InformationPayload: Payload;
  InformationStep: StepNode;
  Int: Scalars['Int']['output'];
  Matter: StubNode;
  MatterClass: StubNode;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PeriodInput: PeriodInput;
  ProposeHotspotInput: ProposeHotspotInput;
  PublishVoiceRulesInput: PublishVoiceRulesInput;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  Rejection: Rejection;
  ReplyToInformationInput: ReplyToInformationInput;
  ReportHotspotInput: ReportHotspotInput;
  ReturnReportInput: ReturnReportInput;
  String: Scalars['String']['output'];
  SubmitShortMessageInput: SubmitShortMessageInput;
  Submitter: PartNode;
  SubmitterInput: SubmitterInput;
  VerifyInformationInput: VerifyInformationInput;
  VoiceRules: VoiceRulesNode;
  VoiceRulesPayload: Payload;
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
  hotspots?: Resolver<Maybe<ResolversTypes['HotspotConnection']>, ParentType, ContextType, RequireFields<CommunityHotspotsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informations?: Resolver<Maybe<ResolversTypes['InformationConnection']>, ParentType, ContextType, RequireFields<CommunityInformationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FlowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  selfGovernance?: Resolver<Maybe<ResolversTypes['FlowPart']>, ParentType, ContextType>;
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

export type HopPhaseResolvers = { DONE: 'done', OPEN: 'open', SETTLED: 'settled', STUCK: 'stuck' };

export type HotspotResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hotspot'] = ResolversParentTypes['Hotspot']> = {
  appeals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availableCommands?: Resolver<Array<ResolversTypes['HotspotCommand']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  communityKnown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detection?: Resolver<Maybe<ResolversTypes['HotspotDetection']>, ParentType, ContextType>;
  firstReceivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['HotspotItem']>, ParentType, ContextType>;
  lastReceivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['HotspotPhase'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['Information']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HotspotCommandResolvers = { REPORT: 'report' };

export type HotspotConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HotspotConnection'] = ResolversParentTypes['HotspotConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HotspotEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HotspotDetectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HotspotDetection'] = ResolversParentTypes['HotspotDetection']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  candidateAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HotspotEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HotspotEdge'] = ResolversParentTypes['HotspotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hotspot'], ParentType, ContextType>;
};

export type HotspotItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HotspotItem'] = ResolversParentTypes['HotspotItem']> = {
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Information']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HotspotOrderResolvers = { DAY_DESC: 'day-desc', SIZE_DESC: 'size-desc' };

export type HotspotPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HotspotPayload'] = ResolversParentTypes['HotspotPayload']> = {
  hotspot?: Resolver<Maybe<ResolversTypes['Hotspot']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type HotspotPhaseResolvers = { CANDIDATE: 'candidate', FORMING: 'forming', REPORTED: 'reported' };

export type ImportOutcomeResolvers = { ALREADY_KNOWN: 'already-known', CHANGED: 'changed', RECEIVED: 'received', REJECTED: 'rejected' };

export type InformationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Information'] = ResolversParentTypes['Information']> = {
  answer?: Resolver<Maybe<ResolversTypes['InformationAnswer']>, ParentType, ContextType>;
  answerDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answerDueProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availableCommands?: Resolver<Array<ResolversTypes['InformationCommand']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  divisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  hotspot?: Resolver<Maybe<ResolversTypes['Hotspot']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkedInto?: Resolver<Array<ResolversTypes['Information']>, ParentType, ContextType>;
  links?: Resolver<Maybe<Array<ResolversTypes['Information']>>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['InformationPhase'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  submitter?: Resolver<Maybe<ResolversTypes['Submitter']>, ParentType, ContextType>;
  submitterKind?: Resolver<Maybe<ResolversTypes['SubmitterKind']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['InformationTier'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['InformationStep']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unanswered?: Resolver<Maybe<ResolversTypes['InformationConnection']>, ParentType, ContextType, RequireFields<InformationUnansweredArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InformationAnswerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InformationAnswer'] = ResolversParentTypes['InformationAnswer']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['Information']>, ParentType, ContextType>;
};

export type InformationCommandResolvers = { APPROVE_REPORT: 'approve-report', REPLY: 'reply', RETURN_REPORT: 'return-report', VERIFY: 'verify' };

export type InformationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InformationConnection'] = ResolversParentTypes['InformationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InformationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InformationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InformationEdge'] = ResolversParentTypes['InformationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Information'], ParentType, ContextType>;
};

export type InformationEventTypeResolvers = { ANSWER_OVERDUE: 'answer-overdue', INFORMATION_ANSWERED: 'information-answered', INFORMATION_LINKED: 'information-linked', INFORMATION_VERIFIED: 'information-verified', MESSAGE_CLASSIFIED: 'message-classified', REPORT_APPROVED: 'report-approved', REPORT_PROPOSED: 'report-proposed', REPORT_RETURNED: 'report-returned', SHORT_MESSAGE_SUBMITTED: 'short-message-submitted', SUBMITTER_ANSWERED: 'submitter-answered', SUBMITTER_ERASED: 'submitter-erased', TOPIC_COMPILED: 'topic-compiled' };

export type InformationOrderResolvers = { ANSWER_DUE_ASC: 'answer-due-asc', RECEIVED_DESC: 'received-desc' };

export type InformationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InformationPayload'] = ResolversParentTypes['InformationPayload']> = {
  information?: Resolver<Maybe<ResolversTypes['Information']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type InformationPhaseResolvers = { APPROVED: 'approved', COMPILED: 'compiled', PROPOSED: 'proposed', RETURNED: 'returned', SUBMITTED: 'submitted', UNFOUNDED: 'unfounded', VERIFIED: 'verified' };

export type InformationStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InformationStep'] = ResolversParentTypes['InformationStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InformationEventType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InformationTierResolvers = { HOTSPOT_REPORT: 'hotspot-report', SHORT_MESSAGE: 'short-message', TOPIC: 'topic' };

export type MatterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterClassResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterClass'] = ResolversParentTypes['MatterClass']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveReport?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationApproveReportArgs, 'input'>>;
  compileTopic?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationCompileTopicArgs, 'input'>>;
  proposeHotspot?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationProposeHotspotArgs, 'input'>>;
  publishVoiceRules?: Resolver<Maybe<ResolversTypes['VoiceRulesPayload']>, ParentType, ContextType, RequireFields<MutationPublishVoiceRulesArgs, 'input'>>;
  replyToInformation?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationReplyToInformationArgs, 'input'>>;
  reportHotspot?: Resolver<Maybe<ResolversTypes['HotspotPayload']>, ParentType, ContextType, RequireFields<MutationReportHotspotArgs, 'input'>>;
  returnReport?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationReturnReportArgs, 'input'>>;
  submitShortMessage?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitShortMessageArgs, 'input'>>;
  verifyInformation?: Resolver<Maybe<ResolversTypes['InformationPayload']>, ParentType, ContextType, RequireFields<MutationVerifyInformationArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Community' | 'Flow' | 'Hotspot' | 'Information' | 'Matter' | 'MatterClass' | 'VoiceRules', ParentType, ContextType>;
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
  currentVoiceRules?: Resolver<Maybe<ResolversTypes['VoiceRules']>, ParentType, ContextType, Partial<QueryCurrentVoiceRulesArgs>>;
  feed?: Resolver<Maybe<ResolversTypes['InformationConnection']>, ParentType, ContextType, RequireFields<QueryFeedArgs, 'first' | 'orderBy'>>;
  hotspot?: Resolver<Maybe<ResolversTypes['Hotspot']>, ParentType, ContextType, RequireFields<QueryHotspotArgs, 'id'>>;
  hotspots?: Resolver<Maybe<ResolversTypes['HotspotConnection']>, ParentType, ContextType, RequireFields<QueryHotspotsArgs, 'first' | 'orderBy'>>;
  information?: Resolver<Maybe<ResolversTypes['Information']>, ParentType, ContextType, RequireFields<QueryInformationArgs, 'id'>>;
  selfGovernanceAuditTrail?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QuerySelfGovernanceAuditTrailArgs, 'first'>>;
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

export type SubmitterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Submitter'] = ResolversParentTypes['Submitter']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubmitterKindResolvers = { FULL_TIME_INFORMANT: 'full-time-informant', RESIDENT: 'resident', SPECIAL_INFORMANT: 'special-informant', VOLUNTEER: 'volunteer' };

export type VerificationOutcomeResolvers = { CONFIRMED: 'confirmed', UNFOUNDED: 'unfounded' };

export type VoiceRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoiceRules'] = ResolversParentTypes['VoiceRules']> = {
  answerWithin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  candidateAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoiceRulesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoiceRulesPayload'] = ResolversParentTypes['VoiceRulesPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  voiceRules?: Resolver<Maybe<ResolversTypes['VoiceRules']>, ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Community' | 'Flow' | 'Hotspot' | 'Information' | 'Matter' | 'MatterClass' | 'VoiceRules', ParentType, ContextType>;
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
  DateTime?: GraphQLScalarType;
  Flow?: FlowResolvers<ContextType>;
  FlowFact?: FlowFactResolvers<ContextType>;
  FlowHop?: FlowHopResolvers<ContextType>;
  FlowPart?: FlowPartResolvers<ContextType>;
  FlowRefusal?: FlowRefusalResolvers<ContextType>;
  HopPhase?: HopPhaseResolvers;
  Hotspot?: HotspotResolvers<ContextType>;
  HotspotCommand?: HotspotCommandResolvers;
  HotspotConnection?: HotspotConnectionResolvers<ContextType>;
  HotspotDetection?: HotspotDetectionResolvers<ContextType>;
  HotspotEdge?: HotspotEdgeResolvers<ContextType>;
  HotspotItem?: HotspotItemResolvers<ContextType>;
  HotspotOrder?: HotspotOrderResolvers;
  HotspotPayload?: HotspotPayloadResolvers<ContextType>;
  HotspotPhase?: HotspotPhaseResolvers;
  ImportOutcome?: ImportOutcomeResolvers;
  Information?: InformationResolvers<ContextType>;
  InformationAnswer?: InformationAnswerResolvers<ContextType>;
  InformationCommand?: InformationCommandResolvers;
  InformationConnection?: InformationConnectionResolvers<ContextType>;
  InformationEdge?: InformationEdgeResolvers<ContextType>;
  InformationEventType?: InformationEventTypeResolvers;
  InformationOrder?: InformationOrderResolvers;
  InformationPayload?: InformationPayloadResolvers<ContextType>;
  InformationPhase?: InformationPhaseResolvers;
  InformationStep?: InformationStepResolvers<ContextType>;
  InformationTier?: InformationTierResolvers;
  Matter?: MatterResolvers<ContextType>;
  MatterClass?: MatterClassResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  Submitter?: SubmitterResolvers<ContextType>;
  SubmitterKind?: SubmitterKindResolvers;
  VerificationOutcome?: VerificationOutcomeResolvers;
  VoiceRules?: VoiceRulesResolvers<ContextType>;
  VoiceRulesPayload?: VoiceRulesPayloadResolvers<ContextType>;
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
