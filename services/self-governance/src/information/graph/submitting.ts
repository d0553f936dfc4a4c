import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type PersonId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { ownPerson } from '#shared/graphql/own-person.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers, SubmitterInput } from '../../graphql.generated.ts'
import type { CommandOf } from '../commands.ts'
import type { InformationHandler } from '../handler.ts'
import { type InformationId, newInformationId, subTypeCode } from '../ids.ts'
import { ownDivision } from './own-division.ts'
import { encrypted, textsOf, unsealed } from './texts.ts'

const FIELD = 'Mutation.submitShortMessage'

/** Submits a message: decided first, then its submitter found or made, and every text encrypted. */
export function submittingMutation(pillar: Pillar, handler: InformationHandler) {
  const { rights, privacy, mutate, streamBegun } = pillar
  const checkDivision = ownDivision(pillar)

  const isCitizen = ({ identity }: RequestContext) => rights.actingRole(FIELD, identity) === 'citizen'

  /** A citizen speaks in the own name; an officer writes down who it was. Undefined: nobody is known. */
  async function personOf(
    stream: InformationId,
    submitter: SubmitterInput | null | undefined,
    context: RequestContext,
  ): Promise<string | undefined> {
    if (isCitizen(context)) return ownPerson(privacy, context)
    if (!submitter) return undefined
    // Without a telephone nobody else is this person: the message itself stands for the identifier.
    return privacy.personFor(submitter.phone ? { phone: submitter.phone } : { tokenSubject: `submitter of ${stream}` })
  }

  const submitShortMessage: NonNullable<Resolvers['Mutation']>['submitShortMessage'] = async (
    _,
    { input },
    context,
  ) => {
    const community = parseInput(communityId.schema, input.communityId, 'communityId')
    const subType = input.subType == null ? undefined : parseInput(subTypeCode, input.subType, 'subType')
    await checkDivision(FIELD, community, context)
    const stream = await streamBegun({ field: FIELD, input, context }, newInformationId)
    const content = textsOf({ content: input.content })
    // Who gives no number is reached at the verified one.
    const phone = input.submitter?.phone ?? (isCitizen(context) ? context.identity.phone : undefined)
    const named = textsOf({ name: input.submitter?.name, phone })
    const bare: CommandOf<'submit'> = {
      type: 'submit',
      at: now(),
      kind: input.kind ?? 'resident',
      communityId: community,
      ...(subType && { subType }),
      content: '',
      ...unsealed(content),
    }

    async function seal() {
      const person = await personOf(stream, input.submitter, context)
      const subject = person ?? stream
      const [text, known] = await Promise.all([encrypted(pillar, subject, content), encrypted(pillar, subject, named)])
      const submitter = person && { submitter: { person: person as PersonId, ...known } }
      return { command: { ...bare, ...text, ...submitter }, subjects: [subject] }
    }
    return mutate({ field: FIELD, input, context, handler, stream, command: bare, seal })
  }
  return { submitShortMessage }
}
