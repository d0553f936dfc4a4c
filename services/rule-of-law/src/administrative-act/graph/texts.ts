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
  return subject && isPersonId(subject.id) && !erased.includes(subject.id) ? subject.id : ownSubject(stream, erased)
}
