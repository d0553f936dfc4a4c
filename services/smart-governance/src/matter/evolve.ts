import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import { isAbove, type Level, levelOf } from './codes.ts'
import type { MatterEventOf, RecordedMatterEvent } from './events.ts'
import {
  type Criticism,
  type FollowedUp,
  type Handling,
  type History,
  helpersOf,
  type InPhase,
  type Known,
  type Left,
  type MatterState,
  type Resolved,
  unitOf,
  waitingCriticism,
} from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: MatterState, event: RecordedMatterEvent): MatterState {
  switch (event.type) {
    case 'MatterReceived':
      return { phase: 'received', matter: received(event) }
    case 'MatterRecordedClosed':
      return { phase: 'closed', history: recorded(event) }
    case 'MatterTransferred':
      return { phase: 'transferred', matter: known(state), handling: handedOver(event) }
    case 'MatterAccepted':
      return { ...handled(state), phase: 'accepted' }
    case 'MatterReturned':
      return { phase: 'returned', matter: { ...known(state), returns: known(state).returns + 1 } }
    case 'MatterDeclined':
      return { phase: 'declined', matter: known(state) }
    case 'MatterWithdrawn':
      return { phase: 'withdrawn', matter: known(state), ...left(state) }
    case 'MatterMerged':
      return { phase: 'merged', matter: known(state), ...left(state), intoId: event.intoId, shared: undefined }
    case 'MatterAnsweredOnTheSpot':
      return { phase: 'resolved', matter: known(state), resolved: explained(event.at) }
    case 'MatterResolved':
      return { phase: 'resolved', matter: known(state), resolved: resolution(event, helpersOf(state)) }
    case 'MatterFollowedUp':
      return { ...inPhase(state, 'resolved'), phase: 'followed-up', followedUp: followUp(event) }
    case 'MatterReopened':
      return { phase: 'reopened', matter: takenUpAgain(known(state), event) }
    case 'MatterClosed':
      return { ...inPhase(state, 'followed-up'), phase: 'closed' }
    default:
      return evolveWithin(state, event)
  }
}

/** Facts that leave the phase as it is. */
function evolveWithin(state: MatterState, event: RecordedMatterEvent): MatterState {
  switch (event.type) {
    case 'MatterAmended':
      return withMatter(state, amended(known(state), event))
    case 'MatterEscalated':
      return withMatter(state, escalated(known(state), event))
    case 'CollaborationRequested':
      return withHandling(state, ({ helpers }) => ({
        helpers: [...helpers, { unitId: event.helperId, answered: false }],
      }))
    case 'CollaborationAnswered':
      return withHandling(state, ({ helpers }) => ({
        helpers: helpers.map((helper) => (helper.unitId === event.helperId ? { ...helper, answered: true } : helper)),
      }))
    case 'MatterExtended':
      return extended(state, event)
    case 'MatterOverdue':
      return withMatter(state, { overdue: true })
    case 'MatterUrged':
      return event.automatic ? withMatter(state, { urged: true }) : state
    case 'CriticismProposed':
      return criticismProposed(state, event)
    case 'MatterCriticised':
    case 'CriticismWaived':
      return criticismDecided(state)
    case 'CallBackAttempted': {
      const { resolved, ...rest } = inPhase(state, 'resolved')
      return { ...rest, resolved: { ...resolved, failedCallBacks: event.attempt } }
    }
    case 'DuplicateAbsorbed':
      return withMatter(state, { absorbed: [...known(state).absorbed, event.matterId] })
    case 'OutcomeShared':
      return { ...inPhase(state, 'merged'), shared: event.outcome }
    case 'ReporterErased':
      return erased(state, event.subject)
    default:
      return state
  }
}

function received(event: MatterEventOf<'MatterReceived'> & { at: Instant }): Known {
  const { number, centreId, nature, urgency, classes, area, level, subjectId, dueAt, urgeAt, at } = event
  return {
    ...{ number, centreId, nature, urgency, classes, area, level, subjectId, dueAt, urgeAt },
    centres: upFrom(
      centreId,
      [area.streetId, area.districtId].filter((id) => id !== undefined),
    ),
    receivedAt: at,
    openSince: at,
    escalated: false,
    overdue: false,
    urged: false,
    criticisms: [],
    extensions: 0,
    returns: 0,
    reopens: 0,
    reporter: event.reporter && { person: event.reporter.person, confidential: event.reporter.confidential },
    absorbed: [],
    erased: [],
  }
}

function recorded({ source, record, digest, area, unitId }: MatterEventOf<'MatterRecordedClosed'>): History {
  return { source, record, digest, area, unitId, erased: [] }
}

function handedOver({ unitId, unitDueAt, returnUntil, criticismAt }: MatterEventOf<'MatterTransferred'>): Handling {
  return { unitId, unitDueAt, returnUntil, criticismAt, helpers: [] }
}

function resolution(
  { at, outcome, unitId }: Pick<Resolved, 'at' | 'outcome' | 'unitId'>,
  helpers: Resolved['helpers'],
): Resolved {
  return { at, outcome, unitId, helpers, failedCallBacks: 0 }
}

/** By a centre: no unit had it. */
function explained(at: Instant): Resolved {
  return resolution({ at, outcome: 'explained', unitId: undefined }, [])
}

function left(state: MatterState): Left {
  return { leadId: unitOf(state), helpers: helpersOf(state) }
}

function followUp({ outcome, reopenUntil }: MatterEventOf<'MatterFollowedUp'>): FollowedUp {
  return { outcome, reopenUntil }
}

function amended(matter: Known, event: MatterEventOf<'MatterAmended'>): Known {
  return {
    ...matter,
    nature: event.nature ?? matter.nature,
    urgency: event.urgency ?? matter.urgency,
    classes: event.classes ?? matter.classes,
    area: event.area ?? matter.area,
    subjectId: event.subjectId ?? matter.subjectId,
    level: levelAfter(matter, event),
    ...(event.centreId && { centreId: event.centreId, centres: upFrom(event.centreId, matter.centres) }),
  }
}

/** Earlier facts say no level of an escalated matter: it kept its own. */
function levelAfter({ escalated, level }: Known, event: MatterEventOf<'MatterAmended'>): Level | undefined {
  if (escalated) return event.level ?? level
  return event.classes ? event.level : level
}

function escalated({ centres }: Known, { toCentreId, level }: MatterEventOf<'MatterEscalated'>): Partial<Known> {
  return { centreId: toCentreId, centres: upFrom(toCentreId, centres), level, escalated: true, returns: 0 }
}

/** The centre and those of higher levels: it may be the successor of one of them, which has ended since. */
function upFrom(centreId: DivisionId, others: readonly DivisionId[]): DivisionId[] {
  const level = levelOf(centreId)
  return [centreId, ...others.filter((id) => isAbove(levelOf(id), level))]
}

/** The later limit is urged anew: facts of the past may tell of an urging before expiry. */
function extended(state: MatterState, event: MatterEventOf<'MatterExtended'>): MatterState {
  const { dueAt, urgeAt, unitDueAt, criticismAt } = event
  const moved = withHandling(state, () => ({ unitDueAt, criticismAt }))
  return withMatter(moved, { dueAt, urgeAt, urged: false, extensions: known(state).extensions + 1 })
}

function criticismProposed(state: MatterState, { unitId }: MatterEventOf<'CriticismProposed'>): MatterState {
  const said = withHandling(state, () => ({ criticismAt: undefined }))
  return withMatter(said, { criticisms: [...known(state).criticisms, { unitId, state: 'proposed' }] })
}

/** The earliest one that waited: no other is decided. */
function criticismDecided(state: MatterState): MatterState {
  const waiting = waitingCriticism(state)
  const criticisms = known(state).criticisms.map(
    (criticism): Criticism => (criticism === waiting ? { ...criticism, state: 'decided' } : criticism),
  )
  return withMatter(state, { criticisms })
}

/** A new round of work: it is urged anew, but the time limit stays. */
function takenUpAgain(matter: Known, { at, urgeAt }: { at: Instant; urgeAt: Instant }): Known {
  const criticisms = matter.criticisms.filter(({ state }) => state === 'proposed')
  return { ...matter, openSince: at, urgeAt, urged: false, criticisms, reopens: matter.reopens + 1 }
}

function erased(state: MatterState, subject: string): MatterState {
  if ('history' in state) return { ...state, history: { ...state.history, erased: [...state.history.erased, subject] } }
  return withMatter(state, { erased: [...known(state).erased, subject] })
}

function known(state: MatterState): Known {
  if ('matter' in state) return state.matter
  throw new ImpossibleHistory(`a ${state.phase} matter cannot have this fact`)
}

function handled(state: MatterState): InPhase<'transferred' | 'accepted'> {
  if ('handling' in state) return state
  throw new ImpossibleHistory(`a ${state.phase} matter has no lead unit`)
}

function inPhase<P extends 'resolved' | 'followed-up' | 'merged'>(state: MatterState, phase: P): InPhase<P> {
  if (state.phase === phase) return state as InPhase<P>
  throw new ImpossibleHistory(`a ${state.phase} matter is not ${phase}`)
}

function withMatter(state: MatterState, change: Partial<Known>): MatterState {
  return { ...state, matter: { ...known(state), ...change } } as MatterState
}

function withHandling(state: MatterState, change: (handling: Handling) => Partial<Handling>): MatterState {
  const { handling } = handled(state)
  return { ...state, handling: { ...handling, ...change(handling) } } as MatterState
}
