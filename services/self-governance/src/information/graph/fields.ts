import { now } from '#shared/eventsourcing/instant.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { personalField } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import { type InformationListNode, unansweredBelow } from '../queries.ts'
import { facetsWithin, isWithin } from '../reach.ts'
import type { InformationRow } from '../row.ts'
import { type Answer, type Compilation, itemOf, type Message } from '../state.ts'
import { type InformationNode, type PartNode, reachable, type StepNode, subjectOf } from './node.ts'

/** Every field of an information and its parts that is not simply a field of its row. */
export function informationFields(
  pillar: Pillar,
): Pick<Resolvers, 'Information' | 'Submitter' | 'InformationAnswer' | 'InformationStep'> {
  const { rights, readers, seenEntity } = pillar
  const text = <Node>(
    field: string,
    informationOf: (node: Node) => InformationNode,
    pick: (node: Node) => string | undefined,
  ) =>
    personalField<Node>(rights, field, (node) => {
      const row = informationOf(node)
      return { stream: row._id, subject: subjectOf(row), jwe: pick(node) }
    })
  const own = (field: string, pick: (row: InformationNode) => string | undefined) =>
    text<InformationNode>(field, (row) => row, pick)

  /** Other informations, as far as the asking person reaches them. */
  async function allowed(ids: readonly string[], context: RequestContext): Promise<InformationNode[]> {
    const rows: (InformationNode | null)[] = await Promise.all(ids.map((id) => seenEntity(id, context)))
    return rows.filter((row) => row !== null)
  }

  /** The answer's text, where it stands: here, or in the topic or report through which it was given. */
  async function answerText({ information }: PartNode, context: RequestContext) {
    const { through } = answerOf(information)
    const addressee = subjectOf(information)
    const given = through ? await readers.load<InformationRow>(context, through) : information
    return given
      ? { stream: given._id, subject: subjectOf(given), jwe: given.reply, addressee }
      : { stream: information._id, subject: addressee, jwe: undefined }
  }

  return {
    Information: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => (state.phase === 'none' ? 'submitted' : state.phase),
      community: (row) => stub(message(row)?.area.communityId ?? compilation(row)?.place.communityId),
      divisionId: (row) => compilation(row)?.divisionId ?? message(row)?.area.communityId ?? null,
      subType: (row) => stub(message(row)?.subType && `cls_sub-type-${message(row)?.subType}`),
      submitterKind: ({ kind }) => kind ?? null,
      submitter: (row) => (row.submitter ? { information: row } : null),
      title: own('Information.title', ({ title }) => title),
      content: own('Information.content', ({ content }) => content),
      links: (row, _, context) => allowed(compilation(row)?.links ?? [], context),
      linkedInto: (row, _, context) => allowed(itemOf(row.state)?.linkedInto ?? [], context),
      hotspot: (row, _, context) => {
        const id = compilation(row)?.hotspotId
        return id ? (readers.load(context, id) as never) : null
      },
      answer: (row) => (itemOf(row.state)?.answer ? { information: row } : null),
      answerDueAt: (row) => message(row)?.answerDueAt ?? null,
      answerDueProvisional: ({ provisional }) => provisional ?? false,
      overdue: ({ answerDue }) => answerDue !== undefined && answerDue < now(),
      unanswered: async (row, page, context) => unansweredList(row, page, context),
      timeline: (row) => row.timeline.map((step) => ({ information: row, step })),
      erased: (row) => (itemOf(row.state)?.erased.length ?? 0) > 0,
      availableCommands: (row, _, { identity }) =>
        availableCommands(row.state)
          .filter((command) =>
            isWithin(reachable(row), rights.scope(`Mutation.${MUTATIONS[command]}`, identity), identity),
          )
          .map((command) => enumCode(command) as never),
    },
    Submitter: {
      name: text<PartNode>('Submitter.name', informationOf, ({ information }) => information.submitter?.name),
      phone: text<PartNode>('Submitter.phone', informationOf, ({ information }) => information.submitter?.phone),
    },
    InformationAnswer: {
      at: ({ information }) => answerOf(information).at,
      text: personalField<PartNode>(rights, 'InformationAnswer.text', answerText),
      through: ({ information }, _, context) => seenEntity(answerOf(information).through, context),
    },
    InformationStep: {
      version: ({ step }) => step.version,
      at: ({ step }) => step.at,
      type: ({ step }) => enumCode(step.type) as never,
      role: ({ step }) => step.role,
      code: ({ step }) => step.code ?? null,
      text: text<StepNode>('InformationStep.text', informationOf, ({ step }) => step.text),
    },
  }

  /** Of a topic its messages, of a report those of its topics. */
  function unansweredList(
    row: InformationNode,
    page: InformationListNode['page'],
    { identity }: RequestContext,
  ): InformationListNode | null {
    const known = compilation(row)
    if (!known) return null
    const within = facetsWithin(rights.scope('Information.id', identity), identity)
    const above = row.tier === 'topic' ? [row._id as never] : known.links
    return { list: unansweredBelow(above, within), page }
  }
}

const informationOf = ({ information }: PartNode) => information
const stub = (id: string | undefined) => (id ? { id } : null)

function message({ state }: InformationNode): Message | undefined {
  return 'message' in state ? state.message : undefined
}

function compilation({ state }: InformationNode): Compilation | undefined {
  return 'compilation' in state ? state.compilation : undefined
}

function answerOf({ state }: InformationNode): Answer {
  const answer = itemOf(state)?.answer
  if (!answer) throw new Error('an answer was asked of an information that has none')
  return answer
}
