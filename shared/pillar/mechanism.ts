import type { Db } from 'mongodb'
import type {
  CommandContext,
  CommandHandler,
  Conditions,
  HandlerOptions,
} from '#shared/eventsourcing/command-handler.ts'
import type { CommitStore } from '#shared/eventsourcing/commit-store.ts'
import type { Command } from '#shared/eventsourcing/decider.ts'
import type { EventDefinitions } from '#shared/eventsourcing/event.ts'
import type { ProjectedMechanism } from '#shared/eventsourcing/fold.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import type { Deadline } from '#shared/eventsourcing/view.ts'
import type { CommandInput, decidedEntity, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { ReceiptTokens } from '#shared/graphql/receipt-tokens.ts'
import type { Reaches, Rights } from '#shared/graphql/rights.ts'
import type { Resolvers, SchemaPart } from '#shared/graphql/schema.ts'
import type { Openings, seenEntity } from '#shared/graphql/seen-entity.ts'
import type { RightsTable } from '#shared/identity/rights.ts'
import type { Numbers } from '#shared/mongo/numbers.ts'
import type { Audit } from '#shared/privacy/audit.ts'
import type { ErasureRequest } from '#shared/privacy/erasure.ts'
import type { Privacy } from '#shared/privacy/privacy.ts'
import type { HopLimits } from './hop-limits.ts'
import type { MechanismFlow } from './hops.ts'
import type { Readers } from './readers.ts'

/** A pillar is its name and its mechanisms; `main.ts` says both and nothing else. */
export type PillarDefinition = { name: string; mechanisms: readonly Mechanism[] }

/** What a mechanism's folder gives its pillar: its facts and view, its part of the graph, its rows of the matrix. */
export type Mechanism = {
  name: string
  /** Its part of the schema; absent where nobody asks it anything. */
  schema?: SchemaPart
  /** Its facts and its view; absent where it has none of its own. */
  projected?: ProjectedMechanism
  /**
   * The word for its streams' topic, where they are not to stand among the pillar's events: `counts` gives
   * sizhi.<pillar>.counts.v1, for other readers than sizhi.<pillar>.events.v1.
   */
  topic?: string
  /** Prefix of its ids → the GraphQL type, an entity found by its id. */
  entities: Record<string, string>
  /** GraphQL type → whether a row of it is not an object yet: such a row is null to everybody. */
  hidden?: Record<string, (row: never) => boolean>
  /** Prefix → an entity of another pillar's that this room defines in order to add fields: its node is `{ id }`. */
  stubs?: Record<string, string>
  rights: RightsTable
  /** `Type.field` → a note for the printed rights matrix, where a right holds for some objects only. */
  rightsNotes?: Record<string, string>
  /** How far `own`, `unit` and `division` go, per GraphQL type whose objects belong to somebody. */
  reaches?: Reaches
  /** GraphQL type, also of another mechanism's → what of this one its readers read as well (docs/decisions/0219). */
  openings?: Openings
  /** `Type.field` of personal data: these resolvers ask for the right themselves, since a denial is audited. */
  personal?: readonly string[]
  /**
   * `Type.field` on objects that belong to nobody, or that more people see than the field: like those of root fields,
   * these resolvers answer each reader only with what that reader may see.
   */
  narrowed?: readonly string[]
  /** Its part in flows across mechanisms. */
  flow?: MechanismFlow
  /** GraphQL type → `file#Type` of what its resolvers are given, relative to the pillar's src: for the generated types. */
  nodes?: Record<string, string>
  wire(pillar: Pillar): Wired
}

/** A mechanism connected to its pillar. */
export type Wired = {
  resolvers: Resolvers
  policies?: Policy[]
  /** Sends the command that names a deadline that has passed. */
  onDue?(stream: string, deadline: Deadline, context: CommandContext): Promise<void>
  /** Appends the fact that a person's data was erased from the stream. */
  onErase?(stream: string, subject: string, context: CommandContext): Promise<void>
  /**
   * The other subject whose key must go with this person's: texts in the stream that were written before it was known
   * whom they concern.
   */
  erasedWith?(stream: string, subject: string): Promise<string | undefined>
}

/** What a pillar lends its mechanisms. */
export type Pillar = {
  name: string
  db: Db
  /** Its own topic: what another mechanism of the pillar says arrives there too. */
  topic: string
  /** Another pillar's topic, by the pillar's name. */
  topicOf(pillar: string): string
  store: CommitStore
  readers: Readers
  privacy: Privacy
  audit: Audit
  numbers: Numbers
  rights: Rights
  /** How long hops may take, where this district says it. */
  hopLimits: HopLimits
  handler<S, C extends Command, D extends EventDefinitions, R>(
    options: Omit<HandlerOptions<S, C, D, R>, 'store'>,
  ): CommandHandler<S, C>
  /** Makes the receipt of something stored, for resolvers that do not use `mutate`. */
  receiptOf: ReceiptTokens['receiptOf']
  /**
   * The context of a command from a mutation's input: who commands, in which role and for what purpose. `mutate` begins
   * with it.
   */
  commandContext(field: string, input: CommandInput, context: RequestContext): CommandContext
  /**
   * The id of the stream that a mutation begins; the same command gets the same id again. `idOf` makes it of who
   * commands and the command's id.
   */
  streamBegun<Id extends string>(
    begins: { field: string; input: CommandInput; context: RequestContext },
    idOf: (actor: string, commandId: string) => Id,
  ): Promise<Id>
  /** Runs a mutation: from its input to the command, the handler, and the payload. */
  mutate<S, C extends Command>(request: Mutation<S, C>): Promise<Payload>
  /** Resolver of a payload's entity: as decided, or null where the command was refused or it is not the caller's to see. */
  decidedEntity: ReturnType<typeof decidedEntity>
  /**
   * Resolver of a link to another object of the pillar: null where it is not for the asking person to see, never an
   * error.
   */
  seenEntity: ReturnType<typeof seenEntity>
  /**
   * Begins to erase a subject: when it returns, nothing about it can be read any more, and its key is destroyed after
   * the grace. Repeating it changes nothing. Throws UnknownSubject, StoreUnavailable.
   */
  erase(request: ErasureRequest): Promise<void>
  /**
   * Whether the views hold everything that was recorded before this time, for figures that are counted once and never
   * again. Waits a few seconds for what is under way.
   */
  holdsAllBefore(time: Instant): Promise<boolean>
}

export type Mutation<S, C extends Command> = {
  /** `Mutation.transferMatter` */
  field: string
  input: CommandInput
  context: RequestContext
  handler: CommandHandler<S, C>
  stream: string
  /** The command; where there is `seal`, with placeholders for what `seal` makes. */
  command: C
  /** Persons whose data the command holds, encrypted. */
  subjects?: string[]
  /**
   * The correlation of the case that a new stream continues: what a person does because of something belongs to the
   * same flow.
   */
  correlation?: string | undefined
  /**
   * A keyed digest of the input, made by `privacy.digestFor`, where the input is personal and so small that a plain
   * digest could be guessed.
   */
  digest?: string
} & Conditions<S, C>
