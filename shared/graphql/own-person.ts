import type { Privacy } from '#shared/privacy/privacy.ts'
import type { RequestContext } from './context.ts'

/**
 * The person that a citizen is in this pillar, made where nobody is known by the token yet. From then on what belongs
 * to that person is the citizen's own, in the rest of this request too.
 */
export async function ownPerson(
  { ownerOf }: Pick<Privacy, 'ownerOf'>,
  { identity }: Pick<RequestContext, 'identity'>,
): Promise<string> {
  const { subject, phone, persons = [] } = identity
  const person = await ownerOf({ ...(subject && { tokenSubject: subject }), ...(phone && { phone }) })
  identity.persons = [...new Set([...persons, person])]
  return person
}
