import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { inForce, publishedIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { LowestLevelInput, Resolvers } from '../graphql.generated.ts'
import { ruleNoticeDecider } from './decider.ts'
import { classificationId, type LowestLevel, limitsId, ruleNoticeEvents } from './events.ts'
import type { RuleNoticeRow } from './views.ts'

export type RuleNoticeNode = StoredRow<RuleNoticeRow>

export function ruleNoticeHandler(pillar: Pillar) {
  return pillar.handler({
    events: ruleNoticeEvents,
    decider: ruleNoticeDecider,
    rules: () => undefined,
    creates: () => true,
  })
}

const KINDS = ['limits', 'classification'] as const

export function ruleNoticeResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof ruleNoticeHandler>,
): Resolvers {
  const node = { id: ({ _id }: RuleNoticeNode) => _id }

  return {
    RuleNotice: { __resolveType: ({ kind }) => (kind === 'limits' ? 'LimitsNotice' : 'ClassificationNotice') },
    LimitsNotice: { ...node, limits: (row) => ofKind(row, 'limits').limits },
    ClassificationNotice: { ...node, lowestLevels: (row) => ofKind(row, 'classification').lowestLevels },
    Query: {
      currentRules: async (_, { at }) => {
        const notices = await publishedIn<RuleNoticeNode>(readers, 'ruleNotices')
        return KINDS.flatMap(
          (kind) =>
            inForce(
              notices.filter((notice) => notice.kind === kind),
              at ?? now(),
            ) ?? [],
        )
      },
    },
    RuleNoticePayload: { ruleNotice: decidedEntity },
    Mutation: {
      publishLimits: (_, { input }, context) => {
        const { edition, inForceFrom, limits } = input
        const title = parseName(input.title, 'title')
        return mutate({
          field: 'Mutation.publishLimits',
          input,
          context,
          handler,
          stream: parseInput(limitsId.schema, `lim_${edition}`, 'edition'),
          command: { type: 'publishLimits', at: now(), edition, title, inForceFrom: inForceFrom ?? undefined, limits },
        })
      },
      publishClassification: (_, { input }, context) => {
        const { edition, inForceFrom } = input
        const title = parseName(input.title, 'title')
        const lowestLevels = input.lowestLevels.map(capable)
        const notice = { edition, title, inForceFrom: inForceFrom ?? undefined, lowestLevels }
        return mutate({
          field: 'Mutation.publishClassification',
          input,
          context,
          handler,
          stream: parseInput(classificationId.schema, `cln_${edition}`, 'edition'),
          command: { type: 'publishClassification', at: now(), ...notice },
        })
      },
    },
  }
}

/** No centre is a grid. */
function capable({ subType, level }: LowestLevelInput): LowestLevel {
  if (level === 'grid') throw graphError('BAD_USER_INPUT', 'a centre is a community, a street or a district')
  return { subType, level }
}

function ofKind<Kind extends RuleNoticeRow['kind']>(row: RuleNoticeNode, kind: Kind) {
  if (row.kind !== kind) throw new Error(`a ${row.kind} notice stands where a ${kind} notice is expected`)
  return row as Extract<RuleNoticeNode, { kind: Kind }>
}
