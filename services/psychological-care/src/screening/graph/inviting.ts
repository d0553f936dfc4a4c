import type { Commit } from '#shared/eventsourcing/commit.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type PersonId, personId } from '#shared/governance/ids.ts'
import { askedIn } from '#shared/graphql/commands.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import { isPersonId } from '#shared/privacy/subject.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningHandler } from '../handler.ts'
import { invitedScreeningId, type ScreeningId } from '../ids.ts'
import type { InForce } from '../in-force.ts'
import { isWithin } from '../reach.ts'
import { digestOf, sealed, subjectsOf, textOf, unsealed } from './texts.ts'

const FIELD = 'Mutation.inviteScreening'
/** Until it is decided: nobody is made a person by a refused invitation. */
const NOBODY_YET = personId.of('a'.repeat(26))

/** Invites somebody, who is found or made as a person of this pillar by the telephone number. */
export function invitingMutation(pillar: Pillar, handler: ScreeningHandler, inForce: InForce) {
  const { rights, privacy, mutate } = pillar
  const inviteScreening: NonNullable<Resolvers['Mutation']>['inviteScreening'] = async (_, { input }, context) => {
    const { identity } = context
    if (identity.subject === undefined) throw refusal(identity)
    const community = parseInput(communityId.schema, input.communityId, 'communityId')
    const scope = rights.scope(FIELD, identity)
    const known = await inForce.community(community)
    if (scope !== 'all' && !(known && isWithin(known, scope, identity))) throw refusal(identity)

    const texts = { name: textOf('name', input.name), phone: textOf('phone', input.phone) }
    const stream = invitedScreeningId(identity.subject, input.commandId)
    const bare: CommandOf<'invite'> = {
      type: 'invite',
      at: now(),
      instrument: input.instrument,
      communityId: community,
      person: NOBODY_YET,
      under14: input.under14,
      phone: UNSEALED,
      ...unsealed({ name: texts.name }),
    }
    const { digestWith, recognises } = erasableDigest(privacy, stream, { field: FIELD, asked: askedIn(input) })

    async function seal() {
      const person = (await privacy.personFor({ phone: input.phone })) as PersonId
      const owners = { stream, person }
      const command = { ...bare, person, ...(await sealed(privacy, owners, texts)) }
      return { command, subjects: subjectsOf(owners), digest: await digestWith(person) }
    }

    return mutate({ field: FIELD, input, context, handler, stream, command: bare, seal, recognises })
  }
  return { inviteScreening }
}

/** A telephone number is soon tried out: what an invitation asked is digested under its keys, and goes with them. */
function erasableDigest(privacy: Pillar['privacy'], stream: ScreeningId, asked: object) {
  const digestWith = (person: string) => digestOf(privacy, { stream, person }, asked)

  /** Without its keys no request can be compared with it: a repeated one has its first receipt. */
  async function recognises({ command: { digest }, subjects = [] }: Commit): Promise<boolean> {
    const person = subjects.find(isPersonId)
    try {
      return person !== undefined && digest === (await digestWith(person))
    } catch (error) {
      if (error instanceof SubjectErased) return true
      throw error
    }
  }

  return { digestWith, recognises }
}
