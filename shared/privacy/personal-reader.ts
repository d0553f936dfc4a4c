import DataLoader from 'dataloader'
import type { Identity } from '#shared/identity/identity.ts'
import type { Audit, NewAuditEntry } from './audit.ts'
import { type Decrypted, type Encryption, UNAVAILABLE } from './encryption.ts'
import { ERASED } from './key-store.ts'
import { isPersonId } from './subject.ts'

/** One personal field that a resolver wants, and whether the rights allow it. */
export type PersonalRead = {
  /** The stream it stands in, or the list that is searched by what it is. */
  stream: string
  /** Whose data it is: a person's id, or a stream's where the person is not known. */
  subject: string
  /** `Reporter.phone` */
  field: string
  /** Absent: what is read is no text, and nothing but the trail is written. */
  jwe?: string
  allowed: boolean
  /** The reader is this person: nobody else's data, so not audited. */
  own?: boolean
  /** The role the right comes from; the reader's first one where it is not said. */
  role?: string
  /** Why a read was denied, as a code (`readBy` says which). */
  reason?: string
}

/** The text, or why there is none. */
export type PersonalValue =
  | { outcome: 'granted'; text: string }
  | { outcome: 'denied'; text: null }
  | { outcome: 'erased'; text: null }

/**
 * Reads personal data for one request: all reads of a tick take one fetch of keys and one audit insert, and no text
 * is handed out before that insert stands. Throws StoreUnavailable, PersonalDataUnreadable.
 */
export type PersonalReader = { read(wanted: PersonalRead): Promise<PersonalValue> }

/** The stored token cannot be opened: it was changed, or its key is lost. */
export class PersonalDataUnreadable extends Error {
  readonly code = 'PERSONAL_DATA_UNREADABLE'
}

export type ReaderParts = { encryption: Encryption; audit: Audit; identity: Identity; requestId: string }

export function createPersonalReader({ encryption, audit, identity, requestId }: ReaderParts): PersonalReader {
  async function readAll(reads: readonly PersonalRead[]): Promise<(PersonalValue | Error)[]> {
    const allowed = reads.flatMap((read) => (read.allowed && read.jwe !== undefined ? [{ read, jwe: read.jwe }] : []))
    const [texts] = await Promise.all([
      encryption.decryptAll(allowed.map(({ jwe }) => jwe)),
      audit.append(entriesFor(reads, identity, requestId)),
    ])
    const byRead = new Map<PersonalRead, Decrypted | undefined>(
      allowed.map(({ read }, index) => [read, texts[index]] as const),
    )
    return reads.map((read) => answerTo(read, byRead.get(read)))
  }

  const loader = new DataLoader<PersonalRead, PersonalValue, string>(readAll, {
    cacheKeyFn: ({ stream, subject, field, jwe, allowed, own }) =>
      JSON.stringify([stream, subject, field, jwe, allowed, own]),
  })
  return { read: (wanted) => loader.load(wanted) }
}

function answerTo(read: PersonalRead, text: Decrypted | undefined): PersonalValue | Error {
  if (!read.allowed) return { outcome: 'denied', text: null }
  if (read.jwe === undefined) return { outcome: 'granted', text: '' }
  if (text === ERASED) return { outcome: 'erased', text: null }
  if (text === UNAVAILABLE || text === undefined)
    return new PersonalDataUnreadable(`${read.field} of ${read.stream} cannot be decrypted`)
  return { outcome: 'granted', text }
}

/** One entry for all fields of a person in a stream that had the same outcome for the same reason. */
function entriesFor(reads: readonly PersonalRead[], identity: Identity, requestId: string): NewAuditEntry[] {
  const entries = new Map<string, NewAuditEntry>()
  for (const read of reads.filter(({ own }) => !own)) {
    const entry = entryFor(read, identity, requestId)
    const key = JSON.stringify([read.stream, read.subject, entry.outcome, entry.role, entry.reason])
    const known = entries.get(key)
    if (known) known.fields = [...new Set([...known.fields, read.field])]
    else entries.set(key, entry)
  }
  return [...entries.values()]
}

function entryFor(read: PersonalRead, identity: Identity, requestId: string): NewAuditEntry {
  return {
    actor: identity.subject ?? 'anonymous',
    role: read.role ?? identity.roles[0] ?? 'public',
    purpose: identity.purpose,
    object: read.stream,
    ...(isPersonId(read.subject) && { person: read.subject }),
    fields: [read.field],
    outcome: read.allowed ? 'granted' : 'denied',
    ...(read.reason && { reason: read.reason }),
    requestId,
  }
}
