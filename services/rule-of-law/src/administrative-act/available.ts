import type { CommandType } from './commands.ts'
import type { ActState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give on an act that exists, and the mutation of each. */
export const MUTATIONS = {
  attachEvidence: 'attachEvidence',
  decide: 'decideAct',
  serve: 'serveDecision',
  publish: 'publishAct',
  reword: 'rewordNotice',
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

/** Nothing is left to correct where every finding was put right, or there never was one; of a notice, to reword. */
function isFutile(state: ActState, type: CommandType): boolean {
  if (type === 'reword') return state.phase === 'revoked' && !state.wasPublished
  if (type !== 'correctFindings') return false
  const findings = 'history' in state ? state.history.findings : 'decided' in state ? state.decided.findings : []
  return findings.every(({ correctedOn }) => correctedOn !== undefined)
}
