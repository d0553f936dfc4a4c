import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type DivisionId, isDivisionId } from '#shared/governance/ids.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import type { AlertCommand, MergeTarget } from '../commands.ts'
import type { AlertHandler } from '../handlers.ts'
import { type AlertId, alertId } from '../ids.ts'
import { isWithin } from '../reach.ts'

type AlertInput = CommandInput & { alertId: string }
type Request<I extends AlertInput> = { input: I; context: RequestContext }

/** What a person decides about an alert: a mutation for each command, by those who reach it. */
export function decidingMutations({ rights, mutate }: Pillar, handler: AlertHandler) {
  function mutation<I extends AlertInput>(
    name: string,
    commandOf: (request: Request<I>) => AlertCommand | Promise<AlertCommand>,
  ) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(alertId.schema, input.alertId, 'alertId')
      const command = await commandOf({ input, context })
      const scope = rights.scope(field, context.identity)
      return mutate({
        field,
        input,
        context,
        handler,
        stream,
        command,
        permits: (state) => (state.phase === 'none' ? scope === 'all' : isWithin(state, scope, context.identity)),
      })
    }
  }

  /** Another alert as it stands, which a merge decides on. It must be within the same reach. */
  async function mergeTarget(id: AlertId, { identity }: RequestContext): Promise<MergeTarget> {
    const { state } = await handler.load(id)
    if (state.phase === 'none' || !isWithin(state, rights.scope('Mutation.mergeAlert', identity), identity)) {
      throw graphError('BAD_USER_INPUT', 'intoId is no alert that can be merged into')
    }
    const { appId, edition, camera, window, firstSeenAt } = state.seen
    return { id, appId, edition, camera, window, firstSeenAt, phase: state.phase }
  }

  return {
    confirmAlert: mutation('confirmAlert', ({ input, context }) => ({
      type: 'confirm',
      at: now(),
      centreId: centreOf(context),
      ...(input.communityId != null && {
        communityId: parseInput(communityId.schema, input.communityId, 'communityId'),
      }),
    })),
    dismissAlert: mutation('dismissAlert', ({ input }) => ({ type: 'dismiss', at: now(), reason: input.reason })),
    mergeAlert: mutation('mergeAlert', async ({ input, context }) => ({
      type: 'merge',
      at: now(),
      into: await mergeTarget(parseInput(alertId.schema, input.intoId, 'intoId'), context),
    })),
  } satisfies Resolvers['Mutation']
}

/** Whoever confirms does so for the own centre. */
function centreOf({ identity }: RequestContext): DivisionId {
  const { division } = identity
  if (division === undefined || !isDivisionId(division)) throw refusal(identity)
  return division
}
