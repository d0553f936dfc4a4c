import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { InformationEventOf, RecordedInformationEvent } from './events.ts'
import { type Answer, type Compilation, type InformationState, itemOf, type Message } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: InformationState, event: RecordedInformationEvent): InformationState {
  switch (event.type) {
    case 'ShortMessageSubmitted':
      return { phase: 'submitted', message: submitted(event) }
    case 'MessageClassified':
      return withItem(state, { subType: event.subType })
    case 'InformationVerified':
      return { phase: event.outcome === 'confirmed' ? 'verified' : 'unfounded', message: messageOf(state) }
    case 'TopicCompiled':
      return { phase: 'compiled', compilation: compiled(event) }
    case 'ReportProposed':
      return { phase: 'proposed', compilation: { ...compiled(event), hotspotId: event.hotspotId } }
    case 'ReportApproved':
      return { phase: 'approved', compilation: compilationOf(state) }
    case 'ReportReturned':
      return { phase: 'returned', compilation: compilationOf(state) }
    case 'InformationLinked':
      return withItem(state, { linkedInto: [...(itemOf(state)?.linkedInto ?? []), event.intoId] })
    case 'SubmitterAnswered':
    case 'InformationAnswered':
      return withItem(state, { answer: answerOf(event) })
    case 'AnswerOverdue':
      return withItem(state, { overdue: true })
    case 'SubmitterErased':
      return withItem(state, { erased: [...(itemOf(state)?.erased ?? []), event.subject] })
  }
}

function submitted(event: InformationEventOf<'ShortMessageSubmitted'> & { at: Instant }): Message {
  const { at: receivedAt, area, subType, submitter, answerDueAt } = event
  return {
    ...{ receivedAt, area, subType, answerDueAt },
    submitter: submitter && { person: submitter.person },
    overdue: false,
    answer: undefined,
    linkedInto: [],
    erased: [],
  }
}

function compiled({
  divisionId,
  place,
  links,
}: InformationEventOf<'TopicCompiled'> | InformationEventOf<'ReportProposed'>): Compilation {
  return { divisionId, place, links, hotspotId: undefined, answer: undefined, linkedInto: [], erased: [] }
}

function answerOf({
  at,
  through,
}: (InformationEventOf<'SubmitterAnswered'> | InformationEventOf<'InformationAnswered'>) & { at: Instant }): Answer {
  return { at, through }
}

function messageOf(state: InformationState): Message {
  if ('message' in state) return state.message
  throw new ImpossibleHistory(`a ${state.phase} information is no message`)
}

function compilationOf(state: InformationState): Compilation {
  if ('compilation' in state) return state.compilation
  throw new ImpossibleHistory(`a ${state.phase} information is no topic or report`)
}

function withItem(state: InformationState, change: Partial<Message & Compilation>): InformationState {
  if ('message' in state) return { ...state, message: { ...state.message, ...change } }
  if ('compilation' in state) return { ...state, compilation: { ...state.compilation, ...change } }
  throw new ImpossibleHistory('an information begins with its submission or compilation')
}
