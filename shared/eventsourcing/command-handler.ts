import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { ObjectId } from 'mongodb'
import { atMost } from '#shared/config/at-most.ts'
import { inSpan } from '#shared/telemetry/tracing.ts'
import { type Actor, type Commit, namesOf } from './commit.ts'
import type { CommitStore } from './commit-store.ts'
import { type Command, type Decider, isRejected, type Rejection } from './decider.ts'
import {
  type EventCatalogue,
  type EventDefinitions,
  type EventOf,
  type Recorded,
  recorded,
  UnknownEvent,
} from './event.ts'
import { inTurn } from './in-turn.ts'
import { now } from './instant.ts'

/** What travels with a command and ends in its commit. */
export type CommandContext = {
  /**
   * Chosen by the client. Once a command has changed something, the same id changes nothing more and gets the same
   * receipt.
   */
  commandId: string
  actor: Actor
  /** A keyed digest of what was asked, so that one id never stands for two requests. */
  digest: string
  /**
   * Where it is given and the stream has another version by now, the command is refused with VERSION_CONFLICT and not
   * decided again.
   */
  expectedVersion?: number
  correlation: string
  causation?: string
  trace?: string
  origin?: 'import'
  /** Persons whose data the command holds, encrypted. */
  subjects?: string[]
}

/**
 * What became of a command. `version` is the stream's, for the receipt; of a repeated command it is the one that its
 * first answer had.
 */
export type Outcome<S> =
  | { kind: 'accepted'; state: S; version: number; repeated: boolean; commit: Commit }
  | { kind: 'unchanged'; state: S; version: number }
  | { kind: 'rejected'; rejection: Rejection; state: S; version: number }

/**
 * What `seal` makes: the whole command, and the persons whose data it now holds, encrypted. `digest` replaces that of
 * the context, where the keys that the digest is made with come into being here too.
 */
export type Sealed<C> = { command: C; subjects: string[]; digest?: string }

export type Conditions<S, C> = {
  /**
   * Whether the actor may change the stream in this state; Forbidden otherwise. It is asked at every attempt, and for a
   * stream that does not exist too: whoever may not change others' streams must not learn from the answer which of them
   * exist.
   */
  permits?: ((state: S) => boolean) | undefined
  /**
   * Makes those parts of the command that the decider does not read: encrypted texts, a person's id, a number. The
   * command is first decided with placeholders of the same form; only if it would be accepted, and was not accepted
   * before, `seal` is called, at most once, and the same is decided with what it gives. So a command that is refused or
   * repeated leaves nothing behind.
   */
  seal?: (() => Promise<Sealed<C>>) | undefined
  /**
   * Whether a commit under this command id came from the same request, although the digests differ. Left out: it did
   * not.
   */
  recognises?: ((commit: Commit) => Promise<boolean>) | undefined
}

export type CommandHandler<S, C extends Command> = {
  /**
   * Decides the command and appends what follows. A refusal by the rules is an Outcome. Throws Forbidden,
   * CommitRefused, StoreUnavailable, OutcomeUnknown, ConflictRetriesExhausted or StreamUnreadable.
   */
  handle(stream: string, command: C, context: CommandContext, conditions?: Conditions<S, C>): Promise<Outcome<S>>
  /** The stream's state as the store has it now; version 0 where it does not exist. */
  load(stream: string): Promise<{ state: S; version: number; correlation?: string }>
}

/** Other processes appended to the stream before every attempt; the same command may be sent again. */
export class ConflictRetriesExhausted extends Error {
  readonly code = 'CONFLICT_RETRIES_EXHAUSTED'
}

/** The stream is not the actor's to change. */
export class Forbidden extends Error {
  readonly code = 'FORBIDDEN'
}

/**
 * The stream holds an event that this code does not know, mostly of a newer release. Nothing is decided, since part of
 * the state is missing. The same command may be sent again to a release that knows the event.
 */
export class StreamUnreadable extends Error {
  readonly code = 'STREAM_UNREADABLE'
  readonly stream: string
  readonly version: number

  constructor(stream: string, version: number, cause: UnknownEvent) {
    super(`${stream} cannot be read at version ${version}`, { cause })
    this.stream = stream
    this.version = version
  }
}

const MAX_ATTEMPTS = 12

/** A stream as folded so far. `correlation`: of its first commit. */
type Loaded<S> = { state: S; seq: number; version: number; correlation?: string }

/** `begins`: whether the command is one that begins a stream. */
type Attempt<S, C> = Conditions<S, C> & {
  stream: string
  context: CommandContext
  begins: boolean
  loaded: Loaded<S>
}

/** What was decided, how much of it fell due before, and the command it was decided with. */
type Decided<C, E> = Sealed<C> & { facts: readonly E[]; due: number }

export type HandlerOptions<S, C extends Command, D extends EventDefinitions, R> = {
  store: CommitStore
  events: EventCatalogue<D>
  decider: Decider<S, C, EventOf<D>, R>
  /** What is in force for this command, asked at every attempt: editions, calendar, facts of other streams. */
  rules: (command: C, state: S) => Promise<R> | R
  /**
   * Whether a command begins a stream. Such a stream is not loaded first: if it exists, the append shows it. A
   * citizen's is loaded all the same: the command may have been accepted already under the person's id that it made,
   * and then `seal` must not make anything again.
   */
  creates?: (command: C) => boolean
  /**
   * Whether a stream is a case, whose commits all belong to one flow: what people do in it continues the correlation of
   * its first commit. The command of a policy keeps the correlation of the fact that it answers.
   */
  isCase?: boolean
  /**
   * The person whose stream it is. What a citizen does in it is recorded under this person's id instead of the account:
   * an account would identify the citizen for ever, a person's id identifies nobody once the person is erased.
   */
  owner?: (state: S) => string | undefined
  /** How many streams' states are kept in memory. */
  cacheSize?: number
}

/**
 * Decides commands and appends what was decided. Within a process the commands of one stream run one after the other,
 * so each is decided on stored state. Where another process has appended to the stream meanwhile, the command is
 * decided again on the newer events.
 */
export function createCommandHandler<S, C extends Command, D extends EventDefinitions, R>(
  options: HandlerOptions<S, C, D, R>,
): CommandHandler<S, C> {
  const { store, events, decider, rules, creates = () => false, isCase = false, cacheSize = 20_000 } = options
  const { owner = () => undefined } = options
  const cache = new LRUCache<string, Loaded<S>>(atMost(cacheSize))
  const turns = inTurn()
  const nothing: Loaded<S> = { state: decider.initial, seq: 0, version: 0 }

  function fold(from: Loaded<S>, commits: Commit[]): Loaded<S> {
    return commits.reduce(
      (loaded, commit) => ({
        state: readFrom(events, commit).reduce((state, event) => decider.evolve(state, event), loaded.state),
        seq: commit.seq,
        version: commit.version,
        correlation: loaded.correlation ?? commit.correlation,
      }),
      from,
    )
  }

  /** The stream as the store has it now: the cached state and whatever came after it. */
  async function fresh(stream: string): Promise<Loaded<S>> {
    const known = cache.get(stream) ?? nothing
    const loaded = fold(known, await store.after(stream, known.seq))
    if (loaded.seq > 0) cache.set(stream, loaded)
    return loaded
  }

  /** Overdue facts first, then the command's own: all of them one commit, or none. */
  async function decide(
    current: Attempt<S, C>,
    command: C,
  ): Promise<Decided<C, EventOf<D>> | { rejection: Rejection } | { known: Commit }> {
    const { loaded, context, seal } = current
    const due = decider.due?.(loaded.state, command.at) ?? []
    const state = due.reduce((before, event) => decider.evolve(before, recorded(event, command.at)), loaded.state)
    const inForce = await rules(command, state)
    const first = decider.decide(state, command, inForce)
    if (isRejected(first)) return first
    const withDue = (own: readonly EventOf<D>[]) => ({ facts: [...due, ...own], due: due.length })
    const unsealed = { ...withDue(first), command, subjects: context.subjects ?? [] }
    if (first.length === 0 || !asksFirst(current)) return unsealed
    // What cannot be a fact is refused before anything is made for it.
    for (const fact of first) events.store(fact, command.at)
    const known = await standing(current)
    if (known) return { known }
    if (!seal) return unsealed
    const sealed = await seal()
    const decision = decider.decide(state, sealed.command, inForce)
    return isRejected(decision) ? decision : { ...sealed, ...withDue(decision) }
  }

  /**
   * Whether to look for the same command before storing. Usually the store's unique key (stream, actor, command id)
   * finds a repeated command. It does not where the actor goes by several names, and it would be too late where `seal`
   * makes something.
   */
  function asksFirst({ seal, context }: Attempt<S, C>): boolean {
    return seal !== undefined || context.actor.aliases !== undefined
  }

  /** The commit that this command has made before, under any name of its actor. */
  function standing(current: Attempt<S, C>): Promise<Commit | undefined> {
    const { stream, context } = current
    return store.byCommand(stream, [...namesOf(context.actor), ...madeAtFirst(current)], context.commandId)
  }

  /**
   * The person that a citizen became by beginning the stream, perhaps in an earlier try of this very command. Looked
   * for only where the command begins a stream: its id is made of the sender and the command id, so nobody else comes
   * to it. Other streams may be somebody else's.
   */
  function madeAtFirst({ context, begins, loaded }: Attempt<S, C>): string[] {
    const person = begins && context.actor.aliases ? owner(loaded.state) : undefined
    return person === undefined ? [] : [person]
  }

  /**
   * Decides. Where that throws, a command that was accepted before still gets its first answer: a key that it needed
   * may be gone since.
   */
  async function decideOrAnswer(current: Attempt<S, C>, command: C) {
    const decision = await decide(current, command).catch(async (error: unknown) => {
      const known = await standing(current)
      if (known) return { known }
      throw error
    })
    if (!('known' in decision)) return decision
    return answerKnown(decision.known, await fresh(current.stream), current)
  }

  async function isRepeat(commit: Commit, { context, recognises }: Attempt<S, C>): Promise<boolean> {
    return commit.command.digest === context.digest || ((await recognises?.(commit)) ?? false)
  }

  /**
   * Answers a command id that was accepted before: with the first receipt, or COMMAND_ID_REUSED where that was another
   * request.
   */
  async function answerKnown(commit: Commit, loaded: Loaded<S>, current: Attempt<S, C>): Promise<Outcome<S>> {
    if (await isRepeat(commit, current)) {
      return { kind: 'accepted', state: loaded.state, version: commit.version, repeated: true, commit }
    }
    return refuse(loaded, { code: 'COMMAND_ID_REUSED', message: 'this command id already stands for another request' })
  }

  /**
   * Answers with a refusal, or that nothing changes, but only if the state is still the newest, and never where the
   * same command was accepted before and its answer was lost. Undefined: the stream has moved on, decide again.
   */
  async function answerWithoutFacts(
    current: Attempt<S, C>,
    rejection: Rejection | undefined,
  ): Promise<Outcome<S> | undefined> {
    const { stream, loaded } = current
    const known = await standing(current)
    const newest = await fresh(stream)
    if (known) return answerKnown(known, newest, current)
    if (newest.version !== loaded.version) return undefined
    if (rejection) return refuse(loaded, rejection)
    return { kind: 'unchanged', state: loaded.state, version: loaded.version }
  }

  /**
   * Throws Forbidden, but only if the state is still the newest, and never where the same request was accepted before:
   * then it gets its first answer. Undefined: the stream has moved on, decide again.
   */
  async function answerForbidden(current: Attempt<S, C>): Promise<Outcome<S> | undefined> {
    const { stream, loaded } = current
    const known = await standing(current)
    const newest = await fresh(stream)
    if (known && (await isRepeat(known, current))) return answerKnown(known, newest, current)
    if (newest.version !== loaded.version) return undefined
    throw new Forbidden('this is not yours to change, or is not there')
  }

  /** The commit with the stream's owner as its actor, where a citizen sent it; the commit itself may make the owner. */
  function asOwners(commit: Commit, { context, loaded }: Attempt<S, C>): Commit {
    const person = context.actor.aliases && owner(fold(loaded, [commit]).state)
    return person === undefined ? commit : { ...commit, command: { ...commit.command, actor: person } }
  }

  /** Undefined: another commit took this place in the stream, decide again. */
  async function appendFacts(
    current: Attempt<S, C>,
    { command, subjects, digest, facts, due }: Decided<C, EventOf<D>>,
  ): Promise<Outcome<S> | undefined> {
    const { stream, context, loaded } = current
    const stored = facts.map((event) => events.store(event, command.at))
    const continued = isCase && context.causation === undefined ? loaded.correlation : undefined
    const correlation = continued ?? context.correlation
    const { commit, result } = await inSpan('commit', { parent: context.trace }, async (trace) => {
      const drafted = toCommit(
        stream,
        command,
        { ...context, correlation, subjects, due, ...(digest && { digest }), ...(trace && { trace }) },
        loaded,
        stored,
      )
      const commit = asOwners(drafted, current)
      return { commit, result: await store.append(commit) }
    })
    if (result.kind === 'version-taken') return undefined
    if (result.kind === 'command-known') return answerKnown(result.commit, await fresh(stream), current)
    const next = fold(loaded, [commit])
    // History is written once and hardly ever looked at again: it would only push out what people work on. What is in
    // memory stays current all the same.
    if (context.origin !== 'import' || cache.has(stream)) cache.set(stream, next)
    return { kind: 'accepted', state: next.state, version: next.version, repeated: false, commit }
  }

  async function attempt(command: C, current: Attempt<S, C>): Promise<Outcome<S> | undefined> {
    const { loaded, context, permits } = current
    if (permits?.(loaded.state) === false) return answerForbidden(current)
    const conflict = context.expectedVersion !== undefined && context.expectedVersion !== loaded.version
    const decision = conflict ? versionConflict(loaded.version) : await decideOrAnswer(current, command)
    if ('kind' in decision) return decision
    if ('rejection' in decision) return answerWithoutFacts(current, decision.rejection)
    if (decision.facts.length === 0) return answerWithoutFacts(current, undefined)
    return appendFacts(current, decision)
  }

  async function handleInTurn(
    stream: string,
    command: C,
    context: CommandContext,
    { seal, ...conditions }: Conditions<S, C>,
  ) {
    let sealed: Promise<Sealed<C>> | undefined
    const sealOnce = seal && (() => (sealed ??= seal()))
    const begins = creates(command)
    const isNew = begins && !context.actor.aliases
    let loaded = cache.get(stream) ?? (isNew ? nothing : await fresh(stream))
    for (let tries = 1; tries <= MAX_ATTEMPTS; tries++) {
      const outcome = await attempt(command, { ...conditions, stream, context, begins, loaded, seal: sealOnce })
      if (outcome) return outcome
      if (tries > 1) await pause(Math.random() * 2 ** Math.min(tries, 7))
      loaded = await fresh(stream)
    }
    throw new ConflictRetriesExhausted('others changed it at the same moment each time; send the same command again')
  }

  return {
    handle: (stream, command, context, conditions = {}) =>
      inSpan(`command ${command.type}`, { parent: context.trace, attributes: { 'sizhi.stream': stream } }, (trace) =>
        turns(stream, () => handleInTurn(stream, command, { ...context, ...(trace && { trace }) }, conditions)),
      ),
    load: async (stream) => {
      const { seq: _, ...loaded } = await fresh(stream)
      return loaded
    },
  }
}

function readFrom<D extends EventDefinitions>(catalogue: EventCatalogue<D>, commit: Commit): Recorded<EventOf<D>>[] {
  const { stream, version, events } = commit
  return events.map((event, index) => {
    try {
      return catalogue.read(event)
    } catch (error) {
      if (error instanceof UnknownEvent) throw new StreamUnreadable(stream, version - events.length + index + 1, error)
      throw error
    }
  })
}

function refuse<S>({ state, version }: Loaded<S>, rejection: Rejection): Outcome<S> {
  return { kind: 'rejected', rejection, state, version }
}

function versionConflict(version: number): { rejection: Rejection } {
  return { rejection: { code: 'VERSION_CONFLICT', message: `it is at version ${version} by now` } }
}

function toCommit<S>(
  stream: string,
  command: Command,
  context: CommandContext & Pick<Commit, 'due'>,
  { seq, version }: Loaded<S>,
  events: Commit['events'],
): Commit {
  const { actor, commandId, digest, due, correlation, causation, trace, origin, subjects } = context
  return {
    _id: new ObjectId(),
    stream,
    seq: seq + 1,
    version: version + events.length,
    events,
    ...(due && { due }),
    command: {
      id: commandId,
      type: command.type,
      digest,
      actor: actor.id,
      role: actor.role,
      ...(actor.purpose && { purpose: actor.purpose }),
    },
    correlation,
    ...(causation && { causation }),
    ...(trace && { trace }),
    ...(origin && { origin }),
    ...(subjects?.length && { subjects }),
    recordedAt: now(),
    pending: true,
  }
}
