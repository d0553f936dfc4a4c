import type { CommandType } from './commands.ts'
import { type InformationState, itemOf } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give on what exists, and the mutation of each. The others begin something, or are no person's. */
export const MUTATIONS = {
  verify: 'verifyInformation',
  approveReport: 'approveReport',
  returnReport: 'returnReport',
  reply: 'replyToInformation',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the phase allows, less what is certain to be refused at this moment. Rights are not asked here. */
export function availableCommands(state: InformationState): PersonalCommand[] {
  return COMMANDS.filter(
    (type): type is PersonalCommand =>
      type in MUTATIONS && isPossible(state.phase, type) && !(type === 'reply' && itemOf(state)?.answer),
  )
}
