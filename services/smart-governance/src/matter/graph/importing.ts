import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type Imported, importAll, toImported } from '#shared/graphql/importing.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import type { AppealRowInput, Resolvers } from '../../graphql.generated.ts'
import type { Flag } from '../codes.ts'
import type { MatterHandler } from '../handler.ts'
import type { MatterId } from '../ids.ts'
import { type ReadAppeal, readAppeal } from '../import.ts'
import type { MatterState } from '../state.ts'

export type ImportedNode = Imported & { line: number | null; record: string; matterId: MatterId | null; flags: Flag[] }
export type ImportNode = { rows: ImportedNode[] }

const FIELD = 'Mutation.importMatters'

/** Records rows of a file, each as a matter of its own, all of them at the same time: they share the store's writes. */
export function importMutation({ privacy, commandContext, receiptOf }: Pillar, handler: MatterHandler) {
  /** Of a row that was erased the place is not kept again; the row itself is known, or changed, like any other. */
  async function sealed(id: MatterId, place: string | undefined): Promise<string | undefined> {
    if (place === undefined) return undefined
    return privacy.encrypt(id, place).catch((error: unknown) => {
      if (error instanceof SubjectErased) return undefined
      throw error
    })
  }

  /** The row is the command: sent again, in whatever batch, it is the same one. */
  async function record({ id, command, ...row }: ReadAppeal, context: CommandContext): Promise<Outcome<MatterState>> {
    const place = await sealed(id, row.place)
    return handler.handle(
      id,
      { type: 'recordClosed', at: now(), ...command, ...(place !== undefined && { place }) },
      {
        ...context,
        commandId: `record:${command.digest}`,
        digest: command.digest,
        origin: 'import',
        ...(place !== undefined && { subjects: [id] }),
      },
    )
  }

  async function importRow(row: AppealRowInput, context: CommandContext): Promise<ImportedNode> {
    const node = {
      line: row.line ?? null,
      record: row.recId,
      flags: [],
      matterId: null,
      rejection: null,
      receipt: null,
    }
    const read = readAppeal(row, now())
    if ('rejection' in read) return { ...node, outcome: 'rejected', rejection: read.rejection }
    const outcome = await record(read, context)
    const known = { ...node, matterId: read.id, flags: [...read.command.flags] }
    return { ...known, ...toImported(receiptOf, read.id, outcome) }
  }

  return {
    importMatters: (_, { input: { rows, commandId } }, context): Promise<ImportNode> =>
      importAll(rows, () => commandContext(FIELD, { commandId }, context), importRow),
  } satisfies Resolvers['Mutation']
}
