import type { RecordedHotspotEvent } from './events.ts'
import type { Area, HotspotState, InPhase, Known } from './state.ts'

/** A fact that this state cannot have: the stream is damaged, or belongs to another mechanism. */
export class ImpossibleHistory extends Error {
  readonly code = 'IMPOSSIBLE_HISTORY'
}

/** What a fact does to the state. Facts are trusted: whether they were allowed was decided once, before. */
export function evolve(state: HotspotState, event: RecordedHotspotEvent): HotspotState {
  switch (event.type) {
    case 'AppealNoted':
      return withVoice(state, event, event.matterId)
    case 'MessageNoted':
      return withVoice(state, event, event.informationId)
    case 'HotspotDetected':
      return { ...known(state), phase: 'candidate' }
    case 'HotspotReported': {
      const { reports, ...rest } = known(state)
      return { ...rest, phase: 'reported', reports: event.reportId ? [...reports, event.reportId] : reports }
    }
  }
}

type Noted = Extract<RecordedHotspotEvent, { type: 'AppealNoted' | 'MessageNoted' }>

function withVoice(state: HotspotState, event: Noted, voice: Known['voices'][number]): HotspotState {
  if (state.phase === 'none') {
    const { communityId, subType, day } = event
    return { phase: 'noted', key: { communityId, subType, day }, area: areaOf(event), voices: [voice], reports: [] }
  }
  const phase = state.phase === 'noted' ? 'forming' : state.phase
  return { ...state, phase, area: joined(state.area, areaOf(event)), voices: [...state.voices, voice] }
}

function areaOf({ communityId, streetId, districtId }: Noted): Area {
  return { communityId, streetId, districtId }
}

/** Data may place a community differently: the lower id counts, so that the order of arrival says nothing. */
function joined(one: Area, other: Area): Area {
  return {
    communityId: one.communityId,
    streetId: lower(one.streetId, other.streetId),
    districtId: lower(one.districtId, other.districtId),
  }
}

function lower<T extends string>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}

function known(state: HotspotState): InPhase<'noted' | 'forming' | 'candidate' | 'reported'> {
  if (state.phase === 'none') throw new ImpossibleHistory('a hotspot begins with a voice')
  return state
}
