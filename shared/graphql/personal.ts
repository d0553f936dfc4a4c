import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalRead } from '#shared/privacy/personal-reader.ts'
import type { Privacy } from '#shared/privacy/privacy.ts'
import type { RequestContext } from './context.ts'
import { type Rights, refusal } from './rights.ts'

/**
 * A personal text of an object: in which stream it stands, whose it is, and how it is stored. `addressee`: whom it is
 * for, where it is stored as somebody else's: who is told something reads no other's data.
 */
export type PersonalText = { stream: string; subject: string; jwe: string | undefined; addressee?: string }

/**
 * Whether somebody is given personal data, and what the trail says of it: the role the right comes from, and why it was
 * refused. `OUT_OF_REACH`: a role has the right, and not for this one.
 */
export function readBy(
  { actingRole }: Pick<Rights, 'actingRole'>,
  field: string,
  identity: Identity,
  allowed: boolean,
): Pick<PersonalRead, 'allowed' | 'role' | 'reason'> {
  const role = actingRole(field, identity)
  const refused = role === undefined ? 'NO_RIGHT' : 'OUT_OF_REACH'
  const reason = identity.subject === undefined ? 'SIGNED_OUT' : refused
  return { allowed, ...(role && { role }), ...(!allowed && { reason }) }
}

export type PersonalFieldOptions<Node> = {
  /** Where there is no text a line is left too, since that somebody has one is not for those who read the trail. */
  evenAbsent?: boolean
  /**
   * The object itself tells whoever sees it that such texts are kept from some. To them it is null, as where there is
   * none, and in the trail a refusal; whose roles have no right to any is refused as elsewhere (docs/decisions/0209).
   */
  isWithheld?(node: Node): boolean
}

/**
 * The resolver of a personal field: it decrypts for those who may, and leaves a line in the audit trail for them and for
 * those who may not. `null`: there is no text, or it was erased, or is withheld.
 */
export function personalField<Node>(
  rights: Rights,
  field: string,
  textOf: (node: Node, context: RequestContext) => PersonalText | Promise<PersonalText>,
  { evenAbsent = false, isWithheld = () => false }: PersonalFieldOptions<Node> = {},
) {
  return async (node: Node, _: unknown, context: RequestContext): Promise<string | null> => {
    const { identity, personal } = context
    const { stream, subject, jwe, addressee = subject } = await textOf(node, context)
    if (jwe === undefined && !evenAbsent) return null
    const { outcome, text } = await personal.read({
      stream,
      subject,
      field,
      ...(jwe !== undefined && { jwe }),
      own: identity.persons?.includes(addressee) ?? false,
      ...readBy(rights, field, identity, rights.allows(field, node, identity)),
    })
    if (outcome === 'denied' && !(isWithheld(node) && rights.scope(field, identity) !== 'no')) throw refusal(identity)
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
    await personal.read({ stream, subject, field, own, ...readBy(rights, field, identity, allowed) })
    if (!allowed) throw refusal(identity)
    return partOf(node, args)
  }
}

/**
 * Whom a telephone number belongs to, as an argument of a list asks: found by its keyed hash, for those alone whose right
 * to the argument says so. That is a read of each person found; that somebody asked is in the trail where nobody was found
 * or the search was refused, too. `searched`: what the trail calls the place that was looked through: no stream, but all.
 */
export function searchByPhone(
  { rights, privacy }: { rights: Rights; privacy: Pick<Privacy, 'findPersons'> },
  argument: string,
  searched: string,
) {
  return async (phone: string, { identity, personal }: RequestContext): Promise<string[]> => {
    const allowed = rights.scope(argument, identity) !== 'no'
    const by = readBy(rights, argument, identity, allowed)
    const persons = allowed ? await privacy.findPersons({ phone }) : []
    const reads = (persons.length > 0 ? persons : [searched]).map((subject) => {
      const own = identity.persons?.includes(subject) ?? false
      return personal.read({ stream: searched, subject, field: argument, own, ...by })
    })
    await Promise.all(reads)
    if (!allowed) throw refusal(identity)
    return persons
  }
}
