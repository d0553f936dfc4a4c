import type { Instant } from '../../../shared/eventsourcing/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Payload } from '../../../shared/graphql/commands.ts';
import type { DivisionNode } from './division/resolvers.ts';
import type { UnitNode } from './unit/resolvers.ts';
import type { ClassNode } from './classification/resolvers.ts';
import type { RuleNoticeNode } from './rule-notice/resolvers.ts';
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

/** Community 社区: where all four pillars meet. */
export type Community = Division & Node & {
  /** Other names it has or had. */
  aliases: Array<Scalars['String']['output']>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `com_` and the 12-digit code, or `<district>-<local id>` while none is published. */
  id: Scalars['ID']['output'];
  /** COMMUNITY. */
  level: DivisionLevel;
  /** Name in force. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
  /** Its street. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** District 区. */
export type District = Division & Node & {
  /** Other names it has or had. */
  aliases: Array<Scalars['String']['output']>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `dis_` and the 6-digit code. */
  id: Scalars['ID']['output'];
  /** DISTRICT. */
  level: DivisionLevel;
  /** Name in force. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
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
  aliases: Array<Scalars['String']['output']>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `dis_`, `str_`, `com_` or `grid_` and the code. */
  id: Scalars['ID']['output'];
  /** Where it stands in the hierarchy. */
  level: DivisionLevel;
  /** Name in force. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
  /** The division it lies in. */
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

/** Grid 网格: the part of a community that one patrol walks. */
export type Grid = Division & Node & {
  /** Other names it has or had. */
  aliases: Array<Scalars['String']['output']>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `grid_`, the community's code and the grid's number. */
  id: Scalars['ID']['output'];
  /** GRID. */
  level: DivisionLevel;
  /** Name in force. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
  /** Its community. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
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
  /** Code of the sub-type. */
  subType: Scalars['String']['input'];
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
  /** Reopenings that take a matter to the parent centre. */
  reopensToEscalate: Scalars['Int']['output'];
  /** After a transfer, in which a unit may send the matter back. */
  returnWithin: Scalars['Int']['output'];
  /** Returns to one centre that take a matter to the parent centre. */
  returnsToEscalate: Scalars['Int']['output'];
  /** From transfer to resolution; the citizen's limit cuts it. */
  unit: LimitsByNature;
  /** From expiry to the automatic urging 催办. */
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
  /** Reopenings that take a matter to the parent centre. */
  reopensToEscalate: Scalars['Int']['input'];
  /** After a transfer, in which a unit may send the matter back. */
  returnWithin: Scalars['Int']['input'];
  /** Returns to one centre that take a matter to the parent centre. */
  returnsToEscalate: Scalars['Int']['input'];
  /** From transfer to resolution. */
  unit: LimitsByNatureInput;
  /** From expiry to the automatic urging 催办. */
  urgeAfter: Scalars['Int']['input'];
};

export type Mutation = {
  /** Puts an edition of the classification on the wall 制度上墙. */
  publishClassification?: Maybe<RuleNoticePayload>;
  /** Records the statistical code of a division as an alias of its id. */
  publishDivisionCode?: Maybe<DivisionPayload>;
  /** Puts an edition of the time limits on the wall 制度上墙. */
  publishLimits?: Maybe<RuleNoticePayload>;
  /** Enters a class of matters 事项分类 or a channel. */
  registerClass?: Maybe<MatterClassPayload>;
  /** Enters a division 区划 with its place in the hierarchy. */
  registerDivision?: Maybe<DivisionPayload>;
  /** Enters a responsible unit 责任单位. */
  registerUnit?: Maybe<UnitPayload>;
  /** Gives a division another official name; the earlier one stays an alias. */
  renameDivision?: Maybe<DivisionPayload>;
  /** Gives a unit another official name; the earlier one stays an alias. */
  renameUnit?: Maybe<UnitPayload>;
  /** Takes a class out of use for new matters. */
  retireClass?: Maybe<MatterClassPayload>;
  /** Ends a division; its successor takes its place. */
  retireDivision?: Maybe<DivisionPayload>;
  /** Ends a unit; its successor takes over its duties. */
  retireUnit?: Maybe<UnitPayload>;
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


export type MutationRegisterClassArgs = {
  input: RegisterClassInput;
};


export type MutationRegisterDivisionArgs = {
  input: RegisterDivisionInput;
};


export type MutationRegisterUnitArgs = {
  input: RegisterUnitInput;
};


export type MutationRenameDivisionArgs = {
  input: RenameDivisionInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationRetireClassArgs = {
  input: RetireClassInput;
};


export type MutationRetireDivisionArgs = {
  input: RetireDivisionInput;
};


export type MutationRetireUnitArgs = {
  input: RetireUnitInput;
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

/** An edition of the classification to be put on the wall. */
export type PublishClassificationInput = {
  /** Chosen by the client; the same id again changes nothing. */
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
  /** 6 to 12 digits. */
  code: Scalars['String']['input'];
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An edition of the limits to be put on the wall. */
export type PublishLimitsInput = {
  /** Chosen by the client; the same id again changes nothing. */
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
  /** Classes of matters 事项分类 and channels, by id, retired ones too. */
  classes?: Maybe<MatterClassConnection>;
  /** The rule notices 制度上墙 in force at a time (now, where none is given), one of each kind. */
  currentRules?: Maybe<Array<RuleNotice>>;
  /** The district's divisions 区划, by id, retired ones too. */
  divisions?: Maybe<DivisionConnection>;
  /** The responsible units 责任单位, by id, retired ones too. */
  units?: Maybe<UnitConnection>;
};


export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


export type QueryClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ClassKind>;
};


export type QueryCurrentRulesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryDivisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DivisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  divisionId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Proof of what a command did: send it with the next query (header sizhi-receipts: service:stream:version) and that query sees it. */
export type Receipt = {
  /** The service that holds the stream. */
  service: Scalars['String']['output'];
  /** The stream the command was stored in. */
  stream: Scalars['ID']['output'];
  /** The three as the header wants them. */
  token: Scalars['String']['output'];
  /** The stream's version after the command. */
  version: Scalars['Int']['output'];
};

/** A class to be entered. */
export type RegisterClassInput = {
  /** The source's own code: digits, letters, hyphens. */
  code: Scalars['String']['input'];
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the class has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it classifies. */
  kind: ClassKind;
  /** Official name. */
  name: Scalars['String']['input'];
  /** Code of the class above it. */
  parent?: InputMaybe<Scalars['String']['input']>;
};

/** A division to be entered. */
export type RegisterDivisionInput = {
  /** Official code, or `<district>-<local id>` while none is published. */
  code: Scalars['String']['input'];
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where it stands in the hierarchy. */
  level: DivisionLevel;
  /** Official name. */
  name: Scalars['String']['input'];
  /** The division it lies in; a district has none. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A unit to be entered. */
export type RegisterUnitInput = {
  /** The source's own id of the unit: digits, letters, hyphens. */
  code: Scalars['String']['input'];
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division whose centre it answers to. */
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

/** A division's new official name. */
export type RenameDivisionInput = {
  /** Chosen by the client; the same id again changes nothing. */
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
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the unit has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Official name from now on. */
  name: Scalars['String']['input'];
  /** The unit. */
  unitId: Scalars['ID']['input'];
};

/** A class that is no longer used. */
export type RetireClassInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the class has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The end of a division. */
export type RetireDivisionInput = {
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** The division. */
  divisionId: Scalars['ID']['input'];
  /** Refuse where the division has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The division that takes its place. */
  successorId: Scalars['ID']['input'];
};

/** The end of a unit. */
export type RetireUnitInput = {
  /** Chosen by the client; the same id again changes nothing. */
  commandId: Scalars['ID']['input'];
  /** Refuse where the unit has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The unit that takes over its duties. */
  successorId: Scalars['ID']['input'];
  /** The unit. */
  unitId: Scalars['ID']['input'];
};

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

/** Street 街道. */
export type Street = Division & Node & {
  /** Other names it has or had. */
  aliases: Array<Scalars['String']['output']>;
  /** Published statistical code, where it is not the id's own. */
  code?: Maybe<Scalars['String']['output']>;
  /** `str_` and the 9-digit code, or `<district>-<local id>`. */
  id: Scalars['ID']['output'];
  /** STREET. */
  level: DivisionLevel;
  /** Name in force. */
  name: Scalars['String']['output'];
  /** Whether it was registered; otherwise data merely mentioned it. */
  official: Scalars['Boolean']['output'];
  /** Its district. */
  parent?: Maybe<Division>;
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The division that took its place. */
  successor?: Maybe<Division>;
};

/** Responsible unit 责任单位. Its identity is the id; names repeat and change. */
export type Unit = Node & {
  /** Other names it has or had. */
  aliases: Array<Scalars['String']['output']>;
  /** The division whose centre 综治中心 it answers to; unknown where data merely mentioned the unit. */
  division?: Maybe<Division>;
  /** `unit_` and the source's own id. */
  id: Scalars['ID']['output'];
  /** Name in force. */
  name: Scalars['String']['output'];
  /** When it ended. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit that took over its duties. */
  successor?: Maybe<Unit>;
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

export type _Entity = ClassificationNotice | Community | District | Grid | LimitsNotice | MatterClass | Street | Unit;

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
    | ( RuleNoticeNode )
    | ( DivisionNode )
    | ( DivisionNode )
    | ( DivisionNode )
    | ( RuleNoticeNode )
    | ( ClassNode )
    | ( DivisionNode )
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
    | ( RuleNoticeNode )
    | ( DivisionNode )
    | ( DivisionNode )
    | ( DivisionNode )
    | ( RuleNoticeNode )
    | ( ClassNode )
    | ( DivisionNode )
    | ( UnitNode )
  ;
  RuleNotice:
    | ( RuleNoticeNode )
    | ( RuleNoticeNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ClassKind: null;
  ClassificationNotice: ResolverTypeWrapper<RuleNoticeNode>;
  Community: ResolverTypeWrapper<DivisionNode>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  District: ResolverTypeWrapper<DivisionNode>;
  Division: ResolverTypeWrapper<DivisionNode>;
  DivisionConnection: ResolverTypeWrapper<Omit<DivisionConnection, 'edges'> & { edges: Array<ResolversTypes['DivisionEdge']> }>;
  DivisionEdge: ResolverTypeWrapper<Omit<DivisionEdge, 'node'> & { node: ResolversTypes['Division'] }>;
  DivisionFilter: DivisionFilter;
  DivisionLevel: null;
  DivisionPayload: ResolverTypeWrapper<Payload>;
  ExtensionLimits: ResolverTypeWrapper<ExtensionLimits>;
  ExtensionLimitsInput: ExtensionLimitsInput;
  Grid: ResolverTypeWrapper<DivisionNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LimitsByNature: ResolverTypeWrapper<LimitsByNature>;
  LimitsByNatureInput: LimitsByNatureInput;
  LimitsNotice: ResolverTypeWrapper<RuleNoticeNode>;
  LowestLevel: ResolverTypeWrapper<LowestLevel>;
  LowestLevelInput: LowestLevelInput;
  MatterClass: ResolverTypeWrapper<ClassNode>;
  MatterClassConnection: ResolverTypeWrapper<Omit<MatterClassConnection, 'edges'> & { edges: Array<ResolversTypes['MatterClassEdge']> }>;
  MatterClassEdge: ResolverTypeWrapper<Omit<MatterClassEdge, 'node'> & { node: ResolversTypes['MatterClass'] }>;
  MatterClassPayload: ResolverTypeWrapper<Payload>;
  MatterLimits: ResolverTypeWrapper<MatterLimits>;
  MatterLimitsInput: MatterLimitsInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PublishClassificationInput: PublishClassificationInput;
  PublishDivisionCodeInput: PublishDivisionCodeInput;
  PublishLimitsInput: PublishLimitsInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<Receipt>;
  RegisterClassInput: RegisterClassInput;
  RegisterDivisionInput: RegisterDivisionInput;
  RegisterUnitInput: RegisterUnitInput;
  Rejection: ResolverTypeWrapper<Rejection>;
  RenameDivisionInput: RenameDivisionInput;
  RenameUnitInput: RenameUnitInput;
  RetireClassInput: RetireClassInput;
  RetireDivisionInput: RetireDivisionInput;
  RetireUnitInput: RetireUnitInput;
  RuleNotice: ResolverTypeWrapper<RuleNoticeNode>;
  RuleNoticePayload: ResolverTypeWrapper<Payload>;
  Street: ResolverTypeWrapper<DivisionNode>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Unit: ResolverTypeWrapper<UnitNode>;
  UnitConnection: ResolverTypeWrapper<Omit<UnitConnection, 'edges'> & { edges: Array<ResolversTypes['UnitEdge']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitPayload: ResolverTypeWrapper<Payload>;
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
  Boolean: Scalars['Boolean']['output'];
  ClassificationNotice: RuleNoticeNode;
  Community: DivisionNode;
  DateTime: Scalars['DateTime']['output'];
  District: DivisionNode;
  Division: DivisionNode;
  DivisionConnection: Omit<DivisionConnection, 'edges'> & { edges: Array<ResolversParentTypes['DivisionEdge']> };
  DivisionEdge: Omit<DivisionEdge, 'node'> & { node: ResolversParentTypes['Division'] };
  DivisionFilter: DivisionFilter;
  DivisionPayload: Payload;
  ExtensionLimits: ExtensionLimits;
  ExtensionLimitsInput: ExtensionLimitsInput;
  Grid: DivisionNode;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  LimitsByNature: LimitsByNature;
  LimitsByNatureInput: LimitsByNatureInput;
  LimitsNotice: RuleNoticeNode;
  LowestLevel: LowestLevel;
  LowestLevelInput: LowestLevelInput;
  MatterClass: ClassNode;
  MatterClassConnection: Omit<MatterClassConnection, 'edges'> & { edges: Array<ResolversParentTypes['MatterClassEdge']> };
  MatterClassEdge: Omit<MatterClassEdge, 'node'> & { node: ResolversParentTypes['MatterClass'] };
  MatterClassPayload: Payload;
  MatterLimits: MatterLimits;
  MatterLimitsInput: MatterLimitsInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PublishClassificationInput: PublishClassificationInput;
  PublishDivisionCodeInput: PublishDivisionCodeInput;
  PublishLimitsInput: PublishLimitsInput;
  Query: Record<PropertyKey, never>;
  Receipt: Receipt;
  RegisterClassInput: RegisterClassInput;
  RegisterDivisionInput: RegisterDivisionInput;
  RegisterUnitInput: RegisterUnitInput;
  Rejection: Rejection;
  RenameDivisionInput: RenameDivisionInput;
  RenameUnitInput: RenameUnitInput;
  RetireClassInput: RetireClassInput;
  RetireDivisionInput: RetireDivisionInput;
  RetireUnitInput: RetireUnitInput;
  RuleNotice: RuleNoticeNode;
  RuleNoticePayload: Payload;
  Street: DivisionNode;
  String: Scalars['String']['output'];
  Unit: UnitNode;
  UnitConnection: Omit<UnitConnection, 'edges'> & { edges: Array<ResolversParentTypes['UnitEdge']> };
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitPayload: Payload;
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
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DistrictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type GridResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  publishClassification?: Resolver<Maybe<ResolversTypes['RuleNoticePayload']>, ParentType, ContextType, RequireFields<MutationPublishClassificationArgs, 'input'>>;
  publishDivisionCode?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationPublishDivisionCodeArgs, 'input'>>;
  publishLimits?: Resolver<Maybe<ResolversTypes['RuleNoticePayload']>, ParentType, ContextType, RequireFields<MutationPublishLimitsArgs, 'input'>>;
  registerClass?: Resolver<Maybe<ResolversTypes['MatterClassPayload']>, ParentType, ContextType, RequireFields<MutationRegisterClassArgs, 'input'>>;
  registerDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRegisterDivisionArgs, 'input'>>;
  registerUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRegisterUnitArgs, 'input'>>;
  renameDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRenameDivisionArgs, 'input'>>;
  renameUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  retireClass?: Resolver<Maybe<ResolversTypes['MatterClassPayload']>, ParentType, ContextType, RequireFields<MutationRetireClassArgs, 'input'>>;
  retireDivision?: Resolver<Maybe<ResolversTypes['DivisionPayload']>, ParentType, ContextType, RequireFields<MutationRetireDivisionArgs, 'input'>>;
  retireUnit?: Resolver<Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<MutationRetireUnitArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ClassificationNotice' | 'Community' | 'District' | 'Grid' | 'LimitsNotice' | 'MatterClass' | 'Street' | 'Unit', ParentType, ContextType>;
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
  classes?: Resolver<Maybe<ResolversTypes['MatterClassConnection']>, ParentType, ContextType, RequireFields<QueryClassesArgs, 'first'>>;
  currentRules?: Resolver<Maybe<Array<ResolversTypes['RuleNotice']>>, ParentType, ContextType, Partial<QueryCurrentRulesArgs>>;
  divisions?: Resolver<Maybe<ResolversTypes['DivisionConnection']>, ParentType, ContextType, RequireFields<QueryDivisionsArgs, 'first'>>;
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

export type RuleNoticeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleNotice'] = ResolversParentTypes['RuleNotice']> = {
  __resolveType: TypeResolveFn<'ClassificationNotice' | 'LimitsNotice', ParentType, ContextType>;
};

export type RuleNoticePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleNoticePayload'] = ResolversParentTypes['RuleNoticePayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  ruleNotice?: Resolver<Maybe<ResolversTypes['RuleNotice']>, ParentType, ContextType>;
};

export type StreetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Street'] = ResolversParentTypes['Street']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'ClassificationNotice' | 'Community' | 'District' | 'Grid' | 'LimitsNotice' | 'MatterClass' | 'Street' | 'Unit', ParentType, ContextType>;
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
  ClassKind?: ClassKindResolvers;
  ClassificationNotice?: ClassificationNoticeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  District?: DistrictResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  DivisionConnection?: DivisionConnectionResolvers<ContextType>;
  DivisionEdge?: DivisionEdgeResolvers<ContextType>;
  DivisionLevel?: DivisionLevelResolvers;
  DivisionPayload?: DivisionPayloadResolvers<ContextType>;
  ExtensionLimits?: ExtensionLimitsResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  LimitsByNature?: LimitsByNatureResolvers<ContextType>;
  LimitsNotice?: LimitsNoticeResolvers<ContextType>;
  LowestLevel?: LowestLevelResolvers<ContextType>;
  MatterClass?: MatterClassResolvers<ContextType>;
  MatterClassConnection?: MatterClassConnectionResolvers<ContextType>;
  MatterClassEdge?: MatterClassEdgeResolvers<ContextType>;
  MatterClassPayload?: MatterClassPayloadResolvers<ContextType>;
  MatterLimits?: MatterLimitsResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  RuleNotice?: RuleNoticeResolvers<ContextType>;
  RuleNoticePayload?: RuleNoticePayloadResolvers<ContextType>;
  Street?: StreetResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitPayload?: UnitPayloadResolvers<ContextType>;
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
