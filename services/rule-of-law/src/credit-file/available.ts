import type { CommandType } from './commands.ts'
import { type CreditRecord, phaseOf } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give on a record that is there, and the mutation of each. */
export const MUTATIONS = {
  correctRecord: 'correctCreditRecord',
  withdrawRecord: 'withdrawCreditRecord',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the record's status allows. Rights are not asked here. */
export function availableCommands(record: CreditRecord): PersonalCommand[] {
  return COMMANDS.filter((type): type is PersonalCommand => type in MUTATIONS && isPossible(phaseOf(record), type))
}
