import { now } from '#shared/eventsourcing/instant.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { CommandOf, InformationCommand } from '../commands.ts'
import type { InformationHandler } from '../handler.ts'
import { type InformationId, informationId, subTypeCode } from '../ids.ts'
import { isWithin, reachableOf } from '../reach.ts'
import type { InformationState } from '../state.ts'
import { encrypted, subjectIn, textsOf, unsealed } from './texts.ts'

type HandlingInput = CommandInput & {
  informationId: string
  remark?: string | null | undefined
  reply?: string | null | undefined
}
type Handled = 'verify' | 'approveReport' | 'returnReport' | 'reply'
/** A command without its texts and its time. */
type Bare = { [T in Handled]: Omit<CommandOf<T>, 'at' | 'remark' | 'reply'> }[Handled]

/** A mutation for each command on what exists: its rights, decided first, then its texts encrypted. */
export function handlingMutations(pillar: Pillar, handler: InformationHandler) {
  const { rights, mutate } = pillar

  async function sealed(stream: InformationId, command: InformationCommand, texts: ReturnType<typeof textsOf>) {
    const subject = subjectIn((await handler.load(stream)).state, stream)
    return { command: { ...command, ...(await encrypted(pillar, subject, texts)) }, subjects: [subject] }
  }

  function mutation<I extends HandlingInput>(name: string, bareOf: (input: I) => Bare) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(informationId.schema, input.informationId, 'informationId')
      const texts = textsOf({ remark: input.remark, reply: input.reply })
      const command = { ...bareOf(input), ...unsealed(texts), at: now() } as InformationCommand
      const scope = rights.scope(field, context.identity)
      return mutate({
        field,
        input,
        context,
        handler,
        stream,
        command,
        ...(Object.keys(texts).length > 0 && { seal: () => sealed(stream, command, texts) }),
        permits: (state: InformationState) => {
          const reachable = reachableOf(state)
          return reachable ? isWithin(reachable, scope, context.identity) : scope === 'all'
        },
      })
    }
  }

  return {
    verifyInformation: mutation('verifyInformation', ({ outcome, subType }) => ({
      type: 'verify',
      outcome,
      ...(subType != null && { subType: parseInput(subTypeCode, subType, 'subType') }),
    })),
    approveReport: mutation('approveReport', () => ({ type: 'approveReport' })),
    returnReport: mutation('returnReport', () => ({ type: 'returnReport' })),
    replyToInformation: mutation('replyToInformation', () => ({ type: 'reply' })),
  } satisfies Resolvers['Mutation']
}
