import { now } from '#shared/eventsourcing/instant.ts'
import { type DivisionId, divisionId } from '#shared/governance/ids.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { InformationCommand, Linked, NamedHotspot } from '../commands.ts'
import { MOST_LINKS } from '../decide/compiling.ts'
import type { Place } from '../event-fields.ts'
import type { InformationHandler } from '../handler.ts'
import { hotspotId, informationId, newInformationId } from '../ids.ts'
import { isWithin, reachableOf } from '../reach.ts'
import { ownDivision } from './own-division.ts'
import { encrypted, textsOf, unsealed } from './texts.ts'

type CompilingInput = CommandInput & { divisionId: string; title: string; content: string }
/** What this room reads of a hotspot's row: docs/decisions/0004. */
type HotspotEntry = { state: { phase: string; area: Place } }

/** More are not read to say that they are too many; the rules say it of fewer. */
const MOST_READ = 2 * MOST_LINKS

/** Ids as they were given, and in which field: what is refused of them is named by it. */
type GivenLinks = { name: 'messageIds' | 'topicIds'; ids: readonly string[] }

/** Topics and reports: what they rest on is read, within the reach of whoever compiles, then the command. */
export function compilingMutations(pillar: Pillar, handler: InformationHandler) {
  const { rights, readers, mutate } = pillar
  const checkDivision = ownDivision(pillar)

  /** An item beyond the reach is answered like one that does not exist. */
  async function linked({ name, ids }: GivenLinks, field: string, { identity }: RequestContext): Promise<Linked[]> {
    if (ids.length > MOST_READ) throw graphError('LIMIT_EXCEEDED', `${name} has ${MOST_LINKS} items at most`)
    const scope = rights.scope(field, identity)
    const given = ids.map((id, index) => parseInput(informationId.schema, id, `${name}[${index}]`))
    return Promise.all(
      [...new Set(given)].map(async (id) => {
        const { state } = await handler.load(id)
        const known = reachableOf(state)
        if (known && isWithin(known, scope, identity)) return { id, phase: state.phase, place: known.place }
        throw graphError('BAD_USER_INPUT', `${name}: ${id} is no information`)
      }),
    )
  }

  async function namedHotspot(id: string | null | undefined): Promise<NamedHotspot | undefined> {
    if (id == null) return undefined
    const hotspot = parseInput(hotspotId.schema, id, 'hotspotId')
    const state = (await readers.fresh<HotspotEntry>(hotspot))?.state
    if (!state || state.phase === 'noted') throw graphError('BAD_USER_INPUT', 'hotspotId is no hotspot')
    const { phase, area: place } = state
    return { id: hotspot, isCandidate: phase === 'candidate' || phase === 'reported', place }
  }

  async function compile(
    field: string,
    input: CompilingInput,
    context: RequestContext,
    more: { type: 'compileTopic' | 'proposeHotspot'; links: GivenLinks; hotspotId?: string | null | undefined },
  ): Promise<Payload> {
    const { subject } = context.identity
    if (subject === undefined) throw refusal(context.identity)
    const division: DivisionId = parseInput(divisionId, input.divisionId, 'divisionId')
    await checkDivision(field, division, context)
    const items = await linked(more.links, field, context)
    const hotspot = await namedHotspot(more.hotspotId)
    const stream = newInformationId(subject, input.commandId)
    const texts = textsOf({ title: input.title, content: input.content })
    const named = { divisionId: division, items, ...(hotspot && { hotspot }) }
    const bare: InformationCommand = {
      type: more.type,
      at: now(),
      ...named,
      title: '',
      content: '',
      ...unsealed(texts),
    }
    const seal = async () => ({
      command: { ...bare, ...(await encrypted(pillar, stream, texts)) },
      subjects: [stream],
    })
    return mutate({ field, input, context, handler, stream, command: bare, seal })
  }

  return {
    compileTopic: (_, { input }, context) =>
      compile('Mutation.compileTopic', input, context, {
        type: 'compileTopic',
        links: { name: 'messageIds', ids: input.messageIds },
      }),
    proposeHotspot: (_, { input }, context) =>
      compile('Mutation.proposeHotspot', input, context, {
        type: 'proposeHotspot',
        links: { name: 'topicIds', ids: input.topicIds },
        hotspotId: input.hotspotId,
      }),
  } satisfies Resolvers['Mutation']
}
