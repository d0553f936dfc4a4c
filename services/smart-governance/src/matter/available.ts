import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { CommandType } from './commands.ts'
import { type MatterState, waitingCriticism } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** Commands that people give, and the mutation of each. The others are the clock's, policies' and the eraser's. */
export const MUTATIONS = {
  answerOnTheSpot: 'answerMatterOnTheSpot',
  decline: 'declineMatter',
  amend: 'amendMatter',
  transfer: 'transferMatter',
  accept: 'acceptMatter',
  return: 'returnMatter',
  requestCollaboration: 'requestCollaboration',
  answerCollaboration: 'answerCollaboration',
  extend: 'extendMatter',
  urge: 'urgeMatter',
  criticise: 'criticiseMatter',
  resolve: 'resolveMatter',
  followUp: 'followUpMatter',
  reopen: 'reopenMatter',
  withdraw: 'withdrawMatter',
  merge: 'mergeMatter',
  escalate: 'escalateMatter',
  close: 'closeMatter',
} as const satisfies Partial<Record<CommandType, string>>
export type PersonalCommand = keyof typeof MUTATIONS

/** When it is asked, and whether the lead unit has ended by then. */
type Moment = { at: Instant; leadHasEnded: boolean }

/** What the phase allows, less what is certain to be refused at this moment. Rights are not asked here. */
export function availableCommands(state: MatterState, moment: Moment): PersonalCommand[] {
  return COMMANDS.filter(
    (type): type is PersonalCommand =>
      type in MUTATIONS && isPossible(state.phase, type) && !isFutile(state, type, moment),
  )
}

function isFutile(state: MatterState, type: CommandType, { at, leadHasEnded }: Moment): boolean {
  switch (type) {
    case 'transfer':
    case 'escalate':
      return 'handling' in state && !leadHasEnded
    case 'return':
      return !('handling' in state) || at > state.handling.returnUntil
    case 'answerCollaboration':
      return !('handling' in state) || state.handling.helpers.every(({ answered }) => answered)
    case 'extend':
      return !('matter' in state) || at > state.matter.dueAt
    case 'criticise':
      return !waitingCriticism(state)
    case 'reopen':
      return !('followedUp' in state) || state.followedUp.outcome === 'satisfied' || at > state.followedUp.reopenUntil
    case 'withdraw':
      return !('matter' in state) || state.matter.absorbed.length > 0
    default:
      return false
  }
}
