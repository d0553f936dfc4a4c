import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, type SubjectId, subjectId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { parseUscc } from '#shared/governance/uscc.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseGiven, parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { PublicPenaltyFilter, Resolvers } from '../../graphql.generated.ts'
import { creditFileId, creditFileOf, organId } from '../ids.ts'
import { countPublic, type PublicFilter, readPublic } from '../public-list.ts'
import { creditFileList, fileLists } from '../queries.ts'
import type { CreditFileRow } from '../row.ts'
import { recordsNode } from './fields.ts'
import type { FileNode, PenaltiesNode } from './node.ts'
import { personalFileById } from './personal-file.ts'

/** Where files, records and public penalties are asked for. */
export function creditFileLists({ readers, rights }: Pillar) {
  const rows = () => readers.rows<CreditFileRow>('creditFiles')
  const load = (id: string, context: RequestContext) => readers.load<CreditFileRow>(context, id)

  return {
    CreditFileConnection: fileLists.connection(() => rows() as never),
    PublicPenaltyConnection: {
      edges: async (node: PenaltiesNode) => (await publicPageOf(node)).edges,
      pageInfo: async (node: PenaltiesNode) => (await publicPageOf(node)).pageInfo,
      totalCount: async (node: PenaltiesNode) => (await publicCountOf(node)).totalCount,
      totalCountExact: async (node: PenaltiesNode) => (await publicCountOf(node)).totalCountExact,
    },
    CreditReport: {
      subject: ({ subject }) => ({ id: subject }),
      issuedAt: ({ issuedAt }) => issuedAt as never,
      file: ({ subject }, _, context) => load(creditFileOf(subject), context),
      profile: ({ subject }, _, context) => readers.load(context, `crp_${subjectId.body(subject)}`) as never,
    },
    Subject: {
      creditFile: ({ id }, _, context) => load(creditFileOf(subject(id)), context),
      records: async ({ id }, { status, ...page }, context) => {
        const file = await load(creditFileOf(subject(id)), context)
        return file ? recordsNode(file as FileNode, status, page) : null
      },
      publicPenalties: ({ id }, page) => ({ filter: { fileId: fileOf(subject(id)) }, page }),
    },
    Query: {
      creditFile: (_, { id }, context) => (creditFileId.is(id) ? load(id, context) : null),
      creditFiles: (_, { filter, ...page }) => ({
        list: creditFileList({
          communityId: parseGiven(communityId.schema, filter?.communityId, 'communityId'),
          ...(filter?.kind && { kind: filter.kind }),
          organId: parseGiven(organId.schema, filter?.organId, 'organId'),
          ...(filter?.sector && { sector: filter.sector }),
        }),
        page,
      }),
      creditReport: (_, { uscc }) => {
        const code = parseUscc(uscc)
        return code ? { subject: subjectId.of(code), issuedAt: now() } : null
      },
      publicPenalties: (_, { filter, ...page }) => ({ filter: publicFilter(filter ?? {}), page }),
      personalCreditFile: personalFileById(rights, load),
      myCreditFile: async (_, __, context) => {
        const own = (context.identity.persons ?? []).map((person) => load(creditFileOf(person as never), context))
        return (await Promise.all(own)).find((file) => file !== null) ?? null
      },
    },
  } satisfies Resolvers

  function publicPageOf(node: PenaltiesNode & { read?: ReturnType<typeof readPublic> }) {
    node.read ??= readPublic(rows(), node.filter, now(), node.page)
    return node.read
  }

  function publicCountOf(node: PenaltiesNode & { counted?: ReturnType<typeof countPublic> }) {
    node.counted ??= countPublic(rows(), node.filter, now())
    return node.counted
  }
}

function subject(id: string): SubjectId {
  return parseInput(subjectId.schema, id, 'id')
}

function fileOf(legalEntity: SubjectId) {
  return creditFileId.of(subjectId.body(legalEntity))
}

function publicFilter(input: PublicPenaltyFilter): PublicFilter {
  const { uscc, organId: organ, communityId: community, sector, penaltyType, decidedFrom, decidedUntil } = input
  return {
    ...(uscc != null && { fileId: fileOf(subjectId.of(codeOf(uscc))) }),
    organId: parseGiven(organId.schema, organ, 'organId'),
    communityId: parseGiven(communityId.schema, community, 'communityId'),
    ...(sector && { sector }),
    ...(penaltyType && { penaltyType }),
    decidedFrom: parseGiven(day, decidedFrom, 'decidedFrom'),
    decidedUntil: parseGiven(day, decidedUntil, 'decidedUntil'),
  }
}

export function codeOf(uscc: string) {
  const code = parseUscc(uscc)
  if (!code) throw graphError('BAD_USER_INPUT', 'uscc is no unified social credit code')
  return code
}
