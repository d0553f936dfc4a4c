import type { Instant } from '../../../shared/eventsourcing/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Payload } from '../../../shared/graphql/commands.ts';
import type { ImportNode, ImportedNode } from './matter/graph/importing.ts';
import type { DetectionBatchNode, ImportedDetectionNode } from './alert/graph/reporting.ts';
import type { AuditEntry as AuditNode } from '../../../shared/privacy/audit.ts';
import type { DivisionNode } from './division/resolvers.ts';
import type { UnitNode } from './unit/resolvers.ts';
import type { ClassNode } from './classification/resolvers.ts';
import type { RuleNoticeNode } from './rule-notice/resolvers.ts';
import type { MatterNode, ReporterNode, ResolutionNode, TimelineNode, HelperNode, SubjectNode, CriticismNode } from './matter/graph/node.ts';
import type { Correction } from './matter/corrections.ts';
import type { ListNode, BoardNode } from './matter/graph/lists.ts';
import type { GroupNode } from './matter/graph/figures.ts';
import type { Scorecard } from './matter/read-scorecard.ts';
import type { DetectionAppNode, SlotNode, CatalogueNode } from './detection-app/resolvers.ts';
import type { Trial } from './detection-app/state.ts';
import type { Mapping } from './detection-app/events.ts';
import type { CameraNode } from './camera/resolvers.ts';
import type { AlertDocument } from './alert/row.ts';
import type { Handover } from './alert/events.ts';
import type { DetectionDocument } from './alert/queries.ts';
import type { AlertListNode } from './alert/graph/lists.ts';
import type { Figures, Group } from './alert/read-figures.ts';
import type { MeNode } from './audit/resolvers.ts';
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

/** Which unit signs for a matter. */
export type AcceptMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The unit that acts; an officer's own where it is absent. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Alert 预警: what one detection application saw with one camera in one window of time. A machine raises it; a person
 * decides before anything follows from it.
 */
export type Alert = Node & {
  /** The application; absent where a file named one that nobody has proposed, or where another one has the place by now. */
  app?: Maybe<DetectionApp>;
  /** Id of the application, known or not. */
  appId: Scalars['ID']['output'];
  /** What its phase allows now, of what the asking person may do. */
  availableCommands: Array<AlertCommand>;
  /** The camera, where it is registered. */
  camera?: Maybe<Camera>;
  /** What the camera is called where its pictures come from. */
  cameraCode: Scalars['String']['output'];
  /** Community it lies in; absent where nobody knows. */
  community?: Maybe<Community>;
  /** When a person decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Role of that person. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Detections in it; those that came after the decision too. */
  detectionCount: Scalars['Int']['output'];
  /** Its detections in the order in which they were seen. */
  detections?: Maybe<DetectionConnection>;
  /** Why it was dismissed. */
  dismissal?: Maybe<AlertDismissal>;
  /** District it lies in. */
  district?: Maybe<District>;
  /** Time of its earliest detection, whichever came first. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** What the confirmed alert of an application in use becomes. */
  handover?: Maybe<AlertHandover>;
  /** The highest confidence among those that state one. */
  highestConfidence?: Maybe<Scalars['Float']['output']>;
  /** `alert_` and a hash of application, trial, camera and window. */
  id: Scalars['ID']['output'];
  /** Whether its first detection came from a file. */
  imported: Scalars['Boolean']['output'];
  /** Time of its latest detection. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The matter it became, once it was confirmed and received, where whoever asks may see it. */
  matter?: Maybe<Matter>;
  /** The earlier alert it was merged into, where whoever asks may see that one. */
  mergedInto?: Maybe<Alert>;
  /** Where it stands. */
  phase: AlertPhase;
  /** Time of its earliest detection that was sure enough; absent: none was. */
  raisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Street it lies in. */
  street?: Maybe<Street>;
  /** Number of the application's trial whose settings made the window; 0: none had been started. */
  trial: Scalars['Int']['output'];
  /** Version of the alert: pass it as `expectedVersion` to be refused where something came in between. */
  version: Scalars['Int']['output'];
  /** When its window begins. */
  windowFrom: Scalars['DateTime']['output'];
  /** When its window ends; this instant is the next one's. */
  windowUntil: Scalars['DateTime']['output'];
  /** Of those, how many state no confidence. */
  withoutConfidence: Scalars['Int']['output'];
};


/**
 * Alert 预警: what one detection application saw with one camera in one window of time. A machine raises it; a person
 * decides before anything follows from it.
 */
export type AlertDetectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be done with an alert: each is the mutation of that name. */
export type AlertCommand =
  /** `confirmAlert` 确认. */
  | 'confirm'
  /** `dismissAlert` 排除. */
  | 'dismiss'
  /** `mergeAlert` 并入. */
  | 'merge';

/** A page of alerts. */
export type AlertConnection = {
  /** The page's alerts. */
  edges: Array<AlertEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** Why a person dismisses an alert 排除原因. */
export type AlertDismissal =
  /** Nothing of the kind is to be seen 画面无此情况. */
  | 'nothing-there'
  /** Something else was taken for it 识别对象有误. */
  | 'other-object'
  /** It is there, and it is permitted 属正常情形. */
  | 'permitted';

/** An alert in its list. */
export type AlertEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: Alert;
};

/** Which alerts to list; what is not given does not matter, all that is given must hold. */
export type AlertFilter = {
  /** Of this application. */
  appId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this camera, by its code. */
  camera?: InputMaybe<Scalars['String']['input']>;
  /** In this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** First seen at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** In this phase. */
  phase?: InputMaybe<AlertPhase>;
  /** In this street. */
  streetId?: InputMaybe<Scalars['ID']['input']>;
  /** First seen before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What figures of alerts are grouped by. */
export type AlertGroup =
  /** Detection application. */
  | 'app'
  /** Camera. */
  | 'camera'
  /** Community. */
  | 'community'
  /** Month of the window. */
  | 'month';

/** What a confirmed alert becomes: a matter at this centre, for this unit. */
export type AlertHandover = {
  /** The centre whose seat confirmed it. */
  centre?: Maybe<Division>;
  /** Sub-type 小类 of the matter. */
  subType?: Maybe<MatterClass>;
  /** The application's unit by default 默认责任单位. */
  unit?: Maybe<Unit>;
  /** How urgent it is. */
  urgency: MatterUrgency;
};

/** Orders of alerts: by when something was seen first, never by when a message came. */
export type AlertOrder =
  /** The oldest first. */
  | 'seen-asc'
  /** The newest first. */
  | 'seen-desc';

/** What became of a command about an alert. */
export type AlertPayload = {
  /** The alert as decided; of a reported detection the one it was merged into; null where whoever commanded does not reach it. */
  alert?: Maybe<Alert>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** Where an alert stands. */
export type AlertPhase =
  /** Confirmed by a person 已确认. */
  | 'confirmed'
  /** Dismissed by a person 误报: there was nothing of the kind. */
  | 'dismissed'
  /** The same happening as an earlier alert 已并入. */
  | 'merged'
  /** Raised 待确认: a person is to look at it. */
  | 'raised'
  /** Kept and not raised 未触发: nothing in the window was sure enough. */
  | 'suppressed';

/** What is corrected; the rest stays. */
export type AmendMatterInput = {
  /** Code of the category; only together with the sub-type. Absent: it stays, unless the main type becomes another one. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Community it lies in. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the main type; only together with the sub-type. Absent: it stays where the sub-type lies under it, also where it has ended, else it is the only one in use that the sub-type lies under. */
  mainType?: InputMaybe<Scalars['String']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** What the reporter wants. */
  nature?: InputMaybe<MatterNature>;
  /** Code of the sub-type. */
  subType?: InputMaybe<Scalars['String']['input']>;
  /** Legal entity it is against 涉事主体, `sub_` and its code. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent it is; the citizen's limit does not move. */
  urgency?: InputMaybe<MatterUrgency>;
};

/** What a helper did. */
export type AnswerCollaborationInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The helping unit; an officer's own where it is absent. */
  helperId?: InputMaybe<Scalars['ID']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** What was done, at most 5000 characters. */
  reply: Scalars['String']['input'];
};

/** An answer at the counter. */
export type AnswerMatterOnTheSpotInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** Answer to the reporter, at most 5000 characters. */
  reply: Scalars['String']['input'];
};

/** How far the 27 detection applications have come. */
export type AppCatalogue = {
  /** In their trial. */
  inTrial: Scalars['Int']['output'];
  /** In use: the progress towards the target. */
  live: Scalars['Int']['output'];
  /** Proposed, not tried yet. */
  proposed: Scalars['Int']['output'];
  /** Not used any more. */
  retired: Scalars['Int']['output'];
  /** The 27 places, in their order. */
  slots: Array<CatalogueSlot>;
  /** How many there are to be: 27. */
  target: Scalars['Int']['output'];
  /** The test application, outside the 27. */
  test?: Maybe<DetectionApp>;
};

/** How often an application was right, as the people who looked say. */
export type AppPrecision = {
  /** The application. */
  app?: Maybe<DetectionApp>;
  /** Id of the application, known or not. */
  appId: Scalars['ID']['output'];
  /** Its alerts that a person confirmed. */
  confirmed: Scalars['Int']['output'];
  /** Its alerts that a person dismissed. */
  dismissed: Scalars['Int']['output'];
  /** Confirmed among both; absent where no person has decided any. */
  precision?: Maybe<Scalars['Float']['output']>;
};

/**
 * A row of the district's appeals file 民生诉求数据, each column as it stands in the file; `-` means absent. What a column is
 * not needed for is kept in the row's digest alone, so that a later change is noticed.
 */
export type AppealRowInput = {
  /** COMMUNITY_ID. */
  communityId?: InputMaybe<Scalars['String']['input']>;
  /** COMMUNITY_NAME. */
  communityName?: InputMaybe<Scalars['String']['input']>;
  /** CREATE_TIME: when it was received, by the clock of Shanghai. */
  createTime: Scalars['String']['input'];
  /** DISPOSE_UNIT_ID. */
  disposeUnitId?: InputMaybe<Scalars['String']['input']>;
  /** DISPOSE_UNIT_NAME. */
  disposeUnitName?: InputMaybe<Scalars['String']['input']>;
  /** DISTRICT_ID. */
  districtId?: InputMaybe<Scalars['String']['input']>;
  /** DISTRICT_NAME. */
  districtName?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_PROPERTY_ID, nature. */
  eventPropertyId?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_PROPERTY_NAME, nature. */
  eventPropertyName?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_SRC_ID, channel. */
  eventSrcId?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_SRC_NAME, channel. */
  eventSrcName?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_TYPE_ID, category. */
  eventTypeId?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_TYPE_NAME, category. */
  eventTypeName?: InputMaybe<Scalars['String']['input']>;
  /** INTIME_ARCHIVE_NUM: 1 where it was closed on time. */
  intimeArchiveNum?: InputMaybe<Scalars['String']['input']>;
  /** INTIME_TO_ARCHIVE_NUM. */
  intimeToArchiveNum?: InputMaybe<Scalars['String']['input']>;
  /** Line of the file, for the report. */
  line?: InputMaybe<Scalars['Int']['input']>;
  /** MAIN_TYPE_ID. */
  mainTypeId?: InputMaybe<Scalars['String']['input']>;
  /** MAIN_TYPE_NAME. */
  mainTypeName?: InputMaybe<Scalars['String']['input']>;
  /** OCCUR_PLACE, in words. Personal. */
  occurPlace?: InputMaybe<Scalars['String']['input']>;
  /** OPERATE_NUM. */
  operateNum?: InputMaybe<Scalars['String']['input']>;
  /** OVERTIME_ARCHIVE_NUM: 1 where it was closed late. */
  overtimeArchiveNum?: InputMaybe<Scalars['String']['input']>;
  /** REC_ID: the record's identity. */
  recId: Scalars['String']['input'];
  /** REPORT_NUM. */
  reportNum?: InputMaybe<Scalars['String']['input']>;
  /** STREET_ID. */
  streetId?: InputMaybe<Scalars['String']['input']>;
  /** STREET_NAME. */
  streetName?: InputMaybe<Scalars['String']['input']>;
  /** SUB_TYPE_ID. */
  subTypeId?: InputMaybe<Scalars['String']['input']>;
  /** SUB_TYPE_NAME. */
  subTypeName?: InputMaybe<Scalars['String']['input']>;
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

/** A camera 摄像头 whose place somebody registered. */
export type Camera = Node & {
  /** What it is called where its pictures come from: 20 digits by GB/T 28181, or a name. */
  code: Scalars['String']['output'];
  /** The community it looks at; its successor, where the one it was registered for has ended. */
  community?: Maybe<Community>;
  /** `cam_` and a hash of its code. */
  id: Scalars['ID']['output'];
  /** Since when it looks there. */
  since: Scalars['DateTime']['output'];
};

/** A page of cameras. */
export type CameraConnection = {
  /** The page's cameras. */
  edges: Array<CameraEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A camera in its list. */
export type CameraEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The camera. */
  node: Camera;
};

/** What became of a command about a camera. */
export type CameraPayload = {
  /** The camera as decided. */
  camera?: Maybe<Camera>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** One of the 27 places. */
export type CatalogueSlot = {
  /** The application, where one was proposed. */
  app?: Maybe<DetectionApp>;
  /** What the place is for. Three are named by the district's own report; the others have no name before they are proposed. */
  name?: Maybe<Scalars['String']['output']>;
  /** 1 to 27. */
  number: Scalars['Int']['output'];
};

/** Level of a centre or unit 层级. */
export type CentreLevel =
  /** Community 社区. */
  | 'community'
  /** District 区. */
  | 'district'
  /** Street 街道. */
  | 'street';

/** What a class classifies. */
export type ClassKind =
  /** Category 事件类型, the uppermost class of matters. */
  | 'category'
  /** Channel 来源渠道 that matters come through. */
  | 'channel'
  /** Main type 大类. */
  | 'main-type'
  /** Sub-type 小类. */
  | 'sub-type';

/** Which level of centre is capable of which sub-type, as published. */
export type ClassificationNotice = Node & RuleNotice & {
  /** Edition, as events name it. */
  edition: Scalars['String']['output'];
  /** `cln_` and the edition. */
  id: Scalars['ID']['output'];
  /** From when on it is in force. */
  inForceFrom: Scalars['DateTime']['output'];
  /** Sub-types with the lowest level of centre that is capable of them. */
  lowestLevels: Array<LowestLevel>;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Title on the wall. */
  title: Scalars['String']['output'];
};

/** A matter to be closed. */
export type CloseMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Community 社区: where all four pillars meet. */
export type Community = Division & Node & {
  /** Alerts in the community, the newest first. */
  alerts?: Maybe<AlertConnection>;
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `com_` and the 12-digit code, or `<district>-<local id>` while none is published. */
  id: Scalars['ID']['output'];
  /** COMMUNITY. */
  level?: Maybe<DivisionLevel>;
  /** How many matters it had, and how they stand. */
  matterStatistics?: Maybe<MatterStatistics>;
  /** Matters that lie in the community, the newest first. */
  matters?: Maybe<MatterConnection>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it was registered; otherwise data merely mentioned it. */
  official?: Maybe<Scalars['Boolean']['output']>;
  /** Its street as it was entered or seen; where that has ended, it lies in the successor. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};


/** Community 社区: where all four pillars meet. */
export type CommunityAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Community 社区: where all four pillars meet. */
export type CommunityMatterStatisticsArgs = {
  period: PeriodInput;
};


/** Community 社区: where all four pillars meet. */
export type CommunityMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A person found something there. */
export type ConfirmAlertInput = {
  /** The alert. */
  alertId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Where it really is; needed where nobody knows where the camera looks, or its community has ended without a successor. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Refuse where the alert has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What an amendment may correct. */
export type CorrectedField =
  /** Category, by its code. */
  | 'category'
  /** Community 社区, by its id. */
  | 'community'
  /** District 区, by its id. */
  | 'district'
  /** Main type 大类, by its code. */
  | 'main-type'
  /** Nature 性质. */
  | 'nature'
  /** Street 街道, by its id. */
  | 'street'
  /** Legal entity that the matter is against, by its id. */
  | 'subject'
  /** Sub-type 小类, by its code. */
  | 'sub-type'
  /** Urgency 紧急程度. */
  | 'urgency';

/** Decision on the earliest criticism that waits for one. */
export type CriticiseMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The decision. */
  decision: CriticismDecision;
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A formal criticism 通报批评. */
export type Criticism = {
  /** Proposed or decided. */
  state: CriticismState;
  /** The unit it is about. */
  unit?: Maybe<Unit>;
};

/** A centre lead's decision on a proposed criticism. */
export type CriticismDecision =
  /** Criticise formally 通报批评. */
  | 'issue'
  /** Waive it 不予通报. */
  | 'waive';

/** Where a proposed criticism stands 通报批评. */
export type CriticismState =
  /** Issued or waived 已定. */
  | 'decided'
  /** Proposed by the clock, a centre lead decides 待定. */
  | 'proposed';

/** A matter that is not taken on. */
export type DeclineMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The legal reason. */
  reason: DeclineReason;
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Why a matter is not taken on 不予受理原因. */
export type DeclineReason =
  /** Finally settled before 已终结. */
  | 'finally-settled'
  /** Before a court or an arbitrator 已进入诉讼、仲裁. */
  | 'in-litigation'
  /** No facts to work on 无具体事实. */
  | 'no-facts'
  /** Nobody here has authority 不属职权范围. */
  | 'outside-authority';

/** Detection 检测消息: one message of one source. Pictures, plates and positions are not kept. */
export type Detection = {
  /** What the camera is called. */
  cameraCode: Scalars['String']['output'];
  /** Confidence from 0 to 1; absent: the source states none. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Why it alone raises no alert; absent: it does. */
  doubt?: Maybe<DetectionDoubt>;
  /** What is not known of it. */
  flags: Array<DetectionFlag>;
  /** `det_` and a hash of source and message id. */
  id: Scalars['ID']['output'];
  /** Kind of happening in the words of the source: moving, parked. */
  kind?: Maybe<Scalars['String']['output']>;
  /** What was seen in the words of the source: person, vehicle. */
  label?: Maybe<Scalars['String']['output']>;
  /** The message's own id in its source. */
  messageId: Scalars['String']['output'];
  /** The object in the words of the source; the same one across messages. */
  objectId?: Maybe<Scalars['String']['output']>;
  /** When it came in. */
  receivedAt: Scalars['DateTime']['output'];
  /** When it was seen. */
  seenAt: Scalars['DateTime']['output'];
  /** Kind of source: deepstream, frigate. */
  source: Scalars['String']['output'];
};

/** A detection application 检测应用: sees one kind of thing in the pictures of cameras. */
export type DetectionApp = Node & {
  /** `app_01` to `app_27`, or `app_test`. */
  id: Scalars['ID']['output'];
  /** Since when it is in use. */
  liveSince?: Maybe<Scalars['DateTime']['output']>;
  /** What its confirmed alerts become; while it is in use. */
  mapping?: Maybe<DetectionMapping>;
  /** Name 名称. */
  name: Scalars['String']['output'];
  /** How far it has come. */
  phase: DetectionAppPhase;
  /** Share of right detections that a trial must reach; for the administration alone. */
  precisionFloor?: Maybe<Scalars['Float']['output']>;
  /** When it was proposed. */
  proposedAt: Scalars['DateTime']['output'];
  /** When it went out of use. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The settings in force: its newest trial's. */
  settings?: Maybe<DetectionSettings>;
  /** Its place among the 27; the test application has none. */
  slot?: Maybe<Scalars['Int']['output']>;
  /** The test application: to try the system with, outside the 27. */
  test: Scalars['Boolean']['output'];
  /** Its trials, the newest last; for the administration alone. */
  trials?: Maybe<Array<DetectionTrial>>;
  /** Version of the application: pass it as `expectedVersion` to be refused where somebody was faster. */
  version: Scalars['Int']['output'];
};

/** A page of detection applications. */
export type DetectionAppConnection = {
  /** The page's applications. */
  edges: Array<DetectionAppEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A detection application in its list. */
export type DetectionAppEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: DetectionApp;
};

/** What became of a command about a detection application. */
export type DetectionAppPayload = {
  /** The application as decided. */
  detectionApp?: Maybe<DetectionApp>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** How far a detection application 检测应用 has come. */
export type DetectionAppPhase =
  /** In use 已上线: its confirmed alerts become matters. */
  | 'live'
  /** Proposed 已提出. */
  | 'proposed'
  /** Not used any more 已下线. */
  | 'retired'
  /** In its trial 试运行: its alerts are raised, and lead to nothing yet. */
  | 'trial';

/** A page of detections. */
export type DetectionConnection = {
  /** The page's detections. */
  edges: Array<DetectionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Why a detection alone raises no alert. */
export type DetectionDoubt =
  /** Its confidence is lower than the application's setting 置信度低. */
  | 'low-confidence'
  /** It states no confidence, and the application's setting asks for one 无置信度. */
  | 'no-confidence'
  /** Its own source calls it a false positive 来源存疑. */
  | 'source-doubts';

/** A detection in its list. */
export type DetectionEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The detection. */
  node: Detection;
};

/** What is not known of a detection; it is kept all the same. */
export type DetectionFlag =
  /** Its application is unknown, or neither in its trial nor in use. */
  | 'app'
  /** Its confidence: the source states none, which is not a low one. */
  | 'confidence'
  /** The community its camera looks at. */
  | 'place';

/** What the administration makes of a confirmed alert: application → sub-type → unit. */
export type DetectionMapping = {
  /** Channel 来源渠道 the matters come through. */
  channel?: Maybe<MatterClass>;
  /** Main type 大类, where the sub-type lies under several. */
  mainType?: Maybe<MatterClass>;
  /** Sub-type 小类 of the matters. */
  subType?: Maybe<MatterClass>;
  /** Responsible unit by default 默认责任单位. */
  unit?: Maybe<Unit>;
  /** How urgent the matters are. */
  urgency: MatterUrgency;
};

/** A message as its source wrote it. */
export type DetectionRowInput = {
  /** Line of the file, for the report. */
  line?: InputMaybe<Scalars['Int']['input']>;
  /** The message: one JSON object of DeepStream's or Frigate's, at most 20000 characters. */
  message: Scalars['String']['input'];
};

/** What becomes of an application's detections. */
export type DetectionSettings = {
  /** Confidence from which on an alert is raised; below it a detection is kept and not raised. */
  raiseAt: Scalars['Float']['output'];
  /** Whether a detection that states no confidence is raised. */
  raiseWithoutConfidence: Scalars['Boolean']['output'];
  /** Minutes within which the detections of one camera are one alert; windows follow each other from 00:00 Shanghai on. */
  windowMinutes: Scalars['Int']['output'];
};

/** A trial 试运行 of a detection application. */
export type DetectionTrial = {
  /** Detections that people checked. */
  checked?: Maybe<Scalars['Int']['output']>;
  /** Of those, how many were right. */
  correct?: Maybe<Scalars['Int']['output']>;
  /** Its number, from 1: alerts name it. */
  number: Scalars['Int']['output'];
  /** Whether it reached the application's floor. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Share of the checked that were right. */
  precision?: Maybe<Scalars['Float']['output']>;
  /** When its result was recorded. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** With which settings. */
  settings: DetectionSettings;
  /** When it began: its settings hold for what is seen from then on. */
  startedAt: Scalars['DateTime']['output'];
};

/** A person found nothing there. */
export type DismissAlertInput = {
  /** The alert. */
  alertId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the alert has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  reason: AlertDismissal;
};

/** District 区. */
export type District = Division & Node & {
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `dis_` and the 6-digit code. */
  id: Scalars['ID']['output'];
  /** DISTRICT. */
  level?: Maybe<DivisionLevel>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it was registered; otherwise data merely mentioned it. */
  official?: Maybe<Scalars['Boolean']['output']>;
  /** A district lies in no other division of this graph. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** A division 区-街道-社区-网格. It is never deleted, only retired with a successor. */
export type Division = {
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `dis_`, `str_`, `com_` or `grid_` and the code. */
  id: Scalars['ID']['output'];
  /** Where it stands in the hierarchy. */
  level?: Maybe<DivisionLevel>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it was registered; otherwise data merely mentioned it. */
  official?: Maybe<Scalars['Boolean']['output']>;
  /** The division it lies in, as it was entered or seen; where that has ended, it lies in the successor. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** A page of divisions. */
export type DivisionConnection = {
  /** The page's divisions. */
  edges: Array<DivisionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A division in its list. */
export type DivisionEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The division. */
  node: Division;
};

/** Which divisions to list. */
export type DivisionFilter = {
  /** With this statistical code, its id's own or one published later. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Of this level. */
  level?: InputMaybe<DivisionLevel>;
  /** Directly in this division. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Level of a division 层级, from the district down to the grid. */
export type DivisionLevel =
  /** Community 社区. */
  | 'community'
  /** District 区. */
  | 'district'
  /** Grid 网格. */
  | 'grid'
  /** Street 街道. */
  | 'street';

/** What became of a command about a division. */
export type DivisionPayload = {
  /** The division as decided. */
  division?: Maybe<Division>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** A matter that goes up. */
export type EscalateMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** How far and why a limit is extended. */
export type ExtendMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The legal reason. */
  reason: ExtensionReason;
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The unit that acts; an officer's own where it is absent. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** By how many working days. */
  workingDays: Scalars['Int']['input'];
};

/** How often and how far a limit may be extended. */
export type ExtensionLimits = {
  /** Extensions a matter may have. */
  atMost: Scalars['Int']['output'];
  /** Working days of one extension. */
  workingDays: Scalars['Int']['output'];
};

/** How often and how far a limit may be extended. */
export type ExtensionLimitsInput = {
  /** Extensions a matter may have. */
  atMost: Scalars['Int']['input'];
  /** Working days of one extension. */
  workingDays: Scalars['Int']['input'];
};

/** Legal reason for an extension 延期理由. */
export type ExtensionReason =
  /** An appraisal or test 鉴定检测. */
  | 'appraisal'
  /** Force majeure 不可抗力. */
  | 'force-majeure'
  /** A procedure that the law asks for 法定程序. */
  | 'legal-procedure'
  /** Several organs must agree 需多部门会商. */
  | 'several-organs';

/** The counts of one group. */
export type FalseAlarmGroup = {
  /** Confirmed by a person. */
  confirmed: Scalars['Int']['output'];
  /** Detections in all of them. */
  detections: Scalars['Int']['output'];
  /** Dismissed by a person: false alarms. */
  dismissed: Scalars['Int']['output'];
  /** What the alerts have in common: an id, a camera's code, a month; `-` where they have none. */
  key: Scalars['String']['output'];
  /** Its name for people. */
  label: Scalars['String']['output'];
  /** The same happening as an earlier one. */
  merged: Scalars['Int']['output'];
  /** Dismissed among confirmed and dismissed; absent where no person has decided any. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Kept and not raised. */
  suppressed: Scalars['Int']['output'];
  /** Raised, and no person has decided yet. */
  waiting: Scalars['Int']['output'];
};

/** Alerts counted in the month of their window. Each stands in exactly one of suppressed, waiting, confirmed, dismissed and merged. */
export type FalseAlarmRate = {
  /** Confirmed by a person. */
  confirmed: Scalars['Int']['output'];
  /** Detections in all of them. */
  detections: Scalars['Int']['output'];
  /** Dismissed by a person: false alarms. */
  dismissed: Scalars['Int']['output'];
  /** The same per group, the one with most detections first; months in their order. Only with `groupBy`. */
  groups?: Maybe<Array<FalseAlarmGroup>>;
  /** The same happening as an earlier one. */
  merged: Scalars['Int']['output'];
  /** Dismissed among confirmed and dismissed; absent where no person has decided any. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Kept and not raised. */
  suppressed: Scalars['Int']['output'];
  /** Raised, and no person has decided yet. */
  waiting: Scalars['Int']['output'];
};

/** A flow 流程: everything that one cause has set off, across the pillars, under one correlation id. */
export type Flow = Node & {
  /** `flow_` and the correlation id. */
  id: Scalars['ID']['output'];
  /** The hops that begin in smart-governance. */
  smartGovernance?: Maybe<FlowPart>;
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

/** What a call-back learned. */
export type FollowUpMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The outcome of this call. */
  outcome: FollowUpOutcome;
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** What the call-back learned 回访结果. */
export type FollowUpOutcome =
  /** The reporter would not say 不愿评价. */
  | 'declined-to-answer'
  /** Satisfied 满意. */
  | 'satisfied'
  /** Not reached 未接通: an attempt; the last allowed attempt makes it the outcome. */
  | 'unreachable'
  /** Unsatisfied 不满意. */
  | 'unsatisfied';

/** An application to be put into use, or another mapping for one that is. */
export type GoLiveDetectionAppInput = {
  /** Code of the channel the matters come through. */
  channel: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The application. */
  detectionAppId: Scalars['ID']['input'];
  /** Refuse where the application has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the main type, where the sub-type lies under several. */
  mainType?: InputMaybe<Scalars['String']['input']>;
  /** Code of the sub-type of the matters. */
  subType: Scalars['String']['input'];
  /** Responsible unit by default. */
  unitId: Scalars['ID']['input'];
  /** How urgent the matters are. */
  urgency?: InputMaybe<MatterUrgency>;
};

/** Grid 网格: the part of a community that one patrol walks. */
export type Grid = Division & Node & {
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `grid_`, the community's code and the grid's number. */
  id: Scalars['ID']['output'];
  /** GRID. */
  level?: Maybe<DivisionLevel>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it was registered; otherwise data merely mentioned it. */
  official?: Maybe<Scalars['Boolean']['output']>;
  /** Its community as it was entered or seen; where that has ended, it lies in the successor. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** A unit that helps the lead unit 协作单位. */
export type Helper = {
  /** Whether it has reported its part done. */
  answered: Scalars['Boolean']['output'];
  /** The unit. */
  unit?: Maybe<Unit>;
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

/** Messages of detectors. */
export type ImportDetectionsInput = {
  /** The application they are for, `app_01` to `app_27`, proposed or not; absent: the test application, `app_test`. */
  appId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client for the batch; the same batch again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Not used: each message is a stream of its own. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The messages, at most 500. */
  rows: Array<DetectionRowInput>;
};

/** What became of a batch. */
export type ImportDetectionsPayload = {
  /** A line per message, in the order they were given. */
  rows: Array<ImportedDetection>;
};

/** Rows of closed history. */
export type ImportMattersInput = {
  /** Chosen by the client for the batch; the same batch again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Not used: each row is a matter of its own. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rows, at most 500. */
  rows: Array<AppealRowInput>;
};

/** What became of a batch. */
export type ImportMattersPayload = {
  /** A line per row, in the order they were given. */
  rows: Array<ImportedRow>;
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

/** A message and what became of it. */
export type ImportedDetection = {
  /** The alert it is merged into. */
  alertId?: Maybe<Scalars['ID']['output']>;
  /** The detection; absent where the message was not understood. */
  detectionId?: Maybe<Scalars['ID']['output']>;
  /** What is not known of it. */
  flags: Array<DetectionFlag>;
  /** Line of the file, as it was given. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  outcome: ImportOutcome;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** The message's own id; empty where it was not understood. */
  record: Scalars['String']['output'];
  /** Why it was not taken in. */
  rejection?: Maybe<Rejection>;
};

/** A row and what became of it. */
export type ImportedRow = {
  /** What the row leaves open. */
  flags: Array<MatterFlag>;
  /** Line of the file, as it was given. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The matter; absent where the row was not understood. */
  matterId?: Maybe<Scalars['ID']['output']>;
  /** What became of it. */
  outcome: ImportOutcome;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** REC_ID of the row. */
  record: Scalars['String']['output'];
  /** Why it was not recorded. */
  rejection?: Maybe<Rejection>;
};

/** Working days by nature of a matter; 0 is the same day. */
export type LimitsByNature = {
  /** Complaint 投诉. */
  complaint: Scalars['Int']['output'];
  /** Enquiry 咨询. */
  enquiry: Scalars['Int']['output'];
  /** Call for help 求决. */
  help: Scalars['Int']['output'];
  /** Anything else. */
  other: Scalars['Int']['output'];
  /** Suggestion 建议. */
  suggestion: Scalars['Int']['output'];
  /** Thanks 感谢. */
  thanks: Scalars['Int']['output'];
  /** Urgent matters 紧急, whatever their nature. */
  urgent: Scalars['Int']['output'];
};

/** Working days by nature of a matter; 0 is the same day. */
export type LimitsByNatureInput = {
  /** Complaint 投诉. */
  complaint: Scalars['Int']['input'];
  /** Enquiry 咨询. */
  enquiry: Scalars['Int']['input'];
  /** Call for help 求决. */
  help: Scalars['Int']['input'];
  /** Anything else. */
  other: Scalars['Int']['input'];
  /** Suggestion 建议. */
  suggestion: Scalars['Int']['input'];
  /** Thanks 感谢. */
  thanks: Scalars['Int']['input'];
  /** Urgent matters 紧急, whatever their nature. */
  urgent: Scalars['Int']['input'];
};

/** The time limits of matters, as published. */
export type LimitsNotice = Node & RuleNotice & {
  /** Edition, as events name it. */
  edition: Scalars['String']['output'];
  /** `lim_` and the edition. */
  id: Scalars['ID']['output'];
  /** From when on it is in force. */
  inForceFrom: Scalars['DateTime']['output'];
  /** The limits. */
  limits: MatterLimits;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Title on the wall. */
  title: Scalars['String']['output'];
};

/** A sub-type and the lowest level of centre that is capable of it. */
export type LowestLevel = {
  /** COMMUNITY, STREET or DISTRICT. */
  level: DivisionLevel;
  /** Code of the sub-type. */
  subType: Scalars['String']['output'];
};

/** A sub-type and the lowest level of centre that is capable of it. */
export type LowestLevelInput = {
  /** COMMUNITY, STREET or DISTRICT. */
  level: DivisionLevel;
  /** Code of the sub-type; one that is not registered has its level from when it is. */
  subType: Scalars['String']['input'];
};

/**
 * Matter 事项: what somebody brings to a centre, from reception to follow-up
 * (集中接待→统一批转→归口办理→协作配合→限时办结→跟踪问效).
 */
export type Matter = Node & {
  /** The alert 预警 it began with, where a person confirmed one. Whoever may read this reads the alert. */
  alert?: Maybe<Alert>;
  /** Files that belong to the report. */
  attachments: Array<Attachment>;
  /** What its phase and the rules allow now, of what the asking person may do. */
  availableCommands: Array<MatterCommand>;
  /** Until when the reporter is to be called back next. */
  callBackDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Category, the uppermost class 事件类型. */
  category?: Maybe<MatterClass>;
  /** The centre 综治中心 that has it in hand, as a division. */
  centre?: Maybe<Division>;
  /** Channel it came through 来源渠道. */
  channel?: Maybe<MatterClass>;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Community it lies in. */
  community?: Maybe<Community>;
  /** A formal criticism of a lead unit, where the clock proposed one: the earliest that waits for its decision, else the last. */
  criticism?: Maybe<Criticism>;
  /** What is reported 诉求内容. Personal. */
  description?: Maybe<Scalars['String']['output']>;
  /** District it lies in. */
  district?: Maybe<District>;
  /** The citizen's time limit: set at receipt, moved by an extension alone. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The limit was counted through a year whose holidays are not published yet. */
  dueProvisional: Scalars['Boolean']['output'];
  /** Whether its personal data were erased. */
  erased: Scalars['Boolean']['output'];
  /** How often its limit was extended. */
  extensions: Scalars['Int']['output'];
  /** What its source leaves open; only history has such flags. */
  flags: Array<MatterFlag>;
  /** The flows 流程 that this is part of, for the auditor: the newest first, at most 20. */
  flows?: Maybe<Array<Flow>>;
  /** What the call-back learned. */
  followUp?: Maybe<MatterFollowUp>;
  /** Units asked to help the lead unit 协作单位, or the one that `unit` was when it ended; not for its reporter. */
  helpers?: Maybe<Array<Helper>>;
  /** `mat_` and a hash of who received it, or of the record it comes from. */
  id: Scalars['ID']['output'];
  /** The level it belongs to: the lowest capable one (枫桥), or higher after an escalation. */
  level?: Maybe<CentreLevel>;
  /** Main type 大类: of the matter, since a sub-type may lie under several. */
  mainType?: Maybe<MatterClass>;
  /** How many later matters were merged into it. */
  mergedCount: Scalars['Int']['output'];
  /** The earlier matter it was merged into, where whoever asks may see that one. */
  mergedInto?: Maybe<Matter>;
  /** What the reporter wants. */
  nature?: Maybe<MatterNature>;
  /** Number people read out 编号: 坪-20181130-00042. History from a file has none. */
  number?: Maybe<Scalars['String']['output']>;
  /** Whether the limit has passed while somebody still had to work on it. */
  overdue: Scalars['Boolean']['output'];
  /** Where it stands. */
  phase: MatterPhase;
  /** Where it occurred, in words. Personal. */
  place?: Maybe<Scalars['String']['output']>;
  /** When it was received. */
  receivedAt: Scalars['DateTime']['output'];
  /** Closed history from a file 历史办结件: its closing time is unknown and no limit runs. */
  recorded: Scalars['Boolean']['output'];
  /** How often it was reopened. */
  reopens: Scalars['Int']['output'];
  /** Who reported it 诉求人. */
  reporter?: Maybe<Reporter>;
  /** How it was resolved; absent again after a reopening. */
  resolution?: Maybe<MatterResolution>;
  /** Until when the lead unit may send it back. */
  returnUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How often units sent it back to its present centre since it last went up. */
  returns: Scalars['Int']['output'];
  /** Outcome of the matter it was merged into, as told to its reporter. */
  sharedOutcome?: Maybe<MatterOutcome>;
  /** Source and record of history from a file, as `source:record`. */
  source?: Maybe<Scalars['String']['output']>;
  /** Street it lies in. */
  street?: Maybe<Street>;
  /** Sub-type 小类. */
  subType?: Maybe<MatterClass>;
  /** The legal entity it is against 涉事主体, where one is known. */
  subject?: Maybe<Subject>;
  /** What happened, in order; the newest 200 facts. */
  timeline: Array<TimelineEntry>;
  /** Whether it was resolved in time; absent while it is open, and where it was not handled. */
  timeliness?: Maybe<MatterTimeliness>;
  /** The lead unit 责任单位, or the one that resolved it, or had it when it was withdrawn or merged. */
  unit?: Maybe<Unit>;
  /** The lead unit's own limit, never later than the citizen's. Lists are ordered by the citizen's. */
  unitDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** How urgent it is. */
  urgency?: Maybe<MatterUrgency>;
  /** Version of the matter: pass it as `expectedVersion` to be refused where somebody was faster. */
  version: Scalars['Int']['output'];
};

/** A class of matters 事项分类, or a channel. Its identity is its kind and code; names repeat and change. */
export type MatterClass = Node & {
  /** Other names it was met under. */
  aliases: Array<Scalars['String']['output']>;
  /** The source's own code. */
  code: Scalars['String']['output'];
  /** `cls_`, the kind and the source's own code: cls_sub-type-554. */
  id: Scalars['ID']['output'];
  /** What it classifies. */
  kind: ClassKind;
  /** Official name, or the first it was met under. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
  /** The classes above it: mostly one, a few stand under two. */
  parents: Array<MatterClass>;
  /** Whether it is no longer used for new matters. */
  retired: Scalars['Boolean']['output'];
};

/** A page of classes. */
export type MatterClassConnection = {
  /** The page's classes. */
  edges: Array<MatterClassEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A class in its list. */
export type MatterClassEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The class. */
  node: MatterClass;
};

/** What became of a command about a class. */
export type MatterClassPayload = {
  /** The class as decided. */
  matterClass?: Maybe<MatterClass>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** What can be done with a matter: each is the mutation of that name. */
export type MatterCommand =
  /** `acceptMatter` 签收. */
  | 'accept'
  /** `amendMatter` 更正. */
  | 'amend'
  /** `answerCollaboration` 协作反馈. */
  | 'answer-collaboration'
  /** `answerMatterOnTheSpot` 直接答复. */
  | 'answer-on-the-spot'
  /** `closeMatter` 结案. */
  | 'close'
  /** `criticiseMatter` 通报批评. */
  | 'criticise'
  /** `declineMatter` 不予受理. */
  | 'decline'
  /** `escalateMatter` 升级. */
  | 'escalate'
  /** `extendMatter` 延期. */
  | 'extend'
  /** `followUpMatter` 回访. */
  | 'follow-up'
  /** `mergeMatter` 并案. */
  | 'merge'
  /** `reopenMatter` 重办. */
  | 'reopen'
  /** `requestCollaboration` 请求协作. */
  | 'request-collaboration'
  /** `resolveMatter` 办结. */
  | 'resolve'
  /** `returnMatter` 退回. */
  | 'return'
  /** `transferMatter` 批转. */
  | 'transfer'
  /** `urgeMatter` 催办. */
  | 'urge'
  /** `withdrawMatter` 撤回. */
  | 'withdraw';

/** A page of matters. */
export type MatterConnection = {
  /** The page's matters. */
  edges: Array<MatterEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is exact: beyond 10,000 nobody counts. */
  totalCountExact: Scalars['Boolean']['output'];
};

/** What an amendment corrected: codes and ids as events write them, no words. */
export type MatterCorrection = {
  /** What. */
  field: CorrectedField;
  /** What was said before; absent where nothing was. */
  from?: Maybe<Scalars['String']['output']>;
  /** What is said from then on. */
  to?: Maybe<Scalars['String']['output']>;
};

/** A matter in its list. */
export type MatterEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The matter. */
  node: Matter;
};

/** One kind of fact in a matter's story. */
export type MatterEventType =
  /** A call-back failed 回访未接通. */
  | 'call-back-attempted'
  /** A helper answered 协作反馈. */
  | 'collaboration-answered'
  /** A helper was asked 请求协作. */
  | 'collaboration-requested'
  /** A criticism was proposed 拟通报批评. */
  | 'criticism-proposed'
  /** The criticism was waived 不予通报. */
  | 'criticism-waived'
  /** Another matter was merged into it 接受并案. */
  | 'duplicate-absorbed'
  /** Accepted 签收. */
  | 'matter-accepted'
  /** Amended 更正. */
  | 'matter-amended'
  /** Answered on the spot 直接答复. */
  | 'matter-answered-on-the-spot'
  /** Closed 结案. */
  | 'matter-closed'
  /** Criticised 通报批评. */
  | 'matter-criticised'
  /** Declined 不予受理. */
  | 'matter-declined'
  /** Escalated 升级. */
  | 'matter-escalated'
  /** Extended 延期. */
  | 'matter-extended'
  /** Followed up 回访. */
  | 'matter-followed-up'
  /** Merged 并案. */
  | 'matter-merged'
  /** Overdue 超期. */
  | 'matter-overdue'
  /** Received 受理. */
  | 'matter-received'
  /** Recorded from a file 历史办结件. */
  | 'matter-recorded-closed'
  /** Reopened 重办. */
  | 'matter-reopened'
  /** Resolved 办结. */
  | 'matter-resolved'
  /** Returned 退回. */
  | 'matter-returned'
  /** Transferred 批转. */
  | 'matter-transferred'
  /** Urged 催办. */
  | 'matter-urged'
  /** Withdrawn 撤回. */
  | 'matter-withdrawn'
  /** The earlier matter's outcome was shared 并案结果告知. */
  | 'outcome-shared'
  /** Personal data erased 个人信息删除. */
  | 'reporter-erased';

/** Which matters to list; what is not given does not matter, all that is given must hold. */
export type MatterFilter = {
  /** In hand at the centre of this division, or last in hand there, wherever it lies. */
  centreId?: InputMaybe<Scalars['ID']['input']>;
  /** Through this channel, by its code. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** In this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** With a running limit before this time. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether its source leaves something open. */
  flagged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this main type, by its code. */
  mainType?: InputMaybe<Scalars['String']['input']>;
  /** Of this nature. */
  nature?: InputMaybe<MatterNature>;
  /** Number people read out, in whichever width, blanks and dashes it is typed. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Whether the limit has passed and still somebody has to work on it. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this phase. */
  phase?: InputMaybe<MatterPhase>;
  /** Received before this time. */
  receivedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Received at this time or later. */
  receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Telephone of the reporter, in any spelling; for those who call back alone. Found are the number that an officer wrote
   * down and a citizen's verified one, not another one that a citizen gave to be called back at. Of a citizen who had
   * submitted before a number was verified that somebody had called with, it finds the calls and not what the citizen's
   * own account submits: there the reporter is another person. A confidential reporter's matters are found by the centre
   * that has them in hand and those above it alone. Personal: each search is in the audit trail, the number is not.
   */
  reporterPhone?: InputMaybe<Scalars['String']['input']>;
  /** In this street. */
  streetId?: InputMaybe<Scalars['ID']['input']>;
  /** Against this legal entity, `sub_` and its code. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Led, or resolved, by this unit, or ended while it had it. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this urgency. */
  urgency?: InputMaybe<MatterUrgency>;
};

/** What the source of a recorded matter leaves open 缺失字段. */
export type MatterFlag =
  /** Channel 来源. */
  | 'channel'
  /** Class 分类. */
  | 'class'
  /** Community 社区. */
  | 'community'
  /** District 区. */
  | 'district'
  /** Nature 性质. */
  | 'nature'
  /** Another column 其他. */
  | 'other'
  /** Street 街道. */
  | 'street'
  /** Whether it was on time 按期情况. */
  | 'timeliness'
  /** Unit 责任单位. */
  | 'unit';

/** What a call-back learned. */
export type MatterFollowUp = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** At which attempt. */
  attempts: Scalars['Int']['output'];
  /** What. */
  outcome: FollowUpOutcome;
  /** Until when the matter may be reopened. */
  reopenUntil: Scalars['DateTime']['output'];
};

/** The limits 时限 that matters are decided with. Working days unless it says otherwise. */
export type MatterLimits = {
  /** Attempts after which a reporter counts as unreachable. */
  callBackAttempts: Scalars['Int']['output'];
  /** From resolution to the call-back 回访. */
  callBackWithin: Scalars['Int']['output'];
  /** From receipt to resolution. */
  citizen: LimitsByNature;
  /** From the urging to the proposal of a formal criticism 通报批评. */
  criticiseAfter: Scalars['Int']['output'];
  /** Extensions 延期. */
  extensions: ExtensionLimits;
  /** Calendar days from the follow-up in which a matter may be reopened. */
  reopenWithinDays: Scalars['Int']['output'];
  /** Reopenings that take a matter up. */
  reopensToEscalate: Scalars['Int']['output'];
  /** After a transfer, in which a unit may send the matter back. */
  returnWithin: Scalars['Int']['output'];
  /** Returns at one centre and level that take a matter up. */
  returnsToEscalate: Scalars['Int']['output'];
  /** From transfer to resolution; the citizen's limit cuts it. */
  unit: LimitsByNature;
  /** From expiry to the automatic urging 催办; 0 is at expiry. */
  urgeAfter: Scalars['Int']['output'];
};

/** The limits to be published; see MatterLimits for what each means. */
export type MatterLimitsInput = {
  /** Attempts after which a reporter counts as unreachable. */
  callBackAttempts: Scalars['Int']['input'];
  /** From resolution to the call-back 回访. */
  callBackWithin: Scalars['Int']['input'];
  /** From receipt to resolution. */
  citizen: LimitsByNatureInput;
  /** From the urging to the proposal of a formal criticism 通报批评. */
  criticiseAfter: Scalars['Int']['input'];
  /** Extensions 延期. */
  extensions: ExtensionLimitsInput;
  /** Calendar days from the follow-up in which a matter may be reopened. */
  reopenWithinDays: Scalars['Int']['input'];
  /** Reopenings that take a matter up. */
  reopensToEscalate: Scalars['Int']['input'];
  /** After a transfer, in which a unit may send the matter back. */
  returnWithin: Scalars['Int']['input'];
  /** Returns at one centre and level that take a matter up. */
  returnsToEscalate: Scalars['Int']['input'];
  /** From transfer to resolution. */
  unit: LimitsByNatureInput;
  /** From expiry to the automatic urging 催办; 0 is at expiry. */
  urgeAfter: Scalars['Int']['input'];
};

/** What the reporter wants 事项性质. */
export type MatterNature =
  /** Complaint 投诉. */
  | 'complaint'
  /** Enquiry 咨询. */
  | 'enquiry'
  /** Call for help 求决. */
  | 'help'
  /** Anything else 其他. */
  | 'other'
  /** Suggestion 建议. */
  | 'suggestion'
  /** Thanks 感谢. */
  | 'thanks';

/** Orders of matters. */
export type MatterOrder =
  /** Running limits first, the nearest first of all; then what has no running limit, the newest first. */
  | 'due-asc'
  /** The newest first. */
  | 'received-desc';

/** How a matter was resolved 办理结果. */
export type MatterOutcome =
  /** Not taken on 不予受理: only what merged matters share. */
  | 'declined'
  /**
   * Handed to enforcement 转执法: starts an inspection where the unit is one of the organs that have joined. Where it is not,
   * the matter is resolved all the same, and its flow shows that nothing has come of it until the organ is joined and an
   * operator has it tried again, or says that it was settled elsewhere.
   */
  | 'enforcement'
  /** Explained 已解释说明. */
  | 'explained'
  /** Solved 已解决. */
  | 'solved'
  /** The facts were otherwise 不属实. */
  | 'unfounded';

/** What became of a command about a matter. */
export type MatterPayload = {
  /** The matter as decided; null where whoever commanded does not reach it by now, as a unit that returned it. */
  matter?: Maybe<Matter>;
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
};

/** Where a matter stands 办理阶段. `transitions` of the documentation says what is possible in which phase. */
export type MatterPhase =
  /** Accepted 已签收: in the lead unit's hands. */
  | 'accepted'
  /** Closed 已结案. */
  | 'closed'
  /** Declined 不予受理. */
  | 'declined'
  /** Followed up 已回访: the outcome of the call-back is known. */
  | 'followed-up'
  /** Merged into an earlier matter 已并案. */
  | 'merged'
  /** Received 已受理: at its centre, not handed on yet. */
  | 'received'
  /** Reopened 重办: at its centre, to be handed on once more. */
  | 'reopened'
  /** Resolved 已办结: the reporter is being called back. */
  | 'resolved'
  /** Returned 已退回: back at its centre. */
  | 'returned'
  /** Transferred 已批转: with its lead unit, not signed for yet. */
  | 'transferred'
  /** Withdrawn by its reporter 已撤回. */
  | 'withdrawn';

/** How a matter was resolved. */
export type MatterResolution = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Files that belong to the reply. */
  attachments: Array<Attachment>;
  /** With which outcome. */
  outcome: MatterOutcome;
  /** Reply to the reporter 答复. Personal. */
  reply?: Maybe<Scalars['String']['output']>;
  /** By which unit; absent where the centre answered on the spot. */
  unit?: Maybe<Unit>;
};

/**
 * Matters counted in their month of receipt. Each stands in exactly one of open, onTime, late, unknownTimeliness and
 * notHandled; together they are `received`.
 */
export type MatterStatistics = {
  /** Its source leaves something open. */
  flagged: Scalars['Int']['output'];
  /** The same per group, the largest first; months in their order. Only with `groupBy`. */
  groups?: Maybe<Array<MatterStatisticsGroup>>;
  /** Resolved after it. */
  late: Scalars['Int']['output'];
  /** Declined, withdrawn or merged. */
  notHandled: Scalars['Int']['output'];
  /** Resolved within the time limit. */
  onTime: Scalars['Int']['output'];
  /** Somebody still has to work on it, after a reopening too. */
  open: Scalars['Int']['output'];
  /** All that were received. */
  received: Scalars['Int']['output'];
  /** History that does not say whether it was on time. */
  unknownTimeliness: Scalars['Int']['output'];
};

/** The counts of one group. */
export type MatterStatisticsGroup = {
  /** Its source leaves something open. */
  flagged: Scalars['Int']['output'];
  /** What the matters have in common: an id, a code, a month; `-` where they have none. */
  key: Scalars['String']['output'];
  /** Its name for people. */
  label: Scalars['String']['output'];
  /** Resolved after it. */
  late: Scalars['Int']['output'];
  /** Declined, withdrawn or merged. */
  notHandled: Scalars['Int']['output'];
  /** Resolved within the time limit. */
  onTime: Scalars['Int']['output'];
  /** Somebody still has to work on it, after a reopening too. */
  open: Scalars['Int']['output'];
  /** All that were received. */
  received: Scalars['Int']['output'];
  /** History that does not say whether it was on time. */
  unknownTimeliness: Scalars['Int']['output'];
};

/** Whether the time limit was kept 按期情况. */
export type MatterTimeliness =
  /** Resolved after the limit 超期. */
  | 'late'
  /** Resolved within the limit 按期. */
  | 'on-time'
  /** History that does not say 不详. */
  | 'unknown';

/** Urgency 紧急程度. */
export type MatterUrgency =
  /** Normal 一般. */
  | 'normal'
  /** Urgent 紧急: due the same day. */
  | 'urgent';

/** Who is asking. */
export type Me = {
  /** Division an officer works for. */
  division?: Maybe<Division>;
  /** Purpose stated with the request. */
  purpose: Scalars['String']['output'];
  /** Roles of the token. */
  roles: Array<Scalars['String']['output']>;
  /** Subject of the token; absent without one. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Unit an officer works for. */
  unit?: Maybe<Unit>;
};

/** A happening that went on from an earlier window. */
export type MergeAlertInput = {
  /** The later alert. */
  alertId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the alert has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The earlier one of the same application and camera. */
  intoId: Scalars['ID']['input'];
};

/** A matter that is put into an earlier one. */
export type MergeMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The earlier matter it is put into. */
  intoId: Scalars['ID']['input'];
  /** The later matter. */
  matterId: Scalars['ID']['input'];
};

export type Mutation = {
  /** The lead unit signs for a matter 归口办理 签收. */
  acceptMatter?: Maybe<MatterPayload>;
  /** Corrects nature, urgency, class, community or the legal entity it is against 更正. */
  amendMatter?: Maybe<MatterPayload>;
  /** A helper reports its part done 协作反馈. */
  answerCollaboration?: Maybe<MatterPayload>;
  /** Answers a matter at once 直接答复. */
  answerMatterOnTheSpot?: Maybe<MatterPayload>;
  /** Closes a matter after its follow-up 结案. */
  closeMatter?: Maybe<MatterPayload>;
  /** Confirms an alert 人工确认; of an application in use it becomes a matter. */
  confirmAlert?: Maybe<AlertPayload>;
  /** Decides on a proposed criticism 通报批评. */
  criticiseMatter?: Maybe<MatterPayload>;
  /** Does not take a matter on 不予受理: for the centre that has it in hand and those above it. */
  declineMatter?: Maybe<MatterPayload>;
  /** Dismisses an alert as a false alarm 排除误报. */
  dismissAlert?: Maybe<AlertPayload>;
  /** Passes a matter up 升级: to the next level at its centre, above the centre’s own to the parent centre; from a unit only where it has ended. */
  escalateMatter?: Maybe<MatterPayload>;
  /** Extends the time limit before it has passed 延期. */
  extendMatter?: Maybe<MatterPayload>;
  /** Records a call-back 跟踪问效 回访. */
  followUpMatter?: Maybe<MatterPayload>;
  /** Puts an application whose trial reached its floor into use 上线. */
  goLiveDetectionApp?: Maybe<DetectionAppPayload>;
  /** Takes in messages from a file, each with its own outcome 检测消息导入. */
  importDetections?: Maybe<ImportDetectionsPayload>;
  /** Records closed history from the district's appeals file, each row with its own outcome 历史数据导入. */
  importMatters?: Maybe<ImportMattersPayload>;
  /** Puts a later alert into an earlier one: one happening over two windows 并入. */
  mergeAlert?: Maybe<AlertPayload>;
  /** Puts a later matter into an earlier one 并案: for the centre that has the later one in hand and those above it. */
  mergeMatter?: Maybe<MatterPayload>;
  /** Proposes a detection application 检测应用 for one of the 27 places, or the test one. */
  proposeDetectionApp?: Maybe<DetectionAppPayload>;
  /** Puts an edition of the classification on the wall 制度上墙. */
  publishClassification?: Maybe<RuleNoticePayload>;
  /** Records the statistical code of a division as an alias of its id: `divisions` finds it by either. */
  publishDivisionCode?: Maybe<DivisionPayload>;
  /** Puts an edition of the time limits on the wall 制度上墙. */
  publishLimits?: Maybe<RuleNoticePayload>;
  /** Receives a matter at a centre and starts the citizen's time limit 受理. */
  receiveMatter?: Maybe<MatterPayload>;
  /** Records what a trial came to. */
  recordDetectionAppTrial?: Maybe<DetectionAppPayload>;
  /** Enters a camera 摄像头 with the community it looks at: what it sees from then on has a place. */
  registerCamera?: Maybe<CameraPayload>;
  /** Enters a class of matters 事项分类 or a channel. Entered again it is put right: by another official name, under a further class. */
  registerClass?: Maybe<MatterClassPayload>;
  /** Enters a division 区划 with its place in the hierarchy. */
  registerDivision?: Maybe<DivisionPayload>;
  /** Enters a responsible unit 责任单位. */
  registerUnit?: Maybe<UnitPayload>;
  /**
   * Says that a camera looks at another community; what it saw before stays where it was. So does what it sees until the
   * window of an alert that it has already made ends (`windowMinutes`): one window of a camera is one alert, with one place.
   */
  relocateCamera?: Maybe<CameraPayload>;
  /** Gives a division another official name; the earlier one stays an alias. */
  renameDivision?: Maybe<DivisionPayload>;
  /** Gives a unit another official name; the earlier one stays an alias. */
  renameUnit?: Maybe<UnitPayload>;
  /** Takes a matter up again within the reopen window 重办. */
  reopenMatter?: Maybe<MatterPayload>;
  /** Takes in what a detector saw 上报检测: into the alert of its application, camera and window. */
  reportDetection?: Maybe<AlertPayload>;
  /** The lead unit asks another unit to help 协作配合. */
  requestCollaboration?: Maybe<MatterPayload>;
  /** Resolves a matter 限时办结. */
  resolveMatter?: Maybe<MatterPayload>;
  /** Takes a class out of use for new matters. */
  retireClass?: Maybe<MatterClassPayload>;
  /** Takes an application out of use 下线. */
  retireDetectionApp?: Maybe<DetectionAppPayload>;
  /** Ends a division; its successor takes its place, also above what lay in it. */
  retireDivision?: Maybe<DivisionPayload>;
  /** Ends a unit; its successor takes over its duties, and centres hand on the matters it has (`transferMatter`). */
  retireUnit?: Maybe<UnitPayload>;
  /** The lead unit sends a matter back within its day 退回. */
  returnMatter?: Maybe<MatterPayload>;
  /** Starts a trial 试运行 with settings of its own; a live application goes back to its trial. */
  startDetectionAppTrial?: Maybe<DetectionAppPayload>;
  /** Hands a matter to one lead unit 统一批转; from a unit to another only where the first has ended. */
  transferMatter?: Maybe<MatterPayload>;
  /** Urges the lead unit 催办. */
  urgeMatter?: Maybe<MatterPayload>;
  /** The reporter takes a matter back 撤回, or for the reporter the centre that has it in hand or one above it. */
  withdrawMatter?: Maybe<MatterPayload>;
};


export type MutationAcceptMatterArgs = {
  input: AcceptMatterInput;
};


export type MutationAmendMatterArgs = {
  input: AmendMatterInput;
};


export type MutationAnswerCollaborationArgs = {
  input: AnswerCollaborationInput;
};


export type MutationAnswerMatterOnTheSpotArgs = {
  input: AnswerMatterOnTheSpotInput;
};


export type MutationCloseMatterArgs = {
  input: CloseMatterInput;
};


export type MutationConfirmAlertArgs = {
  input: ConfirmAlertInput;
};


export type MutationCriticiseMatterArgs = {
  input: CriticiseMatterInput;
};


export type MutationDeclineMatterArgs = {
  input: DeclineMatterInput;
};


export type MutationDismissAlertArgs = {
  input: DismissAlertInput;
};


export type MutationEscalateMatterArgs = {
  input: EscalateMatterInput;
};


export type MutationExtendMatterArgs = {
  input: ExtendMatterInput;
};


export type MutationFollowUpMatterArgs = {
  input: FollowUpMatterInput;
};


export type MutationGoLiveDetectionAppArgs = {
  input: GoLiveDetectionAppInput;
};


export type MutationImportDetectionsArgs = {
  input: ImportDetectionsInput;
};


export type MutationImportMattersArgs = {
  input: ImportMattersInput;
};


export type MutationMergeAlertArgs = {
  input: MergeAlertInput;
};


export type MutationMergeMatterArgs = {
  input: MergeMatterInput;
};


export type MutationProposeDetectionAppArgs = {
  input: ProposeDetectionAppInput;
};


export type MutationPublishClassificationArgs = {
  input: PublishClassificationInput;
};


export type MutationPublishDivisionCodeArgs = {
  input: PublishDivisionCodeInput;
};


export type MutationPublishLimitsArgs = {
  input: PublishLimitsInput;
};


export type MutationReceiveMatterArgs = {
  input: ReceiveMatterInput;
};


export type MutationRecordDetectionAppTrialArgs = {
  input: RecordDetectionAppTrialInput;
};


export type MutationRegisterCameraArgs = {
  input: RegisterCameraInput;
};


export type MutationRegisterClassArgs = {
  input: RegisterClassInput;
};


export type MutationRegisterDivisionArgs = {
  input: RegisterDivisionInput;
};


export type MutationRegisterUnitArgs = {
  input: RegisterUnitInput;
};


export type MutationRelocateCameraArgs = {
  input: RelocateCameraInput;
};


export type MutationRenameDivisionArgs = {
  input: RenameDivisionInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationReopenMatterArgs = {
  input: ReopenMatterInput;
};


export type MutationReportDetectionArgs = {
  input: ReportDetectionInput;
};


export type MutationRequestCollaborationArgs = {
  input: RequestCollaborationInput;
};


export type MutationResolveMatterArgs = {
  input: ResolveMatterInput;
};


export type MutationRetireClassArgs = {
  input: RetireClassInput;
};


export type MutationRetireDetectionAppArgs = {
  input: RetireDetectionAppInput;
};


export type MutationRetireDivisionArgs = {
  input: RetireDivisionInput;
};


export type MutationRetireUnitArgs = {
  input: RetireUnitInput;
};


export type MutationReturnMatterArgs = {
  input: ReturnMatterInput;
};


export type MutationStartDetectionAppTrialArgs = {
  input: StartDetectionAppTrialInput;
};


export type MutationTransferMatterArgs = {
  input: TransferMatterInput;
};


export type MutationUrgeMatterArgs = {
  input: UrgeMatterInput;
};


export type MutationWithdrawMatterArgs = {
  input: WithdrawMatterInput;
};

/** Anything with an id that the whole graph knows; `node` finds it. */
export type Node = {
  /** Prefixed id, the same in the graph, in the store and in the topics. */
  id: Scalars['ID']['output'];
};

/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoard = {
  /** Resolved, and its reporter is to be called back 待回访, the nearest limit first. */
  callBackDue?: Maybe<MatterConnection>;
  /** With a criticism that a centre lead has to decide on 待通报批评. */
  criticismDue?: Maybe<MatterConnection>;
  /** Limits that pass within the hours asked for. */
  dueSoon?: Maybe<MatterConnection>;
  /** Limits that have passed 已超期. */
  overdue?: Maybe<MatterConnection>;
  /** Urged by the clock 已催办. */
  urged?: Maybe<MatterConnection>;
};


/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoardCallBackDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoardCriticismDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoardDueSoonArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoardOverdueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is, or is soon, behind its limit 超期看板. */
export type OverdueBoardUrgedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A detection application to be proposed. */
export type ProposeDetectionAppInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the application has another version by now; 0: it must be new. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its name; places 1 to 3 and the test application have theirs already. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Share of right detections that its trial must reach, above 0 and at most 1. */
  precisionFloor: Scalars['Float']['input'];
  /** Its place, 1 to 27; absent: the test application. */
  slot?: InputMaybe<Scalars['Int']['input']>;
};

/** An edition of the classification to be put on the wall. */
export type PublishClassificationInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Edition: digits, letters, hyphens. */
  edition: Scalars['String']['input'];
  /** Refuse where the notice has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In force from then on; at once, where none is given. */
  inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sub-types with the lowest level of centre that is capable of them; at most 5000. */
  lowestLevels: Array<LowestLevelInput>;
  /** Title on the wall. */
  title: Scalars['String']['input'];
};

/** A division's statistical code, published later than its id. */
export type PublishDivisionCodeInput = {
  /** 6 digits of a district, 9 of a street, 12 of a community; a grid has none. It is no other division's. */
  code: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An edition of the limits to be put on the wall. */
export type PublishLimitsInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Edition: digits, letters, hyphens. */
  edition: Scalars['String']['input'];
  /** Refuse where the notice has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In force from then on; at once, where none is given. */
  inForceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** The limits. */
  limits: MatterLimitsInput;
  /** Title on the wall. */
  title: Scalars['String']['input'];
};

export type Query = {
  _entities: Array<Maybe<_Entity>>;
  _service: _Service;
  /** An alert by its id. */
  alert?: Maybe<Alert>;
  /** Raised alerts that wait for a person, the one seen first at the head. */
  alertQueue?: Maybe<AlertConnection>;
  /** Alerts 预警 that the asking person may see. */
  alerts?: Maybe<AlertConnection>;
  /** The 27 places for detection applications, and how many are in use. */
  appCatalogue?: Maybe<AppCatalogue>;
  /** Who read persons' data in smart governance 审计, the newest first. */
  auditTrail?: Maybe<AuditEntryConnection>;
  /** The cameras 摄像头 whose place is registered, by id. */
  cameras?: Maybe<CameraConnection>;
  /** Classes of matters 事项分类 and channels, by id, retired ones too. */
  classes?: Maybe<MatterClassConnection>;
  /** The rule notices 制度上墙 in force at a time (now, where none is given), one of each kind. */
  currentRules?: Maybe<Array<RuleNotice>>;
  /** A detection application by its id. */
  detectionApp?: Maybe<DetectionApp>;
  /** Detection applications 检测应用, by id, the test one too. */
  detectionApps?: Maybe<DetectionAppConnection>;
  /** The district's divisions 区划, by id, retired ones too. */
  divisions?: Maybe<DivisionConnection>;
  /** How alerts stand, and how many of the decided ones were false 误报率. */
  falseAlarmRate?: Maybe<FalseAlarmRate>;
  /**
   * What a unit has to do: what it leads, and where it is asked to help. The nearest limit of the citizen first; the unit's
   * own, `unitDueAt`, may pass before it and in another order.
   */
  inbox?: Maybe<MatterConnection>;
  /** A matter by its id. */
  matter?: Maybe<Matter>;
  /** How many matters, and how they stand. */
  matterStatistics?: Maybe<MatterStatistics>;
  /** Matters that the asking person may see. */
  matters?: Maybe<MatterConnection>;
  /** Who is asking, as the token says. */
  me?: Maybe<Me>;
  /** What is behind its limit, or soon will be 超期看板. */
  overdueBoard?: Maybe<OverdueBoard>;
  /** How often each application was right 准确率. */
  precisionByApp?: Maybe<Array<AppPrecision>>;
  /** Matters of the same community and sub-type within 30 days of this one, closed ones too, the newest first. */
  similarMatters?: Maybe<MatterConnection>;
  /** What each unit did with the matters received in a period, the busiest first. */
  unitScorecard?: Maybe<Array<UnitScorecard>>;
  /** The responsible units 责任单位, by id, retired ones too. */
  units?: Maybe<UnitConnection>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  appId?: InputMaybe<Scalars['ID']['input']>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AlertOrder>;
};


export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCamerasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ClassKind>;
};


export type QueryCurrentRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryDetectionAppArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDetectionAppsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  phase?: InputMaybe<DetectionAppPhase>;
};


export type QueryDivisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DivisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFalseAlarmRateArgs = {
  groupBy?: InputMaybe<AlertGroup>;
  period: PeriodInput;
};


export type QueryInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unitId: Scalars['ID']['input'];
};


export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatterStatisticsArgs = {
  filter?: InputMaybe<StatisticsFilter>;
  groupBy?: InputMaybe<StatisticsGroup>;
  period: PeriodInput;
};


export type QueryMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MatterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MatterOrder>;
};


export type QueryOverdueBoardArgs = {
  dueWithinHours?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPrecisionByAppArgs = {
  period: PeriodInput;
};


export type QuerySimilarMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryUnitScorecardArgs = {
  period: PeriodInput;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  divisionId?: InputMaybe<Scalars['ID']['input']>;
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

/** A matter to be received. */
export type ReceiveMatterInput = {
  /** Files that belong to it, at most 20. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Code of the category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** The centre that receives it, as a division. */
  centreId: Scalars['ID']['input'];
  /** Code of the channel. */
  channel: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Community it lies in. */
  communityId: Scalars['ID']['input'];
  /** What is reported, at most 5000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Refuse where the matter has another version by now; 0: it must be new. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the main type; absent: the only one in use that the sub-type lies under. */
  mainType?: InputMaybe<Scalars['String']['input']>;
  /** What the reporter wants. */
  nature: MatterNature;
  /** Where it occurred, in words, at most 300 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Who reports it; absent: nobody is known. */
  reporter?: InputMaybe<ReporterInput>;
  /** Code of the sub-type. */
  subType: Scalars['String']['input'];
  /** Legal entity it is against 涉事主体, `sub_` and its code. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent it is. */
  urgency?: InputMaybe<MatterUrgency>;
};

/** What a trial came to. */
export type RecordDetectionAppTrialInput = {
  /** Detections that people checked, at least 1. */
  checked: Scalars['Int']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Of those, how many were right. */
  correct: Scalars['Int']['input'];
  /** The application. */
  detectionAppId: Scalars['ID']['input'];
  /** Refuse where the application has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A camera to be entered. */
export type RegisterCameraInput = {
  /** What it is called where its pictures come from; at most 100 characters without spaces. */
  code: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The community it looks at. */
  communityId: Scalars['ID']['input'];
  /** Refuse where the camera has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A class to be entered. */
export type RegisterClassInput = {
  /** The source's own code: digits, letters, hyphens. */
  code: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the class has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it classifies. */
  kind: ClassKind;
  /** Official name. */
  name: Scalars['String']['input'];
  /** Code of the class above it, known already: of a sub-type its main type, of a main type its category; no other has one. */
  parent?: InputMaybe<Scalars['String']['input']>;
};

/** A division to be entered. */
export type RegisterDivisionInput = {
  /** Official code, or `<district>-<local id>` while none is published. It is no other division's published code. */
  code: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where it stands in the hierarchy. */
  level: DivisionLevel;
  /** Official name. */
  name: Scalars['String']['input'];
  /** The division it lies in, of the next higher level and known already; a district has none. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A unit to be entered. */
export type RegisterUnitInput = {
  /** The source's own id of the unit: digits, letters, hyphens. */
  code: Scalars['String']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division whose centre it answers to, known already. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the unit has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Official name. */
  name: Scalars['String']['input'];
};

/** Why a command was refused by the rules; nothing was stored. */
export type Rejection = {
  /** Stable code to decide on. */
  code: Scalars['String']['output'];
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};

/** A camera's new place. */
export type RelocateCameraInput = {
  /** The camera. */
  cameraId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The community it looks at from now on. */
  communityId: Scalars['ID']['input'];
  /** Refuse where the camera has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A division's new official name. */
export type RenameDivisionInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Official name from now on. */
  name: Scalars['String']['input'];
};

/** A unit's new official name. */
export type RenameUnitInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the unit has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Official name from now on. */
  name: Scalars['String']['input'];
  /** The unit. */
  unitId: Scalars['ID']['input'];
};

/** A matter to be taken up again. */
export type ReopenMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A detection as a detector of ours reports it. */
export type ReportDetectionInput = {
  /** The application, in its trial or in use: `app_01` to `app_27`, or `app_test`. */
  appId: Scalars['ID']['input'];
  /** What the camera is called; at most 100 characters without spaces. */
  camera: Scalars['String']['input'];
  /** Chosen by the client. The message's own id makes it repeatable: the same message again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Confidence from 0 to 1; absent: none is stated. */
  confidence?: InputMaybe<Scalars['Float']['input']>;
  /** Whether the source itself calls it a false positive. */
  doubted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not used: a message is new or known. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Kind of happening in the words of the source. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** What was seen in the words of the source. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** The message's own id in its source, at most 200 characters. */
  messageId: Scalars['String']['input'];
  /** The object in the words of the source. */
  objectId?: InputMaybe<Scalars['String']['input']>;
  /** When it was seen. */
  seenAt: Scalars['DateTime']['input'];
  /** Kind of source: a word of small letters, digits and hyphens. */
  source: Scalars['String']['input'];
};

/**
 * Who reported a matter 诉求人. Of a confidential reporter the centre that has it in hand and those above it alone read who it
 * is; to others who see the matter the fields are null.
 */
export type Reporter = {
  /** Address 住址. Personal. */
  address?: Maybe<Scalars['String']['output']>;
  /** Asked that only the centre that has the matter in hand knows, and those above it: told to whoever sees the matter. */
  confidential: Scalars['Boolean']['output'];
  /** Name 姓名. Personal. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone 电话. Personal. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Younger than 14. */
  under14?: Maybe<Scalars['Boolean']['output']>;
};

/** Who reports a matter. */
export type ReporterInput = {
  /** Address 住址, at most 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Only the centre that has the matter in hand, and those above it, shall know who reported 要求保密. */
  confidential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name 姓名, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone 电话; of a citizen who gives none, the token's verified one. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Younger than 14. */
  under14?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which unit is asked to help. */
export type RequestCollaborationInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The unit that is to help. */
  helperId: Scalars['ID']['input'];
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** What it is to do, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The unit that acts; an officer's own where it is absent. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a unit may resolve a matter with 办理结果. */
export type ResolutionOutcome =
  /**
   * Handed to enforcement 转执法: starts an inspection where the unit is one of the organs that have joined. Where it is not,
   * the matter is resolved all the same, and its flow shows that nothing has come of it until the organ is joined and an
   * operator has it tried again, or says that it was settled elsewhere.
   */
  | 'enforcement'
  /** Explained 已解释说明. */
  | 'explained'
  /** Solved 已解决. */
  | 'solved'
  /** The facts were otherwise 不属实. */
  | 'unfounded';

/** How a matter was resolved. */
export type ResolveMatterInput = {
  /** Files that belong to the reply, at most 20. */
  attachments?: InputMaybe<Array<AttachmentInput>>;
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The outcome. */
  outcome: ResolutionOutcome;
  /** Reply to the reporter, at most 5000 characters. */
  reply: Scalars['String']['input'];
  /** The unit that acts; an officer's own where it is absent. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** A class that is no longer used. */
export type RetireClassInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the class has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An application to be taken out of use. */
export type RetireDetectionAppInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The application. */
  detectionAppId: Scalars['ID']['input'];
  /** Refuse where the application has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The end of a division. */
export type RetireDivisionInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Another division of the same level, which takes its place. */
  successorId: Scalars['ID']['input'];
};

/** The end of a unit. */
export type RetireUnitInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the unit has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Another unit, which takes over its duties. */
  successorId: Scalars['ID']['input'];
  /** The unit. */
  unitId: Scalars['ID']['input'];
};

/** Why a matter is sent back. */
export type ReturnMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** The reason. */
  reason: ReturnReason;
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The unit that acts; an officer's own where it is absent. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why a unit sends a matter back 退回原因. */
export type ReturnReason =
  /** Too little is known 信息不足. */
  | 'lacks-information'
  /** A higher level must do it 需上级办理. */
  | 'needs-higher-level'
  /** Another unit's duty 非本单位职责. */
  | 'not-our-duty'
  /** Outside the unit's area 不在辖区. */
  | 'outside-our-area';

/** A rule notice 制度上墙: published once, dated, never changed. */
export type RuleNotice = {
  /** Edition, as events name it. */
  edition: Scalars['String']['output'];
  /** `lim_` or `cln_` and the edition. */
  id: Scalars['ID']['output'];
  /** From when on it is in force. */
  inForceFrom: Scalars['DateTime']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Title on the wall. */
  title: Scalars['String']['output'];
};

/** What became of a command about a rule notice. */
export type RuleNoticePayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The notice as published. */
  ruleNotice?: Maybe<RuleNotice>;
};

/** A trial to be started, the first or another one. */
export type StartDetectionAppTrialInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The application. */
  detectionAppId: Scalars['ID']['input'];
  /** Refuse where the application has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Confidence from which on an alert is raised, above 0 and at most 1. */
  raiseAt?: InputMaybe<Scalars['Float']['input']>;
  /** Whether a detection that states no confidence is raised. */
  raiseWithoutConfidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes within which the detections of one camera are one alert, 1 to 1440. */
  windowMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** Whose matters are counted: at most one of them. */
export type StatisticsFilter = {
  /** Those of this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Those of this street. */
  streetId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that this unit leads or resolved, or had when they were withdrawn or merged; none that was sent back or reopened since. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What statistics are grouped by. */
export type StatisticsGroup =
  /** Channel 来源渠道. */
  | 'channel'
  /** Community 社区. */
  | 'community'
  /** Main type 大类. */
  | 'main-type'
  /** Month of receipt 受理月份. */
  | 'month'
  /** Nature 性质. */
  | 'nature'
  /** Street 街道. */
  | 'street'
  /** Responsible unit 责任单位. */
  | 'unit';

/** Street 街道. */
export type Street = Division & Node & {
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `str_` and the 9-digit code, or `<district>-<local id>`. */
  id: Scalars['ID']['output'];
  /** STREET. */
  level?: Maybe<DivisionLevel>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it was registered; otherwise data merely mentioned it. */
  official?: Maybe<Scalars['Boolean']['output']>;
  /** Its district as it was entered or seen; where that has ended, it lies in the successor. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** Legal entity 法人主体; rule-of-law says who it is. */
export type Subject = Node & {
  /** `sub_` and the unified social credit code. */
  id: Scalars['ID']['output'];
  /** Matters against it, the newest first. */
  matters?: Maybe<MatterConnection>;
};


/** Legal entity 法人主体; rule-of-law says who it is. */
export type SubjectMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One fact of a matter's story. */
export type TimelineEntry = {
  /** When it occurred. */
  at: Scalars['DateTime']['output'];
  /** Of receipt, escalation and a correction after its centre has ended: the centre that has it in hand from then on, as a division. */
  centre?: Maybe<Division>;
  /** Reason, outcome or cause as a code. */
  code?: Maybe<Scalars['String']['output']>;
  /** Of an amendment: what it corrected. */
  corrections: Array<MatterCorrection>;
  /** The helping unit concerned. */
  helper?: Maybe<Unit>;
  /** Of a merger: the earlier matter, where whoever asks may see that one. */
  into?: Maybe<Matter>;
  /** Role that acted; the clock and policies act as `system`. */
  role: Scalars['String']['output'];
  /** Reply, remark or reason in words. Personal. */
  text?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: MatterEventType;
  /** The unit concerned. */
  unit?: Maybe<Unit>;
  /** Version of the matter after it. */
  version: Scalars['Int']['output'];
};

/** To whom a matter is handed. */
export type TransferMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** The lead unit. */
  unitId: Scalars['ID']['input'];
};

/** Responsible unit 责任单位. Its identity is the id; names repeat and change. */
export type Unit = Node & {
  /** Other names it has or had. */
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  /** The division whose centre 综治中心 it answers to; unknown where data merely mentioned the unit. */
  division?: Maybe<Division>;
  /** `unit_` and the source's own id. */
  id: Scalars['ID']['output'];
  /** What the unit has to do, the nearest limit first. */
  inbox?: Maybe<MatterConnection>;
  /** Name in force. */
  name?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit that took over its duties. */
  successor?: Maybe<Unit>;
};


/** Responsible unit 责任单位. Its identity is the id; names repeat and change. */
export type UnitInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of units. */
export type UnitConnection = {
  /** The page's units. */
  edges: Array<UnitEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A unit in its list. */
export type UnitEdge = {
  /** Pass it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: Unit;
};

/** What became of a command about a unit. */
export type UnitPayload = {
  /** Proof for the next query. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused. */
  rejection?: Maybe<Rejection>;
  /** The unit as decided. */
  unit?: Maybe<Unit>;
};

/** What a unit did with the matters received in a period. A matter counts for every unit that led it. */
export type UnitScorecard = {
  /** Resolved by it after the limit. */
  late: Scalars['Int']['output'];
  /** Mean hours, to a tenth, from the last transfer to the resolution that stands; absent where none is known. */
  meanHours?: Maybe<Scalars['Float']['output']>;
  /** Resolved by it within the time limit. */
  onTime: Scalars['Int']['output'];
  /** Matters it was given. Each counts as it stands now: one that was reopened since is not among the resolved. */
  received: Scalars['Int']['output'];
  /** Reopened after it had resolved them. */
  reopened: Scalars['Int']['output'];
  /** Sent back by it. */
  returned: Scalars['Int']['output'];
  /** Whose reporter was satisfied. */
  satisfied: Scalars['Int']['output'];
  /** The unit. */
  unit?: Maybe<Unit>;
  /** Whose reporter could not be reached. */
  unreachable: Scalars['Int']['output'];
  /** Whose reporter was not. */
  unsatisfied: Scalars['Int']['output'];
};

/** A matter to be urged. */
export type UrgeMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A matter its reporter takes back. */
export type WithdrawMatterInput = {
  /** Chosen by the client; once it has changed something, the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the matter has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The matter. */
  matterId: Scalars['ID']['input'];
  /** In words, at most 1000 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

export type _Entity = Alert | Camera | ClassificationNotice | Community | DetectionApp | District | Flow | Grid | LimitsNotice | Matter | MatterClass | Street | Subject | Unit;

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
    | ( AlertDocument )
    | ( CameraNode )
    | ( RuleNoticeNode )
    | ( DivisionNode )
    | ( DetectionAppNode )
    | ( DivisionNode )
    | ( Flow )
    | ( DivisionNode )
    | ( RuleNoticeNode )
    | ( MatterNode )
    | ( ClassNode )
    | ( DivisionNode )
    | ( SubjectNode )
    | ( UnitNode )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Division:
    | ( DivisionNode )
    | ( DivisionNode )
    | ( DivisionNode )
    | ( DivisionNode )
  ;
  Node:
    | ( AlertDocument )
    | ( CameraNode )
    | ( RuleNoticeNode )
    | ( DivisionNode )
    | ( DetectionAppNode )
    | ( DivisionNode )
    | ( Flow )
    | ( DivisionNode )
    | ( RuleNoticeNode )
    | ( MatterNode )
    | ( ClassNode )
    | ( DivisionNode )
    | ( SubjectNode )
    | ( UnitNode )
  ;
  RuleNotice:
    | ( RuleNoticeNode )
    | ( RuleNoticeNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptMatterInput: AcceptMatterInput;
  Alert: ResolverTypeWrapper<AlertDocument>;
  AlertCommand: ResolverTypeWrapper<AlertCommand>;
  AlertConnection: ResolverTypeWrapper<AlertListNode>;
  AlertDismissal: ResolverTypeWrapper<AlertDismissal>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertFilter: AlertFilter;
  AlertGroup: ResolverTypeWrapper<AlertGroup>;
  AlertHandover: ResolverTypeWrapper<Handover>;
  AlertOrder: ResolverTypeWrapper<AlertOrder>;
  AlertPayload: ResolverTypeWrapper<Payload>;
  AlertPhase: ResolverTypeWrapper<AlertPhase>;
  AmendMatterInput: AmendMatterInput;
  AnswerCollaborationInput: AnswerCollaborationInput;
  AnswerMatterOnTheSpotInput: AnswerMatterOnTheSpotInput;
  AppCatalogue: ResolverTypeWrapper<CatalogueNode>;
  AppPrecision: ResolverTypeWrapper<Group>;
  AppealRowInput: AppealRowInput;
  Attachment: ResolverTypeWrapper<Attachment>;
  AttachmentInput: AttachmentInput;
  AuditEntry: ResolverTypeWrapper<AuditNode>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditOutcome: ResolverTypeWrapper<AuditOutcome>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Camera: ResolverTypeWrapper<CameraNode>;
  CameraConnection: ResolverTypeWrapper<Omit<CameraConnection, 'edges'> & { edges: Array<ResolversTypes['CameraEdge']> }>;
  CameraEdge: ResolverTypeWrapper<Omit<CameraEdge, 'node'> & { node: ResolversTypes['Camera'] }>;
  CameraPayload: ResolverTypeWrapper<Payload>;
  CatalogueSlot: ResolverTypeWrapper<SlotNode>;
  CentreLevel: ResolverTypeWrapper<CentreLevel>;
  ClassKind: ResolverTypeWrapper<ClassKind>;
  ClassificationNotice: ResolverTypeWrapper<RuleNoticeNode>;
  CloseMatterInput: CloseMatterInput;
  Community: ResolverTypeWrapper<DivisionNode>;
  ConfirmAlertInput: ConfirmAlertInput;
  CorrectedField: ResolverTypeWrapper<CorrectedField>;
  CriticiseMatterInput: CriticiseMatterInput;
  Criticism: ResolverTypeWrapper<CriticismNode>;
  CriticismDecision: ResolverTypeWrapper<CriticismDecision>;
  CriticismState: ResolverTypeWrapper<CriticismState>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclineMatterInput: DeclineMatterInput;
  DeclineReason: ResolverTypeWrapper<DeclineReason>;
  Detection: ResolverTypeWrapper<DetectionDocument>;
  DetectionApp: ResolverTypeWrapper<DetectionAppNode>;
  DetectionAppConnection: ResolverTypeWrapper<Omit<DetectionAppConnection, 'edges'> & { edges: Array<ResolversTypes['DetectionAppEdge']> }>;
  DetectionAppEdge: ResolverTypeWrapper<Omit<DetectionAppEdge, 'node'> & { node: ResolversTypes['DetectionApp'] }>;
  DetectionAppPayload: ResolverTypeWrapper<Payload>;
  DetectionAppPhase: ResolverTypeWrapper<DetectionAppPhase>;
  DetectionConnection: ResolverTypeWrapper<Omit<DetectionConnection, 'edges'> & { edges: Array<ResolversTypes['DetectionEdge']> }>;
  DetectionDoubt: ResolverTypeWrapper<DetectionDoubt>;
  DetectionEdge: ResolverTypeWrapper<Omit<DetectionEdge, 'node'> & { node: ResolversTypes['Detection'] }>;
  DetectionFlag: ResolverTypeWrapper<DetectionFlag>;
  DetectionMapping: ResolverTypeWrapper<Mapping>;
  DetectionRowInput: DetectionRowInput;
  DetectionSettings: ResolverTypeWrapper<DetectionSettings>;
  DetectionTrial: ResolverTypeWrapper<Trial>;
  DismissAlertInput: DismissAlertInput;
  District: ResolverTypeWrapper<DivisionNode>;
  Division: ResolverTypeWrapper<DivisionNode>;
  DivisionConnection: ResolverTypeWrapper<Omit<DivisionConnection, 'edges'> & { edges: Array<ResolversTypes['DivisionEdge']> }>;
  DivisionEdge: ResolverTypeWrapper<Omit<DivisionEdge, 'node'> & { node: ResolversTypes['Division'] }>;
  DivisionFilter: DivisionFilter;
  DivisionLevel: ResolverTypeWrapper<DivisionLevel>;
  DivisionPayload: ResolverTypeWrapper<Payload>;
  EscalateMatterInput: EscalateMatterInput;
  ExtendMatterInput: ExtendMatterInput;
  ExtensionLimits: ResolverTypeWrapper<ExtensionLimits>;
  ExtensionLimitsInput: ExtensionLimitsInput;
  ExtensionReason: ResolverTypeWrapper<ExtensionReason>;
  FalseAlarmGroup: ResolverTypeWrapper<Group>;
  FalseAlarmRate: ResolverTypeWrapper<Figures>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Flow: ResolverTypeWrapper<Flow>;
  FlowFact: ResolverTypeWrapper<FlowFact>;
  FlowHop: ResolverTypeWrapper<FlowHop>;
  FlowPart: ResolverTypeWrapper<FlowPart>;
  FlowRefusal: ResolverTypeWrapper<FlowRefusal>;
  FollowUpMatterInput: FollowUpMatterInput;
  FollowUpOutcome: ResolverTypeWrapper<FollowUpOutcome>;
  GoLiveDetectionAppInput: GoLiveDetectionAppInput;
  Grid: ResolverTypeWrapper<DivisionNode>;
  Helper: ResolverTypeWrapper<HelperNode>;
  HopPhase: ResolverTypeWrapper<HopPhase>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportDetectionsInput: ImportDetectionsInput;
  ImportDetectionsPayload: ResolverTypeWrapper<DetectionBatchNode>;
  ImportMattersInput: ImportMattersInput;
  ImportMattersPayload: ResolverTypeWrapper<ImportNode>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  ImportedDetection: ResolverTypeWrapper<ImportedDetectionNode>;
  ImportedRow: ResolverTypeWrapper<ImportedNode>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LimitsByNature: ResolverTypeWrapper<LimitsByNature>;
  LimitsByNatureInput: LimitsByNatureInput;
  LimitsNotice: ResolverTypeWrapper<RuleNoticeNode>;
  LowestLevel: ResolverTypeWrapper<LowestLevel>;
  LowestLevelInput: LowestLevelInput;
  Matter: ResolverTypeWrapper<MatterNode>;
  MatterClass: ResolverTypeWrapper<ClassNode>;
  MatterClassConnection: ResolverTypeWrapper<Omit<MatterClassConnection, 'edges'> & { edges: Array<ResolversTypes['MatterClassEdge']> }>;
  MatterClassEdge: ResolverTypeWrapper<Omit<MatterClassEdge, 'node'> & { node: ResolversTypes['MatterClass'] }>;
  MatterClassPayload: ResolverTypeWrapper<Payload>;
  MatterCommand: ResolverTypeWrapper<MatterCommand>;
  MatterConnection: ResolverTypeWrapper<ListNode>;
  MatterCorrection: ResolverTypeWrapper<Correction>;
  MatterEdge: ResolverTypeWrapper<Omit<MatterEdge, 'node'> & { node: ResolversTypes['Matter'] }>;
  MatterEventType: ResolverTypeWrapper<MatterEventType>;
  MatterFilter: MatterFilter;
  MatterFlag: ResolverTypeWrapper<MatterFlag>;
  MatterFollowUp: ResolverTypeWrapper<MatterFollowUp>;
  MatterLimits: ResolverTypeWrapper<MatterLimits>;
  MatterLimitsInput: MatterLimitsInput;
  MatterNature: ResolverTypeWrapper<MatterNature>;
  MatterOrder: ResolverTypeWrapper<MatterOrder>;
  MatterOutcome: ResolverTypeWrapper<MatterOutcome>;
  MatterPayload: ResolverTypeWrapper<Payload>;
  MatterPhase: ResolverTypeWrapper<MatterPhase>;
  MatterResolution: ResolverTypeWrapper<ResolutionNode>;
  MatterStatistics: ResolverTypeWrapper<Omit<MatterStatistics, 'groups'> & { groups?: Maybe<Array<ResolversTypes['MatterStatisticsGroup']>> }>;
  MatterStatisticsGroup: ResolverTypeWrapper<GroupNode>;
  MatterTimeliness: ResolverTypeWrapper<MatterTimeliness>;
  MatterUrgency: ResolverTypeWrapper<MatterUrgency>;
  Me: ResolverTypeWrapper<MeNode>;
  MergeAlertInput: MergeAlertInput;
  MergeMatterInput: MergeMatterInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OverdueBoard: ResolverTypeWrapper<BoardNode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PeriodInput: PeriodInput;
  ProposeDetectionAppInput: ProposeDetectionAppInput;
  PublishClassificationInput: PublishClassificationInput;
  PublishDivisionCodeInput: PublishDivisionCodeInput;
  PublishLimitsInput: PublishLimitsInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  ReceiveMatterInput: ReceiveMatterInput;
  RecordDetectionAppTrialInput: RecordDetectionAppTrialInput;
  RegisterCameraInput: RegisterCameraInput;
  RegisterClassInput: RegisterClassInput;
  RegisterDivisionInput: RegisterDivisionInput;
  RegisterUnitInput: RegisterUnitInput;
  Rejection: ResolverTypeWrapper<Rejection>;
  RelocateCameraInput: RelocateCameraInput;
  RenameDivisionInput: RenameDivisionInput;
  RenameUnitInput: RenameUnitInput;
  ReopenMatterInput: ReopenMatterInput;
  ReportDetectionInput: ReportDetectionInput;
  Reporter: ResolverTypeWrapper<ReporterNode>;
  ReporterInput: ReporterInput;
  RequestCollaborationInput: RequestCollaborationInput;
  ResolutionOutcome: ResolverTypeWrapper<ResolutionOutcome>;
  ResolveMatterInput: ResolveMatterInput;
  RetireClassInput: RetireClassInput;
  RetireDetectionAppInput: RetireDetectionAppInput;
  RetireDivisionInput: RetireDivisionInput;
  RetireUnitInput: RetireUnitInput;
  ReturnMatterInput: ReturnMatterInput;
  ReturnReason: ResolverTypeWrapper<ReturnReason>;
  RuleNotice: ResolverTypeWrapper<RuleNoticeNode>;
  RuleNoticePayload: ResolverTypeWrapper<Payload>;
  StartDetectionAppTrialInput: StartDetectionAppTrialInput;
  StatisticsFilter: StatisticsFilter;
  StatisticsGroup: ResolverTypeWrapper<StatisticsGroup>;
  Street: ResolverTypeWrapper<DivisionNode>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subject: ResolverTypeWrapper<SubjectNode>;
  TimelineEntry: ResolverTypeWrapper<TimelineNode>;
  TransferMatterInput: TransferMatterInput;
  Unit: ResolverTypeWrapper<UnitNode>;
  UnitConnection: ResolverTypeWrapper<Omit<UnitConnection, 'edges'> & { edges: Array<ResolversTypes['UnitEdge']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitPayload: ResolverTypeWrapper<Payload>;
  UnitScorecard: ResolverTypeWrapper<Scorecard>;
  UrgeMatterInput: UrgeMatterInput;
  WithdrawMatterInput: WithdrawMatterInput;
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
  AcceptMatterInput: AcceptMatterInput;
  Alert: AlertDocument;
  AlertConnection: AlertListNode;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertFilter: AlertFilter;
  AlertHandover: Handover;
  AlertPayload: Payload;
  AmendMatterInput: AmendMatterInput;
  AnswerCollaborationInput: AnswerCollaborationInput;
  AnswerMatterOnTheSpotInput: AnswerMatterOnTheSpotInput;
  AppCatalogue: CatalogueNode;
  AppPrecision: Group;
  AppealRowInput: AppealRowInput;
  Attachment: Attachment;
  AttachmentInput: AttachmentInput;
  AuditEntry: AuditNode;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  Camera: CameraNode;
  CameraConnection: Omit<CameraConnection, 'edges'> & { edges: Array<ResolversParentTypes['CameraEdge']> };
  CameraEdge: Omit<CameraEdge, 'node'> & { node: ResolversParentTypes['Camera'] };
  CameraPayload: Payload;
  CatalogueSlot: SlotNode;
  ClassificationNotice: RuleNoticeNode;
  CloseMatterInput: CloseMatterInput;
  Community: DivisionNode;
  ConfirmAlertInput: ConfirmAlertInput;
  CriticiseMatterInput: CriticiseMatterInput;
  Criticism: CriticismNode;
  DateTime: Scalars['DateTime']['output'];
  DeclineMatterInput: DeclineMatterInput;
  Detection: DetectionDocument;
  DetectionApp: DetectionAppNode;
  DetectionAppConnection: Omit<DetectionAppConnection, 'edges'> & { edges: Array<ResolversParentTypes['DetectionAppEdge']> };
  DetectionAppEdge: Omit<DetectionAppEdge, 'node'> & { node: ResolversParentTypes['DetectionApp'] };
  DetectionAppPayload: Payload;
  DetectionConnection: Omit<DetectionConnection, 'edges'> & { edges: Array<ResolversParentTypes['DetectionEdge']> };
  DetectionEdge: Omit<DetectionEdge, 'node'> & { node: ResolversParentTypes['Detection'] };
  DetectionMapping: Mapping;
  DetectionRowInput: DetectionRowInput;
  DetectionSettings: DetectionSettings;
  DetectionTrial: Trial;
  DismissAlertInput: DismissAlertInput;
  District: DivisionNode;
  Division: DivisionNode;
  DivisionConnection: Omit<DivisionConnection, 'edges'> & { edges: Array<ResolversParentTypes['DivisionEdge']> };
  DivisionEdge: Omit<DivisionEdge, 'node'> & { node: ResolversParentTypes['Division'] };
  DivisionFilter: DivisionFilter;
  DivisionPayload: Payload;
  EscalateMatterInput: EscalateMatterInput;
  ExtendMatterInput: ExtendMatterInput;
  ExtensionLimits: ExtensionLimits;
  ExtensionLimitsInput: ExtensionLimitsInput;
  FalseAlarmGroup: Group;
  FalseAlarmRate: Figures;
  Float: Scalars['Float']['output'];
  Flow: Flow;
  FlowFact: FlowFact;
  FlowHop: FlowHop;
  FlowPart: FlowPart;
  FlowRefusal: FlowRefusal;
  FollowUpMatterInput: FollowUpMatterInput;
  GoLiveDetectionAppInput: GoLiveDetectionAppInput;
  Grid: DivisionNode;
  Helper: HelperNode;
  ID: Scalars['ID']['output'];
  ImportDetectionsInput: ImportDetectionsInput;
  ImportDetectionsPayload: DetectionBatchNode;
  ImportMattersInput: ImportMattersInput;
  ImportMattersPayload: ImportNode;
  ImportedDetection: ImportedDetectionNode;
  ImportedRow: ImportedNode;
  Int: Scalars['Int']['output'];
  LimitsByNature: LimitsByNature;
  LimitsByNatureInput: LimitsByNatureInput;
  LimitsNotice: RuleNoticeNode;
  LowestLevel: LowestLevel;
  LowestLevelInput: LowestLevelInput;
  Matter: MatterNode;
  MatterClass: ClassNode;
  MatterClassConnection: Omit<MatterClassConnection, 'edges'> & { edges: Array<ResolversParentTypes['MatterClassEdge']> };
  MatterClassEdge: Omit<MatterClassEdge, 'node'> & { node: ResolversParentTypes['MatterClass'] };
  MatterClassPayload: Payload;
  MatterConnection: ListNode;
  MatterCorrection: Correction;
  MatterEdge: Omit<MatterEdge, 'node'> & { node: ResolversParentTypes['Matter'] };
  MatterFilter: MatterFilter;
  MatterFollowUp: MatterFollowUp;
  MatterLimits: MatterLimits;
  MatterLimitsInput: MatterLimitsInput;
  MatterPayload: Payload;
  MatterResolution: ResolutionNode;
  MatterStatistics: Omit<MatterStatistics, 'groups'> & { groups?: Maybe<Array<ResolversParentTypes['MatterStatisticsGroup']>> };
  MatterStatisticsGroup: GroupNode;
  Me: MeNode;
  MergeAlertInput: MergeAlertInput;
  MergeMatterInput: MergeMatterInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OverdueBoard: BoardNode;
  PageInfo: PageInfo;
  PeriodInput: PeriodInput;
  ProposeDetectionAppInput: ProposeDetectionAppInput;
  PublishClassificationInput: PublishClassificationInput;
  PublishDivisionCodeInput: PublishDivisionCodeInput;
  PublishLimitsInput: PublishLimitsInput;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  ReceiveMatterInput: ReceiveMatterInput;
  RecordDetectionAppTrialInput: RecordDetectionAppTrialInput;
  RegisterCameraInput: RegisterCameraInput;
  RegisterClassInput: RegisterClassInput;
  RegisterDivisionInput: RegisterDivisionInput;
  RegisterUnitInput: RegisterUnitInput;
  Rejection: Rejection;
  RelocateCameraInput: RelocateCameraInput;
  RenameDivisionInput: RenameDivisionInput;
  RenameUnitInput: RenameUnitInput;
  ReopenMatterInput: ReopenMatterInput;
  ReportDetectionInput: ReportDetectionInput;
  Reporter: ReporterNode;
  ReporterInput: ReporterInput;
  RequestCollaborationInput: RequestCollaborationInput;
  ResolveMatterInput: ResolveMatterInput;
  RetireClassInput: RetireClassInput;
  RetireDetectionAppInput: RetireDetectionAppInput;
  RetireDivisionInput: RetireDivisionInput;
  RetireUnitInput: RetireUnitInput;
  ReturnMatterInput: ReturnMatterInput;
  RuleNotice: RuleNoticeNode;
  RuleNoticePayload: Payload;
  StartDetectionAppTrialInput: StartDetectionAppTrialInput;
  StatisticsFilter: StatisticsFilter;
  Street: DivisionNode;
  String: Scalars['String']['output'];
  Subject: SubjectNode;
  TimelineEntry: TimelineNode;
  TransferMatterInput: TransferMatterInput;
  Unit: UnitNode;
  UnitConnection: Omit<UnitConnection, 'edges'> & { edges: Array<ResolversParentTypes['UnitEdge']> };
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitPayload: Payload;
  UnitScorecard: Scorecard;
  UrgeMatterInput: UrgeMatterInput;
  WithdrawMatterInput: WithdrawMatterInput;
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

export type AlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  app?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availableCommands?: Resolver<Array<ResolversTypes['AlertCommand']>, ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  cameraCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detections?: Resolver<Maybe<ResolversTypes['DetectionConnection']>, ParentType, ContextType, RequireFields<AlertDetectionsArgs, 'first'>>;
  dismissal?: Resolver<Maybe<ResolversTypes['AlertDismissal']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  handover?: Resolver<Maybe<ResolversTypes['AlertHandover']>, ParentType, ContextType>;
  highestConfidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['AlertPhase'], ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['Street']>, ParentType, ContextType>;
  trial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  windowUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withoutConfidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertCommandResolvers = { CONFIRM: 'confirm', DISMISS: 'dismiss', MERGE: 'merge' };

export type AlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AlertDismissalResolvers = { NOTHING_THERE: 'nothing-there', OTHER_OBJECT: 'other-object', PERMITTED: 'permitted' };

export type AlertEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertGroupResolvers = { APP: 'app', CAMERA: 'camera', COMMUNITY: 'community', MONTH: 'month' };

export type AlertHandoverResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertHandover'] = ResolversParentTypes['AlertHandover']> = {
  centre?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  subType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['MatterUrgency'], ParentType, ContextType>;
};

export type AlertOrderResolvers = { SEEN_ASC: 'seen-asc', SEEN_DESC: 'seen-desc' };

export type AlertPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type AlertPhaseResolvers = { CONFIRMED: 'confirmed', DISMISSED: 'dismissed', MERGED: 'merged', RAISED: 'raised', SUPPRESSED: 'suppressed' };

export type AppCatalogueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppCatalogue'] = ResolversParentTypes['AppCatalogue']> = {
  inTrial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slots?: Resolver<Array<ResolversTypes['CatalogueSlot']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType>;
};

export type AppPrecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppPrecision'] = ResolversParentTypes['AppPrecision']> = {
  app?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dismissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type CameraResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Camera'] = ResolversParentTypes['Camera']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CameraConnection'] = ResolversParentTypes['CameraConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CameraEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CameraEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CameraEdge'] = ResolversParentTypes['CameraEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Camera'], ParentType, ContextType>;
};

export type CameraPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CameraPayload'] = ResolversParentTypes['CameraPayload']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type CatalogueSlotResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CatalogueSlot'] = ResolversParentTypes['CatalogueSlot']> = {
  app?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CentreLevelResolvers = { COMMUNITY: 'community', DISTRICT: 'district', STREET: 'street' };

export type ClassKindResolvers = { CATEGORY: 'category', CHANNEL: 'channel', MAIN_TYPE: 'main-type', SUB_TYPE: 'sub-type' };

export type ClassificationNoticeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClassificationNotice'] = ResolversParentTypes['ClassificationNotice']> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lowestLevels?: Resolver<Array<ResolversTypes['LowestLevel']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<CommunityAlertsArgs, 'first'>>;
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  matterStatistics?: Resolver<Maybe<ResolversTypes['MatterStatistics']>, ParentType, ContextType, RequireFields<CommunityMatterStatisticsArgs, 'period'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<CommunityMattersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectedFieldResolvers = { CATEGORY: 'category', COMMUNITY: 'community', DISTRICT: 'district', MAIN_TYPE: 'main-type', NATURE: 'nature', STREET: 'street', SUBJECT: 'subject', SUB_TYPE: 'sub-type', URGENCY: 'urgency' };

export type CriticismResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Criticism'] = ResolversParentTypes['Criticism']> = {
  state?: Resolver<ResolversTypes['CriticismState'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type CriticismDecisionResolvers = { ISSUE: 'issue', WAIVE: 'waive' };

export type CriticismStateResolvers = { DECIDED: 'decided', PROPOSED: 'proposed' };

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclineReasonResolvers = { FINALLY_SETTLED: 'finally-settled', IN_LITIGATION: 'in-litigation', NO_FACTS: 'no-facts', OUTSIDE_AUTHORITY: 'outside-authority' };

export type DetectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Detection'] = ResolversParentTypes['Detection']> = {
  cameraCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  doubt?: Resolver<Maybe<ResolversTypes['DetectionDoubt']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['DetectionFlag']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DetectionAppResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionApp'] = ResolversParentTypes['DetectionApp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liveSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['DetectionMapping']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['DetectionAppPhase'], ParentType, ContextType>;
  precisionFloor?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['DetectionSettings']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  test?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trials?: Resolver<Maybe<Array<ResolversTypes['DetectionTrial']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DetectionAppConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionAppConnection'] = ResolversParentTypes['DetectionAppConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DetectionAppEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DetectionAppEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionAppEdge'] = ResolversParentTypes['DetectionAppEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DetectionApp'], ParentType, ContextType>;
};

export type DetectionAppPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionAppPayload'] = ResolversParentTypes['DetectionAppPayload']> = {
  detectionApp?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type DetectionAppPhaseResolvers = { LIVE: 'live', PROPOSED: 'proposed', RETIRED: 'retired', TRIAL: 'trial' };

export type DetectionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionConnection'] = ResolversParentTypes['DetectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DetectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DetectionDoubtResolvers = { LOW_CONFIDENCE: 'low-confidence', NO_CONFIDENCE: 'no-confidence', SOURCE_DOUBTS: 'source-doubts' };

export type DetectionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionEdge'] = ResolversParentTypes['DetectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Detection'], ParentType, ContextType>;
};

export type DetectionFlagResolvers = { APP: 'app', CONFIDENCE: 'confidence', PLACE: 'place' };

export type DetectionMappingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionMapping'] = ResolversParentTypes['DetectionMapping']> = {
  channel?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  mainType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  subType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['MatterUrgency'], ParentType, ContextType>;
};

export type DetectionSettingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionSettings'] = ResolversParentTypes['DetectionSettings']> = {
  raiseAt?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  raiseWithoutConfidence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  windowMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DetectionTrialResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetectionTrial'] = ResolversParentTypes['DetectionTrial']> = {
  checked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  correct?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['DetectionSettings'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division']> = {
  __resolveType: TypeResolveFn<'Community' | 'District' | 'Grid' | 'Street', ParentType, ContextType>;
};

export type DivisionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DivisionConnection'] = ResolversParentTypes['DivisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DivisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DivisionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DivisionEdge'] = ResolversParentTypes['DivisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
};

export type DivisionLevelResolvers = { COMMUNITY: 'community', DISTRICT: 'district', GRID: 'grid', STREET: 'street' };

export type DivisionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DivisionPayload'] = ResolversParentTypes['DivisionPayload']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type ExtensionLimitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExtensionLimits'] = ResolversParentTypes['ExtensionLimits']> = {
  atMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExtensionReasonResolvers = { APPRAISAL: 'appraisal', FORCE_MAJEURE: 'force-majeure', LEGAL_PROCEDURE: 'legal-procedure', SEVERAL_ORGANS: 'several-organs' };

export type FalseAlarmGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FalseAlarmGroup'] = ResolversParentTypes['FalseAlarmGroup']> = {
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dismissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FalseAlarmRateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FalseAlarmRate'] = ResolversParentTypes['FalseAlarmRate']> = {
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dismissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['FalseAlarmGroup']>>, ParentType, ContextType>;
  merged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FlowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smartGovernance?: Resolver<Maybe<ResolversTypes['FlowPart']>, ParentType, ContextType>;
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

export type FollowUpOutcomeResolvers = { DECLINED_TO_ANSWER: 'declined-to-answer', SATISFIED: 'satisfied', UNREACHABLE: 'unreachable', UNSATISFIED: 'unsatisfied' };

export type GridResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid']> = {
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HelperResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Helper'] = ResolversParentTypes['Helper']> = {
  answered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type HopPhaseResolvers = { DONE: 'done', OPEN: 'open', SETTLED: 'settled', STUCK: 'stuck' };

export type ImportDetectionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportDetectionsPayload'] = ResolversParentTypes['ImportDetectionsPayload']> = {
  rows?: Resolver<Array<ResolversTypes['ImportedDetection']>, ParentType, ContextType>;
};

export type ImportMattersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportMattersPayload'] = ResolversParentTypes['ImportMattersPayload']> = {
  rows?: Resolver<Array<ResolversTypes['ImportedRow']>, ParentType, ContextType>;
};

export type ImportOutcomeResolvers = { ALREADY_KNOWN: 'already-known', CHANGED: 'changed', RECEIVED: 'received', REJECTED: 'rejected' };

export type ImportedDetectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportedDetection'] = ResolversParentTypes['ImportedDetection']> = {
  alertId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['DetectionFlag']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ImportOutcome'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type ImportedRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportedRow'] = ResolversParentTypes['ImportedRow']> = {
  flags?: Resolver<Array<ResolversTypes['MatterFlag']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matterId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ImportOutcome'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type LimitsByNatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LimitsByNature'] = ResolversParentTypes['LimitsByNature']> = {
  complaint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enquiry?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  help?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thanks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LimitsNoticeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LimitsNotice'] = ResolversParentTypes['LimitsNotice']> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['MatterLimits'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LowestLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LowestLevel'] = ResolversParentTypes['LowestLevel']> = {
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  subType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  availableCommands?: Resolver<Array<ResolversTypes['MatterCommand']>, ParentType, ContextType>;
  callBackDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  criticism?: Resolver<Maybe<ResolversTypes['Criticism']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  extensions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['MatterFlag']>, ParentType, ContextType>;
  flows?: Resolver<Maybe<Array<ResolversTypes['Flow']>>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['MatterFollowUp']>, ParentType, ContextType>;
  helpers?: Resolver<Maybe<Array<ResolversTypes['Helper']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CentreLevel']>, ParentType, ContextType>;
  mainType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  mergedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['MatterNature']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['MatterPhase'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reopens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['Reporter']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['MatterResolution']>, ParentType, ContextType>;
  returnUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedOutcome?: Resolver<Maybe<ResolversTypes['MatterOutcome']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['Street']>, ParentType, ContextType>;
  subType?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  timeliness?: Resolver<Maybe<ResolversTypes['MatterTimeliness']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['MatterUrgency']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterClassResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterClass'] = ResolversParentTypes['MatterClass']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClassKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parents?: Resolver<Array<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterClassConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterClassConnection'] = ResolversParentTypes['MatterClassConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatterClassEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatterClassEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterClassEdge'] = ResolversParentTypes['MatterClassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatterClass'], ParentType, ContextType>;
};

export type MatterClassPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterClassPayload'] = ResolversParentTypes['MatterClassPayload']> = {
  matterClass?: Resolver<Maybe<ResolversTypes['MatterClass']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type MatterCommandResolvers = { ACCEPT: 'accept', AMEND: 'amend', ANSWER_COLLABORATION: 'answer-collaboration', ANSWER_ON_THE_SPOT: 'answer-on-the-spot', CLOSE: 'close', CRITICISE: 'criticise', DECLINE: 'decline', ESCALATE: 'escalate', EXTEND: 'extend', FOLLOW_UP: 'follow-up', MERGE: 'merge', REOPEN: 'reopen', REQUEST_COLLABORATION: 'request-collaboration', RESOLVE: 'resolve', RETURN: 'return', TRANSFER: 'transfer', URGE: 'urge', WITHDRAW: 'withdraw' };

export type MatterConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MatterCorrectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterCorrection'] = ResolversParentTypes['MatterCorrection']> = {
  field?: Resolver<ResolversTypes['CorrectedField'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type MatterEventTypeResolvers = { CALL_BACK_ATTEMPTED: 'call-back-attempted', COLLABORATION_ANSWERED: 'collaboration-answered', COLLABORATION_REQUESTED: 'collaboration-requested', CRITICISM_PROPOSED: 'criticism-proposed', CRITICISM_WAIVED: 'criticism-waived', DUPLICATE_ABSORBED: 'duplicate-absorbed', MATTER_ACCEPTED: 'matter-accepted', MATTER_AMENDED: 'matter-amended', MATTER_ANSWERED_ON_THE_SPOT: 'matter-answered-on-the-spot', MATTER_CLOSED: 'matter-closed', MATTER_CRITICISED: 'matter-criticised', MATTER_DECLINED: 'matter-declined', MATTER_ESCALATED: 'matter-escalated', MATTER_EXTENDED: 'matter-extended', MATTER_FOLLOWED_UP: 'matter-followed-up', MATTER_MERGED: 'matter-merged', MATTER_OVERDUE: 'matter-overdue', MATTER_RECEIVED: 'matter-received', MATTER_RECORDED_CLOSED: 'matter-recorded-closed', MATTER_REOPENED: 'matter-reopened', MATTER_RESOLVED: 'matter-resolved', MATTER_RETURNED: 'matter-returned', MATTER_TRANSFERRED: 'matter-transferred', MATTER_URGED: 'matter-urged', MATTER_WITHDRAWN: 'matter-withdrawn', OUTCOME_SHARED: 'outcome-shared', REPORTER_ERASED: 'reporter-erased' };

export type MatterFlagResolvers = { CHANNEL: 'channel', CLASS: 'class', COMMUNITY: 'community', DISTRICT: 'district', NATURE: 'nature', OTHER: 'other', STREET: 'street', TIMELINESS: 'timeliness', UNIT: 'unit' };

export type MatterFollowUpResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterFollowUp'] = ResolversParentTypes['MatterFollowUp']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['FollowUpOutcome'], ParentType, ContextType>;
  reopenUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MatterLimitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterLimits'] = ResolversParentTypes['MatterLimits']> = {
  callBackAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callBackWithin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citizen?: Resolver<ResolversTypes['LimitsByNature'], ParentType, ContextType>;
  criticiseAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extensions?: Resolver<ResolversTypes['ExtensionLimits'], ParentType, ContextType>;
  reopenWithinDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopensToEscalate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnWithin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnsToEscalate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['LimitsByNature'], ParentType, ContextType>;
  urgeAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterNatureResolvers = { COMPLAINT: 'complaint', ENQUIRY: 'enquiry', HELP: 'help', OTHER: 'other', SUGGESTION: 'suggestion', THANKS: 'thanks' };

export type MatterOrderResolvers = { DUE_ASC: 'due-asc', RECEIVED_DESC: 'received-desc' };

export type MatterOutcomeResolvers = { DECLINED: 'declined', ENFORCEMENT: 'enforcement', EXPLAINED: 'explained', SOLVED: 'solved', UNFOUNDED: 'unfounded' };

export type MatterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterPayload'] = ResolversParentTypes['MatterPayload']> = {
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type MatterPhaseResolvers = { ACCEPTED: 'accepted', CLOSED: 'closed', DECLINED: 'declined', FOLLOWED_UP: 'followed-up', MERGED: 'merged', RECEIVED: 'received', REOPENED: 'reopened', RESOLVED: 'resolved', RETURNED: 'returned', TRANSFERRED: 'transferred', WITHDRAWN: 'withdrawn' };

export type MatterResolutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterResolution'] = ResolversParentTypes['MatterResolution']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['MatterOutcome'], ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type MatterStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterStatistics'] = ResolversParentTypes['MatterStatistics']> = {
  flagged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Maybe<Array<ResolversTypes['MatterStatisticsGroup']>>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notHandled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownTimeliness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterStatisticsGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterStatisticsGroup'] = ResolversParentTypes['MatterStatisticsGroup']> = {
  flagged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notHandled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownTimeliness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterTimelinessResolvers = { LATE: 'late', ON_TIME: 'on-time', UNKNOWN: 'unknown' };

export type MatterUrgencyResolvers = { NORMAL: 'normal', URGENT: 'urgent' };

export type MeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationAcceptMatterArgs, 'input'>>;
  amendMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationAmendMatterArgs, 'input'>>;
  answerCollaboration?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationAnswerCollaborationArgs, 'input'>>;
  answerMatterOnTheSpot?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationAnswerMatterOnTheSpotArgs, 'input'>>;
  closeMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationCloseMatterArgs, 'input'>>;
  confirmAlert?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationConfirmAlertArgs, 'input'>>;
  criticiseMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationCriticiseMatterArgs, 'input'>>;
  declineMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationDeclineMatterArgs, 'input'>>;
  dismissAlert?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationDismissAlertArgs, 'input'>>;
  escalateMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationEscalateMatterArgs, 'input'>>;
  extendMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationExtendMatterArgs, 'input'>>;
  followUpMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationFollowUpMatterArgs, 'input'>>;
  goLiveDetectionApp?: Resolver<Maybe<ResolversTypes['DetectionAppPayload']>, ParentType, ContextType, RequireFields<MutationGoLiveDetectionAppArgs, 'input'>>;
  importDetections?: Resolver<Maybe<ResolversTypes['ImportDetectionsPayload']>, ParentType, ContextType, RequireFields<MutationImportDetectionsArgs, 'input'>>;
  importMatters?: Resolver<Maybe<ResolversTypes['ImportMattersPayload']>, ParentType, ContextType, RequireFields<MutationImportMattersArgs, 'input'>>;
  mergeAlert?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationMergeAlertArgs, 'input'>>;
  mergeMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationMergeMatterArgs, 'input'>>;
  proposeDetectionApp?: Resolver<Maybe<ResolversTypes['DetectionAppPayload']>, ParentType, ContextType, RequireFields<MutationProposeDetectionAppArgs, 'input'>>;
  publishClassification?: Resolver<Maybe<ResolversTypes['RuleNoticePayload']>, ParentType, ContextType, RequireFields<MutationPublishClassificationArgs, 'input'>>;
  publishDivisionCode?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationPublishDivisionCodeArgs, 'input'>>;
  publishLimits?: Resolver<Maybe<ResolversTypes['RuleNoticePayload']>, ParentType, ContextType, RequireFields<MutationPublishLimitsArgs, 'input'>>;
  receiveMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationReceiveMatterArgs, 'input'>>;
  recordDetectionAppTrial?: Resolver<Maybe<ResolversTypes['DetectionAppPayload']>, ParentType, ContextType, RequireFields<MutationRecordDetectionAppTrialArgs, 'input'>>;
  registerCamera?: Resolver<Maybe<ResolversTypes['CameraPayload']>, ParentType, ContextType, RequireFields<MutationRegisterCameraArgs, 'input'>>;
  registerClass?: Resolver<Maybe<ResolversTypes['MatterClassPayload']>, ParentType, ContextType, RequireFields<MutationRegisterClassArgs, 'input'>>;
  registerDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRegisterDivisionArgs, 'input'>>;
  registerUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRegisterUnitArgs, 'input'>>;
  relocateCamera?: Resolver<Maybe<ResolversTypes['CameraPayload']>, ParentType, ContextType, RequireFields<MutationRelocateCameraArgs, 'input'>>;
  renameDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRenameDivisionArgs, 'input'>>;
  renameUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  reopenMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationReopenMatterArgs, 'input'>>;
  reportDetection?: Resolver<Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<MutationReportDetectionArgs, 'input'>>;
  requestCollaboration?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationRequestCollaborationArgs, 'input'>>;
  resolveMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationResolveMatterArgs, 'input'>>;
  retireClass?: Resolver<Maybe<ResolversTypes['MatterClassPayload']>, ParentType, ContextType, RequireFields<MutationRetireClassArgs, 'input'>>;
  retireDetectionApp?: Resolver<Maybe<ResolversTypes['DetectionAppPayload']>, ParentType, ContextType, RequireFields<MutationRetireDetectionAppArgs, 'input'>>;
  retireDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRetireDivisionArgs, 'input'>>;
  retireUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRetireUnitArgs, 'input'>>;
  returnMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationReturnMatterArgs, 'input'>>;
  startDetectionAppTrial?: Resolver<Maybe<ResolversTypes['DetectionAppPayload']>, ParentType, ContextType, RequireFields<MutationStartDetectionAppTrialArgs, 'input'>>;
  transferMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationTransferMatterArgs, 'input'>>;
  urgeMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationUrgeMatterArgs, 'input'>>;
  withdrawMatter?: Resolver<Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawMatterArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'Camera' | 'ClassificationNotice' | 'Community' | 'DetectionApp' | 'District' | 'Flow' | 'Grid' | 'LimitsNotice' | 'Matter' | 'MatterClass' | 'Street' | 'Subject' | 'Unit', ParentType, ContextType>;
};

export type OverdueBoardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverdueBoard'] = ResolversParentTypes['OverdueBoard']> = {
  callBackDue?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OverdueBoardCallBackDueArgs, 'first'>>;
  criticismDue?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OverdueBoardCriticismDueArgs, 'first'>>;
  dueSoon?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OverdueBoardDueSoonArgs, 'first'>>;
  overdue?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OverdueBoardOverdueArgs, 'first'>>;
  urged?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OverdueBoardUrgedArgs, 'first'>>;
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
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertQueue?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertQueueArgs, 'first'>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  appCatalogue?: Resolver<Maybe<ResolversTypes['AppCatalogue']>, ParentType, ContextType>;
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first'>>;
  cameras?: Resolver<Maybe<ResolversTypes['CameraConnection']>, ParentType, ContextType, RequireFields<QueryCamerasArgs, 'first'>>;
  classes?: Resolver<Maybe<ResolversTypes['MatterClassConnection']>, ParentType, ContextType, RequireFields<QueryClassesArgs, 'first'>>;
  currentRules?: Resolver<Maybe<Array<ResolversTypes['RuleNotice']>>, ParentType, ContextType, Partial<QueryCurrentRulesArgs>>;
  detectionApp?: Resolver<Maybe<ResolversTypes['DetectionApp']>, ParentType, ContextType, RequireFields<QueryDetectionAppArgs, 'id'>>;
  detectionApps?: Resolver<Maybe<ResolversTypes['DetectionAppConnection']>, ParentType, ContextType, RequireFields<QueryDetectionAppsArgs, 'first'>>;
  divisions?: Resolver<Maybe<ResolversTypes['DivisionConnection']>, ParentType, ContextType, RequireFields<QueryDivisionsArgs, 'first'>>;
  falseAlarmRate?: Resolver<Maybe<ResolversTypes['FalseAlarmRate']>, ParentType, ContextType, RequireFields<QueryFalseAlarmRateArgs, 'period'>>;
  inbox?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QueryInboxArgs, 'first' | 'unitId'>>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMatterArgs, 'id'>>;
  matterStatistics?: Resolver<Maybe<ResolversTypes['MatterStatistics']>, ParentType, ContextType, RequireFields<QueryMatterStatisticsArgs, 'period'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QueryMattersArgs, 'first' | 'orderBy'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  overdueBoard?: Resolver<Maybe<ResolversTypes['OverdueBoard']>, ParentType, ContextType, RequireFields<QueryOverdueBoardArgs, 'dueWithinHours'>>;
  precisionByApp?: Resolver<Maybe<Array<ResolversTypes['AppPrecision']>>, ParentType, ContextType, RequireFields<QueryPrecisionByAppArgs, 'period'>>;
  similarMatters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QuerySimilarMattersArgs, 'first' | 'id'>>;
  unitScorecard?: Resolver<Maybe<Array<ResolversTypes['UnitScorecard']>>, ParentType, ContextType, RequireFields<QueryUnitScorecardArgs, 'period'>>;
  units?: Resolver<Maybe<ResolversTypes['UnitConnection']>, ParentType, ContextType, RequireFields<QueryUnitsArgs, 'first'>>;
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

export type ReporterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reporter'] = ResolversParentTypes['Reporter']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  under14?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ResolutionOutcomeResolvers = { ENFORCEMENT: 'enforcement', EXPLAINED: 'explained', SOLVED: 'solved', UNFOUNDED: 'unfounded' };

export type ReturnReasonResolvers = { LACKS_INFORMATION: 'lacks-information', NEEDS_HIGHER_LEVEL: 'needs-higher-level', NOT_OUR_DUTY: 'not-our-duty', OUTSIDE_OUR_AREA: 'outside-our-area' };

export type RuleNoticeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleNotice'] = ResolversParentTypes['RuleNotice']> = {
  __resolveType: TypeResolveFn<'ClassificationNotice' | 'LimitsNotice', ParentType, ContextType>;
};

export type RuleNoticePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleNoticePayload'] = ResolversParentTypes['RuleNoticePayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  ruleNotice?: Resolver<Maybe<ResolversTypes['RuleNotice']>, ParentType, ContextType>;
};

export type StatisticsGroupResolvers = { CHANNEL: 'channel', COMMUNITY: 'community', MAIN_TYPE: 'main-type', MONTH: 'month', NATURE: 'nature', STREET: 'street', UNIT: 'unit' };

export type StreetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Street'] = ResolversParentTypes['Street']> = {
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<SubjectMattersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  centre?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['MatterCorrection']>, ParentType, ContextType>;
  helper?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  into?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MatterEventType'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inbox?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<UnitInboxArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitPayload'] = ResolversParentTypes['UnitPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type UnitScorecardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitScorecard'] = ResolversParentTypes['UnitScorecard']> = {
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unreachable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsatisfied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Alert' | 'Camera' | 'ClassificationNotice' | 'Community' | 'DetectionApp' | 'District' | 'Flow' | 'Grid' | 'LimitsNotice' | 'Matter' | 'MatterClass' | 'Street' | 'Subject' | 'Unit', ParentType, ContextType>;
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
  Alert?: AlertResolvers<ContextType>;
  AlertCommand?: AlertCommandResolvers;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertDismissal?: AlertDismissalResolvers;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertGroup?: AlertGroupResolvers;
  AlertHandover?: AlertHandoverResolvers<ContextType>;
  AlertOrder?: AlertOrderResolvers;
  AlertPayload?: AlertPayloadResolvers<ContextType>;
  AlertPhase?: AlertPhaseResolvers;
  AppCatalogue?: AppCatalogueResolvers<ContextType>;
  AppPrecision?: AppPrecisionResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditOutcome?: AuditOutcomeResolvers;
  Camera?: CameraResolvers<ContextType>;
  CameraConnection?: CameraConnectionResolvers<ContextType>;
  CameraEdge?: CameraEdgeResolvers<ContextType>;
  CameraPayload?: CameraPayloadResolvers<ContextType>;
  CatalogueSlot?: CatalogueSlotResolvers<ContextType>;
  CentreLevel?: CentreLevelResolvers;
  ClassKind?: ClassKindResolvers;
  ClassificationNotice?: ClassificationNoticeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CorrectedField?: CorrectedFieldResolvers;
  Criticism?: CriticismResolvers<ContextType>;
  CriticismDecision?: CriticismDecisionResolvers;
  CriticismState?: CriticismStateResolvers;
  DateTime?: GraphQLScalarType;
  DeclineReason?: DeclineReasonResolvers;
  Detection?: DetectionResolvers<ContextType>;
  DetectionApp?: DetectionAppResolvers<ContextType>;
  DetectionAppConnection?: DetectionAppConnectionResolvers<ContextType>;
  DetectionAppEdge?: DetectionAppEdgeResolvers<ContextType>;
  DetectionAppPayload?: DetectionAppPayloadResolvers<ContextType>;
  DetectionAppPhase?: DetectionAppPhaseResolvers;
  DetectionConnection?: DetectionConnectionResolvers<ContextType>;
  DetectionDoubt?: DetectionDoubtResolvers;
  DetectionEdge?: DetectionEdgeResolvers<ContextType>;
  DetectionFlag?: DetectionFlagResolvers;
  DetectionMapping?: DetectionMappingResolvers<ContextType>;
  DetectionSettings?: DetectionSettingsResolvers<ContextType>;
  DetectionTrial?: DetectionTrialResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  DivisionConnection?: DivisionConnectionResolvers<ContextType>;
  DivisionEdge?: DivisionEdgeResolvers<ContextType>;
  DivisionLevel?: DivisionLevelResolvers;
  DivisionPayload?: DivisionPayloadResolvers<ContextType>;
  ExtensionLimits?: ExtensionLimitsResolvers<ContextType>;
  ExtensionReason?: ExtensionReasonResolvers;
  FalseAlarmGroup?: FalseAlarmGroupResolvers<ContextType>;
  FalseAlarmRate?: FalseAlarmRateResolvers<ContextType>;
  Flow?: FlowResolvers<ContextType>;
  FlowFact?: FlowFactResolvers<ContextType>;
  FlowHop?: FlowHopResolvers<ContextType>;
  FlowPart?: FlowPartResolvers<ContextType>;
  FlowRefusal?: FlowRefusalResolvers<ContextType>;
  FollowUpOutcome?: FollowUpOutcomeResolvers;
  Grid?: GridResolvers<ContextType>;
  Helper?: HelperResolvers<ContextType>;
  HopPhase?: HopPhaseResolvers;
  ImportDetectionsPayload?: ImportDetectionsPayloadResolvers<ContextType>;
  ImportMattersPayload?: ImportMattersPayloadResolvers<ContextType>;
  ImportOutcome?: ImportOutcomeResolvers;
  ImportedDetection?: ImportedDetectionResolvers<ContextType>;
  ImportedRow?: ImportedRowResolvers<ContextType>;
  LimitsByNature?: LimitsByNatureResolvers<ContextType>;
  LimitsNotice?: LimitsNoticeResolvers<ContextType>;
  LowestLevel?: LowestLevelResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterClass?: MatterClassResolvers<ContextType>;
  MatterClassConnection?: MatterClassConnectionResolvers<ContextType>;
  MatterClassEdge?: MatterClassEdgeResolvers<ContextType>;
  MatterClassPayload?: MatterClassPayloadResolvers<ContextType>;
  MatterCommand?: MatterCommandResolvers;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterCorrection?: MatterCorrectionResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  MatterEventType?: MatterEventTypeResolvers;
  MatterFlag?: MatterFlagResolvers;
  MatterFollowUp?: MatterFollowUpResolvers<ContextType>;
  MatterLimits?: MatterLimitsResolvers<ContextType>;
  MatterNature?: MatterNatureResolvers;
  MatterOrder?: MatterOrderResolvers;
  MatterOutcome?: MatterOutcomeResolvers;
  MatterPayload?: MatterPayloadResolvers<ContextType>;
  MatterPhase?: MatterPhaseResolvers;
  MatterResolution?: MatterResolutionResolvers<ContextType>;
  MatterStatistics?: MatterStatisticsResolvers<ContextType>;
  MatterStatisticsGroup?: MatterStatisticsGroupResolvers<ContextType>;
  MatterTimeliness?: MatterTimelinessResolvers;
  MatterUrgency?: MatterUrgencyResolvers;
  Me?: MeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OverdueBoard?: OverdueBoardResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  Reporter?: ReporterResolvers<ContextType>;
  ResolutionOutcome?: ResolutionOutcomeResolvers;
  ReturnReason?: ReturnReasonResolvers;
  RuleNotice?: RuleNoticeResolvers<ContextType>;
  RuleNoticePayload?: RuleNoticePayloadResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers;
  Street?: StreetResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitPayload?: UnitPayloadResolvers<ContextType>;
  UnitScorecard?: UnitScorecardResolvers<ContextType>;
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
