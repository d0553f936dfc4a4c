import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { askedIn, commandContext, decidedEntity, toPayload } from '#shared/graphql/commands.ts'
import { COMMON_RIGHTS } from '#shared/graphql/common-rights.ts'
import { createReceiptTokens, type ReceiptTokens } from '#shared/graphql/receipt-tokens.ts'
import { createRights, type Rights } from '#shared/graphql/rights.ts'
import { openingsOf, seenEntity } from '#shared/graphql/seen-entity.ts'
import { createNumbers } from '#shared/mongo/numbers.ts'
import { type Audit, createAudit } from '#shared/privacy/audit.ts'
import { checkWhole } from './at-fault.ts'
import { holdsAllBefore } from './holding.ts'
import type { Mechanism, Pillar, Wired } from './mechanism.ts'
import { type OpenPillar, topicOf } from './open.ts'
import { pillarEraser } from './own-commands.ts'
import type { Readers } from './readers.ts'

/** A pillar whose mechanisms are connected to its stores. */
export type WiredPillar = {
  rights: Rights
  audit: Audit
  receiptTokens: ReceiptTokens
  wired: (Wired & { mechanism: Mechanism })[]
}

export function rightsOf(mechanisms: readonly Mechanism[]): Rights {
  const table = Object.assign({}, COMMON_RIGHTS, ...mechanisms.map(({ rights }) => rights))
  return createRights(table, Object.assign({}, ...mechanisms.map(({ reaches }) => reaches)))
}

export function wirePillar(open: OpenPillar, readers: Readers): WiredPillar {
  const { definition, db, store, privacy } = open
  const rights = rightsOf(definition.mechanisms)
  const audit = createAudit(db)
  const receiptTokens = createReceiptTokens(definition.name, privacy.digest)
  const { receiptOf } = receiptTokens
  const entities = Object.assign({}, ...definition.mechanisms.map((mechanism) => mechanism.entities))

  const contextOf: Pillar['commandContext'] = (field, input, context) =>
    commandContext(field, input, context, { rights, digest: privacy.digest })

  /** An account could be tried out against an id that is made of it: a citizen's is made of a keyed digest. */
  const streamBegun: Pillar['streamBegun'] = async ({ field, input, context }, idOf) => {
    const { actor, commandId } = contextOf(field, input, context)
    const account = context.identity.subject
    if (account === undefined || !actor.aliases) return idOf(actor.id, commandId)
    // Or as older code has begun it: with the account itself, which an erasure may have taken out of it since.
    const older = idOf(account, commandId)
    const standing = await store.after(older, 0)
    return standing.length > 0 ? older : idOf(actor.id, commandId)
  }

  const mutate: Pillar['mutate'] = async (request) => {
    const { field, input, context, handler, stream, command, subjects, digest, correlation, permits, seal } = request
    const asked = {
      ...contextOf(field, input, context),
      ...(subjects && { subjects }),
      ...(digest && { digest }),
      ...(correlation && { correlation }),
    }
    /** Or as older code has stored it: without the command's id. */
    async function recognises(commit: Commit): Promise<boolean> {
      const isSame = commit.command.digest === privacy.digest({ field, asked: askedIn(input) })
      return isSame || ((await request.recognises?.(commit)) ?? false)
    }
    return toPayload(receiptOf, stream, await handler.handle(stream, command, asked, { permits, seal, recognises }))
  }

  const pillar: Pillar = {
    name: definition.name,
    db,
    topic: open.topic,
    topicOf: (name) => topicOf(open.namespace, name),
    store,
    readers,
    privacy,
    audit,
    numbers: createNumbers(db),
    rights,
    hopLimits: open.hopLimits,
    handler: (options) => createCommandHandler({ ...options, store }),
    receiptOf,
    commandContext: contextOf,
    streamBegun,
    mutate,
    decidedEntity: decidedEntity({ readers, rights }, entities),
    seenEntity: seenEntity({ readers, rights, openings: openingsOf(definition.mechanisms) }, entities),
    erase: async (request) => void (await pillarEraser(open, wiredPillar).request(request)),
    holdsAllBefore: (time) => holdsAllBefore(open, readers.generation(), time),
  }
  const wiredPillar: WiredPillar = {
    rights,
    audit,
    receiptTokens,
    wired: definition.mechanisms.map((mechanism) => {
      const wired = mechanism.wire(pillar)
      checkWhole(mechanism, wired)
      return { mechanism, ...wired }
    }),
  }
  return wiredPillar
}
