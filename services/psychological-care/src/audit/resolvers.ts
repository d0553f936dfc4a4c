import { auditTrail } from '#shared/graphql/audit-trail.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'

export function auditResolvers({ audit }: Pillar): Resolvers {
  return { Query: { careAuditTrail: (_, args) => auditTrail(audit, args) } }
}
