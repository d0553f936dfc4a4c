import { z } from 'zod'
import { day } from '#shared/governance/shanghai.ts'
import { decodeCursor } from '#shared/graphql/connection.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { creditRecordId } from './ids.ts'

const keys = z.tuple([day, creditRecordId.schema])

/** Where a page of decisions goes on. */
export type Place = { decidedOn: z.output<typeof day>; recordId: z.output<typeof creditRecordId.schema> }

/** Keys of a list of decisions: the day, and of one day the record. */
export function keysOf({ decidedOn, recordId }: Place): [string, string] {
  return [decidedOn, recordId]
}

/** Throws BAD_USER_INPUT where the text is no cursor of a list of decisions. */
export function placeAt(cursor: string): Place {
  const { data } = keys.safeParse(decodeCursor(cursor))
  if (!data) throw graphError('BAD_USER_INPUT', 'after is not a cursor of this list')
  return { decidedOn: data[0], recordId: data[1] }
}
