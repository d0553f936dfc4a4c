import type { Instant } from '#shared/eventsourcing/instant.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { ActCommand } from './commands.ts'
import { type Punishment, punishmentOf } from './publicity.ts'
import { type ActRules, actEditionAt, type StandingRecord } from './rules.ts'
import { type ActState, organIn } from './state.ts'

/** What this room reads of the organs' rows: docs/decisions/0004. */
type OrganEntry = { phase: string }
/** And of a credit file's. */
type FileEntry = { state: { phase: string; records?: readonly RecordEntry[] } }
type RecordEntry = Punishment & { recordId: string; status: string; until?: Instant | undefined; endedAt?: Instant }

/**
 * What is in force when a command is decided. The organ is read as the commit store has it, so it may act the moment
 * it is joined, and so is a record: facts of it come late and again. Commands that do not ask for them read nothing.
 */
export function rulesInForce({ fresh }: Pick<Readers, 'fresh'>) {
  return async (command: ActCommand, state: ActState): Promise<ActRules> => {
    const organ = command.type === 'register' ? command.organId : organIn(state)
    const asks = command.type === 'register' || command.type === 'decide'
    const entry = asks && organ ? await fresh<OrganEntry>(organ) : null
    const file = command.type === 'movePublicity' ? await fresh<FileEntry>(command.fileId) : null
    return {
      edition: actEditionAt(command.at),
      calendar: stateCouncilCalendar,
      publicity: publicityEditionAt(command.at),
      isOnboarded: (id) => id === organ && entry?.phase === 'onboarded',
      record: command.type === 'movePublicity' && file ? standingRecord(file, command.recordId) : undefined,
    }
  }
}

/** Undefined: it is not there. */
export function standingRecord({ state: { records = [] } }: FileEntry, recordId: string): StandingRecord | undefined {
  const record = records.find((each) => each.recordId === recordId)
  if (record?.status === 'withdrawn') return { endsAt: record.endedAt }
  return record && { endsAt: record.until, says: punishmentOf(record) }
}
