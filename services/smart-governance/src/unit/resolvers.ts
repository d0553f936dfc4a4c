import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { endingOf } from '#shared/governance/hierarchy.ts'
import { divisionId, unitId } from '#shared/governance/ids.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { listById } from '#shared/graphql/list.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { type UnitCommand, type UnitRules, type UnitState, unitDecider } from './decider.ts'
import { unitEvents } from './events.ts'
import type { UnitRow } from './views.ts'

export type UnitNode = StoredRow<UnitRow>

/* What this room reads of a division's row: docs/decisions/0004. */
type DivisionEntry = { retiredAt?: string; successorId?: string }

export function unitHandler(pillar: Pillar) {
  return pillar.handler<UnitState, UnitCommand, (typeof unitEvents)['definitions'], UnitRules>({
    events: unitEvents,
    decider: unitDecider,
    async rules(command) {
      const id = namedBy(command)
      const entry = id && (await pillar.readers.fresh<DivisionEntry | UnitRow>(id))
      return { named: entry ? endingOf(entry) : undefined }
    },
    creates: ({ type }) => type === 'register',
  })
}

function namedBy(command: UnitCommand): string | undefined {
  if (command.type === 'register') return command.divisionId
  return command.type === 'retire' ? command.successorId : undefined
}

export function unitResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof unitHandler>,
): Resolvers {
  const unit = (id: string, name = 'unitId') => parseInput(unitId.schema, id, name)
  const division = (id: string) => parseInput(divisionId, id, 'divisionId')

  return {
    Unit: {
      id: ({ _id }) => _id,
      name: ({ names }) => names[0] ?? '',
      aliases: ({ names }) => names.slice(1),
      division: ({ divisionId: id }, _, context) => (id ? readers.load(context, id) : null),
      successor: ({ successorId }, _, context) => (successorId ? readers.load(context, successorId) : null),
    },
    Query: {
      units: (_, { divisionId: within, ...page }) =>
        listById(readers.rows<UnitRow>('units'), within == null ? {} : { divisionId: division(within) }, page),
    },
    UnitPayload: { unit: decidedEntity },
    Mutation: {
      registerUnit: (_, { input }, context) =>
        mutate({
          field: 'Mutation.registerUnit',
          input,
          context,
          handler,
          stream: unit(`unit_${input.code}`, 'code'),
          command: {
            type: 'register',
            at: now(),
            name: parseName(input.name, 'name'),
            divisionId: division(input.divisionId),
          },
        }),
      renameUnit: (_, { input }, context) =>
        mutate({
          field: 'Mutation.renameUnit',
          input,
          context,
          handler,
          stream: unit(input.unitId),
          command: { type: 'rename', at: now(), name: parseName(input.name, 'name') },
        }),
      retireUnit: (_, { input }, context) => {
        const id = unit(input.unitId)
        const successorId = unit(input.successorId, 'successorId')
        return mutate({
          field: 'Mutation.retireUnit',
          input,
          context,
          handler,
          stream: id,
          command: { type: 'retire', at: now(), unitId: id, successorId },
        })
      },
    },
  }
}
