import type { CommandType } from './commands.ts'
import type { ActState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give on an act that exists, and the mutation of each. */
export const MUTATIONS = {
  attachEvidence: 'attachEvidence',
  decide: 'decideAct',
  serve: 'serveDecision',
  publish: 'publishAct',
  correctFindings: 'correctFindings',
  revoke: 'revokeAct',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the phase allows, less what is certain to be refused at this moment. Rights are not asked here. */
export function availableCommands(state: ActState): PersonalCommand[] {
  return COMMANDS.filter(
    (type): type is PersonalCommand => type in MUTATIONS && isPossible(state.phase, type) && !isFutile(state, type),
  )
}

/** Where every finding was put right, or there never was one, nothing is left to correct. */
function isFutile(state: ActState, type: CommandType): boolean {
  if (type !== 'correctFindings') return false
  const findings = 'history' in state ? state.history.findings : 'decided' in state ? state.decided.findings : []
  return findings.every(({ correctedOn }) => correctedOn !== undefined)
}
