import { ObjectId } from 'mongodb'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { decodeCursor, pageSize, toConnection } from '#shared/graphql/connection.ts'
import { graphError } from '#shared/graphql/errors.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { AuditEntry } from '#shared/privacy/audit.ts'
import type { AuditFilter, Resolvers } from '../graphql.generated.ts'

export type AuditNode = AuditEntry
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
      auditTrail: async (_, { filter, ...page }) => {
        const after = page.after == null ? {} : { after: parseCursor(page.after) }
        const entries = await audit.query({ ...questionOf(filter), ...after, limit: pageSize(page) + 1 })
        return toConnection(entries, page, ({ at, _id }) => [at, _id.toHexString()])
      },
    },
  }
}

function questionOf(filter: AuditFilter | null | undefined) {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null)
  return Object.fromEntries(given) as { [field in keyof AuditFilter]: never }
}

function parseCursor(cursor: string): { at: Instant; id: string } {
  const [at, id] = decodeCursor(cursor)
  if (typeof at !== 'string' || typeof id !== 'string' || !ObjectId.isValid(id)) {
    throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  }
  return { at: at as Instant, id }
}
