import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseText } from '#shared/graphql/input.ts'
import { personalField } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { UNAVAILABLE } from '#shared/privacy/encryption.ts'
import { kidOf, UNSEALED } from '#shared/privacy/jwe.ts'
import { ERASED } from '#shared/privacy/key-store.ts'
import { personalText } from '#shared/privacy/text.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import type { ScreeningId } from '../ids.ts'
import type { ScreeningNode } from './node.ts'

type Privacy = Pick<Pillar, 'privacy'>['privacy']
type TextName = keyof typeof TEXT_LIMITS
/** By name; absent ones are undefined. */
type Texts<Name extends string> = { [name in Name]?: string | undefined }

const schemas = Object.fromEntries(
  Object.entries(TEXT_LIMITS).map(([name, max]) => [name, personalText({ max })]),
) as Record<TextName, ReturnType<typeof personalText>>

/** A text of an input, trimmed and within its limit; absent stays absent. Throws BAD_USER_INPUT. */
export function textOf(name: TextName, given: string | null | undefined): string | undefined {
  return parseText(schemas[name], given, name)
}

/** Whom the texts of a screening belong to: its own key, and around it the participant's where there is one. */
export type Owners = { stream: ScreeningId; person?: string }

/** Where a screening's data stands, and whose it is; anonymous history is its own. */
export function ownerOf({ _id, person }: ScreeningNode): { stream: string; subject: string } {
  return { stream: _id, subject: person ?? _id }
}

/** What a command holds until it is decided. */
export function unsealed<Name extends string>(texts: Texts<Name>): { [name in Name]?: string } {
  return Object.fromEntries(presentIn(texts).map(([name]) => [name, UNSEALED])) as { [name in Name]?: string }
}

export function subjectsOf({ stream, person }: Owners): string[] {
  return person ? [person, stream] : [stream]
}

/**
 * Encrypted for the screening and around that for its participant, so that either key's destruction is the end of
 * it; absent ones are left out. Throws SubjectErased.
 */
export async function sealed<Name extends string>(
  privacy: Privacy,
  { stream, person }: Owners,
  texts: Texts<Name>,
): Promise<{ [name in Name]?: string }> {
  const given = presentIn(texts)
  const seal = (subject: string, plain: readonly string[]) =>
    privacy.encryptAll(plain.map((text) => ({ subject, text })))
  const own = await seal(
    stream,
    given.map(([, text]) => text),
  )
  const both = person ? await seal(person, own) : own
  return Object.fromEntries(given.map(([name], index) => [name, both[index]])) as { [name in Name]?: string }
}

function presentIn<Name extends string>(texts: Texts<Name>): [Name, string][] {
  return Object.entries<string | undefined>(texts).filter((each): each is [Name, string] => each[1] !== undefined)
}

/** Of an input that somebody could guess: only with the keys of all whom it belongs to could it be tried out. */
export async function digestOf(privacy: Privacy, { stream, person }: Owners, input: unknown): Promise<string> {
  const own = await privacy.digestFor(stream, input)
  return person ? privacy.digestFor(person, own) : own
}

/**
 * A personal text of a screening, opened for those who may and audited for all. `null`: there is none, or a key to it
 * is gone.
 */
export function personalTextOf<Node>(
  { rights, privacy }: Pick<Pillar, 'rights' | 'privacy'>,
  field: string,
  of: (node: Node) => { screening: ScreeningNode; jwe: string | undefined },
  options?: { evenAbsent: boolean },
) {
  const textOf = (node: Node) => {
    const { screening, jwe } = of(node)
    return { ...ownerOf(screening), jwe }
  }
  const read = personalField<Node>(rights, field, textOf, options)
  return async (node: Node, args: unknown, context: RequestContext): Promise<string | null> => {
    const text = await read(node, args, context)
    return text !== null && kidOf(text) ? opened(privacy, text) : text
  }
}

async function opened(privacy: Privacy, inner: string): Promise<string | null> {
  const text = await privacy.decrypt(inner)
  if (text === UNAVAILABLE) throw graphError('PERSONAL_DATA_UNAVAILABLE')
  return text === ERASED ? null : text
}
