import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { auditResolvers } from './resolvers.ts'
import { auditRights } from './rights.ts'

/** Audit trail 审计: not events, but an append-only collection that is written before an answer leaves. */
export const audit: Mechanism = {
  name: 'audit',
  schema: new URL('audit.graphql', import.meta.url),
  entities: {},
  rights: auditRights,
  nodes: { Me: './audit/resolvers.ts#MeNode' },
  wire: (pillar) => ({ resolvers: auditResolvers(pillar) }),
}
