import { z } from 'zod'
import { hashedBody, type Id, idType } from '#shared/governance/ids.ts'

export type ScreeningId = Id<'scr'>

/** Screening 筛查: a hash of (actor, command id), or of (source, record) where it comes from a file. */
export const screeningId = idType('scr', 'Screening 筛查, scr_<hash>')

/** A repeated invitation meets its own stream. */
export function invitedScreeningId(actor: string, commandId: string): ScreeningId {
  return screeningId.of(hashedBody('invited', actor, commandId))
}

/** The same record of the same source is the same screening, however often its file is read. */
export function recordedScreeningId(source: string, record: string): ScreeningId {
  return screeningId.of(hashedBody('recorded', source, record))
}

/** An edition, a source or a record number. */
export const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
