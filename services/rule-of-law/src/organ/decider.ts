import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
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
        return delist(state, command)
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
function list(state: OrganState, { at, name, list }: OrganCommand & { type: 'list' }): Decision<OrganEvent> {
  const refusal = untimely(state, list, at)
  if (refusal) return refusal
  const { title, publishedOn } = list
  const isSame =
    isListed(state) && state.name === name && state.list.title === title && state.list.publishedOn === publishedOn
  return isSame ? [] : [{ type: 'OrganListed', name, list }]
}

function onboard(state: OrganState): Decision<OrganEvent> {
  if (state.phase === 'onboarded') return rejected('ORGAN_ONBOARDED_ALREADY', 'this organ is joined already')
  if (!isListed(state)) return rejected('ORGAN_NOT_LISTED', 'no list of organs in force names this unit')
  return [{ type: 'OrganOnboarded' }]
}

function delist(state: OrganState, { at, list }: OrganCommand & { type: 'delist' }): Decision<OrganEvent> {
  if (!isListed(state)) return rejected('ORGAN_NOT_LISTED', 'no list of organs in force names this unit')
  return untimely(state, list, at) ?? [{ type: 'OrganDelisted', list }]
}

/** A list of a day to come has spoken nowhere: where one was entered before that was refused, it keeps no other out. */
function untimely(state: OrganState, list: OrganList, at: Instant) {
  const today = shanghaiDay(at)
  if (list.publishedOn > today) return rejected('ORGAN_LIST_IN_FUTURE', `${list.publishedOn} has not come yet`)
  const isStale = state.phase !== 'none' && list.publishedOn < state.list.publishedOn
  if (!isStale || state.list.publishedOn > today) return undefined
  return rejected('ORGAN_LIST_OUTDATED', `a list of ${state.list.publishedOn} has spoken about this organ since`)
}

function isListed(state: OrganState): state is Exclude<OrganState, { phase: 'none' }> {
  return state.phase === 'listed' || state.phase === 'onboarded'
}
