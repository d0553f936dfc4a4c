import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type PersonId, personId } from '#shared/governance/ids.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningHandler } from '../handler.ts'
import { invitedScreeningId } from '../ids.ts'
import type { InForce } from '../in-force.ts'
import { isWithin } from '../reach.ts'
import { sealed, subjectsOf, textOf, unsealed } from './texts.ts'

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
    async function seal() {
      const person = (await privacy.personFor({ phone: input.phone })) as PersonId
      const owners = { stream, person }
      return { command: { ...bare, person, ...(await sealed(privacy, owners, texts)) }, subjects: subjectsOf(owners) }
    }
    return mutate({ field: FIELD, input, context, handler, stream, command: bare, seal })
  }
  return { inviteScreening }
}
