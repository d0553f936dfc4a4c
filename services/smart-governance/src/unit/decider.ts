import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { type Ending, successorOf } from '#shared/governance/hierarchy.ts'
import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import type { UnitEvent } from './events.ts'

export type UnitState = { phase: 'unknown' } | { phase: 'active' | 'retired'; names: string[]; divisionId?: DivisionId }

export type UnitCommand =
  | (Command & { type: 'register'; name: string; divisionId: DivisionId })
  | (Command & { type: 'learn' | 'rename'; name: string })
  | (Command & { type: 'retire'; unitId: UnitId; successorId: UnitId })

/** What a command names beside its unit, the unit's division or its successor, as the directory knows it. */
export type UnitRules = { named: Ending | undefined }

export const unitDecider: Decider<UnitState, UnitCommand, UnitEvent, UnitRules> = {
  initial: { phase: 'unknown' },

  decide(state, command, rules) {
    switch (command.type) {
      case 'register':
        return register(state, command, rules)
      case 'learn':
        return namesOf(state).includes(command.name) ? [] : [{ type: 'UnitNameLearned', name: command.name }]
      case 'rename':
        return ofActive(state, () =>
          namesOf(state)[0] === command.name ? [] : [{ type: 'UnitRenamed', name: command.name }],
        )
      case 'retire':
        return ofActive(state, () => retire(command, rules))
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'UnitRegistered':
        return { phase: 'active', names: leading(state, event.name), divisionId: event.divisionId }
      case 'UnitNameLearned':
        return { ...(state.phase === 'unknown' ? { phase: 'active' } : state), names: [...namesOf(state), event.name] }
      case 'UnitRenamed':
        return state.phase === 'unknown' ? state : { ...state, names: leading(state, event.name) }
      case 'UnitRetired':
        return state.phase === 'unknown' ? state : { ...state, phase: 'retired' }
    }
  },
}

/** A unit that data mentioned before it was registered is registered all the same; its register goes before. */
function register(
  state: UnitState,
  { name, divisionId }: UnitCommand & { type: 'register' },
  { named }: UnitRules,
): Decision<UnitEvent> {
  if (state.phase !== 'unknown' && state.divisionId) return rejected('ALREADY_EXISTS', 'this unit is registered')
  if (!named) return rejected('UNIT_DIVISION_UNKNOWN', 'there is no such division')
  if (named.retired) return rejected('UNIT_DIVISION_RETIRED', `the division has ended${successorOf(named)}`)
  return [{ type: 'UnitRegistered', name, divisionId }]
}

function retire({ unitId, successorId }: UnitCommand & { type: 'retire' }, { named }: UnitRules): Decision<UnitEvent> {
  if (!named) return rejected('UNIT_SUCCESSOR_UNKNOWN', 'there is no such unit to take its duties over')
  if (successorId === unitId) return rejected('UNIT_SUCCESSOR_INVALID', 'another unit takes its duties over')
  if (named.retired) {
    return rejected('UNIT_SUCCESSOR_RETIRED', `the unit to take its duties over has ended${successorOf(named)}`)
  }
  return [{ type: 'UnitRetired', successorId }]
}

function ofActive(state: UnitState, decide: () => Decision<UnitEvent>): Decision<UnitEvent> {
  if (state.phase === 'unknown') return rejected('UNIT_UNKNOWN', 'there is no such unit')
  if (state.phase === 'retired') return rejected('UNIT_RETIRED', 'this unit has ended')
  return decide()
}

function namesOf(state: UnitState): string[] {
  return state.phase === 'unknown' ? [] : state.names
}

/** The newest name first, none twice. */
function leading(state: UnitState, name: string): string[] {
  return [name, ...namesOf(state).filter((known) => known !== name)]
}
