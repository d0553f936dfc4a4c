import type { Filter } from 'mongodb'
import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { endingOf } from '#shared/governance/hierarchy.ts'
import { communityId, type DivisionId, districtId, divisionId, gridId, streetId } from '#shared/governance/ids.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { listById } from '#shared/graphql/list.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { type DivisionCommand, type DivisionRules, type DivisionState, divisionDecider } from './decider.ts'
import { divisionEvents, type Level, statisticalCode } from './events.ts'
import type { DivisionRow } from './views.ts'

export type DivisionNode = StoredRow<DivisionRow>

const ID_TYPES = { district: districtId, street: streetId, community: communityId, grid: gridId }
const TYPE_NAMES = { district: 'District', street: 'Street', community: 'Community', grid: 'Grid' } as const

export function divisionHandler(pillar: Pillar) {
  return pillar.handler<DivisionState, DivisionCommand, (typeof divisionEvents)['definitions'], DivisionRules>({
    events: divisionEvents,
    decider: divisionDecider,
    rules: async (command) => ({ taken: await isTaken(pillar, command), named: await namedBy(pillar, command) }),
    creates: ({ type }) => type === 'register',
  })
}

/** Divisions with this statistical code: published, or their id's own. */
const coded = (code: string): Filter<DivisionNode> => ({
  $or: [{ code }, { _id: { $in: Object.values(ID_TYPES).map(({ prefix }) => `${prefix}_${code}`) } }],
})

/** As far as the directory's rows tell: of two divisions that are given a code at the same moment both have it. */
async function isTaken({ readers }: Pillar, command: DivisionCommand): Promise<boolean> {
  if (command.type !== 'publishCode' && command.type !== 'register') return false
  const { code } = command
  // What is registered under its id's own code may have been learnt under it.
  const holders = command.type === 'publishCode' ? coded(code) : { code }
  return (await readers.rows<DivisionRow>('divisions').findOne(holders)) !== null
}

/** The parent or the successor that a command names, where there is one. */
async function namedBy({ readers }: Pillar, command: DivisionCommand): Promise<DivisionRules['named']> {
  const id = otherIn(command)
  const entry = id && (await readers.fresh<DivisionRow>(id))
  return entry ? { level: entry.level, ...endingOf(entry) } : undefined
}

function otherIn(command: DivisionCommand): DivisionId | undefined {
  if (command.type === 'register') return command.parentId
  return command.type === 'retire' ? command.successorId : undefined
}

export function divisionResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof divisionHandler>,
): Resolvers {
  const at = (id: string, name = 'divisionId') => parseInput(divisionId, id, name)

  const division = {
    id: ({ _id }: DivisionNode) => _id,
    name: ({ names }: DivisionNode) => names[0] ?? '',
    aliases: ({ names }: DivisionNode) => names.slice(1),
  }
  const links: Resolvers['Community'] = {
    parent: ({ parentId }, _, context) => (parentId ? readers.load<DivisionRow>(context, parentId) : null),
    successor: ({ successorId }, _, context) => (successorId ? readers.load<DivisionRow>(context, successorId) : null),
  }
  return {
    Division: { __resolveType: ({ level }) => TYPE_NAMES[level] },
    District: { ...division, ...links },
    Street: { ...division, ...links },
    Community: { ...division, ...links },
    Grid: { ...division, ...links },
    Query: {
      divisions: (_, { filter, ...page }) => {
        const wanted: Filter<DivisionNode> = {
          ...(filter?.level && { level: filter.level }),
          ...(filter?.code != null && coded(parseInput(statisticalCode, filter.code, 'code'))),
          ...(filter?.parentId != null && { parentId: at(filter.parentId, 'parentId') }),
        }
        return listById(readers.rows<DivisionRow>('divisions'), wanted, page)
      },
    },
    DivisionPayload: { division: decidedEntity },
    Mutation: {
      registerDivision: (_, { input }, context) =>
        mutate({
          field: 'Mutation.registerDivision',
          input,
          context,
          handler,
          stream: idOf(input.level, input.code),
          command: {
            type: 'register',
            at: now(),
            level: input.level,
            code: input.code,
            name: parseName(input.name, 'name'),
            parentId: input.parentId ? at(input.parentId, 'parentId') : undefined,
          },
        }),
      renameDivision: (_, { input }, context) =>
        mutate({
          field: 'Mutation.renameDivision',
          input,
          context,
          handler,
          stream: at(input.divisionId),
          command: { type: 'rename', at: now(), name: parseName(input.name, 'name') },
        }),
      publishDivisionCode: (_, { input }, context) =>
        mutate({
          field: 'Mutation.publishDivisionCode',
          input,
          context,
          handler,
          stream: at(input.divisionId),
          command: { type: 'publishCode', at: now(), code: input.code },
        }),
      retireDivision: (_, { input }, context) => {
        const divisionId = at(input.divisionId)
        const successorId = at(input.successorId, 'successorId')
        return mutate({
          field: 'Mutation.retireDivision',
          input,
          context,
          handler,
          stream: divisionId,
          command: { type: 'retire', at: now(), divisionId, successorId },
        })
      },
    },
  }
}

function idOf(level: Level, code: string): DivisionId {
  return parseInput<DivisionId>(ID_TYPES[level].schema, `${ID_TYPES[level].prefix}_${code}`, 'code')
}
