import { auditTrail } from '#shared/graphql/audit-trail.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'

export type MeNode = Identity

export function auditResolvers({ audit, readers }: Pillar): Resolvers {
  const load = (id: string | undefined, context: Parameters<typeof readers.load>[0]) =>
    id ? (readers.load(context, id) as never) : null

  return {
    Me: {
      subject: ({ subject }) => subject ?? null,
      roles: ({ roles }) => [...roles],
      division: ({ division }, _, context) => load(division, context),
      unit: ({ unit }, _, context) => load(unit, context),
    },
    Query: {
      me: (_, _args, { identity }) => identity,
      auditTrail: (_, args) => auditTrail(audit, args),
    },
  }
}
