import { type Command, type Decider, type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import { type Ending, successorOf } from '#shared/governance/hierarchy.ts'
import { type DivisionId, prefixOf } from '#shared/governance/ids.ts'
import { type DivisionEvent, LEVELS, type Level } from './events.ts'

export type DivisionState =
  | { phase: 'unknown' }
  | {
      phase: 'active' | 'retired'
      official: boolean
      level: Level
      names: string[]
      parentId?: DivisionId
      code?: string
    }

type Known = Exclude<DivisionState, { phase: 'unknown' }>
type Refusal = { rejection: Rejection } | undefined

/** What is said of a division: by its register, or by data that mentions it. */
export type Description = { level: Level; name: string; parentId?: DivisionId | undefined }

export type DivisionCommand =
  | (Command & { type: 'register'; code: string } & Description)
  | (Command & { type: 'learn' } & Description)
  | (Command & { type: 'rename'; name: string })
  | (Command & { type: 'publishCode'; code: string })
  | (Command & { type: 'retire'; divisionId: DivisionId; successorId: DivisionId })

/** What the directory knows of what a command names. */
export type DivisionRules = {
  /** Whether the code that it gives is a division's already. */
  taken: boolean
  /** The other division, its parent or its successor. */
  named: (Ending<DivisionId> & { level: Level }) | undefined
}

export const divisionDecider: Decider<DivisionState, DivisionCommand, DivisionEvent, DivisionRules> = {
  initial: { phase: 'unknown' },

  decide(state, command, rules) {
    switch (command.type) {
      case 'register':
        return rules.taken ? CODE_TAKEN : register(state, command, rules)
      case 'learn':
        return learn(state, command)
      case 'rename':
        return ofActive(state, ({ names }) =>
          names[0] === command.name ? [] : [{ type: 'DivisionRenamed', name: command.name }],
        )
      case 'publishCode':
        return ofActive(state, (active) => publishCode(active, command.code, rules.taken))
      case 'retire':
        return ofActive(state, (active) => retire(active, command, rules))
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'DivisionRegistered':
        return registered(state, event)
      case 'DivisionNameLearned':
        return learned(state, event)
      case 'DivisionRenamed':
        return state.phase === 'unknown' ? state : { ...state, names: named(state, event.name) }
      case 'DivisionCodePublished':
        return state.phase === 'unknown' ? state : { ...state, code: event.code }
      case 'DivisionRetired':
        return state.phase === 'unknown' ? state : { ...state, phase: 'retired' }
    }
  },
}

/** A division that data mentioned before it was registered is registered all the same; its register goes before. */
function register(
  state: DivisionState,
  { level, name, parentId }: Description,
  rules: DivisionRules,
): Decision<DivisionEvent> {
  if (state.phase !== 'unknown' && state.official) return rejected('ALREADY_EXISTS', 'this division is registered')
  if (!fits(level, parentId))
    return rejected('DIVISION_PARENT_INVALID', 'a division lies in one of the next higher level')
  return (parentId && noParent(rules)) ?? [{ type: 'DivisionRegistered', level, name, ...(parentId && { parentId }) }]
}

function noParent({ named }: DivisionRules): Refusal {
  if (!named) return rejected('DIVISION_PARENT_UNKNOWN', 'there is no such division to lie in')
  return named.retired
    ? rejected('DIVISION_PARENT_RETIRED', `the division to lie in has ended${successorOf(named)}`)
    : undefined
}

/** What took its place is of the same level, and there. */
function retire(
  { level }: Known,
  { divisionId, successorId }: DivisionCommand & { type: 'retire' },
  { named }: DivisionRules,
): Decision<DivisionEvent> {
  if (!named) return rejected('DIVISION_SUCCESSOR_UNKNOWN', 'there is no such division to take its place')
  if (successorId === divisionId || named.level !== level) {
    return rejected('DIVISION_SUCCESSOR_INVALID', 'another division of the same level takes its place')
  }
  if (named.retired) {
    return rejected('DIVISION_SUCCESSOR_RETIRED', `the division to take its place has ended${successorOf(named)}`)
  }
  return [{ type: 'DivisionRetired', successorId }]
}

/** Data may mention what nobody registered; what tells neither a new name nor the first place is no news. */
function learn(state: DivisionState, { level, name, parentId }: Description): Decision<DivisionEvent> {
  const place = parentId && takesPlace(state) ? { parentId } : {}
  if (state.phase !== 'unknown' && state.names.includes(name) && !place.parentId) return []
  return [{ type: 'DivisionNameLearned', level, name, ...place }]
}

/** Only a division that nobody registered is placed by data, and once. */
function takesPlace(state: DivisionState): boolean {
  return state.phase === 'unknown' || (!state.official && !state.parentId)
}

/** By level; a grid has none of its own. */
const CODE_DIGITS: Partial<Record<Level, number>> = { district: 6, street: 9, community: 12 }

const CODE_TAKEN = rejected('DIVISION_CODE_TAKEN', 'this code is a division’s already')

function publishCode(
  { level, code: published }: { level: Level; code?: string },
  code: string,
  taken: boolean,
): Decision<DivisionEvent> {
  if (code === published) return []
  if (code.length !== CODE_DIGITS[level] || !/^\d+$/.test(code))
    return rejected(
      'DIVISION_CODE_INVALID',
      'a code has 6 digits of a district, 9 of a street, 12 of a community; a grid has none',
    )
  return taken ? CODE_TAKEN : [{ type: 'DivisionCodePublished', code }]
}

function ofActive(state: DivisionState, decide: (active: Known) => Decision<DivisionEvent>): Decision<DivisionEvent> {
  if (state.phase === 'unknown') return rejected('DIVISION_UNKNOWN', 'there is no such division')
  if (state.phase === 'retired') return rejected('DIVISION_RETIRED', 'this division has ended')
  return decide(state)
}

const PREFIXES: Record<Level, string> = { district: 'dis', street: 'str', community: 'com', grid: 'grid' }

/** A district stands alone; every other level lies in the next higher one. */
function fits(level: Level, parentId: DivisionId | undefined): boolean {
  const above = LEVELS[LEVELS.indexOf(level) - 1]
  return above === undefined ? parentId === undefined : parentId !== undefined && prefixOf(parentId) === PREFIXES[above]
}

/** The newest name first, none twice. */
function named(state: DivisionState, name: string): string[] {
  const names = state.phase === 'unknown' ? [] : state.names
  return [name, ...names.filter((known) => known !== name)]
}

/** What was learnt of its place gives way to the register. */
function registered(state: DivisionState, { level, name, parentId }: Description): Known {
  const { parentId: _learnt, ...rest } = state.phase === 'unknown' ? { phase: 'active' as const } : state
  return { ...rest, official: true, level, names: named(state, name), ...(parentId && { parentId }) }
}

/** Facts of before may bring another place than the register's, or than the first: it does not count. */
function learned(state: DivisionState, { level, name, parentId }: Description): Known {
  const known = state.phase === 'unknown' ? { phase: 'active' as const, official: false, level, names: [] } : state
  const names = known.names.includes(name) ? known.names : [...known.names, name]
  return { ...known, names, ...(parentId && takesPlace(state) && { parentId }) }
}
