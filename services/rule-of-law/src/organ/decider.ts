import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { OrganEvent, OrganList } from './events.ts'

/** An organ that comes back on the list is joined as it was before. */
export type OrganState =
  | { phase: 'none' }
  | { phase: 'listed' | 'onboarded' | 'delisted'; name: string; list: OrganList; joined: boolean }

export type OrganCommand =
  | (Command & { type: 'list'; name: string; list: OrganList })
  | (Command & { type: 'onboard' })
  | (Command & { type: 'delist'; list: OrganList })

/** Organ 机关: on the district's list or not, joined or not. */
export const organDecider: Decider<OrganState, OrganCommand, OrganEvent> = {
  initial: { phase: 'none' },

  decide(state, command) {
    switch (command.type) {
      case 'list':
        return list(state, command)
      case 'onboard':
        return onboard(state)
      case 'delist':
        return delist(state, command.list)
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'OrganListed': {
        const joined = state.phase !== 'none' && state.joined
        return { phase: joined ? 'onboarded' : 'listed', name: event.name, list: event.list, joined }
      }
      case 'OrganOnboarded':
        return state.phase === 'none' ? state : { ...state, phase: 'onboarded', joined: true }
      case 'OrganDelisted':
        return state.phase === 'none' ? state : { ...state, phase: 'delisted', list: event.list }
    }
  },
}

/** A list that is older than the one that spoke last says nothing any more. */
function list(state: OrganState, { name, list }: OrganCommand & { type: 'list' }): Decision<OrganEvent> {
  const stale = staleList(state, list)
  if (stale) return stale
  const same = isListed(state) && state.name === name && state.list.title === list.title
  return same ? [] : [{ type: 'OrganListed', name, list }]
}

function onboard(state: OrganState): Decision<OrganEvent> {
  if (state.phase === 'onboarded') return rejected('ORGAN_ONBOARDED_ALREADY', 'this organ is joined already')
  if (!isListed(state)) return rejected('ORGAN_NOT_LISTED', 'no list of organs in force names this unit')
  return [{ type: 'OrganOnboarded' }]
}

function delist(state: OrganState, list: OrganList): Decision<OrganEvent> {
  if (!isListed(state)) return rejected('ORGAN_NOT_LISTED', 'no list of organs in force names this unit')
  return staleList(state, list) ?? [{ type: 'OrganDelisted', list }]
}

function staleList(state: OrganState, list: OrganList) {
  if (state.phase === 'none' || list.publishedOn >= state.list.publishedOn) return undefined
  return rejected('ORGAN_LIST_OUTDATED', `a list of ${state.list.publishedOn} has spoken about this organ since`)
}

function isListed(state: OrganState): state is Exclude<OrganState, { phase: 'none' }> {
  return state.phase === 'listed' || state.phase === 'onboarded'
}
