import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { auditResolvers } from './resolvers.ts'
import { auditRights } from './rights.ts'

/** Audit trail 审计 of this pillar: who read whose data, in an append-only collection of its own. */
export const audit: Mechanism = {
  name: 'audit',
  schema: new URL('audit.graphql', import.meta.url),
  entities: {},
  rights: auditRights,
  wire: (pillar) => ({ resolvers: auditResolvers(pillar) }),
}
