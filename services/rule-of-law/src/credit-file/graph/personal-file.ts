import type { RequestContext } from '#shared/graphql/context.ts'
import { type Rights, refusal } from '#shared/graphql/rights.ts'
import { personalFileId, personOfFile } from '../ids.ts'
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
  return async (_: unknown, { id }: { id: string }, context: RequestContext): Promise<FileNode | null> => {
    const { identity, personal } = context
    const allowed = rights.scope(FIELD, identity) !== 'no'
    const isFile = personalFileId.is(id)
    if (isFile) {
      const subject = personOfFile(id)
      const own = identity.persons?.includes(subject) ?? false
      await personal.read({ stream: id, subject, field: FIELD, allowed, own, role: rights.actingRole(FIELD, identity) })
    }
    if (!allowed) throw refusal(identity)
    return isFile ? load(id, context) : null
  }
}
