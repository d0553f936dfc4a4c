import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type PersonId } from '#shared/governance/ids.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { ScreeningHandler } from '../handler.ts'
import { invitedScreeningId } from '../ids.ts'
import type { InForce } from '../in-force.ts'
import { isWithin } from '../reach.ts'
import { digestOf, sealed, subjectsOf, textOf } from './texts.ts'

const FIELD = 'Mutation.inviteScreening'

/** Invites somebody, who is found or made as a person of this pillar by the telephone number. */
export function invitingMutation({ rights, privacy, mutate }: Pillar, handler: ScreeningHandler, inForce: InForce) {
  const inviteScreening: NonNullable<Resolvers['Mutation']>['inviteScreening'] = async (_, { input }, context) => {
    const { identity } = context
    if (identity.subject === undefined) throw refusal(identity)
    const community = parseInput(communityId.schema, input.communityId, 'communityId')
    const scope = rights.scope(FIELD, identity)
    const known = await inForce.community(community)
    if (scope !== 'all' && !(known && isWithin(known, scope, identity))) throw refusal(identity)

    const texts = { name: textOf('name', input.name), phone: textOf('phone', input.phone) ?? '' }
    const stream = invitedScreeningId(identity.subject, input.commandId)
    const owners = { stream, person: await privacy.personFor({ phone: texts.phone }) }
    const { name, phone = '' } = await sealed(privacy, owners, texts)
    const { commandId: _id, expectedVersion: _version, ...asked } = input
    return mutate({
      field: FIELD,
      input,
      context,
      handler,
      stream,
      command: {
        type: 'invite',
        at: now(),
        instrument: input.instrument,
        communityId: community,
        person: owners.person as PersonId,
        under14: input.under14,
        phone,
        ...(name && { name }),
      },
      subjects: subjectsOf(owners),
      digest: await digestOf(privacy, owners, { field: FIELD, asked }),
    })
  }
  return { inviteScreening }
}
