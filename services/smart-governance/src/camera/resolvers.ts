import type { Filter } from 'mongodb'
import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { cameraCode, cameraId, cameraOf } from '#shared/governance/camera.ts'
import { endingOf } from '#shared/governance/hierarchy.ts'
import { communityId } from '#shared/governance/ids.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { listById } from '#shared/graphql/list.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { type CameraCommand, type CameraRules, type CameraState, cameraDecider } from './decider.ts'
import { cameraEvents } from './events.ts'
import { cameraPlaces } from './places.ts'
import type { CameraRow } from './views.ts'

export type CameraNode = StoredRow<CameraRow>

/* What this room reads of a division's row: docs/decisions/0004. */
type DivisionEntry = { retiredAt?: string; successorId?: string }

export function cameraHandler(pillar: Pillar) {
  return pillar.handler<CameraState, CameraCommand, (typeof cameraEvents)['definitions'], CameraRules>({
    events: cameraEvents,
    decider: cameraDecider,
    async rules({ communityId: where }) {
      const entry = await pillar.readers.fresh<DivisionEntry>(where)
      return { community: entry ? endingOf(entry) : undefined }
    },
    creates: ({ type }) => type === 'register',
  })
}

const community = (id: string) => parseInput(communityId.schema, id, 'communityId')

export function cameraResolvers(pillar: Pillar, handler: ReturnType<typeof cameraHandler>): Resolvers {
  const { readers, mutate, decidedEntity } = pillar
  const { standing, withFormer } = cameraPlaces(pillar)

  return {
    Camera: {
      id: ({ _id }) => _id,
      community: async ({ communityId: where }, _, context) =>
        readers.load(context, await standing(where, context)) as never,
    },
    Query: {
      cameras: async (_, { communityId: where, code, ...page }) => {
        const wanted: Filter<CameraNode> = {
          ...(code != null && { _id: cameraOf(parseInput(cameraCode, code, 'code')) }),
          ...(where != null && { communityId: { $in: await withFormer(community(where)) } }),
        }
        return listById(readers.rows<CameraRow>('cameras'), wanted, page)
      },
    },
    CameraPayload: { camera: decidedEntity },
    Mutation: {
      registerCamera: (_, { input }, context) => {
        const code = parseInput(cameraCode, input.code, 'code')
        return mutate({
          field: 'Mutation.registerCamera',
          input,
          context,
          handler,
          stream: cameraOf(code),
          command: { type: 'register', at: now(), code, communityId: community(input.communityId) },
        })
      },
      relocateCamera: (_, { input }, context) =>
        mutate({
          field: 'Mutation.relocateCamera',
          input,
          context,
          handler,
          stream: parseInput(cameraId.schema, input.cameraId, 'cameraId'),
          command: { type: 'relocate', at: now(), communityId: community(input.communityId) },
        }),
    },
  }
}
