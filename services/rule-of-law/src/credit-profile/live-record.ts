import { z } from 'zod'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { communityId, idType } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { RECORD_KINDS } from './codes.ts'

/** Credit record within its file: another room's, here by id alone. */
export const recordId = idType('crr', 'Credit record 信用记录, crr_<hash>').schema

/**
 * All that a grade is made of. Nothing else of a record, of a file or of anything else reaches it: what is not named
 * here is left behind when a file is read.
 */
export const liveRecord = z.object({
  recordId,
  kind: z.enum(RECORD_KINDS),
  decidedOn: day,
  penaltyTypes: z.array(z.enum(PENALTY_TYPES)),
  sector: z.enum(SECTORS),
  inspection: z.object({ score: z.int().optional(), openFindings: z.int() }).optional(),
})
export type LiveRecord = z.output<typeof liveRecord>

/** What this room reads of a file's row: docs/decisions/0130. */
const fileRow = z.object({
  v: z.int(),
  state: z.object({
    phase: z.literal('open'),
    subjectName: z.string().optional(),
    communityId: communityId.schema.optional(),
    records: z.array(z.looseObject({ status: z.string() })),
  }),
})

/** A file as a grade sees it. */
export type SeenFile = {
  /** The file's version: an older look never replaces a newer one. */
  version: number
  records: readonly LiveRecord[]
  subjectName?: string
  communityId?: z.output<typeof communityId.schema>
}

/** Of a file's row its live records, in an order of their own. */
export function seenFile(row: unknown): SeenFile {
  const { v: version, state } = fileRow.parse(row)
  const { subjectName, communityId: community, records } = state
  const live = records.filter(({ status }) => status === 'live').map((record) => liveRecord.parse(record))
  return {
    version,
    records: inOrder(live),
    ...(subjectName && { subjectName }),
    ...(community && { communityId: community }),
  }
}

/** By decision, then by id: a grade does not depend on who collected first. */
export function inOrder(records: readonly LiveRecord[]): LiveRecord[] {
  return records.toSorted(
    (one, other) => one.decidedOn.localeCompare(other.decidedOn) || one.recordId.localeCompare(other.recordId),
  )
}
