import type { RequestContext } from './context.ts'
import { type Rights, refusal } from './rights.ts'

/** A personal text of an object: in which stream it stands, whose it is, and how it is stored. */
export type PersonalText = { stream: string; subject: string; jwe: string | undefined }

/**
 * The resolver of a personal field: it decrypts for those who may, and leaves a line in the audit trail for them and for
 * those who may not. `null`: there is no text, or it was erased.
 */
export function personalField<Node>(
  rights: Rights,
  field: string,
  textOf: (node: Node, context: RequestContext) => PersonalText | Promise<PersonalText>,
) {
  return async (node: Node, _: unknown, context: RequestContext): Promise<string | null> => {
    const { identity, personal } = context
    const { stream, subject, jwe } = await textOf(node, context)
    if (jwe === undefined) return null
    const { outcome, text } = await personal.read({
      stream,
      subject,
      field,
      jwe,
      allowed: rights.allows(field, node, identity),
      own: identity.persons?.includes(subject) ?? false,
      role: rights.actingRole(field, identity),
    })
    if (outcome === 'denied') throw refusal(identity)
    return text
  }
}
