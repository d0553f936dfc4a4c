import type { SubjectId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditProfileCommand } from './commands.ts'
import { gradingEditionAt } from './editions.ts'
import { fileOf } from './ids.ts'
import { type SeenFile, seenFile } from './live-record.ts'
import type { CreditProfileRules } from './rules.ts'

/** The edition at the command's time, and the subject's file as the store has it at this moment: never an older one. */
export function creditProfileRules({ readers }: Pick<Pillar, 'readers'>) {
  async function fileOfSubject(subject: SubjectId): Promise<SeenFile | undefined> {
    const row = await readers.fresh(fileOf(subject))
    return row ? seenFile(row) : undefined
  }

  return async (command: CreditProfileCommand): Promise<CreditProfileRules> => ({
    edition: gradingEditionAt(command.at),
    calendar: stateCouncilCalendar,
    file: command.type === 'evaluate' ? await fileOfSubject(command.subjectId) : undefined,
  })
}
