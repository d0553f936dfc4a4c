import type { CommandContext, Outcome } from '#shared/eventsourcing/command-handler.ts'
import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type Imported, importAll, toImported } from '#shared/graphql/importing.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import { UNSEALED } from '#shared/privacy/jwe.ts'
import type { Resolvers, ScreeningRowInput } from '../../graphql.generated.ts'
import { writeAnswers } from '../answers.ts'
import type { Flag } from '../codes.ts'
import type { CommandOf } from '../commands.ts'
import type { ScreeningHandler } from '../handler.ts'
import type { ScreeningId } from '../ids.ts'
import { type ReadScreening, readScreening } from '../import.ts'
import { resultOf } from '../instruments.ts'
import type { ScreeningState } from '../state.ts'

export type ImportedNode = Imported & {
  line: number | null
  record: string
  screeningId: ScreeningId | null
  flags: Flag[]
}
export type ImportNode = { rows: ImportedNode[] }

const FIELD = 'Mutation.importScreenings'

/** Records rows of a survey, each as a screening of its own, all of them at the same time: they share the store's writes. */
export function importMutation({ privacy, commandContext, receiptOf }: Pillar, handler: ScreeningHandler) {
  /** The row is the command: sent again, in whatever batch, it is the same one. */
  async function record(row: ReadScreening, context: CommandContext): Promise<Outcome<ScreeningState>> {
    const { id, instrument, answers, source } = row
    const text = writeAnswers(instrument, answers)
    const digest = await privacy.digestFor(id, text)
    const bare: CommandOf<'recordSubmitted'> = {
      type: 'recordSubmitted',
      at: now(),
      instrument,
      answers: UNSEALED,
      result: resultOf(instrument, answers),
      source: { ...source, digest },
    }
    const seal = async () => ({ command: { ...bare, answers: await privacy.encrypt(id, text) }, subjects: [id] })
    const command = { ...context, commandId: `record:${digest}`, digest, origin: 'import' } as const
    return handler.handle(id, bare, command, { seal })
  }

  async function importRow(row: ScreeningRowInput, context: CommandContext): Promise<ImportedNode> {
    const none = { screeningId: null, flags: [], rejection: null, receipt: null }
    const node = { ...none, line: row.line ?? null, record: row.seqn }
    const read = readScreening(row)
    if ('rejection' in read) return { ...node, outcome: 'rejected', rejection: read.rejection }
    const isComplete = resultOf(read.instrument, read.answers).complete
    const known = { ...node, screeningId: read.id, flags: isComplete ? [] : (['incomplete'] satisfies Flag[]) }
    const outcome = await record(read, context).catch(erasedAlready)
    if ('rejection' in outcome) {
      return { ...known, outcome: 'version' in outcome ? 'changed' : 'rejected', rejection: outcome.rejection }
    }
    return { ...known, ...toImported(receiptOf, read.id, outcome) }
  }

  return {
    importScreenings: (_, { input: { rows, commandId } }, context): Promise<ImportNode> =>
      importAll(rows, () => commandContext(FIELD, { commandId }, context), importRow),
  } satisfies Resolvers['Mutation']
}

/** What was erased is not taken in again: its key is gone for good. */
function erasedAlready(error: unknown): { rejection: Rejection } {
  if (error instanceof SubjectErased)
    return rejected('IMPORT_ERASED', 'this record was erased and is not recorded again')
  throw error
}
