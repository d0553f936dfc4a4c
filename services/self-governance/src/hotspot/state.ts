import type { CommunityId, DistrictId, StreetId } from '#shared/governance/ids.ts'
import type { HotspotKey, InformationId, MatterId } from './ids.ts'

/** Where the voices come from: the community, and what lies above it. */
export type Area = {
  communityId: CommunityId
  streetId?: StreetId | undefined
  districtId?: DistrictId | undefined
}

/** Voices of one community, sub-type and day. */
export type Known = {
  key: HotspotKey
  area: Area
  /** Ids of the matters and messages, each once. */
  voices: readonly (MatterId | InformationId)[]
  /** Approved reports on it 热点报告. */
  reports: readonly InformationId[]
}

/**
 * With one voice something is noted and nothing is a hotspot yet; from the second on it forms; from the threshold on
 * it is a candidate; reported it is by a person alone. Voices may still arrive in every phase.
 */
export type HotspotState =
  | { phase: 'none' }
  | ({ phase: 'noted' } & Known)
  | ({ phase: 'forming' } & Known)
  | ({ phase: 'candidate' } & Known)
  | ({ phase: 'reported' } & Known)

export type Phase = HotspotState['phase']
export type InPhase<P extends Phase> = Extract<HotspotState, { phase: P }>

/** In the order a hotspot goes through them; it never goes back. */
export const PHASES = ['none', 'noted', 'forming', 'candidate', 'reported'] as const satisfies readonly Phase[]
/** Only these are hotspots to anybody who asks. */
export const SHOWN_PHASES = ['forming', 'candidate', 'reported'] as const satisfies readonly Phase[]
export type ShownPhase = (typeof SHOWN_PHASES)[number]

export const initial: HotspotState = { phase: 'none' }
