import type { RequestContext } from './context.ts'
import { type Rights, refusal } from './rights.ts'

/** A personal text of an object: in which stream it stands, whose it is, and how it is stored. */
export type PersonalText = { stream: string; subject: string; jwe: string | undefined }

/**
 * The resolver of a personal field: it decrypts for those who may, and leaves a line in the audit trail for them and for
 * those who may not. `null`: there is no text, or it was erased. `evenAbsent`: where there is no text a line is left too,
 * since that somebody has one is not for those who read the trail.
 */
export function personalField<Node>(
  rights: Rights,
  field: string,
  textOf: (node: Node, context: RequestContext) => PersonalText | Promise<PersonalText>,
  { evenAbsent = false } = {},
) {
  return async (node: Node, _: unknown, context: RequestContext): Promise<string | null> => {
    const { identity, personal } = context
    const { stream, subject, jwe } = await textOf(node, context)
    if (jwe === undefined && !evenAbsent) return null
    const { outcome, text } = await personal.read({
      stream,
      subject,
      field,
      ...(jwe !== undefined && { jwe }),
      allowed: rights.allows(field, node, identity),
      own: identity.persons?.includes(subject) ?? false,
      role: rights.actingRole(field, identity),
    })
    if (outcome === 'denied') throw refusal(identity)
    return jwe === undefined ? null : text
  }
}

/**
 * The resolver of a part of an object that is a person's data as a whole, its texts or not: given to those who may,
 * with a line in the trail for them and for those who may not, whether there is such a part or none: otherwise whoever
 * reads the trail would know who has one.
 */
export function personalPart<Node, Part, Args = unknown>(
  rights: Rights,
  field: string,
  { ownerOf, partOf }: { ownerOf(node: Node): Omit<PersonalText, 'jwe'>; partOf(node: Node, args: Args): Part },
) {
  return async (node: Node, args: Args, context: RequestContext): Promise<Part> => {
    const { identity, personal } = context
    const allowed = rights.allows(field, node, identity)
    const { stream, subject } = ownerOf(node)
    const own = identity.persons?.includes(subject) ?? false
    await personal.read({ stream, subject, field, allowed, own, role: rights.actingRole(field, identity) })
    if (!allowed) throw refusal(identity)
    return partOf(node, args)
  }
}
