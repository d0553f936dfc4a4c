import type { CommandType } from './commands.ts'
import type { HotspotState } from './state.ts'

/** Commands that people give, and the mutation of each. The others are policies'. */
export const MUTATIONS = { report: 'reportHotspot' } as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the phase allows, less what is certain to be refused: nobody reports twice. Rights are not asked here. */
export function availableCommands({ phase }: HotspotState): PersonalCommand[] {
  return phase === 'candidate' ? ['report'] : []
}
