import { isDeepStrictEqual } from 'node:util'
import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { Recorded } from '#shared/eventsourcing/event.ts'
import type { UnitId } from '#shared/governance/ids.ts'
import { givenName } from './catalogue.ts'
import type { DetectionAppEvent, Mapping, Settings } from './events.ts'
import { type App, type DetectionAppState, initial, type Trial } from './state.ts'
import { type Before, phaseAfter } from './transitions.ts'

export type DetectionAppCommand = Command &
  (
    | { type: 'propose'; slot?: number; name?: string; precisionFloor: number }
    | { type: 'startTrial'; settings: Settings }
    | { type: 'recordTrial'; checked: number; correct: number }
    | { type: 'goLive'; mapping: Mapping }
    | { type: 'retire' }
  )
export type CommandOf<T extends DetectionAppCommand['type']> = Extract<DetectionAppCommand, { type: T }>

/** The directories as they are known when an application goes live. */
export type MappingRules = {
  unit(id: UnitId): { retired: boolean } | undefined
  subType(code: string): { mainTypes: readonly string[]; retired: boolean } | undefined
  mainType(code: string): { retired: boolean } | undefined
  isChannel(code: string): boolean
}

type Decide<T extends DetectionAppCommand['type']> = (
  state: Before<T>,
  command: CommandOf<T>,
  rules: MappingRules,
) => Decision<DetectionAppEvent>

const decisions: { [T in DetectionAppCommand['type']]: Decide<T> } = {
  propose: (_, command) => propose(command),
  startTrial: ({ app }, { settings }) => [{ type: 'DetectionAppTrialStarted', trial: app.trials.length + 1, settings }],
  recordTrial,
  goLive,
  retire: () => [{ type: 'DetectionAppRetired' }],
}

/** Detection application 检测应用: live only by a trial that reached its floor, and with a unit for its alerts. */
export const detectionAppDecider: Decider<DetectionAppState, DetectionAppCommand, DetectionAppEvent, MappingRules> = {
  initial,
  decide(state, command, rules) {
    if (!phaseAfter(state.phase, command.type)) return impossible(state, command)
    return decisionOf(command.type)(state, command, rules)
  },
  evolve,
}

/** The table was asked before, so the state is one that the command's function takes. */
function decisionOf(type: DetectionAppCommand['type']) {
  return decisions[type] as (
    state: DetectionAppState,
    command: DetectionAppCommand,
    rules: MappingRules,
  ) => Decision<DetectionAppEvent>
}

/** The three that the article names keep their names; an unnamed slot gets none that nobody has said. */
function propose({ slot, name, precisionFloor }: CommandOf<'propose'>): Decision<DetectionAppEvent> {
  const given = givenName(slot)
  if (slot !== undefined && given && name && name !== given) {
    return rejected('DETECTION_APP_NAME_FIXED', `the application of this slot is called ${given}`)
  }
  const called = name ?? given
  if (!called) return rejected('DETECTION_APP_NAME_MISSING', 'this slot has no name: whoever proposes it says one')
  return [{ type: 'DetectionAppProposed', slot, name: called, precisionFloor }]
}

/** A trial has one result. Whether it passed is computed here, from what people checked. */
function recordTrial(
  { app }: Before<'recordTrial'>,
  { checked, correct }: CommandOf<'recordTrial'>,
): Decision<DetectionAppEvent> {
  const { number, result } = newestTrial(app)
  if (result) return rejected('DETECTION_APP_TRIAL_RECORDED', 'this trial has its result; start another one')
  if (correct > checked) return rejected('DETECTION_APP_TRIAL_INVALID', 'more were right than were checked')
  return [{ type: 'TrialRecorded', trial: number, checked, correct, passed: correct / checked >= app.precisionFloor }]
}

/** A live application takes another mapping in the same way; the same one changes nothing. */
function goLive(
  state: Before<'goLive'>,
  { mapping }: CommandOf<'goLive'>,
  rules: MappingRules,
): Decision<DetectionAppEvent> {
  const { number, result } = newestTrial(state.app)
  if (!result) return rejected('DETECTION_APP_TRIAL_OPEN', 'the trial has no result yet')
  if (!result.passed) {
    return rejected(
      'DETECTION_APP_BELOW_FLOOR',
      `the trial stayed below ${state.app.precisionFloor}; start another one`,
    )
  }
  const refusal = unmapped(mapping, rules)
  if (refusal) return refusal
  if (state.phase === 'live' && isDeepStrictEqual(state.mapping, mapping)) return []
  return [{ type: 'DetectionAppWentLive', trial: number, mapping }]
}

function unmapped({ subType, mainType, unitId, channel }: Mapping, rules: MappingRules) {
  const [known, unit] = [rules.subType(subType), rules.unit(unitId)]
  if (!known) return rejected('DETECTION_APP_CLASS_UNKNOWN', 'there is no such sub-type')
  if (known.retired) return rejected('DETECTION_APP_CLASS_RETIRED', 'this sub-type is not used any more')
  if (mainType !== undefined && !known.mainTypes.includes(mainType)) {
    return rejected('DETECTION_APP_CLASS_UNKNOWN', 'the sub-type does not lie under this main type')
  }
  if (mainType !== undefined && rules.mainType(mainType)?.retired) {
    return rejected('DETECTION_APP_CLASS_RETIRED', 'this main type is not used any more')
  }
  if (!unit) return rejected('DETECTION_APP_UNIT_UNKNOWN', 'there is no such unit')
  if (unit.retired) return rejected('DETECTION_APP_UNIT_RETIRED', 'the unit does not exist any more')
  return rules.isChannel(channel) ? undefined : rejected('DETECTION_APP_CHANNEL_UNKNOWN', 'there is no such channel')
}

function impossible({ phase }: DetectionAppState, { type }: DetectionAppCommand): Decision<DetectionAppEvent> {
  if (phase === 'none') return rejected('DETECTION_APP_NOT_FOUND', 'there is no such detection application')
  if (type === 'propose') return rejected('ALREADY_EXISTS', 'this application is proposed already')
  return rejected('DETECTION_APP_WRONG_PHASE', `${type} is not possible while an application is ${phase}`)
}

function newestTrial({ trials }: App): Trial {
  const trial = trials.at(-1)
  if (!trial) throw new Error('an application in its trial has one')
  return trial
}

function evolve(state: DetectionAppState, event: Recorded<DetectionAppEvent>): DetectionAppState {
  switch (event.type) {
    case 'DetectionAppProposed': {
      const { name, precisionFloor } = event
      const before = 'app' in state ? state.app : undefined
      const since = before?.name === name ? before.since : event.at
      const trials = before?.trials ?? []
      const former = trials.findLast((trial) => trial.name !== name)
      const firstTrial = former && { firstTrial: former.number + 1 }
      return { phase: 'proposed', app: { name, precisionFloor, since, trials, ...firstTrial } }
    }
    case 'DetectionAppTrialStarted': {
      const { app } = known(state)
      const begun = { number: event.trial, name: app.name, startedAt: event.at, settings: event.settings }
      return { phase: 'trial', app: { ...app, trials: [...app.trials, begun] } }
    }
    case 'TrialRecorded': {
      const { app } = known(state)
      const { at, checked, correct, passed } = event
      const trials = app.trials.with(-1, { ...newestTrial(app), result: { at, checked, correct, passed } })
      return { phase: 'trial', app: { ...app, trials } }
    }
    case 'DetectionAppWentLive':
      return { phase: 'live', app: known(state).app, mapping: event.mapping }
    case 'DetectionAppRetired':
      return { phase: 'retired', app: known(state).app }
  }
}

function known(state: DetectionAppState): Exclude<DetectionAppState, { phase: 'none' }> {
  if (state.phase !== 'none') return state
  throw new Error('an application begins with its proposal')
}
