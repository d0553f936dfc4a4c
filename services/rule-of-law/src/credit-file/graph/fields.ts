import { yuanOf } from '#shared/graphql/amounts.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { personalPart } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import type { RecordStatus } from '../codes.ts'
import { reachesOrgan } from '../reach.ts'
import { pageOfRecords, recordList } from '../record-list.ts'
import { isLive, recordIn, recordsOf } from '../state.ts'
import { type FileNode, legalEntityOf, type RecordsNode } from './node.ts'

/** Every field of a file and its records that is not simply a field of its row. */
export function creditFileFields({ readers, rights }: Pillar) {
  const load = (id: string | undefined, context: RequestContext) => (id ? (readers.load(context, id) as never) : null)

  /** What files of legal entities and of persons have alike. */
  const file = {
    id: ({ _id }: FileNode) => _id,
    version: ({ v }: FileNode) => v,
    liveRecords: ({ state }: FileNode) => recordsOf(state).filter(isLive).length,
    records: (row: FileNode, { status, ...page }: RecordsArguments): RecordsNode => recordsNode(row, status, page),
    timeline: ({ timeline }: FileNode) => [...timeline],
  }

  /** What is held against a person: whoever else looks is in the trail. */
  const ofPerson = <Part, Args>(name: string, partOf: (row: FileNode, args: Args) => Part) =>
    personalPart<FileNode, Part, Args>(rights, `PersonalCreditFile.${name}`, {
      ownerOf: ({ _id, state }) => ({ stream: _id, subject: state.phase === 'open' ? state.subject : _id }),
      partOf,
    })

  return {
    CreditFile: {
      ...file,
      subject: (row) => stub(legalEntityOf(row)),
      subjectName: ({ state }) => (state.phase === 'open' ? (state.subjectName ?? null) : null),
      community: ({ state }) => stub(state.phase === 'open' ? state.communityId : undefined),
      record: (row, { id }) => {
        const record = recordIn(row.state, id)
        return record ? { file: row, record } : null
      },
    },
    PersonalCreditFile: {
      ...file,
      liveRecords: ofPerson('liveRecords', file.liveRecords),
      records: ofPerson('records', file.records),
      timeline: ofPerson('timeline', file.timeline),
    },
    CreditRecord: {
      id: ({ record }) => record.recordId,
      kind: ({ record }) => record.kind,
      status: ({ record }) => record.status,
      organ: ({ record }, _, context) => load(record.organId, context),
      documentNumber: ({ record }) => record.documentNumber,
      act: ({ record }, _, context) => load(record.actId, context),
      decidedOn: ({ record }) => record.decidedOn,
      publishedOn: ({ record }) => record.publishedOn ?? null,
      penaltyTypes: ({ record }) => [...record.penaltyTypes],
      sector: ({ record }) => record.sector,
      amount: ({ record }) => yuan(record.amountFen),
      inspectionScore: ({ record }) => record.inspection?.score ?? null,
      openFindings: ({ record }) => record.inspection?.openFindings ?? null,
      validUntil: ({ record }) => record.validUntil ?? null,
      collectedAt: ({ record }) => record.collectedAt,
      corrections: ({ record }) => record.corrections,
      edition: ({ record }) => record.editionId,
      minimumUntil: ({ record }) => record.minimumUntil ?? null,
      until: ({ record }) => record.until ?? null,
      endedAt: ({ record }) => (record.status === 'live' ? null : record.endedAt),
      withdrawalReason: ({ record }) => (record.status === 'withdrawn' ? record.reason : null),
      availableCommands: ({ record }, _, { identity }) =>
        availableCommands(record)
          .filter((command) =>
            reachesOrgan(record.organId, rights.scope(`Mutation.${MUTATIONS[command]}`, identity), identity),
          )
          .map((command) => enumCode(command) as never),
    },
    CreditFileEntry: {
      type: ({ type }) => enumCode(type) as never,
      code: ({ code }) => code ?? null,
    },
    CreditRecordConnection: {
      edges: ({ file: row, records, page }: RecordsNode) =>
        pageOfRecords(records, page).edges.map(({ cursor, node: record }) => ({ cursor, node: { file: row, record } })),
      pageInfo: ({ records, page }: RecordsNode) => pageOfRecords(records, page).pageInfo,
      totalCount: ({ records }: RecordsNode) => records.length,
    },
    PublicPenalty: {
      subject: ({ subjectId }) => stub(subjectId),
      subjectName: ({ subjectName }) => subjectName ?? null,
      community: ({ communityId }) => stub(communityId),
      organ: ({ organId }, _, context) => load(organId, context),
      actId: ({ actId }) => actId ?? null,
      penaltyTypes: ({ penaltyTypes }) => [...penaltyTypes],
      amount: ({ amountFen }) => yuan(amountFen),
      minimumUntil: ({ minimumUntil }) => minimumUntil ?? null,
      until: ({ until }) => until ?? null,
    },
  } satisfies Resolvers
}

type RecordsArguments = PageArguments & { status?: RecordStatus | null | undefined }

export function recordsNode(
  file: FileNode,
  status: RecordsArguments['status'],
  page: RecordsNode['page'],
): RecordsNode {
  return { file, records: recordList(recordsOf(file.state), status ?? undefined), page }
}

function yuan(fen: number | undefined): string | null {
  return fen === undefined ? null : yuanOf(fen)
}

/** Another pillar's or room's entity, of which this room knows the id alone. */
function stub(id: string | undefined): { id: string } | null {
  return id ? { id } : null
}
