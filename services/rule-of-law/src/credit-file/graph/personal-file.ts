import type { RequestContext } from '#shared/graphql/context.ts'
import { personalPart } from '#shared/graphql/personal.ts'
import { type Rights, refusal } from '#shared/graphql/rights.ts'
import { type PersonalFileId, personalFileId, personOfFile } from '../ids.ts'
import type { FileNode } from './node.ts'

const FIELD = 'Query.personalCreditFile'

/**
 * A person's file by its id. That there is one says that something was decided about the person: whoever looks, and
 * whoever is refused, is in the trail by the same line, found or not.
 */
export function personalFileById(
  rights: Rights,
  load: (id: string, context: RequestContext) => Promise<FileNode | null>,
) {
  const lookedUp = personalPart<PersonalFileId, PersonalFileId>(rights, FIELD, {
    ownerOf: (file) => ({ stream: file, subject: personOfFile(file) }),
    partOf: (file) => file,
  })

  return async (_: unknown, { id }: { id: string }, context: RequestContext): Promise<FileNode | null> => {
    if (personalFileId.is(id)) return load(await lookedUp(id, {}, context), context)
    if (rights.scope(FIELD, context.identity) === 'no') throw refusal(context.identity)
    return null
  }
}
