import { auditTrail } from '#shared/graphql/audit-trail.ts'
import { fields } from '#shared/identity/rights.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'

/** Audit trail 审计: not events, but an append-only collection that is written before an answer leaves. */
export const audit: Mechanism = {
  name: 'audit',
  schema: new URL('audit.graphql', import.meta.url),
  entities: {},
  rights: fields('Query', 'selfGovernanceAuditTrail', { auditor: 'all' }),
  wire: ({ audit: trail }) => {
    const resolvers: Resolvers = { Query: { selfGovernanceAuditTrail: (_, args) => auditTrail(trail, args) } }
    return { resolvers }
  },
}
