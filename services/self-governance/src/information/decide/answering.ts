import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { InformationEvent } from '../events.ts'
import { type InformationState, itemOf } from '../state.ts'
import type { Before } from '../transitions.ts'

/** Answers whoever submitted the message; of a topic or report, the submitters of all that it rests on. */
export function reply(state: Before<'reply'>, { reply: text }: CommandOf<'reply'>): Decision<InformationEvent> {
  if (itemOf(state)?.answer) return rejected('INFORMATION_ANSWERED_ALREADY', 'it was answered before')
  return answered(state, { reply: text })
}

/** A topic or report that rests on it was answered: so is this, unless it was answered before. */
export function shareAnswer(
  state: Before<'shareAnswer'>,
  { through }: CommandOf<'shareAnswer'>,
): Decision<InformationEvent> {
  return itemOf(state)?.answer ? [] : answered(state, { through })
}

/** A topic or report rests on it from now on; nothing of it changes by that. */
export function link(state: Before<'link'>, { intoId }: CommandOf<'link'>): Decision<InformationEvent> {
  return itemOf(state)?.linkedInto.includes(intoId) ? [] : [{ type: 'InformationLinked', intoId }]
}

function answered(
  state: InformationState,
  answer: { reply: string } | { through: CommandOf<'shareAnswer'>['through'] },
): InformationEvent[] {
  if ('compilation' in state) return [{ type: 'InformationAnswered', ...answer, informs: [...state.compilation.links] }]
  return [{ type: 'SubmitterAnswered', ...answer }]
}
