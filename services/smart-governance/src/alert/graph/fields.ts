import { cameraOf } from '#shared/governance/camera.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import type { DetectionRow } from '../detection/views.ts'
import { detectionList, detectionStages } from '../queries.ts'
import { isWithin } from '../reach.ts'
import { type AppTrials, isSeenFor } from '../settings.ts'

/* What this room reads of an application's row: docs/decisions/0004. */
type AppEntry = { state: { app: AppTrials } }

/** Every field of an alert and its parts that is not simply a field of its row. */
export function alertFields({
  readers,
  rights,
  seenEntity,
}: Pillar): Pick<Resolvers, 'Alert' | 'AlertHandover' | 'Detection'> {
  const load = (id: string | undefined, context: RequestContext) => (id ? (readers.load(context, id) as never) : null)

  return {
    Alert: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => state.phase,
      appId: ({ state }) => state.seen.appId,
      app: async ({ state }, _, context) => {
        const app = await readers.load<AppEntry>(context, state.seen.appId)
        return (app && isSeenFor(app.state.app, state.seen) ? app : null) as never
      },
      trial: ({ state }) => state.seen.edition,
      cameraCode: ({ state }) => state.seen.camera,
      camera: ({ state }, _, context) => load(cameraOf(state.seen.camera), context),
      community: ({ state }, _, context) => load(state.seen.area.communityId, context),
      street: ({ state }, _, context) => load(state.seen.area.streetId, context),
      district: ({ state }, _, context) => load(state.seen.area.districtId, context),
      windowFrom: ({ state }) => state.seen.window.from,
      windowUntil: ({ state }) => state.seen.window.until,
      lastSeenAt: ({ state }) => state.seen.lastSeenAt,
      raisedAt: ({ state }) => state.seen.raisedAt ?? null,
      detectionCount: ({ state }) => state.seen.detections,
      withoutConfidence: ({ state }) => state.seen.withoutConfidence,
      highestConfidence: ({ state }) => state.seen.highestConfidence ?? null,
      detections: ({ _id }, page) =>
        detectionStages.read(readers.rows<DetectionRow>('detections'), detectionList(_id), page),
      imported: ({ origin }) => origin === 'import',
      decidedAt: ({ state }) => ('decidedAt' in state ? state.decidedAt : null),
      decidedBy: ({ decidedBy }) => decidedBy ?? null,
      dismissal: ({ state }) => (state.phase === 'dismissed' ? state.reason : null),
      mergedInto: ({ state }, _, context) => seenEntity(state.phase === 'merged' ? state.intoId : undefined, context),
      handover: ({ state }) => (state.phase === 'confirmed' ? (state.handover ?? null) : null),
      availableCommands: ({ state }, _, { identity }) =>
        availableCommands(state).filter((command) =>
          isWithin(state, rights.scope(`Mutation.${MUTATIONS[command]}`, identity), identity),
        ),
    },
    AlertHandover: {
      centre: ({ centreId }, _, context) => load(centreId, context),
      unit: ({ unitId }, _, context) => load(unitId, context),
      subType: ({ subType }, _, context) => load(`cls_sub-type-${subType}`, context),
    },
    Detection: {
      id: ({ _id }) => _id,
      cameraCode: ({ camera }) => camera,
      flags: ({ flags }) => [...flags],
    },
  }
}
