import { parseText } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import { personalText } from '#shared/privacy/text.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import type { MatterState } from '../state.ts'

export type TextName = keyof typeof TEXT_LIMITS
export type Texts = Partial<Record<TextName, string>>

const schemas = Object.fromEntries(
  Object.entries(TEXT_LIMITS).map(([name, max]) => [name, personalText({ max })]),
) as Record<TextName, ReturnType<typeof personalText>>

/** The texts of an input, trimmed and within their limits; blank and absent ones left out. Throws BAD_USER_INPUT. */
export function textsOf(input: { [name in TextName]?: string | null | undefined }): Texts {
  const texts: Texts = {}
  for (const name of Object.keys(TEXT_LIMITS) as TextName[]) {
    const given = input[name]
    const text = given == null ? undefined : parseText(schemas[name], given, name)
    if (text !== undefined) texts[name] = text
  }
  return texts
}

/** What the command holds until it is decided. */
export function unsealed(texts: Texts): Texts {
  return Object.fromEntries(Object.keys(texts).map((name) => [name, UNSEALED]))
}

/** Encrypted for its subject, before it becomes part of a command. */
export async function encrypted({ privacy }: Pick<Pillar, 'privacy'>, subject: string, texts: Texts): Promise<Texts> {
  const given = Object.entries(texts)
  const sealed = await privacy.encryptAll(given.map(([, text]) => ({ subject, text })))
  return Object.fromEntries(given.map(([name], index) => [name, sealed[index] ?? '']))
}

/** Whose data a further text of a matter is: the reporter's; the matter's own where nobody is known, or is erased. */
export function subjectIn(state: MatterState, stream: string): string {
  if (!('matter' in state)) return stream
  const { reporter, erased } = state.matter
  return reporter && !erased.includes(reporter.person) ? reporter.person : stream
}
