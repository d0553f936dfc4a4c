import type { CommandType } from './commands.ts'
import type { Grounds } from './rules.ts'
import type { ActState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give on an act that exists, and the mutation of each. */
export const MUTATIONS = {
  attachEvidence: 'attachEvidence',
  discontinue: 'discontinueAct',
  decide: 'decideAct',
  serve: 'serveDecision',
  publish: 'publishAct',
  reword: 'rewordNotice',
  correctFindings: 'correctFindings',
  revoke: 'revokeAct',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** What the phase allows, less what is certain to be refused at this moment. Rights are not asked here. */
export function availableCommands(state: ActState, grounds: Grounds): PersonalCommand[] {
  const isOffered = (type: CommandType) => isPossible(state.phase, type) && !isFutile(state, type, grounds)
  return COMMANDS.filter((type): type is PersonalCommand => type in MUTATIONS && isOffered(type))
}

/** Where nothing was found nothing is put right, nor its day; what never was public has no words to replace. */
function isFutile(state: ActState, type: CommandType, { isOnboarded, groundStands }: Grounds): boolean {
  if (type === 'decide') return !groundStands || !('act' in state && isOnboarded(state.act.organId))
  if (type === 'reword') return state.phase === 'revoked' && !state.wasPublished
  if (type !== 'correctFindings') return false
  const findings = 'history' in state ? state.history.findings : 'decided' in state ? state.decided.findings : []
  return findings.length === 0
}
