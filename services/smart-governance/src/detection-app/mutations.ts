import { now } from '#shared/eventsourcing/instant.ts'
import { unitId } from '#shared/governance/ids.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { GoLiveDetectionAppInput, ProposeDetectionAppInput, Resolvers } from '../graphql.generated.ts'
import { appIn, type DetectionAppId, detectionAppId, SLOTS } from './catalogue.ts'
import type { CommandOf, DetectionAppCommand } from './decider.ts'
import type { DetectionAppHandler } from './handler.ts'

/** Where a trial is started without saying more. */
export const DEFAULT_SETTINGS = { windowMinutes: 30, raiseAt: 0.6, raiseWithoutConfidence: true }

type AppInput = CommandInput & { detectionAppId: string }

/** A mutation for each command. */
export function detectionAppMutations({ mutate }: Pillar, handler: DetectionAppHandler) {
  type Request = { input: CommandInput; context: RequestContext }

  const send = (name: string, stream: DetectionAppId, { input, context }: Request, command: DetectionAppCommand) =>
    mutate({ field: `Mutation.${name}`, input, context, handler, stream, command })

  /** A command on an application that exists. */
  function mutation<I extends AppInput>(name: string, commandOf: (input: I) => DetectionAppCommand) {
    return (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(detectionAppId.schema, input.detectionAppId, 'detectionAppId')
      return send(name, stream, { input, context }, commandOf(input))
    }
  }

  return {
    proposeDetectionApp: (_, { input }, context) =>
      send('proposeDetectionApp', slotOf(input.slot ?? undefined), { input, context }, proposal(input)),
    startDetectionAppTrial: mutation('startDetectionAppTrial', (input) => ({
      type: 'startTrial',
      at: now(),
      settings: {
        windowMinutes: input.windowMinutes ?? DEFAULT_SETTINGS.windowMinutes,
        raiseAt: input.raiseAt ?? DEFAULT_SETTINGS.raiseAt,
        raiseWithoutConfidence: input.raiseWithoutConfidence ?? DEFAULT_SETTINGS.raiseWithoutConfidence,
      },
    })),
    recordDetectionAppTrial: mutation('recordDetectionAppTrial', ({ checked, correct }) => ({
      type: 'recordTrial',
      at: now(),
      checked,
      correct,
    })),
    goLiveDetectionApp: mutation('goLiveDetectionApp', (input) => ({
      type: 'goLive',
      at: now(),
      mapping: mappingOf(input),
    })),
    retireDetectionApp: mutation('retireDetectionApp', () => ({ type: 'retire', at: now() })),
  } satisfies Resolvers['Mutation']
}

function proposal({ slot, name, precisionFloor }: ProposeDetectionAppInput): CommandOf<'propose'> {
  return {
    type: 'propose',
    at: now(),
    precisionFloor,
    ...(slot != null && { slot }),
    ...(name != null && { name: parseName(name, 'name') }),
  }
}

function mappingOf({ mainType, subType, channel, urgency, ...input }: GoLiveDetectionAppInput) {
  return {
    ...(mainType != null && { mainType }),
    subType,
    unitId: parseInput(unitId.schema, input.unitId, 'unitId'),
    channel,
    urgency: urgency ?? 'normal',
  }
}

function slotOf(slot: number | undefined): DetectionAppId {
  try {
    return appIn(slot)
  } catch {
    throw graphError('BAD_USER_INPUT', `slot is 1 to ${SLOTS}`)
  }
}
