import { parseText } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { personalText } from '#shared/privacy/text.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import type { ActState } from '../state.ts'

export type TextName = keyof typeof TEXT_LIMITS
export type Texts = Partial<Record<TextName, string>>

const schemas = Object.fromEntries(
  Object.entries(TEXT_LIMITS).map(([name, max]) => [name, personalText({ max })]),
) as Record<TextName, ReturnType<typeof personalText>>

/** The texts of an input, trimmed and within their limits; absent ones left out. Throws BAD_USER_INPUT. */
export function textsOf(input: { [name in TextName]?: string | null | undefined }): Texts {
  const texts: Texts = {}
  for (const name of Object.keys(TEXT_LIMITS) as TextName[]) {
    const given = input[name]
    const text = given == null ? undefined : parseText(schemas[name], given, name)
    if (text !== undefined) texts[name] = text
  }
  return texts
}

/** Encrypted for its subject, before it becomes part of a command. */
export async function encrypted({ privacy }: Pick<Pillar, 'privacy'>, subject: string, texts: Texts): Promise<Texts> {
  const given = Object.entries(texts)
  const sealed = await privacy.encryptAll(given.map(([, text]) => ({ subject, text })))
  return Object.fromEntries(given.map(([name], index) => [name, sealed[index] ?? '']))
}

/** Whose data a further text of an act is: the person's it concerns; the act's own where that is nobody, or erased. */
export function subjectIn(state: ActState, stream: string): string {
  if (!('act' in state)) return stream
  const { subject, erased } = state.act
  const person = subject?.id.startsWith('person_') ? subject.id : undefined
  return person && !erased.includes(person) ? person : stream
}
