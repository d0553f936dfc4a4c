import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import type { Rejection } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { receiptToken } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { AppealRowInput, ImportOutcome, Resolvers } from '../../graphql.generated.ts'
import type { Flag } from '../codes.ts'
import type { MatterHandler } from '../handler.ts'
import type { MatterId } from '../ids.ts'
import { type ReadAppeal, readAppeal } from '../import.ts'
import type { MatterState } from '../state.ts'

export type ImportedNode = {
  line: number | null
  record: string
  outcome: ImportOutcome
  matterId: MatterId | null
  flags: Flag[]
  rejection: Rejection | null
  receipt: (Receipt & { token: string }) | null
}
export type ImportNode = { rows: ImportedNode[] }

const FIELD = 'Mutation.importMatters'
const MOST_ROWS = 500

/** Records rows of a file, each as a matter of its own, all of them at the same time: they share the store's writes. */
export function importMutation(pillar: Pillar, handler: MatterHandler) {
  const { name: service, privacy, commandContext } = pillar

  /** The row is the command: sent again, in whatever batch, it is the same one. */
  async function record({ id, command, place }: ReadAppeal, context: CommandContext): Promise<Outcome<MatterState>> {
    const sealed = place === undefined ? {} : { place: await privacy.encrypt(id, place) }
    return handler.handle(
      id,
      { type: 'recordClosed', at: now(), ...command, ...sealed },
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
    if (outcome.kind === 'rejected') return { ...known, outcome: 'changed', rejection: outcome.rejection }
    const receipt = { service, stream: read.id, version: outcome.version }
    const isNew = outcome.kind === 'accepted' && !outcome.repeated
    return {
      ...known,
      outcome: isNew ? 'received' : 'already-known',
      receipt: { ...receipt, token: receiptToken(receipt) },
    }
  }

  return {
    importMatters: async (_, { input }, context): Promise<ImportNode> => {
      if (input.rows.length > MOST_ROWS) throw graphError('LIMIT_EXCEEDED', `a batch has at most ${MOST_ROWS} rows`)
      const command = commandContext(FIELD, { commandId: input.commandId }, context)
      return { rows: await Promise.all(input.rows.map((row) => importRow(row, command))) }
    },
  } satisfies Resolvers['Mutation']
}
