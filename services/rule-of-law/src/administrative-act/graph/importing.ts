import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type Imported, importAll, toImported } from '#shared/graphql/importing.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { InspectionRowInput, Resolvers } from '../../graphql.generated.ts'
import type { ActFlag } from '../codes.ts'
import type { ActHandler } from '../handler.ts'
import type { ActId } from '../ids.ts'
import { readInspection } from '../import.ts'
import { recordOf } from '../inspection-row.ts'

export type ImportedNode = Imported & { line: number | null; record: string; actId: ActId | null; flags: ActFlag[] }
export type ImportNode = { rows: ImportedNode[] }

const FIELD = 'Mutation.importInspections'

/** Records rows of a file, each as an act of its own, all of them at the same time: they share the store's writes. */
export function importMutation({ commandContext, receiptOf }: Pillar, handler: ActHandler) {
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
    return { ...known, ...toImported(receiptOf, id, outcome) }
  }

  return {
    importInspections: (_, { input: { rows, commandId } }, context): Promise<ImportNode> =>
      importAll(rows, () => commandContext(FIELD, { commandId }, context), importRow),
  } satisfies Resolvers['Mutation']
}
