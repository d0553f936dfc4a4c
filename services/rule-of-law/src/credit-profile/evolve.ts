import type { CreditProfileEventOf, RecordedCreditProfileEvent } from './events.ts'
import type { Classified, CreditProfileState, GradedNow, GradedState } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

type At<T> = T & { at: Classified['at'] }

/** What a fact does to the profile. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: CreditProfileState, event: RecordedCreditProfileEvent): CreditProfileState {
  switch (event.type) {
    case 'RiskClassified':
      return classified(state, event)
    case 'CreditGraded':
      return graded(state, event)
    case 'GradeOverrideProposed': {
      const { type: _type, at: _at, editionId: _edition, ...proposal } = event
      return { ...known(state), proposal }
    }
    case 'GradeOverridden': {
      const { type: _type, at: since, ...override } = event
      return { ...known(state), override: { ...override, since }, proposal: undefined }
    }
    case 'GradeOverrideRefused':
    case 'GradeOverrideLapsed':
      return { ...known(state), proposal: undefined }
    case 'GradeOverrideEnded':
      return { ...known(state), override: undefined }
  }
}

function classified(state: CreditProfileState, event: At<CreditProfileEventOf<'RiskClassified'>>): CreditProfileState {
  const { riskClass, records, accumulated, editionId, fileVersion, at, subjectId } = event
  const risk = { riskClass, records, accumulated, editionId, fileVersion, at }
  return state.phase === 'graded' ? { ...state, risk } : { phase: 'classified', subjectId, risk }
}

function graded(state: CreditProfileState, event: At<CreditProfileEventOf<'CreditGraded'>>): CreditProfileState {
  const { grade, score, reasons, editionId, fileVersion, at, subjectId, subjectName, communityId, answers } = event
  const answered = Math.max(answers?.version ?? 0, state.phase === 'graded' ? state.graded.answered : 0)
  const now: GradedNow = { grade, score, reasons, editionId, fileVersion, at, subjectName, communityId, answered }
  if (state.phase === 'graded') return { ...state, graded: now }
  if (state.phase === 'none') throw new ImpossibleHistory('a subject is classified before it is graded')
  return { phase: 'graded', subjectId, risk: state.risk, graded: now, override: undefined, proposal: undefined }
}

function known(state: CreditProfileState): GradedState {
  if (state.phase === 'graded') return state
  throw new ImpossibleHistory('a profile is graded before anything else')
}
