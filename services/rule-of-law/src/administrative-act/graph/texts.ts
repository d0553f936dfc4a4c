import { parseText } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import { isPersonId, ownSubject } from '#shared/privacy/subject.ts'
import { personalText } from '#shared/privacy/text.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import type { ActState } from '../state.ts'

export type TextName = keyof typeof TEXT_LIMITS
export type Texts = Partial<Record<TextName, string>>
type Given = { [name in TextName]?: string | null | undefined }

/** Makes of an input's words what the command holds of them. */
export type Words = (given: Given) => Promise<Texts>

const schemas = Object.fromEntries(
  Object.entries(TEXT_LIMITS).map(([name, max]) => [name, personalText({ max })]),
) as Record<TextName, ReturnType<typeof personalText>>

/** The texts of an input, trimmed and within their limits; absent ones left out. Throws BAD_USER_INPUT. */
export function textsOf(input: Given): Texts {
  const texts: Texts = {}
  for (const name of Object.keys(TEXT_LIMITS) as TextName[]) {
    const given = input[name]
    const text = given == null ? undefined : parseText(schemas[name], given, name)
    if (text !== undefined) texts[name] = text
  }
  return texts
}

/** Until the command is decided. */
export const unsealed: Words = async (given) =>
  Object.fromEntries(Object.keys(textsOf(given)).map((name) => [name, UNSEALED]))

/** Encrypted for their owner. */
export function sealedFor(parts: Pick<Pillar, 'privacy'>, owner: string): Words {
  return (given) => encrypted(parts, owner, textsOf(given))
}

export async function encrypted({ privacy }: Pick<Pillar, 'privacy'>, owner: string, texts: Texts): Promise<Texts> {
  const given = Object.entries(texts)
  const sealed = await privacy.encryptAll(given.map(([, text]) => ({ subject: owner, text })))
  return Object.fromEntries(given.map(([name], index) => [name, sealed[index] ?? '']))
}

/** Whose data the words of an act are: the person's it concerns; the act's own where that is nobody, or erased. */
export function ownerIn(state: ActState, stream: string): string {
  if (!('act' in state)) return stream
  const { subject, erased } = state.act
  if (!subject || !isPersonId(subject.id)) return ownSubject(stream, erased)
  return erased.includes(subject.id)
    ? ownSubject(stream, [...erased, ownUntil(subject.id, erased, stream)])
    : subject.id
}

/**
 * Who is erased with a person that the act is about: who stood for the act until then. A person may be named as late
 * as in the decision, and what was written before is about that person too.
 */
export function erasedWith(state: ActState, stream: string, person: string): string | undefined {
  if (!('act' in state) || state.act.subject?.id !== person) return undefined
  return ownUntil(person, state.act.erased, stream)
}

/** The same each time it is asked, whether there was a text by then or not. */
function ownUntil(person: string, erased: readonly string[], stream: string): string {
  const since = erased.indexOf(person)
  return ownSubject(stream, since < 0 ? erased : erased.slice(0, since))
}
