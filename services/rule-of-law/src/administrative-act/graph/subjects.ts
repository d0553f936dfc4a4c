import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { parseUscc } from '#shared/governance/uscc.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { normalizeIdNumber } from '#shared/privacy/id-number.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import type { Identifier } from '#shared/privacy/people.ts'
import type { ActPersonInput, ActSubjectInput } from '../../graphql.generated.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import { encrypted, textsOf } from './texts.ts'

type Parts = Pick<Pillar, 'privacy'>

/** Whom an input names: as far as it is known before the command is decided, and whole once it is. */
export type Named = { bare: ActSubject; seal(): Promise<ActSubject> }

/** Stands for a person whom nobody knows yet, until the command is decided. */
const NOBODY = personId.of('unsealed')

/** Legal entity by its code, upper-cased first. Throws BAD_USER_INPUT where the check character is wrong. */
export function legalEntityId(uscc: string, name = 'uscc') {
  const code = parseUscc(uscc)
  if (!code)
    throw graphError('BAD_USER_INPUT', `${name} is no unified social credit code, or its check character is wrong`)
  return subjectId.of(code)
}

/**
 * Whom an input names: a legal entity by its code, or a person, found by identity number or telephone through their
 * keyed hashes alone. Throws BAD_USER_INPUT where it is neither, or both.
 */
export async function namedSubject(
  parts: Parts,
  input: ActSubjectInput | null | undefined,
): Promise<Named | undefined> {
  if (!input) return undefined
  const { uscc, name, communityId: community, person } = input
  if ((uscc == null) === (person == null)) {
    throw graphError('BAD_USER_INPUT', 'a subject has either a code or a person')
  }
  if (person) return namedPerson(parts, person)
  const entity: ActSubject = {
    subjectId: legalEntityId(uscc ?? ''),
    ...(name && { name: openText(name, OPEN_LIMITS.subjectName, 'name') }),
    ...(community != null && { communityId: parseInput(communityId.schema, community, 'communityId') }),
  }
  return { bare: entity, seal: async () => entity }
}

async function namedPerson(parts: Parts, input: ActPersonInput): Promise<Named> {
  const identifier = identifierOf(input)
  const texts = textsOf({ personName: input.name })
  const [known] = await parts.privacy.findPersons(identifier)
  return {
    bare: { personId: known ? personId.schema.parse(known) : NOBODY, personName: UNSEALED },
    async seal() {
      const found = await parts.privacy.personFor(identifier)
      return { personId: personId.schema.parse(found), ...(await encrypted(parts, found, texts)) }
    },
  }
}

/**
 * What a person is found again by. A telephone number beside an identity number says nothing about whose it is: it
 * would open what all organs have decided about the person to whoever has the number. Throws BAD_USER_INPUT.
 */
function identifierOf({ idNumber, phone }: ActPersonInput): Identifier {
  if (idNumber && !normalizeIdNumber(idNumber)) throw graphError('BAD_USER_INPUT', 'idNumber is no identity number')
  if (idNumber) return { idNumber }
  if (phone) return { phone }
  throw graphError('BAD_USER_INPUT', 'a person needs an identity number or a telephone number to be found again')
}

/** A text that everybody may read. Throws BAD_USER_INPUT where it is empty or too long. */
export function openText(text: string, max: number, name: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > max || !trimmed.isWellFormed()) {
    throw graphError('BAD_USER_INPUT', `${name} must have 1 to ${max} characters`)
  }
  return trimmed
}
