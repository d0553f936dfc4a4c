import type { WorkingCalendar } from '#shared/governance/working-calendar.ts'
import type { GradingEdition } from './grading-rules.ts'
import type { SeenFile } from './live-record.ts'

/** What is in force when a command is decided, and the subject's file as it stands. */
export type CreditProfileRules = {
  edition: GradingEdition
  calendar: WorkingCalendar
  /** Of an evaluation; absent where nothing was ever collected about the subject. */
  file: SeenFile | undefined
}
