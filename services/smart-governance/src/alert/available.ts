import type { CommandType } from './commands.ts'
import type { AlertState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give, and the mutation of each. The others are policies' and the clock's. */
export const MUTATIONS = {
  confirm: 'confirmAlert',
  dismiss: 'dismissAlert',
  merge: 'mergeAlert',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the phase allows. Rights are not asked here. */
export function availableCommands(state: AlertState): PersonalCommand[] {
  return COMMANDS.filter((type): type is PersonalCommand => type in MUTATIONS && isPossible(state.phase, type))
}
