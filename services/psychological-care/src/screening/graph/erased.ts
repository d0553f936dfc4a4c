import { rejected } from '#shared/eventsourcing/decider.ts'
import { type CommandInput, type Payload, toPayload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import type { ScreeningHandler } from '../handler.ts'
import type { ScreeningId } from '../ids.ts'

type Request = { stream: ScreeningId; input: CommandInput; context: RequestContext }

/**
 * A command's answer as long as the keys are there: a screening may be erased between any two steps. With its keys gone
 * no request can be compared with an earlier one: a repeated one still gets its first receipt.
 */
export function answeringErased({ name: service, store }: Pick<Pillar, 'name' | 'store'>, handler: ScreeningHandler) {
  async function answerErased({ stream, input: { commandId }, context: { identity } }: Request): Promise<Payload> {
    const commit = identity.subject && (await store.byCommand(stream, identity.subject, commandId))
    if (!commit) return ended(stream)
    const { state } = await handler.load(stream)
    return toPayload(service, stream, { kind: 'accepted', state, version: commit.version, repeated: true, commit })
  }

  return async (work: () => Promise<Payload>, request: Request): Promise<Payload> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof SubjectErased) return answerErased(request)
      throw error
    }
  }
}

export function ended(stream: ScreeningId): Payload {
  const refused = rejected('SCREENING_ENDED', 'nothing more can be done with it: it is anonymous, withdrawn or erased')
  return { stream, receipt: null, ...refused }
}
