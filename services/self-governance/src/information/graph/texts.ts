import { personalTexts } from '#shared/graphql/texts.ts'
import { ownSubject } from '#shared/privacy/subject.ts'
import { TEXT_LIMITS } from '../event-fields.ts'
import { type InformationState, itemOf } from '../state.ts'

export const { textsOf, unsealed, encrypted } = personalTexts(TEXT_LIMITS)

/** Whose data a further text is: the submitter's; the information's own where nobody is known, or is erased. */
export function subjectIn(state: InformationState, stream: string): string {
  const person = 'message' in state ? state.message.submitter?.person : undefined
  const erased = itemOf(state)?.erased ?? []
  return person && !erased.includes(person) ? person : ownSubject(stream, erased)
}
