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
import type { seenEntity } from '#shared/graphql/seen-entity.ts'
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
  /** GraphQL type → rows of it that are no object to anybody yet. */
  hidden?: Record<string, (row: never) => boolean>
  /** Prefix → an entity of another pillar's that this room defines in order to add fields: its node is `{ id }`. */
  stubs?: Record<string, string>
  rights: RightsTable
  /** `Type.field` → what its row cannot say: of which objects alone a right holds. */
  rightsNotes?: Record<string, string>
  /** How far `own`, `unit` and `division` go, per GraphQL type whose objects belong to somebody. */
  reaches?: Reaches
  /** `Type.field` of personal data: these resolvers ask for the right themselves, since a denial is audited. */
  personal?: readonly string[]
  /**
   * `Type.field` on objects that are nobody's, or seen by more than the field is: like roots, their resolvers narrow what
   * they answer.
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
  /** Who is erased with a person in the stream: whose texts were written before it was known whom they concern. */
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
  /** What tells a client of something stored, where `mutate` does not. */
  receiptOf: ReceiptTokens['receiptOf']
  /** Who commands, in which role and why, from a mutation's input; what `mutate` begins with. */
  commandContext(field: string, input: CommandInput, context: RequestContext): CommandContext
  /**
   * The stream that a mutation begins, which the same command meets again. `idOf`: its id from who commands and the
   * command's id.
   */
  streamBegun<Id extends string>(
    begins: { field: string; input: CommandInput; context: RequestContext },
    idOf: (actor: string, commandId: string) => Id,
  ): Promise<Id>
  /** A mutation from its input to its payload. */
  mutate<S, C extends Command>(request: Mutation<S, C>): Promise<Payload>
  /** Resolver of a payload's entity: as decided, or null where the command was refused or it is not the caller's to see. */
  decidedEntity: ReturnType<typeof decidedEntity>
  /** Another object of the pillar that one tells of: null where it is not the asking person's to see. */
  seenEntity: ReturnType<typeof seenEntity>
  /**
   * Begins to erase a subject: from its return on nothing about it is readable, and its key is destroyed after the
   * grace. Asked again it changes nothing. Throws UnknownSubject, StoreUnavailable.
   */
  erase(request: ErasureRequest): Promise<void>
  /**
   * Whether the views hold everything that was recorded before this time: what is counted once and for all is counted
   * only then. Waits a few seconds for what is under way.
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
  /** Where there is `seal`, without what that makes. */
  command: C
  /** Persons whose data the command holds, encrypted. */
  subjects?: string[]
  /** Of the case that a new stream goes on with: what a person does after something belongs to the same flow. */
  correlation?: string | undefined
  /** Of the input, by `privacy.digestFor`, where the input is personal and so small that it could be guessed. */
  digest?: string
} & Conditions<S, C>
