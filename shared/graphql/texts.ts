import type { Pillar } from '#shared/pillar/mechanism.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import { personalText } from '#shared/privacy/text.ts'
import { parseText } from './input.ts'

/** Texts by name: plain on their way in, then encrypted. */
export type Texts<Name extends string> = Partial<Record<Name, string>>

/** A mechanism's personal texts, by how long each may be, in characters. */
export function personalTexts<Name extends string>(limits: Record<Name, number>) {
  const schemas = new Map(
    (Object.keys(limits) as Name[]).map((name) => [name, personalText({ max: limits[name] })] as const),
  )

  /** The texts of an input, trimmed and within their limits; absent ones left out. Throws BAD_USER_INPUT. */
  function textsOf(input: { [name in Name]?: string | null | undefined }): Texts<Name> {
    const texts: Texts<Name> = {}
    for (const [name, schema] of schemas) {
      const text = parseText(schema, input[name], name)
      if (text !== undefined) texts[name] = text
    }
    return texts
  }

  /** What a command holds until it is decided. */
  function unsealed(texts: Texts<Name>): Texts<Name> {
    return Object.fromEntries(Object.keys(texts).map((name) => [name, UNSEALED])) as Texts<Name>
  }

  /** Encrypted for their subject, once the command is decided. */
  async function encrypted(
    { privacy }: Pick<Pillar, 'privacy'>,
    subject: string,
    texts: Texts<Name>,
  ): Promise<Texts<Name>> {
    const given = Object.entries<string | undefined>(texts).map(([name, text]) => [name, text ?? ''] as const)
    const sealed = await privacy.encryptAll(given.map(([, text]) => ({ subject, text })))
    return Object.fromEntries(given.map(([name], index) => [name, sealed[index] ?? ''])) as Texts<Name>
  }

  return { textsOf, unsealed, encrypted }
}
