import { ObjectId } from 'mongodb'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { Audit, AuditEntry, AuditQuestion } from '#shared/privacy/audit.ts'
import { type Connection, decodeCursor, type PageArguments, pageSize, toConnection } from './connection.ts'
import { graphError } from './errors.ts'
import { parseGiven, sought } from './input.ts'

type Filter = { [field in keyof AuditQuestion]?: AuditQuestion[field] | null | undefined }

/** A page of a pillar's audit trail, the newest first: what its own root field (`auditTrail`, `…AuditTrail`) answers. */
export async function auditTrail(
  audit: Audit,
  { filter, ...page }: PageArguments & { filter?: Filter | null | undefined },
): Promise<Connection<AuditEntry>> {
  const after = page.after == null ? {} : { after: parseCursor(page.after) }
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null)
  for (const name of ['object', 'person', 'actor'] as const) parseGiven(sought, filter?.[name], name)
  const entries = await audit.query({ ...Object.fromEntries(given), ...after, limit: pageSize(page) + 1 })
  return toConnection(entries, page, ({ at, _id }) => [at, _id.toHexString()])
}

function parseCursor(cursor: string): { at: Instant; id: string } {
  const [at, id] = decodeCursor(cursor)
  if (typeof at !== 'string' || typeof id !== 'string' || !ObjectId.isValid(id)) {
    throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  }
  return { at: at as Instant, id }
}
