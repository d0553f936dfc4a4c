import * as kit from '#shared/graphql/texts.ts'
import { ownSubject } from '#shared/privacy/subject.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import type { MatterState } from '../state.ts'

export type TextName = keyof typeof TEXT_LIMITS
export type Texts = kit.Texts<TextName>

export const { textsOf, unsealed, encrypted } = kit.personalTexts(TEXT_LIMITS)

/** Whose data a further text of a matter is: the reporter's; the matter's own where nobody is known, or is erased. */
export function subjectIn(state: MatterState, stream: string): string {
  if (!('matter' in state)) return stream
  const { reporter, erased } = state.matter
  return reporter && !erased.includes(reporter.person) ? reporter.person : ownSubject(stream, erased)
}
