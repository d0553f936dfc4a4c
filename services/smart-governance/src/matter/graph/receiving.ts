import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type DivisionId, divisionId, type PersonId, subjectId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { ownPerson } from '#shared/graphql/own-person.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ReceiveMatterInput, ReporterInput, Resolvers } from '../../graphql.generated.ts'
import type { CommandOf } from '../commands.ts'
import type { Reporter } from '../event-fields.ts'
import type { MatterHandler } from '../handler.ts'
import { type MatterId, receivedMatterId } from '../ids.ts'
import type { Districts } from '../in-force.ts'
import { numberFor } from '../numbering.ts'
import { encrypted, type Texts, textsOf, unsealed } from './texts.ts'

const FIELD = 'Mutation.receiveMatter'
/** Until it is decided: a refused matter takes no number. */
const UNNUMBERED = '未-00000000-00000'

/** Receives a matter: decided first, then its number, its reporter found or made, and every text encrypted. */
export function receivingMutation(pillar: Pillar, handler: MatterHandler, districts: Districts) {
  const { rights, privacy, mutate, streamBegun } = pillar

  /** Officers receive at their own centre or one below; a citizen at any. */
  async function checkCentre(centreId: DivisionId, { identity }: RequestContext): Promise<void> {
    if (rights.scope(FIELD, identity) !== 'division') return
    const { division } = identity
    if (!division || !(await districts.liesIn(centreId, division))) throw refusal(identity)
  }

  const isCitizen = ({ identity }: RequestContext) => rights.actingRole(FIELD, identity) === 'citizen'

  /** A citizen reports in the own name; an officer writes down who it is. Undefined: nobody is known. */
  async function personOf(stream: MatterId, reporter: ReporterInput | null | undefined, context: RequestContext) {
    if (isCitizen(context)) return ownPerson(privacy, context)
    if (!reporter) return undefined
    // Without a telephone nobody else is this person: the matter itself stands for the identifier.
    return privacy.personFor(reporter.phone ? { phone: reporter.phone } : { tokenSubject: `reporter of ${stream}` })
  }

  const receiveMatter: NonNullable<Resolvers['Mutation']>['receiveMatter'] = async (_, { input }, context) => {
    const centreId = parseInput(divisionId, input.centreId, 'centreId')
    await checkCentre(centreId, context)
    const stream = await streamBegun({ field: FIELD, input, context }, receivedMatterId)
    const matterTexts = textsOf({ place: input.place, description: input.description })
    // Who gives no number is called back at the verified one.
    const phone = input.reporter?.phone ?? (isCitizen(context) ? context.identity.phone : undefined)
    const reporterTexts = textsOf({ ...input.reporter, phone })
    const at = now()
    const bare: CommandOf<'receive'> = {
      type: 'receive',
      at,
      number: UNNUMBERED,
      centreId,
      ...received(input),
      ...unsealed(matterTexts),
    }

    async function seal() {
      const person = await personOf(stream, input.reporter, context)
      const subject = person ?? stream
      const [texts, known, number] = await Promise.all([
        encrypted(pillar, subject, matterTexts),
        encrypted(pillar, subject, reporterTexts),
        numberFor(pillar, districts, { centreId, at }),
      ])
      const reporter = person && { reporter: reporterOf(person as PersonId, input.reporter, known) }
      const command = { ...bare, number, ...texts, ...reporter }
      return { command, subjects: [subject] }
    }
    return mutate({ field: FIELD, input, context, handler, stream, command: bare, seal })
  }
  return { receiveMatter }
}

function reporterOf(person: PersonId, input: ReporterInput | null | undefined, texts: Texts): Reporter {
  const { name, phone, address } = texts
  return {
    person,
    ...(name && { name }),
    ...(phone && { phone }),
    ...(address && { address }),
    confidential: input?.confidential ?? false,
    ...(input?.under14 != null && { under14: input.under14 }),
  }
}

type Received = Pick<
  CommandOf<'receive'>,
  'channel' | 'nature' | 'urgency' | 'classes' | 'communityId' | 'attachments' | 'subjectId'
>

function received({
  channel,
  nature,
  urgency,
  category,
  mainType,
  subType,
  attachments,
  ...input
}: ReceiveMatterInput): Received {
  return {
    channel,
    nature,
    urgency: urgency ?? 'normal',
    classes: { ...(category && { category }), ...(mainType && { mainType }), subType },
    communityId: parseInput(communityId.schema, input.communityId, 'communityId'),
    ...(attachments && { attachments }),
    ...(input.subjectId != null && { subjectId: parseInput(subjectId.schema, input.subjectId, 'subjectId') }),
  }
}
