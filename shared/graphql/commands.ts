import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import type { Actor, Commit } from '#shared/eventsourcing/commit.ts'
import type { Rejection } from '#shared/eventsourcing/decider.ts'
import { prefixOf } from '#shared/eventsourcing/fold.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { RequestContext } from './context.ts'
import { graphError } from './errors.ts'
import type { GivenReceipt, ReceiptTokens } from './receipt-tokens.ts'
import { type Rights, refusal } from './rights.ts'

/** What every mutation's input begins with. */
export type CommandInput = { commandId: string; expectedVersion?: number | null | undefined }

/** Where a mutation's answer comes from: its entity is read only where the client asks for it. */
export type Payload = {
  stream: string
  commit?: Commit
  receipt: GivenReceipt | null
  rejection: Rejection | null
}

type CommandParts = { rights: Pick<Rights, 'actingRole'>; digest(input: unknown): string }

const MAX_COMMAND_ID = 128

/** What an input asks for, beside which command it is and what it expects. */
export function askedIn({ commandId: _id, expectedVersion: _version, ...asked }: CommandInput): object {
  return asked
}

/**
 * Who commands. A citizen's account would lead to the person for ever: it is kept as a keyed digest, and that only
 * where what is commanded belongs to nobody.
 */
function actorOf(field: string, account: string, identity: Identity, { rights, digest }: CommandParts): Actor {
  const { purpose, persons = [] } = identity
  const role = rights.actingRole(field, identity) ?? 'public'
  if (role !== 'citizen') return { id: account, role, purpose }
  return { id: digest({ account }), role, purpose, aliases: [account, ...persons] }
}

/**
 * The command's context from the request: who, in which role, why, and a digest of what was asked. The command's id is
 * part of it: a digest is compared with those of the same id alone, and says of no other that it asked for the same.
 */
export function commandContext(
  field: string,
  input: CommandInput,
  { identity, correlation, trace }: RequestContext,
  parts: CommandParts,
): CommandContext {
  if (identity.subject === undefined) throw refusal(identity)
  const { commandId, expectedVersion } = input
  if (commandId.length === 0 || commandId.length > MAX_COMMAND_ID || !commandId.isWellFormed()) {
    throw graphError('BAD_USER_INPUT', `commandId must have 1 to ${MAX_COMMAND_ID} characters`)
  }
  return {
    commandId,
    actor: actorOf(field, identity.subject, identity, parts),
    digest: parts.digest({ field, commandId, asked: askedIn(input) }),
    ...(expectedVersion != null && { expectedVersion }),
    correlation,
    ...(trace && { trace }),
  }
}

/** A refused command has no receipt, and an accepted one no rejection. */
export function toPayload<S>(receiptOf: ReceiptTokens['receiptOf'], stream: string, outcome: Outcome<S>): Payload {
  if (outcome.kind === 'rejected') return { stream, receipt: null, rejection: outcome.rejection }
  return {
    stream,
    // What a repeated one committed is not the newest: its entity is read anew.
    ...(outcome.kind === 'accepted' && !outcome.repeated && { commit: outcome.commit }),
    receipt: receiptOf(stream, outcome.version),
    rejection: null,
  }
}

/**
 * A payload's entity, as decided: read from the commit store only where the client asks for it. Null where whoever
 * commanded does not reach it by now, as at the pillar's own root; `entities`: prefix of ids → type.
 */
export function decidedEntity(
  { readers, rights }: { readers: Pick<Readers, 'fresh'>; rights: Pick<Rights, 'allows'> },
  entities: Readonly<Record<string, string>>,
) {
  return async ({ stream, commit, rejection }: Payload, _: unknown, { identity }: Pick<RequestContext, 'identity'>) => {
    const type = entities[prefixOf(stream)]
    const row = type && !rejection ? await readers.fresh(stream, commit) : null
    return (row && rights.allows(`${type}.id`, row, identity) ? row : null) as never
  }
}
