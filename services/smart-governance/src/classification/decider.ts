import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { type ClassEvent, type ClassKind, KIND_ABOVE } from './events.ts'

export type ClassState =
  | { phase: 'unknown' }
  | { phase: 'active' | 'retired'; official: boolean; names: string[]; parents: string[] }

export type ClassDescription = { kind: ClassKind; code: string; name: string; parent?: string | undefined }

export type ClassCommand =
  | (Command & { type: 'register' | 'learn' } & ClassDescription)
  | (Command & { type: 'retire' })

/** The class above, as the directory knows it. */
export type ClassRules = { parent: { retired: boolean } | undefined }

export const classDecider: Decider<ClassState, ClassCommand, ClassEvent, ClassRules> = {
  initial: { phase: 'unknown' },

  decide(state, command, rules) {
    switch (command.type) {
      case 'register':
        return register(state, described(command), rules)
      case 'learn':
        return learn(state, described(command))
      case 'retire':
        return retire(state)
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'ClassRegistered':
        return { ...entered(state, event), official: true, names: [event.name, ...others(state, event.name)] }
      case 'ClassLearned':
        return entered(state, event)
      case 'ClassRetired':
        return state.phase === 'unknown' ? state : { ...state, phase: 'retired' }
    }
  },
}

/**
 * A class that data mentioned before it was registered is registered all the same; its register goes before. Registered
 * again it is put right: by another official name, under a further class.
 */
function register(state: ClassState, description: ClassDescription, rules: ClassRules): Decision<ClassEvent> {
  if (isRegistered(state, description))
    return rejected('ALREADY_EXISTS', 'this class is registered, so named and placed')
  return misplaced(description, rules) ?? [{ type: 'ClassRegistered', ...description }]
}

function isRegistered(state: ClassState, { name, parent }: ClassDescription): boolean {
  if (state.phase === 'unknown' || !state.official) return false
  return state.names[0] === name && (!parent || state.parents.includes(parent))
}

function misplaced({ kind, parent }: ClassDescription, rules: ClassRules) {
  if (parent === undefined) return undefined
  if (!KIND_ABOVE[kind]) return rejected('CLASS_PARENT_INVALID', `a ${kind} lies under no class`)
  if (!rules.parent) return rejected('CLASS_PARENT_UNKNOWN', 'there is no such class to lie under')
  return rules.parent.retired
    ? rejected('CLASS_PARENT_RETIRED', 'the class to lie under is not used any more')
    : undefined
}

function learn(state: ClassState, description: ClassDescription): Decision<ClassEvent> {
  const { name, parent } = description
  const known = state.phase !== 'unknown' && state.names.includes(name)
  const placed = !parent || (state.phase !== 'unknown' && state.parents.includes(parent))
  return known && placed ? [] : [{ type: 'ClassLearned', ...description }]
}

function retire(state: ClassState): Decision<ClassEvent> {
  if (state.phase === 'unknown') return rejected('CLASS_UNKNOWN', 'there is no such class')
  return state.phase === 'retired' ? [] : [{ type: 'ClassRetired' }]
}

function described({ kind, code, name, parent }: ClassDescription): ClassDescription {
  return { kind, code, name, ...(parent && { parent }) }
}

function entered(state: ClassState, { name, parent }: ClassDescription): ClassState & { phase: 'active' | 'retired' } {
  const { names, parents, ...rest } =
    state.phase === 'unknown' ? { phase: 'active' as const, official: false, names: [], parents: [] } : state
  return { ...rest, names: withOne(names, name), parents: parent ? withOne(parents, parent) : parents }
}

function withOne(list: readonly string[], item: string): string[] {
  return list.includes(item) ? [...list] : [...list, item]
}

function others(state: ClassState, name: string): string[] {
  return state.phase === 'unknown' ? [] : state.names.filter((known) => known !== name)
}
