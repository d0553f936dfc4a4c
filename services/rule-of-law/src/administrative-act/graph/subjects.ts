import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { parseUscc } from '#shared/governance/uscc.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActPersonInput, ActSubjectInput } from '../../graphql.generated.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import { encrypted, textsOf } from './texts.ts'

/** Legal entity by its code, upper-cased first. Throws BAD_USER_INPUT where the check character is wrong. */
export function legalEntityId(uscc: string, name = 'uscc') {
  const code = parseUscc(uscc)
  if (!code)
    throw graphError('BAD_USER_INPUT', `${name} is no unified social credit code, or its check character is wrong`)
  return subjectId.of(code)
}

/**
 * Whom an input names: a legal entity by its code, or a person, found by identity number or telephone through their
 * keyed hashes alone, the name encrypted. Throws BAD_USER_INPUT where it is neither, or both.
 */
export async function subjectFrom(
  pillar: Pick<Pillar, 'privacy'>,
  input: ActSubjectInput | null | undefined,
): Promise<ActSubject | undefined> {
  if (!input) return undefined
  const { uscc, name, communityId: community, person } = input
  if ((uscc == null) === (person == null)) {
    throw graphError('BAD_USER_INPUT', 'a subject has either a code or a person')
  }
  if (person) return personFrom(pillar, person)
  return {
    subjectId: legalEntityId(uscc ?? ''),
    ...(name && { name: openText(name, OPEN_LIMITS.subjectName, 'name') }),
    ...(community && { communityId: parseInput(communityId.schema, community, 'communityId') }),
  }
}

async function personFrom(
  pillar: Pick<Pillar, 'privacy'>,
  { name, idNumber, phone }: ActPersonInput,
): Promise<ActSubject> {
  if (!idNumber && !phone) {
    throw graphError('BAD_USER_INPUT', 'a person needs an identity number or a telephone number to be found again')
  }
  const found = await pillar.privacy.personFor({ ...(idNumber && { idNumber }), ...(phone && { phone }) })
  const { personName } = await encrypted(pillar, found, textsOf({ personName: name }))
  return { personId: personId.schema.parse(found), ...(personName && { personName }) }
}

/** A text that everybody may read. Throws BAD_USER_INPUT where it is empty or too long. */
export function openText(text: string, max: number, name: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > max || !trimmed.isWellFormed()) {
    throw graphError('BAD_USER_INPUT', `${name} must have 1 to ${max} characters`)
  }
  return trimmed
}
