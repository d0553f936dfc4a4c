import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, subjectId, type UnitId, unitId } from '#shared/governance/ids.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { CommandOf, MatterCommand, MergeTarget } from '../commands.ts'
import type { MatterHandler } from '../handler.ts'
import { type MatterId, matterId } from '../ids.ts'
import { isWithin, mayCommand, reachableOf } from '../reach.ts'
import type { MatterState } from '../state.ts'
import { encrypted, subjectIn, type Texts, textsOf, unsealed } from './texts.ts'

type MatterInput = CommandInput & {
  matterId: string
  remark?: string | null | undefined
  reply?: string | null | undefined
}
/** A command without its texts and its time. */
type Bare = { [T in MatterCommand['type']]: Omit<CommandOf<T>, 'at' | 'remark' | 'reply'> }[MatterCommand['type']]
type Request<I extends MatterInput> = { input: I; context: RequestContext }
type Step<I extends MatterInput> = (request: Request<I>) => Bare | Promise<Bare>

/** A mutation for each command on a matter that exists: its rights, its texts encrypted, then the command itself. */
export function handlingMutations(pillar: Pillar, handler: MatterHandler) {
  const { rights, mutate } = pillar

  async function sealed(stream: MatterId, command: MatterCommand, texts: Texts) {
    const subject = subjectIn((await handler.load(stream)).state, stream)
    return { command: { ...command, ...(await encrypted(pillar, subject, texts)) }, subjects: [subject] }
  }

  function mutation<I extends MatterInput>(name: string, step: Step<I>) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(matterId.schema, input.matterId, 'matterId')
      const bare = await step({ input, context })
      const texts = textsOf({ remark: input.remark, reply: input.reply })
      const scope = rights.scope(field, context.identity)
      const command = { ...bare, ...unsealed(texts), at: now() } as MatterCommand
      return mutate({
        field,
        input,
        context,
        handler,
        stream,
        command,
        ...(Object.keys(texts).length > 0 && { seal: () => sealed(stream, command, texts) }),
        permits: (state: MatterState) => {
          const reachable = reachableOf(state)
          return reachable ? mayCommand(reachable, bare.type, scope, context.identity) : scope === 'all'
        },
      })
    }
  }

  /** Another matter as it stands, which a merge decides on. It must be within the same reach. */
  async function mergeTarget(id: MatterId, { identity }: RequestContext): Promise<MergeTarget> {
    const { state } = await handler.load(id)
    const reachable = reachableOf(state)
    const scope = rights.scope('Mutation.mergeMatter', identity)
    if (!reachable || !('matter' in state) || !isWithin(reachable, scope, identity)) {
      throw graphError('BAD_USER_INPUT', 'intoId is no matter that can be merged into')
    }
    const { number, receivedAt, absorbed } = state.matter
    const ended = ['declined', 'withdrawn', 'merged'].includes(state.phase)
    return { id, number, receivedAt, ended, merged: absorbed.length }
  }

  return {
    answerMatterOnTheSpot: mutation('answerMatterOnTheSpot', () => ({ type: 'answerOnTheSpot' })),
    declineMatter: mutation('declineMatter', ({ input }) => ({ type: 'decline', reason: input.reason })),
    amendMatter: mutation('amendMatter', ({ input }) => ({ type: 'amend', ...amended(input) })),
    transferMatter: mutation('transferMatter', ({ input }) => ({
      type: 'transfer',
      unitId: unit(input.unitId, 'unitId'),
    })),
    acceptMatter: mutation('acceptMatter', (request) => ({ type: 'accept', unitId: actingUnit(request) })),
    returnMatter: mutation('returnMatter', (request) => ({
      type: 'return',
      unitId: actingUnit(request),
      reason: request.input.reason,
    })),
    requestCollaboration: mutation('requestCollaboration', (request) => ({
      type: 'requestCollaboration',
      unitId: actingUnit(request),
      helperId: unit(request.input.helperId, 'helperId'),
    })),
    answerCollaboration: mutation('answerCollaboration', ({ input, context }) => ({
      type: 'answerCollaboration',
      helperId: actingUnit({ input: { ...input, unitId: input.helperId }, context }),
    })),
    extendMatter: mutation('extendMatter', (request) => ({
      type: 'extend',
      unitId: actingUnit(request),
      reason: request.input.reason,
      workingDays: request.input.workingDays,
    })),
    urgeMatter: mutation('urgeMatter', () => ({ type: 'urge' })),
    criticiseMatter: mutation('criticiseMatter', ({ input }) => ({ type: 'criticise', decision: input.decision })),
    resolveMatter: mutation('resolveMatter', (request) => ({
      type: 'resolve',
      unitId: actingUnit(request),
      outcome: request.input.outcome,
      ...(request.input.attachments && { attachments: request.input.attachments }),
    })),
    followUpMatter: mutation('followUpMatter', ({ input }) => ({ type: 'followUp', outcome: input.outcome })),
    reopenMatter: mutation('reopenMatter', () => ({ type: 'reopen' })),
    withdrawMatter: mutation('withdrawMatter', () => ({ type: 'withdraw' })),
    mergeMatter: mutation('mergeMatter', async ({ input, context }) => ({
      type: 'merge',
      into: await mergeTarget(parseInput(matterId.schema, input.intoId, 'intoId'), context),
    })),
    escalateMatter: mutation('escalateMatter', () => ({ type: 'escalate' })),
    closeMatter: mutation('closeMatter', () => ({ type: 'close' })),
  } satisfies Resolvers['Mutation']
}

function unit(id: string, name: string): UnitId {
  return parseInput(unitId.schema, id, name)
}

/** An officer acts for the own unit; naming another one is refused, not corrected. */
function actingUnit({
  input,
  context,
}: {
  input: { unitId?: string | null | undefined }
  context: RequestContext
}): UnitId {
  const own = context.identity.unit
  if (own === undefined || (input.unitId != null && input.unitId !== own)) throw refusal(context.identity)
  return unit(own, 'unitId')
}

type Amendment = {
  nature?: CommandOf<'amend'>['nature'] | null | undefined
  urgency?: CommandOf<'amend'>['urgency'] | null | undefined
  communityId?: string | null | undefined
  subjectId?: string | null | undefined
  category?: string | null | undefined
  mainType?: string | null | undefined
  subType?: string | null | undefined
}

/** What is absent stays; classes are changed together. */
function amended({ nature, urgency, category, mainType, subType, ...input }: Amendment) {
  if (!subType && (category || mainType)) throw graphError('BAD_USER_INPUT', 'classes are changed with their sub-type')
  const classes = { ...(category && { category }), ...(mainType && { mainType }), ...(subType && { subType }) }
  return {
    ...(nature && { nature }),
    ...(urgency && { urgency }),
    ...(input.communityId != null && { communityId: parseInput(communityId.schema, input.communityId, 'communityId') }),
    ...(input.subjectId != null && { subjectId: parseInput(subjectId.schema, input.subjectId, 'subjectId') }),
    ...(subType && { classes }),
  }
}
