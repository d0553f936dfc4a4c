import { type SubjectId, subjectId } from '#shared/governance/ids.ts'
import type { PageArguments } from '#shared/graphql/connection.ts'
import type { Reaches } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { PublicFilter } from '../public-list.ts'
import type { CreditFileDocument, CreditFileList } from '../queries.ts'
import { reachesFile } from '../reach.ts'
import type { Entry, ShownPenalty } from '../row.ts'
import type { CreditRecord } from '../state.ts'

/** What the file's resolvers are given: its row, of a legal entity or of a person. */
export type FileNode = CreditFileDocument
/** A record keeps its file: it is part of one. */
export type RecordNode = { file: FileNode; record: CreditRecord }
/** Lists not yet read: a page and its count are asked for apart. */
export type RecordsNode = { file: FileNode; records: readonly CreditRecord[]; page: PageArguments }
export type FilesNode = { list: CreditFileList; page: PageArguments }
export type PenaltiesNode = { filter: PublicFilter; page: PageArguments }
export type PenaltyNode = ShownPenalty
export type FileEntryNode = Entry
export type ReportNode = { subject: SubjectId; issuedAt: string }

/** How far `own` goes in a person's file. */
export const creditFileReaches: Reaches = {
  PersonalCreditFile: ({ state }: FileNode, scope: Scope, who: Identity) => reachesFile(state, scope, who),
}

/** The legal entity a file is about; of a person's none. */
export function legalEntityOf({ state }: FileNode): SubjectId | undefined {
  return state.phase === 'open' && subjectId.is(state.subject) ? state.subject : undefined
}
