import type { StoredRow } from '#shared/eventsourcing/view.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { listById } from '#shared/graphql/list.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { detectionAppId, givenName, SLOTS } from './catalogue.ts'
import type { DetectionAppHandler } from './handler.ts'
import { detectionAppMutations } from './mutations.ts'
import type { App, Phase } from './state.ts'
import type { DetectionAppRow } from './views.ts'

export type DetectionAppNode = StoredRow<DetectionAppRow>
export type SlotNode = { number: number; app: DetectionAppNode | null }
export type CatalogueNode = { slots: SlotNode[]; test: DetectionAppNode | null }

export function detectionAppResolvers(pillar: Pillar, handler: DetectionAppHandler): Resolvers {
  const { readers, decidedEntity } = pillar
  const rows = () => readers.rows<DetectionAppRow>('detectionApps')
  const classOf = (kind: string, code: string | undefined, context: RequestContext) =>
    code ? (readers.load(context, `cls_${kind}-${code}`) as never) : null

  return {
    DetectionApp: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      slot: ({ slot }) => slot ?? null,
      test: ({ slot }) => slot === undefined,
      name: (row) => appOf(row).name,
      phase: ({ state }) => (state.phase === 'none' ? 'proposed' : state.phase),
      precisionFloor: (row) => appOf(row).precisionFloor,
      settings: (row) => appOf(row).trials.at(-1)?.settings ?? null,
      trials: (row) => [...appOf(row).trials],
      mapping: ({ state }) => (state.phase === 'live' ? state.mapping : null),
    },
    DetectionTrial: {
      recordedAt: ({ result }) => result?.at ?? null,
      checked: ({ result }) => result?.checked ?? null,
      correct: ({ result }) => result?.correct ?? null,
      precision: ({ result }) => (result ? result.correct / result.checked : null),
      passed: ({ result }) => result?.passed ?? null,
    },
    DetectionMapping: {
      mainType: ({ mainType }, _, context) => classOf('main-type', mainType, context),
      subType: ({ subType }, _, context) => classOf('sub-type', subType, context),
      unit: ({ unitId }, _, context) => readers.load(context, unitId) as never,
      channel: ({ channel }, _, context) => classOf('channel', channel, context),
    },
    CatalogueSlot: { name: ({ number, app }) => (app ? appOf(app).name : (givenName(number) ?? null)) },
    AppCatalogue: {
      target: () => SLOTS,
      proposed: (node) => countIn(node, 'proposed'),
      inTrial: (node) => countIn(node, 'trial'),
      live: (node) => countIn(node, 'live'),
      retired: (node) => countIn(node, 'retired'),
    },
    Query: {
      detectionApp: (_, { id }, context) => (detectionAppId.is(id) ? readers.load(context, id) : null),
      detectionApps: (_, { phase, ...page }) => listById(rows(), phase ? { 'state.phase': phase } : {}, page),
      appCatalogue: async () =>
        catalogueOf(
          await rows()
            .find({ v: { $gt: 0 } }, overAll('directory'))
            .toArray(),
        ),
    },
    DetectionAppPayload: { detectionApp: decidedEntity },
    Mutation: detectionAppMutations(pillar, handler),
  }
}

/** Each of the 27, taken or not; the test application stands beside them. */
export function catalogueOf(rows: readonly DetectionAppNode[]): CatalogueNode {
  const bySlot = new Map(rows.map((row) => [row.slot, row]))
  const slots = Array.from({ length: SLOTS }, (_, index) => index + 1)
  return {
    slots: slots.map((number) => ({ number, app: bySlot.get(number) ?? null })),
    test: bySlot.get(undefined) ?? null,
  }
}

function countIn({ slots }: CatalogueNode, phase: Phase): number {
  return slots.filter(({ app }) => app?.state.phase === phase).length
}

function appOf({ state }: DetectionAppNode): App {
  if (state.phase === 'none') throw new Error('an application begins with its proposal')
  return state.app
}
