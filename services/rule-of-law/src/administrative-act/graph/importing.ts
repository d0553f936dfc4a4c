import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import type { Rejection } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { receiptToken } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ImportOutcome, InspectionRowInput, Resolvers } from '../../graphql.generated.ts'
import type { ActFlag } from '../codes.ts'
import type { ActHandler } from '../handler.ts'
import type { ActId } from '../ids.ts'
import { readInspection } from '../import.ts'
import { recordOf } from '../inspection-row.ts'

export type ImportedNode = {
  line: number | null
  record: string
  outcome: ImportOutcome
  actId: ActId | null
  flags: ActFlag[]
  rejection: Rejection | null
  receipt: (Receipt & { token: string }) | null
}
export type ImportNode = { rows: ImportedNode[] }

const FIELD = 'Mutation.importInspections'
const MOST_ROWS = 500

/** Records rows of a file, each as an act of its own, all of them at the same time: they share the store's writes. */
export function importMutation({ name: service, commandContext }: Pillar, handler: ActHandler) {
  /** The row is the command: sent again, in whatever batch, it is the same one. */
  async function importRow(row: InspectionRowInput, context: CommandContext): Promise<ImportedNode> {
    const nothing = { line: row.line ?? null, flags: [], actId: null, rejection: null, receipt: null }
    const node = { ...nothing, record: recordOf(row) }
    const read = readInspection(row, now())
    if ('rejection' in read) return { ...node, outcome: 'rejected', rejection: read.rejection }
    const { id, digest, command } = read
    const outcome = await handler.handle(
      id,
      { type: 'recordInspection', at: now(), ...command },
      { ...context, commandId: `record:${digest}`, digest, origin: 'import' },
    )
    const known = { ...node, actId: id, flags: [...command.flags] }
    if (outcome.kind === 'rejected') return { ...known, outcome: 'changed', rejection: outcome.rejection }
    const receipt = { service, stream: id, version: outcome.version }
    const isNew = outcome.kind === 'accepted' && !outcome.repeated
    return {
      ...known,
      outcome: isNew ? 'received' : 'already-known',
      receipt: { ...receipt, token: receiptToken(receipt) },
    }
  }

  return {
    importInspections: async (_, { input }, context): Promise<ImportNode> => {
      if (input.rows.length > MOST_ROWS) throw graphError('LIMIT_EXCEEDED', `a batch has at most ${MOST_ROWS} rows`)
      const command = commandContext(FIELD, { commandId: input.commandId }, context)
      return { rows: await Promise.all(input.rows.map((row) => importRow(row, command))) }
    },
  } satisfies Resolvers['Mutation']
}
