import fastify, { type FastifyInstance } from 'fastify'
import type { JWK } from 'jose'
import type { Logger } from 'pino'
import { entityReferences } from '#shared/graphql/references.ts'
import { enforceRights } from '#shared/graphql/rights.ts'
import { subgraphSchema } from '#shared/graphql/schema.ts'
import { serveSubgraph } from '#shared/graphql/server.ts'
import { createInternalVerifier } from '#shared/identity/internal-token.ts'
import { createPersonalReader } from '#shared/privacy/personal-reader.ts'
import type { Running } from './parts.ts'

/** A batch of imported rows fits; nothing else comes near. */
const BODY_BYTES = 2_097_152

/** The process's HTTP server, without the subgraph yet: health is served by whatever the process is. */
export function createApp(): FastifyInstance {
  return fastify({ bodyLimit: BODY_BYTES, forceCloseConnections: 'idle', logger: false })
}

/** Puts the pillar's subgraph on the server. */
export async function serveApi(
  app: FastifyInstance,
  running: Running,
  publicJwks: readonly JWK[],
  log: Logger,
): Promise<void> {
  const { open, wired, readers, receipts } = running
  const { name, mechanisms } = open.definition
  const references = entityReferences(mechanisms, { readers, rights: wired.rights })
  const schema = subgraphSchema(
    mechanisms.flatMap((mechanism) => mechanism.schema ?? []),
    [...wired.wired.map(({ resolvers }) => resolvers), references],
  )
  enforceRights(schema, wired.rights, {
    personal: new Set(mechanisms.flatMap(({ personal = [] }) => personal)),
    narrowed: new Set(mechanisms.flatMap(({ narrowed = [] }) => narrowed)),
  })
  await serveSubgraph(app, {
    schema,
    verify: createInternalVerifier({ publicJwks, audience: name }),
    personsOf: ({ subject, phone }) =>
      open.privacy.findPersons({ ...(subject && { tokenSubject: subject }), ...(phone && { phone }) }),
    receiptTokens: wired.receiptTokens,
    waitFor: (wanted) => receipts.waitFor(wanted),
    personal: (identity, requestId) =>
      createPersonalReader({ encryption: open.privacy, audit: wired.audit, identity, requestId }),
    log,
  })
}
