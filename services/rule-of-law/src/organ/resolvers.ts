import { readCounters } from '#shared/eventsourcing/counters.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { knownUnits } from '#shared/governance/directories.ts'
import { unitId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { listById } from '#shared/graphql/list.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { OrganListInput, Resolvers } from '../graphql.generated.ts'
import { type OrganCommand, type OrganState, organDecider } from './decider.ts'
import { type OrganList, organEvents } from './events.ts'
import { organId, organOf, unitOf } from './ids.ts'
import { COVERAGE, type OrganRow } from './views.ts'

export type OrganNode = StoredRow<OrganRow>
/** A unit is smart-governance's: here it is its id. */
export type UnitNode = { id: string }

export function organHandler(pillar: Pillar) {
  return pillar.handler<OrganState, OrganCommand, (typeof organEvents)['definitions'], undefined>({
    events: organEvents,
    decider: organDecider,
    rules: () => undefined,
  })
}

export function organResolvers(pillar: Pillar, handler: ReturnType<typeof organHandler>): Resolvers {
  const { readers, mutate, decidedEntity } = pillar
  const units = knownUnits.known(pillar)
  const unit = (id: string) => parseInput(unitId.schema, id, 'unitId')
  const organ = (id: string) => parseInput(organId.schema, id, 'organId')

  return {
    Organ: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      unit: ({ _id }) => ({ id: unitOf(organ(_id)) }),
      unitKnown: ({ _id }) => units.knows(unitOf(organ(_id))),
    },
    Unit: {
      organ: ({ id }, _, context) => readers.load<OrganRow>(context, organOf(unit(id))),
    },
    Query: {
      organs: (_, { phase, ...page }) => {
        const wanted = phase ? { phase } : { phase: { $in: ['listed' as const, 'onboarded' as const] } }
        return listById(readers.rows<OrganRow>('organs'), wanted, page)
      },
      organCoverage: async () => {
        const sums = (await readCounters(readers.counters(), [COVERAGE.key])).get(COVERAGE.key)
        const [listed, onboarded] = [Number(sums?.[COVERAGE.listed] ?? 0), Number(sums?.[COVERAGE.onboarded] ?? 0)]
        return { listed, onboarded, percent: listed === 0 ? null : (onboarded / listed) * 100, target: 100 }
      },
    },
    OrganPayload: { organ: decidedEntity },
    Mutation: {
      listOrgan: (_, { input }, context) =>
        mutate({
          field: 'Mutation.listOrgan',
          input,
          context,
          handler,
          stream: organOf(unit(input.unitId)),
          command: { type: 'list', at: now(), name: parseName(input.name, 'name'), list: listOf(input.list) },
        }),
      onboardOrgan: (_, { input }, context) =>
        mutate({
          field: 'Mutation.onboardOrgan',
          input,
          context,
          handler,
          stream: organ(input.organId),
          command: { type: 'onboard', at: now() },
        }),
      delistOrgan: (_, { input }, context) =>
        mutate({
          field: 'Mutation.delistOrgan',
          input,
          context,
          handler,
          stream: organ(input.organId),
          command: { type: 'delist', at: now(), list: listOf(input.list) },
        }),
    },
  }
}

function listOf({ title, publishedOn }: OrganListInput): OrganList {
  return { title: parseName(title, 'title'), publishedOn: parseInput(day, publishedOn, 'publishedOn') }
}
